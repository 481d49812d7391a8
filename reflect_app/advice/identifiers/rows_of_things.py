"""Plants, biscuits, books of the Bible, films: things that are called like people and places.

They are told by what is beside them: another of their kind in a list that nobody is called like
("parsley, Sage and Rosemary"), or a word that only goes with their kind ("Poppy seeds"). Which
kinds there are, and what goes with them, stands in ``resources/advice/kinds-of-things.txt``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.entries import group_of
from reflect_app.advice.identifiers.name_lists import sections, these
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.spans import Page

_JOINTS = these("and or then nor plus not &")
_COMMAS = frozenset((", ", "; ", " & ", "/", " + ", " / "))
_GIVEN = these(
    "for to gave give gives giving given bought offered offer sent brought showed handed told "
    "asked made rang with"
)
_REACH = 18  # words of a sentence
_SURE = "+"
_BESIDE = ("behind", "before", "together", "heads")


class _Kind(NamedTuple):
    """What is of a kind, what of it is nobody's name, and what stands beside it."""

    members: frozenset[str]
    sure: frozenset[str]
    behind: frozenset[str]
    before: frozenset[str]
    together: frozenset[str]
    heads: frozenset[str]


def is_of_a_kind(page: Page, at: int) -> bool:
    """Whether a word is a thing of its kind here, and neither a person nor a place."""
    kinds = _kinds().get(page.words[at].low, ())
    if any(_is_beside_a_sure_one(page, at, kind) for kind in kinds):
        return True  # "parsley and Rosemary went into the soup"
    return (
        bool(kinds)
        and not is_somebody(page, at)
        and any(
            _is_shown(page, at, kind) or _is_listed_with(page, at, kind) or _are_all(page, at, kind)
            for kind in kinds
        )
    )


def _is_shown(page: Page, at: int, kind: _Kind) -> bool:
    """Whether the list that the word stands in, or what is around that list, shows the kind."""
    if _is_beside_a_sure_one(page, at, kind):
        return True
    row = list(_row(page, at, kind))
    first, last = min(row), max(row)
    if _is_headed(page, first, kind):
        return True
    before = page.before(first)
    if before in {"of", "a", "some", "the", "no"}:
        before = page.before(first, 2) if page.before(first, 2) in kind.before else before
    if before in kind.before:
        return True
    after = page.after(last)
    if after is not None and after.case is Case.DIGITS:
        after = page.after(last + 1)  # "cal 6 points"
    behind = after is not None and after.low in kind.behind and not page.words[last].possessive
    return behind and before not in _GIVEN


def _is_headed(page: Page, first: int, kind: _Kind) -> bool:
    """As in "kings and queens: Victoria, Edward"."""
    return first > 0 and page.words[first].glue == ": " and page.words[first - 1].low in kind.heads


def _is_beside_a_sure_one(page: Page, at: int, kind: _Kind) -> bool:
    """Whether something that nobody is called like stands in the same list."""
    return any(
        one != at and page.words[one].low in kind.sure and _is_written_alike(page, at, one)
        for one in _row(page, at, kind)
    )


def _is_written_alike(page: Page, at: int, other: int) -> bool:
    """As in "Sage, Thyme" and "thyme and Sage", but not in "for Lily, tulips"."""
    word, beside = page.words[at], page.words[at + 1 : at + 2]
    if word.case == page.words[other].case or any(each.low in _JOINTS for each in beside):
        return True
    return page.before(at) not in _GIVEN and not is_somebody(page, at)


def _row(page: Page, at: int, kind: _Kind) -> Iterator[int]:
    """Where the words of the kind are that stand in a list with this one, itself among them."""
    yield at
    for step in (-1, 1):
        here = at
        while (nxt := _next(page, here, step)) is not None:
            if page.words[nxt].low not in kind.members:
                break
            here = nxt
            yield here


def _next(page: Page, at: int, step: int) -> int | None:
    """Where the word before or behind in a list is; joints and numbers are passed over."""
    words, here, parted = page.words, at + step, False
    while 0 <= here < len(words):
        gap = words[here].glue if step > 0 else words[here + 1].glue
        if gap in _COMMAS:
            parted = True
        elif not gap.isspace() or "\n" in gap:
            return None
        if words[here].low in _JOINTS:
            parted = True
        elif words[here].case is not Case.DIGITS:
            return here if parted else None
        here += step
    return None


def _is_listed_with(page: Page, at: int, kind: _Kind) -> bool:
    """As in "Lily bulbs in the tubs, Holly by the gate": a list whose other things are shown."""
    word = page.words[at]
    if not (word.opens or word.glue in _COMMAS or page.before(at) in _JOINTS):
        return False
    return any(
        page.words[one].low in kind.members - kind.sure and _is_shown(page, one, kind)
        for one in _sentence(page, at)
        if one != at
    )


def _are_all(page: Page, at: int, kind: _Kind) -> bool:
    """As in "Faith, he thought, was one, Hope another, and Charity a third"."""
    here = {page.words[one].low for one in _sentence(page, at)}
    return bool(kind.together) and page.words[at].low in kind.together <= here


def _sentence(page: Page, at: int) -> Iterator[int]:
    """The words of the sentence that are not too far away."""
    first = at
    while first > 0 and at - first < _REACH and not page.words[first].opens:
        first -= 1
    last = at + 1
    while last < len(page.words) and last - at < _REACH and not page.words[last].opens:
        last += 1
    return iter(range(first, last))


@cache
def _kinds() -> dict[str, tuple[_Kind, ...]]:
    """The kinds that each word is of."""
    found: dict[str, tuple[_Kind, ...]] = {}
    listed = sections("kinds-of-things.txt")
    for name, group in listed.items():
        if ":" in name:
            continue
        sure = group_of(each[1:] for each in group if each.startswith(_SURE))
        members = group_of(each.removeprefix(_SURE) for each in group)
        beside = (listed.get(f"{name}: {where}", frozenset()) for where in _BESIDE)
        kind = _Kind(members, sure, *beside)
        for low in members:
            found[low] = (*found.get(low, ()), kind)
    return found
