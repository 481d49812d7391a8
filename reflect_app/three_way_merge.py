"""Bringing two changes of the same reflection together: by paragraphs, by tags, and by the date.

What one side alone changed is taken, and so is what both changed alike. Where both changed the same
paragraph, or both put something new at one place, people choose; until then nothing is lost, since
each such place holds both. Whoever is called mine and whoever theirs makes no difference to what
comes of it, so two people who bring the same texts together have the same text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from reflect_app.merged_tags import both_tags, merged_tags
from reflect_app.paragraph_changes import ParagraphChange, paragraph_changes, paragraphs_of
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from reflect_app.reflection import Reflection

Lines = tuple[str, ...]


class Came(StrEnum):
    """Who changed a part of an answer."""

    SAME = "same"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """The same change on both sides."""
    CONFLICT = "conflict"


class Choice(StrEnum):
    """What people choose at a place that both changed."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Mine, and theirs after it; of two dates, mine."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some paragraphs (lines) of an answer, in all three of its texts."""

    came: Came
    base: Lines
    mine: Lines
    theirs: Lines

    @property
    def result(self) -> Lines:
        """The paragraphs that are taken; of a conflict, mine until something is chosen."""
        return self.theirs if self.came is Came.THEIRS else self.mine


class Place(NamedTuple):
    """Where people choose: an answer and its how manieth conflict, from 1; or tags, or date."""

    where: PromptKey | Literal["tags", "published"]
    number: int = 1


TAGS = Place("tags")
PUBLISHED = Place("published")


@dataclass(frozen=True)
class Merge:
    """Two changes of a reflection, and what comes of them once each place is decided.

    With ``asks``, theirs is another person's text: of that nothing is taken without being chosen.
    """

    base: Reflection
    mine: Reflection
    theirs: Reflection
    asks: bool = False

    @cached_property
    def parts(self) -> Mapping[PromptKey, tuple[Part, ...]]:
        """What each answer is made of, in reading order."""
        sides = (self.base.answers, self.mine.answers, self.theirs.answers)
        parts = {key: merged_answer(*(each.of(key) for each in sides)) for key in PromptKey}
        return (
            {key: tuple(map(_asked, each)) for key, each in parts.items()} if self.asks else parts
        )

    @cached_property
    def tags(self) -> tuple[str, ...] | None:
        """The tags with the changes of both; None where people have to choose."""
        mine, theirs = self.mine.tags, self.theirs.tags
        merged = merged_tags(self.base.tags, mine, theirs)
        return merged if not self.asks or merged == mine else None

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where people have to choose, in reading order."""
        found = [
            Place(key, number)
            for key in PromptKey
            for number, _ in enumerate(self.conflicts(key), start=1)
        ]
        found += [TAGS] if self.tags is None else []
        base, mine, theirs = (each.published for each in (self.base, self.mine, self.theirs))
        asks = self.asks and theirs not in {base, mine}
        return (*found, PUBLISHED) if asks or _differ(base, mine, theirs) else tuple(found)

    @property
    def undecided(self) -> bool:
        """Whether there is anything to choose at all."""
        return bool(self.places)

    def at(self, place: Place) -> tuple[object, ...]:
        """What a place is about: the same as long as both sides say the same there."""
        sides = (self.base, self.mine, self.theirs)
        if place == TAGS:
            return (place.where, *(each.tags for each in sides))
        if place == PUBLISHED:
            return (place.where, *(each.published for each in sides))
        part = self.conflicts(PromptKey(place.where))[place.number - 1]
        return (place.where, part.base, part.mine, part.theirs)

    def conflicts(self, key: PromptKey) -> tuple[Part, ...]:
        """The parts of an answer about which people have to choose, in reading order."""
        return tuple(filter(_is_conflict, self.parts[key]))

    def left(self, choices: Mapping[Place, Choice]) -> tuple[Place, ...]:
        """The places about which nothing was chosen yet."""
        return tuple(place for place in self.places if place not in choices)

    def result(self, choices: Mapping[Place, Choice]) -> Reflection:
        """What comes of both, with what was chosen.

        Raises ``ValueError`` where something is left to choose.
        """
        if self.left(choices):
            message = "Something is left to choose before the two can be brought together."
            raise ValueError(message)
        both = self.mine
        for key in PromptKey:
            both = both.answering(key, self.answer(key, choices))
        made = {"tags": self._tags(choices), "published": self._published(choices)}
        return both.model_copy(update=made)

    def answer(self, key: PromptKey, choices: Mapping[Place, Choice]) -> str:
        """One answer with what was chosen; mine where nothing was."""
        lines: list[str] = []
        number = 0
        parts = self.parts[key]
        for at, part in enumerate(parts):
            if part.came is not Came.CONFLICT:
                lines += part.result
                continue
            number += 1
            following = parts[at + 1].result[:1] if at + 1 < len(parts) else ()
            choice = choices.get(Place(key, number), Choice.MINE)
            lines += _chosen(part, choice, (*lines[-1:], *following))
        return "\n".join(lines)

    def _tags(self, choices: Mapping[Place, Choice]) -> tuple[str, ...]:
        if self.tags is not None:
            return self.tags
        mine, theirs = self.mine.tags, self.theirs.tags
        if choices[TAGS] is Choice.BOTH:
            return both_tags(mine, theirs)
        return theirs if choices[TAGS] is Choice.THEIRS else mine

    def _published(self, choices: Mapping[Place, Choice]) -> date | None:
        if PUBLISHED in self.places:
            takes_theirs = choices[PUBLISHED] is Choice.THEIRS
        else:
            takes_theirs = self.mine.published == self.base.published
        return self.theirs.published if takes_theirs else self.mine.published


def merged(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection | None:
    """Both changes of ``base`` in one reflection; None where people have to choose."""
    merge = Merge(base, mine, theirs)
    return None if merge.undecided else merge.result({})


def merged_answer(base: str, mine: str, theirs: str) -> tuple[Part, ...]:
    """One answer in parts: what stayed, what either changed, and where both did.

    The base of all parts is together the lines of ``base``, and so it is with the two others.
    """
    before = paragraphs_of(base)
    sides = [paragraph_changes(before, paragraphs_of(side)) for side in (mine, theirs)]
    parts: list[Part] = []
    at = 0
    for group in _groups(*sides):
        if at < group.start:
            same = before[at : group.start]
            parts.append(Part(Came.SAME, same, same, same))
        parts += _parts_of(before, group)
        at = group.end
    rest = before[at:]
    return (*parts, Part(Came.SAME, rest, rest, rest)) if rest else tuple(parts)


def _asked(part: Part) -> Part:
    """A change of theirs as a place to choose at."""
    if part.came is not Came.THEIRS:
        return part
    return Part(Came.CONFLICT, part.base, part.mine, part.theirs)


def _is_conflict(part: Part) -> bool:
    return part.came is Came.CONFLICT


def _differ(base: object, mine: object, theirs: object) -> bool:
    return mine != theirs and base not in (mine, theirs)


def _chosen(part: Part, choice: Choice, neighbours: Sequence[str]) -> Lines:
    if choice is not Choice.BOTH:
        return part.theirs if choice is Choice.THEIRS else part.mine
    apart = bool(part.mine and part.theirs and part.mine[-1].strip() and part.theirs[0].strip())
    if apart and neighbours and not any(line.strip() for line in neighbours):
        return (*part.mine, "", *part.theirs)  # as all paragraphs here are parted by empty lines
    return (*part.mine, *part.theirs)


# Which changes of the two are of the same place


@dataclass
class _Group:
    """Changes of one place, of one side or of both."""

    start: int
    end: int
    changes: tuple[list[ParagraphChange], list[ParagraphChange]]

    def meets(self, change: ParagraphChange, side: int) -> bool:
        """Whether a change that begins no earlier is one of the same place.

        Where one ends as the other begins, it is clear what comes first, unless both have
        something new there.
        """
        if change.start < self.end:
            return True
        if change.start > self.end or not change.grows:
            return False
        return any(each.grows and each.end == self.end for each in self.changes[1 - side])

    def text(self, before: Sequence[str], side: int) -> Lines:
        """What one side made of this place."""
        lines: list[str] = []
        at = self.start
        for change in self.changes[side]:
            lines += [*before[at : change.start], *change.lines]
            at = change.end
        return (*lines, *before[at : self.end])


def _groups(mine: list[ParagraphChange], theirs: list[ParagraphChange]) -> Iterator[_Group]:
    of_both = [*((each, 0) for each in mine), *((each, 1) for each in theirs)]
    group: _Group | None = None
    for change, side in sorted(of_both, key=lambda found: (found[0].start, found[0].end)):
        if group is None or not group.meets(change, side):
            if group is not None:
                yield group
            group = _Group(change.start, change.end, ([], []))
        group.changes[side].append(change)
        group.end = max(group.end, change.end)
    if group is not None:
        yield group


def _parts_of(before: Lines, group: _Group) -> Iterator[Part]:
    base = before[group.start : group.end]
    mine, theirs = group.text(before, 0), group.text(before, 1)
    if not group.changes[1]:
        yield Part(Came.MINE, base, mine, base)
    elif not group.changes[0]:
        yield Part(Came.THEIRS, base, base, theirs)
    else:
        yield from _without_what_both_have(Part(Came.CONFLICT, base, mine, theirs))


# What two changes of one place have in common


def _without_what_both_have(part: Part) -> Iterator[Part]:
    """A place that both changed, without the paragraphs that both have at its start and end."""
    if part.mine == part.theirs:
        yield Part(Came.BOTH, part.base, part.mine, part.theirs)
        return
    start, rest = _parted(part)
    end, rest = _parted(_turned(rest))
    yield from start
    yield _decided(_turned(rest))
    yield from map(_turned, end)


def _parted(part: Part) -> tuple[list[Part], Part]:
    """What both begin with, down to a paragraph that is not empty, and what follows it."""
    size = 0
    for at, (line, other) in enumerate(zip(part.mine, part.theirs, strict=False), start=1):
        if line != other:
            break
        size = at if line.strip() else size
    if not size:
        return [], part
    mine, theirs = part.mine[size:], part.theirs[size:]
    fits = len(part.base) <= min(len(mine), len(theirs)) or part.base in (mine, theirs)
    were = 0 if fits else min(size, len(part.base))
    same = Part(Came.BOTH, part.base[:were], part.mine[:size], part.theirs[:size])
    return [same], Part(part.came, part.base[were:], mine, theirs)


def _turned(part: Part) -> Part:
    return Part(part.came, part.base[::-1], part.mine[::-1], part.theirs[::-1])


def _decided(part: Part) -> Part:
    """A rest that only one of the two changed is no place to choose."""
    if part.mine == part.base:
        return Part(Came.THEIRS, part.base, part.mine, part.theirs)
    came = Came.MINE if part.theirs == part.base else part.came
    return Part(came, part.base, part.mine, part.theirs)
