"""What the author does where two texts are brought together, and sees there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.drivers.comments import press_link
from tests.drivers.settle import settle

if TYPE_CHECKING:
    from reflect_app.three_way_merge import Choice


def title(window) -> str:
    return window.ui.titleLabel.text()


def came(window) -> str:
    """Where the other text came from."""
    return window.ui.statusLabel.text()


def left(window) -> str:
    """How much is left to decide."""
    return window.ui.countLabel.text()


def headings(window) -> list[str]:
    """What happened at each place, in order."""
    return [place.heading for place in window.shown.places]


def texts(window) -> list[tuple[str, str]]:
    """Both texts of each place, marks and all."""
    return [
        tuple(plain(version.text) for version in (place.mine, place.theirs))
        for place in window.shown.places
    ]


def taken(window) -> list[str]:
    """What is shown that nobody has to decide about."""
    return [plain(part.text) for part in window.shown.parts]


def plain(text) -> str:
    return text.toPlainText().replace("\u00a0", " ")


def words(window) -> str:
    """All that is said on the page besides."""
    from PySide6.QtWidgets import QLabel

    labels = (each for each in window.shown.findChildren(QLabel) if each.isVisible())
    return "\n".join(each.text() for each in labels)


def choose(window, choice: Choice, at: int = 0) -> None:
    """Press this at a place."""
    window.shown.places[at].buttons[choice].click()


def chosen(window) -> list[Choice | None]:
    return [place.choice for place in window.shown.places]


def kept(window, at: int = 0) -> list[str]:
    """Which texts of a place have a tick."""
    place = window.shown.places[at]
    shown = {"mine": place.mine, "theirs": place.theirs}
    return [name for name, version in shown.items() if version.head.kept.isVisibleTo(window)]


def bring_together(window, service) -> None:
    window.ui.togetherButton.click()
    settle(service, window)


def spoken(window, at: int = 0) -> list[str]:
    """What a screen reader says of a place and of its two texts."""
    place = window.shown.places[at]
    parts = (place, place.mine.text, place.theirs.text)
    return [part.accessibleName() for part in parts]


def side_by_side(window, at: int = 0) -> bool:
    place = window.shown.places[at]
    return place.mine.y() == place.theirs.y()


def focused_place(window):
    """The number of the place that has the focus, from 0; None where none has."""
    has = [place.has_focus() for place in window.shown.places]
    return has.index(True) if True in has else None


def together_button(window):
    return window.ui.togetherButton


# Comments


def _margins(window):
    return [each for each in window.comments._margins if each.rows and each.isVisible()]


def comments(window) -> list[str]:
    """What is said, in the order in which it stands there."""
    return [row.comment.text for margin in _margins(window) for row in margin.rows]


def comments_found(window) -> list[bool]:
    """Of which the words that they are about are still there."""
    return [row.found for margin in _margins(window) for row in margin.rows]


def next_comment(window) -> str:
    """Go to the next one; what it says."""
    window.ui.actionNext.trigger()
    return chosen_comment(window)


def chosen_comment(window) -> str:
    found = [
        row.comment.text
        for margin in _margins(window)
        for row in margin.rows
        if row.id == margin.chosen_id
    ]
    return found[0] if found else ""


def marked(window) -> list[str]:
    """The words that each comment is about, as they are marked on the page."""
    return [
        plain(mark.text)[mark.start : mark.end] if mark.text else mark.widget.text()
        for mark in window.comments.marks._marks.values()
    ]


def on_chosen_card(window, words_of_link: str) -> None:
    """Press a link on the card that is chosen."""
    press_link(window, words_of_link)


def begin_reply(window):
    """Press Reply on the chosen card; what the reply is typed in."""
    press_link(window, "Reply")
    [composer] = [
        held.composer for each in _margins(window) for held in each._held.values() if held.composer
    ]
    return composer


def leads_to_margin(window) -> bool:
    """Whether a line leads from the chosen passage to its card."""
    return window.comments.marks.leaves_at() is not None and window.ui.line.isVisible()


def press_words(window, words_wanted: str) -> None:
    """Press words on the page with the mouse."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    texts_shown = [part.text for part in window.shown.parts]
    texts_shown += [v.text for place in window.shown.places for v in (place.mine, place.theirs)]
    text = next(each for each in texts_shown[::-1] if words_wanted in plain(each))
    cursor = text.document().find(words_wanted)
    cursor.setPosition(cursor.selectionStart() + 2)
    at = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)


def quiet_lines(window) -> list[str]:
    """The comments to whose folded cards a dashed line leads."""
    marks = window.comments.marks
    return [row.comment.text for row in window.ui.margin.rows if marks.quiet_way(row.id)]
