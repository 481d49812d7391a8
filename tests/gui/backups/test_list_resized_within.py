"""The list of backups comes to an end where its scroll bar comes and goes as it is laid out."""

from PySide6.QtCore import QStringListModel, Qt

from reflect_app.gui.backups.list_view import BackupList

MOST = 20
POLICIES = (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


class Restless(BackupList):
    """Has a bar that comes or goes whenever a row is looked for, and so another room each time."""

    sought = 0

    def scrollTo(self, _index, _hint=BackupList.ScrollHint.EnsureVisible):
        self.sought += 1
        if self.sought < MOST:
            self.setVerticalScrollBarPolicy(POLICIES[self.sought % 2])


def test_a_bar_that_comes_and_goes_is_not_followed_without_end(qtbot):
    rows = Restless()
    rows.setModel(QStringListModel(["one", "another"]))
    qtbot.addWidget(rows)
    rows.show()
    qtbot.waitExposed(rows)
    rows.sought = 0
    rows.resize(500, 200)
    qtbot.waitUntil(lambda: rows.sought > 0)
    assert rows.sought < MOST
