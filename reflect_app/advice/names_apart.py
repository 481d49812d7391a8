"""Names that look alike, told apart for decisions: who is kept does not decide about a namesake.

"Mrs Okonkwo" and "Mr Okonkwo" are two people, and where Maria Okonkwo is there too, nobody knows
which of them "Okonkwo" is: each is asked about by itself. "Maria", where one Maria has a surname,
is decided with her full name, but not the other way round: that tells more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.lazy_patterns import lazily
from reflect_app.advice.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reflect_app.advice.finding import Finding

Borne = tuple[str, str]  # what a name is about, and the title before it

_WITH_TITLE = lazily(r"(?P<surname>[^()]+) \((?P<title>[^()]+)\)")
_OF_ONE = frozenset(("mr", "mrs", "ms", "miss"))
_SHORT = {"doctor": "dr", "mister": "mr", "missis": "mrs", "missus": "mrs", "professor": "prof"}


class NamesApart(NamedTuple):
    """Which names of a whole reflection may be those of several, and which go with a longer one."""

    several: frozenset[str]
    whole: Mapping[str, str]

    @classmethod
    def of(cls, borne: Iterable[Borne]) -> NamesApart:
        """What follows from all the names that are borne in its answers."""
        titles: dict[str, set[str]] = defaultdict(set)
        longer: dict[str, set[str]] = defaultdict(set)
        for name, title in borne:
            parts = name.split()
            if len(parts) == 1:
                titles[name].add(title)
            else:
                for part in parts:
                    longer[part].add(name)
        several = (
            name
            for name, has in titles.items()
            if len(has) > 1 and _are_several(name, has, longer.get(name, set()))
        )
        whole = {
            name: next(iter(longer[name]))
            for name in titles.keys() & longer.keys()
            if _is_of_one(name, longer[name])
        }
        return cls(frozenset(several), whole)

    def tell(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """These findings, each name about one person as far as that is known.

        What a surname that several may bear is about has its title behind it: "okonkwo (mrs)".
        """
        return tuple(map(self._told, findings)) if self.several or self.whole else findings

    def _told(self, each: Finding) -> Finding:
        if each.type != "person":
            return each
        if (whole := self.whole.get(each.about)) is not None:
            return replace(each, parts=(whole,))
        title = title_of(each) if each.about in self.several else ""
        return replace(each, about=f"{each.about} ({title})") if title else each


def names_borne(findings: Iterable[Finding]) -> frozenset[Borne]:
    """The names of people among findings, each with the titles that it has there."""
    return frozenset((each.about, title_of(each)) for each in findings if each.type == "person")


def name_and_title(about: str) -> tuple[str, str]:
    """What a name is about by itself, and the title that tells it apart; "" for none."""
    found = _WITH_TITLE.fullmatch(about)
    return (found["surname"], found["title"]) if found else (about, "")


def title_of(finding: Finding) -> str:
    """What stands before the name within a finding: "mrs", "dr", "auntie"; "" for nothing."""
    return title_in(finding.text, finding.about)


def told_by_title(finding: Finding) -> str:
    """What a name is about, with its title where it is one word: a namesake may come later.

    "Mr Okonkwo" is not who "Mrs Okonkwo" was, also where she was the only one in the text.
    """
    title = title_of(finding)
    is_whole = " " in finding.about or title not in _OF_ONE
    return finding.about if is_whole else f"{finding.about} ({title})"


@lru_cache(4_096)
def title_in(text: str, about: str) -> str:
    """The same of words that are about this."""
    before, found, _after = " ".join(plain(text).casefold().split()).partition(about)
    title = before.replace(".", "").strip() if found else ""
    return _SHORT.get(title, title)


def _are_several(name: str, titles: set[str], longer: set[str]) -> bool:
    """Whether a name with these several titles may be that of several people, as a surname is."""
    borne = any(each.split()[0] != name for each in longer)
    return len(titles - {""}) > 1 or borne


def _is_of_one(name: str, longer: set[str]) -> bool:
    """Whether this is the first name of just one of those with a longer name."""
    return len(longer) == 1 and next(iter(longer)).split()[0] == name
