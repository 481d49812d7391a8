"""One of the two texts of a place to decide: a white field with its name, kept or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.merged_document import Tone, write_part
from reflect_app.gui.review import merge_messages as messages
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.grown_text import GrownText
from reflect_app.gui.widgets.prose import Prose
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap

if TYPE_CHECKING:
    from reflect_app.gui.documents.comparison_document import Comparison
    from reflect_app.gui.style.theme import Theme
    from reflect_app.text_diff import Section

_TICK = 15  # pixels at 100%


class MergeVersion(QWidget):
    """Names a text, shows what it changed, and whether it is kept or another was."""

    def __init__(self, theme: Theme, name: str, note: str, section: Section) -> None:
        super().__init__()
        self._theme, self._name, self._note, self._section = theme, name, note, section
        self._quiet = False
        self.comparison: Comparison | None = None
        self.head = _Head(theme, name, note)
        self.field = QFrame()
        self.field.setProperty("region", "version")
        self.text = GrownText()
        self.text.focused.connect(lambda on: restyle(self.field, "focused", on))
        self._inside = QVBoxLayout(self.field)
        self._inside.addWidget(self.text)
        self._inside.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        column.addWidget(self.field, 1)
        self.show_state(kept=False, other=False)
        self.dress()

    def show_state(self, *, kept: bool, other: bool) -> None:
        """Have it kept, or quiet since the ``other`` one was; neither before anything is chosen."""
        self.head.show_kept(on=kept)
        restyle(self.field, "kept", kept)
        restyle(self.field, "quiet", other)
        state = messages.kept() if kept else ""
        self.text.setAccessibleName(messages.field_spoken(self._name, self._note, state=state))
        if other != self._quiet:
            self._quiet = other
            self.write()

    def dress(self) -> None:
        """Take on the present colours and sizes."""
        px = self._theme.px
        self._inside.setContentsMargins(px(14), px(8), px(12), px(10))
        layout = self.layout()
        assert layout is not None  # noqa: S101  -- it was made with one
        layout.setSpacing(px(6))
        self.head.dress()
        self.write()

    def write(self) -> None:
        """Write the text anew."""
        style = DocumentStyle.of_window(self.text.font(), self._theme)
        document = self.text.document()
        tone = Tone.FADED if self._quiet else Tone.PLAIN
        self.comparison = write_part(document, self._section, style, tone)
        self.text.written()


class _Head(QWidget):
    """The name of a text, a quiet note, and at its end a tick where it is kept."""

    def __init__(self, theme: Theme, name: str, note: str) -> None:
        super().__init__()
        self._theme = theme
        self.name = Prose()
        self.name.setProperty("role", "versionname")
        self.name.setText(name)
        self.name.setWordWrap(False)
        self.note = Prose()
        self.note.setProperty("role", "small")
        self.note.setText(note)
        if not note:  # never shown before it stands in the window
            self.note.hide()
        self.tick, self.kept = QLabel(), Prose()
        self.kept.setProperty("role", "kept")
        self.kept.setWordWrap(False)
        self.kept.setText(messages.kept())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name)
        row.addWidget(self.note, 1)
        row.addStretch()
        for part in (self.tick, self.kept):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_kept(on=False)

    def show_kept(self, *, on: bool) -> None:
        self.tick.setVisible(on)
        self.kept.setVisible(on)

    def dress(self) -> None:
        self.tick.setPixmap(mark_pixmap(Mark.DONE, self._theme, _TICK, self))
        layout = self.layout()
        assert layout is not None  # noqa: S101  -- it was made with one
        layout.setSpacing(self._theme.px(8))
        high = max(self.name.sizeHint().height(), self._theme.px(24))
        self.setMinimumHeight(high)
