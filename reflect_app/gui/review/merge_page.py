"""All that two texts come to, prompt by prompt: what is taken in quiet words, and the places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.documents.document_view import ENGLISH
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.merged_document import Tone, write_part
from reflect_app.gui.documents.messages import place_heading
from reflect_app.gui.review import merge_messages as messages
from reflect_app.gui.review.merge_place import MergePlace
from reflect_app.gui.review.merge_sections import part_section, place_sections, taken_section
from reflect_app.gui.style import line_lengths
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.grown_text import EDGE, GrownText
from reflect_app.gui.widgets.prose import Prose
from reflect_app.three_way_merge import PUBLISHED, TAGS, Came, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.gui.documents.comparison_document import Comparison
    from reflect_app.gui.review.merge_jobs import PendingMerge
    from reflect_app.gui.style.theme import Theme
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.text_diff import Section
    from reflect_app.three_way_merge import Choice, Merge, Part

ABOVE_HEADING, BELOW_HEADING, BETWEEN, AROUND_PLACE = 32, 6, 10, 26


class ShownPart(NamedTuple):
    """A part of an answer that nothing is to be decided about; ``at`` counts parts from 0."""

    key: PromptKey
    at: int
    text: GrownText
    comparison: Comparison


class MergePage(QWidget):
    """Shows a merge; tells what is chosen at a place."""

    chosen = Signal(object, object)
    """Carries a ``Place`` and a ``Choice``."""
    pressed = Signal(object, int)
    """Words were pressed: a ``GrownText``, and the position in its document."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._narrow = False
        self.places: list[MergePlace] = []
        self.parts: list[ShownPart] = []
        self.headings: dict[PromptKey, Prose] = {}
        self.under: dict[PromptKey, QVBoxLayout] = {}
        """Where more can be put below the answer to each prompt that is shown."""

    def show_merge(self, pending: PendingMerge, merge: Merge) -> None:
        """Show another merge in place of what is shown."""
        self._clear()
        commented = {each.prompt for each in pending.review.comments}
        unchanged = []
        for key, parts in merge.parts.items():
            changed = any(part.came is not Came.SAME for part in parts)
            if changed or (key in commented and parts):
                self._add_prompt(pending, merge, key)
            if not changed:
                unchanged.append(key)
        same = {place: self._add_rest(pending, merge, place) for place in (TAGS, PUBLISHED)}
        self._add_note(messages.unchanged(unchanged, tags=same[TAGS], published=same[PUBLISHED]))
        self._add_note(messages.nothing_is_lost())
        self._column.addStretch(1)

    def show_choices(self, choices: Mapping[Place, Choice]) -> None:
        """Show what was chosen at each place."""
        for at, each in enumerate(self.places, start=1):
            each.show_choice(choices.get(each.place), at, len(self.places))

    def reach(self, height: int) -> None:
        """Be at least this high, in pixels: the comments beside it may need that."""
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)

    def fit(self, *, narrow: bool) -> None:
        """Let the two texts of a place stand side by side, or one under the other."""
        self._narrow = narrow
        for each in self.places:
            each.fit(narrow=narrow)

    # Building

    def _clear(self) -> None:
        clear(self._column)
        self.places, self.parts = [], []
        self.headings, self.under = {}, {}

    def _add(self, widget: QWidget, above: int) -> None:
        self._column.addSpacing(self._theme.px(above) if self._column.count() else 0)
        self._column.addWidget(widget)

    def _add_heading(self, text: str) -> Prose:
        heading = Prose()
        heading.setProperty("role", "heading")
        heading.setText(text)
        heading.setContentsMargins(EDGE, 0, 0, 0)
        self._add(heading, ABOVE_HEADING)
        return heading

    def _add_prompt(self, pending: PendingMerge, merge: Merge, key: PromptKey) -> None:
        self.headings[key] = self._add_heading(place_heading(key.value))
        number = 0
        above = BELOW_HEADING
        for at, part in enumerate(merge.parts[key]):
            if part.came is Came.CONFLICT:
                number += 1
                self._add_place(pending, merge, Place(key, number), part)
                above = AROUND_PLACE
            elif any(line.strip() for line in (*part.base, *part.result)):
                text, comparison = self._add_text(part_section(key, part), above)
                text.setAccessibleName(_spoken(key, part))
                self.parts.append(ShownPart(key, at, text, comparison))
                above = BETWEEN
        holder = QWidget()
        self.under[key] = QVBoxLayout(holder)
        self.under[key].setContentsMargins(0, 0, 0, 0)
        self._add(holder, 0)

    def _add_rest(self, pending: PendingMerge, merge: Merge, place: Place) -> bool:
        """The tags or the date, where they were changed; whether they were not."""
        if place in merge.places:
            self._add_heading(place_heading(place.where))
            self._add_place(pending, merge, place, None)
            return False
        section = taken_section(merge, place)
        if section is None:
            return True
        heading = place_heading(place.where)
        self._add_heading(heading)
        text, _comparison = self._add_text(section, BELOW_HEADING)
        text.setAccessibleName(heading)
        return False

    def _add_text(self, section: Section, above: int) -> tuple[GrownText, Comparison]:
        text = GrownText()
        text.setMaximumWidth(self._measure())
        style = DocumentStyle.of_window(text.font(), self._theme)
        comparison = write_part(text.document(), section, style, Tone.QUIET)
        text.written()
        self._tell_presses(text)
        self._add(text, above)
        return text, comparison

    def _add_place(
        self, pending: PendingMerge, merge: Merge, place: Place, part: Part | None
    ) -> None:
        heading = messages.place_heading(merge, place, part, own_copy=pending.own_copy)
        note = messages.other_text(pending, place, part)
        sections = place_sections(merge, place, part)
        yours = messages.yours(changed=messages.is_changed_here(merge, place, part))
        shown = MergePlace(
            self._theme, place, (heading, yours, note), sections, with_legend=not self.places
        )
        shown.chosen.connect(self.chosen)
        shown.fit(narrow=self._narrow)
        shown.setContentsMargins(EDGE, 0, EDGE, 0)
        self._add(shown, AROUND_PLACE)
        for version in (shown.mine, shown.theirs):
            self._tell_presses(version.text)
        self.places.append(shown)

    def _tell_presses(self, text: GrownText) -> None:
        text.pressed.connect(partial(self.pressed.emit, text))

    def _add_note(self, words: str) -> None:
        note = Prose()
        note.setProperty("role", "note")
        note.setText(words)
        note.setContentsMargins(EDGE, 0, 0, 0)
        if not words:  # never shown before it stands in the window
            note.hide()
        self._add(note, ABOVE_HEADING)

    def _measure(self) -> int:
        """How wide a comfortable line is, in pixels."""
        font = DocumentStyle.of_window(self.font(), self._theme).font
        per_character = QFontMetricsF(font).horizontalAdvance(ENGLISH) / len(ENGLISH)
        return round(per_character * line_lengths.READ)


def _spoken(key: PromptKey, part: Part) -> str:
    heading = place_heading(key.value)
    if part.came is Came.SAME:
        return messages.same_spoken(heading)
    return messages.taken_spoken(mine=part.came is not Came.THEIRS, heading=heading)
