"""Drives advice as somebody does who writes: what is underlined, what is listed, what is chosen."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from reflect_app.advice import look_over, roles
from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.gui.widgets.text_positions import qt_part
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection

WAIT_MS = 5_000
MARIA, ENGAGE, SUPORT, PHONE = "Maria", "refused to engage", "suport", "01632 960 001"
_KNOWN = {
    MARIA: (Kind.IDENTIFIERS, "person", "It looks like a first name.", ("a woman we support",)),
    "Ann": (Kind.IDENTIFIERS, "person", "It looks like a first name.", ("a colleague",)),
    ENGAGE: (Kind.JUDGEMENT, "refusal", "What did you see or hear?", ("did not want to talk",)),
    SUPORT: (Kind.SPELLING, "spelling", "", ("support",)),
    PHONE: (Kind.IDENTIFIERS, "phone", "It looks like a telephone number.", ("a number",)),
}
STORY = (
    "In spring Maria came to the drop-in. I asked, and she refused to engage with us.\n"
    "Later Maria asked for suport with a letter. She wrote down 01632 960 001, and left."
)


def described(text: str):
    """What makes a draft with this description, which opens on its question."""

    def job(library):
        made = library.create(Reflection(answers=Answers(description=text)))
        place = made.place.model_copy(update={"page": PromptKey.DESCRIPTION.value})
        return library.save(made.model_copy(update={"place": place}))

    return job


def find_these_words(monkeypatch) -> None:
    """Have advice find the words of ``_KNOWN``, reserved numbers, and what begins with "zz".

    So these tests hold whatever the real rules find by now.
    """

    def look(paragraph, _first, _names, _own):
        found = []
        numbers = dict.fromkeys(re.findall(r"\b01632 960 \d{3}\b", paragraph.text), _KNOWN[PHONE])
        for words, (kind, type_, message, suggestions) in (_KNOWN | numbers).items():
            for each in re.finditer(rf"\b{re.escape(words)}\b", paragraph.text):
                about = words.casefold()
                at, long = each.start(), len(words)
                grave = Severity.HIGH
                made = (kind, type_, at, long, words, message, about, "", suggestions, grave)
                found.append(Finding(*made))
        for each in re.finditer(r"\bzz\w+", paragraph.text):
            word = each.group()
            found.append(
                Finding(Kind.SPELLING, "spelling", each.start(), len(word), word, "", word)
            )
        return tuple(sorted(found, key=lambda one: (one.start, one.end)))

    monkeypatch.setattr(look_over, "first_look", lambda _paragraph: look_over.FirstLook())
    monkeypatch.setattr(look_over, "second_look", look)
    monkeypatch.setattr(roles, "roles_for", lambda finding, _answers: finding.suggestions)


class AdviceDriver:
    """The advice of one open wizard."""

    def __init__(self, driver):
        self.driver = driver
        self.qtbot, self.wizard = driver.qtbot, driver.wizard
        self.known()

    def known(self) -> None:
        """Wait until the answers as they stand were looked over."""

        def looked():
            draft = self.wizard.advice.draft
            return draft is not None and draft.is_known

        self.qtbot.waitUntil(looked, timeout=WAIT_MS)

    def settled(self) -> None:
        """Wait until all that can be done about the chosen one is laid out, and grows no more."""
        self.qtbot.waitUntil(lambda: not self.panel.is_settling, timeout=WAIT_MS)

    @property
    def advised(self):
        return self.driver.page.advised

    @property
    def panel(self):
        return self.advised.panel

    @property
    def listed(self) -> list[str]:
        """The words of each row, in order, as far as rows are there."""
        return [each.words for each in self.panel.shown]

    @property
    def underlined(self) -> list[str]:
        """The words that have a line beneath them now, in the order of the text."""
        text = self.driver.page.answer.text()
        return [qt_part(text, each.start, each.end) for each in self.advised.live()]

    @property
    def framed(self) -> str:
        """The words of the passage that is looked at; "" for none."""
        chosen = self.advised.chosen
        place = self.advised.place_of(chosen) if chosen is not None else None
        return self.driver.page.answer.text()[slice(*place)] if place else ""

    def row(self, words: str):
        """The row with these words, once it is there; all are listed for it where it waits."""
        (key,) = [each.key for each in self.panel.shown if each.words == words]
        if key not in self.panel.rows:
            self.list_all()
        self.qtbot.waitUntil(lambda: key in self.panel.rows, timeout=WAIT_MS)
        return self.panel.rows[key]

    def said(self) -> str:
        """What the panel says below its heading."""
        return self.panel.note.text()

    def done(self) -> str:
        """What the panel says was just done; "" where it says nothing."""
        line = self.panel.done
        return line.words if line.isVisibleTo(self.panel.part) else ""

    def list_all(self) -> None:
        """Have a row for every finding, where only the first few are listed."""
        if self.panel.more.isVisibleTo(self.panel.part):
            self.panel.more.click()
        self.qtbot.waitUntil(lambda: len(self.panel.rows) == len(self.listed), timeout=WAIT_MS)

    def choose(self, words: str) -> None:
        """Press a row."""
        self.row(words).click()

    def buttons(self) -> list[QPushButton]:
        """What can be pressed in the chosen row, in its order."""
        chosen = self.panel.chosen
        row = self.panel.rows[chosen.key]
        every = row.choices.findChildren(QPushButton)
        return [each for each in every if each.isVisibleTo(row.choices)]  # others go in a moment

    def press(self, words: str) -> None:
        """Press what reads so in the chosen row or at the end of the panel, and wait for it."""
        self.press_only(words)
        self.known()

    def press_only(self, words: str) -> None:
        """Press it and wait for nothing, as somebody does who goes straight on."""
        here = [each for each in self.buttons() if each.words == words] if self.panel.chosen else []
        others = self.panel.part.findChildren(QPushButton)
        others = [each for each in others if getattr(each, "words", each.text()) == words]
        (here or [each for each in others if not each.isHidden()])[0].click()

    def press_reason(self, words: str) -> None:
        """Choose a reason to keep what is chosen."""
        self.press("Keep it, because…")
        menus = [each for each in self.panel.part.findChildren(QMenu) if each.isVisible()]
        (action,) = [each for menu in menus for each in menu.actions() if each.text() == words]
        action.trigger()
        for menu in menus:
            menu.close()
        self.known()

    def menu_at(self, words: str) -> QMenu:
        """The menu of the passage with these words."""
        answer = self.driver.page.answer
        cursor = QTextCursor(answer.document())
        cursor.setPosition(answer.text().index(words) + 1)
        return answer.menu_at(QPoint(5, 5), cursor)

    def put_caret(self, before: str) -> None:
        """Put the caret before these words."""
        answer = self.driver.page.answer
        cursor = answer.textCursor()
        cursor.setPosition(answer.text().index(before))
        answer.setTextCursor(cursor)

    def type_at_end(self, words: str) -> None:
        """Go on writing at the end of the answer."""
        answer = self.driver.page.answer
        answer.setFocus()
        answer.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(answer, words)

    def undo(self) -> None:
        """Ctrl+Z in the answer."""
        answer = self.driver.page.answer
        QTest.keyClick(answer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.known()
