"""What every step of the wizard has in common: the way back, room to scroll, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget, QWizardPage

from reflect_app.gui.forms.ui_step_frame import Ui_StepFrame
from reflect_app.gui.problem_summary import ProblemSummary
from reflect_app.gui.theme import restyle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.theme import Theme
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.reflection import Record, Reflection

    Problems = Sequence[tuple[str, Callable[[], None]]]


LOW = 520  # pixels at 100% below which a page saves height
FOOTER = 1080  # pixels at 100%; on a wide screen the buttons stay near the content


class StepPage(QWizardPage):
    """One page of the wizard. It asks for things by signal; the wizard does them."""

    touched = Signal()
    """Something was typed here."""
    forward = Signal()
    skip = Signal()
    back = Signal()
    leave = Signal()
    steps_wanted = Signal()

    def __init__(self, step: Step, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self.theme = theme
        self.frame = Ui_StepFrame()
        holder = QWidget(self)
        self.frame.setupUi(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(holder)
        self.setObjectName(f"page_{step.name}")
        self.setAccessibleName(step.title)
        self._summary = ProblemSummary(theme)  # before the content, so that Tab comes to it first
        self.frame.content_layout.addWidget(self._summary)
        self.frame.content_layout.setSpacing(theme.px(14))
        self._connect()

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
        self.frame.content_layout.addLayout(row, 1)
        self._content = content

    def keep_within(self, width: int) -> None:
        """Keep the content, and what is shown above it, to a width in pixels."""
        for widget in (self._content, self._summary):
            widget.setMaximumWidth(width)

    def show_reflection(self, record: Record) -> None:
        """Show what a draft already holds; called once, before the wizard is shown."""

    def contribute(self, reflection: Reflection) -> Reflection:
        """Return the reflection with what stands on this page put in."""
        return reflection

    def problems(self) -> Problems:
        """What keeps this page from being continued, each with the way to its place."""
        return ()

    def arrive(self) -> None:
        """Make ready to be seen, and put the focus where the page begins."""
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """What takes the focus when the page is turned to."""
        return self.frame.forward

    def show_problems(self, problems: Problems) -> None:
        """Show what is wrong at the top, with the focus on it; nothing where nothing is."""
        if not problems:
            self.clear_problems()
            return
        self._summary.show_problems(problems)

    def clear_problems(self) -> None:
        """Show the page without problems."""
        self._summary.clear()

    def shown_problems(self) -> list[str]:
        """The messages that are being shown, in order."""
        return list(self._summary.messages())

    def has_problems(self) -> bool:
        """Whether problems are being shown."""
        return bool(self.shown_problems())

    def isComplete(self) -> bool:
        """Never hold anybody back before Continue was pressed."""
        return True

    def event(self, event: QEvent) -> bool:
        """Fit to the width of the window and to the zoom."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Lay margins out for the present width and zoom."""
        px = self.theme.px
        narrow = self.width() < px(560)
        side = px(16) if narrow else px(40)
        frame = self.frame
        frame.content_layout.setContentsMargins(side, px(6 if narrow else 10), side, px(12))
        low = self.height() < px(LOW)
        gap = px(10) if low else px(24)
        title = self.findChild(QLabel, "title")
        if title is not None:
            restyle(title, "role", "subheading" if low else "title")
        frame.footer_layout.setContentsMargins(side, px(6), side, gap)
        frame.footer.setMaximumWidth(px(FOOTER))
        frame.header.setContentsMargins(side - 2, px(8) if low else px(20), side, 0)

    def sizeHint(self) -> QSize:
        """Leave the size to the window."""
        return QSize(self.theme.px(700), self.theme.px(560))

    def minimumSizeHint(self) -> QSize:
        """Let the window be small; the content scrolls."""
        return QSize(0, 0)

    def _connect(self) -> None:
        frame = self.frame
        for button, signal in (
            (frame.forward, self.forward),
            (frame.skip, self.skip),
            (frame.back, self.back),
            (frame.close_button, self.leave),
            (frame.steps, self.steps_wanted),
        ):
            button.clicked.connect(signal)
        frame.scroll.verticalScrollBar().rangeChanged.connect(self._edge_the_footer)
        self.theme.changed.connect(self.fit)

    def _edge_the_footer(self, _least: int, most: int) -> None:
        """Draw a line above the buttons only where something scrolls away beneath it."""
        restyle(self.frame.footer, "edge", most > 0)


def plain_label(text: str, role: str = "") -> QLabel:
    """A label for text from anywhere: shown as typed, wrapped, never as HTML."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
