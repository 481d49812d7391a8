"""What can be done about a finding, as a menu: at its passage, and the reasons to keep it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent

from reflect_app.advice.decisions import Why, reason_of
from reflect_app.advice.finding import Kind
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.kind_mark import kind_words
from reflect_app.gui.advice.shown_finding import MOST_SUGGESTIONS, Deed, ShownFinding, Wish
from reflect_app.gui.widgets.named_menu import NamedMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

CHOSEN_REASONS = (Why.QUOTATION, Why.THEIR_WORD, Why.NOT_REAL, Why.AGREED)


class _ReasonsMenu(NamedMenu):
    """Space chooses as Enter does, as it presses buttons and links: not every style has it so."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose what is highlighted; a key that was held down since before chooses nothing."""
        if event.key() != Qt.Key.Key_Space or self.activeAction() is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            enter = QKeyEvent(event.type(), Qt.Key.Key_Return, event.modifiers())
            super().keyPressEvent(enter)


def reasons_menu(
    parent: QWidget, keep: Callable[[Why], object], own: Callable[[], object]
) -> QMenu:
    """The reasons why words stay; the last leads to one in words of one's own."""
    menu = _ReasonsMenu(messages.keep(), parent)
    for why in CHOSEN_REASONS:
        menu.addAction(_capital(reason_of(why))).triggered.connect(
            lambda _=False, why=why: keep(why)
        )
    menu.addSeparator()
    menu.addAction(messages.own_reason()).triggered.connect(own)
    return menu


def put_suggestions(menu: QMenu, shown: ShownFinding, wish: Callable[[Wish], object]) -> None:
    """Put the words that could be meant into a menu that is open already, below what it is about.

    Where there are none it says so.
    """
    below = menu.actions()[1]
    everywhere = shown.mentions > 1
    for words in shown.suggestions[:MOST_SUGGESTIONS]:
        action = QAction(messages.change_it_to(words, shown.mentions).replace("&", "&&"), menu)
        made_wish = Wish(Deed.REPLACE, shown, words, everywhere=everywhere)
        action.triggered.connect(partial(wish, made_wish))
        menu.insertAction(below, action)
    if not shown.suggestions:
        none = QAction(messages.no_suggestions(), menu)
        none.setEnabled(False)
        menu.insertAction(below, none)


def put_before(
    menu: QMenu, shown: ShownFinding, wish: Callable[[Wish], object], own: Callable[[], object]
) -> None:
    """Put what can be done about a finding before everything else in a menu."""
    if not menu.actions():
        menu.addSeparator()
    first = menu.actions()[0]
    made: list[QAction] = []

    def add(words: str, deed: Deed, suggestion: str = "", *, everywhere: bool = False) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        made_wish = Wish(deed, shown, suggestion, everywhere=everywhere)
        action.triggered.connect(partial(wish, made_wish))
        made.append(action)

    head = QAction(f"{kind_words(shown.kind)}: {shown.words}".replace("&", "&&"), menu)
    head.setEnabled(False)
    made.append(head)
    for words in shown.suggestions[:MOST_SUGGESTIONS]:
        everywhere = shown.mentions > 1
        add(
            messages.change_it_to(words, shown.mentions), Deed.REPLACE, words, everywhere=everywhere
        )
    if shown.kind is Kind.SPELLING:
        add(messages.add_to_words(), Deed.MY_WORD)
    if shown.can_move:
        add(messages.move_sentence(), Deed.MOVE)
    menu.insertActions(first, made)
    reasons = reasons_menu(menu, lambda why: wish(Wish(Deed.KEEP, shown, why=why)), own)
    menu.insertMenu(first, reasons)
    if shown.kind is not Kind.SPELLING:
        never = QAction(messages.never(word=shown.is_word), menu)
        never.triggered.connect(lambda: wish(Wish(Deed.NEVER, shown)))
        menu.insertAction(first, never)
    menu.insertSeparator(first)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
