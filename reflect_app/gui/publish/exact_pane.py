"""What stands beside the list: one text, exactly as it will be written, and what holds it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy

from reflect_app.gui.documents.long_lines import has_pieces
from reflect_app.gui.documents.messages import shown_in_pieces
from reflect_app.gui.documents.showable import showable
from reflect_app.gui.publish import jobs, messages
from reflect_app.gui.publish.publish_line import PublishLine, Way
from reflect_app.gui.style.theme import restyle_frame
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import put_on_shelf
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from reflect_app.gui.forms.ui_publish_window import Ui_PublishWindow
    from reflect_app.gui.publish.publish_line import Held
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.widgets.app_window import AppWindow

LEAST_TOLD = 96  # pixels at 100% that what is told beside a text may have in any window
TOLD_LINES = 2  # of it that are left where room is short
NOTICES_SHOWN = 8  # of one text, before somebody wants all of them


class ExactPane(QObject):
    """Shows the text of the reflection that is looked at; its bytes are fetched for it alone."""

    way_wanted = Signal(str, object)
    """Somebody wants to do something about a ``Held`` of the reflection with this id."""

    def __init__(
        self, ui: Ui_PublishWindow, theme: Theme, service: LibraryService, window: AppWindow
    ) -> None:
        super().__init__(window)
        self._ui, self._theme, self._service, self._window = ui, theme, service, window
        self._line: PublishLine | None = None
        self.size, self.seal = QLabel(), QLabel()
        flow = FlowLayout(ui.sealLine)
        for label in (self.size, self.seal):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "small")
            flow.addWidget(label)
        self.seal.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._flow = flow
        self.links: list[LinkButton] = []
        self.kept = plain_label("", "small")
        self.kept.hide()
        self.name_all = LinkButton(messages.name_all(all_of_them=False))
        self.name_all.setProperty("small", True)
        self.name_all.clicked.connect(self._name_all)
        self._all_named = False
        ui.heldColumn.addWidget(self.name_all)
        column = ui.asideColumn
        column.insertWidget(column.indexOf(ui.sealLine), self.kept)
        self._shelves = [put_on_shelf(column, (each,), TOLD_LINES) for each in (ui.held, self.kept)]
        ui.exactNote.hide()
        ui.held.hide()

    def show_line(self, line: PublishLine | None) -> None:
        """Show this reflection; None where there is none."""
        before, self._line = self._line, line
        if before is None or line is None or before.id != line.id:
            self._all_named = False
        if line is None:
            self._ui.exact.show_text("")
            self._ui.exact.setPlaceholderText(messages.none_chosen())
            self._show_under(PublishLine("", ""))
            self._show_held(PublishLine("", ""))
            return
        if line == before:
            return
        if before is None or self._text_of(before) != self._text_of(line):
            job = partial(jobs.exact_text, line.id, line.published)
            take = partial(self._take, line)
            self._service.ask(job, self._window.while_open(take), lambda _error: None)
        if before is None or self._noted_of(before) != self._noted_of(line):
            self._show_held(line)
        self._show_under(line)

    def fit(self, *, wide: bool) -> None:
        """Space what stands here."""
        px = self._theme.px
        side = Qt.AlignmentFlag.AlignTrailing if wide else Qt.AlignmentFlag.AlignLeading
        self.seal.setAlignment(side)
        restyle_frame(self._ui.aside, "region", "aside" if wide else "plain")
        self._flow.set_spacings(px(8), px(2))
        self._flow.setContentsMargins(0, px(8), 0, 0)
        self.kept.setContentsMargins(0, px(8), 0, 0)
        self._ui.heldColumn.setContentsMargins(px(16), px(10), px(16), px(10))
        self._ui.heldColumn.setSpacing(px(2))
        for shelf in self._shelves:
            shelf.setMaximumHeight(max(px(LEAST_TOLD), self._window.height() // 4))

    @staticmethod
    def _text_of(line: PublishLine) -> tuple[object, ...]:
        """What of a line its text hangs on; without a seal the text may be any by now."""
        return (line.id, line.seal, line.published) if line.seal else (line,)

    @staticmethod
    def _noted_of(line: PublishLine) -> tuple[object, ...]:
        """What of a line is said beside its text."""
        return line.id, line.held, line.notices, line.undecided

    def _take(self, line: PublishLine, found: object) -> None:
        if self._line is None or self._line.id != line.id or not isinstance(found, tuple):
            return
        text, whole = found
        shown = showable(text)
        where = self._ui.exact.verticalScrollBar().value()
        self._ui.exact.show_text(shown)
        self._ui.exact.verticalScrollBar().setValue(where)
        notes = [] if whole else [messages.not_whole_yet()]
        notes += [shown_in_pieces(cut=False)] if has_pieces(shown) else []
        self._ui.exactNote.setText(" ".join(notes))
        self._ui.exactNote.setVisible(bool(notes))

    def _show_under(self, line: PublishLine) -> None:
        self.size.setText(messages.size_and_approval(line) if line.seal else "")
        self.seal.setText(messages.seal_words(line.seal) if line.seal else "")
        self._ui.sealLine.setVisible(bool(line.seal))

    def _show_held(self, line: PublishLine) -> None:
        ui = self._ui
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = []
        heading = messages.holds_back(len(line.held)) if line.held else ""
        if not line.held and line.is_worth_a_look:
            heading = messages.noted(line)
        ui.heldHeading.setText(heading)
        self._name(line)
        for each in line.held:
            if each.way is not Way.NOWHERE:
                self._add_link(line.id, each)
        ui.held.setVisible(bool(heading))

    def _name(self, line: PublishLine) -> None:
        """Say which passages and things there are: the first of them, or all."""
        ui, every = self._ui, self._all_named
        few = [*messages.undecided_words(line), messages.kept_words(line)]
        all_of_them = [
            *messages.undecided_words(line, all_of_them=True),
            messages.kept_words(line, all_of_them=True),
        ]
        *undecided, kept = all_of_them if every else few
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))
        notices = line.notices[: None if every else NOTICES_SHOWN]
        plain = [each.message for each in line.held if each.way is Way.NOWHERE]
        plain += [*undecided, *notices]
        if (more := len(line.notices) - len(notices)) > 0:
            plain.append(messages.more_of_them(more))
        ui.heldNote.setText("\n".join(plain))
        ui.heldNote.setVisible(bool(plain))
        self.name_all.set_words(messages.name_all(all_of_them=every))
        self.name_all.setVisible(few != all_of_them or len(line.notices) > NOTICES_SHOWN)

    def _name_all(self) -> None:
        self._all_named = not self._all_named
        if self._line is not None:
            self._name(self._line)

    def _add_link(self, reflection_id: str, held: Held) -> None:
        link = LinkButton(held.message)
        link.clicked.connect(lambda _on=False: self.way_wanted.emit(reflection_id, held))
        self._ui.heldLinks.addWidget(link)
        self.links.append(link)
