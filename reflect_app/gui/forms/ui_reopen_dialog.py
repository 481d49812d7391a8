# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reopen_dialog.ui'
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
class Ui_ReopenDialog(object):
    def setupUi(self, ReopenDialog):
        if not ReopenDialog.objectName():
            ReopenDialog.setObjectName(u"ReopenDialog")
        ReopenDialog.resize(480, 240)
        self.column = QVBoxLayout(ReopenDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.label = Prose(ReopenDialog)
        self.label.setObjectName(u"label")
        self.label.setProperty(u"role", u"subheading")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)

        self.column.addWidget(self.label)

        self.hint = Prose(ReopenDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"note")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.column.addWidget(self.hint)

        self.reason = LineField(ReopenDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(500)

        self.column.addWidget(self.reason)

        self.problem = Prose(ReopenDialog)
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
        self.reopen = Button(ReopenDialog)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.reopen)

        self.read = Button(ReopenDialog)
        self.read.setObjectName(u"read")

        self.buttons.addWidget(self.read)

        self.leave = Button(ReopenDialog)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.rest = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.rest)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReopenDialog)
        self.leave.clicked.connect(ReopenDialog.reject)

        self.reopen.setDefault(True)


        QMetaObject.connectSlotsByName(ReopenDialog)
    # setupUi

    def retranslateUi(self, ReopenDialog):
        ReopenDialog.setWindowTitle(QCoreApplication.translate("ReopenDialog", u"Open it again", None))
        self.label.setText(QCoreApplication.translate("ReopenDialog", u"This reflection was approved. To change it, say why.", None))
        self.hint.setText("")
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ReopenDialog", u"Why you want to change it", None))
#endif // QT_CONFIG(accessibility)
        self.reopen.setText(QCoreApplication.translate("ReopenDialog", u"Open it to change it", None))
        self.read.setText(QCoreApplication.translate("ReopenDialog", u"Read it instead", None))
        self.leave.setText(QCoreApplication.translate("ReopenDialog", u"Not now", None))
    # retranslateUi

