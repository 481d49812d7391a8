# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'publish_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget,
)

from reflect_app.gui.documents.parted_lines import PartedTextBox
from reflect_app.gui.publish.list_view import PublishList
from reflect_app.gui.widgets.filter_bar import FilterBar
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_PublishWindow(object):
    def setupUi(self, PublishWindow):
        if not PublishWindow.objectName():
            PublishWindow.setObjectName(u"PublishWindow")
        PublishWindow.resize(1280, 800)
        self.outer = QVBoxLayout(PublishWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(PublishWindow)
        self.pages.setObjectName(u"pages")
        self.lookPage = QWidget(self.pages)
        self.lookPage.setObjectName(u"lookPage")
        self.lookGrid = QGridLayout(self.lookPage)
        self.lookGrid.setSpacing(0)
        self.lookGrid.setObjectName(u"lookGrid")
        self.lookGrid.setContentsMargins(0, 0, 0, 0)
        self.top = QWidget(self.lookPage)
        self.top.setObjectName(u"top")
        self.topColumn = QVBoxLayout(self.top)
        self.topColumn.setSpacing(0)
        self.topColumn.setObjectName(u"topColumn")
        self.topColumn.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = Prose(self.top)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.titleLabel.setWordWrap(True)

        self.topColumn.addWidget(self.titleLabel)

        self.leadLabel = Prose(self.top)
        self.leadLabel.setObjectName(u"leadLabel")
        self.leadLabel.setProperty(u"role", u"lead")
        self.leadLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.leadLabel.setWordWrap(True)

        self.topColumn.addWidget(self.leadLabel)

        self.tabs = FilterBar(self.top)
        self.tabs.setObjectName(u"tabs")

        self.topColumn.addWidget(self.tabs)


        self.lookGrid.addWidget(self.top, 0, 0, 1, 1)

        self.middle = QWidget(self.lookPage)
        self.middle.setObjectName(u"middle")
        self.middleColumn = QVBoxLayout(self.middle)
        self.middleColumn.setSpacing(0)
        self.middleColumn.setObjectName(u"middleColumn")
        self.middleColumn.setContentsMargins(0, 0, 0, 0)
        self.heads = QFrame(self.middle)
        self.heads.setObjectName(u"heads")
        self.heads.setProperty(u"region", u"row")
        self.headsRow = QHBoxLayout(self.heads)
        self.headsRow.setSpacing(0)
        self.headsRow.setObjectName(u"headsRow")
        self.headsRow.setContentsMargins(0, 0, 0, 0)
        self.tickPlace = QVBoxLayout()
        self.tickPlace.setObjectName(u"tickPlace")

        self.headsRow.addLayout(self.tickPlace)

        self.reflectionHead = QLabel(self.heads)
        self.reflectionHead.setObjectName(u"reflectionHead")
        self.reflectionHead.setProperty(u"role", u"small")
        self.reflectionHead.setTextFormat(Qt.TextFormat.PlainText)

        self.headsRow.addWidget(self.reflectionHead)

        self.fileHead = QLabel(self.heads)
        self.fileHead.setObjectName(u"fileHead")
        self.fileHead.setProperty(u"role", u"small")
        self.fileHead.setTextFormat(Qt.TextFormat.PlainText)

        self.headsRow.addWidget(self.fileHead)

        self.dateHead = QLabel(self.heads)
        self.dateHead.setObjectName(u"dateHead")
        self.dateHead.setProperty(u"role", u"small")
        self.dateHead.setTextFormat(Qt.TextFormat.PlainText)

        self.headsRow.addWidget(self.dateHead)


        self.middleColumn.addWidget(self.heads)

        self.list = PublishList(self.middle)
        self.list.setObjectName(u"list")

        self.middleColumn.addWidget(self.list)

        self.emptyLabel = Prose(self.middle)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyLabel.setWordWrap(True)

        self.middleColumn.addWidget(self.emptyLabel)

        self.options = QFrame(self.middle)
        self.options.setObjectName(u"options")

        self.middleColumn.addWidget(self.options)

        self.rest = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middleColumn.addItem(self.rest)


        self.lookGrid.addWidget(self.middle, 1, 0, 1, 1)

        self.lookFooter = QFrame(self.lookPage)
        self.lookFooter.setObjectName(u"lookFooter")
        self.lookFooter.setProperty(u"region", u"footer")

        self.lookGrid.addWidget(self.lookFooter, 2, 0, 1, 1)

        self.aside = QFrame(self.lookPage)
        self.aside.setObjectName(u"aside")
        self.aside.setProperty(u"region", u"aside")
        self.asideColumn = QVBoxLayout(self.aside)
        self.asideColumn.setSpacing(0)
        self.asideColumn.setObjectName(u"asideColumn")
        self.asideColumn.setContentsMargins(0, 0, 0, 0)
        self.exactHeading = Prose(self.aside)
        self.exactHeading.setObjectName(u"exactHeading")
        self.exactHeading.setProperty(u"role", u"heading")
        self.exactHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.exactHeading.setWordWrap(True)

        self.asideColumn.addWidget(self.exactHeading)

        self.held = QFrame(self.aside)
        self.held.setObjectName(u"held")
        self.held.setProperty(u"region", u"caution")
        self.heldColumn = QVBoxLayout(self.held)
        self.heldColumn.setSpacing(0)
        self.heldColumn.setObjectName(u"heldColumn")
        self.heldColumn.setContentsMargins(0, 0, 0, 0)
        self.heldHeading = Prose(self.held)
        self.heldHeading.setObjectName(u"heldHeading")
        self.heldHeading.setProperty(u"role", u"heading")
        self.heldHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.heldHeading.setWordWrap(True)

        self.heldColumn.addWidget(self.heldHeading)

        self.heldLinks = QVBoxLayout()
        self.heldLinks.setObjectName(u"heldLinks")

        self.heldColumn.addLayout(self.heldLinks)

        self.heldNote = Prose(self.held)
        self.heldNote.setObjectName(u"heldNote")
        self.heldNote.setTextFormat(Qt.TextFormat.PlainText)
        self.heldNote.setWordWrap(True)

        self.heldColumn.addWidget(self.heldNote)


        self.asideColumn.addWidget(self.held)

        self.exact = PartedTextBox(self.aside)
        self.exact.setObjectName(u"exact")
        self.exact.setProperty(u"role", u"exact")
        self.exact.setReadOnly(True)
        self.exact.setTabChangesFocus(True)
        self.exact.setUndoRedoEnabled(False)
        self.exact.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.asideColumn.addWidget(self.exact)

        self.exactNote = Prose(self.aside)
        self.exactNote.setObjectName(u"exactNote")
        self.exactNote.setProperty(u"role", u"note")
        self.exactNote.setTextFormat(Qt.TextFormat.PlainText)
        self.exactNote.setWordWrap(True)

        self.asideColumn.addWidget(self.exactNote)

        self.sealLine = QWidget(self.aside)
        self.sealLine.setObjectName(u"sealLine")

        self.asideColumn.addWidget(self.sealLine)


        self.lookGrid.addWidget(self.aside, 0, 1, 3, 1)

        self.pages.addWidget(self.lookPage)
        self.thoughtPage = QWidget(self.pages)
        self.thoughtPage.setObjectName(u"thoughtPage")
        self.thoughtOuter = QVBoxLayout(self.thoughtPage)
        self.thoughtOuter.setSpacing(0)
        self.thoughtOuter.setObjectName(u"thoughtOuter")
        self.thoughtOuter.setContentsMargins(0, 0, 0, 0)
        self.thoughtScroll = PageScroll(self.thoughtPage)
        self.thoughtScroll.setObjectName(u"thoughtScroll")
        self.thoughtScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.thoughtScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.thoughtScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.thoughtScroll.setWidgetResizable(True)
        self.thoughtBody = QWidget(self.thoughtScroll.viewport())
        self.thoughtBody.setObjectName(u"thoughtBody")
        self.thoughtBody.setProperty(u"page", True)
        self.thoughtColumn = QVBoxLayout(self.thoughtBody)
        self.thoughtColumn.setSpacing(0)
        self.thoughtColumn.setObjectName(u"thoughtColumn")
        self.thoughtColumn.setContentsMargins(0, 0, 0, 0)
        self.thoughtTitle = Prose(self.thoughtBody)
        self.thoughtTitle.setObjectName(u"thoughtTitle")
        self.thoughtTitle.setProperty(u"role", u"title")
        self.thoughtTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.thoughtTitle.setWordWrap(True)

        self.thoughtColumn.addWidget(self.thoughtTitle)

        self.thoughtLead = Prose(self.thoughtBody)
        self.thoughtLead.setObjectName(u"thoughtLead")
        self.thoughtLead.setProperty(u"role", u"lead")
        self.thoughtLead.setTextFormat(Qt.TextFormat.PlainText)
        self.thoughtLead.setWordWrap(True)

        self.thoughtColumn.addWidget(self.thoughtLead)

        self.question = QFrame(self.thoughtBody)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"region", u"caution")
        self.question.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.questionColumn = QVBoxLayout(self.question)
        self.questionColumn.setSpacing(0)
        self.questionColumn.setObjectName(u"questionColumn")
        self.questionColumn.setContentsMargins(0, 0, 0, 0)
        self.questionLabel = Prose(self.question)
        self.questionLabel.setObjectName(u"questionLabel")
        self.questionLabel.setProperty(u"role", u"subheading")
        self.questionLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.questionLabel.setWordWrap(True)

        self.questionColumn.addWidget(self.questionLabel)


        self.thoughtColumn.addWidget(self.question)

        self.meaningLabel = Prose(self.thoughtBody)
        self.meaningLabel.setObjectName(u"meaningLabel")
        self.meaningLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.meaningLabel.setWordWrap(True)

        self.thoughtColumn.addWidget(self.meaningLabel)

        self.whatLabel = Prose(self.thoughtBody)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.whatLabel.setWordWrap(True)

        self.thoughtColumn.addWidget(self.whatLabel)

        self.thoughtButtons = QWidget(self.thoughtBody)
        self.thoughtButtons.setObjectName(u"thoughtButtons")

        self.thoughtColumn.addWidget(self.thoughtButtons)

        self.thoughtRest = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.thoughtColumn.addItem(self.thoughtRest)

        self.thoughtScroll.setWidget(self.thoughtBody)

        self.thoughtOuter.addWidget(self.thoughtScroll)

        self.thoughtFooter = QFrame(self.thoughtPage)
        self.thoughtFooter.setObjectName(u"thoughtFooter")
        self.thoughtFooter.setProperty(u"region", u"footer")

        self.thoughtOuter.addWidget(self.thoughtFooter)

        self.pages.addWidget(self.thoughtPage)
        self.workPage = QWidget(self.pages)
        self.workPage.setObjectName(u"workPage")
        self.workOuter = QVBoxLayout(self.workPage)
        self.workOuter.setSpacing(0)
        self.workOuter.setObjectName(u"workOuter")
        self.workOuter.setContentsMargins(0, 0, 0, 0)
        self.workScroll = PageScroll(self.workPage)
        self.workScroll.setObjectName(u"workScroll")
        self.workScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.workScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.workScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.workScroll.setWidgetResizable(True)
        self.workBody = QWidget(self.workScroll.viewport())
        self.workBody.setObjectName(u"workBody")
        self.workBody.setProperty(u"page", True)
        self.workColumn = QVBoxLayout(self.workBody)
        self.workColumn.setSpacing(0)
        self.workColumn.setObjectName(u"workColumn")
        self.workColumn.setContentsMargins(0, 0, 0, 0)
        self.workTitle = Prose(self.workBody)
        self.workTitle.setObjectName(u"workTitle")
        self.workTitle.setProperty(u"role", u"title")
        self.workTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.workTitle.setWordWrap(True)

        self.workColumn.addWidget(self.workTitle)

        self.workLead = Prose(self.workBody)
        self.workLead.setObjectName(u"workLead")
        self.workLead.setProperty(u"role", u"lead")
        self.workLead.setTextFormat(Qt.TextFormat.PlainText)
        self.workLead.setWordWrap(True)

        self.workColumn.addWidget(self.workLead)

        self.progress = QProgressBar(self.workBody)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.workColumn.addWidget(self.progress)

        self.outcome = QWidget(self.workBody)
        self.outcome.setObjectName(u"outcome")
        self.outcomeColumn = QVBoxLayout(self.outcome)
        self.outcomeColumn.setSpacing(0)
        self.outcomeColumn.setObjectName(u"outcomeColumn")
        self.outcomeColumn.setContentsMargins(0, 0, 0, 0)

        self.workColumn.addWidget(self.outcome)

        self.workRest = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.workColumn.addItem(self.workRest)

        self.workScroll.setWidget(self.workBody)

        self.workOuter.addWidget(self.workScroll)

        self.workFooter = QFrame(self.workPage)
        self.workFooter.setObjectName(u"workFooter")
        self.workFooter.setProperty(u"region", u"footer")

        self.workOuter.addWidget(self.workFooter)

        self.pages.addWidget(self.workPage)

        self.outer.addWidget(self.pages)


        self.retranslateUi(PublishWindow)

        QMetaObject.connectSlotsByName(PublishWindow)
    # setupUi

    def retranslateUi(self, PublishWindow):
        PublishWindow.setWindowTitle(QCoreApplication.translate("PublishWindow", u"Publish \u2013 Reflect", None))
        self.titleLabel.setText("")
        self.leadLabel.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("PublishWindow", u"What to look at", None))
#endif // QT_CONFIG(accessibility)
        self.reflectionHead.setText(QCoreApplication.translate("PublishWindow", u"Reflection", None))
        self.fileHead.setText(QCoreApplication.translate("PublishWindow", u"File", None))
        self.dateHead.setText(QCoreApplication.translate("PublishWindow", u"Published date", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("PublishWindow", u"Reflections to publish", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText("")
        self.exactHeading.setText(QCoreApplication.translate("PublishWindow", u"Exactly as it will be written", None))
        self.heldHeading.setText("")
        self.heldNote.setText("")
#if QT_CONFIG(accessibility)
        self.exact.setAccessibleName(QCoreApplication.translate("PublishWindow", u"Exactly as it will be written", None))
#endif // QT_CONFIG(accessibility)
        self.exactNote.setText("")
        self.thoughtTitle.setText("")
        self.thoughtLead.setText("")
        self.questionLabel.setText("")
        self.meaningLabel.setText("")
        self.whatLabel.setText("")
        self.workTitle.setText("")
        self.workLead.setText("")
    # retranslateUi

