# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
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

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        self.outer = QVBoxLayout(ExportDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(ExportDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.page = QWidget(self.scroll.viewport())
        self.page.setObjectName(u"page")
        self.page.setProperty(u"page", True)
        self.column = QVBoxLayout(self.page)
        self.column.setObjectName(u"column")
        self.problem_place = QVBoxLayout()
        self.problem_place.setObjectName(u"problem_place")

        self.column.addLayout(self.problem_place)

        self.title = Prose(self.page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.explanation = Prose(self.page)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"role", u"lead")
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.tags_label = Prose(self.page)
        self.tags_label.setObjectName(u"tags_label")
        self.tags_label.setProperty(u"role", u"heading")
        self.tags_label.setTextFormat(Qt.TextFormat.PlainText)
        self.tags_label.setWordWrap(True)

        self.column.addWidget(self.tags_label)

        self.tags_place = QVBoxLayout()
        self.tags_place.setObjectName(u"tags_place")

        self.column.addLayout(self.tags_place)

        self.date_label = Prose(self.page)
        self.date_label.setObjectName(u"date_label")
        self.date_label.setProperty(u"role", u"heading")
        self.date_label.setTextFormat(Qt.TextFormat.PlainText)
        self.date_label.setWordWrap(True)

        self.column.addWidget(self.date_label)

        self.date_place = QVBoxLayout()
        self.date_place.setObjectName(u"date_place")

        self.column.addLayout(self.date_place)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(ExportDialog)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(ExportDialog)

        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Before this is exported", None))
        self.title.setText(QCoreApplication.translate("ExportDialog", u"Before this is exported", None))
        self.explanation.setText("")
        self.tags_label.setText(QCoreApplication.translate("ExportDialog", u"Tags", None))
        self.date_label.setText(QCoreApplication.translate("ExportDialog", u"Published date", None))
    # retranslateUi

