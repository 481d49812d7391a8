"""Which kinds of advice are shown: the words that the settings keep for those that are not.

The setting is one line of words, as in "spelling", or "all" where everything is folded away. A
word that this version does not know stays there for the one that does.
"""

from __future__ import annotations

from reflect_app.advice.finding import ALL_KINDS, Kind

EVERYTHING = "all"


def kinds_on(advice_off: str) -> frozenset[Kind]:
    """The kinds that are shown; none where everything is folded away."""
    return chosen_kinds(advice_off) if is_on(advice_off) else frozenset()


def chosen_kinds(advice_off: str) -> frozenset[Kind]:
    """The kinds that are not switched off one by one, folded away for now or not."""
    off = advice_off.split()
    return frozenset(kind for kind in ALL_KINDS if kind.value not in off)


def is_on(advice_off: str) -> bool:
    """Whether anything is to be shown at all."""
    return EVERYTHING not in advice_off.split()


def switched(advice_off: str, word: str, *, on: bool) -> str:
    """The setting once a kind, or ``EVERYTHING``, is switched on or off."""
    others = [each for each in advice_off.split() if each != word]
    return " ".join(others if on else [*others, str(word)])
