"""The passages that comments are about, kept hold of and marked while somebody writes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPen, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from reflect_app.gui.advice.word_changes import Change
from reflect_app.gui.documents.pasted_text import typed_text
from reflect_app.gui.fields.document_text import selected_in
from reflect_app.gui.widgets.text_positions import offset_at, position_at, qt_length
from reflect_app.review.anchors import anchor_to, locate, place_if_once
from reflect_app.review.suggested_wording import spare_space

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.style.theme import Theme
    from reflect_app.review.entries import Anchor
    from reflect_app.review.state import Comment

FRAME = 1.5  # pixels at 100%, around the passage of the comment that is chosen


class CommentPassages(QObject):
    """Where in an editor the passage of each comment is, whatever is typed around it or in it.

    A cursor of the document's own stands around each, which Qt moves with every change: a key
    costs nothing here. They are marked by additional formats, which are no part of the document:
    nothing is changed by them, and nothing is there to undo.
    """

    moved = Signal()
    """Other comments than before have their passage."""
    pointed = Signal(str)
    """Somebody clicked in the passage of this comment."""

    def __init__(self, edit: AnswerEdit, theme: Theme) -> None:
        super().__init__(edit)
        self._edit, self._theme = edit, theme
        self._anchors: dict[str, tuple[Anchor, str | None]] = {}
        self._held: dict[str, QTextCursor] = {}
        self._words: dict[str, str] = {}  # of each passage, as it was when last seen
        self._open: frozenset[str] = frozenset()
        self._marked: tuple[object, ...] = ()
        self._chosen = ""
        self.found: frozenset[str] = frozenset()
        """The comments whose passage is there, by id."""
        edit.clicked_at.connect(self._notice_click)
        theme.changed.connect(self._mark_anew)

    def hold(self, comments: Sequence[Comment], was: Mapping[str, str | None]) -> None:
        """Keep hold of the passages of these comments and of no others.

        ``was`` has the answer as it was in the version of each, by the comment's id, as far as
        it is known here. What is held already stays where it is.
        """
        anchors = {each.id: each.anchor for each in comments if each.anchor is not None}
        new = [each for each in anchors if each not in self._anchors]
        self._anchors = {each: (anchor, was.get(each)) for each, anchor in anchors.items()}
        self._held = {each: held for each, held in self._held.items() if each in anchors}
        self._open = frozenset(each.id for each in comments if each.is_open)
        self._locate(new)
        self.look_again()

    def choose(self, comment: str) -> None:
        """Mark the passage of this comment as the one that is looked at; of none for ""."""
        if comment != self._chosen:
            self._chosen = comment
            self._mark()

    def range_of(self, comment: str) -> tuple[int, int] | None:
        """From where to where the passage is, as Qt counts; None where it has gone."""
        held = self._held.get(comment)
        if held is None or held.position() <= held.anchor():
            return None
        return held.anchor(), held.position()

    def passage(self, comment: str) -> str:
        """The words of the passage as they are now; "" where it has gone."""
        held = self._held.get(comment)
        there = held is not None and self.range_of(comment) is not None
        return selected_in(held) if held is not None and there else ""

    def show(self, comment: str) -> None:
        """Bring the beginning of a passage into view, and the cursor there."""
        if (place := self.range_of(comment)) is not None:
            cursor = self._edit.textCursor()
            cursor.setPosition(place[0])
            self._edit.setTextCursor(cursor)

    def change_to(self, comment: str, wording: str) -> Change | None:
        """What puts a wording in place of the passage; None where that has gone."""
        place = self.range_of(comment)
        if place is None or self._edit.is_in_pieces:
            return None
        text = self._edit.text()
        begin, end = place if wording else self._with_spare_space(*place)
        return Change(offset_at(text, begin), offset_at(text, end), typed_text(wording))

    def take_hold(self, comment: str, begin: int, end: int) -> None:
        """The passage is here now, as Qt counts: other words came in its place, or it came back."""
        self._grasp(comment, begin, end)
        self.look_again()

    def find_anew(self, comment: str) -> None:
        """The passage stands again where it was noted: that it is, not what came of it."""
        if comment in self._anchors:
            self._held.pop(comment, None)
            self._locate([comment])
            self.look_again()

    def _with_spare_space(self, begin: int, end: int) -> tuple[int, int]:
        """The place of words that are left out, with a space that would stand there twice."""
        document = self._edit.document()
        before = document.characterAt(begin - 1) if begin else ""
        less, more = spare_space(before, document.characterAt(end))
        return begin - less, end + more

    @contextmanager
    def through_another_text(self) -> Iterator[None]:
        """Keep hold while the editor gets another text, as one that was changed elsewhere is."""
        before = self._edit.text()
        live = {each: self._live(each, before) for each in self._held}
        yield
        self._held = {}
        text = self._edit.text()
        for each, anchor in live.items():
            if anchor is not None:
                self._place(each, anchor, before, text)
        self._locate([each for each in self._anchors if each not in self._held])
        self.look_again()

    def look_again(self) -> None:
        """Find out which passages are there, after something was typed.

        One that was taken out is there again once an undo brings it back, or it is put in elsewhere
        as it was. Nothing else is looked for here: that takes too long to be done between two keys.
        """
        gone = [each for each in self._held if self.range_of(each) is None]
        if gone:
            text = self._edit.text()
            for each in gone:
                self._find_back(each, text)
        found = frozenset(each for each in self._held if self.range_of(each) is not None)
        self._words |= {each: self.passage(each) for each in found}
        changed, self.found = found != self.found, found
        self._mark()
        if changed:
            self.moved.emit()

    def _find_back(self, comment: str, text: str) -> None:
        """Take hold of a passage again that was gone."""
        held, words = self._held[comment], self._words.get(comment, "")
        begin, end = held.selectionStart(), held.selectionEnd()
        if not words:
            return
        if selected_in(held) == words:
            self._grasp(comment, begin, end)
        elif (place := place_if_once(words, text)) is not None:
            start = position_at(text, place)
            self._grasp(comment, start, start + qt_length(words))

    def _locate(self, comments: Sequence[str]) -> None:
        """Find the passages of comments by what is known of them."""
        text = self._edit.text() if comments else ""
        for each in comments:
            self._place(each, *self._anchors[each], text)

    def _live(self, comment: str, text: str) -> Anchor | None:
        """An anchor for where the passage is now."""
        if (place := self.range_of(comment)) is None:
            return None
        begin, end = (offset_at(text, each) for each in place)
        return anchor_to("", text, begin, end - begin)

    def _place(self, comment: str, anchor: Anchor, was: str | None, text: str) -> None:
        found = locate(anchor, text, was)
        if found is not None and len(found) and not self._edit.is_in_pieces:
            self._grasp(comment, position_at(text, found.start), position_at(text, found.stop))

    def _grasp(self, comment: str, begin: int, end: int) -> None:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind it is no part of it
        self._held[comment] = cursor

    def _mark(self) -> None:
        """Mark the passages, where other ones are to be marked than before: they move alone."""
        wanted = self._open | {self._chosen}
        shown = [each for each in self._held if each in self.found and each in wanted]
        marked = (self._chosen, *((each, id(self._held[each])) for each in shown))
        if marked != self._marked:
            self._marked = marked
            shown.sort(key=lambda each: each == self._chosen)  # drawn last, over the others
            self._edit.setExtraSelections([self._selection(each) for each in shown])

    def _mark_anew(self) -> None:
        self._marked = ()
        self._mark()

    def _selection(self, comment: str) -> QTextEdit.ExtraSelection:
        colours, selection = self._theme.colours, QTextEdit.ExtraSelection()
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.setUnderlineColor(colours.accent)
        if comment == self._chosen:
            mark.setBackground(colours.soft)
            frame = QPen(colours.accent, self._theme.px(100 * FRAME) / 100)
            mark.setProperty(QTextFormat.Property.OutlinePen, frame)
        selection.cursor, selection.format = self._held[comment], mark
        return selection

    def _notice_click(self, at: int) -> None:
        """Tell which passage was clicked, if any."""
        for each in self._held:
            place = self.range_of(each)
            if place is not None and place[0] <= at < place[1] and each in self._open:
                self.pointed.emit(each)
                return
