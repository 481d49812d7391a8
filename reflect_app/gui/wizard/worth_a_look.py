"""What nobody has decided about yet, listed on the check: one row each, and the way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from reflect_app.advice.finding import Finding, Kind
from reflect_app.advice.one_decision import Gathered, gravest_first
from reflect_app.gui.advice.kind_mark import KindLabel
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.gui.wizard import undecided_messages as messages

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reflect_app.gui.style.theme import Theme

NAMES_WIDE = 228  # pixels at 100%, as wide as the names of the answers below
FIRST = 6  # rows that are shown before somebody asks for all


class LookRow(QFrame):
    """One passage, what it looks like, and the link that leads to it.

    ``links`` are what the link says, and what it says to whoever does not see the row.
    """

    def __init__(
        self, kind: Kind, words: str, said: str, links: tuple[str, str], theme: Theme
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("region", "row")
        self.kind = KindLabel(kind, theme)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.words = plain_label(words, "heading")
        self.said = plain_label(said, "note")
        column.addWidget(self.words)
        column.addWidget(self.said)
        self.said.setVisible(bool(said))
        self.look = Button(links[0])
        self.look.setProperty("kind", "link")
        self.look.setAccessibleName(links[1])
        self.look.setAccessibleDescription(said)
        self.look.setCursor(Qt.CursorShape.PointingHandCursor)
        self._grid = QGridLayout(self)
        self._wide: bool | None = None

    def lay_out(self, *, wide: bool) -> None:
        """Put kind, words and link side by side, or the words beneath where it is narrow."""
        px, top = self._theme.px, Qt.AlignmentFlag.AlignTop
        self._grid.setContentsMargins(0, px(8), 0, px(10))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnMinimumWidth(0, px(NAMES_WIDE) if wide else 0)
        self.kind.setContentsMargins(0, px(5) + 2, 0, 0)  # on one line with the words of the link
        self.body.setContentsMargins(0, px(3) + 2 if wide else 0, 0, 0)
        if wide is self._wide:
            return
        self._wide = wide
        self._grid.addWidget(self.kind, 0, 0, top)
        self._grid.addWidget(self.body, *((0, 1) if wide else (1, 0, 1, 3)))
        self._grid.addWidget(self.look, 0, 2, top | Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(1, 1)


class WorthALook(QFrame):
    """All that is undecided, the gravest first; spelling is one row. It holds nobody up."""

    look_wanted = Signal(object)
    """Somebody wants to see this ``Finding`` where it is, and come straight back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._found: Sequence[Gathered] = ()
        self._all = self._wide = False
        self.rows: list[LookRow] = []
        self.setAccessibleName(messages.heading())
        self.title = plain_label(messages.heading(), "heading")
        self.count = plain_label("", "note")
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addLayout(self._rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_findings(self, findings: Sequence[Finding] | None, off: Collection[Kind] = ()) -> None:
        """List these, in the order of the text; None as long as nobody has looked.

        ``off`` are the kinds that are not looked for.
        """
        self.setVisible(findings is not None)
        shown = (tuple(findings or ()), frozenset(off), findings is None)
        if shown == self._shown:
            return
        self._shown = shown
        found = gravest_first(findings or ())
        self.title.setVisible(bool(found))
        not_looked_for = messages.switched_off(off)
        said = messages.counted(found) if found else messages.nothing_undecided()
        if len(frozenset(off)) == len(Kind):
            said = ""
        self.count.setText(" ".join(filter(None, (said, not_looked_for))))
        self._found = found
        self._fill(found)

    def lay_out(self, *, wide: bool) -> None:
        """Stand as the answers below do: names at the side where there is room."""
        self._wide = wide
        for row in self.rows:
            row.lay_out(wide=wide)

    def _fill(self, found: Sequence[Gathered]) -> None:
        """Make the rows: the first ones, where there are more than a few, and that of spelling."""
        focused = next((at for at, row in enumerate(self.rows) if row.look.hasFocus()), None)
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        spelling = [each for each in found if each.first.kind is Kind.SPELLING]
        others = [each for each in found if each.first.kind is not Kind.SPELLING]
        folded = not self._all and len(others) > FIRST + 1
        self.rows = [self._row(each) for each in (others[:FIRST] if folded else others)]
        if spelling:
            self.rows.append(self._spelling_row(spelling))
        for row in self.rows:
            self._rows.addWidget(row)
            row.lay_out(wide=self._wide)
        self._offer_all(len(others) if folded else 0)
        if focused is not None and self.rows:
            self.rows[min(focused, len(self.rows) - 1)].look.setFocus()

    def _row(self, each: Gathered) -> LookRow:
        row = LookRow(
            each.first.kind,
            messages.words_and_times(each),
            each.gravest.message,
            (messages.look_at_it(), messages.look_spoken(each)),
            self._theme,
        )
        row.look.clicked.connect(lambda: self.look_wanted.emit(each.first))
        return row

    def _spelling_row(self, words: Sequence[Gathered]) -> LookRow:
        row = LookRow(
            Kind.SPELLING,
            messages.misspelt(len(words)),
            messages.misspelt_words(words),
            (
                messages.look_at_spelling(len(words)),
                messages.look_at_spelling_spoken(len(words)),
            ),
            self._theme,
        )
        row.look.clicked.connect(lambda: self.look_wanted.emit(words[0].first))
        return row

    def _offer_all(self, number: int) -> None:
        """Offer to show all of so many; 0 where all are shown."""
        words = messages.show_all(number)
        self.more.set_words(words)
        self.more.setAccessibleName(words)
        self.more.setVisible(bool(number))

    def _show_all(self) -> None:
        if self.isHidden() or self.more.isHidden():  # a screen reader read of it a moment ago
            return
        self._all = True
        self._fill(self._found)
        self.rows[FIRST].look.setFocus()
