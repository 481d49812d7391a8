# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backups_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (
    QCoreApplication, QMetaObject, Qt,
)
from PySide6.QtWidgets import (
    QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget,
)

from reflect_app.gui.backups.list_view import BackupList
from reflect_app.gui.widgets.page_scroll import PageScroll
from reflect_app.gui.widgets.prose import Prose

class Ui_BackupsWindow(object):
    def setupUi(self, BackupsWindow):
        if not BackupsWindow.objectName():
            BackupsWindow.setObjectName(u"BackupsWindow")
        BackupsWindow.resize(1080, 760)
        self.outer = QVBoxLayout(BackupsWindow)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(BackupsWindow)
        self.pages.setObjectName(u"pages")
        self.listPage = QWidget(self.pages)
        self.listPage.setObjectName(u"listPage")
        self.listOuter = QVBoxLayout(self.listPage)
        self.listOuter.setSpacing(0)
        self.listOuter.setObjectName(u"listOuter")
        self.listOuter.setContentsMargins(0, 0, 0, 0)
        self.listScroll = PageScroll(self.listPage)
        self.listScroll.setObjectName(u"listScroll")
        self.listScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.listScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.listScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.listScroll.setWidgetResizable(True)
        self.listBody = QWidget(self.listScroll.viewport())
        self.listBody.setObjectName(u"listBody")
        self.listBody.setProperty(u"page", True)
        self.listColumn = QVBoxLayout(self.listBody)
        self.listColumn.setSpacing(0)
        self.listColumn.setObjectName(u"listColumn")
        self.listColumn.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = Prose(self.listBody)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.titleLabel.setWordWrap(True)

        self.listColumn.addWidget(self.titleLabel)

        self.leadLabel = Prose(self.listBody)
        self.leadLabel.setObjectName(u"leadLabel")
        self.leadLabel.setProperty(u"role", u"lead")
        self.leadLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.leadLabel.setWordWrap(True)

        self.listColumn.addWidget(self.leadLabel)

        self.noticeArea = QWidget(self.listBody)
        self.noticeArea.setObjectName(u"noticeArea")
        self.noticePlace = QVBoxLayout(self.noticeArea)
        self.noticePlace.setSpacing(0)
        self.noticePlace.setObjectName(u"noticePlace")
        self.noticePlace.setContentsMargins(0, 0, 0, 0)
        self.notice = QFrame(self.noticeArea)
        self.notice.setObjectName(u"notice")
        self.notice.setProperty(u"region", u"caution")
        self.noticeColumn = QVBoxLayout(self.notice)
        self.noticeColumn.setSpacing(0)
        self.noticeColumn.setObjectName(u"noticeColumn")
        self.noticeColumn.setContentsMargins(0, 0, 0, 0)
        self.noticeLabel = Prose(self.notice)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.noticeLabel.setWordWrap(True)

        self.noticeColumn.addWidget(self.noticeLabel)


        self.noticePlace.addWidget(self.notice)


        self.listColumn.addWidget(self.noticeArea)

        self.body = QWidget(self.listBody)
        self.body.setObjectName(u"body")
        self.bodyGrid = QGridLayout(self.body)
        self.bodyGrid.setObjectName(u"bodyGrid")
        self.bodyGrid.setHorizontalSpacing(0)
        self.bodyGrid.setVerticalSpacing(0)
        self.bodyGrid.setContentsMargins(0, 0, 0, 0)
        self.list = BackupList(self.body)
        self.list.setObjectName(u"list")

        self.bodyGrid.addWidget(self.list, 0, 0, 1, 1)

        self.details = QFrame(self.body)
        self.details.setObjectName(u"details")
        self.details.setProperty(u"region", u"aside")
        self.detailsColumn = QVBoxLayout(self.details)
        self.detailsColumn.setSpacing(0)
        self.detailsColumn.setObjectName(u"detailsColumn")
        self.detailsColumn.setContentsMargins(0, 0, 0, 0)
        self.whenLabel = Prose(self.details)
        self.whenLabel.setObjectName(u"whenLabel")
        self.whenLabel.setProperty(u"role", u"subheading")
        self.whenLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.whenLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.whenLabel)

        self.kindLabel = Prose(self.details)
        self.kindLabel.setObjectName(u"kindLabel")
        self.kindLabel.setProperty(u"role", u"note")
        self.kindLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.kindLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.kindLabel)

        self.stateLabel = Prose(self.details)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"caution")
        self.stateLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.stateLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.stateLabel)

        self.holdsHeading = Prose(self.details)
        self.holdsHeading.setObjectName(u"holdsHeading")
        self.holdsHeading.setProperty(u"role", u"smallheading")
        self.holdsHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.holdsHeading.setWordWrap(True)

        self.detailsColumn.addWidget(self.holdsHeading)

        self.holdsLabel = Prose(self.details)
        self.holdsLabel.setObjectName(u"holdsLabel")
        self.holdsLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.holdsLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.holdsLabel)

        self.nowHeading = Prose(self.details)
        self.nowHeading.setObjectName(u"nowHeading")
        self.nowHeading.setProperty(u"role", u"smallheading")
        self.nowHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.nowHeading.setWordWrap(True)

        self.detailsColumn.addWidget(self.nowHeading)

        self.nowLabel = Prose(self.details)
        self.nowLabel.setObjectName(u"nowLabel")
        self.nowLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.nowLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.nowLabel)

        self.comparisonLabel = Prose(self.details)
        self.comparisonLabel.setObjectName(u"comparisonLabel")
        self.comparisonLabel.setProperty(u"role", u"note")
        self.comparisonLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.comparisonLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.comparisonLabel)

        self.placeHeading = Prose(self.details)
        self.placeHeading.setObjectName(u"placeHeading")
        self.placeHeading.setProperty(u"role", u"smallheading")
        self.placeHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.placeHeading.setWordWrap(True)

        self.detailsColumn.addWidget(self.placeHeading)

        self.placeLabel = Prose(self.details)
        self.placeLabel.setObjectName(u"placeLabel")
        self.placeLabel.setProperty(u"role", u"note")
        self.placeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.placeLabel.setWordWrap(True)

        self.detailsColumn.addWidget(self.placeLabel)

        self.detailsRest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detailsColumn.addItem(self.detailsRest)


        self.bodyGrid.addWidget(self.details, 0, 1, 1, 1)


        self.listColumn.addWidget(self.body)

        self.empty = QWidget(self.listBody)
        self.empty.setObjectName(u"empty")
        self.emptyColumn = QVBoxLayout(self.empty)
        self.emptyColumn.setSpacing(0)
        self.emptyColumn.setObjectName(u"emptyColumn")
        self.emptyColumn.setContentsMargins(0, 0, 0, 0)
        self.emptyHeading = Prose(self.empty)
        self.emptyHeading.setObjectName(u"emptyHeading")
        self.emptyHeading.setProperty(u"role", u"subheading")
        self.emptyHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyHeading.setWordWrap(True)

        self.emptyColumn.addWidget(self.emptyHeading)

        self.emptyLabel = Prose(self.empty)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setProperty(u"role", u"lead")
        self.emptyLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyLabel.setWordWrap(True)

        self.emptyColumn.addWidget(self.emptyLabel)

        self.emptyRest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyColumn.addItem(self.emptyRest)


        self.listColumn.addWidget(self.empty)

        self.own = QWidget(self.listBody)
        self.own.setObjectName(u"own")
        self.ownColumn = QVBoxLayout(self.own)
        self.ownColumn.setSpacing(0)
        self.ownColumn.setObjectName(u"ownColumn")
        self.ownColumn.setContentsMargins(0, 0, 0, 0)
        self.ownLine = QFrame(self.own)
        self.ownLine.setObjectName(u"ownLine")
        self.ownLine.setProperty(u"region", u"line")

        self.ownColumn.addWidget(self.ownLine)

        self.ownHeading = Prose(self.own)
        self.ownHeading.setObjectName(u"ownHeading")
        self.ownHeading.setProperty(u"role", u"heading")
        self.ownHeading.setTextFormat(Qt.TextFormat.PlainText)
        self.ownHeading.setWordWrap(True)

        self.ownColumn.addWidget(self.ownHeading)

        self.ownRow = QHBoxLayout()
        self.ownRow.setSpacing(0)
        self.ownRow.setObjectName(u"ownRow")
        self.ownRow.setContentsMargins(0, 0, 0, 0)
        self.ownSign = QLabel(self.own)
        self.ownSign.setObjectName(u"ownSign")
        self.ownSign.setTextFormat(Qt.TextFormat.PlainText)
        self.ownSign.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)

        self.ownRow.addWidget(self.ownSign)

        self.ownLabel = Prose(self.own)
        self.ownLabel.setObjectName(u"ownLabel")
        self.ownLabel.setProperty(u"role", u"note")
        self.ownLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.ownLabel.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.ownLabel.sizePolicy().hasHeightForWidth())
        self.ownLabel.setSizePolicy(sizePolicy)

        self.ownRow.addWidget(self.ownLabel)


        self.ownColumn.addLayout(self.ownRow)

        self.ownPlace = QVBoxLayout()
        self.ownPlace.setObjectName(u"ownPlace")

        self.ownColumn.addLayout(self.ownPlace)


        self.listColumn.addWidget(self.own)

        self.listScroll.setWidget(self.listBody)

        self.listOuter.addWidget(self.listScroll)

        self.listFooter = QFrame(self.listPage)
        self.listFooter.setObjectName(u"listFooter")
        self.listFooter.setProperty(u"region", u"footer")

        self.listOuter.addWidget(self.listFooter)

        self.pages.addWidget(self.listPage)
        self.stepPage = QWidget(self.pages)
        self.stepPage.setObjectName(u"stepPage")
        self.stepOuter = QVBoxLayout(self.stepPage)
        self.stepOuter.setSpacing(0)
        self.stepOuter.setObjectName(u"stepOuter")
        self.stepOuter.setContentsMargins(0, 0, 0, 0)
        self.stepScroll = PageScroll(self.stepPage)
        self.stepScroll.setObjectName(u"stepScroll")
        self.stepScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stepScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.stepScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stepScroll.setWidgetResizable(True)
        self.stepBody = QWidget(self.stepScroll.viewport())
        self.stepBody.setObjectName(u"stepBody")
        self.stepBody.setProperty(u"page", True)
        self.stepColumn = QVBoxLayout(self.stepBody)
        self.stepColumn.setSpacing(0)
        self.stepColumn.setObjectName(u"stepColumn")
        self.stepColumn.setContentsMargins(0, 0, 0, 0)
        self.stepTitle = Prose(self.stepBody)
        self.stepTitle.setObjectName(u"stepTitle")
        self.stepTitle.setProperty(u"role", u"title")
        self.stepTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.stepTitle.setWordWrap(True)

        self.stepColumn.addWidget(self.stepTitle)

        self.stepLead = Prose(self.stepBody)
        self.stepLead.setObjectName(u"stepLead")
        self.stepLead.setProperty(u"role", u"lead")
        self.stepLead.setTextFormat(Qt.TextFormat.PlainText)
        self.stepLead.setWordWrap(True)

        self.stepColumn.addWidget(self.stepLead)

        self.stepPlace = QVBoxLayout()
        self.stepPlace.setObjectName(u"stepPlace")

        self.stepColumn.addLayout(self.stepPlace)

        self.stepRest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.stepColumn.addItem(self.stepRest)

        self.stepScroll.setWidget(self.stepBody)

        self.stepOuter.addWidget(self.stepScroll)

        self.stepFooter = QFrame(self.stepPage)
        self.stepFooter.setObjectName(u"stepFooter")
        self.stepFooter.setProperty(u"region", u"footer")

        self.stepOuter.addWidget(self.stepFooter)

        self.pages.addWidget(self.stepPage)

        self.outer.addWidget(self.pages)


        self.retranslateUi(BackupsWindow)

        QMetaObject.connectSlotsByName(BackupsWindow)
    # setupUi

    def retranslateUi(self, BackupsWindow):
        BackupsWindow.setWindowTitle(QCoreApplication.translate("BackupsWindow", u"Restore from a backup \u2013 Reflect", None))
        self.titleLabel.setText(QCoreApplication.translate("BackupsWindow", u"Restore from a backup", None))
        self.leadLabel.setText(QCoreApplication.translate("BackupsWindow", u"Reflect keeps copies of your whole library by itself. Choose one to see what is in it. Nothing changes before you say so.", None))
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("BackupsWindow", u"Backups, the newest first", None))
#endif // QT_CONFIG(accessibility)
        self.whenLabel.setText("")
        self.kindLabel.setText("")
        self.stateLabel.setText("")
        self.holdsHeading.setText(QCoreApplication.translate("BackupsWindow", u"In this backup", None))
        self.holdsLabel.setText("")
        self.nowHeading.setText(QCoreApplication.translate("BackupsWindow", u"In your library now", None))
        self.nowLabel.setText("")
        self.comparisonLabel.setText("")
        self.placeHeading.setText(QCoreApplication.translate("BackupsWindow", u"Where it is", None))
        self.placeLabel.setText("")
        self.emptyHeading.setText("")
        self.emptyLabel.setText("")
        self.ownHeading.setText(QCoreApplication.translate("BackupsWindow", u"Copies in a folder of your own", None))
        self.ownLabel.setText("")
        self.stepTitle.setText("")
        self.stepLead.setText("")
    # retranslateUi

