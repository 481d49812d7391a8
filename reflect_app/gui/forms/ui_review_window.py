# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'review_window.ui'
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
    QFrame, QGridLayout, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QVBoxLayout, QWidget,
)

from reflect_app.gui.comments.comment_margin import CommentMargin
from reflect_app.gui.comments.commented_text import CommentedText
from reflect_app.gui.comments.line_to_margin import LineToMargin
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
class Ui_ReviewWindow(object):
    def setupUi(self, ReviewWindow):
        if not ReviewWindow.objectName():
            ReviewWindow.setObjectName(u"ReviewWindow")
        ReviewWindow.resize(1120, 780)
        self.actionReturn = QAction(ReviewWindow)
        self.actionReturn.setObjectName(u"actionReturn")
        self.actionApprove = QAction(ReviewWindow)
        self.actionApprove.setObjectName(u"actionApprove")
        self.actionPrint = QAction(ReviewWindow)
        self.actionPrint.setObjectName(u"actionPrint")
        self.actionPrint.setAutoRepeat(False)
        self.actionClose = QAction(ReviewWindow)
        self.actionClose.setObjectName(u"actionClose")
        self.actionCopy = QAction(ReviewWindow)
        self.actionCopy.setObjectName(u"actionCopy")
        self.actionCopy.setAutoRepeat(False)
        self.actionSelectAll = QAction(ReviewWindow)
        self.actionSelectAll.setObjectName(u"actionSelectAll")
        self.actionSelectAll.setAutoRepeat(False)
        self.actionComment = QAction(ReviewWindow)
        self.actionComment.setObjectName(u"actionComment")
        self.actionComment.setAutoRepeat(False)
        self.actionNext = QAction(ReviewWindow)
        self.actionNext.setObjectName(u"actionNext")
        self.actionPrevious = QAction(ReviewWindow)
        self.actionPrevious.setObjectName(u"actionPrevious")
        self.actionName = QAction(ReviewWindow)
        self.actionName.setObjectName(u"actionName")
        self.actionMarks = QAction(ReviewWindow)
        self.actionMarks.setObjectName(u"actionMarks")
        self.actionMarks.setCheckable(True)
        self.actionMarks.setChecked(True)
        self.actionMarks.setAutoRepeat(False)
        self.actionNextChange = QAction(ReviewWindow)
        self.actionNextChange.setObjectName(u"actionNextChange")
        self.actionPreviousChange = QAction(ReviewWindow)
        self.actionPreviousChange.setObjectName(u"actionPreviousChange")
        self.page = QWidget(ReviewWindow)
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

        self.buttons = QWidget(self.bar)
        self.buttons.setObjectName(u"buttons")
        self.buttonGrid = QGridLayout(self.buttons)
        self.buttonGrid.setObjectName(u"buttonGrid")
        self.buttonGrid.setHorizontalSpacing(14)
        self.buttonGrid.setVerticalSpacing(10)
        self.buttonGrid.setContentsMargins(0, 0, 0, 0)
        self.printButton = Button(self.buttons)
        self.printButton.setObjectName(u"printButton")

        self.buttonGrid.addWidget(self.printButton, 0, 0, 1, 1)

        self.returnButton = Button(self.buttons)
        self.returnButton.setObjectName(u"returnButton")

        self.buttonGrid.addWidget(self.returnButton, 0, 1, 1, 1)

        self.approveButton = Button(self.buttons)
        self.approveButton.setObjectName(u"approveButton")
        self.approveButton.setProperty(u"kind", u"primary")

        self.buttonGrid.addWidget(self.approveButton, 0, 2, 1, 1)


        self.barGrid.addWidget(self.buttons, 0, 1, 1, 1)


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
        self.bodyGrid = QGridLayout(self.body)
        self.bodyGrid.setSpacing(0)
        self.bodyGrid.setObjectName(u"bodyGrid")
        self.bodyGrid.setContentsMargins(0, 0, 0, 0)
        self.reading = QWidget(self.body)
        self.reading.setObjectName(u"reading")
        self.readingColumn = QVBoxLayout(self.reading)
        self.readingColumn.setSpacing(0)
        self.readingColumn.setObjectName(u"readingColumn")
        self.readingColumn.setContentsMargins(0, 0, 0, 0)
        self.marks = QWidget(self.reading)
        self.marks.setObjectName(u"marks")
        self.marksRow = QHBoxLayout(self.marks)
        self.marksRow.setSpacing(16)
        self.marksRow.setObjectName(u"marksRow")
        self.marksRow.setContentsMargins(56, 10, 32, 0)
        self.legendLabel = Prose(self.marks)
        self.legendLabel.setObjectName(u"legendLabel")
        self.legendLabel.setProperty(u"role", u"small")
        self.legendLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.legendLabel.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.legendLabel.sizePolicy().hasHeightForWidth())
        self.legendLabel.setSizePolicy(sizePolicy)

        self.marksRow.addWidget(self.legendLabel)


        self.readingColumn.addWidget(self.marks)

        self.text = CommentedText(self.reading)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"reading")

        self.readingColumn.addWidget(self.text)


        self.bodyGrid.addWidget(self.reading, 0, 0, 1, 1)

        self.line = LineToMargin(self.body)
        self.line.setObjectName(u"line")

        self.bodyGrid.addWidget(self.line, 0, 1, 1, 1)

        self.aside = QWidget(self.body)
        self.aside.setObjectName(u"aside")
        self.asideColumn = QVBoxLayout(self.aside)
        self.asideColumn.setSpacing(0)
        self.asideColumn.setObjectName(u"asideColumn")
        self.asideColumn.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(self.aside)
        self.head.setObjectName(u"head")
        self.headRow = QHBoxLayout(self.head)
        self.headRow.setSpacing(12)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(4, 0, 4, 0)
        self.countLabel = Prose(self.head)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"small")
        self.countLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.countLabel.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.countLabel.sizePolicy().hasHeightForWidth())
        self.countLabel.setSizePolicy(sizePolicy)

        self.headRow.addWidget(self.countLabel)

        self.commentButton = Button(self.head)
        self.commentButton.setObjectName(u"commentButton")
        self.commentButton.setProperty(u"tight", True)

        self.headRow.addWidget(self.commentButton)


        self.asideColumn.addWidget(self.head)

        self.margin = CommentMargin(self.aside)
        self.margin.setObjectName(u"margin")

        self.asideColumn.addWidget(self.margin)


        self.bodyGrid.addWidget(self.aside, 0, 2, 1, 1)


        self.column.addWidget(self.body)

        ReviewWindow.setCentralWidget(self.page)
        self.menus = QMenuBar(ReviewWindow)
        self.menus.setObjectName(u"menus")
        self.menuFile = QMenu(self.menus)
        self.menuFile.setObjectName(u"menuFile")
        self.menuEdit = QMenu(self.menus)
        self.menuEdit.setObjectName(u"menuEdit")
        self.menuComments = QMenu(self.menus)
        self.menuComments.setObjectName(u"menuComments")
        self.menuView = QMenu(self.menus)
        self.menuView.setObjectName(u"menuView")
        self.menuHelp = QMenu(self.menus)
        self.menuHelp.setObjectName(u"menuHelp")
        ReviewWindow.setMenuBar(self.menus)

        self.menus.addAction(self.menuFile.menuAction())
        self.menus.addAction(self.menuEdit.menuAction())
        self.menus.addAction(self.menuComments.menuAction())
        self.menus.addAction(self.menuView.menuAction())
        self.menus.addAction(self.menuHelp.menuAction())
        self.menuFile.addAction(self.actionReturn)
        self.menuFile.addAction(self.actionApprove)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionPrint)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionClose)
        self.menuEdit.addAction(self.actionCopy)
        self.menuEdit.addAction(self.actionSelectAll)
        self.menuComments.addAction(self.actionComment)
        self.menuComments.addSeparator()
        self.menuComments.addAction(self.actionNext)
        self.menuComments.addAction(self.actionPrevious)
        self.menuComments.addSeparator()
        self.menuComments.addAction(self.actionName)
        self.menuView.addAction(self.actionMarks)
        self.menuView.addAction(self.actionNextChange)
        self.menuView.addAction(self.actionPreviousChange)
        self.menuView.addSeparator()

        self.retranslateUi(ReviewWindow)

        QMetaObject.connectSlotsByName(ReviewWindow)
    # setupUi

    def retranslateUi(self, ReviewWindow):
        ReviewWindow.setWindowTitle(QCoreApplication.translate("ReviewWindow", u"Reviewing \u2013 Reflect", None))
        self.actionReturn.setText(QCoreApplication.translate("ReviewWindow", u"Send &back with comments\u2026", None))
        self.actionApprove.setText(QCoreApplication.translate("ReviewWindow", u"&Approve\u2026", None))
        self.actionPrint.setText(QCoreApplication.translate("ReviewWindow", u"&Print\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionPrint.setShortcut(QCoreApplication.translate("ReviewWindow", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.actionClose.setText(QCoreApplication.translate("ReviewWindow", u"&Close", None))
        self.actionCopy.setText(QCoreApplication.translate("ReviewWindow", u"&Copy", None))
#if QT_CONFIG(shortcut)
        self.actionCopy.setShortcut(QCoreApplication.translate("ReviewWindow", u"Ctrl+C", None))
#endif // QT_CONFIG(shortcut)
        self.actionSelectAll.setText(QCoreApplication.translate("ReviewWindow", u"Select &all", None))
#if QT_CONFIG(shortcut)
        self.actionSelectAll.setShortcut(QCoreApplication.translate("ReviewWindow", u"Ctrl+A", None))
#endif // QT_CONFIG(shortcut)
        self.actionComment.setText(QCoreApplication.translate("ReviewWindow", u"&Comment on what is selected", None))
#if QT_CONFIG(shortcut)
        self.actionComment.setShortcut(QCoreApplication.translate("ReviewWindow", u"Ctrl+Alt+M", None))
#endif // QT_CONFIG(shortcut)
        self.actionNext.setText(QCoreApplication.translate("ReviewWindow", u"&Next comment", None))
#if QT_CONFIG(shortcut)
        self.actionNext.setShortcut(QCoreApplication.translate("ReviewWindow", u"Alt+Down", None))
#endif // QT_CONFIG(shortcut)
        self.actionPrevious.setText(QCoreApplication.translate("ReviewWindow", u"&Previous comment", None))
#if QT_CONFIG(shortcut)
        self.actionPrevious.setShortcut(QCoreApplication.translate("ReviewWindow", u"Alt+Up", None))
#endif // QT_CONFIG(shortcut)
        self.actionName.setText(QCoreApplication.translate("ReviewWindow", u"Your &name for comments\u2026", None))
        self.actionMarks.setText(QCoreApplication.translate("ReviewWindow", u"&Mark changes", None))
#if QT_CONFIG(shortcut)
        self.actionMarks.setShortcut(QCoreApplication.translate("ReviewWindow", u"Ctrl+L", None))
#endif // QT_CONFIG(shortcut)
        self.actionNextChange.setText(QCoreApplication.translate("ReviewWindow", u"Next &change", None))
#if QT_CONFIG(shortcut)
        self.actionNextChange.setShortcut(QCoreApplication.translate("ReviewWindow", u"F8", None))
#endif // QT_CONFIG(shortcut)
        self.actionPreviousChange.setText(QCoreApplication.translate("ReviewWindow", u"P&revious change", None))
#if QT_CONFIG(shortcut)
        self.actionPreviousChange.setShortcut(QCoreApplication.translate("ReviewWindow", u"Shift+F8", None))
#endif // QT_CONFIG(shortcut)
        self.printButton.setText(QCoreApplication.translate("ReviewWindow", u"Print\u2026", None))
        self.returnButton.setText(QCoreApplication.translate("ReviewWindow", u"Send back with comments", None))
        self.approveButton.setText(QCoreApplication.translate("ReviewWindow", u"Approve", None))
        self.bannerClose.setText(QCoreApplication.translate("ReviewWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.bannerClose.setAccessibleName(QCoreApplication.translate("ReviewWindow", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ReviewWindow", u"Reflection", None))
#endif // QT_CONFIG(accessibility)
        self.commentButton.setText(QCoreApplication.translate("ReviewWindow", u"Comment", None))
        self.menuFile.setTitle(QCoreApplication.translate("ReviewWindow", u"&File", None))
        self.menuEdit.setTitle(QCoreApplication.translate("ReviewWindow", u"&Edit", None))
        self.menuComments.setTitle(QCoreApplication.translate("ReviewWindow", u"&Comments", None))
        self.menuView.setTitle(QCoreApplication.translate("ReviewWindow", u"&View", None))
        self.menuHelp.setTitle(QCoreApplication.translate("ReviewWindow", u"&Help", None))
    # retranslateUi

