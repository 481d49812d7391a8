"""What a person does in the window of all tags, and sees there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.gui.tags.tags_window import TagsWindow
from reflect_app.gui.widgets.lines_list import ROW
from tests.drivers.settle import settle
from tests.drivers.window import accept_offer, act, news


class TagsDesk:
    """Somebody in front of the window; each step waits for what comes of it."""

    def __init__(self, services, **windows):
        self.service = services.library
        self.window = TagsWindow(services, **windows)
        self.window.resize(1040, 700)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self):
        settle(self.service, self.window)

    def tags(self):
        """The tags that are listed, from the top."""
        ui = self.window.ui
        return [line.tag for line in self.window.model.rows] if ui.list.isVisible() else []

    def row(self, tag):
        """What a screen reader says of a row."""
        (at,) = (at for at, line in enumerate(self.window.model.rows) if line.tag == tag)
        index = self.window.model.index(at)
        return index.data(Qt.ItemDataRole.AccessibleTextRole)

    def select(self, *tags):
        self.window.ui.list.select(tags)

    def selected(self):
        return [line.tag for line in self.window.ui.list.selected()]

    def find(self, typed):
        self.window.ui.search.setText(typed)

    def sort(self, key):
        self.window.ui.orderChooser.choose(key)

    def choose(self, words, *tags):
        """Select tags and take this of the menu."""
        self.select(*tags)
        act(self.window, words)
        self.settle()

    def type_name(self, name):
        self.window.ui.name.setText(name)
        self.settle()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.focusWidget(), key, modifier)
        self.settle()

    def type(self, text):
        for letter in text:
            QTest.keyClicks(self.window.focusWidget(), letter)
        self.settle()

    def asks(self):
        """Whether the page before a change is shown."""
        return self.window.ui.pages.currentWidget() is self.window.ui.changePage

    def touched(self):
        """Which reflections it says that it changes."""
        view = self.window.ui.touched
        rows = range(view.model().rowCount()) if view.isVisible() else ()
        return [view.model().index(row, 0).data(ROW).title for row in rows]

    def means(self):
        ui = self.window.ui
        return ui.meansText.text() if ui.means.isVisible() else ""

    def problem(self):
        label = self.window.ui.nameProblem
        return label.text() if label.isVisible() else ""

    def button(self):
        return self.window.page.button.words

    def agree(self):
        self.window.page.button.click()
        self.settle()

    def leave(self):
        self.window.page.leave_button.click()
        self.settle()

    def undo(self):
        accept_offer(self.window)
        self.settle()

    def news(self):
        return news(self.window)

    def empty(self):
        ui = self.window.ui
        return ui.emptyHeading.text() if ui.empty.isVisible() else ""
