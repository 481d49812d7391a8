# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'how_well_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QSizePolicy, QTextEdit, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_HowWellWindow(object):
    def setupUi(self, HowWellWindow):
        if not HowWellWindow.objectName():
            HowWellWindow.setObjectName(u"HowWellWindow")
        self.outer = QVBoxLayout(HowWellWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = PageScroll(HowWellWindow)
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

        self.text = QTextEdit(self.page)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"reading")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.text.sizePolicy().hasHeightForWidth())
        self.text.setSizePolicy(sizePolicy)

        self.column.addWidget(self.text)

        self.scroll.setWidget(self.page)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(HowWellWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")

        self.outer.addWidget(self.footer)


        self.retranslateUi(HowWellWindow)

        QMetaObject.connectSlotsByName(HowWellWindow)
    # setupUi

    def retranslateUi(self, HowWellWindow):
        HowWellWindow.setWindowTitle(QCoreApplication.translate("HowWellWindow", u"How well advice finds things", None))
        self.title.setText(QCoreApplication.translate("HowWellWindow", u"How well advice finds things", None))
        self.lead.setText("")
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HowWellWindow", u"How well advice finds things", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

