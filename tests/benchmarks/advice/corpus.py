"""Invented stories in which everything that could identify somebody is marked by type.

A file holds stories one after the other, each under a line of its own::

    === ward | warm story | description
    On the [[date:3rd of May]] [[person:Petra]] told me that she was going home.

The line says the setting, in which voice it is written, and which prompt it answers. The types of
marks are those of findings, and ``maybe`` for what some would show and others not (a county, a
pet, a famous nurse, a year alone): showing it is neither right nor wrong. ``slip`` marks a word
that a proof-reader would mend; it identifies nobody and counts for spelling alone.

What is marked: names of people; dates with a day of the month, or a month and a year; ages of one
person to the year, month or week; streets, towns, villages, wards and what else is found on a map;
names of schools, surgeries, homes, charities, employers, churches. A weekday, a month or a season
alone is not. What counts of a mark is without its title, weekday or article: "Mrs Okafor" is found
as well by "Okafor", unless an initial is all that would be left ("Mrs B").

How sure the marks are: two readers who saw neither them nor what the program shows marked the
numbers, codes and contacts of 212 stories set apart anew. Of 301 marks, one gave 294 the same words
and type and the other 293, with the type of some 17 left open between two; none was overlooked. So
2 to 3 in 100 are a matter of where a code begins and what it is called.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reflect_app.advice.counting import count_words
from reflect_app.advice.finding import IDENTIFIER_TYPES
from reflect_app.prompt_keys import PromptKey

HERE = Path(__file__).parent
MAYBE = "maybe"
SLIP = "slip"
PORTIONS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "eighteenth"),
    *("nineteenth", "twentyfirst", "twentysecond", "twentythird", "twentyfourth", "twentyfifth"),
    *("twentysixth", "twentyseventh", "twentyeighth", "twentyninth", "thirtieth", "thirtyfirst"),
    *("thirtysecond", "thirtythird", "thirtyfourth", "thirtyfifth", "thirtysixth"),
    *("thirtyseventh", "thirtyeighth", "thirtyninth", "fortieth", "fortyfirst", "fortysecond"),
    *("fortythird", "fortyfourth", "fortyfifth", "fortysixth"),
)
_HEAD = re.compile(r"^=== ([^|\n]+) \| ([^|\n]+) \| (\w*)\n", re.MULTILINE)
_MARK = re.compile(r"\[\[([a-z-]+):([^\[\]]+)\]\]")
_TITLES = (
    *(
        "and",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "doctor",
        "prof",
        "professor",
        "sister",
        "nurse",
        "fr",
    ),
    *("pc", "dc", "officer", "pastor", "rabbi", "sardar", "sergeant", "matron", "canon", "rev"),
)
_WEEKDAYS = "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun"
_BEFORE = {
    "person": re.compile(rf"(?:(?:{'|'.join(_TITLES)})\b\.?\s+)+(?=\w{{3}})", re.IGNORECASE),
    "date": re.compile(rf"(?:(?:\w*day|{_WEEKDAYS})\b[.,]?\s+)?(?:(?:the|of)\s+)*", re.IGNORECASE),
    "place": re.compile(r"the\s+"),
    "organisation": re.compile(r"the\s+"),
}
_TYPES = {*IDENTIFIER_TYPES, MAYBE, SLIP} - {"combination"}


@dataclass(frozen=True)
class Mark:
    """A passage that a person marked."""

    type: str
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Story:
    """One story as it would be typed, its marks and its slips in their order."""

    name: str
    setting: str
    voice: str
    prompt: PromptKey | None
    text: str
    marks: tuple[Mark, ...]
    slips: tuple[Mark, ...] = ()

    @cached_property
    def words(self) -> int:
        return count_words(self.text)


def read(path: Path) -> tuple[Story, ...]:
    """The stories of a file, each named after it and by its number in it."""
    parts = _HEAD.split(path.read_text(encoding="utf-8"))[1:]
    heads = zip(*(iter(parts),) * 4, strict=True)
    return tuple(
        _story(f"{path.stem} {number}", setting, voice, prompt, marked.strip("\n"))
        for number, (setting, voice, prompt, marked) in enumerate(heads, 1)
    )


def _story(name: str, setting: str, voice: str, prompt: str, marked: str) -> Story:
    text, marks, at = "", [], 0
    for found in _MARK.finditer(marked):
        assert found[1] in _TYPES, f"{name}: there is no type {found[1]!r}"
        text += marked[at : found.start()]
        kind, passage = found.groups()
        lead = _BEFORE[kind].match(passage) if kind in _BEFORE else None
        skip = lead.end() if lead else 0
        marks.append(Mark(kind, len(text) + skip, passage[skip:]))
        text, at = text + found[2], found.end()
    text += marked[at:]
    assert "[[" not in text, f"{name}: a mark that cannot be read"
    key = PromptKey(prompt) if prompt else None
    slips = tuple(each for each in marks if each.type == SLIP)
    identifying = tuple(each for each in marks if each.type != SLIP)
    return Story(name, setting, voice, key, text, identifying, slips)


def with_marks(portions: tuple[str, ...] = PORTIONS) -> tuple[Story, ...]:
    """The stories that the program was built on."""
    return _all(f"stories_{portion}.txt" for portion in portions)


def innocent(portions: tuple[str, ...] = PORTIONS) -> tuple[Story, ...]:
    """Those that identify nobody, though some words in them look as if they did."""
    return _all(f"innocent_{portion}.txt" for portion in portions)


def with_marks_apart() -> tuple[Story, ...]:
    """A tenth, drawn before anything was scored, that nobody who builds ever looked at."""
    return _all(["stories_apart.txt"])


def innocent_apart() -> tuple[Story, ...]:
    """The same of those that identify nobody."""
    return _all(["innocent_apart.txt"])


def _all(names) -> tuple[Story, ...]:
    return tuple(story for name in names if (HERE / name).exists() for story in read(HERE / name))
