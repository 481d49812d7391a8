# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'step_frame.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget,
)

from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.labels import ElidedLabel
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_StepFrame(object):
    def setupUi(self, StepFrame):
        if not StepFrame.objectName():
            StepFrame.setObjectName(u"StepFrame")
        self.outer = QVBoxLayout(StepFrame)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.setObjectName(u"header")
        self.header.setContentsMargins(36, 20, 36, 0)
        self.back = Button(StepFrame)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"kind", u"link")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back.sizePolicy().hasHeightForWidth())
        self.back.setSizePolicy(sizePolicy)

        self.header.addWidget(self.back)

        self.steps = Button(StepFrame)
        self.steps.setObjectName(u"steps")
        self.steps.setProperty(u"tight", True)
        sizePolicy.setHeightForWidth(self.steps.sizePolicy().hasHeightForWidth())
        self.steps.setSizePolicy(sizePolicy)

        self.header.addWidget(self.steps)

        self.short_title = ElidedLabel(StepFrame)
        self.short_title.setObjectName(u"short_title")
        self.short_title.setProperty(u"role", u"subheading")
        self.short_title.setTextFormat(Qt.TextFormat.PlainText)

        self.header.addWidget(self.short_title)

        self.header_space = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header.addItem(self.header_space)

        self.place = QLabel(StepFrame)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"note")
        self.place.setTextFormat(Qt.TextFormat.PlainText)

        self.header.addWidget(self.place)


        self.outer.addLayout(self.header)

        self.scroll = PageScroll(StepFrame)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget(self.scroll.viewport())
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", u"true")
        self.content_layout = QVBoxLayout(self.content)
        self.content_layout.setSpacing(0)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(40, 10, 40, 12)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.footer = QFrame(StepFrame)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")
        self.footer_layout = QVBoxLayout(self.footer)
        self.footer_layout.setSpacing(14)
        self.footer_layout.setObjectName(u"footer_layout")
        self.footer_layout.setContentsMargins(40, 8, 40, 24)
        self.facts = QHBoxLayout()
        self.facts.setSpacing(16)
        self.facts.setObjectName(u"facts")
        self.facts.setContentsMargins(2, 0, 2, 0)
        self.note = Prose(self.footer)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"note")
        self.note.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.note)

        self.saved = ElidedLabel(self.footer)
        self.saved.setObjectName(u"saved")
        self.saved.setProperty(u"role", u"note")
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.saved.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.saved)


        self.footer_layout.addLayout(self.facts)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(14)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.forward = Button(self.footer)
        self.forward.setObjectName(u"forward")
        self.forward.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.forward)

        self.skip = Button(self.footer)
        self.skip.setObjectName(u"skip")

        self.buttons.addWidget(self.skip)

        self.more = Button(self.footer)
        self.more.setObjectName(u"more")

        self.buttons.addWidget(self.more)

        self.button_space = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_space)

        self.close_button = Button(self.footer)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"kind", u"link")

        self.buttons.addWidget(self.close_button)


        self.footer_layout.addLayout(self.buttons)


        self.outer.addWidget(self.footer)

        self.outer.setStretch(1, 1)

        self.retranslateUi(StepFrame)

        QMetaObject.connectSlotsByName(StepFrame)
    # setupUi

    def retranslateUi(self, StepFrame):
        StepFrame.setWindowTitle("")
        self.back.setText(QCoreApplication.translate("StepFrame", u"\u2039 Back", None))
#if QT_CONFIG(accessibility)
        self.back.setAccessibleName(QCoreApplication.translate("StepFrame", u"Back", None))
#endif // QT_CONFIG(accessibility)
        self.steps.setText(QCoreApplication.translate("StepFrame", u"Steps \u25be", None))
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("StepFrame", u"Steps", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleDescription(QCoreApplication.translate("StepFrame", u"Shows every step of this reflection and how far it is", None))
#endif // QT_CONFIG(accessibility)
        self.note.setText("")
        self.saved.setText("")
        self.forward.setText(QCoreApplication.translate("StepFrame", u"Continue", None))
        self.skip.setText(QCoreApplication.translate("StepFrame", u"Skip for now", None))
        self.more.setText(QCoreApplication.translate("StepFrame", u"More \u25be", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("StepFrame", u"More", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.more.setAccessibleDescription(QCoreApplication.translate("StepFrame", u"Shows what else can be done here", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("StepFrame", u"Save and close", None))
    # retranslateUi

