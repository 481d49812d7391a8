# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_words_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QVBoxLayout, QWidget,
)

from reflect_app.gui.own_words.words_list import WordsList
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_OwnWordsWindow(object):
    def setupUi(self, OwnWordsWindow):
        if not OwnWordsWindow.objectName():
            OwnWordsWindow.setObjectName(u"OwnWordsWindow")
        self.outer = QVBoxLayout(OwnWordsWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(OwnWordsWindow)
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
        self.title = Prose(self.page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.lead = Prose(self.page)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"role", u"lead")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)

        self.column.addWidget(self.lead)

        self.kinds_label = Prose(self.page)
        self.kinds_label.setObjectName(u"kinds_label")
        self.kinds_label.setProperty(u"role", u"heading")
        self.kinds_label.setTextFormat(Qt.TextFormat.PlainText)
        self.kinds_label.setWordWrap(True)

        self.column.addWidget(self.kinds_label)

        self.kinds_place = QVBoxLayout()
        self.kinds_place.setObjectName(u"kinds_place")

        self.column.addLayout(self.kinds_place)

        self.dictionary = Prose(self.page)
        self.dictionary.setObjectName(u"dictionary")
        self.dictionary.setProperty(u"role", u"note")
        self.dictionary.setTextFormat(Qt.TextFormat.PlainText)
        self.dictionary.setWordWrap(True)

        self.column.addWidget(self.dictionary)

        self.words_label = Prose(self.page)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"heading")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setWordWrap(True)

        self.column.addWidget(self.words_label)

        self.words_hint = Prose(self.page)
        self.words_hint.setObjectName(u"words_hint")
        self.words_hint.setProperty(u"role", u"note")
        self.words_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.words_hint.setWordWrap(True)

        self.column.addWidget(self.words_hint)

        self.add_place = QVBoxLayout()
        self.add_place.setObjectName(u"add_place")

        self.column.addLayout(self.add_place)

        self.words = WordsList(self.page)
        self.words.setObjectName(u"words")

        self.column.addWidget(self.words)

        self.words_place = QVBoxLayout()
        self.words_place.setObjectName(u"words_place")

        self.column.addLayout(self.words_place)

        self.never_label = Prose(self.page)
        self.never_label.setObjectName(u"never_label")
        self.never_label.setProperty(u"role", u"heading")
        self.never_label.setTextFormat(Qt.TextFormat.PlainText)
        self.never_label.setWordWrap(True)

        self.column.addWidget(self.never_label)

        self.never_hint = Prose(self.page)
        self.never_hint.setObjectName(u"never_hint")
        self.never_hint.setProperty(u"role", u"note")
        self.never_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.never_hint.setWordWrap(True)

        self.column.addWidget(self.never_hint)

        self.never = WordsList(self.page)
        self.never.setObjectName(u"never")

        self.column.addWidget(self.never)

        self.never_place = QVBoxLayout()
        self.never_place.setObjectName(u"never_place")

        self.column.addLayout(self.never_place)

        self.team_label = Prose(self.page)
        self.team_label.setObjectName(u"team_label")
        self.team_label.setProperty(u"role", u"heading")
        self.team_label.setTextFormat(Qt.TextFormat.PlainText)
        self.team_label.setWordWrap(True)

        self.column.addWidget(self.team_label)

        self.team_hint = Prose(self.page)
        self.team_hint.setObjectName(u"team_hint")
        self.team_hint.setProperty(u"role", u"note")
        self.team_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.team_hint.setWordWrap(True)

        self.column.addWidget(self.team_hint)

        self.team_notes = Prose(self.page)
        self.team_notes.setObjectName(u"team_notes")
        self.team_notes.setProperty(u"role", u"caution")
        self.team_notes.setTextFormat(Qt.TextFormat.PlainText)
        self.team_notes.setWordWrap(True)

        self.column.addWidget(self.team_notes)

        self.team_place = QVBoxLayout()
        self.team_place.setObjectName(u"team_place")

        self.column.addLayout(self.team_place)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.said = QFrame(OwnWordsWindow)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"region", u"news")
        self.said.setVisible(False)
        self.said_row = QHBoxLayout(self.said)
        self.said_row.setObjectName(u"said_row")

        self.outer.addWidget(self.said)

        self.footer = QFrame(OwnWordsWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(OwnWordsWindow)

        QMetaObject.connectSlotsByName(OwnWordsWindow)
    # setupUi

    def retranslateUi(self, OwnWordsWindow):
        OwnWordsWindow.setWindowTitle(QCoreApplication.translate("OwnWordsWindow", u"Words and advice", None))
        self.title.setText(QCoreApplication.translate("OwnWordsWindow", u"Words and advice", None))
        self.lead.setText("")
        self.kinds_label.setText(QCoreApplication.translate("OwnWordsWindow", u"What is looked for", None))
        self.dictionary.setText("")
        self.words_label.setText(QCoreApplication.translate("OwnWordsWindow", u"My words", None))
        self.words_hint.setText("")
        self.never_label.setText(QCoreApplication.translate("OwnWordsWindow", u"Never shown", None))
        self.never_hint.setText("")
        self.team_label.setText(QCoreApplication.translate("OwnWordsWindow", u"The team\u2019s wording", None))
        self.team_hint.setText("")
        self.team_notes.setText("")
    # retranslateUi

