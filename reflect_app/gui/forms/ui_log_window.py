# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'log_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QTextEdit, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.chooser import Chooser
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_LogWindow(object):
    def setupUi(self, LogWindow):
        if not LogWindow.objectName():
            LogWindow.setObjectName(u"LogWindow")
        LogWindow.resize(900, 700)
        self.outer = QVBoxLayout(LogWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(LogWindow)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.page = QWidget(self.scroll.viewport())
        self.page.setObjectName(u"page")
        self.page.setProperty(u"page", True)
        self.column = QVBoxLayout(self.page)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.heading = Prose(self.page)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.lead = Prose(self.page)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"role", u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.column.addWidget(self.lead)

        self.chooseRow = QHBoxLayout()
        self.chooseRow.setObjectName(u"chooseRow")
        self.chooseLabel = QLabel(self.page)
        self.chooseLabel.setObjectName(u"chooseLabel")
        self.chooseLabel.setProperty(u"role", u"heading")
        self.chooseLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.chooseRow.addWidget(self.chooseLabel)

        self.choose = Chooser(self.page)
        self.choose.setObjectName(u"choose")

        self.chooseRow.addWidget(self.choose)

        self.chooseRest = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chooseRow.addItem(self.chooseRest)


        self.column.addLayout(self.chooseRow)

        self.empty = Prose(self.page)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"heading")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)

        self.column.addWidget(self.empty)

        self.text = QTextEdit(self.page)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"exact")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.text.sizePolicy().hasHeightForWidth())
        self.text.setSizePolicy(sizePolicy)
        self.text.setTabChangesFocus(True)
        self.text.setReadOnly(True)
        self.text.setAcceptRichText(False)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.text)

        self.done = Prose(self.page)
        self.done.setObjectName(u"done")
        self.done.setProperty(u"role", u"small")
        self.done.setTextFormat(Qt.TextFormat.PlainText)
        self.done.setWordWrap(True)

        self.column.addWidget(self.done)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(LogWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)

#if QT_CONFIG(shortcut)
        self.chooseLabel.setBuddy(self.choose)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LogWindow)

        QMetaObject.connectSlotsByName(LogWindow)
    # setupUi

    def retranslateUi(self, LogWindow):
        LogWindow.setWindowTitle(QCoreApplication.translate("LogWindow", u"The log \u2013 Reflect", None))
        self.heading.setText(QCoreApplication.translate("LogWindow", u"What Reflect noted", None))
        self.lead.setText(QCoreApplication.translate("LogWindow", u"What went wrong and where in the program, so that somebody can help you. No word that you typed is in it, and it stays on this computer unless you hand it on.", None))
        self.chooseLabel.setText(QCoreApplication.translate("LogWindow", u"Show", None))
#if QT_CONFIG(accessibility)
        self.choose.setAccessibleName(QCoreApplication.translate("LogWindow", u"Show", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("LogWindow", u"What Reflect noted", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

