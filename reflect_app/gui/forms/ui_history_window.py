# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_window.ui'
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
    QVBoxLayout, QWidget,
)

from reflect_app.gui.documents.document_view import DocumentView
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.lines_list import LinesList
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose
class Ui_HistoryWindow(object):
    def setupUi(self, HistoryWindow):
        if not HistoryWindow.objectName():
            HistoryWindow.setObjectName(u"HistoryWindow")
        HistoryWindow.resize(1120, 780)
        self.actionRestore = QAction(HistoryWindow)
        self.actionRestore.setObjectName(u"actionRestore")
        self.actionRestore.setAutoRepeat(False)
        self.actionCopy = QAction(HistoryWindow)
        self.actionCopy.setObjectName(u"actionCopy")
        self.actionCopy.setAutoRepeat(False)
        self.actionClose = QAction(HistoryWindow)
        self.actionClose.setObjectName(u"actionClose")
        self.actionNextChange = QAction(HistoryWindow)
        self.actionNextChange.setObjectName(u"actionNextChange")
        self.actionPreviousChange = QAction(HistoryWindow)
        self.actionPreviousChange.setObjectName(u"actionPreviousChange")
        self.actionList = QAction(HistoryWindow)
        self.actionList.setObjectName(u"actionList")
        self.actionList.setCheckable(True)
        self.actionList.setAutoRepeat(False)
        self.page = QWidget(HistoryWindow)
        self.page.setObjectName(u"page")
        self.column = QVBoxLayout(self.page)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(self.page)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"region", u"bar")
        self.bar.setMinimumSize(QSize(1, 0))
        self.barGrid = QGridLayout(self.bar)
        self.barGrid.setObjectName(u"barGrid")
        self.barGrid.setHorizontalSpacing(14)
        self.barGrid.setVerticalSpacing(10)
        self.barGrid.setContentsMargins(32, 14, 32, 14)
        self.about = QWidget(self.bar)
        self.about.setObjectName(u"about")
        self.aboutColumn = QVBoxLayout(self.about)
        self.aboutColumn.setSpacing(3)
        self.aboutColumn.setObjectName(u"aboutColumn")
        self.aboutColumn.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = Prose(self.about)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.titleLabel.setWordWrap(True)

        self.aboutColumn.addWidget(self.titleLabel)

        self.statusLabel = Prose(self.about)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setProperty(u"role", u"small")
        self.statusLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.statusLabel.setWordWrap(True)

        self.aboutColumn.addWidget(self.statusLabel)


        self.barGrid.addWidget(self.about, 0, 0, 1, 1)

        self.restoreButton = Button(self.bar)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setProperty(u"kind", u"primary")

        self.barGrid.addWidget(self.restoreButton, 0, 1, 1, 1)


        self.column.addWidget(self.bar)

        self.banner = QFrame(self.page)
        self.banner.setObjectName(u"banner")
        self.banner.setProperty(u"region", u"notice")
        self.bannerRow = QHBoxLayout(self.banner)
        self.bannerRow.setSpacing(12)
        self.bannerRow.setObjectName(u"bannerRow")
        self.bannerRow.setContentsMargins(32, 8, 32, 8)
        self.bannerText = Prose(self.banner)
        self.bannerText.setObjectName(u"bannerText")
        self.bannerText.setTextFormat(Qt.TextFormat.PlainText)
        self.bannerText.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.bannerText.sizePolicy().hasHeightForWidth())
        self.bannerText.setSizePolicy(sizePolicy)

        self.bannerRow.addWidget(self.bannerText)

        self.bannerAction = Button(self.banner)
        self.bannerAction.setObjectName(u"bannerAction")
        self.bannerAction.setProperty(u"kind", u"link")

        self.bannerRow.addWidget(self.bannerAction)

        self.bannerClose = Button(self.banner)
        self.bannerClose.setObjectName(u"bannerClose")
        self.bannerClose.setProperty(u"kind", u"link")

        self.bannerRow.addWidget(self.bannerClose)


        self.column.addWidget(self.banner)

        self.body = QWidget(self.page)
        self.body.setObjectName(u"body")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.body.sizePolicy().hasHeightForWidth())
        self.body.setSizePolicy(sizePolicy1)
        self.bodyGrid = QGridLayout(self.body)
        self.bodyGrid.setObjectName(u"bodyGrid")
        self.bodyGrid.setHorizontalSpacing(0)
        self.bodyGrid.setVerticalSpacing(0)
        self.bodyGrid.setContentsMargins(0, 0, 0, 0)
        self.side = QFrame(self.body)
        self.side.setObjectName(u"side")
        self.side.setProperty(u"region", u"side")
        self.sideColumn = QVBoxLayout(self.side)
        self.sideColumn.setSpacing(0)
        self.sideColumn.setObjectName(u"sideColumn")
        self.sideColumn.setContentsMargins(0, 0, 0, 0)
        self.list = LinesList(self.side)
        self.list.setObjectName(u"list")

        self.sideColumn.addWidget(self.list)


        self.bodyGrid.addWidget(self.side, 0, 0, 1, 1)

        self.shown = QWidget(self.body)
        self.shown.setObjectName(u"shown")
        self.shownColumn = QVBoxLayout(self.shown)
        self.shownColumn.setSpacing(0)
        self.shownColumn.setObjectName(u"shownColumn")
        self.shownColumn.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(self.shown)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"region", u"bar")
        self.headColumn = QVBoxLayout(self.head)
        self.headColumn.setSpacing(8)
        self.headColumn.setObjectName(u"headColumn")
        self.tools = QWidget(self.head)
        self.tools.setObjectName(u"tools")
        self.tools.setMinimumSize(QSize(1, 0))

        self.headColumn.addWidget(self.tools)

        self.summaryLabel = Prose(self.head)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setProperty(u"role", u"heading")
        self.summaryLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.summaryLabel.setWordWrap(True)

        self.headColumn.addWidget(self.summaryLabel)

        self.legendLabel = Prose(self.head)
        self.legendLabel.setObjectName(u"legendLabel")
        self.legendLabel.setProperty(u"role", u"small")
        self.legendLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.legendLabel.setWordWrap(True)

        self.headColumn.addWidget(self.legendLabel)


        self.shownColumn.addWidget(self.head)

        self.text = DocumentView(self.shown)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"reading")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.text.sizePolicy().hasHeightForWidth())
        self.text.setSizePolicy(sizePolicy2)
        self.text.setMinimumSize(QSize(1, 1))

        self.shownColumn.addWidget(self.text)


        self.bodyGrid.addWidget(self.shown, 0, 1, 1, 1)


        self.column.addWidget(self.body)

        self.emptyArea = PageScroll(self.page)
        self.emptyArea.setObjectName(u"emptyArea")
        self.emptyArea.setWidgetResizable(True)
        self.emptyArea.setFrameShape(QFrame.Shape.NoFrame)
        self.emptyArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.emptyPage = QWidget(self.emptyArea.viewport())
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyPage.setProperty(u"page", u"true")
        self.emptyColumn = QVBoxLayout(self.emptyPage)
        self.emptyColumn.setSpacing(8)
        self.emptyColumn.setObjectName(u"emptyColumn")
        self.emptyColumn.setContentsMargins(32, 40, 32, 24)
        self.emptyHeading = Prose(self.emptyPage)
        self.emptyHeading.setObjectName(u"emptyHeading")
        self.emptyHeading.setProperty(u"role", u"subheading")
        self.emptyHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyHeading.setWordWrap(True)

        self.emptyColumn.addWidget(self.emptyHeading)

        self.emptyText = Prose(self.emptyPage)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setProperty(u"role", u"quiet")
        self.emptyText.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyText.setWordWrap(True)

        self.emptyColumn.addWidget(self.emptyText)

        self.emptyRest = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyColumn.addItem(self.emptyRest)

        self.emptyArea.setWidget(self.emptyPage)

        self.column.addWidget(self.emptyArea)

        HistoryWindow.setCentralWidget(self.page)
        self.menus = QMenuBar(HistoryWindow)
        self.menus.setObjectName(u"menus")
        self.menuFile = QMenu(self.menus)
        self.menuFile.setObjectName(u"menuFile")
        self.menuView = QMenu(self.menus)
        self.menuView.setObjectName(u"menuView")
        self.menuHelp = QMenu(self.menus)
        self.menuHelp.setObjectName(u"menuHelp")
        HistoryWindow.setMenuBar(self.menus)

        self.menus.addAction(self.menuFile.menuAction())
        self.menus.addAction(self.menuView.menuAction())
        self.menus.addAction(self.menuHelp.menuAction())
        self.menuFile.addAction(self.actionRestore)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionCopy)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionClose)
        self.menuView.addAction(self.actionNextChange)
        self.menuView.addAction(self.actionPreviousChange)
        self.menuView.addAction(self.actionList)
        self.menuView.addSeparator()

        self.retranslateUi(HistoryWindow)

        QMetaObject.connectSlotsByName(HistoryWindow)
    # setupUi

    def retranslateUi(self, HistoryWindow):
        HistoryWindow.setWindowTitle(QCoreApplication.translate("HistoryWindow", u"History \u2013 Reflect", None))
        self.actionRestore.setText(QCoreApplication.translate("HistoryWindow", u"&Restore this one", None))
#if QT_CONFIG(shortcut)
        self.actionRestore.setShortcut(QCoreApplication.translate("HistoryWindow", u"Ctrl+Return", None))
#endif // QT_CONFIG(shortcut)
        self.actionCopy.setText(QCoreApplication.translate("HistoryWindow", u"&Copy", None))
#if QT_CONFIG(shortcut)
        self.actionCopy.setShortcut(QCoreApplication.translate("HistoryWindow", u"Ctrl+C", None))
#endif // QT_CONFIG(shortcut)
        self.actionClose.setText(QCoreApplication.translate("HistoryWindow", u"&Close", None))
        self.actionNextChange.setText(QCoreApplication.translate("HistoryWindow", u"&Next change", None))
#if QT_CONFIG(shortcut)
        self.actionNextChange.setShortcut(QCoreApplication.translate("HistoryWindow", u"F8", None))
#endif // QT_CONFIG(shortcut)
        self.actionPreviousChange.setText(QCoreApplication.translate("HistoryWindow", u"&Previous change", None))
#if QT_CONFIG(shortcut)
        self.actionPreviousChange.setShortcut(QCoreApplication.translate("HistoryWindow", u"Shift+F8", None))
#endif // QT_CONFIG(shortcut)
        self.actionList.setText(QCoreApplication.translate("HistoryWindow", u"Changes as a &list", None))
#if QT_CONFIG(shortcut)
        self.actionList.setShortcut(QCoreApplication.translate("HistoryWindow", u"Ctrl+L", None))
#endif // QT_CONFIG(shortcut)
        self.restoreButton.setText(QCoreApplication.translate("HistoryWindow", u"Restore this one", None))
        self.bannerClose.setText(QCoreApplication.translate("HistoryWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.bannerClose.setAccessibleName(QCoreApplication.translate("HistoryWindow", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("HistoryWindow", u"Versions of this reflection, the newest first", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HistoryWindow", u"This version", None))
#endif // QT_CONFIG(accessibility)
        self.menuFile.setTitle(QCoreApplication.translate("HistoryWindow", u"&History", None))
        self.menuView.setTitle(QCoreApplication.translate("HistoryWindow", u"&View", None))
        self.menuHelp.setTitle(QCoreApplication.translate("HistoryWindow", u"H&elp", None))
    # retranslateUi

