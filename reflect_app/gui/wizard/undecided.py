"""What is undecided in a draft, as the last pages show it, and what is done about it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.advice.finding import ALL_KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.gui.wizard.before_finish_page import BeforeFinishPage
    from reflect_app.gui.wizard.check_page import CheckPage
    from reflect_app.prompt_keys import PromptKey


class Undecided(QObject):
    """Keeps the check and the page before Finish to what is undecided now."""

    look_wanted = Signal(object)
    """Somebody wants to see this ``Finding`` where it is, and come straight back."""
    use_wanted = Signal(object, str)
    """These words are to stand in place of all of this ``Gathered``."""
    keep_wanted = Signal(object, object, str)
    """All of this ``Gathered`` stays, for this ``Why``, or for a reason in one's own words."""

    removal_wanted = Signal(object)
    """The tags of this ``Gathered`` are to go."""

    back_wanted = Signal(object)
    """What was decided there about this ``Gathered`` is to be asked about again."""

    def __init__(self, check: CheckPage, before_finish: BeforeFinishPage, parent: QObject) -> None:
        super().__init__(parent)
        self._check, self._before_finish = check, before_finish
        self._answers: Mapping[PromptKey | None, str] = {}
        self._findings: Sequence[Finding] | None = None
        self._off: frozenset[Kind] = frozenset()
        self._there: Collection[Key] = frozenset()
        self._suggestions: Callable[[Finding], Sequence[str]] = lambda finding: finding.suggestions
        check.look_wanted.connect(self.look_wanted)
        before_finish.look_wanted.connect(self.look_wanted)
        before_finish.use_wanted.connect(self.use_wanted)
        before_finish.keep_wanted.connect(self.keep_wanted)
        before_finish.removal_wanted.connect(self.removal_wanted)
        before_finish.back_wanted.connect(self.back_wanted)

    @property
    def identifiers(self) -> list[Finding]:
        """What could identify someone, and nobody decided about."""
        return [each for each in self._findings or () if each.kind is Kind.IDENTIFIERS]

    def take(
        self,
        findings: Sequence[Finding] | None,
        answers: Mapping[PromptKey | None, str],
        kinds: Collection[Kind] = ALL_KINDS,
        suggestions: Callable[[Finding], Sequence[str]] = lambda finding: finding.suggestions,
        there: Collection[Key] = frozenset(),
    ) -> None:
        """Know what is undecided in these answers, and in the tags, in the order of the text.

        None as long as nobody has looked; ``kinds`` are those that are looked for, and
        ``suggestions`` tells what could stand in place of a passage. ``there`` is what was found,
        decided or not.
        """
        self._findings, self._answers, self._suggestions = findings, answers, suggestions
        self._there = there
        self._off = ALL_KINDS - frozenset(kinds)

    def note_changed(self, decided: Mapping[Key, str], words: str) -> None:
        """These words stand in place of several passages, each with the words that it had."""
        for key, had in decided.items():
            self._before_finish.note_changed(key, had, words)

    def say_done(self, words: str) -> None:
        """Say on the page before Finish what Undo or Redo has just done; "" for nothing."""
        self._before_finish.say_done(words)

    def note_no_way_back(self, key: Key) -> None:
        """What was decided there about this can't be taken back any more."""
        self._before_finish.note_no_way_back(key)

    def show_on(self, page: QObject) -> None:
        """Show it on this page, if it is one of the two."""
        if page is self._check:
            self._check.show_advice(self._findings, self._off)
        if page is self._before_finish:
            found, answers = self.identifiers, self._answers
            suggestions, there = self._suggestions, self._there
            self._before_finish.show_undecided(found, answers, suggestions, there)
