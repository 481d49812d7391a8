# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tags_window.ui'
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

from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.tags.list_view import TagsList
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.chooser import Chooser
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose
from reflect_app.gui.widgets.row_list import RowList
class Ui_TagsWindow(object):
    def setupUi(self, TagsWindow):
        if not TagsWindow.objectName():
            TagsWindow.setObjectName(u"TagsWindow")
        TagsWindow.resize(1040, 680)
        self.actionRename = QAction(TagsWindow)
        self.actionRename.setObjectName(u"actionRename")
        self.actionRename.setAutoRepeat(False)
        self.actionMerge = QAction(TagsWindow)
        self.actionMerge.setObjectName(u"actionMerge")
        self.actionMerge.setAutoRepeat(False)
        self.actionDelete = QAction(TagsWindow)
        self.actionDelete.setObjectName(u"actionDelete")
        self.actionDelete.setAutoRepeat(False)
        self.actionUndo = QAction(TagsWindow)
        self.actionUndo.setObjectName(u"actionUndo")
        self.actionUndo.setAutoRepeat(False)
        self.actionShow = QAction(TagsWindow)
        self.actionShow.setObjectName(u"actionShow")
        self.actionShow.setAutoRepeat(False)
        self.actionFind = QAction(TagsWindow)
        self.actionFind.setObjectName(u"actionFind")
        self.actionFind.setAutoRepeat(False)
        self.actionSelectAll = QAction(TagsWindow)
        self.actionSelectAll.setObjectName(u"actionSelectAll")
        self.actionSelectAll.setAutoRepeat(False)
        self.actionClose = QAction(TagsWindow)
        self.actionClose.setObjectName(u"actionClose")
        self.actionClose.setAutoRepeat(False)
        self.page = QWidget(TagsWindow)
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

        self.finding = QWidget(self.header)
        self.finding.setObjectName(u"finding")
        self.findingGrid = QGridLayout(self.finding)
        self.findingGrid.setObjectName(u"findingGrid")
        self.findingGrid.setHorizontalSpacing(14)
        self.findingGrid.setVerticalSpacing(8)
        self.findingGrid.setContentsMargins(0, 10, 0, 0)
        self.search = LineField(self.finding)
        self.search.setObjectName(u"search")

        self.findingGrid.addWidget(self.search, 0, 0, 1, 1)

        self.orderChooser = Chooser(self.finding)
        self.orderChooser.setObjectName(u"orderChooser")

        self.findingGrid.addWidget(self.orderChooser, 0, 1, 1, 1)


        self.headerColumn.addWidget(self.finding)


        self.listColumn.addWidget(self.header)

        self.headerLine = QFrame(self.listPage)
        self.headerLine.setObjectName(u"headerLine")
        self.headerLine.setProperty(u"region", u"line")

        self.listColumn.addWidget(self.headerLine)

        self.banner = QFrame(self.listPage)
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


        self.listColumn.addWidget(self.banner)

        self.list = TagsList(self.listPage)
        self.list.setObjectName(u"list")

        self.listColumn.addWidget(self.list)

        self.empty = QWidget(self.listPage)
        self.empty.setObjectName(u"empty")
        self.emptyColumn = QVBoxLayout(self.empty)
        self.emptyColumn.setSpacing(8)
        self.emptyColumn.setObjectName(u"emptyColumn")
        self.emptyColumn.setContentsMargins(32, 28, 32, 28)
        self.emptyHeading = Prose(self.empty)
        self.emptyHeading.setObjectName(u"emptyHeading")
        self.emptyHeading.setProperty(u"role", u"heading")
        self.emptyHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyHeading.setWordWrap(True)

        self.emptyColumn.addWidget(self.emptyHeading)

        self.emptyText = Prose(self.empty)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setProperty(u"role", u"lead")
        self.emptyText.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyText.setWordWrap(True)

        self.emptyColumn.addWidget(self.emptyText)

        self.emptySpace = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyColumn.addItem(self.emptySpace)


        self.listColumn.addWidget(self.empty)

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
        self.changePage = PageScroll(self.pages)
        self.changePage.setObjectName(u"changePage")
        self.changePage.setWidgetResizable(True)
        self.changePage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changeBody = QWidget(self.changePage.viewport())
        self.changeBody.setObjectName(u"changeBody")
        self.changeBody.setProperty(u"page", u"true")
        self.changeColumn = QVBoxLayout(self.changeBody)
        self.changeColumn.setSpacing(8)
        self.changeColumn.setObjectName(u"changeColumn")
        self.changeColumn.setContentsMargins(32, 28, 32, 32)
        self.changeHeading = Prose(self.changeBody)
        self.changeHeading.setObjectName(u"changeHeading")
        self.changeHeading.setProperty(u"role", u"title")
        self.changeHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.changeHeading.setWordWrap(True)

        self.changeColumn.addWidget(self.changeHeading)

        self.nameLabel = Prose(self.changeBody)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"role", u"heading")
        self.nameLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.nameLabel.setWordWrap(True)

        self.changeColumn.addWidget(self.nameLabel)

        self.nameProblem = Prose(self.changeBody)
        self.nameProblem.setObjectName(u"nameProblem")
        self.nameProblem.setProperty(u"role", u"problem")
        self.nameProblem.setTextFormat(Qt.TextFormat.PlainText)
        self.nameProblem.setWordWrap(True)

        self.changeColumn.addWidget(self.nameProblem)

        self.name = LineField(self.changeBody)
        self.name.setObjectName(u"name")

        self.changeColumn.addWidget(self.name)

        self.means = QFrame(self.changeBody)
        self.means.setObjectName(u"means")
        self.means.setProperty(u"region", u"caution")
        self.meansColumn = QVBoxLayout(self.means)
        self.meansColumn.setSpacing(6)
        self.meansColumn.setObjectName(u"meansColumn")
        self.meansColumn.setContentsMargins(20, 14, 20, 14)
        self.meansText = Prose(self.means)
        self.meansText.setObjectName(u"meansText")
        self.meansText.setTextFormat(Qt.TextFormat.PlainText)
        self.meansText.setWordWrap(True)

        self.meansColumn.addWidget(self.meansText)


        self.changeColumn.addWidget(self.means)

        self.touchedHeading = Prose(self.changeBody)
        self.touchedHeading.setObjectName(u"touchedHeading")
        self.touchedHeading.setProperty(u"role", u"heading")
        self.touchedHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.touchedHeading.setWordWrap(True)

        self.changeColumn.addWidget(self.touchedHeading)

        self.touched = RowList(self.changeBody)
        self.touched.setObjectName(u"touched")

        self.changeColumn.addWidget(self.touched)

        self.changeButtons = QWidget(self.changeBody)
        self.changeButtons.setObjectName(u"changeButtons")

        self.changeColumn.addWidget(self.changeButtons)

        self.changeSpace = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.changeColumn.addItem(self.changeSpace)

        self.changePage.setWidget(self.changeBody)
        self.pages.addWidget(self.changePage)

        self.column.addWidget(self.pages)

        TagsWindow.setCentralWidget(self.page)
        self.menus = QMenuBar(TagsWindow)
        self.menus.setObjectName(u"menus")
        self.menuTags = QMenu(self.menus)
        self.menuTags.setObjectName(u"menuTags")
        self.menuView = QMenu(self.menus)
        self.menuView.setObjectName(u"menuView")
        self.menuHelp = QMenu(self.menus)
        self.menuHelp.setObjectName(u"menuHelp")
        TagsWindow.setMenuBar(self.menus)
#if QT_CONFIG(shortcut)
        self.heading.setBuddy(self.list)
        self.nameLabel.setBuddy(self.name)
        self.touchedHeading.setBuddy(self.touched)
#endif // QT_CONFIG(shortcut)

        self.menus.addAction(self.menuTags.menuAction())
        self.menus.addAction(self.menuView.menuAction())
        self.menus.addAction(self.menuHelp.menuAction())
        self.menuTags.addAction(self.actionRename)
        self.menuTags.addAction(self.actionMerge)
        self.menuTags.addAction(self.actionDelete)
        self.menuTags.addSeparator()
        self.menuTags.addAction(self.actionUndo)
        self.menuTags.addSeparator()
        self.menuTags.addAction(self.actionShow)
        self.menuTags.addAction(self.actionFind)
        self.menuTags.addAction(self.actionSelectAll)
        self.menuTags.addSeparator()
        self.menuTags.addAction(self.actionClose)

        self.retranslateUi(TagsWindow)

        QMetaObject.connectSlotsByName(TagsWindow)
    # setupUi

    def retranslateUi(self, TagsWindow):
        TagsWindow.setWindowTitle(QCoreApplication.translate("TagsWindow", u"Tags \u2013 Reflect", None))
        self.actionRename.setText(QCoreApplication.translate("TagsWindow", u"&Rename\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionRename.setShortcut(QCoreApplication.translate("TagsWindow", u"F2", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(statustip)
        self.actionRename.setStatusTip(QCoreApplication.translate("TagsWindow", u"Give it another name in all reflections that have it", None))
#endif // QT_CONFIG(statustip)
        self.actionMerge.setText(QCoreApplication.translate("TagsWindow", u"&Merge\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionMerge.setShortcut(QCoreApplication.translate("TagsWindow", u"Ctrl+M", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(statustip)
        self.actionMerge.setStatusTip(QCoreApplication.translate("TagsWindow", u"Make one tag of those that are selected", None))
#endif // QT_CONFIG(statustip)
        self.actionDelete.setText(QCoreApplication.translate("TagsWindow", u"&Delete\u2026", None))
#if QT_CONFIG(shortcut)
        self.actionDelete.setShortcut(QCoreApplication.translate("TagsWindow", u"Del", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(statustip)
        self.actionDelete.setStatusTip(QCoreApplication.translate("TagsWindow", u"Take it from all reflections that have it", None))
#endif // QT_CONFIG(statustip)
        self.actionUndo.setText(QCoreApplication.translate("TagsWindow", u"&Undo", None))
#if QT_CONFIG(shortcut)
        self.actionUndo.setShortcut(QCoreApplication.translate("TagsWindow", u"Ctrl+Z", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(statustip)
        self.actionUndo.setStatusTip(QCoreApplication.translate("TagsWindow", u"Give back the tags that were changed last", None))
#endif // QT_CONFIG(statustip)
        self.actionShow.setText(QCoreApplication.translate("TagsWindow", u"&Show its reflections", None))
#if QT_CONFIG(statustip)
        self.actionShow.setStatusTip(QCoreApplication.translate("TagsWindow", u"List the reflections that have it", None))
#endif // QT_CONFIG(statustip)
        self.actionFind.setText(QCoreApplication.translate("TagsWindow", u"&Find a tag", None))
#if QT_CONFIG(shortcut)
        self.actionFind.setShortcut(QCoreApplication.translate("TagsWindow", u"Ctrl+F", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(statustip)
        self.actionFind.setStatusTip(QCoreApplication.translate("TagsWindow", u"Go to the box in which a tag is found", None))
#endif // QT_CONFIG(statustip)
        self.actionSelectAll.setText(QCoreApplication.translate("TagsWindow", u"Select &all", None))
#if QT_CONFIG(shortcut)
        self.actionSelectAll.setShortcut(QCoreApplication.translate("TagsWindow", u"Ctrl+A", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(statustip)
        self.actionSelectAll.setStatusTip(QCoreApplication.translate("TagsWindow", u"Select every tag that is shown", None))
#endif // QT_CONFIG(statustip)
        self.actionClose.setText(QCoreApplication.translate("TagsWindow", u"&Close", None))
#if QT_CONFIG(shortcut)
        self.actionClose.setShortcut(QCoreApplication.translate("TagsWindow", u"Ctrl+W", None))
#endif // QT_CONFIG(shortcut)
        self.heading.setText(QCoreApplication.translate("TagsWindow", u"Tags", None))
        self.search.setPlaceholderText(QCoreApplication.translate("TagsWindow", u"Find a tag", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("TagsWindow", u"Find a tag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleDescription(QCoreApplication.translate("TagsWindow", u"Type some letters of it. Escape clears them", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.orderChooser.setAccessibleName(QCoreApplication.translate("TagsWindow", u"Sort by", None))
#endif // QT_CONFIG(accessibility)
        self.bannerClose.setText(QCoreApplication.translate("TagsWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.bannerClose.setAccessibleName(QCoreApplication.translate("TagsWindow", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("TagsWindow", u"All tags", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.touched.setAccessibleName(QCoreApplication.translate("TagsWindow", u"What it touches", None))
#endif // QT_CONFIG(accessibility)
        self.menuTags.setTitle(QCoreApplication.translate("TagsWindow", u"&Tags", None))
        self.menuView.setTitle(QCoreApplication.translate("TagsWindow", u"&View", None))
        self.menuHelp.setTitle(QCoreApplication.translate("TagsWindow", u"&Help", None))
    # retranslateUi

