# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge_window.ui'
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
    QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QMenuBar, QSizePolicy, QVBoxLayout,
    QWidget,
)

from reflect_app.gui.comments.comment_margin import CommentMargin
from reflect_app.gui.review.merge_line import MergeLine
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose
class Ui_MergeWindow(object):
    def setupUi(self, MergeWindow):
        if not MergeWindow.objectName():
            MergeWindow.setObjectName(u"MergeWindow")
        MergeWindow.resize(1280, 832)
        self.actionMine = QAction(MergeWindow)
        self.actionMine.setObjectName(u"actionMine")
        self.actionMine.setAutoRepeat(False)
        self.actionTheirs = QAction(MergeWindow)
        self.actionTheirs.setObjectName(u"actionTheirs")
        self.actionTheirs.setAutoRepeat(False)
        self.actionBoth = QAction(MergeWindow)
        self.actionBoth.setObjectName(u"actionBoth")
        self.actionBoth.setAutoRepeat(False)
        self.actionTogether = QAction(MergeWindow)
        self.actionTogether.setObjectName(u"actionTogether")
        self.actionTogether.setAutoRepeat(False)
        self.actionClose = QAction(MergeWindow)
        self.actionClose.setObjectName(u"actionClose")
        self.actionClose.setAutoRepeat(False)
        self.actionNext = QAction(MergeWindow)
        self.actionNext.setObjectName(u"actionNext")
        self.actionPrevious = QAction(MergeWindow)
        self.actionPrevious.setObjectName(u"actionPrevious")
        self.actionNextPlace = QAction(MergeWindow)
        self.actionNextPlace.setObjectName(u"actionNextPlace")
        self.actionNextPlace.setAutoRepeat(False)
        self.actionPreviousPlace = QAction(MergeWindow)
        self.actionPreviousPlace.setObjectName(u"actionPreviousPlace")
        self.actionPreviousPlace.setAutoRepeat(False)
        self.page = QWidget(MergeWindow)
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
        self.barGrid.setHorizontalSpacing(24)
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

        self.left = QWidget(self.bar)
        self.left.setObjectName(u"left")
        self.leftRow = QHBoxLayout(self.left)
        self.leftRow.setSpacing(8)
        self.leftRow.setObjectName(u"leftRow")
        self.leftRow.setContentsMargins(0, 0, 0, 0)
        self.markLabel = QLabel(self.left)
        self.markLabel.setObjectName(u"markLabel")

        self.leftRow.addWidget(self.markLabel)

        self.countLabel = Prose(self.left)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.countLabel.sizePolicy().hasHeightForWidth())
        self.countLabel.setSizePolicy(sizePolicy)

        self.leftRow.addWidget(self.countLabel)


        self.barGrid.addWidget(self.left, 0, 1, 1, 1)

        self.buttons = QWidget(self.bar)
        self.buttons.setObjectName(u"buttons")
        self.buttonRow = QHBoxLayout(self.buttons)
        self.buttonRow.setSpacing(14)
        self.buttonRow.setObjectName(u"buttonRow")
        self.buttonRow.setContentsMargins(0, 0, 0, 0)
        self.laterButton = Button(self.buttons)
        self.laterButton.setObjectName(u"laterButton")

        self.buttonRow.addWidget(self.laterButton)

        self.togetherButton = Button(self.buttons)
        self.togetherButton.setObjectName(u"togetherButton")
        self.togetherButton.setProperty(u"kind", u"primary")

        self.buttonRow.addWidget(self.togetherButton)


        self.barGrid.addWidget(self.buttons, 0, 2, 1, 1)


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
        self.bodyRow = QHBoxLayout(self.body)
        self.bodyRow.setSpacing(0)
        self.bodyRow.setObjectName(u"bodyRow")
        self.bodyRow.setContentsMargins(0, 0, 0, 0)
        self.area = PageScroll(self.body)
        self.area.setObjectName(u"area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.area.sizePolicy().hasHeightForWidth())
        self.area.setSizePolicy(sizePolicy2)
        self.area.setMinimumSize(QSize(1, 1))
        self.sheet = QWidget(self.area.viewport())
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"page", u"true")
        self.sheetRow = QHBoxLayout(self.sheet)
        self.sheetRow.setSpacing(0)
        self.sheetRow.setObjectName(u"sheetRow")
        self.sheetRow.setContentsMargins(0, 0, 0, 0)
        self.area.setWidget(self.sheet)

        self.bodyRow.addWidget(self.area)

        self.line = MergeLine(self.body)
        self.line.setObjectName(u"line")

        self.bodyRow.addWidget(self.line)

        self.aside = QWidget(self.body)
        self.aside.setObjectName(u"aside")
        self.asideColumn = QVBoxLayout(self.aside)
        self.asideColumn.setSpacing(0)
        self.asideColumn.setObjectName(u"asideColumn")
        self.asideColumn.setContentsMargins(0, 0, 0, 0)
        self.commentsLabel = Prose(self.aside)
        self.commentsLabel.setObjectName(u"commentsLabel")
        self.commentsLabel.setProperty(u"role", u"small")
        self.commentsLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.commentsLabel.setWordWrap(True)

        self.asideColumn.addWidget(self.commentsLabel)

        self.margin = CommentMargin(self.aside)
        self.margin.setObjectName(u"margin")

        self.asideColumn.addWidget(self.margin)


        self.bodyRow.addWidget(self.aside)


        self.column.addWidget(self.body)

        MergeWindow.setCentralWidget(self.page)
        self.menus = QMenuBar(MergeWindow)
        self.menus.setObjectName(u"menus")
        self.menuFile = QMenu(self.menus)
        self.menuFile.setObjectName(u"menuFile")
        self.menuView = QMenu(self.menus)
        self.menuView.setObjectName(u"menuView")
        self.menuHelp = QMenu(self.menus)
        self.menuHelp.setObjectName(u"menuHelp")
        MergeWindow.setMenuBar(self.menus)

        self.menus.addAction(self.menuFile.menuAction())
        self.menus.addAction(self.menuView.menuAction())
        self.menus.addAction(self.menuHelp.menuAction())
        self.menuFile.addAction(self.actionMine)
        self.menuFile.addAction(self.actionTheirs)
        self.menuFile.addAction(self.actionBoth)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionTogether)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionClose)
        self.menuView.addAction(self.actionNextPlace)
        self.menuView.addAction(self.actionPreviousPlace)
        self.menuView.addSeparator()
        self.menuView.addAction(self.actionNext)
        self.menuView.addAction(self.actionPrevious)
        self.menuView.addSeparator()

        self.retranslateUi(MergeWindow)

        QMetaObject.connectSlotsByName(MergeWindow)
    # setupUi

    def retranslateUi(self, MergeWindow):
        MergeWindow.setWindowTitle(QCoreApplication.translate("MergeWindow", u"Bring together \u2013 Reflect", None))
        self.actionMine.setText(QCoreApplication.translate("MergeWindow", u"Keep &mine here", None))
#if QT_CONFIG(shortcut)
        self.actionMine.setShortcut(QCoreApplication.translate("MergeWindow", u"Ctrl+1", None))
#endif // QT_CONFIG(shortcut)
        self.actionTheirs.setText(QCoreApplication.translate("MergeWindow", u"&Take the other here", None))
#if QT_CONFIG(shortcut)
        self.actionTheirs.setShortcut(QCoreApplication.translate("MergeWindow", u"Ctrl+2", None))
#endif // QT_CONFIG(shortcut)
        self.actionBoth.setText(QCoreApplication.translate("MergeWindow", u"&Keep both here", None))
#if QT_CONFIG(shortcut)
        self.actionBoth.setShortcut(QCoreApplication.translate("MergeWindow", u"Ctrl+3", None))
#endif // QT_CONFIG(shortcut)
        self.actionTogether.setText(QCoreApplication.translate("MergeWindow", u"Bring &together", None))
#if QT_CONFIG(shortcut)
        self.actionTogether.setShortcut(QCoreApplication.translate("MergeWindow", u"Ctrl+Return", None))
#endif // QT_CONFIG(shortcut)
        self.actionClose.setText(QCoreApplication.translate("MergeWindow", u"&Not now", None))
        self.actionNext.setText(QCoreApplication.translate("MergeWindow", u"Next &comment", None))
        self.actionPrevious.setText(QCoreApplication.translate("MergeWindow", u"Previous c&omment", None))
        self.actionNextPlace.setText(QCoreApplication.translate("MergeWindow", u"&Next place to decide", None))
#if QT_CONFIG(shortcut)
        self.actionNextPlace.setShortcut(QCoreApplication.translate("MergeWindow", u"F8", None))
#endif // QT_CONFIG(shortcut)
        self.actionPreviousPlace.setText(QCoreApplication.translate("MergeWindow", u"&Previous place to decide", None))
#if QT_CONFIG(shortcut)
        self.actionPreviousPlace.setShortcut(QCoreApplication.translate("MergeWindow", u"Shift+F8", None))
#endif // QT_CONFIG(shortcut)
        self.laterButton.setText(QCoreApplication.translate("MergeWindow", u"Not now", None))
        self.togetherButton.setText(QCoreApplication.translate("MergeWindow", u"Bring together", None))
        self.bannerClose.setText(QCoreApplication.translate("MergeWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.bannerClose.setAccessibleName(QCoreApplication.translate("MergeWindow", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
        self.menuFile.setTitle(QCoreApplication.translate("MergeWindow", u"&Bring together", None))
        self.menuView.setTitle(QCoreApplication.translate("MergeWindow", u"&View", None))
        self.menuHelp.setTitle(QCoreApplication.translate("MergeWindow", u"H&elp", None))
    # retranslateUi

