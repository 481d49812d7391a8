"""Which one it is, in words: third, twelfth, twenty-first, for roles that many people have."""

from __future__ import annotations

_FIRST = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")

ORDINALS = (
    *_FIRST,
    *(
        f"{ten}y-{_FIRST[one - 1]}" if one else f"{ten}ieth"
        for ten in _TENS
        for one in range(len(_FIRST[:9]) + 1)
    ),
)
"""From the first to the ninety-ninth: more people than six answers hold."""


def with_article(words: str) -> str:
    """The words with "a" or "an" before them, as their first letter asks for."""
    return f"an {words}" if words[:1] in "aeiou" else f"a {words}"
