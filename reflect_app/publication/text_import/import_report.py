"""What became of the files of one import or check: the model that window and command line show.

``ImportReport.of`` makes one from the outcomes of ``ImportJob`` or ``check_file``, in any order.
Everything that is read is a function, called when it is shown and not before: no words are kept.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.publication.text_import import import_messages
from reflect_app.publication.text_import.import_outcomes import Became, outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.publication.text_import.import_outcomes import HandedOver, Like
    from reflect_app.text_format.problems import FileProblem

KEPT_OF_EACH = 6  # problems of one kind that a report keeps of a file; a sentence counts headings
ALIKE = 5  # files with one outcome and one sentence from which on they share a row


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file, or would of one that is checked, why, and its reflection's id.

    ``problems`` also holds the departures from the format of a file that is taken in, of each
    kind the first thousand and then one that says how many more there are. Of a file that was
    mended, ``changed`` has what was put right and ``problems`` what is left.
    """

    path: Path
    taken: bool = False
    whole: bool = False
    problems: tuple[FileProblem, ...] = ()
    notices: tuple[FileProblem, ...] = ()
    id: str | None = None
    """Of its reflection here; of a duplicate, of what has its words. None in a rehearsal."""
    under: Path | None = None
    """The folder that all files of its report are in."""
    changed: tuple[FileProblem, ...] = ()
    is_duplicate: bool = False
    """Whether what it holds is here already, word for word, so that nothing was taken in."""
    like: Like | None = None
    """What it is nearly the same as. Where it was not taken in, a person is to decide."""
    kept_other: bool = False
    """Whether a person decided that what it is nearly the same as stays, and not this."""
    handed_over: HandedOver | None = None
    """More about a handover file; None for a text file."""

    @property
    def became(self) -> Became:
        """What an import makes of it."""
        if self.is_duplicate or self.kept_other:
            return Became.DUPLICATE
        if self.handed_over is not None:
            return self.handed_over.became
        departs = bool(self.problems or self.changed)
        return outcome_of(taken=self.taken, whole=self.whole, departs=departs)

    @property
    def is_held_back(self) -> bool:
        """Whether it was not taken in only because it is nearly the same as something here."""
        decided = self.taken or self.is_duplicate or self.kept_other
        return self.like is not None and not decided

    @property
    def is_new(self) -> bool:
        """Whether something of it is in the library now that was not there before."""
        return self.taken and not self.is_duplicate

    def in_short(self) -> ImportOutcome:
        """The same with the first few problems of each kind: of ten thousand files all are kept."""
        return replace(
            self,
            problems=_first_of_each(self.problems),
            notices=_first_of_each(self.notices),
            changed=_first_of_each(self.changed),
        )

    def name(self) -> str:
        """The file's name as it is shown, with the folders that it is in under the one of all."""
        under = self.under
        inside = under is not None and self.path != under and self.path.is_relative_to(under)
        return shown_name(str(self.path.relative_to(under)) if under and inside else str(self.path))

    def outcome(self) -> str:
        """What became of it: "Needs a person"."""
        return import_messages.outcome(self.became)

    def sentence(self) -> str:
        """One plain sentence about the file, without its name and without line numbers.

        What it repeats of a file can't turn or break the line that it stands in.
        """
        return shown_name(self._sentence())

    def details(self) -> tuple[str, ...]:
        """Every departure and notice by itself, with its line where it has one.

        What was put right comes first.
        """
        problems = map(import_messages.detail, (*self.changed, *self.problems))
        return (*map(shown_name, problems), *self.noticed())

    def beyond(self) -> tuple[str, ...]:
        """The details that the sentence leaves out, for where it stands above them."""
        said = self._sentence()
        left = [
            one for one in self.problems if said not in {one.about, import_messages.detail(one)}
        ]
        return (*map(shown_name, map(import_messages.detail, left)), *self.noticed())

    def noticed(self) -> tuple[str, ...]:
        """What looks damaged in its text, each line by itself."""
        return tuple(f"{shown_name(each.message)}." for each in self.notices)

    def _sentence(self) -> str:
        if self.is_held_back and self.like is not None:
            return import_messages.nearly_the_same(self.like.name)
        if self.kept_other and self.like is not None:
            return import_messages.other_was_kept(self.like.name)
        if self.handed_over is not None and self.id is not None and not self.is_duplicate:
            return import_messages.handed_over(self.handed_over)
        found = (*self.changed, *self.problems)
        said = import_messages.sentence(self.became, found, self.notices)
        if self.like is None:
            return said
        return f"{said} {import_messages.taken_in_though_alike(self.like.name)}"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row of the report: a file, or ``ALIKE`` and more with one outcome and one sentence."""

    entries: tuple[ImportOutcome, ...]

    @property
    def became(self) -> Became:
        """What became of all files in it."""
        return self.entries[0].became

    @property
    def is_group(self) -> bool:
        """Whether several files share it."""
        return len(self.entries) > 1

    def name(self) -> str:
        """The file's name, or how many files there are: "5 files"."""
        return import_messages.files(len(self.entries)) if self.is_group else self.entries[0].name()

    def outcome(self) -> str:
        """What became of it or them."""
        return import_messages.outcome(self.became, several=self.is_group)

    def sentence(self) -> str:
        """The one sentence of its files."""
        return self.entries[0].sentence()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All files of one import or check; ``folder`` is where they came from, if that is one.

    ``left`` are the files that were not looked at, because it was stopped.
    """

    entries: tuple[ImportOutcome, ...]
    folder: Path | None = None
    left: tuple[Path, ...] = ()

    @classmethod
    def of(
        cls,
        outcomes: Iterable[ImportOutcome],
        folder: Path | None = None,
        left: Iterable[Path] = (),
    ) -> ImportReport:
        """The report about these outcomes: what needs a person first, else in their order."""
        in_order = in_report_order(outcomes)
        under = folder or _folder_of_all(each.path for each in in_order)
        return cls(tuple(replace(each, under=under) for each in in_order), folder, tuple(left))

    def with_outcomes(self, outcomes: Iterable[ImportOutcome]) -> ImportReport:
        """The report once something else became of some of its files."""
        now = {each.path: each for each in outcomes}
        entries = (
            replace(now[each.path].in_short(), under=each.under) if each.path in now else each
            for each in self.entries
        )
        return replace(self, entries=tuple(in_report_order(entries)))

    def counts(self) -> dict[Became, int]:
        """How many files there are of each outcome, all of them; they add up to the whole."""
        found = Counter(entry.became for entry in self.entries)
        return {became: found[became] for became in Became}

    @property
    def has_news(self) -> bool:
        """Whether there is anything that a person should read: not where all is word for word."""
        quiet = {Became.TIDIED, Became.AS_IT_IS, Became.APPROVED}
        noisy = any(entry.became not in quiet or entry.notices for entry in self.entries)
        return noisy or bool(self.left) or not self.entries

    def headline(self) -> str:
        """What came in, what needs a person and what was not looked at, in one line."""
        need_a_person = self.counts()[Became.NEEDS_A_PERSON]
        return import_messages.headline(len(self.entries), need_a_person, len(self.left))

    def what_to_do(self) -> str:
        """How to go on where it was stopped; nothing where it was not."""
        return import_messages.what_to_do(len(self.left))

    def source(self) -> str:
        """Where the files came from, and that nothing was done to them; how to go on, if at all."""
        return " ".join(filter(None, (import_messages.source(self.folder), self.what_to_do())))

    def rows(self, only: Became | None = None) -> list[ReportRow]:
        """The rows to show, of all outcomes or of one; of one outcome, groups come last."""
        found: dict[Became, list[ImportOutcome]] = {became: [] for became in Became}
        for entry in self.entries:
            found[entry.became].append(entry)
        wanted = Became if only is None else (only,)
        return [row for became in wanted for row in _rows(found[became])]


def _folder_of_all(paths: Iterable[Path]) -> Path | None:
    """The innermost folder that has all of them in it; None for such as are on several disks."""
    try:
        return Path(os.path.commonpath({path.parent for path in paths}))
    except ValueError:
        return None


def in_report_order(outcomes: Iterable[ImportOutcome]) -> list[ImportOutcome]:
    """What needs a person first, then drafts, then the rest; else in the order they came in."""
    return sorted(outcomes, key=lambda outcome: [*Became].index(outcome.became))


def _first_of_each(problems: tuple[FileProblem, ...]) -> tuple[FileProblem, ...]:
    """The first few of each kind, and what says how many more there are."""
    if len(problems) <= KEPT_OF_EACH:
        return problems
    found: Counter[str] = Counter()
    kept = []
    for each in problems:
        found[each.code] += 1
        if found[each.code] <= KEPT_OF_EACH or each.line is None:
            kept.append(each)
    return tuple(kept)


def _rows(entries: Sequence[ImportOutcome]) -> list[ReportRow]:
    """Files of one outcome, each by itself, and then those that share a sentence."""
    by_sentence: dict[str, list[ImportOutcome]] = {}
    for entry in entries:
        by_sentence.setdefault(entry.sentence(), []).append(entry)
    alike = {said: found for said, found in by_sentence.items() if len(found) >= ALIKE}
    grouped = {id(entry) for found in alike.values() for entry in found}
    alone = [ReportRow((entry,)) for entry in entries if id(entry) not in grouped]
    return alone + [ReportRow(tuple(found)) for found in alike.values()]
