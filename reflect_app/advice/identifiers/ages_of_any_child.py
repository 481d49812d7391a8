"""Ages that are of nobody in particular: "a two year old bites", "like a five-year-old"."""

from __future__ import annotations

import re

from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.lazy_patterns import lazily

_LOOK_BACK = 24
_ALIKE = lazily(
    r"(?:(?<![a-z])(?:like|than|as|because|expect(?:s|ed|ing)?|any|every|no|most|all|average|typical"
    r"|another)|(?<![a-z])asks? (?:of|from)) \Z"
)
_WOULD = lazily(
    r" (?:can|can't|cannot|cant|should|shouldn't|doesn't|does not|learns|bites|thinks|understands"
    r"|believes|has no words|is never|is always)(?![a-z])"
)
_GROUP = lazily(
    r"(?<![a-z])(?:class|room|roomful|full|bunch|crowd|pack|hall|gang|horde|load|loads|sea|school"
    r"|assembly|lots?|dozens?|hundreds?|busload|playground|hallful|army) of \Z"
)
_WORTH = re.compile(r"(?:'?s)? (?:worth|bay|cots?|checks?|jabs?|boosters?|immunisations?)(?![a-z])")
_DOES = re.compile(r" (?:has|have|is|does|do|will|can|would|should|sees|feels|needs|wants|bites)\b")
_YOUNG = frozenset(map(str, range(1, 13))) | these(
    "one two three four five six seven eight nine ten eleven twelve"
)


def is_of_any_child(lower: str, start: int, end: int, number: str, *, article: bool) -> bool:
    """Whether an age from ``start`` to ``end`` is of all who are so old, and of no one of them.

    It goes by a small number with "a" or no article before it, and by what such sentences hold:
    "can", "should", "like", "because a ... has".
    """
    if number.strip() not in _YOUNG:
        return _is_of_many(lower, start, end)
    if _WORTH.match(lower, end) or _is_of_many(lower, start, end):
        return True
    before = lower[max(0, start - _LOOK_BACK) : start]
    alike = _ALIKE.search(before)
    if not article and not alike:
        return False
    if alike and alike[0].strip() == "because":
        return _DOES.match(lower, end) is not None
    if alike:
        return True
    opens = not before.strip() or before.rstrip().endswith((".", "!", "?", ":", ";", ","))
    return opens and _WOULD.match(lower, end) is not None


def _is_of_many(lower: str, start: int, end: int) -> bool:
    """As in "a room full of nine year olds"."""
    group = _GROUP.search(lower, max(0, start - _LOOK_BACK), start)
    return group is not None and lower.endswith("olds", start, end)
