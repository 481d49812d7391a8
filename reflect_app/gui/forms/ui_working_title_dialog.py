# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'working_title_dialog.ui'
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
class Ui_WorkingTitleDialog(object):
    def setupUi(self, WorkingTitleDialog):
        if not WorkingTitleDialog.objectName():
            WorkingTitleDialog.setObjectName(u"WorkingTitleDialog")
        WorkingTitleDialog.resize(480, 200)
        self.column = QVBoxLayout(WorkingTitleDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.label = Prose(WorkingTitleDialog)
        self.label.setObjectName(u"label")
        self.label.setProperty(u"role", u"subheading")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)

        self.column.addWidget(self.label)

        self.hint = Prose(WorkingTitleDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"note")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.column.addWidget(self.hint)

        self.title = LineField(WorkingTitleDialog)
        self.title.setObjectName(u"title")
        self.title.setMaxLength(200)

        self.column.addWidget(self.title)

        self.space = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(14)
        self.buttons.setObjectName(u"buttons")
        self.keep = Button(WorkingTitleDialog)
        self.keep.setObjectName(u"keep")
        self.keep.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.keep)

        self.leave = Button(WorkingTitleDialog)
        self.leave.setObjectName(u"leave")

        self.buttons.addWidget(self.leave)

        self.rest = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.rest)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label.setBuddy(self.title)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WorkingTitleDialog)
        self.keep.clicked.connect(WorkingTitleDialog.accept)
        self.leave.clicked.connect(WorkingTitleDialog.reject)

        self.keep.setDefault(True)


        QMetaObject.connectSlotsByName(WorkingTitleDialog)
    # setupUi

    def retranslateUi(self, WorkingTitleDialog):
        WorkingTitleDialog.setWindowTitle(QCoreApplication.translate("WorkingTitleDialog", u"Working title", None))
        self.label.setText(QCoreApplication.translate("WorkingTitleDialog", u"Working title", None))
        self.hint.setText(QCoreApplication.translate("WorkingTitleDialog", u"Only you see it. It is never exported. Leave it empty to go by the first words.", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("WorkingTitleDialog", u"Working title", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.title.setAccessibleDescription(QCoreApplication.translate("WorkingTitleDialog", u"Only you see it. It is never exported. Leave it empty to go by the first words.", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("WorkingTitleDialog", u"Keep this title", None))
        self.leave.setText(QCoreApplication.translate("WorkingTitleDialog", u"Leave it as it was", None))
    # retranslateUi

