"""The page before Finish: what could identify somebody and is undecided, each asked to be seen.

It holds nobody up: Finish is its first button. It only comes where something is undecided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reflect_app.advice.one_decision import Gathered, gravest_first
from reflect_app.gui.forms.ui_before_finish_page import Ui_BeforeFinishPage
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.wizard import undecided_messages as messages
from reflect_app.gui.wizard.step_page import StepPage
from reflect_app.gui.wizard.undecided_card import UndecidedCard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.advice.decisions import Key, Why
    from reflect_app.advice.finding import Finding
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.prompts import PromptSet


class BeforeFinishPage(StepPage):
    """Lists passages; one that is decided here stays where it was, with what was decided."""

    look_wanted = Signal(object)
    """Somebody wants to see this ``Finding`` where it is, and come straight back."""
    use_wanted = Signal(object, str)
    """These words are to stand in place of all of this ``Gathered``."""
    keep_wanted = Signal(object, object, str)
    """All of this ``Gathered`` stays, for this ``Why``, or for a reason in one's own words."""
    removal_wanted = Signal(object)
    """The tags of this ``Gathered`` are to go."""

    def __init__(self, step: Step, prompts: PromptSet, theme: Theme) -> None:
        super().__init__(step, theme)
        self._prompts = prompts
        self.ui = Ui_BeforeFinishPage()
        self.add_content(self.ui)
        self.heading = messages.before_finish()
        self.ui.title.setText(self.heading)
        self.ui.why.setText(messages.people_must_look())
        self.frame.forward.setText("Finish")
        self.frame.scroll.setAccessibleName(self.heading)
        self.withhold(self.frame.skip)
        self.cards: dict[Key, UndecidedCard] = {}
        self._said: dict[Key, str] = {}

    def begin(self) -> None:
        """Forget what was decided the last time that somebody was here."""
        self._said = {}
        for card in self.cards.values():
            self.ui.rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}

    def show_undecided(
        self,
        findings: Iterable[Finding],
        answers: Mapping[PromptKey | None, str],
        suggestions: Callable[[Finding], Sequence[str]],
    ) -> None:
        """Show these passages of the answers, in the order of the text.

        ``suggestions`` tells what could stand in place of each.
        """
        found = gravest_first(findings)
        focused = next((key for key, card in self.cards.items() if _has_focus(card)), None)
        there = {_key(each): each for each in found}
        for key, each in there.items():
            prompt = each.first.prompt
            names = [self._prompts[prompt].name for prompt in each.prompts]
            if len(each.prompts) < len({one.prompt for one in each.findings}):
                names.append(messages.tags())
            card = self.cards.get(key) or self._new_card(key)
            if card.said:  # what was decided is taken back
                self._said.pop(key, None)
            card.show_passage(each, answers.get(prompt, ""), names, suggestions(each.first))
        for key, card in self.cards.items():
            if key not in there:
                card.show_decided(self._said.get(key) or messages.is_gone(card.words))
        left = len(there)
        self.ui.said.setText(messages.to_look_at(left) if left else messages.all_decided())
        self.fit()
        if focused is not None and focused not in there:
            self._focus_after(focused)

    def note(self, key: Key, said: str) -> None:
        """What is to be said of a passage once it is no longer undecided."""
        self._said[key] = said

    def note_changed(self, key: Key, had: str, words: str) -> None:
        """That other words stand in place of a passage, which may have been asked for elsewhere."""
        self._said.setdefault(key, messages.changed_to(had, words))

    def arrive(self) -> None:
        """Begin with the heading in view, or where somebody comes back with the next passage.

        What has the focus first changes nothing when Enter is pressed once more than was meant.
        """
        self.frame.forward.setDefault(False)
        if any(card.said for card in self.cards.values()):
            super().arrive()
        else:
            self.frame.scroll.begin_at_top(self.first_field)
        announce(self, f"{self.heading} {self.ui.said.text()}")

    def leave_nearest(self) -> bool:
        """Put away a reason that was begun."""
        return any(card.leave_reason() for card in self.cards.values())

    def first_field(self) -> QWidget:
        """What looks at the first passage: who presses Enter twice on Finish changes nothing."""
        looks = (card.look for card in self.cards.values() if not card.said)
        return next(looks, self.frame.forward)

    def _new_card(self, key: Key) -> UndecidedCard:
        card = self.cards[key] = UndecidedCard(self.theme)
        card.look_wanted.connect(self._look)
        card.use_wanted.connect(self._use)
        card.keep_wanted.connect(self._keep)
        card.removal_wanted.connect(self._remove)
        self.ui.rows.addWidget(card)
        return card

    def _look(self, finding: Finding) -> None:
        self._said.clear()  # what becomes of it there is not known here
        self.look_wanted.emit(finding)

    def _use(self, about: Gathered, suggestion: str) -> None:
        self.note(_key(about), messages.changed_to(about.first.text, suggestion))
        self.use_wanted.emit(about, suggestion)

    def _keep(self, about: Gathered, why: Why, own_reason: str) -> None:
        from reflect_app.advice.decisions import reason_of  # noqa: PLC0415  -- when needed

        reason = own_reason or reason_of(why)
        self.note(_key(about), messages.is_kept(about.first.text, reason))
        self.keep_wanted.emit(about, why, own_reason)

    def _remove(self, about: Gathered) -> None:
        self.note(_key(about), messages.is_removed(about.first.text))
        self.removal_wanted.emit(about)

    def _focus_after(self, key: Key) -> None:
        """Go on to the next passage that is undecided; to Finish after the last."""
        keys = list(self.cards)
        at = keys.index(key) + 1
        onwards = (self.cards[each].first_choice() for each in (*keys[at:], *keys[:at]))
        (next((each for each in onwards if each is not None), self.frame.forward)).setFocus()


def _key(about: Gathered) -> Key:
    return about.first.kind, about.first.about


def _has_focus(card: UndecidedCard) -> bool:
    focused = card.window().focusWidget()
    return focused is not None and (focused is card or card.isAncestorOf(focused))
