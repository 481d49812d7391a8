"""The tags with what is worth a second look in them, listed at the end of their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reflect_app.advice.finding import Kind
from reflect_app.advice.one_decision import gathered
from reflect_app.advice.tag_text import tags_with
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.findings_panel import FindingsPanel
from reflect_app.gui.advice.kind_mark import kind_words
from reflect_app.gui.advice.shown_finding import Kept, ShownFinding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.fields.tags_box import TagsBox
    from reflect_app.gui.style.theme import Theme

_ABOVE = 28  # pixels at 100%, as between the fields of the page
_ALL_LINES = 1_000  # the page scrolls, and not the list on it


class AdvisedTags(QObject):
    """Made once there is advice. The panel is there only while it has something to say.

    ``place`` is below all fields of the page: it comes a moment after a tag, when somebody aims at
    the next field already, and moves nothing there.
    """

    wanted = Signal(object)
    """A ``Wish``."""

    def __init__(self, tags: TagsBox, place: QVBoxLayout, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._tags, self._theme = tags, theme
        self._on, self._done = True, False
        self._findings: Sequence[Finding] = ()
        self.chosen: Finding | None = None
        """What is looked at."""
        self.panel = FindingsPanel(theme, page, counted=messages.in_your_tags)
        self.panel.link.hide()
        self.panel.shelf.keep_lines(_ALL_LINES)
        place.addWidget(self.panel.part)
        theme.changed.connect(self._space)
        self._space()
        self.panel.chosen_changed.connect(self._look_at)
        self.panel.wanted.connect(self.wanted)
        self.panel.left.connect(self.back_to_text)
        self._show_or_hide()

    def show(self, findings: Sequence[Finding], text: str) -> None:
        """Show the findings of this text of the tags."""
        self._findings = findings
        shown = [ShownFinding(each.findings) for each in gathered(findings)]
        self.panel.show_findings(shown, written=True)
        if self.chosen is not None and self.panel.chosen is None:
            self.chosen = None
        self._tags.point_at(tags_with(findings, text), kind_words(Kind.IDENTIFIERS))
        self._show_or_hide()

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """List what was decided to stay."""
        self.panel.show_kept(kept)
        self._show_or_hide()

    def switch(self, *, on: bool) -> None:
        """Have the panel, or no sign of it."""
        self._on = on
        if not on:
            self.back_to_text()
        self._show_or_hide()

    def say_done(self, words: str, way: str) -> None:
        """Say what was just done."""
        self._done = bool(words)
        self._show_or_hide()
        self.panel.say_done(words, way)

    def back_to_text(self) -> None:
        """Have the focus in the field, where it was on something that is gone in a moment."""
        if self.panel.has_focus():
            self._tags.setFocus()

    def place_of(self, _finding: Finding) -> None:
        """A tag is never changed in part: it stays, or it goes."""

    # Going to one

    def next(self, by: int) -> Finding | None:
        """The one after the chosen one (1), or before (-1); None where there is none."""
        order = [each.first for each in gathered(self._findings)]
        if self.chosen not in order:
            return order[0 if by > 0 else -1] if order else None
        to = order.index(self.chosen) + by
        return order[to] if 0 <= to < len(order) else None

    def choose(self, finding: Finding) -> None:
        """Come to a row."""
        self.chosen = finding
        self.panel.choose((finding.kind, finding.about))
        if (row := self.panel.rows.get((finding.kind, finding.about))) is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_choices(self) -> bool:
        """Put the focus on what can be done about the chosen one; False where nothing is."""
        finding = self.chosen or self.next(1)
        if finding is None:
            return False
        self.chosen = finding
        self.panel.choose((finding.kind, finding.about), focus=True)
        return True

    def leave(self) -> bool:
        """Go back to the field from the panel; then choose nothing; False where neither is."""
        if self.panel.has_focus():
            if not self.panel.leave_nearest():
                self._tags.setFocus()
            return True
        chosen, self.chosen = self.chosen, None
        self.panel.choose(None)
        return chosen is not None

    def _space(self) -> None:
        self.panel.part.setContentsMargins(0, self._theme.px(_ABOVE), 0, 0)

    def _look_at(self, shown: ShownFinding | None) -> None:
        self.chosen = shown.first if shown is not None else None

    def _show_or_hide(self) -> None:
        says = self._findings or self._done or self.panel.kept.count
        self.panel.part.setVisible(bool(self._on and says))
