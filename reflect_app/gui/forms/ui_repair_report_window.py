# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'repair_report_window.ui'
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

from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_RepairReportWindow(object):
    def setupUi(self, RepairReportWindow):
        if not RepairReportWindow.objectName():
            RepairReportWindow.setObjectName(u"RepairReportWindow")
        RepairReportWindow.resize(860, 700)
        self.outer = QVBoxLayout(RepairReportWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(RepairReportWindow)
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

        self.leadLabel = Prose(self.page)
        self.leadLabel.setObjectName(u"leadLabel")
        self.leadLabel.setProperty(u"role", u"lead")
        self.leadLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.leadLabel.setWordWrap(True)

        self.column.addWidget(self.leadLabel)

        self.sections = QVBoxLayout()
        self.sections.setObjectName(u"sections")

        self.column.addLayout(self.sections)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(RepairReportWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(RepairReportWindow)

        QMetaObject.connectSlotsByName(RepairReportWindow)
    # setupUi

    def retranslateUi(self, RepairReportWindow):
        RepairReportWindow.setWindowTitle(QCoreApplication.translate("RepairReportWindow", u"Your library was repaired \u2013 Reflect", None))
        self.titleLabel.setText("")
        self.leadLabel.setText("")
    # retranslateUi

