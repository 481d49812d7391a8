"""Roles that keep people apart: where one is "a colleague", the next is "another colleague"."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reflect_app.advice.names_apart import name_and_title
from reflect_app.advice.ordinals import ORDINALS, with_article
from reflect_app.advice.role_words import one_of
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

_ARTICLE = re.compile(r"an? (?P<who>.+)")
_ONE_OF = re.compile(r"one of (?P<whom>.+)")
_KIN = re.compile(r"(?P<whose>my|our|her|his|their) (?P<who>.+)")


def roles_apart(
    offered: Mapping[str, Sequence[str]],
    given: Mapping[str, str],
    same: Callable[[str], Collection[str]],
    staying: Collection[str] = (),
) -> dict[str, tuple[str, ...]]:
    """What is offered for each name, none of it what somebody else was given or is offered first.

    ``offered`` is in the order of the text, ``given`` has what names were replaced by, and ``same``
    tells which other names are of the same person, who is offered one role first under all of them.
    The names that are ``staying`` as they are take no role from anybody.
    All names are as ``Finding.about`` has them.
    """
    apart: dict[str, tuple[str, ...]] = {}
    whose: dict[str, list[str]] = {}
    for name, role in given.items():
        whose.setdefault(role.casefold(), []).append(name)
    for about, roles in offered.items():
        mine = {about, *same(about)}

        def is_taken(role: str, mine: Collection[str] = mine) -> bool:
            return any(
                name not in mine and (name in offered or not any(_alike(name, one) for one in mine))
                for name in whose.get(role.casefold(), ())
            )

        already = [apart[each][0] for each in mine & apart.keys() if apart[each]][:1]
        first = _telling([offered[each][0] for each in offered if each in mine and offered[each]])
        free = (_free(each, is_taken) for each in (*first, *roles))
        apart[about] = tuple(dict.fromkeys((*already, *free)))
        if roles and about not in staying and mine.isdisjoint(given):
            whose.setdefault(apart[about][0].casefold(), []).append(about)
    return apart


def _telling(roles: Sequence[str]) -> Sequence[str]:
    """The first of roles for one person that says more than that it is somebody."""
    least = tr("a person we support")
    return next(([each] for each in roles if each != least), roles[:1])


def _alike(one: str, other: str) -> bool:
    """Whether two names begin alike and one is in the other, as "maria" and "maria okonkwo".

    What needs a title to be told apart is alike to nothing else: "okonkwo (mrs)".
    """
    if name_and_title(one)[1] or name_and_title(other)[1]:
        return one == other
    parts, others = one.split(), other.split()
    within = set(parts) <= set(others) or set(others) <= set(parts)
    return parts[:1] == others[:1] and within


def _free(role: str, is_taken: Callable[[str], bool]) -> str:
    """The role, or the first form of it that nobody has; the last where all are taken."""
    last = role
    for last in chain((role,), _others(role)):
        if not is_taken(last):
            break
    return last


def _others(role: str) -> Iterator[str]:
    """The same for one more person, and for those after them, however many there are."""
    later = ORDINALS[2:]
    if found := _ARTICLE.fullmatch(role):
        who = found["who"]
        yield tr("another {who}", who=who)
        yield from (tr("{which} {who}", which=with_article(each), who=who) for each in later)
    elif found := _ONE_OF.fullmatch(role):
        who = one_of(found["whom"])
        yield tr("another of {whom}", whom=found["whom"])
        yield from (tr("{which} {who}", which=with_article(each), who=who) for each in later)
    elif found := _KIN.fullmatch(role):
        whose, who = found["whose"], found["who"]
        yield tr("{whose} other {who}", whose=whose, who=who)
        yield from (tr("{whose} {which} {who}", whose=whose, which=each, who=who) for each in later)
