"""The team's own file of wording: terms added, changed and switched off, one a line.

``docs/advice.md`` says how somebody who is no programmer writes one. Whatever the file holds, what
can be read of it counts, and each line that can't is named.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Severity
from reflect_app.advice.forms import Form, Forms, words_of
from reflect_app.advice.term import Term, TermClass
from reflect_app.clean_text import clean_line
from reflect_app.lines_by_hand import COMMENT, passed_over_notes, why_no_note
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GROUP = "team"
LARGEST_TEXT = 1_048_576  # characters; of a larger file nothing is read
LONGEST_LINE = 500
MOST_TERMS = 5_000
MOST_WORDS = 8  # of one term
_HOW = {
    "person": TermClass.ADJECTIVE,
    "noun": TermClass.NOUN,
    "verb": TermClass.VERB,
}
_LINE_END = re.compile(r"\r\n|\r|\n")
_MARKED = re.compile(r"\[([^\[\]]{1,40})\]\s*\Z")
_SWITCHED_OFF = re.compile(r"off\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A line that is no term: its number, counted from 1, and why, without a full stop."""

    line: int
    why: str


@dataclass(frozen=True)
class TeamTerms:
    """What a team's file says.

    ``off`` has the words of each term that is switched off, and the line where it is named last.
    """

    terms: tuple[Term, ...] = ()
    off: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    passed_over: tuple[PassedOver, ...] = ()
    problem: str = ""

    def notes(self) -> list[str]:
        """What is to be said of the file, a sentence each; nothing where all of it was read."""
        if self.problem:
            return [self.problem]
        return passed_over_notes(
            [("wording.txt", each.line, each.why) for each in self.passed_over]
        )


@lru_cache(maxsize=4)
def team_terms(text: str) -> TeamTerms:
    """What a text of such a file says; the same text is parsed once. Never raises."""
    if len(text) > LARGEST_TEXT:
        return TeamTerms(problem=tr("The team’s words in wording.txt must be smaller than 1 MB."))
    terms: list[Term] = []
    off: dict[tuple[str, ...], int] = {}
    passed_over: list[PassedOver] = []
    for number, line in enumerate(_LINE_END.split(text.removeprefix("\ufeff")), start=1):
        if not line.strip() or line.lstrip().startswith(COMMENT):
            continue
        if why := _why_not(line, len(terms) + len(off)):
            passed_over.append(PassedOver(number, why))
            continue
        content = _content(line)
        if switched := _SWITCHED_OFF.match(content):
            named = map(words_of, content[switched.end() :].split(","))
            off |= {words: number for words in named if words}
        else:
            terms.append(_term(content))
    return TeamTerms(tuple(terms), off, tuple(passed_over))


def _content(line: str) -> str:
    """A line without what is invisible in it, and with one form of each letter."""
    seen = "".join(each for each in line if unicodedata.category(each) != "Cf")
    return clean_line(unicodedata.normalize("NFC", seen))


def _why_not(line: str, so_far: int) -> str:  # noqa: PLR0911  -- one reason a line
    if len(line) > LONGEST_LINE:
        return tr("it has more than {n} characters", n=LONGEST_LINE)
    if "\ufffd" in line or "\x00" in line:
        return tr("save the file as UTF-8")
    if so_far >= MOST_TERMS:
        return tr("there are more than {n} terms", n=f"{MOST_TERMS:,}")
    content = _content(line)
    switched = _SWITCHED_OFF.match(content)
    words, _, rest = _parted(content[switched.end() :] if switched else content)
    if why := why_no_note(words) or why_no_note(rest, may_have_sign=True):
        return why
    words, how = _without_mark(words)
    forms = [words_of(each) for each in words.split(",")]
    if not any(forms) or any(len("".join(each)) == 1 for each in forms):
        return tr("there is no word in it that can be looked for")
    if set("[]") & set(words):
        return tr("square brackets stand once, right behind the term")
    if any(len(each) > MOST_WORDS for each in forms):
        return tr("a term must have {n} words or fewer", n=MOST_WORDS)
    if how and how not in {*_HOW, "description"}:
        return tr("what stands in square brackets must be person, noun, verb or description")
    return ""


def _parted(content: str) -> tuple[str, str, str]:
    """The forms, the first ``:`` or ``>``, and what stands behind it."""
    at = min((found for mark in ":>" if (found := content.find(mark)) >= 0), default=-1)
    return (content, "", "") if at < 0 else (content[:at], content[at], content[at + 1 :])


def _without_mark(words: str) -> tuple[str, str]:
    marked = _MARKED.search(words.rstrip())
    return (words[: marked.start()], marked[1].strip().lower()) if marked else (words, "")


def _term(content: str) -> Term:
    before, mark, rest = _parted(content)
    words, how = _without_mark(before)
    instead: Sequence[str] = ()
    consider = rest.strip()
    if mark == ">":
        instead = [put for each in rest.split("/") if (put := each.strip())]
        consider = ""
    forms = [found for each in words.split(",") if (found := words_of(each))]
    about = " ".join(forms[0])
    return Term(
        name=about,
        group=GROUP,
        term_class=_HOW.get(how, TermClass.PHRASE),
        forms=Forms(Form(each, tuple(instead), about) for each in forms),
        message=tr("Your team would rather write this in another way."),
        why=tr("It is on your team’s own list."),
        consider=consider,
        severity=Severity.MEDIUM,
        on_description_only=how == "description",
        behaviour=True,
    )
