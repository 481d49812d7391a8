"""Lines of a growth chart that look like days: "weight on the 9th", "from the 75th to the 25th"."""

from __future__ import annotations

import re

from reflect_app.advice.lazy_patterns import lazily

_LINES = frozenset(("2nd", "3rd", "5th", "9th", "10th", "25th"))
"""The lines of the charts in use in Britain that may be days too."""
_BACK, _AHEAD = 60, 40  # characters
_OTHER_LINE = lazily(  # that can be no day
    r"(?<![\d.])(?:0\.4|50|75|90|91|95|97|98|99(?:\.6)?)(?:th|st)(?! ?(?:birth|b-?day|anni|floor))"
    r"|(?<![a-z])(?:per)?centiles?(?![a-z])"
)
_GROWTH = lazily(
    r"(?<![a-z])(?:weight|wt|weights|length|height|ht|head|head circ|circumference|hc|ofc|efw|bmi"
    r"|ac|fl|growth|baby|he|she|he's|she's)"
    r"(?: (?:is|was|are|were|now|still|just|sits|sat|sitting|plots|plotted|plotting|tracks|tracking"
    r"|tracked|stays|stayed|staying|follows|following|dropped|dropping|drops|fell|falling|fallen|gone"
    r"|went|up|down|back|steady|again|only)){0,4}"
    r" (?:on|to|from|at|above|below|along|under|over|between|near|towards)"
    r" (?:about |around |just |or just )?(?:above |below |under )?the \Z"
)
_WEIGHED_THAT_DAY = lazily(r" (?:was|were|is|:|=) ?\d|,? \d+(?:\.\d+)? ?(?:kg|g|cm|mm)\b")
_FOR_GROWTH = re.compile(r" for (?:weight|wt|length|height|ht|head|hc|ofc|bmi|growth)(?![a-z])")
_HE = re.compile(r"(?:he|she|baby)(?:'s)?(?![a-z])")


def is_centile(lower: str, start: int, end: int) -> bool:
    """Whether the ordinal from ``start`` to ``end`` is a line of a growth chart."""
    if lower[start:end] not in _LINES or _WEIGHED_THAT_DAY.match(lower, end):
        return False
    if _FOR_GROWTH.match(lower, end):
        return True
    growth = _GROWTH.search(lower, max(0, start - _BACK), start)
    if growth and not _HE.match(growth[0]):
        return True
    before = re.split(r"[.!?](?!\d)|\n", lower[max(0, start - _BACK) : start])[-1]
    behind = re.split(r"[.!?](?!\d)|\n", lower[end : end + _AHEAD])[0]
    return bool(
        (growth or before.endswith(("from the ", "to the ")))
        and any(_OTHER_LINE.search(each) for each in (before, behind))
    )
