# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reading_window.ui'
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

from reflect_app.gui.documents.document_view import DocumentView
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
class Ui_ReadingWindow(object):
    def setupUi(self, ReadingWindow):
        if not ReadingWindow.objectName():
            ReadingWindow.setObjectName(u"ReadingWindow")
        ReadingWindow.resize(1120, 780)
        self.actionEdit = QAction(ReadingWindow)
        self.actionEdit.setObjectName(u"actionEdit")
        self.actionEdit.setAutoRepeat(False)
        self.actionHistory = QAction(ReadingWindow)
        self.actionHistory.setObjectName(u"actionHistory")
        self.actionHistory.setAutoRepeat(False)
        self.actionPrint = QAction(ReadingWindow)
        self.actionPrint.setObjectName(u"actionPrint")
        self.actionPrint.setAutoRepeat(False)
        self.actionPdf = QAction(ReadingWindow)
        self.actionPdf.setObjectName(u"actionPdf")
        self.actionPdf.setAutoRepeat(False)
        self.actionOnPaper = QAction(ReadingWindow)
        self.actionOnPaper.setObjectName(u"actionOnPaper")
        self.actionOnPaper.setAutoRepeat(False)
        self.actionClose = QAction(ReadingWindow)
        self.actionClose.setObjectName(u"actionClose")
        self.actionCopy = QAction(ReadingWindow)
        self.actionCopy.setObjectName(u"actionCopy")
        self.actionCopy.setAutoRepeat(False)
        self.actionCopyAll = QAction(ReadingWindow)
        self.actionCopyAll.setObjectName(u"actionCopyAll")
        self.actionCopyAll.setAutoRepeat(False)
        self.actionSelectAll = QAction(ReadingWindow)
        self.actionSelectAll.setObjectName(u"actionSelectAll")
        self.actionSelectAll.setAutoRepeat(False)
        self.actionPrevious = QAction(ReadingWindow)
        self.actionPrevious.setObjectName(u"actionPrevious")
        self.actionNext = QAction(ReadingWindow)
        self.actionNext.setObjectName(u"actionNext")
        self.page = QWidget(ReadingWindow)
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
        self.previousButton = Button(self.buttons)
        self.previousButton.setObjectName(u"previousButton")

        self.buttonGrid.addWidget(self.previousButton, 0, 0, 1, 1)

        self.nextButton = Button(self.buttons)
        self.nextButton.setObjectName(u"nextButton")

        self.buttonGrid.addWidget(self.nextButton, 0, 1, 1, 1)

        self.printButton = Button(self.buttons)
        self.printButton.setObjectName(u"printButton")

        self.buttonGrid.addWidget(self.printButton, 0, 2, 1, 1)

        self.editButton = Button(self.buttons)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setProperty(u"kind", u"primary")

        self.buttonGrid.addWidget(self.editButton, 0, 3, 1, 1)


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

        self.text = DocumentView(self.page)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"reading")

        self.column.addWidget(self.text)

        ReadingWindow.setCentralWidget(self.page)
        self.menus = QMenuBar(ReadingWindow)
        self.menus.setObjectName(u"menus")
        self.menuFile = QMenu(self.menus)
        self.menuFile.setObjectName(u"menuFile")
        self.menuEdit = QMenu(self.menus)
        self.menuEdit.setObjectName(u"menuEdit")
        self.menuView = QMenu(self.menus)
        self.menuView.setObjectName(u"menuView")
        self.menuHelp = QMenu(self.menus)
        self.menuHelp.setObjectName(u"menuHelp")
        ReadingWindow.setMenuBar(self.menus)

        self.menus.addAction(self.menuFile.menuAction())
        self.menus.addAction(self.menuEdit.menuAction())
        self.menus.addAction(self.menuView.menuAction())
        self.menus.addAction(self.menuHelp.menuAction())
        self.menuFile.addAction(self.actionEdit)
        self.menuFile.addAction(self.actionHistory)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionPrint)
        self.menuFile.addAction(self.actionPdf)
        self.menuFile.addAction(self.actionOnPaper)
        self.menuFile.addSeparator()
        self.menuFile.addAction(self.actionClose)
        self.menuEdit.addAction(self.actionCopy)
        self.menuEdit.addAction(self.actionCopyAll)
        self.menuEdit.addAction(self.actionSelectAll)
        self.menuView.addAction(self.actionPrevious)
        self.menuView.addAction(self.actionNext)
        self.menuView.addSeparator()

        self.retranslateUi(ReadingWindow)

        QMetaObject.connectSlotsByName(ReadingWindow)
    # setupUi

    def retranslateUi(self, ReadingWindow):
        ReadingWindow.setWindowTitle(QCoreApplication.translate("ReadingWindow", u"Reading \u2013 Reflect", None))
        self.actionEdit.setText(QCoreApplication.translate("ReadingWindow", u"Continue &writing", None))
#if QT_CONFIG(shortcut)
        self.actionEdit.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+Return", None))
#endif // QT_CONFIG(shortcut)
        self.actionHistory.setText(QCoreApplication.translate("ReadingWindow", u"&History", None))
#if QT_CONFIG(shortcut)
        self.actionHistory.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+H", None))
#endif // QT_CONFIG(shortcut)
        self.actionPrint.setText(QCoreApplication.translate("ReadingWindow", u"&Print\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionPrint.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.actionPdf.setText(QCoreApplication.translate("ReadingWindow", u"&Save as PDF\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionPdf.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+Shift+P", None))
#endif // QT_CONFIG(shortcut)
        self.actionOnPaper.setText(QCoreApplication.translate("ReadingWindow", u"Print for the &meeting\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionOnPaper.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+Alt+P", None))
#endif // QT_CONFIG(shortcut)
        self.actionClose.setText(QCoreApplication.translate("ReadingWindow", u"&Close", None))
        self.actionCopy.setText(QCoreApplication.translate("ReadingWindow", u"&Copy", None))
#if QT_CONFIG(shortcut)
        self.actionCopy.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+C", None))
#endif // QT_CONFIG(shortcut)
        self.actionCopyAll.setText(QCoreApplication.translate("ReadingWindow", u"Copy all as &text", None))
#if QT_CONFIG(shortcut)
        self.actionCopyAll.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+Shift+C", None))
#endif // QT_CONFIG(shortcut)
        self.actionSelectAll.setText(QCoreApplication.translate("ReadingWindow", u"Select &all", None))
#if QT_CONFIG(shortcut)
        self.actionSelectAll.setShortcut(QCoreApplication.translate("ReadingWindow", u"Ctrl+A", None))
#endif // QT_CONFIG(shortcut)
        self.actionPrevious.setText(QCoreApplication.translate("ReadingWindow", u"&Previous reflection", None))
#if QT_CONFIG(shortcut)
        self.actionPrevious.setShortcut(QCoreApplication.translate("ReadingWindow", u"Alt+Left", None))
#endif // QT_CONFIG(shortcut)
        self.actionNext.setText(QCoreApplication.translate("ReadingWindow", u"&Next reflection", None))
#if QT_CONFIG(shortcut)
        self.actionNext.setShortcut(QCoreApplication.translate("ReadingWindow", u"Alt+Right", None))
#endif // QT_CONFIG(shortcut)
        self.previousButton.setText(QCoreApplication.translate("ReadingWindow", u"Previous", None))
        self.nextButton.setText(QCoreApplication.translate("ReadingWindow", u"Next", None))
        self.printButton.setText(QCoreApplication.translate("ReadingWindow", u"Print\u2026", None))
        self.editButton.setText(QCoreApplication.translate("ReadingWindow", u"Continue writing", None))
        self.bannerClose.setText(QCoreApplication.translate("ReadingWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.bannerClose.setAccessibleName(QCoreApplication.translate("ReadingWindow", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ReadingWindow", u"Reflection", None))
#endif // QT_CONFIG(accessibility)
        self.menuFile.setTitle(QCoreApplication.translate("ReadingWindow", u"&File", None))
        self.menuEdit.setTitle(QCoreApplication.translate("ReadingWindow", u"&Edit", None))
        self.menuView.setTitle(QCoreApplication.translate("ReadingWindow", u"&View", None))
        self.menuHelp.setTitle(QCoreApplication.translate("ReadingWindow", u"&Help", None))
    # retranslateUi

