"""Of which kind a number is: its form, the words around it and numbers before it, weighed together.

"number" and "code" are said of any: they are never wrong, and are what is said in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.called_numbers import (
    is_an_end,
    kind_of_finding,
    the_one_before,
)
from reflect_app.advice.identifiers.context_words import all_before, heaviest
from reflect_app.advice.identifiers.locks import opens_something
from reflect_app.advice.identifiers.shapes_of_numbers import can_be

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

_NEAR = 14  # characters between "security code" and its number
_FAR = 160  # characters within which an end of a number is named: the sentence before
_SHORT_IF_SAID = frozenset(("card", "account"))  # "security code 417"
_SHOWN_AS = {"plate": "vehicle", "nmc": "staff"}
_ANY = frozenset(("number", "code"))
_OF_A_FORM = 10  # a form that is of a kind possibly weighs as much as a word close by
_MUCH_LESS = 12
_WEAK = frozenset(("vehicle", "iban"))  # kinds of which a number is by its form alone


def kind_of(
    reading: Reading,
    start: int,
    end: int,
    contexts: Sequence[Context],
    otherwise: str,
    said: str = "",
) -> str:
    """Of which kind the number from ``start`` to ``end`` is.

    ``contexts`` are the naming words around it; ``otherwise`` is what it is where none fits: by its
    form, or any number or code; ``said`` is how one is written that is said in words.
    """
    words = said or reading.text[start:end]
    if opens_something(reading.lower, start, end):
        return "number"
    if is_an_end(reading.lower, start):
        return _of_an_end(reading, start, words)
    best = heaviest(each for each in contexts if _fits(each, words))
    if best is None or best.key in _WEAK or best.weight < _least(contexts, otherwise):
        return otherwise
    return _SHOWN_AS.get(best.key, best.key)


def _least(contexts: Sequence[Context], otherwise: str) -> int:
    """What a naming word must weigh: as much as the form does, and nearly as much as any other."""
    of_others = max(each.weight for each in contexts) - _MUCH_LESS
    return of_others if otherwise in _ANY else max(of_others, _OF_A_FORM)


def _fits(context: Context, words: str) -> bool:
    if can_be(context.key, words):
        return context.key != "account" or "/" not in words  # "ACCT 0417/26", of a prison
    return context.key in _SHORT_IF_SAID and context.says_number and context.gap <= _NEAR


def _of_an_end(reading: Reading, start: int, digits: str) -> str:
    """The kind of a number of which only the end or the beginning is said."""
    for each in reading.findings:
        if each.text.endswith(digits) and each.length > len(digits):
            return kind_of_finding(each)
    named = heaviest(all_before(reading.lower, start, reach=_FAR))
    if named:
        return _SHOWN_AS.get(named.key, named.key)
    last = the_one_before(reading, start)
    return kind_of_finding(last) if last else "number"
