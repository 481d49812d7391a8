# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tags_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QSizePolicy, QSpacerItem, QVBoxLayout,
)

from reflect_app.gui.widgets.prose import Prose

class Ui_TagsPage(object):
    def setupUi(self, TagsPage):
        if not TagsPage.objectName():
            TagsPage.setObjectName(u"TagsPage")
        self.outer = QVBoxLayout(TagsPage)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.title = Prose(TagsPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.title)

        self.hint = Prose(TagsPage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"lead")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.hint)

        self.gap1 = QSpacerItem(20, 24, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.outer.addItem(self.gap1)

        self.tags_label = Prose(TagsPage)
        self.tags_label.setObjectName(u"tags_label")
        self.tags_label.setProperty(u"role", u"heading")
        self.tags_label.setWordWrap(True)
        self.tags_label.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.tags_label)

        self.tags_place = QVBoxLayout()
        self.tags_place.setSpacing(0)
        self.tags_place.setObjectName(u"tags_place")
        self.tags_place.setContentsMargins(0, 0, 0, 0)

        self.outer.addLayout(self.tags_place)

        self.gap2 = QSpacerItem(20, 28, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.outer.addItem(self.gap2)

        self.date_label = Prose(TagsPage)
        self.date_label.setObjectName(u"date_label")
        self.date_label.setProperty(u"role", u"heading")
        self.date_label.setWordWrap(True)
        self.date_label.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.date_label)

        self.date_place = QVBoxLayout()
        self.date_place.setSpacing(0)
        self.date_place.setObjectName(u"date_place")
        self.date_place.setContentsMargins(0, 0, 0, 0)

        self.outer.addLayout(self.date_place)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.rest)


        self.retranslateUi(TagsPage)

        QMetaObject.connectSlotsByName(TagsPage)
    # setupUi

    def retranslateUi(self, TagsPage):
        self.title.setText(QCoreApplication.translate("TagsPage", u"Tags and date", None))
        self.hint.setText(QCoreApplication.translate("TagsPage", u"Both can wait. Your publishing team may fill them in.", None))
        self.tags_label.setText(QCoreApplication.translate("TagsPage", u"Tags (optional for now)", None))
        self.date_label.setText(QCoreApplication.translate("TagsPage", u"Published date (optional for now)", None))
        pass
    # retranslateUi

