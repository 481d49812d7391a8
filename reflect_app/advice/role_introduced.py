"""Where the words before a name say already who it is: "a boy we support, Callum"."""

from __future__ import annotations

import re
from typing import NamedTuple

from reflect_app.advice.judgement.grammar_words import person_nouns
from reflect_app.advice.role_words import definite_form

_INTRODUCED = re.compile(
    r"\b(?P<who>(?P<article>an?|another|one of (?:our|the|my)) (?:[a-z\-]{2,20} ){0,2}?"
    r"(?P<noun>[a-z\-]{3,20}))"
    r"(?P<more> (?P<by>we|i|who|whom|that|in|at|on|from|with|under|of)\b(?: [\w'\-]{1,30}){1,8}?)?"
    r"(?P<gap>, | (?:called|named|known as) )$",
    re.IGNORECASE,
)
_ENDS_THERE = re.compile(r"'|\s*(?:[,.;:!?)\]\"]|-\s|\n|\Z)")
_OURS = frozenset(("we", "i"))


class Introduced(NamedTuple):
    """``start`` is where the words begin; ``is_apposed`` that a comma is behind them.

    ``role`` says the same elsewhere, "" where it has a name in it; ``definite`` the next time.
    """

    start: int
    is_apposed: bool
    role: str
    definite: str


def closes(text: str, end: int) -> bool:
    """Whether what was said of somebody ends behind their name."""
    return _ENDS_THERE.match(text, end) is not None


def introduced_as(before: str, after: str) -> Introduced | None:
    """What stands before a name and says who it is, with an article that makes somebody new.

    "Beside a boy we support, Callum sat down" says it not. Of what is told of them only "we
    support" and the like is part of the role: a place is not.
    """
    found = _INTRODUCED.search(before)
    is_apposed = found is not None and found["gap"] == ", "
    if found is None or (is_apposed and not closes(after, 0)):
        return None
    noun, several = found["noun"].lower(), found["article"].lower().startswith("one")
    if noun not in person_nouns() and not (several and noun.removesuffix("s") in person_nouns()):
        return None
    more = found["more"] if (found["by"] or "").lower() in _OURS else ""
    who = found["who"][:1].lower() + found["who"][1:]
    role = f"{who}{more if _is_plain(more) else ''}"
    definite = definite_form(f"one of the {noun}" if several else f"a {noun}")
    return Introduced(found.start(), is_apposed, role if _is_plain(who) else "", definite)


def _is_plain(words: str) -> bool:
    """Whether there is no name and no number in words."""
    return not any(map(str.isdigit, words)) and words.replace(" I ", " ").islower()
