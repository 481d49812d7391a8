"""What a person does in the Publish window, and sees there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from reflect_app.gui.publish.choice_dialog import ChoiceDialog
from reflect_app.status import Status
from tests.drivers.settle import settle as settle_all
from tests.drivers.settle import until
from tests.samples import FULL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.publish.publish_line import PublishLine

PATIENCE_MS = 60_000
FIRST = date(2026, 11, 23)


def settle(window) -> None:
    """Let everything be looked at that is to be, and shown."""
    service = window._services.library
    settle_all(service)
    until(
        lambda: not (window.looker.working or window.undecided.working or window.writing.busy),
        PATIENCE_MS,
    )
    settle_all(service)


def heading(window) -> str:
    return window.ui.titleLabel.text()


def lead(window) -> str:
    """The sentence below the heading."""
    return window.ui.leadLabel.text()


def empty_words(window) -> str:
    """What stands in place of the list where there is nothing."""
    return window.ui.emptyLabel.text() if window.ui.emptyLabel.isVisible() else ""


def lines(window) -> list[PublishLine]:
    """What is known of each row, from the top down."""
    found = (window.page.model.line_of(each) for each in window.page.model.ids)
    return [line for line in found if line is not None]


def names(window) -> list[str]:
    """How the files of those will be called that are to be written."""
    return [line.name for line in window.page.model.sums().chosen]


def days(window) -> list[date | None]:
    return [line.published for line in window.page.model.sums().chosen]


def spoken(window) -> list[str]:
    """What a screen reader says of each row."""
    model = window.page.model
    rows = (model.index(row) for row in range(model.rowCount()))
    return [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def spoken_of(window, title: str) -> str:
    """What a screen reader says of the row with this title."""
    return next(each for each in spoken(window) if each.startswith(title))


def keys_told(window, row: int = 0) -> str:
    """Which keys a screen reader says for a row."""
    index = window.page.model.index(row)
    return index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def choose(window, title: str) -> None:
    """Go to the row with this title."""
    (line,) = (each for each in lines(window) if each.title == title)
    window.ui.list.setCurrentIndex(window.page.model.index(window.page.model.row_of(line.id)))
    window.ui.list.setFocus()
    settle(window)


def press(window, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(window.focusWidget() or window, key)


def press_row(window, key: Qt.Key) -> None:
    """Press a key in the list."""
    window.activateWindow()
    window.ui.list.setFocus()
    actions = {
        keys.toString(): action
        for action in window.ui.list.actions()
        for keys in action.shortcuts()
    }
    name = {Qt.Key.Key_Space: "Space", Qt.Key.Key_F2: "F2", Qt.Key.Key_Return: "Return"}[key]
    actions[name].trigger()


def click_tick(window, title: str) -> None:
    """Press the tick of a row."""
    _click(window, title, window.ui.list.row.tick_place)


def click_way(window, title: str) -> None:
    """Press the words in a row that say what it needs."""
    (line,) = (each for each in lines(window) if each.title == title)
    _click(window, title, lambda rect: window.ui.list.row.way_place(rect, line))


def _click(window, title: str, place_in) -> None:
    (line,) = (each for each in lines(window) if each.title == title)
    rows = window.ui.list
    rect = rows.visualRect(window.page.model.index(window.page.model.row_of(line.id)))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(rows.viewport(), left, pos=place_in(rect).center())
    settle(window)


def exact(window) -> str:
    """The text beside the list."""
    return window.ui.exact.toPlainText()


def exact_note(window) -> str:
    return window.ui.exactNote.text() if not window.ui.exactNote.isHidden() else ""


def below_exact(window) -> str:
    """Size, approval and seal, as they stand below the text."""
    return f"{window.page.text.size.text()} | {window.page.text.seal.text()}"


def held_back_by(window) -> list[str]:
    """The links beside the list, each to something that holds the chosen one back."""
    return [link.words for link in window.page.text.links]


def kept_beside(window) -> str:
    """What is said below the text of passages that stay; "" where nothing is."""
    label = window.page.text.kept
    return label.text() if label.isVisible() else ""


def noted_beside(window) -> list[str]:
    """What is said beside the text of the chosen one, the heading first."""
    ui = window.ui
    if not ui.held.isVisibleTo(window):
        return []
    return [ui.heldHeading.text(), *ui.heldNote.text().splitlines()]


def press_button(window: QWidget, words: str) -> None:
    """Press the visible button that reads so, or begins so."""
    found = [
        each
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and getattr(each, "words", each.text()).startswith(words)
    ]
    assert len(found) == 1, [getattr(each, "words", each.text()) for each in found]
    found[0].click()


def go_on(window) -> None:
    """Come to the question."""
    window.page.primary.click()
    settle(window)


def asks_the_question(window) -> bool:
    return window.ui.pages.currentWidget() is window.ui.thoughtPage


def is_on_list(window) -> bool:
    return window.ui.pages.currentWidget() is window.ui.lookPage


def write(window) -> None:
    """Come to the question, and answer it."""
    go_on(window)
    press_button(window, "Write")
    settle(window)


def outcome(window) -> str:
    """What is said once everything is written: heading and sentences."""
    return f"{window.ui.workTitle.text()}. {window.ui.workLead.text()}"


def reasons(window) -> str:
    """What is said of those that stayed behind."""
    from PySide6.QtWidgets import QLabel

    found = window.ui.outcome.findChildren(QLabel)
    return "\n".join(each.text() for each in found if each.isVisible())


def dates(window, spacing: str) -> None:
    """Choose where the dates come from: own, one or weekly."""
    window.options.dates.choose(spacing)
    settle(window)


def dialog(window) -> ChoiceDialog:
    """The small dialog that is open."""

    def shown() -> list[ChoiceDialog]:
        return [each for each in window.findChildren(ChoiceDialog) if each.isVisible()]

    until(lambda: bool(shown()))
    return shown()[-1]


def give_date(window, *parts: str) -> None:
    """Type a date into the dialog that is open, and keep it."""
    asked = dialog(window)
    asked.date.set_texts(*parts)
    asked.keep.click()
    settle(window)


def write_ready(library) -> list[str]:
    """Three that are finished, and one that has no tag; the answer is their ids."""
    titles = ("A letter nobody had read to her", "Quiet hours", "What the rota taught us")
    tags = ("housing", "environment", "leadership")
    made = []
    for at, (title, tag) in enumerate(zip(titles, tags, strict=True)):
        day = FIRST + timedelta(weeks=at)
        text = FULL.model_copy(update={"tags": (tag,), "published": day})
        made.append(library.create(text, title=title, status=Status.FINISHED).id)
    bare = FULL.model_copy(update={"tags": ()})
    return [*made, library.create(bare, title="Two keys", status=Status.FINISHED).id]


def show_publish(program, ids=None) -> QWidget:
    """The Publish window of a whole program."""
    from reflect_app.gui.app.publishing_windows import PUBLISH

    settings = program.settings_file.settings
    if not settings.publish_folder:
        there = program.paths.data_dir.parent / "Stories for the web site"
        settings.publish_folder = str(there)
    program.windows.publishing.show_publish(ids)
    window = program.windows.open.of(PUBLISH)[-1]
    window.setParent(program.windows.library, window.windowFlags())  # to go with the program
    window.show()
    settle(window)
    return window
