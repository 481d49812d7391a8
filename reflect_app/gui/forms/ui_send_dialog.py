# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'send_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_SendDialog(object):
    def setupUi(self, SendDialog):
        if not SendDialog.objectName():
            SendDialog.setObjectName(u"SendDialog")
        self.outer = QVBoxLayout(SendDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(SendDialog)
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

        self.missing = QFrame(self.page)
        self.missing.setObjectName(u"missing")
        self.missing.setProperty(u"region", u"said")
        self.missing_column = QVBoxLayout(self.missing)
        self.missing_column.setObjectName(u"missing_column")
        self.missing_text = Prose(self.missing)
        self.missing_text.setObjectName(u"missing_text")
        self.missing_text.setProperty(u"role", u"plain")
        self.missing_text.setTextFormat(Qt.TextFormat.PlainText)
        self.missing_text.setWordWrap(True)

        self.missing_column.addWidget(self.missing_text)


        self.column.addWidget(self.missing)

        self.questions = QWidget(self.page)
        self.questions.setObjectName(u"questions")
        self.questions_column = QVBoxLayout(self.questions)
        self.questions_column.setObjectName(u"questions_column")
        self.questions_column.setContentsMargins(0, 0, 0, 0)
        self.to_label = Prose(self.questions)
        self.to_label.setObjectName(u"to_label")
        self.to_label.setProperty(u"role", u"heading")
        self.to_label.setTextFormat(Qt.TextFormat.PlainText)
        self.to_label.setWordWrap(True)

        self.questions_column.addWidget(self.to_label)

        self.to_hint = Prose(self.questions)
        self.to_hint.setObjectName(u"to_hint")
        self.to_hint.setProperty(u"role", u"note")
        self.to_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.to_hint.setWordWrap(True)

        self.questions_column.addWidget(self.to_hint)

        self.to = QLineEdit(self.questions)
        self.to.setObjectName(u"to")
        self.to.setMaxLength(80)

        self.questions_column.addWidget(self.to)

        self.note_label = Prose(self.questions)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"heading")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)

        self.questions_column.addWidget(self.note_label)

        self.note = QPlainTextEdit(self.questions)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.questions_column.addWidget(self.note)

        self.share_label = Prose(self.questions)
        self.share_label.setObjectName(u"share_label")
        self.share_label.setProperty(u"role", u"heading")
        self.share_label.setTextFormat(Qt.TextFormat.PlainText)
        self.share_label.setWordWrap(True)

        self.questions_column.addWidget(self.share_label)

        self.title_place = QVBoxLayout()
        self.title_place.setObjectName(u"title_place")

        self.questions_column.addLayout(self.title_place)

        self.title_hint = Prose(self.questions)
        self.title_hint.setObjectName(u"title_hint")
        self.title_hint.setProperty(u"role", u"note")
        self.title_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.title_hint.setWordWrap(True)

        self.questions_column.addWidget(self.title_hint)

        self.decisions_place = QVBoxLayout()
        self.decisions_place.setObjectName(u"decisions_place")

        self.questions_column.addLayout(self.decisions_place)

        self.decisions_hint = Prose(self.questions)
        self.decisions_hint.setObjectName(u"decisions_hint")
        self.decisions_hint.setProperty(u"role", u"note")
        self.decisions_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.decisions_hint.setWordWrap(True)

        self.questions_column.addWidget(self.decisions_hint)

        self.lock_label = Prose(self.questions)
        self.lock_label.setObjectName(u"lock_label")
        self.lock_label.setProperty(u"role", u"heading")
        self.lock_label.setTextFormat(Qt.TextFormat.PlainText)
        self.lock_label.setWordWrap(True)

        self.questions_column.addWidget(self.lock_label)

        self.locked_place = QVBoxLayout()
        self.locked_place.setObjectName(u"locked_place")

        self.questions_column.addLayout(self.locked_place)

        self.lock_hint = Prose(self.questions)
        self.lock_hint.setObjectName(u"lock_hint")
        self.lock_hint.setProperty(u"role", u"note")
        self.lock_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.lock_hint.setWordWrap(True)

        self.questions_column.addWidget(self.lock_hint)

        self.lock_place = QVBoxLayout()
        self.lock_place.setObjectName(u"lock_place")

        self.questions_column.addLayout(self.lock_place)

        self.where_label = Prose(self.questions)
        self.where_label.setObjectName(u"where_label")
        self.where_label.setProperty(u"role", u"heading")
        self.where_label.setTextFormat(Qt.TextFormat.PlainText)
        self.where_label.setWordWrap(True)

        self.questions_column.addWidget(self.where_label)

        self.file_place = QVBoxLayout()
        self.file_place.setObjectName(u"file_place")

        self.questions_column.addLayout(self.file_place)

        self.exchange_place = QVBoxLayout()
        self.exchange_place.setObjectName(u"exchange_place")

        self.questions_column.addLayout(self.exchange_place)

        self.exchange_hint = Prose(self.questions)
        self.exchange_hint.setObjectName(u"exchange_hint")
        self.exchange_hint.setProperty(u"role", u"note")
        self.exchange_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.exchange_hint.setWordWrap(True)

        self.questions_column.addWidget(self.exchange_hint)


        self.column.addWidget(self.questions)

        self.happened = Prose(self.page)
        self.happened.setObjectName(u"happened")
        self.happened.setProperty(u"role", u"plain")
        self.happened.setTextFormat(Qt.TextFormat.PlainText)
        self.happened.setWordWrap(True)

        self.column.addWidget(self.happened)

        self.next_step = Prose(self.page)
        self.next_step.setObjectName(u"next_step")
        self.next_step.setProperty(u"role", u"plain")
        self.next_step.setTextFormat(Qt.TextFormat.PlainText)
        self.next_step.setWordWrap(True)

        self.column.addWidget(self.next_step)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(SendDialog)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(SendDialog)

        QMetaObject.connectSlotsByName(SendDialog)
    # setupUi

    def retranslateUi(self, SendDialog):
        SendDialog.setWindowTitle(QCoreApplication.translate("SendDialog", u"Send for review", None))
        self.title.setText(QCoreApplication.translate("SendDialog", u"Send for review", None))
        self.explanation.setText("")
        self.missing_text.setText("")
        self.to_label.setText(QCoreApplication.translate("SendDialog", u"Who is it for? (optional)", None))
        self.to_hint.setText("")
        self.note_label.setText("")
        self.share_label.setText(QCoreApplication.translate("SendDialog", u"What goes along", None))
        self.title_hint.setText("")
        self.decisions_hint.setText("")
        self.lock_label.setText(QCoreApplication.translate("SendDialog", u"A passphrase", None))
        self.lock_hint.setText("")
        self.where_label.setText(QCoreApplication.translate("SendDialog", u"Where to", None))
        self.exchange_hint.setText("")
        self.happened.setText("")
        self.next_step.setText("")
    # retranslateUi

