# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ledger_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.filter_bar import FilterBar
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_LedgerWindow(object):
    def setupUi(self, LedgerWindow):
        if not LedgerWindow.objectName():
            LedgerWindow.setObjectName(u"LedgerWindow")
        LedgerWindow.resize(1280, 800)
        self.panes = QHBoxLayout(LedgerWindow)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.listPane = QWidget(LedgerWindow)
        self.listPane.setObjectName(u"listPane")
        self.outer = QVBoxLayout(self.listPane)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(self.listPane)
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

        self.heads = QFrame(self.page)
        self.heads.setObjectName(u"heads")
        self.heads.setProperty(u"region", u"row")

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

        self.footer = QFrame(self.listPane)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")
        self.footer.setProperty(u"edge", True)

        self.outer.addWidget(self.footer)


        self.panes.addWidget(self.listPane)

        self.between = QFrame(LedgerWindow)
        self.between.setObjectName(u"between")
        self.between.setProperty(u"region", u"upright")

        self.panes.addWidget(self.between)

        self.chartsPane = QWidget(LedgerWindow)
        self.chartsPane.setObjectName(u"chartsPane")
        self.charts = QVBoxLayout(self.chartsPane)
        self.charts.setSpacing(0)
        self.charts.setObjectName(u"charts")
        self.charts.setContentsMargins(0, 0, 0, 0)

        self.panes.addWidget(self.chartsPane)


        self.retranslateUi(LedgerWindow)

        QMetaObject.connectSlotsByName(LedgerWindow)
    # setupUi

    def retranslateUi(self, LedgerWindow):
        LedgerWindow.setWindowTitle(QCoreApplication.translate("LedgerWindow", u"What went out \u2013 Reflect", None))
        self.titleLabel.setText(QCoreApplication.translate("LedgerWindow", u"What went out", None))
        self.lead.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("LedgerWindow", u"Which to show", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText("")
    # retranslateUi

