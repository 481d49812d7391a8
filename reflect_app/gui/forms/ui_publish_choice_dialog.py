# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'publish_choice_dialog.ui'
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

class Ui_PublishChoiceDialog(object):
    def setupUi(self, PublishChoiceDialog):
        if not PublishChoiceDialog.objectName():
            PublishChoiceDialog.setObjectName(u"PublishChoiceDialog")
        PublishChoiceDialog.resize(620, 400)
        self.outer = QVBoxLayout(PublishChoiceDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(PublishChoiceDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.body = QWidget(self.scroll.viewport())
        self.body.setObjectName(u"body")
        self.body.setProperty(u"page", True)
        self.column = QVBoxLayout(self.body)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = Prose(self.body)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"subheading")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.titleLabel.setWordWrap(True)

        self.column.addWidget(self.titleLabel)

        self.hintLabel = Prose(self.body)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"note")
        self.hintLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.hintLabel.setWordWrap(True)

        self.column.addWidget(self.hintLabel)

        self.problemLabel = Prose(self.body)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"role", u"problem")
        self.problemLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.problemLabel.setWordWrap(True)

        self.column.addWidget(self.problemLabel)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.column.addLayout(self.place)

        self.underLabel = Prose(self.body)
        self.underLabel.setObjectName(u"underLabel")
        self.underLabel.setProperty(u"role", u"note")
        self.underLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.underLabel.setWordWrap(True)

        self.column.addWidget(self.underLabel)

        self.rest = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.body)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(PublishChoiceDialog)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(PublishChoiceDialog)

        QMetaObject.connectSlotsByName(PublishChoiceDialog)
    # setupUi

    def retranslateUi(self, PublishChoiceDialog):
        PublishChoiceDialog.setWindowTitle(QCoreApplication.translate("PublishChoiceDialog", u"Publish \u2013 Reflect", None))
        self.titleLabel.setText("")
        self.hintLabel.setText("")
        self.problemLabel.setText("")
        self.underLabel.setText("")
    # retranslateUi

