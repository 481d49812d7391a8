# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'check_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, QSize, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.documents.parted_lines import PartedTextBox
from reflect_app.gui.widgets.prose import Prose

class Ui_CheckPage(object):
    def setupUi(self, CheckPage):
        if not CheckPage.objectName():
            CheckPage.setObjectName(u"CheckPage")
        self.outer = QVBoxLayout(CheckPage)
        self.outer.setSpacing(14)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.title = Prose(CheckPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.title)

        self.missing = QFrame(CheckPage)
        self.missing.setObjectName(u"missing")
        self.missing.setProperty(u"region", u"caution")
        self.missing_layout = QVBoxLayout(self.missing)
        self.missing_layout.setSpacing(6)
        self.missing_layout.setObjectName(u"missing_layout")
        self.missing_layout.setContentsMargins(20, 14, 20, 14)
        self.missing_title = Prose(self.missing)
        self.missing_title.setObjectName(u"missing_title")
        self.missing_title.setProperty(u"role", u"heading")
        self.missing_title.setWordWrap(True)
        self.missing_title.setTextFormat(Qt.TextFormat.PlainText)

        self.missing_layout.addWidget(self.missing_title)

        self.missing_links = QVBoxLayout()
        self.missing_links.setSpacing(0)
        self.missing_links.setObjectName(u"missing_links")
        self.missing_links.setContentsMargins(0, 0, 0, 0)

        self.missing_layout.addLayout(self.missing_links)

        self.missing_note = Prose(self.missing)
        self.missing_note.setObjectName(u"missing_note")
        self.missing_note.setProperty(u"role", u"note")
        self.missing_note.setWordWrap(True)
        self.missing_note.setTextFormat(Qt.TextFormat.PlainText)

        self.missing_layout.addWidget(self.missing_note)


        self.outer.addWidget(self.missing)

        self.review = QWidget(CheckPage)
        self.review.setObjectName(u"review")
        self.review_layout = QVBoxLayout(self.review)
        self.review_layout.setSpacing(2)
        self.review_layout.setObjectName(u"review_layout")
        self.review_layout.setContentsMargins(0, 0, 0, 0)
        self.open_comments = Prose(self.review)
        self.open_comments.setObjectName(u"open_comments")
        self.open_comments.setProperty(u"role", u"quiet")
        self.open_comments.setWordWrap(True)
        self.open_comments.setVisible(False)
        self.open_comments.setTextFormat(Qt.TextFormat.PlainText)

        self.review_layout.addWidget(self.open_comments)


        self.outer.addWidget(self.review)

        self.advice_holder = QWidget(CheckPage)
        self.advice_holder.setObjectName(u"advice_holder")
        self.advice_holder.setVisible(False)
        self.advice_place = QVBoxLayout(self.advice_holder)
        self.advice_place.setSpacing(0)
        self.advice_place.setObjectName(u"advice_place")
        self.advice_place.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.advice_holder)

        self.views = QVBoxLayout()
        self.views.setSpacing(0)
        self.views.setObjectName(u"views")
        self.views.setContentsMargins(0, 0, 0, 0)
        self.answers = QWidget(CheckPage)
        self.answers.setObjectName(u"answers")
        self.rows = QVBoxLayout(self.answers)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)

        self.views.addWidget(self.answers)

        self.exact_view = QWidget(CheckPage)
        self.exact_view.setObjectName(u"exact_view")
        self.exact_layout = QVBoxLayout(self.exact_view)
        self.exact_layout.setSpacing(10)
        self.exact_layout.setObjectName(u"exact_layout")
        self.exact_layout.setContentsMargins(0, 0, 0, 0)
        self.exact_title = Prose(self.exact_view)
        self.exact_title.setObjectName(u"exact_title")
        self.exact_title.setProperty(u"role", u"heading")
        self.exact_title.setWordWrap(True)
        self.exact_title.setTextFormat(Qt.TextFormat.PlainText)

        self.exact_layout.addWidget(self.exact_title)

        self.exact_note = Prose(self.exact_view)
        self.exact_note.setObjectName(u"exact_note")
        self.exact_note.setProperty(u"role", u"note")
        self.exact_note.setWordWrap(True)
        self.exact_note.setTextFormat(Qt.TextFormat.PlainText)

        self.exact_layout.addWidget(self.exact_note)

        self.exact = PartedTextBox(self.exact_view)
        self.exact.setObjectName(u"exact")
        self.exact.setProperty(u"role", u"exact")
        self.exact.setReadOnly(True)
        self.exact.setTabChangesFocus(True)
        self.exact.setMinimumSize(QSize(0, 170))

        self.exact_layout.addWidget(self.exact)


        self.views.addWidget(self.exact_view)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.views.addItem(self.rest)


        self.outer.addLayout(self.views)


        self.retranslateUi(CheckPage)

        QMetaObject.connectSlotsByName(CheckPage)
    # setupUi

    def retranslateUi(self, CheckPage):
        self.title.setText(QCoreApplication.translate("CheckPage", u"Check your answers", None))
        self.missing_title.setText(QCoreApplication.translate("CheckPage", u"Before this can be finished", None))
        self.missing_note.setText("")
        self.open_comments.setText("")
#if QT_CONFIG(accessibility)
        self.answers.setAccessibleName(QCoreApplication.translate("CheckPage", u"Your answers", None))
#endif // QT_CONFIG(accessibility)
        self.exact_title.setText(QCoreApplication.translate("CheckPage", u"Exactly as it will be written", None))
#if QT_CONFIG(accessibility)
        self.exact.setAccessibleName(QCoreApplication.translate("CheckPage", u"Exactly as it will be written", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

