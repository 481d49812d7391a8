# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'before_finish_page.ui'
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

from reflect_app.gui.widgets.prose import Prose

class Ui_BeforeFinishPage(object):
    def setupUi(self, BeforeFinishPage):
        if not BeforeFinishPage.objectName():
            BeforeFinishPage.setObjectName(u"BeforeFinishPage")
        self.outer = QVBoxLayout(BeforeFinishPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.title = Prose(BeforeFinishPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.title)

        self.said = Prose(BeforeFinishPage)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"role", u"lead")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.said)

        self.passages = QWidget(BeforeFinishPage)
        self.passages.setObjectName(u"passages")
        self.rows = QVBoxLayout(self.passages)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.passages)

        self.why_title = Prose(BeforeFinishPage)
        self.why_title.setObjectName(u"why_title")
        self.why_title.setProperty(u"role", u"heading")
        self.why_title.setWordWrap(True)
        self.why_title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.why_title)

        self.why = Prose(BeforeFinishPage)
        self.why.setObjectName(u"why")
        self.why.setProperty(u"role", u"quiet")
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.why)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.rest)


        self.retranslateUi(BeforeFinishPage)

        QMetaObject.connectSlotsByName(BeforeFinishPage)
    # setupUi

    def retranslateUi(self, BeforeFinishPage):
        self.title.setText(QCoreApplication.translate("BeforeFinishPage", u"Before you finish: could anybody be recognised?", None))
        self.said.setText("")
#if QT_CONFIG(accessibility)
        self.passages.setAccessibleName(QCoreApplication.translate("BeforeFinishPage", u"What could identify someone", None))
#endif // QT_CONFIG(accessibility)
        self.why_title.setText(QCoreApplication.translate("BeforeFinishPage", u"Why you are asked to look yourself", None))
        self.why.setText("")
        pass
    # retranslateUi

