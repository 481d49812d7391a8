# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'folder_comparison_window.ui'
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

from reflect_app.gui.widgets.filter_bar import FilterBar
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_FolderComparisonWindow(object):
    def setupUi(self, FolderComparisonWindow):
        if not FolderComparisonWindow.objectName():
            FolderComparisonWindow.setObjectName(u"FolderComparisonWindow")
        FolderComparisonWindow.resize(860, 700)
        self.outer = QVBoxLayout(FolderComparisonWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(FolderComparisonWindow)
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

        self.lead = Prose(self.page)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"role", u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.column.addWidget(self.lead)

        self.tabs = FilterBar(self.page)
        self.tabs.setObjectName(u"tabs")

        self.column.addWidget(self.tabs)

        self.line = QFrame(self.page)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"region", u"line")

        self.column.addWidget(self.line)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")

        self.column.addLayout(self.rows)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(FolderComparisonWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")
        self.footer.setProperty(u"edge", True)

        self.outer.addWidget(self.footer)


        self.retranslateUi(FolderComparisonWindow)

        QMetaObject.connectSlotsByName(FolderComparisonWindow)
    # setupUi

    def retranslateUi(self, FolderComparisonWindow):
        FolderComparisonWindow.setWindowTitle(QCoreApplication.translate("FolderComparisonWindow", u"A folder compared \u2013 Reflect", None))
        self.titleLabel.setText("")
        self.lead.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("FolderComparisonWindow", u"Which files to show", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

