"""What is done about a finding of the draft: other words, a reason to keep it, never again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reflect_app.advice.decisions import Decision, Role, Why
from reflect_app.advice.finding import Kind
from reflect_app.advice.names_apart import told_by_title
from reflect_app.clock import utc_now
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.jobs import add_words, role_edits, take_back_words, words_meant
from reflect_app.gui.advice.replaced_words import in_place_of
from reflect_app.gui.advice.shown_finding import Deed, ShownFinding
from reflect_app.gui.advice.word_changes import Change, change_between
from reflect_app.gui.fields.choices import Choice
from reflect_app.gui.wizard.told_step import Came, told
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.one_decision import Gathered
    from reflect_app.advice.role_edits import Edit
    from reflect_app.gui.advice.replacing import Step
    from reflect_app.gui.advice.shown_finding import Wish
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.advised_draft import Draft
    from reflect_app.gui.wizard.draft_pages import DraftPages

_OF_FEELINGS = frozenset(("feelings", "inference", "motive", "certainty", "opinion"))
NAMED = frozenset(("person", "place", "organisation"))


class AdviceDeeds(QObject):
    """Does what is wished for, says so in the panel, and can take the last of it back."""

    def __init__(
        self, advice: Draft, pages: DraftPages, services: Services, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.history, self.replacing = pages.history, pages.replacing
        self._advice, self._services = advice, services
        self.replacing.outdated.connect(self._forget)
        self.replacing.undone.connect(self._on_undone)
        self.replacing.redone.connect(self._on_turned)
        self._names = {page.answer: page.prompt.name for page in pages.prompts}
        for page in pages.prompts:
            page.answer.textChanged.connect(self._on_words)
        pages.tags.tags.changed.connect(self._on_words)
        self._last: Choice | None = None  # that the line offers to take back
        self._is_step_said = False  # whether the line tells of a step back, or on again
        advice.decisions.changed.connect(self.look_at_kept)
        self._spelled: dict[str, tuple[str, ...]] = {}
        self._searching: set[str] = set()

    # What can be done

    def suggestions(self, finding: Finding) -> tuple[str, ...]:
        """What can be put in its place, what was put there for the same before in front."""
        if finding.kind is Kind.SPELLING:
            return finding.suggestions or self._spelled.get(finding.about, ())
        role = self._role_before(finding)
        roles = self._advice.roles.roles_of(finding.about) if finding.type == "person" else ()
        before = (role,) if role else ()
        return tuple(dict.fromkeys((*before, *(roles or finding.suggestions))))

    def _role_before(self, finding: Finding) -> str:
        """The role that the same person was given, under this form of the name or another."""
        role_of = self._advice.decisions.known.role_of
        if role := role_of(finding.about):
            return role
        same = self._advice.roles.same_person(finding.about) if finding.type == "person" else ()
        return next(filter(None, map(role_of, sorted(same))), "")

    def was_searched(self, finding: Finding) -> bool:
        """Whether it is known which words could be meant by a misspelt one."""
        return finding.about in self._spelled

    def can_move(self, finding: Finding) -> bool:
        """Whether its sentence may belong to the answer about feelings."""
        of_feelings = finding.kind is Kind.JUDGEMENT and finding.type in _OF_FEELINGS
        return of_feelings and finding.prompt is PromptKey.DESCRIPTION

    # Doing it

    def do(self, wish: Wish) -> None:
        """Do what somebody wants."""
        if wish.deed is Deed.NEXT:
            self._advice.go(1)
        elif wish.deed is Deed.UNDO:
            self._undo()
        elif wish.deed is Deed.ASK_AGAIN and wish.decision is not None:
            self._ask_again(wish.decision)
        elif wish.shown is not None:
            self._do_about(wish.shown, wish)

    def _do_about(self, shown: ShownFinding, wish: Wish) -> None:
        if wish.deed is Deed.REPLACE:
            self._replace(shown, wish.words, everywhere=wish.everywhere)
        elif wish.deed is Deed.KEEP and wish.why is not None:
            self._keep(shown, wish.why, wish.words)
        elif wish.deed is Deed.NEVER:
            said = messages.never_again(shown.words, practice=self._services.is_practice)
            self._leave_out(shown, said, never=[shown.key])
        elif wish.deed is Deed.MY_WORD:
            said = messages.word_added(shown.words, practice=self._services.is_practice)
            self._leave_out(shown, said, my_words=[shown.first.text])
        elif wish.deed is Deed.SUGGEST:
            self._suggest(shown.first)
        elif wish.deed is Deed.MOVE:
            self._move(shown)
        elif wish.deed is Deed.REMOVE_TAG:
            self._advice.take_out(shown.findings)

    def use(self, about: Gathered, words: str) -> tuple[Choice | None, dict[Key, str]]:
        """Put words in place of all that one decision is about.

        The choice that this was, which others are decided with it, and the words that they had.
        """
        meant = self._advice.meant_by(about.first) or {}
        shown = ShownFinding(about.findings)
        choice = self._replace(shown, words, everywhere=True, looked_at=False)
        every = [each for here in meant.values() for each in here if each.about]
        return choice, {(about.first.kind, each.about): each.text for each in every}

    def keep(self, about: Gathered, why: Why, own_reason: str) -> Choice:
        """Keep all that one decision is about; the choice that this was."""
        return self._keep(ShownFinding(about.findings), why, own_reason)

    def _replace(
        self, shown: ShownFinding, words: str, *, everywhere: bool, looked_at: bool = True
    ) -> Choice | None:
        """Put other words in place of a passage, or of all that are about the same.

        It is done at once, so that no key that follows can come between: see ``role_edits``.
        """
        chosen = self._advice.chosen_in(shown)
        here = self._place_in_answer(chosen) if looked_at else {}
        self._advice.back_to_text()
        if shown.first.type in NAMED and shown.kind is Kind.IDENTIFIERS:
            edits = role_edits(
                self._advice.answers(),
                shown.first if everywhere else chosen,
                words,
                self._advice.looked,
                self._advice.staying(),
            )
            changes = self._role_changes(edits, chosen, everywhere)
            return self._put_in(shown, words, changes, here)
        every = [each for each in self._advice.undecided() if _key(each) == shown.key]
        changes = self._changes(every if everywhere else [chosen], words)
        return self._put_in(shown, words, changes, here)

    def _place_in_answer(self, finding: Finding) -> dict[AnswerEdit, int]:
        prompt, place = finding.prompt, self._advice.place_of(finding)
        return {} if prompt is None or place is None else {self._advice.edit_of(prompt): place[0]}

    def _put_in(
        self,
        shown: ShownFinding,
        words: str,
        changes: Mapping[AnswerEdit, Sequence[Change]],
        looked_at: Mapping[AnswerEdit, int],
    ) -> Choice | None:
        is_role = shown.first.type == "person"
        role = Role(told_by_title(shown.first), words, utc_now()) if is_role else None
        came = Came(role, shown.words, words)
        made, choice = self._put_in_answers(changes, came, looked_at)
        if choice is not None:
            if role is not None:
                self._advice.decisions.give_role(role)
            self._done(messages.replaced(words, made), choice)
            self._advice.adviser.look_now()
        return choice

    def _put_in_answers(
        self,
        changes: Mapping[AnswerEdit, Sequence[Change]],
        came: Came,
        looked_at: Mapping[AnswerEdit, int],
    ) -> tuple[int, Choice | None]:
        """How many changes that were, and the one choice that they are; None for none."""
        before = self.history.places()
        made = self.replacing.put_in(changes, came, looked_at)
        step = self.replacing.last
        if not made or step is None:
            return 0, None
        back, again = partial(self.replacing.take_back, step), partial(self.replacing.redo, step)
        still, known = partial(self.replacing.knows, step), lambda: step.stands
        came.choice = Choice(back, again, still, known=known)
        self.history.add(came.choice, before)
        return made, came.choice

    def _role_changes(
        self, edits: Mapping[PromptKey, Sequence[Edit]], chosen: Finding, everywhere: bool
    ) -> dict[AnswerEdit, list[Change]]:
        """Those of the edits that are wanted: all, or the one of the passage that was chosen."""
        changes: dict[AnswerEdit, list[Change]] = {}
        place = self._advice.place_of(chosen)
        for key, here in edits.items():
            for each in here:
                change = Change(each.start, each.start + each.length, each.text)
                own = key is chosen.prompt and place is not None and change.meets(place)
                if everywhere or own:
                    changes.setdefault(self._advice.edit_of(key), []).append(change)
        return changes

    def _changes(self, findings: Iterable[Finding], words: str) -> dict[AnswerEdit, list[Change]]:
        changes: dict[AnswerEdit, list[Change]] = {}
        for each in findings:
            if each.prompt is not None and (there := self._advice.place_of(each)) is not None:
                edit = self._advice.edit_of(each.prompt)
                here = changes.setdefault(edit, [])
                here.append(in_place_of(each, there, words, edit.text(), here))
        return changes

    def _move(self, shown: ShownFinding) -> None:
        """Move the sentence that is looked at to the answer about feelings."""
        from reflect_app.advice.move_sentence import moved, sentence_to_move  # noqa: PLC0415

        chosen, answers = self._advice.chosen_in(shown), self._advice.answers()
        if chosen.prompt is None or (place := self._advice.place_of(chosen)) is None:
            return
        now = replace(chosen, start=place[0], length=place[1] - place[0])
        start, length = sentence_to_move(answers[chosen.prompt], now)
        wanted = moved(answers, chosen.prompt, start, length)
        if any(self._advice.edit_of(key).is_in_pieces for key in wanted):
            return
        self._advice.back_to_text()
        changes = {
            self._advice.edit_of(key): [change_between(answers[key], text)]
            for key, text in wanted.items()
            if text != answers[key]
        }
        here = {self._advice.edit_of(chosen.prompt): start}
        _made, choice = self._put_in_answers(changes, Came(), here)
        if choice is not None:
            self._done(messages.sentence_moved(), choice)
            self._advice.adviser.look_now()

    def _keep(self, shown: ShownFinding, why: Why, own_reason: str) -> Choice:
        first = shown.first
        decision = Decision(
            first.kind, first.about, first.text, why, utc_now(), own_reason, first.prompt
        )
        self._advice.back_to_text()
        keep, ask = self._ways_of(decision)
        keep()
        choice = self._note(shown.words, ask, keep, partial(self._is_kept, decision))
        self._done(messages.kept(shown.words), choice)
        return choice

    def _ask_again(self, decision: Decision) -> None:
        keep, ask = self._ways_of(decision)
        ask()
        self._forget()
        self._note(decision.words, keep, ask, lambda: not self._is_kept(decision))

    def _ways_of(self, decision: Decision) -> tuple[Callable[[], object], Callable[[], object]]:
        decisions = self._advice.decisions
        return partial(decisions.decide, decision), partial(decisions.take_back, decision.key)

    def _is_kept(self, decision: Decision) -> bool:
        return any(each.key == decision.key for each in self._advice.decisions.known.kept)

    def _leave_out(
        self,
        shown: ShownFinding,
        said: str,
        *,
        never: Iterable[Key] = (),
        my_words: Iterable[str] = (),
    ) -> None:
        """Show words no more on this computer: at once, and from the files once they are kept."""
        words, keys, key = tuple(my_words), tuple(never), shown.key
        self._advice.back_to_text()

        def leave(*, on: bool) -> None:
            self._advice.leave_out(key, on=on)
            add = partial(add_words, written={key: shown.words})
            self._write(partial(add if on else take_back_words, my_words=words, never=keys))

        leave(on=True)
        ways = partial(leave, on=False), partial(leave, on=True)
        still = partial(self._advice.is_left_out, key)  # "Words and advice" can show it again
        self._done(said, self._note(shown.words, *ways, still))

    def _write(self, work: Callable[..., str]) -> None:
        paths = self._services.paths
        if paths is not None:
            self._advice.adviser.do(partial(work, paths), self._on_written)

    def _on_written(self, problem: object) -> None:
        if problem:
            self._done(str(problem), None)
        else:
            self._services.advice.tell_words_changed()

    def _suggest(self, finding: Finding) -> None:
        """Find out on the thread which words could be meant."""
        about = finding.about
        if about in self._searching:
            return
        self._searching.add(about)

        def show(found: object) -> None:
            self._spelled[about] = tuple(found) if isinstance(found, tuple | list) else ()
            self._advice.show()

        self._advice.adviser.do(partial(words_meant, finding.text), show)

    # Taking it back

    def _note(
        self,
        words: str,
        back: Callable[[], object],
        again: Callable[[], object],
        still: Callable[[], bool] = lambda: True,
    ) -> Choice:
        """Have what was chosen about these words as the last step of the draft."""
        choice = Choice(
            partial(self._do_and_say, back, messages.choice_taken_back(words)),
            partial(self._do_and_say, again, messages.choice_made_again(words)),
            still,
        )
        self.history.add(choice)
        return choice

    def _do_and_say(self, act: Callable[[], object], words: str) -> None:
        self._advice.back_to_text()
        act()
        self._say_everywhere(words)

    def _done(self, words: str, choice: Choice | None, *, is_step: bool = False) -> None:
        self._last, self._is_step_said = choice, is_step
        way = "" if choice is None else messages.undo() if choice.stands else messages.redo()
        self._advice.say_done(words, way, elsewhere=is_step or choice is None)

    def _undo(self) -> None:
        """Take back what the line tells of, or do again what it says was taken back."""
        choice = self._last
        self._forget()
        self._advice.back_to_text()
        if choice is not None:
            self.history.turn_this(choice)

    def _forget(self) -> None:
        self._done("", None)

    def look_at_kept(self) -> None:
        """Say no more that something is kept once it is asked about again, here or elsewhere."""
        if self._last is not None and self._last.stands and not self._last.still():
            self._forget()

    def look_at_shown_anew(self) -> None:
        """Another version stands on the pages: what can't be undone there is said no more."""
        self.replacing.look_at_shown_anew()
        self._advice.roles.keep_to(self._advice.answers().values())

    def _on_undone(self, step: Step) -> None:
        self._forget()
        self._on_turned(step)

    def _on_turned(self, step: Step) -> None:
        """Words came or went by Undo or Redo: so does their role, and it is said.

        Not where it is in the one answer that is seen.
        """
        if not isinstance(came := step.came_with, Came):
            return
        if (role := came.role) is not None:
            given = role if step.stands else Role(role.about, "", utc_now())
            self._advice.decisions.give_role(given)
        if len(step.places) > 1 or not any(each.isVisible() for each in step.places):
            choice = came.choice if came.choice is not None and came.choice.still() else None
            words = told(step, came, self._names, can_turn=choice is not None)
            self._say_everywhere(words, choice)

    def _say_everywhere(self, words: str, choice: Choice | None = None) -> None:
        """Say what happened in answers that nobody sees just now, and the way from it."""
        self._done(words, choice, is_step=True)

    def _on_words(self) -> None:
        """Words came or went, or tags: what was said of the step before tells of no last step."""
        if self._is_step_said:
            self._forget()


def _key(finding: Finding) -> Key:
    return finding.kind, finding.about
