# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflict_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, QSize, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QGridLayout, QSizePolicy, QVBoxLayout,
)

from reflect_app.gui.documents.document_view import DocumentView
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
class Ui_ConflictWindow(object):
    def setupUi(self, ConflictWindow):
        if not ConflictWindow.objectName():
            ConflictWindow.setObjectName(u"ConflictWindow")
        ConflictWindow.resize(1080, 760)
        self.column = QVBoxLayout(ConflictWindow)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(ConflictWindow)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"region", u"bar")
        self.barColumn = QVBoxLayout(self.bar)
        self.barColumn.setSpacing(4)
        self.barColumn.setObjectName(u"barColumn")
        self.titleLabel = Prose(self.bar)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.titleLabel.setWordWrap(True)

        self.barColumn.addWidget(self.titleLabel)

        self.leadLabel = Prose(self.bar)
        self.leadLabel.setObjectName(u"leadLabel")
        self.leadLabel.setProperty(u"role", u"lead")
        self.leadLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.leadLabel.setWordWrap(True)

        self.barColumn.addWidget(self.leadLabel)


        self.column.addWidget(self.bar)

        self.text = DocumentView(ConflictWindow)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"role", u"reading")
        self.text.setMinimumSize(QSize(1, 1))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.text.sizePolicy().hasHeightForWidth())
        self.text.setSizePolicy(sizePolicy)

        self.column.addWidget(self.text)

        self.footer = QFrame(ConflictWindow)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"region", u"footer")
        self.footer.setProperty(u"edge", True)
        self.choices = QGridLayout(self.footer)
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(20)
        self.choices.setVerticalSpacing(6)
        self.mineButton = Button(self.footer)
        self.mineButton.setObjectName(u"mineButton")
        self.mineButton.setProperty(u"kind", u"primary")

        self.choices.addWidget(self.mineButton, 0, 0, 1, 1)

        self.theirsButton = Button(self.footer)
        self.theirsButton.setObjectName(u"theirsButton")

        self.choices.addWidget(self.theirsButton, 0, 1, 1, 1)

        self.bothButton = Button(self.footer)
        self.bothButton.setObjectName(u"bothButton")

        self.choices.addWidget(self.bothButton, 0, 2, 1, 1)

        self.mineLabel = Prose(self.footer)
        self.mineLabel.setObjectName(u"mineLabel")
        self.mineLabel.setProperty(u"role", u"small")
        self.mineLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.mineLabel.setWordWrap(True)

        self.choices.addWidget(self.mineLabel, 1, 0, 1, 1)

        self.theirsLabel = Prose(self.footer)
        self.theirsLabel.setObjectName(u"theirsLabel")
        self.theirsLabel.setProperty(u"role", u"small")
        self.theirsLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.theirsLabel.setWordWrap(True)

        self.choices.addWidget(self.theirsLabel, 1, 1, 1, 1)

        self.bothLabel = Prose(self.footer)
        self.bothLabel.setObjectName(u"bothLabel")
        self.bothLabel.setProperty(u"role", u"small")
        self.bothLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.bothLabel.setWordWrap(True)

        self.choices.addWidget(self.bothLabel, 1, 2, 1, 1)


        self.column.addWidget(self.footer)


        self.retranslateUi(ConflictWindow)

        QMetaObject.connectSlotsByName(ConflictWindow)
    # setupUi

    def retranslateUi(self, ConflictWindow):
        ConflictWindow.setWindowTitle(QCoreApplication.translate("ConflictWindow", u"Changed in two places \u2013 Reflect", None))
        self.titleLabel.setText(QCoreApplication.translate("ConflictWindow", u"Which one do you want to keep?", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ConflictWindow", u"Where the two differ", None))
#endif // QT_CONFIG(accessibility)
        self.mineButton.setText(QCoreApplication.translate("ConflictWindow", u"Keep mine", None))
        self.theirsButton.setText(QCoreApplication.translate("ConflictWindow", u"Keep theirs", None))
        self.bothButton.setText(QCoreApplication.translate("ConflictWindow", u"Keep both", None))
        self.mineLabel.setText(QCoreApplication.translate("ConflictWindow", u"Yours stays in the list. Theirs is kept in its history.", None))
        self.theirsLabel.setText(QCoreApplication.translate("ConflictWindow", u"Theirs stays in the list. Yours is kept in its history.", None))
        self.bothLabel.setText(QCoreApplication.translate("ConflictWindow", u"Two drafts stay in your list, one for each.", None))
    # retranslateUi

