"""What advice looks for on this computer, and which words are right here or never shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reflect_app.advice.finding import Kind
from reflect_app.clean_text import clean_line, shown_name
from reflect_app.gui.forms.ui_own_words_window import Ui_OwnWordsWindow
from reflect_app.gui.own_words import messages, what_is_chosen
from reflect_app.gui.own_words.what_is_chosen import Chosen, Words
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_LINES, BETWEEN_ROWS, TEXT_WIDE
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.tasks.worker import Worker
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.tick_box import TickBox
from reflect_app.gui.widgets.wrapping_button import CloseLink, LinkButton, WrappingButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.own_words.words_list import WordsList
    from reflect_app.gui.tasks.services import Services

_COMFORTABLE = QSize(680, 760)  # pixels at 100%
_ORDER = (Kind.IDENTIFIERS, Kind.JUDGEMENT, Kind.SPELLING)


class OwnWordsWindow(ScrolledDialog):
    """Everything in it holds at once, in all windows; what is taken back can be put back."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._services, self._paths, self._advice = services, services.paths, services.advice
        self.chosen: Chosen | None = None
        """What is shown; None before the files were read."""
        self._undo: Words | None = None
        self._asked = 0
        self._worker = worker = Worker("own words")
        self.destroyed.connect(lambda: worker.cut_short(0))
        self.ui = Ui_OwnWordsWindow()
        self.ui.setupUi(self)
        self._build()
        self.close_button = CloseLink()
        self.hold_form(self.ui, self.close_button, group=TEXT_WIDE)
        self.close_button.setProperty("kind", "link")
        self._connect()
        self._show_kinds()
        self.begin()
        self._ask(what_is_chosen.read)
        self.boxes[None].setFocus()

    @property
    def working(self) -> bool:
        """Whether the files are being read or changed."""
        return bool(self._asked)

    # Building

    def _build(self) -> None:
        ui = self.ui
        ui.lead.setText(messages.lead())
        self.boxes: dict[Kind | None, TickBox] = {
            None: TickBox(messages.show_advice(), self._theme)
        }
        self.boxes |= {kind: TickBox(messages.kind_and_what(kind), self._theme) for kind in _ORDER}
        for box in self.boxes.values():
            ui.kinds_place.addWidget(box)
        self.line = QLineEdit()
        self.line.setAccessibleName(messages.a_word())
        self.line.setPlaceholderText(messages.a_word())
        self.add_button = Button(messages.add_word())
        self.problem = plain_label("", "problem")
        self.problem.hide()
        self._adding = _row(ui.add_place, self.line, self.add_button)
        ui.add_place.addWidget(self.problem)
        self.take_back_button = WrappingButton(messages.take_back_words(0))
        self._taking = _row(ui.words_place, self.take_back_button)
        self.show_button = WrappingButton(messages.show_again(0))
        self._showing = _row(ui.never_place, self.show_button)
        self.folder_button = WrappingButton(messages.open_folder())
        self._folder = _row(ui.team_place, self.folder_button)
        self.said = plain_label("", "note")
        self.undo_button = LinkButton(messages.undo())
        ui.said_row.addWidget(self.said, 1)
        ui.said_row.addWidget(self.undo_button)
        for view, label in ((ui.words, ui.words_label), (ui.never, ui.never_label)):
            view.setAccessibleName(label.text())
            view.hide()

    def _connect(self) -> None:
        ui = self.ui
        self.close_button.clicked.connect(self.accept)
        self.boxes[None].toggled.connect(self._advice.switch_all)
        for kind in _ORDER:
            self.boxes[kind].toggled.connect(partial(self._advice.switch, kind))
        self.add_button.clicked.connect(self._add)
        self.line.textEdited.connect(lambda: self._say_problem(""))
        self.line.installEventFilter(self)
        for view, button, act in (
            (ui.words, self.take_back_button, self._take_back_words),
            (ui.never, self.show_button, self._show_again),
        ):
            view.selection_changed.connect(self._show_buttons)
            view.take_back_wanted.connect(act)
            button.clicked.connect(act)
        self.undo_button.clicked.connect(self._put_back)
        folder = self._paths.data_dir
        self.folder_button.clicked.connect(lambda: self._services.dialogs.show_folder(self, folder))
        self._advice.kinds_changed.connect(self._show_kinds)
        self._advice.words_changed.connect(self._read_again)

    # What is shown

    def _show_kinds(self) -> None:
        chosen, on = self._advice.chosen_kinds, self._advice.is_on
        for kind, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(on if kind is None else kind in chosen)

    def _show(self, chosen: Chosen) -> None:
        self._asked -= 1
        if self.has_closed:
            return
        self.chosen = chosen
        ui, own = self.ui, chosen.own
        ui.dictionary.setText(messages.dictionary(there=chosen.has_dictionary))
        restyle(ui.dictionary, "role", "note" if chosen.has_dictionary else "caution")
        words = sorted(own.my_words, key=str.casefold)
        ui.words_hint.setText(messages.words_hint(len(words)))
        ui.words.show_rows([(word, word) for word in words])
        ui.never_hint.setText(messages.never_hint(len(own.never)))
        ui.never.show_rows(
            [(key, messages.never_row(key[0], own.written.get(key, key[1]))) for key in own.never]
        )
        path = shown_name(str(self._paths.team_wording))
        told = messages.team_hint(there=chosen.has_team_file, terms=chosen.team_terms, path=path)
        ui.team_hint.setText(told)
        notes = [*chosen.team_notes, *own.notes()]
        ui.team_notes.setText("\n".join(notes))
        ui.team_notes.setVisible(bool(notes))
        if chosen.problem:
            self._say(chosen.problem)
        self._show_buttons()
        self.fit()

    def _show_buttons(self) -> None:
        ui = self.ui
        for view, button, words in (
            (ui.words, self.take_back_button, messages.take_back_words),
            (ui.never, self.show_button, messages.show_again),
        ):
            number = len(view.selected())
            button.set_words(words(number))
            button.setAccessibleName(words(number))
            button.setEnabled(bool(number))
            button.setVisible(not view.isHidden())

    def _say(self, words: str, undo: Words | None = None) -> None:
        """Say what was just done, with a way back where there is one."""
        self._undo = undo
        self.said.setText(words)
        self.undo_button.setVisible(undo is not None)
        self.ui.said.setVisible(bool(words))
        if words:
            announce(self, words)

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        restyle(self.line, "wrong", bool(words))
        if words:
            announce(self, words, urgent=True)

    # What is done

    def _add(self) -> None:
        word = clean_line(self.line.text())
        known = self.chosen.own.my_words if self.chosen is not None else ()
        why_not = messages.why_no_word(word, known)
        self._say_problem(why_not)
        self.line.setFocus()
        if not why_not:
            self.line.clear()
            self._change(what_is_chosen.add, Words((word,)), messages.added(word))

    def _take_back_words(self) -> None:
        words = Words(my_words=tuple(str(each) for each in self.ui.words.selected()))
        self._take_back(words, self.ui.words)

    def _show_again(self) -> None:
        chosen = set(self.ui.never.selected())
        if self.chosen is not None:
            own = self.chosen.own
            never = tuple(each for each in own.never if each in chosen)
            self._take_back(Words(never=never, written=own.written), self.ui.never)

    def _take_back(self, words: Words, view: WordsList) -> None:
        number = len(words.my_words) + len(words.never)
        if number:
            self._change(what_is_chosen.take_back, words, messages.taken_back(number), words)
            view.setFocus()

    def _put_back(self) -> None:
        words = self._undo
        if words is not None:
            number = len(words.my_words) + len(words.never)
            self._change(what_is_chosen.add, words, messages.put_back(number))
            (self.ui.words if words.my_words else self.ui.never).setFocus()

    def _change(
        self, job: Callable[..., Chosen], words: Words, said: str, undo: Words | None = None
    ) -> None:
        """Change the files on the thread; all windows hear of it once that is done."""

        def tell(chosen: Chosen) -> None:
            self._show(chosen)
            if not chosen.problem:
                self._say(said, undo)
                self._advice.tell_words_changed()

        self._ask(partial(job, words=words), tell)

    def _read_again(self) -> None:
        if not self.has_closed:
            self._ask(what_is_chosen.read)

    def _look_at_files(self) -> None:
        """Read the files anew where an editor or another window has changed them."""

        def compare(sign: object) -> None:
            self._asked -= 1
            if self.chosen is not None and sign != self.chosen.sign:
                self._advice.tell_words_changed()

        self._asked += 1
        self._worker.ask(partial(what_is_chosen.sign_of, self._paths), compare)

    def _ask(
        self, job: Callable[..., Chosen], then: Callable[[Chosen], object] | None = None
    ) -> None:
        self._asked += 1
        self._worker.ask(partial(job, self._paths), then or self._show)
        self._worker.start()

    # The window itself

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter in the line adds the word, and presses no other button."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            key = getattr(event, "key", int)()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        """Look at the files again whenever somebody comes back, perhaps from an editor."""
        super().changeEvent(event)
        came_back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if came_back and self.chosen is not None:
            self._look_at_files()

    def fit(self) -> None:
        """Space everything for the present size and zoom."""
        super().fit()
        ui, px = self.ui, self._theme.px
        ui.column.setSpacing(px(BETWEEN_LINES))
        for label in (ui.kinds_label, ui.words_label, ui.never_label, ui.team_label):
            label.setContentsMargins(0, px(18), 0, 0)
        for flow in (self._adding, self._taking, self._showing, self._folder):
            flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
        side = self._theme.side_of(self.width(), TEXT_WIDE, self.side)
        room = self.width() - 2 * side - ui.scroll.verticalScrollBar().sizeHint().width()
        self.line.setMinimumWidth(min(px(280), max(1, room)))
        ui.said_row.setContentsMargins(side, px(8), side, px(8))
        ui.words.fit()
        ui.never.fit()


def _row(place: object, *widgets: QWidget) -> FlowLayout:
    """These side by side in a place of the form, wrapped where it is narrow."""
    holder = QWidget()
    flow = FlowLayout(holder)
    flow.setContentsMargins(0, 0, 0, 0)
    for each in widgets:
        flow.addWidget(each)
    place.addWidget(holder)  # type: ignore[attr-defined]
    return flow
