# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'name_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout,
)

from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
class Ui_NameDialog(object):
    def setupUi(self, NameDialog):
        if not NameDialog.objectName():
            NameDialog.setObjectName(u"NameDialog")
        NameDialog.resize(480, 240)
        self.column = QVBoxLayout(NameDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.label = Prose(NameDialog)
        self.label.setObjectName(u"label")
        self.label.setProperty(u"role", u"subheading")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)

        self.column.addWidget(self.label)

        self.hint = Prose(NameDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"note")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.column.addWidget(self.hint)

        self.name = LineField(NameDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(80)

        self.column.addWidget(self.name)

        self.problem = Prose(NameDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.space = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(14)
        self.buttons.setObjectName(u"buttons")
        self.keep = Button(NameDialog)
        self.keep.setObjectName(u"keep")
        self.keep.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.keep)

        self.leave = Button(NameDialog)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.rest = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.rest)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NameDialog)
        self.leave.clicked.connect(NameDialog.reject)

        self.keep.setDefault(True)


        QMetaObject.connectSlotsByName(NameDialog)
    # setupUi

    def retranslateUi(self, NameDialog):
        NameDialog.setWindowTitle(QCoreApplication.translate("NameDialog", u"Your name for comments", None))
        self.label.setText(QCoreApplication.translate("NameDialog", u"How shall your comments be signed?", None))
        self.hint.setText(QCoreApplication.translate("NameDialog", u"Initials or a first name will do. Whoever you send a reflection to sees it beside your comments and answers. It never gets into a published text. You can change it later.", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("NameDialog", u"Your name for comments", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("NameDialog", u"Use this name", None))
        self.leave.setText(QCoreApplication.translate("NameDialog", u"Not now", None))
    # retranslateUi

