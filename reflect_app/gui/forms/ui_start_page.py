# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose

class Ui_StartPage(object):
    def setupUi(self, StartPage):
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        self.outer = QVBoxLayout(StartPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.title = Prose(StartPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.title)

        self.short = Prose(StartPage)
        self.short.setObjectName(u"short")
        self.short.setProperty(u"role", u"lead")
        self.short.setWordWrap(True)
        self.short.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.short)

        self.more = Button(StartPage)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"kind", u"link")
        self.more.setCheckable(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.more.sizePolicy().hasHeightForWidth())
        self.more.setSizePolicy(sizePolicy)

        self.outer.addWidget(self.more)

        self.sections = QWidget(StartPage)
        self.sections.setObjectName(u"sections")
        self.sections_layout = QVBoxLayout(self.sections)
        self.sections_layout.setSpacing(6)
        self.sections_layout.setObjectName(u"sections_layout")
        self.sections_layout.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.sections)

        self.title_place = QVBoxLayout()
        self.title_place.setSpacing(6)
        self.title_place.setObjectName(u"title_place")
        self.title_place.setContentsMargins(0, 8, 0, 8)
        self.working_label = Prose(StartPage)
        self.working_label.setObjectName(u"working_label")
        self.working_label.setProperty(u"role", u"heading")
        self.working_label.setTextFormat(Qt.TextFormat.PlainText)

        self.title_place.addWidget(self.working_label)

        self.working_hint = Prose(StartPage)
        self.working_hint.setObjectName(u"working_hint")
        self.working_hint.setProperty(u"role", u"note")
        self.working_hint.setWordWrap(True)
        self.working_hint.setTextFormat(Qt.TextFormat.PlainText)

        self.title_place.addWidget(self.working_hint)

        self.working_title = LineField(StartPage)
        self.working_title.setObjectName(u"working_title")
        self.working_title.setMaxLength(200)

        self.title_place.addWidget(self.working_title)


        self.outer.addLayout(self.title_place)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.rest)

#if QT_CONFIG(shortcut)
        self.working_label.setBuddy(self.working_title)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartPage)

        QMetaObject.connectSlotsByName(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.title.setText(QCoreApplication.translate("StartPage", u"Before you start", None))
        self.short.setText("")
        self.more.setText(QCoreApplication.translate("StartPage", u"\u25b8 Show everything about this", None))
        self.working_label.setText(QCoreApplication.translate("StartPage", u"Working title (optional)", None))
        self.working_hint.setText(QCoreApplication.translate("StartPage", u"Only for you, to find it again. It is never exported.", None))
#if QT_CONFIG(accessibility)
        self.working_title.setAccessibleName(QCoreApplication.translate("StartPage", u"Working title", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.working_title.setAccessibleDescription(QCoreApplication.translate("StartPage", u"Only for you, to find it again. It is never exported.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

