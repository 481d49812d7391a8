"""Tags as chips in one box, with a line to type the next one in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reflect_app.gui.fields.choices import NO_CHOICES, Choice, Choices
from reflect_app.gui.fields.off_list_note import off_list_note
from reflect_app.gui.fields.tag_chip import TagChip
from reflect_app.gui.fields.tag_typing_line import TagTypingLine
from reflect_app.gui.fields.tags_frame import TagEntry, TagsFrame
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.tags import (
    clean_tag,
    divide,
    holds_several,
    is_too_long,
    not_listed,
    offered,
    same_tag,
    split_tags,
    tag_key,
    tag_words,
    too_long_message,
)
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QPoint

    from reflect_app.tags import TagUse

_FIELD_WIDTH = 170  # pixels at 100%; with less beside the chips, the field gets its own row


class TagsBox(QWidget):
    """Lets people add, look over and remove tags, by keyboard alone or with a mouse.

    What is typed and not yet added is never lost: it is added when the focus leaves, and stays in
    the field with a message where it can't be a tag.
    """

    changed = Signal()
    """Somebody added or removed a tag; ``set_tags`` does not count."""
    edited = Signal()
    """Somebody typed in the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.choices: Choices = NO_CHOICES
        """What was done to the tags, and besides, for Undo by key; nothing where a box is alone."""
        self._chips: list[TagChip] = []
        self._removed: list[tuple[int, str]] = []
        self._known: tuple[TagUse, ...] = ()
        self._before = ""
        self._listed: frozenset[str] | None = None
        # children are read in the order of making
        self._hint = plain_label(_hint(with_list=False), "lead", self)
        self._undo = Button("Undo", self)
        self._message = plain_label("", "problem", self)
        self._box = TagsFrame(self)
        self._field = TagTypingLine(self._box)
        self._add = Button("Add", self._box)
        self._off_list = off_list_note(self)
        self._lay_out()
        self._connect()
        self._fit()

    def tags(self) -> tuple[str, ...]:
        """The tags that were added, in order."""
        return tuple(chip.tag for chip in self._chips)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these tags and forget what was removed; what is being typed stays."""
        if tuple(tags) == self.tags():
            return
        for chip in self._chips:
            self._flow.discard(chip)
        self._chips = []
        self._removed = []
        for tag in tags:
            self._insert(len(self._chips), tag)
        self._show_listed()
        self._note_removals()

    def take_out(self, tags: Sequence[str]) -> None:
        """Remove these, as somebody does who presses each; Undo brings them back one by one."""
        for tag in tags:
            if tag in self.tags():
                self._remove(self._chips[self.tags().index(tag)], 1)

    def put_back(self, tags: Sequence[str]) -> None:
        """Bring these back that were removed, each to where it was."""
        for at, tag in [each for each in reversed(self._removed) if each[1] in tags]:
            self._removed.remove((at, tag))
            self._bring_back(at, tag)
        self._note_removals()

    def point_at(self, tags: Collection[str], why: str) -> None:
        """Underline these and no others; ``why`` is what a screen reader says of each."""
        for chip in self._chips:
            chip.show_underlined(why if chip.tag in tags else "")

    def set_known(self, known: Sequence[TagUse]) -> None:
        """Offer these tags, which were used before or are on the team's list."""
        self._known = tuple(known)
        looked = any(use.listed is not None for use in known)
        listed = frozenset(tag_key(use.tag) for use in known if use.listed)
        self._listed = listed if looked else None
        self._hint.setText(_hint(with_list=bool(listed)))
        policy = self._off_list.sizePolicy()
        policy.setRetainSizeWhenHidden(looked)  # nothing moves when it comes and goes
        self._off_list.setSizePolicy(policy)
        self._show_listed()

    def pending(self) -> str:
        """What is typed and not yet added, cleaned."""
        return clean_tag(self._field.text())

    def set_pending(self, text: str) -> None:
        """Show what was typed before and is no tag yet, such as when a draft is opened again."""
        with QSignalBlocker(self._field):
            self._field.setText(text)
        self._before = text
        self._add.setVisible(bool(self.pending()))

    def commit_pending(self) -> bool:
        """Add what is typed; False where it can't be a tag, which the message then says."""
        return self._take(split_tags(self._field.text()), "")

    def wrong(self) -> str:
        """What is wrong with what is typed and not yet added; "" for nothing."""
        return too_long_message() if any(map(is_too_long, split_tags(self._field.text()))) else ""

    def problem(self) -> str:
        """The message that is shown; "" while there is none."""
        return "" if self._message.isHidden() else self._message.text()

    def show_problem(self, message: str) -> None:
        """Show a message above the box, and mark the box."""
        self._message.setText(message)
        self._message.setVisible(bool(message))
        restyle(self._box, "wrong", "true" if message else "false")
        how = self._box.accessibleDescription()
        self._field.setAccessibleDescription(f"Error: {message}. {how}" if message else how)

    def _lay_out(self) -> None:
        self._field.setAccessibleName("Tags")
        self._field.setProperty("role", "tag")
        self._field.setObjectName("tags")
        self._box.setProperty("region", "tags")
        backspace = tr("Backspace leads to the tags before, and removes the one it is on.")
        self._box.setAccessibleDescription(f"{self._hint.text()}. {backspace}")
        self._box.setFocusProxy(self._field)
        self.setFocusProxy(self._field)
        self._flow = FlowLayout(self._box)
        self._entry = TagEntry(self._box)
        self._entry_row = QHBoxLayout(self._entry)
        self._entry_row.setContentsMargins(0, 0, 0, 0)
        self._entry_row.addWidget(self._field)
        self._entry_row.addWidget(self._add)
        self._flow.addWidget(self._entry)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.addWidget(self._hint, 1)
        above.addWidget(self._undo)
        self._column.addLayout(above)
        self._column.addWidget(self._message)
        self._column.addWidget(self._box)
        self._column.addWidget(self._off_list)
        self.show_problem("")
        self._dress_buttons()

    def _dress_buttons(self) -> None:
        self._add.setProperty("kind", "add")
        self._add.setAccessibleName("Add tag")
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter does it from the keyboard
        self._undo.setProperty("kind", "link")
        self._undo.setProperty("low", "true")
        for button in (self._add, self._undo):
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes and goes
            button.setSizePolicy(policy)
            button.hide()

    def _connect(self) -> None:
        field = self._field
        field.textChanged.connect(self._read)
        field.textEdited.connect(self._offer)
        field.textChanged.connect(self.edited)  # what a screen reader brings in counts too
        field.wants_to_add.connect(self._enter)
        field.wants_last_chip.connect(lambda: self._focus_chip(len(self._chips) - 1))
        field.wants_undo.connect(self.step_back)
        field.wants_redo.connect(self.step_on)
        field.wants_offers.connect(self._offer)
        field.clicked_empty.connect(lambda: self._offer() if self._listed else None)
        field.focused.connect(self._follow_focus)
        field.completion.chosen.connect(lambda tag: self._take([tag], ""))
        self._box.pressed.connect(field.setFocus)
        self._box.menu_wanted.connect(self._show_menu)
        self._add.clicked.connect(self._enter)
        self._undo.clicked.connect(self._put_back)
        self._theme.follow(self, self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(BETWEEN_LINES))
        self._flow.set_spacings(px(8), px(8))
        self._flow.setContentsMargins(px(12), px(11), px(12), px(11))
        self._entry_row.setSpacing(px(8))
        self._entry.want_width(px(_FIELD_WIDTH))

    def _read(self, text: str) -> None:
        """Add what a comma or a line end has finished; a paste is finished as it is."""
        pasted = len(text) > len(self._before) + 1
        self._before = text
        if holds_several(text):
            tags, rest = (split_tags(text), "") if pasted else divide(text)
            self._take(tags, rest)
        elif self.pending() and not self.wrong():
            self.show_problem("")
        self._add.setVisible(bool(self.pending()))

    def _take(self, tags: Sequence[str], rest: str) -> bool:
        """Add tags, and leave in the field those that can't be one, before the rest."""
        left = [tag for tag in tags if not self._accept(tag)]
        self.set_pending(", ".join([*left, rest]) if rest else ", ".join(left))
        self._field.completion.hide()
        self.show_problem(too_long_message() if left else "")
        if left:
            announce(self._field, too_long_message(), urgent=True)
        return not left

    def _accept(self, tag: str) -> bool:
        if is_too_long(tag):
            return False
        there = same_tag(tag, self.tags())
        if there is not None:
            self._chips[there].point_out()
            announce(self._field, f"{self._chips[there].words} is already there")
            return True
        self._insert(len(self._chips), tag)
        said = f", {not_listed()}" if self._chips[-1].is_off_list else ""
        announce(self._field, f"Added {tag_words(tag)}{said}")
        self._note_added(tag)
        self.changed.emit()
        return True

    def _show_menu(self, at: QPoint) -> None:
        """Offer anywhere in the box what the line offers; on a tag, also to remove that."""
        chip, remove = self._box.childAt(self._box.mapFromGlobal(at)), None
        if isinstance(chip, TagChip):
            remove = QAction(tr("Remove this tag"), self._box)
            remove.triggered.connect(chip.click)
        self._field.show_menu(at, remove)

    def _enter(self) -> None:
        self.commit_pending()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        if self._field.hasFocus():
            self._field.completion.offer(offered(self._field.text(), self._known, self.tags()))

    def _follow_focus(self, here: bool) -> None:
        restyle(self._box, "focused", "true" if here else "false")
        if not here and self.pending():
            self.commit_pending()

    def _insert(self, at: int, tag: str) -> None:
        chip = TagChip(tag, self._theme, self._box)
        chip.wants_removal.connect(lambda towards: self._remove(chip, towards))
        chip.wants_neighbour.connect(lambda by: self._focus_chip(self._chips.index(chip) + by))
        chip.typed.connect(self._type_on)
        chip.wants_undo.connect(self.step_back)
        chip.wants_redo.connect(self.step_on)
        self._chips.insert(at, chip)
        self._flow.insert_widget(at, chip)
        self._show_listed()
        chip.show()
        for widget in (*self._chips, self._entry):  # so that they are read aloud in this order
            widget.raise_()  # the last among the children

    def _remove(self, chip: TagChip, towards: int) -> None:
        at = self._chips.index(chip)
        self._removed.append((at, chip.tag))
        del self._chips[at]
        self._focus_chip(at if towards > 0 else max(0, at - 1))
        self._flow.discard(chip)
        self._show_listed()
        self._note_removals()
        announce(self._field, f"Removed {chip.words}")
        self._note_removed(chip.tag)
        self.changed.emit()

    def _show_listed(self) -> None:
        """Show on each chip whether it is on the team's list, and beneath them what that means."""
        for chip in self._chips:
            chip.show_listed(self._listed is None or tag_key(chip.tag) in self._listed)
        self._off_list.setVisible(any(chip.is_off_list for chip in self._chips))

    def _focus_chip(self, at: int) -> None:
        """Go to a chip; past the last one, or where there is none, to the field."""
        widget = self._chips[max(0, at)] if at < len(self._chips) else self._field
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self) -> None:
        if not self._removed:
            return
        at, tag = self._removed.pop()
        self._note_removals()
        self._bring_back(at, tag)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, at: int, tag: str) -> None:
        if same_tag(tag, self.tags()) is None:
            self._insert(min(at, len(self._chips)), tag)
            announce(self._field, f"{tag_words(tag)} is back")
            self.changed.emit()

    # One step back or on, by key or from the menu

    def step_back(self) -> None:
        """Take back what was done last."""
        if not self.choices.take_back(self) and self.choices is NO_CHOICES:
            self._put_back()

    def is_typed_in(self) -> bool:
        """Whether the focus is where a tag is typed."""
        return self._field.hasFocus()

    def step_on(self) -> None:
        """Do once more what was taken back last."""
        self.choices.do_again(self)

    def _note_added(self, tag: str) -> None:
        back, again = partial(self._take_out_added, tag), partial(self._accept, tag)
        self.choices.add(Choice(back, again, lambda: tag in self.tags(), self))

    def _note_removed(self, tag: str) -> None:
        back, again = partial(self.put_back, [tag]), partial(self.take_out, [tag])
        self.choices.add(Choice(back, again, lambda: self._was_removed(tag), self))

    def _was_removed(self, tag: str) -> bool:
        return any(each == tag for _at, each in self._removed)

    def _take_out_added(self, tag: str) -> None:
        """Remove one as if it had never been added, which leaves nothing to bring back."""
        self.take_out([tag])
        self._removed.pop()
        self._note_removals()

    def _note_removals(self) -> None:
        self._undo.setVisible(bool(self._removed))
        if self._removed:
            self._undo.setAccessibleName(f"Undo removing {tag_words(self._removed[-1][1])}")

    def _type_on(self, text: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.insert(text)


def _hint(*, with_list: bool) -> str:
    if with_list:
        return tr("Press Enter after each tag. The arrow down shows your team’s list")
    return tr("Press Enter after each tag")
