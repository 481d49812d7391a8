"""How well advice finds, said in plain words, from the figures of its own benchmark.

The figures are in ``resources/advice/how-well.toml``, which the benchmark writes; nobody writes
them by hand. A share is told as so many of 100 and never rounded up: "99 of 100" may be 99.9.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from reflect_app.atomic_file import read_file
from reflect_app.paths import resource
from reflect_app.shown_dates import full_date
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

FILE = ("advice", "how-well.toml")
FEWEST_FOR_A_SHARE = 50  # of fewer, the very numbers say more than "of 100"


@dataclass(frozen=True)
class Figures:
    """What came of one run: of how many each, how many it showed."""

    stories: int
    innocent_stories: int
    found: dict[str, tuple[int, int]]  # how many were marked, and how many of them shown
    wrong: tuple[int, int]  # how much was shown in the stories, and how much of it in vain
    alarms: tuple[int, int]  # words that identify nobody, and what was shown in them
    wording: tuple[int, int]
    disturbed: tuple[int, int]
    spelling: tuple[int, int]
    right_words: tuple[int, int]


@dataclass(frozen=True)
class HowWell:
    """The figures of what advice was built on, and of what was set apart before that."""

    measured: date
    built: Figures
    apart: Figures | None


@cache
def figures() -> HowWell:
    """What the benchmark wrote."""
    read = tomllib.loads(read_file(resource(*FILE)).decode())
    apart = read.get("apart")
    return HowWell(read["measured"], _figures(read["built"]), _figures(apart) if apart else None)


def _figures(part: dict[str, Any]) -> Figures:
    found = {kind: tuple(pair) for kind, pair in part.pop("found").items()}
    rest: dict[str, Any] = {
        name: tuple(of) if isinstance(of, list) else of for name, of in part.items()
    }
    return Figures(found=found, **rest)


def how_well() -> list[str]:
    """What people should know of how well advice finds, a sentence each."""
    known = figures()
    return [
        *_how_it_was_measured(known),
        *_what_was_found(known.built),
        *_in_vain(known.built),
        *(_apart(known.apart) if known.apart else ()),
        before_what_it_misses(),
        *what_it_does_not_find(),
    ]


def _how_it_was_measured(known: HowWell) -> Iterator[str]:
    yield tr(
        "These figures were measured on {day} by the program’s own benchmark: {count} invented "
        "stories from health and social care in which everything that could identify someone "
        "was marked by hand, and {innocent} that identify nobody and look as if they did.",
        day=full_date(known.measured),
        count=known.built.stories,
        innocent=known.built.innocent_stories,
    )
    yield tr("The rules were built while looking at these stories, so on yours it will find fewer.")


def what_is_counted() -> dict[str, str]:
    """Each kind of thing that is marked in the stories, as it is called."""
    return {
        "structured": tr("numbers and codes, such as NHS numbers, postcodes and telephone numbers"),
        "people": tr("names of people"),
        "dates": tr("dates and dates of birth"),
        "ages": tr("ages"),
        "places": tr("streets, towns and other places"),
        "organisations": tr("schools, surgeries, homes, employers and other organisations"),
    }


def _what_was_found(known: Figures) -> Iterator[str]:
    for kind, name in what_is_counted().items():
        yield of_so_many(name, known.found[kind])
    yield of_so_many(tr("words and phrases that can judge"), known.wording)
    if known.spelling[0]:
        yield of_so_many(tr("misspelt words"), known.spelling)


def of_so_many(name: str, pair: tuple[int, int]) -> str:
    """Such as "Of 100 names of people it showed 96."."""
    of, shown = pair
    if of >= FEWEST_FOR_A_SHARE:
        of, shown = 100, 100 * shown // of
    return tr("Of {of} {name}, it showed {shown}.", of=of, name=name, shown=shown)


def _in_vain(known: Figures) -> Iterator[str]:
    words, alarms = known.alarms
    yield tr(
        "In 500 words that identify nobody it showed, on average, {number} without need.",
        number=_about(500 * alarms / max(1, words)),
    )
    innocent, disturbed = known.disturbed
    yield tr(
        "Of 100 sentences that only look as if they judged, it questioned {number}.",
        number=-(-100 * disturbed // max(1, innocent)),
    )
    words, flagged = known.right_words
    yield tr(
        "Of 1,000 words that were spelt as they should be, it questioned {number}.",
        number=_about(1000 * flagged / max(1, words)),
    )


def _about(number: float) -> str:
    """A small number rounded up, since nothing is made better than it is."""
    whole = int(number) + (number > int(number))
    return tr("at most one") if whole <= 1 else tr("up to {n}", n=whole)


def _apart(known: Figures) -> Iterator[str]:
    yield tr(
        "{count} more stories were put away before anything was tried on them. Whoever built the "
        "rules never looked at them, so they say more about yours, as far as so few can.",
        count=known.stories,
    )
    for kind, name in what_is_counted().items():
        of, shown = known.found[kind]
        yield tr("Of {of} {name} there, it showed {shown}.", of=of, name=name, shown=shown)
    of, shown = known.wording
    yield tr(
        "Of {of} words and phrases that can judge there, it showed {shown}.", of=of, shown=shown
    )
    words, alarms = known.alarms
    yield tr(
        "In their {words} words that identify nobody, it showed {alarms} in vain.",
        words=f"{words:,}",
        alarms=alarms,
    )


def before_what_it_misses() -> str:
    """What leads to where people must look for themselves."""
    return tr("What it does not find, as far as we know:")


def what_it_does_not_find() -> list[str]:
    """Where people must look for themselves, a sentence each; known limits, not figures."""
    return [
        tr("It can miss a name in small letters that is a word too, as in “then hope came”."),
        tr("It can miss a nickname that is an everyday word, and a name at the very start of a "
           "sentence that is a word too."),
        tr("It can miss a place, a home or a firm whose name is made of everyday words."),
        tr("It can miss short numbers, an age without a word beside it, and what is written as "
           "people talk or text."),
        tr("It does not know who is known for what: a rare illness, an event in the news, an "
           "unusual job or a way of speaking can identify someone without any name."),
        tr("It can take a brand, a plant, a song or somebody in a book for a person you know."),
        tr("Wording that judges is found where it is on the list; a list does not know every "
           "word, and never who is hurt by it."),
        tr("So what it shows is where to look first. People must still read every word, "
           "best somebody other than whoever wrote it."),
    ]  # fmt: skip
