# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_report_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QGridLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.filter_bar import FilterBar
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_ImportReportWindow(object):
    def setupUi(self, ImportReportWindow):
        if not ImportReportWindow.objectName():
            ImportReportWindow.setObjectName(u"ImportReportWindow")
        ImportReportWindow.resize(1280, 800)
        self.outer = QVBoxLayout(ImportReportWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(ImportReportWindow)
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
        self.titleLabel = Prose(self.page)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.titleLabel.setWordWrap(True)

        self.column.addWidget(self.titleLabel)

        self.sourceLabel = Prose(self.page)
        self.sourceLabel.setObjectName(u"sourceLabel")
        self.sourceLabel.setProperty(u"role", u"lead")
        self.sourceLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.sourceLabel.setWordWrap(True)

        self.column.addWidget(self.sourceLabel)

        self.tabsGrid = QGridLayout()
        self.tabsGrid.setObjectName(u"tabsGrid")
        self.tabs = FilterBar(self.page)
        self.tabs.setObjectName(u"tabs")

        self.tabsGrid.addWidget(self.tabs, 0, 0, 1, 1)


        self.column.addLayout(self.tabsGrid)

        self.line = QFrame(self.page)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"region", u"line")

        self.column.addWidget(self.line)

        self.heads = QWidget(self.page)
        self.heads.setObjectName(u"heads")
        self.headsColumn = QVBoxLayout(self.heads)
        self.headsColumn.setObjectName(u"headsColumn")
        self.headsColumn.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.heads)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")

        self.column.addLayout(self.rows)

        self.empty = Prose(self.page)
        self.empty.setObjectName(u"empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)

        self.column.addWidget(self.empty)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(ImportReportWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")
        self.footer.setProperty(u"edge", True)

        self.outer.addWidget(self.footer)


        self.retranslateUi(ImportReportWindow)

        QMetaObject.connectSlotsByName(ImportReportWindow)
    # setupUi

    def retranslateUi(self, ImportReportWindow):
        ImportReportWindow.setWindowTitle(QCoreApplication.translate("ImportReportWindow", u"Import report \u2013 Reflect", None))
        self.titleLabel.setText("")
        self.sourceLabel.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportReportWindow", u"Which files to show", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("ImportReportWindow", u"Reflect takes in text files, whose names end in .txt. You can choose other files, or let a folder go over the window of your reflections.", None))
    # retranslateUi

