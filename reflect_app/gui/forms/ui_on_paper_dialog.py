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
    QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_OnPaperDialog(object):
    def setupUi(self, OnPaperDialog):
        if not OnPaperDialog.objectName():
            OnPaperDialog.setObjectName(u"OnPaperDialog")
        self.outer = QVBoxLayout(OnPaperDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(OnPaperDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.page = QWidget(self.scroll.viewport())
        self.page.setObjectName(u"page")
        self.page.setProperty(u"page", True)
        self.column = QVBoxLayout(self.page)
        self.column.setObjectName(u"column")
        self.title = Prose(self.page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.hint = Prose(self.page)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"lead")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.column.addWidget(self.hint)

        self.choices = QVBoxLayout()
        self.choices.setObjectName(u"choices")

        self.column.addLayout(self.choices)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(OnPaperDialog)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(OnPaperDialog)

        QMetaObject.connectSlotsByName(OnPaperDialog)
    # setupUi

    def retranslateUi(self, OnPaperDialog):
        OnPaperDialog.setWindowTitle(QCoreApplication.translate("OnPaperDialog", u"On paper", None))
        self.title.setText(QCoreApplication.translate("OnPaperDialog", u"On paper for the meeting", None))
        self.hint.setText(QCoreApplication.translate("OnPaperDialog", u"Neither the working title nor the author\u2019s name is ever on it.", None))
    # retranslateUi

