# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'on_paper_dialog.ui'
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

from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
class Ui_OnPaperDialog(object):
    def setupUi(self, OnPaperDialog):
        if not OnPaperDialog.objectName():
            OnPaperDialog.setObjectName(u"OnPaperDialog")
        OnPaperDialog.resize(520, 320)
        self.column = QVBoxLayout(OnPaperDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.heading = Prose(OnPaperDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"subheading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.hint = Prose(OnPaperDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"note")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.column.addWidget(self.hint)

        self.choices = QVBoxLayout()
        self.choices.setSpacing(2)
        self.choices.setObjectName(u"choices")
        self.choices.setContentsMargins(-1, 8, -1, 8)

        self.column.addLayout(self.choices)

        self.space = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.space)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(14)
        self.buttons.setObjectName(u"buttons")
        self.print = Button(OnPaperDialog)
        self.print.setObjectName(u"print")
        self.print.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.print)

        self.pdf = Button(OnPaperDialog)
        self.pdf.setObjectName(u"pdf")

        self.buttons.addWidget(self.pdf)

        self.notNow = Button(OnPaperDialog)
        self.notNow.setObjectName(u"notNow")

        self.buttons.addWidget(self.notNow)

        self.rest = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.rest)


        self.column.addLayout(self.buttons)


        self.retranslateUi(OnPaperDialog)
        self.notNow.clicked.connect(OnPaperDialog.reject)

        self.print.setDefault(True)


        QMetaObject.connectSlotsByName(OnPaperDialog)
    # setupUi

    def retranslateUi(self, OnPaperDialog):
        OnPaperDialog.setWindowTitle(QCoreApplication.translate("OnPaperDialog", u"On paper", None))
        self.heading.setText(QCoreApplication.translate("OnPaperDialog", u"On paper for the meeting", None))
        self.hint.setText(QCoreApplication.translate("OnPaperDialog", u"Neither the working title nor the author\u2019s name is ever on it.", None))
        self.print.setText(QCoreApplication.translate("OnPaperDialog", u"Print\u2026", None))
        self.pdf.setText(QCoreApplication.translate("OnPaperDialog", u"Save as PDF\u2026", None))
        self.notNow.setText(QCoreApplication.translate("OnPaperDialog", u"Not now", None))
    # retranslateUi

