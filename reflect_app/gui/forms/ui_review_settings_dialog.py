# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'review_settings_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_ReviewSettingsDialog(object):
    def setupUi(self, ReviewSettingsDialog):
        if not ReviewSettingsDialog.objectName():
            ReviewSettingsDialog.setObjectName(u"ReviewSettingsDialog")
        self.outer = QVBoxLayout(ReviewSettingsDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(ReviewSettingsDialog)
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

        self.name_label = Prose(self.page)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"heading")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setWordWrap(True)

        self.column.addWidget(self.name_label)

        self.name_hint = Prose(self.page)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"role", u"note")
        self.name_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.name_hint.setWordWrap(True)

        self.column.addWidget(self.name_hint)

        self.name = QLineEdit(self.page)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(80)

        self.column.addWidget(self.name)

        self.folder_label = Prose(self.page)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"role", u"heading")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_label.setWordWrap(True)

        self.column.addWidget(self.folder_label)

        self.folder_hint = Prose(self.page)
        self.folder_hint.setObjectName(u"folder_hint")
        self.folder_hint.setProperty(u"role", u"note")
        self.folder_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_hint.setWordWrap(True)

        self.column.addWidget(self.folder_hint)

        self.folder = Prose(self.page)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"plain")
        self.folder.setTextFormat(Qt.TextFormat.PlainText)
        self.folder.setWordWrap(True)

        self.column.addWidget(self.folder)

        self.folder_buttons = QVBoxLayout()
        self.folder_buttons.setObjectName(u"folder_buttons")

        self.column.addLayout(self.folder_buttons)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(ReviewSettingsDialog)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(ReviewSettingsDialog)

        QMetaObject.connectSlotsByName(ReviewSettingsDialog)
    # setupUi

    def retranslateUi(self, ReviewSettingsDialog):
        ReviewSettingsDialog.setWindowTitle(QCoreApplication.translate("ReviewSettingsDialog", u"Review settings", None))
        self.title.setText(QCoreApplication.translate("ReviewSettingsDialog", u"Review settings", None))
        self.name_label.setText(QCoreApplication.translate("ReviewSettingsDialog", u"Your name for comments", None))
        self.name_hint.setText("")
        self.folder_label.setText(QCoreApplication.translate("ReviewSettingsDialog", u"Exchange folder", None))
        self.folder_hint.setText("")
        self.folder.setText("")
    # retranslateUi

