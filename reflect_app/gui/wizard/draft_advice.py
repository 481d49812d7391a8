"""Advice on the draft that is open: looked for in all answers and tags, shown on their pages."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.advice.decisions import key_of, undecided
from reflect_app.advice.finding import ALL_KINDS, Kind
from reflect_app.advice.one_decision import joined
from reflect_app.advice.tag_text import tags_with, text_of_tags
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.adviser import Adviser
from reflect_app.gui.advice.kind_mark import kind_words
from reflect_app.gui.advice.replacing import place_since
from reflect_app.gui.advice.shown_finding import ShownFinding
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.passing_note import pass_note
from reflect_app.gui.wizard.advice_deeds import AdviceDeeds
from reflect_app.gui.wizard.advised_answer import AdvisedAnswer
from reflect_app.gui.wizard.advised_tags import AdvisedTags
from reflect_app.gui.wizard.draft_decisions import DraftDecisions
from reflect_app.gui.wizard.draft_roles import DraftRoles
from reflect_app.gui.wizard.kept_in_answer import kept_in
from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.tags_page import TagsPage
from reflect_app.gui.wizard.undecided_messages import switched_off

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.one_decision import Gathered
    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.role_mentions import Mention
    from reflect_app.gui.advice.adviser import LookedOver
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.reflection import Record, Reflection

    Advised = AdvisedAnswer | AdvisedTags
    AdvisedPage = PromptPage | TagsPage

KEY_PATIENCE_MS = 250  # that a key waits at most for the words typed just before it


class DraftAdvice(QObject):
    """Made once the window was painted. It looks again whenever something was typed."""

    changed = Signal()
    """Something else is undecided than before."""
    done_elsewhere = Signal(str)
    """What Undo or Redo has just done where no panel says it; "" for nothing."""

    def __init__(
        self, services: Services, save_status: SaveStatus, turn_to: Callable[[str], None]
    ) -> None:
        super().__init__(save_status.window)
        self._window, self._turn_to = save_status.window, turn_to
        self._services, self._theme = services, services.theme
        self.pages: dict[PromptKey, PromptPage] = {
            page.prompt.key: page for page in save_status.draft.prompts
        }
        self._tags_page = save_status.draft.tags
        self.looked: LookedOver | None = None
        """What was found, decided or not; None before anything was looked at."""
        self._left_out: set[Key] = set()  # since then, on this computer
        self._counts: dict[Key, Counter[PromptKey]] = {}
        self._shown: dict[PromptKey | None, Advised] = {}  # None for the tags
        self.decisions = DraftDecisions(services.library, save_status.saver)
        self.roles = DraftRoles(self.decisions)
        self.adviser = Adviser(self.texts, lambda: services.advice.kinds, self._own, self)
        self.deeds = AdviceDeeds(self, save_status.draft, services, self)
        self.adviser.found.connect(self._take)
        self.decisions.changed.connect(self.show)
        services.advice.kinds_changed.connect(self._on_kinds_changed)
        services.advice.words_changed.connect(self._on_words_changed)
        for page in self.pages.values():
            page.answer.textChanged.connect(self.adviser.look_soon)
        self._tags_page.tags.changed.connect(self.adviser.look_soon)
        save_status.saver.settled.connect(self._look_if_shown_anew)
        save_status.saver.replaced.connect(lambda *_: self.deeds.look_at_shown_anew())
        save_status.saver.merged_elsewhere.connect(self._on_merged_elsewhere)
        self.adviser.look_now()
        QTimer.singleShot(0, self, self._show_here)

    # What there is

    def answers(self) -> dict[PromptKey, str]:
        """All six answers as they stand."""
        return {key: page.text() for key, page in self.pages.items()}

    def texts(self) -> dict[PromptKey | None, str]:
        """All that is published: the answers, and the tags, which answer no prompt."""
        texts: dict[PromptKey | None, str] = dict(self.answers().items())
        return texts | {None: text_of_tags(self._tags_page.tags.tags())}

    def undecided(self) -> list[Finding]:
        """What nobody decided about yet in the answers and, last, in the tags."""
        return [each for key in (*self.pages, None) for each in self.undecided_in(key)]

    def undecided_in(self, key: PromptKey | None) -> list[Finding]:
        """The same of one answer, or of the tags."""
        found = self.looked.found if self.looked is not None else {}
        shown = [each for each in found.get(key, ()) if key_of(each) not in self._left_out]
        return joined(undecided(shown, self.decisions.known.kept))

    @property
    def is_known(self) -> bool:
        """Whether the answers as they stand were looked over."""
        return self.looked is not None and not self.adviser.working

    def look_at_last_words(self, patience_ms: int = KEY_PATIENCE_MS) -> None:
        """Have what was typed a moment ago looked at too, which a key or Finish waits for."""
        if not self.is_known:
            self.adviser.finish(patience_ms)

    def edit_of(self, prompt: PromptKey) -> AnswerEdit:
        """What an answer is typed in."""
        return self.pages[prompt].answer

    def back_to_text(self) -> None:
        """Have the focus in the answer, where it was on something that is gone in a moment."""
        if (page := self._page()) is not None and page.advised is not None:
            page.advised.back_to_text()

    def take_out(self, findings: Sequence[Finding]) -> list[str]:
        """Remove the tags that these are in, and tell which; their box can put them back."""
        tags = tags_with(findings, self._text(None))
        self._tags_page.tags.take_out(tags)
        return tags

    def put_back(self, tags: Sequence[str]) -> bool:
        """Have these tags again; False where they are there."""
        before = self._tags_page.tags.tags()
        self._tags_page.tags.put_back(tags)
        return self._tags_page.tags.tags() != before

    def place_of(self, finding: Finding) -> tuple[int, int] | None:
        """From where to where a passage is now, in characters of its answer; None where gone."""
        if finding.prompt is None:
            return None
        advised = self._shown.get(finding.prompt)
        if advised is not None:
            return advised.place_of(finding)
        return place_since(
            self._text(finding.prompt), self.answers()[finding.prompt], finding.start, finding.end
        )

    def chosen_in(self, shown: ShownFinding) -> Finding:
        """Which of the passages of a row is looked at; the first where none is."""
        page = self._page()
        chosen = page.advised.chosen if page is not None and page.advised else None
        return chosen if chosen is not None and chosen in shown.findings else shown.first

    def staying(self) -> frozenset[str]:
        """What names that were decided to stay are about."""
        kept = {each.key for each in self.decisions.known.kept} | self._left_out
        return frozenset(about for kind, about in kept if kind is Kind.IDENTIFIERS)

    def meant_by(self, finding: Finding) -> dict[PromptKey, list[Mention]] | None:
        """Each mention that a role for this name would stand for; None for what is no name."""
        mentions = self.looked.mentions if self.looked is not None else {}
        if finding.kind is not Kind.IDENTIFIERS or (finding.about, finding.text) not in mentions:
            return None
        stay = self.staying() - {finding.about}
        return {
            key: [each for each in here if each.about not in stay]
            for key, here in mentions[finding.about, finding.text].items()
        }

    # On the pages

    def turned(self) -> None:
        """A page was turned to: it has its panel, and what is known of it."""
        if self.adviser.working:
            self.adviser.look_now()
        self._show_here()

    def _page(self) -> AdvisedPage | None:
        """The page that is shown, where it is one of those with advice on them."""
        page = self._window.current()
        return page if isinstance(page, PromptPage | TagsPage) else None

    def _show_here(self) -> None:
        if (page := self._page()) is not None:
            self._advised(page)
            self._show_on(_key(page))

    def show(self) -> None:
        """Show on all pages that were turned to what is undecided now."""
        self._counts = {}
        self.roles.take(self.looked)
        for each in self.undecided():
            if each.prompt is not None:
                self._counts.setdefault((each.kind, each.about), Counter())[each.prompt] += 1
        for key in self._shown:
            self._show_on(key)
        self.changed.emit()

    def _advised(self, page: AdvisedPage) -> Advised:
        key = _key(page)
        if key not in self._shown:
            made = self._shown[key] = self._new(page)
            made.wanted.connect(self.deeds.do)
        return self._shown[key]

    def _new(self, page: AdvisedPage) -> Advised:
        if isinstance(page, TagsPage):
            page.advised = AdvisedTags(page.tags, page.ui.date_place, page, self._theme)
        else:
            shown_as = partial(self._shown_as, key := page.prompt.key)
            made = AdvisedAnswer(key, page.answer, page.guidance, shown_as, self._theme)
            made.asked.connect(self.look_at_last_words)
            page.advised = made
        return page.advised

    def _show_on(self, key: PromptKey | None) -> None:
        advised = self._shown[key]
        advised.switch(on=bool(self._services.advice.kinds))
        if self.looked is not None:
            advised.show(self.undecided_in(key), self._text(key))
        found = self.looked.found if self.looked is not None else {}
        names = {each: page.prompt.name for each, page in self.pages.items()}
        advised.show_kept(kept_in(key, self.decisions.known.kept, found, names))
        self._page_of(key).fit()

    def _shown_as(self, key: PromptKey, each: Gathered) -> ShownFinding:
        first = each.first
        meant = self.meant_by(first)
        counted = self._counts.get((first.kind, first.about), Counter())
        if meant is not None:
            counted = Counter({other: len(here) for other, here in meant.items()})
        elsewhere = [
            (page.prompt.name, counted[other])
            for other, page in self.pages.items()
            if other is not key and counted[other]
        ]
        return ShownFinding(
            each.findings,
            tuple(elsewhere),
            suggestions=self.deeds.suggestions(first),
            can_move=self.deeds.can_move(first),
            was_searched=self.deeds.was_searched(first),
            changed_here=counted[key] if meant is not None else None,
            also=_other_words(first, meant or {}),
        )

    # Going from one to the next

    def go(self, by: int) -> None:
        """Come to the next passage (1), or to the one before (-1), in any answer."""
        order: list[PromptKey | None] = [*self.pages, None]
        if (page := self._page()) is not None:
            found = self._advised(page).next(by)
            if found is not None:
                self.go_to(found)
                return
            at = order.index(_key(page))
            onwards = [*order[at + 1 :], *order[: at + 1]]
            back = [*order[:at][::-1], *order[at:][::-1]]
        else:
            onwards, back = order, order[::-1]
        for key in onwards if by > 0 else back:
            if here := self.undecided_in(key):
                self.go_to(here[0 if by > 0 else -1])
                return
        self._say_nothing(messages.nothing_anywhere())

    def go_to(self, finding: Finding) -> None:
        """Come to a passage, on whichever page it is, and have it read out."""
        page = self._page_of(finding.prompt)
        if self._window.current() is not page:
            self._turn_to(page.step.name)
        advised = self._advised(page)
        self._show_on(finding.prompt)
        advised.choose(finding)
        self._read_out(finding)

    def go_to_choices(self) -> None:
        """Come to what can be done about the passage that is looked at."""
        page = self._page()
        if page is not None and not self._advised(page).go_to_choices():
            some = bool(self.undecided())
            self._say_nothing(messages.nothing_at_caret() if some else messages.nothing_anywhere())

    def _say_nothing(self, words: str) -> None:
        """Say that nothing is there, also in sight; what is switched off was not looked for."""
        off = ALL_KINDS - self._services.advice.kinds
        said = " ".join(filter(None, (words if off != ALL_KINDS else "", switched_off(off))))
        if (page := self._page()) is not None:
            pass_note(page.first_field(), said)
        else:
            announce(self._window, said)

    def _read_out(self, finding: Finding) -> None:
        every = self.undecided()
        shown = ShownFinding(tuple(each for each in every if _same(each, finding)) or (finding,))
        here = ShownFinding(tuple(each for each in shown.findings if each.prompt is finding.prompt))
        said = messages.spoken(kind_words(finding.kind), here)
        if finding in every:
            rows = list(dict.fromkeys(map(_row_of, every)))  # as the panels count them
            there = [each for each in rows if each[0] is finding.prompt]
            number = there.index(_row_of(finding)) + 1
            place = messages.place_among(number, len(there), len(rows) - len(there))
            said = f"{said} {place}"
        announce(self._page_of(finding.prompt).first_field(), said)

    # What changes

    def say_done(self, words: str, way: str = "", *, elsewhere: bool = True) -> None:
        """Say on the page what was just done; ``elsewhere`` also where no panel is."""
        page = self._page()
        for key, advised in self._shown.items():
            here = page is not None and _key(page) is key
            advised.say_done(words if here else "", way)
        if page is None:
            said = words if elsewhere else ""
            self.done_elsewhere.emit(said)
            if said:
                announce(self._window, said)

    def is_left_out(self, key: Key) -> bool:
        """Whether nothing of it is shown, as far as that is known."""
        return not self.is_known or all(key_of(each) != key for each in self.undecided())

    def leave_out(self, key: Key, *, on: bool) -> None:
        """Show something no more on this computer, or again, before the files say so."""
        (self._left_out.add if on else self._left_out.discard)(key)
        self.show()

    def _page_of(self, key: PromptKey | None) -> AdvisedPage:
        return self.pages[key] if key else self._tags_page

    def _text(self, key: PromptKey | None) -> str:
        """An answer, or the tags, as they were looked at."""
        return self.looked.texts.get(key, "") if self.looked is not None else ""

    def _take(self, looked: LookedOver) -> None:
        self.looked = looked
        if not self._shown:
            self._show_here()
        self.show()
        self.deeds.look_at_kept()

    def _own(self) -> OwnChoices:
        """On the adviser's thread: what was chosen on this computer."""
        from reflect_app.advice.own_choices import NOTHING_CHOSEN  # noqa: PLC0415  -- on the thread
        from reflect_app.own_words import own_choices_of  # noqa: PLC0415  -- on the thread

        paths = self._services.paths
        return own_choices_of(paths) if paths is not None else NOTHING_CHOSEN

    def _on_kinds_changed(self) -> None:
        self.adviser.look_now()

    def _on_words_changed(self) -> None:
        self._left_out.clear()
        self.adviser.forget()

    def _on_merged_elsewhere(self, before: Record, newer: Record, _both: Reflection) -> None:
        """Other words came; where only more is known of them, as once they are sent, none did."""
        if newer.reflection != before.reflection:
            self.deeds.look_at_shown_anew()

    def _look_if_shown_anew(self) -> None:
        """Look again where other texts were put on the pages, which is no typing."""
        looked = self.looked.texts if self.looked is not None else None
        if not self.adviser.working and self.texts() != looked:
            self.adviser.look_now()


def _other_words(finding: Finding, meant: Mapping[PromptKey, Sequence[Mention]]) -> tuple[str, ...]:
    """The words of the other rows that a role for this one decides as well."""
    every = [each for here in meant.values() for each in here]
    return tuple(
        {each.about: each.text for each in every if each.about not in {"", finding.about}}.values()
    )


def _key(page: AdvisedPage) -> PromptKey | None:
    return page.prompt.key if isinstance(page, PromptPage) else None


def _same(one: Finding, other: Finding) -> bool:
    return (one.kind, one.about) == (other.kind, other.about)


def _row_of(finding: Finding) -> tuple[object, ...]:
    return finding.prompt, finding.kind, finding.about
