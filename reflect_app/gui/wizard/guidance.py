"""The help beside a prompt: why it is asked, how to begin, an example; one open at a time."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_LINES
from reflect_app.gui.style.theme import Theme, restyle, restyle_frame
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.emptied import take_out
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from reflect_app.prompts import Prompt

_LINES = 5.2  # of an open text that are left where room is short
_LINES_BESIDE = 9.2  # of it beside the answer, above a list of findings, in a window this high:
_HIGH = 720  # pixels at 100%
INSET = 12  # pixels at 100%, from the edges of what stands in the companion to its words


class Help(Enum):
    """The three texts beside a prompt."""

    WHY = auto()
    STARTERS = auto()
    EXAMPLE = auto()


def help_text(help_: Help) -> str:
    """The name of a text beside a prompt."""
    return {
        Help.WHY: "Why we ask",
        Help.STARTERS: "Sentence starters",
        Help.EXAMPLE: "An example",
    }[help_]


class Section(Protocol):
    """What stands below the three in the column beside the answer, or over it behind a link."""

    link: Button
    part: QWidget
    """All of it, where it is shown."""
    leaves_help_open: bool
    """Whether a text that nobody asked for stays open above it."""
    needs_link: bool
    """Whether there is anything to fold out."""

    def set_open(self, on: bool) -> None:
        """Show it, or fold it away."""

    def tell_open(self, *, on: bool) -> None:
        """Say on the link whether it is shown."""

    def count_words(self) -> str:
        """How much there is, as the link says it."""

    def stand_beside(self, on: bool) -> None:
        """Have the edges of what else stands beside the answer, or over it."""

    def show_chosen(self) -> None:
        """Have in view what is looked at in it, once all has its place."""


class Guidance(QObject):
    """Three quiet links; each opens its text and closes the others.

    They stand in a row above the answer, with the text on a shelf beneath that scrolls by itself
    where room is short; or one under the other in a companion column beside it, each with its
    text beneath, where the window is wide enough. There the first is open to begin with, since
    it moves nothing.
    """

    starter_chosen = Signal(str)
    """Somebody wants to begin with this sentence starter."""
    opened = Signal()
    """A text was opened or closed, or a section was."""

    def __init__(self, prompt: Prompt, theme: Theme, above: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._prompt = prompt
        self._theme = theme
        self._above = above
        self.row = QWidget(parent)
        self._side_by_side = FlowLayout(self.row, across=BETWEEN_BUTTONS, down=2)
        self._side_by_side.setContentsMargins(0, 0, 0, 0)
        self.shelf = Shelf(parent, lines=_LINES)
        self.shelf.setAccessibleName("Help with this question")
        self._holder = QWidget()
        self._holder.setProperty("page", True)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._holder.hide()
        self.shelf.setWidget(self._holder)
        self.companion = QFrame()
        self.companion.setProperty("region", "aside")
        self.companion.setAccessibleName("Help with this question")
        self.companion.hide()
        self._beneath = QVBoxLayout(self.companion)
        self._beneath.setSpacing(0)
        self._panels: dict[Help, QFrame] = {}
        self._folded = self._untouched = False
        self._beside: bool | None = None
        self._sections: list[Section] = []
        self.links = {help_: self._link(help_) for help_ in Help}
        self._lines = [_line(self.companion) for _ in self.links]

    def add_section(self, section: Section, *, first: bool = False) -> None:
        """Have a section below the three in the column beside the answer; else behind a link too.

        The ``first`` one stands above the others.
        """
        at = 0 if first else len(self._sections)
        self._sections.insert(at, section)
        section.link.clicked.connect(lambda on: self.open_section(section, on))
        if self._untouched and not section.leaves_help_open:
            self.open_panel(None)
        self._side_by_side.insert_widget(at, section.link)
        if self._beside is not None:
            self._move(self._focused())
        self._show_links()

    def open_section(self, section: Section, on: bool = True) -> None:
        """Show a section over the answer, or fold it away; beside it it always is."""
        if section in self._sections and not self._beside:
            self.open_panel(None)
            section.tell_open(on=on)
            self._show_links()
            self.opened.emit()

    def make_room(self) -> None:
        """Close a text that nobody asked for, where it and what is below it are short of room."""
        if self._untouched and self.shelf.height() < self.shelf.sizeHint().height():
            self.open_panel(None)

    def limit_sections(self, most: int) -> None:
        """Let no section be higher than this, in pixels."""
        for section in self._sections:
            section.part.setMaximumHeight(most)

    def show_links_anew(self) -> None:
        """Show the link of a section that has something to fold out by now."""
        self._show_links()

    def open_panel(self, wanted: Help | None) -> None:
        """Show one of the three texts, or none of them."""
        self._untouched = False
        for section in self._sections:
            section.tell_open(on=False)
        for each, link in self.links.items():
            shown = each is wanted
            link.setChecked(shown)
            link.setText(f"{'▾' if shown else '▸'} {help_text(each)}")
            link.setAccessibleDescription("Shown below" if shown else "Not shown")
            if shown or each in self._panels:
                self._panel(each).setVisible(shown)
        self._holder.setVisible(wanted is not None)
        if self._beside:
            self._stack()
        self._show_links()
        self.opened.emit()

    def shows(self, section: Section) -> bool:
        """Whether a section is in sight, beside the answer or over it."""
        return bool(self._beside) or section.link.isChecked()

    def is_open(self) -> bool:
        """Whether one of the texts is shown where it takes room from the answer."""
        return not self._beside and any(link.isChecked() for link in self._all_links())

    def has_section_open(self) -> bool:
        """Whether it is one of the sections."""
        return not self._beside and any(each.link.isChecked() for each in self._sections)

    def close(self) -> bool:
        """Close what somebody has opened, with the focus on its link if it was in it."""
        link = next((link for link in self._all_links() if link.isChecked()), None)
        if link is None or self._untouched:
            return False
        focused = self.shelf.window().focusWidget()
        parts = [self.shelf, *(each.part for each in self._sections)]
        inside = any(focused is part or part.isAncestorOf(focused) for part in parts if focused)
        self.open_panel(None)
        if inside:
            link.setFocus()
        return True

    def row_height(self, width: int) -> int:
        """How high the row of links is at a width, in pixels."""
        wide = sum(link.sizeHint().width() + BETWEEN_BUTTONS for link in self._all_links())
        link = self.links[Help.WHY].sizeHint().height()
        return link * -(-wide // max(1, width))

    def stand_beside(self, width: int) -> None:
        """Stand in a column of this width beside the answer; above it where that is nought."""
        focused = self._focused()  # before it is hidden with what it is on
        self.companion.setVisible(bool(width))
        if width:
            px = self._theme.px
            self.companion.setFixedWidth(width)
            high = self.companion.window().height() >= px(_HIGH)
            self.shelf.keep_lines(_LINES_BESIDE if high else _LINES)
            self._beneath.setContentsMargins(px(32 - INSET), px(15), px(24 - INSET), px(24))
            for link in self.links.values():
                link.setMinimumHeight(px(40))
        else:
            self.shelf.keep_lines(_LINES)
        if bool(width) is not self._beside:
            self._beside = bool(width)
            self._move(focused)

    def fold(self, *, folded: bool) -> None:
        """Leave the links to a menu where there is no room; what is open can still be closed."""
        self._folded = folded
        self._show_links()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the three texts in a menu, and the sections that there are."""
        for section in self._sections:
            if section.needs_link:
                offered = menu.addAction(section.count_words())
                offered.setCheckable(True)
                offered.setChecked(section.link.isChecked())
                offered.triggered.connect(section.link.click)
        for help_, link in self.links.items():
            offered = menu.addAction(help_text(help_))
            offered.setCheckable(True)
            offered.setChecked(link.isChecked())
            offered.triggered.connect(link.click)

    def _show_links(self) -> None:
        self.row.setVisible(not self._beside and (not self._folded or self.is_open()))
        for link in self.links.values():
            link.setVisible(bool(self._beside) or not self._folded or link.isChecked())
        for section in self._sections:
            opened = section.link.isChecked()
            wanted = section.needs_link and not self._folded
            section.link.setVisible(not self._beside and (wanted or opened))
            section.set_open(bool(self._beside) or opened)

    def _all_links(self) -> list[Button]:
        sections = [each.link for each in self._sections if each.needs_link]
        return [*sections, *self.links.values()]

    def _move(self, focused: QWidget | None) -> None:
        """Take links and texts to where they stand now; the focus stays where it is."""
        if self._beside:
            self._stack()
        else:
            for link in self.links.values():
                link.setMinimumHeight(0)
                self._side_by_side.addWidget(link)
            self._above.insertWidget(self._above.indexOf(self.row) + 1, self.shelf)
            for section in self._sections:
                self._above.insertWidget(self._above.indexOf(self.shelf), section.part)
        for panel in self._panels.values():
            self._dress(panel)
        for part in (*self.links.values(), *self._lines):
            restyle(part, "inset", bool(self._beside))
        self._move_sections(focused)
        self._show_links()
        if focused is not None:
            focused.setFocus()
        self._show_chosen()
        if not all(section.leaves_help_open for section in self._sections):
            return
        if self._beside and not any(link.isChecked() for link in self.links.values()):
            self.open_panel(Help.WHY)
            self._untouched = True
        elif not self._beside and self._untouched:
            self.open_panel(None)

    def _show_chosen(self) -> None:
        for section in self._sections:
            section.show_chosen()

    def _move_sections(self, focused: QWidget | None) -> None:
        """Open over the answer is only the one that has the focus."""
        for section in self._sections:
            at_one = focused is not None and section.part.isAncestorOf(focused)
            section.tell_open(on=at_one and not self._beside)
            section.stand_beside(bool(self._beside))

    def _focused(self) -> QWidget | None:
        """What has the focus of all that is moved, which loses it on the way."""
        focused = self.row.window().focusWidget()
        moved = [*self.links.values(), *(each.part for each in self._sections)]
        inside = any(focused is each or each.isAncestorOf(focused) for each in moved if focused)
        return focused if inside else None

    def _stack(self) -> None:
        """One row under the other, the open text beneath its own, a line after each."""
        take_out(self._beneath)
        for link, line in zip(self.links.values(), self._lines, strict=True):
            self._beneath.addWidget(link)
            if link.isChecked():
                self._beneath.addWidget(self.shelf)
            self._beneath.addWidget(line)
        for section in self._sections:
            self._beneath.addSpacing(self._theme.px(24))
            self._beneath.addWidget(section.part)
        self._beneath.addStretch(1)

    def _link(self, help_: Help) -> Button:
        name = help_text(help_)
        link = Button(f"▸ {name}", self.row)  # or it outlives a window where it was never shown
        link.setProperty("kind", "link")
        link.setCheckable(True)
        link.setAccessibleName(name)
        link.setAccessibleDescription("Not shown")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda on: self.open_panel(help_ if on else None))
        return link

    def _panel(self, help_: Help) -> QFrame:
        """Make a text only when it is first asked for: most pages are turned without one."""
        if help_ not in self._panels:
            panel = QFrame()
            panel.setAccessibleName(help_text(help_))
            inside = QVBoxLayout(panel)
            inside.setSpacing(self._theme.px(BETWEEN_LINES))
            self._dress(panel)
            self._fill(help_, inside)
            self._column.addWidget(panel)
            self._panels[help_] = panel
        return self._panels[help_]

    def _dress(self, panel: QFrame) -> None:
        """A box above the answer; in the companion, words beneath their link."""
        px = self._theme.px
        restyle_frame(panel, "region", "" if self._beside else "panel")
        beneath = (px(18 + INSET), 0, px(INSET), px(14))
        margins = beneath if self._beside else (px(16), px(12), px(16), px(12))
        inside = panel.layout()
        if inside is not None:
            inside.setContentsMargins(*margins)

    def _fill(self, help_: Help, inside: QVBoxLayout) -> None:
        if help_ is Help.STARTERS:
            inside.addWidget(plain_label("Choose one to put it into your answer", "note"))
            for starter in self._prompt.starters:
                button = LinkButton(starter)
                button.setAccessibleDescription("Puts this into your answer")
                button.clicked.connect(
                    lambda _=False, words=starter: self.starter_chosen.emit(words)
                )
                inside.addWidget(button)
            return
        inside.addWidget(
            plain_label(self._prompt.why if help_ is Help.WHY else self._prompt.example)
        )
        if help_ is Help.EXAMPLE:
            inside.addWidget(plain_label("A made-up example; yours can be quite different", "note"))


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("region", "line")
    return line
