"""Clubs, temples and schools of a people, a faith or a day: "the Polish club", "the Thursday Club".

In one town there is mostly one of them, so that with an article it is as good as a name; "a Polish
club" and "the Catholic patient" say nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_DAYS = these("monday tuesday wednesday thursday friday saturday sunday")
_OF_A_PEOPLE = these(
    "club temple mosque mandir gurdwara synagogue society association school centre"
)
_OF_A_GROUP = these("women's men's elders elders' youth ladies")  # before "group"
_BETWEEN = these("saturday sunday community cultural social welfare women's men's supplementary")
_OF_A_DAY = these("club society")
_OF_MANY = these("school centre")  # "the Catholic school": of these there are many
_MOST_BETWEEN = 2


def find(page: Page) -> None:
    """Note them where the organisations with a name of their own were noted before."""
    for at in page.odd:
        word = page.words[at]
        if word.case is not Case.CAPITAL or word.taken or page.before(at) != "the":
            continue
        if word.low in _DAYS:
            _of_a_day(page, at)
        elif word.low in _peoples():
            _of_a_people(page, at)


@cache
def _peoples() -> frozenset[str]:
    return frozenset(entries("heritages.txt"))


def _of_a_day(page: Page, at: int) -> None:
    head = page.after(at)
    if head is not None and head.case is Case.CAPITAL and head.low in _OF_A_DAY:
        add(page, at, at + 1, "organisation")


def _of_a_people(page: Page, at: int) -> None:
    """The head, with a word or two before it: "the Somali women's group"."""
    last = at + 1
    while last - at <= _MOST_BETWEEN and _is_between(page, last):
        last += 1
    if last >= len(page.words) or not page.words[last].joined or page.words[last].taken:
        return
    head = page.words[last].low
    grouped = head == "group" and _whole(page, last - 1) in _OF_A_GROUP
    if grouped or (head in _OF_A_PEOPLE and not (head in _OF_MANY and last == at + 1)):
        add(page, at, last, "organisation")


def _is_between(page: Page, at: int) -> bool:
    return (
        at < len(page.words)
        and page.words[at].joined
        and _whole(page, at) in _BETWEEN | _OF_A_GROUP
    )


def _whole(page: Page, at: int) -> str:
    """A word with its possessive, in the middle of which words are parted."""
    word = page.words[at]
    return f"{word.low}'s" if word.possessive and not word.low.endswith("'s") else word.low
