# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'finished_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout,
)

from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose

class Ui_FinishedPage(object):
    def setupUi(self, FinishedPage):
        if not FinishedPage.objectName():
            FinishedPage.setObjectName(u"FinishedPage")
        self.outer = QVBoxLayout(FinishedPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.title = Prose(FinishedPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.title)

        self.said = Prose(FinishedPage)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"role", u"lead")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.said)

        self.where = QFrame(FinishedPage)
        self.where.setObjectName(u"where")
        self.where.setProperty(u"region", u"panel")
        self.where.setVisible(False)
        self.where_layout = QVBoxLayout(self.where)
        self.where_layout.setSpacing(6)
        self.where_layout.setObjectName(u"where_layout")
        self.where_layout.setContentsMargins(20, 16, 20, 12)
        self.where_title = Prose(self.where)
        self.where_title.setObjectName(u"where_title")
        self.where_title.setProperty(u"role", u"heading")
        self.where_title.setTextFormat(Qt.TextFormat.PlainText)

        self.where_layout.addWidget(self.where_title)

        self.where_text = Prose(self.where)
        self.where_text.setObjectName(u"where_text")
        self.where_text.setWordWrap(True)
        self.where_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.where_text.setTextFormat(Qt.TextFormat.PlainText)

        self.where_layout.addWidget(self.where_text)

        self.where_buttons = QHBoxLayout()
        self.where_buttons.setSpacing(12)
        self.where_buttons.setObjectName(u"where_buttons")
        self.where_buttons.setContentsMargins(0, 0, 0, 0)
        self.open_folder = Button(self.where)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setProperty(u"kind", u"link")

        self.where_buttons.addWidget(self.open_folder)

        self.where_space = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.where_buttons.addItem(self.where_space)


        self.where_layout.addLayout(self.where_buttons)


        self.outer.addWidget(self.where)

        self.doing = QHBoxLayout()
        self.doing.setSpacing(14)
        self.doing.setObjectName(u"doing")
        self.doing.setContentsMargins(0, 12, 0, 12)
        self.export_button = Button(FinishedPage)
        self.export_button.setObjectName(u"export_button")
        self.export_button.setProperty(u"kind", u"primary")

        self.doing.addWidget(self.export_button)

        self.send_button = Button(FinishedPage)
        self.send_button.setObjectName(u"send_button")

        self.doing.addWidget(self.send_button)

        self.read = Button(FinishedPage)
        self.read.setObjectName(u"read")

        self.doing.addWidget(self.read)

        self.another = Button(FinishedPage)
        self.another.setObjectName(u"another")

        self.doing.addWidget(self.another)

        self.doing_space = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doing.addItem(self.doing_space)


        self.outer.addLayout(self.doing)

        self.next_title = Prose(FinishedPage)
        self.next_title.setObjectName(u"next_title")
        self.next_title.setProperty(u"role", u"heading")
        self.next_title.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.next_title)

        self.next_steps = QGridLayout()
        self.next_steps.setSpacing(8)
        self.next_steps.setObjectName(u"next_steps")
        self.next_steps.setContentsMargins(0, 0, 0, 0)

        self.outer.addLayout(self.next_steps)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.rest)


        self.retranslateUi(FinishedPage)

        QMetaObject.connectSlotsByName(FinishedPage)
    # setupUi

    def retranslateUi(self, FinishedPage):
        self.title.setText(QCoreApplication.translate("FinishedPage", u"Your reflection is finished", None))
        self.said.setText(QCoreApplication.translate("FinishedPage", u"It is kept in Reflect on this computer. Nothing has been sent to anybody.", None))
        self.where_title.setText(QCoreApplication.translate("FinishedPage", u"Your file", None))
        self.where_text.setText("")
#if QT_CONFIG(accessibility)
        self.where_text.setAccessibleName(QCoreApplication.translate("FinishedPage", u"Where the file is", None))
#endif // QT_CONFIG(accessibility)
        self.open_folder.setText(QCoreApplication.translate("FinishedPage", u"Open its folder", None))
        self.export_button.setText(QCoreApplication.translate("FinishedPage", u"Export as text", None))
        self.send_button.setText(QCoreApplication.translate("FinishedPage", u"Send for review\u2026", None))
        self.read.setText(QCoreApplication.translate("FinishedPage", u"Read it", None))
        self.another.setText(QCoreApplication.translate("FinishedPage", u"Start another", None))
        self.next_title.setText(QCoreApplication.translate("FinishedPage", u"What usually happens next", None))
        pass
    # retranslateUi

