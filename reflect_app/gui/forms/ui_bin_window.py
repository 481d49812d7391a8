# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bin_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, QSize, Qt,
)
from PySide6.QtGui import (
    QAction,
)
from PySide6.QtWidgets import (
    QFrame, QGridLayout, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget,
)

from reflect_app.gui.bin.list_view import BinList
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose
class Ui_BinWindow(object):
    def setupUi(self, BinWindow):
        if not BinWindow.objectName():
            BinWindow.setObjectName(u"BinWindow")
        BinWindow.resize(1040, 680)
        self.actionPutBack = QAction(BinWindow)
        self.actionPutBack.setObjectName(u"actionPutBack")
        self.actionPutBack.setAutoRepeat(False)
        self.actionRead = QAction(BinWindow)
        self.actionRead.setObjectName(u"actionRead")
        self.actionRead.setAutoRepeat(False)
        self.actionSelectAll = QAction(BinWindow)
        self.actionSelectAll.setObjectName(u"actionSelectAll")
        self.actionSelectAll.setAutoRepeat(False)
        self.actionRemove = QAction(BinWindow)
        self.actionRemove.setObjectName(u"actionRemove")
        self.actionRemove.setAutoRepeat(False)
        self.actionEmpty = QAction(BinWindow)
        self.actionEmpty.setObjectName(u"actionEmpty")
        self.actionClose = QAction(BinWindow)
        self.actionClose.setObjectName(u"actionClose")
        self.actionClose.setAutoRepeat(False)
        self.page = QWidget(BinWindow)
        self.page.setObjectName(u"page")
        self.column = QVBoxLayout(self.page)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.page)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(1, 1))
        self.listPage = QWidget(self.pages)
        self.listPage.setObjectName(u"listPage")
        self.listColumn = QVBoxLayout(self.listPage)
        self.listColumn.setSpacing(0)
        self.listColumn.setObjectName(u"listColumn")
        self.listColumn.setContentsMargins(0, 0, 0, 0)
        self.header = QWidget(self.listPage)
        self.header.setObjectName(u"header")
        self.headerColumn = QVBoxLayout(self.header)
        self.headerColumn.setSpacing(6)
        self.headerColumn.setObjectName(u"headerColumn")
        self.headerColumn.setContentsMargins(32, 22, 32, 18)
        self.heading = Prose(self.header)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)

        self.headerColumn.addWidget(self.heading)

        self.lead = Prose(self.header)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"role", u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.headerColumn.addWidget(self.lead)


        self.listColumn.addWidget(self.header)

        self.headerLine = QFrame(self.listPage)
        self.headerLine.setObjectName(u"headerLine")
        self.headerLine.setProperty(u"region", u"line")

        self.listColumn.addWidget(self.headerLine)

        self.banner = QFrame(self.listPage)
        self.banner.setObjectName(u"banner")
        self.banner.setProperty(u"region", u"notice")
        self.bannerGrid = QGridLayout(self.banner)
        self.bannerGrid.setObjectName(u"bannerGrid")
        self.bannerGrid.setHorizontalSpacing(12)
        self.bannerGrid.setVerticalSpacing(2)
        self.bannerGrid.setContentsMargins(32, 8, 32, 8)
        self.bannerText = Prose(self.banner)
        self.bannerText.setObjectName(u"bannerText")
        self.bannerText.setTextFormat(Qt.TextFormat.PlainText)
        self.bannerText.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.bannerText.sizePolicy().hasHeightForWidth())
        self.bannerText.setSizePolicy(sizePolicy)

        self.bannerGrid.addWidget(self.bannerText, 0, 0, 1, 1)

        self.bannerLinks = QWidget(self.banner)
        self.bannerLinks.setObjectName(u"bannerLinks")
        self.bannerLinkRow = QHBoxLayout(self.bannerLinks)
        self.bannerLinkRow.setSpacing(12)
        self.bannerLinkRow.setObjectName(u"bannerLinkRow")
        self.bannerLinkRow.setContentsMargins(0, 0, 0, 0)
        self.bannerAction = Button(self.bannerLinks)
        self.bannerAction.setObjectName(u"bannerAction")
        self.bannerAction.setProperty(u"kind", u"link")

        self.bannerLinkRow.addWidget(self.bannerAction)

        self.bannerClose = Button(self.bannerLinks)
        self.bannerClose.setObjectName(u"bannerClose")
        self.bannerClose.setProperty(u"kind", u"link")

        self.bannerLinkRow.addWidget(self.bannerClose)


        self.bannerGrid.addWidget(self.bannerLinks, 0, 1, 1, 1)


        self.listColumn.addWidget(self.banner)

        self.list = BinList(self.listPage)
        self.list.setObjectName(u"list")

        self.listColumn.addWidget(self.list)

        self.footer = QFrame(self.listPage)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")
        self.footer.setProperty(u"edge", u"true")
        self.footerColumn = QVBoxLayout(self.footer)
        self.footerColumn.setSpacing(10)
        self.footerColumn.setObjectName(u"footerColumn")
        self.footerColumn.setContentsMargins(32, 14, 32, 14)
        self.buttons = QWidget(self.footer)
        self.buttons.setObjectName(u"buttons")

        self.footerColumn.addWidget(self.buttons)

        self.count = Prose(self.footer)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"small")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)

        self.footerColumn.addWidget(self.count)


        self.listColumn.addWidget(self.footer)

        self.pages.addWidget(self.listPage)
        self.messagePage = PageScroll(self.pages)
        self.messagePage.setObjectName(u"messagePage")
        self.messagePage.setWidgetResizable(True)
        self.messagePage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.messageBody = QWidget(self.messagePage.viewport())
        self.messageBody.setObjectName(u"messageBody")
        self.messageBody.setProperty(u"page", u"true")
        self.messageColumn = QVBoxLayout(self.messageBody)
        self.messageColumn.setSpacing(16)
        self.messageColumn.setObjectName(u"messageColumn")
        self.messageColumn.setContentsMargins(32, 28, 32, 32)
        self.messageHeading = Prose(self.messageBody)
        self.messageHeading.setObjectName(u"messageHeading")
        self.messageHeading.setProperty(u"role", u"title")
        self.messageHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.messageHeading.setWordWrap(True)

        self.messageColumn.addWidget(self.messageHeading)

        self.messageText = Prose(self.messageBody)
        self.messageText.setObjectName(u"messageText")
        self.messageText.setTextFormat(Qt.TextFormat.PlainText)
        self.messageText.setWordWrap(True)

        self.messageColumn.addWidget(self.messageText)

        self.messageNote = Prose(self.messageBody)
        self.messageNote.setObjectName(u"messageNote")
        self.messageNote.setProperty(u"role", u"lead")
        self.messageNote.setTextFormat(Qt.TextFormat.PlainText)
        self.messageNote.setWordWrap(True)

        self.messageColumn.addWidget(self.messageNote)

        self.caution = QFrame(self.messageBody)
        self.caution.setObjectName(u"caution")
        self.caution.setProperty(u"region", u"caution")
        self.cautionColumn = QVBoxLayout(self.caution)
        self.cautionColumn.setSpacing(8)
        self.cautionColumn.setObjectName(u"cautionColumn")
        self.cautionColumn.setContentsMargins(20, 14, 20, 14)
        self.cautionText = Prose(self.caution)
        self.cautionText.setObjectName(u"cautionText")
        self.cautionText.setTextFormat(Qt.TextFormat.PlainText)
        self.cautionText.setWordWrap(True)

        self.cautionColumn.addWidget(self.cautionText)

        self.cautionAction = Button(self.caution)
        self.cautionAction.setObjectName(u"cautionAction")
        self.cautionAction.setProperty(u"kind", u"link")

        self.cautionColumn.addWidget(self.cautionAction)


        self.messageColumn.addWidget(self.caution)

        self.messageButtons = QWidget(self.messageBody)
        self.messageButtons.setObjectName(u"messageButtons")

        self.messageColumn.addWidget(self.messageButtons)

        self.messageSpace = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.messageColumn.addItem(self.messageSpace)

        self.messagePage.setWidget(self.messageBody)
        self.pages.addWidget(self.messagePage)

        self.column.addWidget(self.pages)

        BinWindow.setCentralWidget(self.page)
        self.menus = QMenuBar(BinWindow)
        self.menus.setObjectName(u"menus")
        self.menuBin = QMenu(self.menus)
        self.menuBin.setObjectName(u"menuBin")
        self.menuView = QMenu(self.menus)
        self.menuView.setObjectName(u"menuView")
        self.menuHelp = QMenu(self.menus)
        self.menuHelp.setObjectName(u"menuHelp")
        BinWindow.setMenuBar(self.menus)
#if QT_CONFIG(shortcut)
        self.heading.setBuddy(self.list)
#endif // QT_CONFIG(shortcut)

        self.menus.addAction(self.menuBin.menuAction())
        self.menus.addAction(self.menuView.menuAction())
        self.menus.addAction(self.menuHelp.menuAction())
        self.menuBin.addAction(self.actionPutBack)
        self.menuBin.addAction(self.actionRead)
        self.menuBin.addSeparator()
        self.menuBin.addAction(self.actionSelectAll)
        self.menuBin.addSeparator()
        self.menuBin.addAction(self.actionRemove)
        self.menuBin.addAction(self.actionEmpty)
        self.menuBin.addSeparator()
        self.menuBin.addAction(self.actionClose)

        self.retranslateUi(BinWindow)

        QMetaObject.connectSlotsByName(BinWindow)
    # setupUi

    def retranslateUi(self, BinWindow):
        BinWindow.setWindowTitle(QCoreApplication.translate("BinWindow", u"The bin \u2013 Reflect", None))
        self.actionPutBack.setText(QCoreApplication.translate("BinWindow", u"&Put back", None))
#if QT_CONFIG(shortcut)
        self.actionPutBack.setShortcut(QCoreApplication.translate("BinWindow", u"Ctrl+B", None))
#endif // QT_CONFIG(shortcut)
        self.actionRead.setText(QCoreApplication.translate("BinWindow", u"&Read", None))
#if QT_CONFIG(shortcut)
        self.actionRead.setShortcut(QCoreApplication.translate("BinWindow", u"Ctrl+Return", None))
#endif // QT_CONFIG(shortcut)
        self.actionSelectAll.setText(QCoreApplication.translate("BinWindow", u"Select &all", None))
#if QT_CONFIG(shortcut)
        self.actionSelectAll.setShortcut(QCoreApplication.translate("BinWindow", u"Ctrl+A", None))
#endif // QT_CONFIG(shortcut)
        self.actionRemove.setText(QCoreApplication.translate("BinWindow", u"Remove for &good\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionRemove.setShortcut(QCoreApplication.translate("BinWindow", u"Del", None))
#endif // QT_CONFIG(shortcut)
        self.actionEmpty.setText(QCoreApplication.translate("BinWindow", u"&Empty the bin\u2026", None))
        self.actionClose.setText(QCoreApplication.translate("BinWindow", u"&Close", None))
#if QT_CONFIG(shortcut)
        self.actionClose.setShortcut(QCoreApplication.translate("BinWindow", u"Ctrl+W", None))
#endif // QT_CONFIG(shortcut)
        self.heading.setText(QCoreApplication.translate("BinWindow", u"The bin", None))
        self.bannerClose.setText(QCoreApplication.translate("BinWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.bannerClose.setAccessibleName(QCoreApplication.translate("BinWindow", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("BinWindow", u"What is in the bin", None))
#endif // QT_CONFIG(accessibility)
        self.cautionAction.setText(QCoreApplication.translate("BinWindow", u"Open the folder", None))
        self.menuBin.setTitle(QCoreApplication.translate("BinWindow", u"&Bin", None))
        self.menuView.setTitle(QCoreApplication.translate("BinWindow", u"&View", None))
        self.menuHelp.setTitle(QCoreApplication.translate("BinWindow", u"&Help", None))
    # retranslateUi

