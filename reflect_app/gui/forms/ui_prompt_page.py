# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'prompt_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QLabel, QSizePolicy, QVBoxLayout,
)

from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.widgets.prose import Prose

class Ui_PromptPage(object):
    def setupUi(self, PromptPage):
        if not PromptPage.objectName():
            PromptPage.setObjectName(u"PromptPage")
        self.outer = QVBoxLayout(PromptPage)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.number = QLabel(PromptPage)
        self.number.setObjectName(u"number")
        self.number.setProperty(u"role", u"note")
        self.number.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.number)

        self.title = Prose(PromptPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.title)

        self.hint = Prose(PromptPage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"lead")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.hint)

        self.problem = Prose(PromptPage)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.problem)

        self.answer = AnswerEdit(PromptPage)
        self.answer.setObjectName(u"answer")
        self.answer.setProperty(u"role", u"answer")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.answer.sizePolicy().hasHeightForWidth())
        self.answer.setSizePolicy(sizePolicy)

        self.outer.addWidget(self.answer)

        self.outer.setStretch(4, 1)

        self.retranslateUi(PromptPage)

        QMetaObject.connectSlotsByName(PromptPage)
    # setupUi

    def retranslateUi(self, PromptPage):
        self.number.setText(QCoreApplication.translate("PromptPage", u"Question 1 of 6", None))
        self.title.setText("")
        self.hint.setText("")
        self.problem.setText("")
        pass
    # retranslateUi

