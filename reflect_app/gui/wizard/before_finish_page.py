"""The page before Finish: what could identify someone and is undecided, each asked to be seen.

It holds nobody up: Finish is its first button. It only comes where something is undecided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSpacerItem

from reflect_app.advice.one_decision import Gathered, gravest_first
from reflect_app.gui.advice import messages as of_advice
from reflect_app.gui.forms.ui_before_finish_page import Ui_BeforeFinishPage
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.wizard import undecided_messages as messages
from reflect_app.gui.wizard.step_page import StepPage
from reflect_app.gui.wizard.undecided_card import Decided, UndecidedCard
from reflect_app.review.standing_decisions import stands_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

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
    back_wanted = Signal(object)
    """What was decided here about this ``Gathered`` is to be asked about again."""

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
        self._said: dict[Key, Decided] = {}
        self._taken_back: dict[Key, Decided] = {}  # what Redo has said once more
        self._changed: dict[Key, Decided] = {}  # in the answers; the same may stand in tags still
        self._left = ""
        self._done = ""  # what Undo or Redo has just done
        self._waiting: dict[Key, Gathered] = {}  # those that have no card yet
        self._answers: Mapping[PromptKey | None, str] = {}
        self._suggestions: Callable[[Finding], Sequence[str]] = lambda finding: finding.suggestions
        self._room = QSpacerItem(0, 0)  # for those, so that what stands below never jumps
        self.ui.rows.addItem(self._room)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_a_part)
        self._prepared: tuple[Key, UndecidedCard, bool] | None = None  # and whether it is measured

    @property
    def is_complete(self) -> bool:
        """Whether there is a card for each passage by now."""
        return not self._waiting

    def begin(self) -> None:
        """Forget what was decided the last time that somebody was here."""
        self._said, self._taken_back, self._waiting, self._done = {}, {}, {}, ""
        self._changed = {}
        for card in self.cards.values():
            self.ui.rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        self._forget_prepared()

    def show_undecided(
        self,
        findings: Iterable[Finding],
        answers: Mapping[PromptKey | None, str],
        suggestions: Callable[[Finding], Sequence[str]],
        known: Collection[Key],
    ) -> None:
        """Show these passages of the answers, in the order of the text.

        ``suggestions`` tells what could stand in place of each. The first is shown at once, and
        the others below it in the moments after. ``known`` is what was found, decided or not.
        """
        found = gravest_first(findings)
        asked = {key: card for key, card in self.cards.items() if not card.said}
        focused = next((key for key, card in asked.items() if _has_focus(card)), None)
        there = {_key(each): each for each in found}
        for key in [each for each in self._waiting if each not in there]:
            self._show(key, self._waiting.pop(key))
        self._answers, self._suggestions = answers, suggestions
        for key in [each for each in self.cards if each in there]:
            if self.cards[key].said and key in self._said:  # what was decided is taken back
                self._taken_back[key] = self._said.pop(key)
            self._show(key, there[key])
        for key, card in self.cards.items():
            if key not in there:
                if (said := self._said.get(key) or self._taken_back.get(key)) is not None:
                    self._said[key] = said
                card.show_decided(said or self._what_became_of(card.words, stays=key in known))
        self._waiting = {key: each for key, each in there.items() if key not in self.cards}
        self._make_one()
        left = len(there)
        self._left = messages.to_look_at(left) if left else messages.all_decided()
        self._say()
        self.fit()
        if focused is not None and focused not in there:
            self._focus_after(focused)

    def _what_became_of(self, words: str, *, stays: bool) -> Decided:
        """What is so of a passage that is not undecided any more, and was not decided here.

        Where the same letters stand in the text they may be another word ("we rose"), or part of
        what is asked about still: only of what was found there is it said that it stays.
        """
        if stays:
            return Decided(messages.stands_undisputed(words))
        there = stands_in(words, self._answers.values())
        return Decided((messages.is_asked_no_more if there else messages.is_gone)(words))

    def note_changed(self, key: Key, had: str, words: str) -> None:
        """That other words stand in place of a passage, which may have been asked for elsewhere."""
        said = Decided(messages.changed_to(had, words), of_advice.undo())
        self._said.setdefault(key, said)
        self._changed[key] = said

    def say_done(self, words: str) -> None:
        """Say what Undo or Redo has just done; "" for nothing."""
        self._done = words
        self._say()

    def _say(self) -> None:
        self.ui.said.setText(" ".join(filter(None, (self._done, self._left))))

    def note_no_way_back(self, key: Key) -> None:
        """What was decided about a passage can't be taken back any more."""
        if key in self._changed:
            self._changed[key] = self._changed[key]._replace(back="")
        if key in self.cards and self.cards[key].said:
            self.cards[key].show_decided(Decided(self.cards[key].said))
            self._focus_after(key)

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
        """Put away a reason that was begun; else go back to the check, which led here."""
        if not any(card.leave_reason() for card in self.cards.values()):
            self.frame.back.click()
        return True

    def first_field(self) -> QWidget:
        """What looks at the first passage: who presses Enter twice on Finish changes nothing."""
        looks = (card.look for card in self.cards.values() if not card.said)
        return next(looks, self.frame.forward)

    def _make_a_part(self) -> None:
        """Make the next card in three turns, of which each takes a few milliseconds.

        First the card itself, then its measures, and last its place among the others.
        """
        key = next(iter(self._waiting), None)
        if key is not None and (self._prepared is None or self._prepared[0] != key):
            self._forget_prepared()
            card = self._card()
            card.setParent(self.ui.passages)
            self._fill(card, self._waiting[key])
            self._prepared = key, card, False
        elif key is not None and self._prepared is not None and not self._prepared[2]:
            card = self._prepared[1]
            card.sizeHint()
            self._prepared = key, card, True
        else:
            self._make_one()
            return
        self._soon.start()

    def _forget_prepared(self) -> None:
        if self._prepared is not None:
            self._prepared[1].hide()
            self._prepared[1].deleteLater()
            self._prepared = None

    def _make_one(self) -> None:
        """Have the next card in its place, the gravest first."""
        high = 0
        for key in list(self._waiting)[:1]:
            high = self._show(key, self._waiting.pop(key)).sizeHint().height()
        self._room.changeSize(0, high * len(self._waiting))
        self.ui.rows.invalidate()
        if self._waiting:
            self._soon.start()

    def _show(self, key: Key, each: Gathered) -> UndecidedCard:
        """Show a passage on its card, which is made where there is none yet."""
        card = self.cards.get(key) or self._new_card(key)
        self._fill(card, each)
        return card

    def _fill(self, card: UndecidedCard, each: Gathered) -> None:
        prompt = each.first.prompt
        names = [self._prompts[prompt].name for prompt in each.prompts]
        if len(each.prompts) < len({one.prompt for one in each.findings}):
            names.append(messages.tags())
        answer = self._answers.get(prompt, "")
        left = self._changed.get(_key(each)) if each.first.prompt is None else None
        card.show_passage(each, answer, names, self._suggestions(each.first), left or Decided(""))

    def _new_card(self, key: Key) -> UndecidedCard:
        if self._prepared is not None and self._prepared[0] == key:
            card, self._prepared = self._prepared[1], None
        else:
            card = self._card()
        self.cards[key] = card
        self.ui.rows.insertWidget(self.ui.rows.count() - 1, card)
        return card

    def _card(self) -> UndecidedCard:
        card = UndecidedCard(self.theme)
        card.look_wanted.connect(self._look)
        card.use_wanted.connect(self._use)
        card.keep_wanted.connect(self._keep)
        card.removal_wanted.connect(self._remove)
        card.back_wanted.connect(self.back_wanted)
        return card

    def _look(self, finding: Finding) -> None:
        self._said.clear()  # what becomes of it there is not known here
        self._taken_back.clear()
        self._changed.clear()
        self._done = ""
        self.look_wanted.emit(finding)

    def _use(self, about: Gathered, suggestion: str) -> None:
        said = messages.changed_to(about.first.text, suggestion)
        self._changed[_key(about)] = self._said[_key(about)] = Decided(said, of_advice.undo())
        self.use_wanted.emit(about, suggestion)

    def _keep(self, about: Gathered, why: Why, own_reason: str) -> None:
        from reflect_app.advice.decisions import reason_of  # noqa: PLC0415  -- when needed

        reason = own_reason or reason_of(why)
        said = messages.is_kept(about.first.text, reason)
        self._said[_key(about)] = Decided(said, of_advice.ask_again())
        self.keep_wanted.emit(about, why, own_reason)

    def _remove(self, about: Gathered) -> None:
        said = messages.is_removed(about.first.text)
        self._said[_key(about)] = Decided(said, of_advice.undo())
        self.removal_wanted.emit(about)

    def _focus_after(self, key: Key) -> None:
        """Go on to the next passage that is undecided; to the page itself after the last.

        Neither does anything when Enter or Space is pressed once more than was meant.
        """
        self._make_one()
        keys = list(self.cards)
        at = keys.index(key) + 1
        onwards = (self.cards[each] for each in (*keys[at:], *keys[:at]))
        if (card := next((each for each in onwards if not each.said), None)) is not None:
            card.setFocus()
        else:
            self.frame.scroll.begin_at_top(lambda: self.frame.scroll)


def _key(about: Gathered) -> Key:
    return about.first.kind, about.first.about


def _has_focus(card: UndecidedCard) -> bool:
    focused = card.window().focusWidget()
    return focused is not None and (focused is card or card.isAncestorOf(focused))
