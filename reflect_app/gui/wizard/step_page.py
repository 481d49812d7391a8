"""What every step of the wizard has in common: the way back, room to scroll, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reflect_app.gui.style.lazy_style import let_rest, wake
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.problem_summary import ProblemSummary
from reflect_app.gui.wizard import page_layout
from reflect_app.gui.wizard.folding_page import FoldingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from reflect_app.gui.wizard.steps import Step
    from reflect_app.reflection import Record, Reflection

    Problems = Sequence[tuple[str, Callable[[], None]]]


class StepPage(FoldingPage):
    """One page of the wizard. It asks for things by signal; the wizard does them."""

    MEASURE = page_layout.FIELD  # pixels at 100%, of the content at most; 0 for no limit
    touched = Signal()
    """Something was typed here."""

    def __init__(self, step: Step, theme: Theme) -> None:
        super().__init__(step, theme)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._holder, 1)
        self.setObjectName(f"page_{step.name}")
        self.setAccessibleName(step.title)
        self.heading = step.title
        """What the page is headed by, in full."""
        self.summary = ProblemSummary(theme, self.problems, self.mark_problems)
        self.touched.connect(self.summary.look_again)
        self.frame.scroll.verticalScrollBar().rangeChanged.connect(self._edge_the_footer)
        self.notice.filled.connect(self.fit)
        theme.follow(self, self.fit)
        let_rest(self)

    def add_content(self, form: Any) -> None:  # noqa: ANN401  -- any generated form
        """Put a form into the part of the page that scrolls.

        It stands in a row of its own: only a row asks wrapped texts for their height at the width
        that they really get, where the content is kept narrower than the page.
        """
        content = QWidget()
        form.setupUi(content)
        row = QHBoxLayout()
        row.addWidget(content, 1)
        row.addStretch(0)
        self.frame.content_layout.setSpacing(self.theme.px(14))
        self.frame.content_layout.addWidget(self.summary)
        self.frame.content_layout.addLayout(row, 1)
        self._content = content

    def _keep_within(self, width: int) -> None:
        """Keep the content, what is shown above it, and the buttons to a width in pixels."""
        for widget in (self._content, self.summary):
            widget.setMaximumWidth(width)
        left, right = self.sides()
        self.end_at(left, max(right, self.width() - left - width))

    def show_reflection(self, record: Record) -> None:
        """Show what a draft already holds; called once, before the wizard is shown."""

    def contribute(self, reflection: Reflection) -> Reflection:
        """Return the reflection with what stands on this page put in."""
        return reflection

    def problems(self) -> Problems:
        """What keeps this page from being continued, each with the way to its place.

        It is asked for at every key while problems are shown, so it changes nothing.
        """
        return ()

    def arrive(self) -> None:
        """Make ready to be seen, and put the focus where the page begins."""
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """What takes the focus when the page is turned to."""
        return self.frame.forward

    def leave_nearest(self) -> bool:
        """Leave what was opened on this page; False where nothing was."""
        return False

    def settle(self) -> None:
        """Take up what is still being typed, before somebody goes on."""

    def mark_problems(self, said: Sequence[str]) -> None:
        """Say just these at their places on the page; none where there are none."""

    # Room

    def showEvent(self, event: QShowEvent) -> None:
        """Fit to the width of the window and to the zoom."""
        wake(self)
        self._fit_at_once()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the width of the window; other events, as of each key, pass by at no cost."""
        self._fit_at_once()
        super().resizeEvent(event)

    def _fit_at_once(self) -> None:
        self.fit()
        self._across.activate()  # now, or the first picture shows it as it was before

    def stand_in(self, columns: page_layout.Columns) -> None:
        """Keep to these columns of the window."""
        self.columns = columns
        self.fit()

    def fit(self) -> None:
        """Lay the page out for the present size and zoom, as far as it is shown."""
        if not self.isHidden():
            self.fold()
        if self.MEASURE:
            self._keep_within(self.theme.px(self.MEASURE))

    def sizeHint(self) -> QSize:
        """Leave the size to the window."""
        return QSize(self.theme.px(560), self.theme.px(560))

    def minimumSizeHint(self) -> QSize:
        """Let the window be small; the content scrolls."""
        return QSize(0, 0)

    def _edge_the_footer(self, _least: int, most: int) -> None:
        """Draw a line above the buttons only where something scrolls away beneath it."""
        beneath = most > 0 and not self.frame.scroll.isHidden()
        restyle(self.frame.footer, "edge", beneath)
