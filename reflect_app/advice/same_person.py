"""Which names are plainly of one person: for the role that is offered first, and nothing else.

"Petra" and "Mrs Okonkwo" are Petra Okonkwo where nobody else here is called so. What is changed in
one step is surer than that: see ``role_mentions``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_of
from reflect_app.advice.names_apart import name_and_title, title_of
from reflect_app.advice.plain_text import plain
from reflect_app.advice.role_mentions import kin_before

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

    Key = PromptKey | None

_BEFORE = 24  # characters before a name in which a kin word stands
_OF_HER = frozenset(("mrs", "ms", "miss"))
_OF_ANYBODY = _OF_HER | {"mr"}  # of these, nobody has two: a doctor may be "Mrs" as well
_SHE = re.compile(r"\b(?:wom[ae]n|girls?|lady|ladies|mother|sister|daughter|wife|aunt)\b")
_HE = re.compile(r"\b(?:m[ae]n|boys?|gentlem[ae]n|father|brother|son|husband|uncle)\b")


class SamePerson:
    """All names of a reflection, also those that a role stands for by now.

    ``given`` has the role of each of those, by what the name is about: a woman is not "Mr".
    """

    def __init__(
        self,
        texts: Mapping[Key, str],
        found: Mapping[Key, Sequence[Finding]],
        given: Mapping[str, str] | None = None,
    ) -> None:
        self._titles: dict[str, set[str]] = defaultdict(set)  # by what a finding is about
        self._sexes: dict[str, set[str]] = defaultdict(set)
        self._abouts: dict[str, set[str]] = defaultdict(set)
        self._kin: set[str] = set()
        for key, here in found.items():
            for each in here:
                if each.type == "person":
                    before = plain(texts.get(key, "")[max(0, each.start - _BEFORE) : each.start])
                    self._note(each.about, title_of(each))
                    if kin_before(before, len(before)):
                        self._kin.add(name_and_title(each.about)[0])
        for about, role in (given or {}).items():
            self._note(about, "")
            self._sexes[about] |= {sex_of(role)} - {""}

    def _note(self, about: str, title: str) -> None:
        name, told_apart_by = name_and_title(about)
        self._abouts[name].add(about)
        if title := told_apart_by or title:
            self._titles[about].add(title)
        if title in _OF_ANYBODY:
            self._sexes[about].add("she" if title in _OF_HER else "he")

    def of(self, about: str) -> frozenset[str]:
        """What else is plainly about the same person, as findings and roles have it."""
        name, _title = name_and_title(about)
        if whole := self._whole(about):
            return frozenset(each for each, its in self._wholes.items() if its == whole)
        return frozenset(() if self._are_several(name) else self._abouts[name])

    @cached_property
    def _wholes(self) -> dict[str, str]:
        return {each: self._whole(each) for abouts in self._abouts.values() for each in abouts}

    def _are_several(self, name: str) -> bool:
        return (
            len({title for each in self._abouts[name] for title in self._titles.get(each, ())}) > 1
        )

    def _whole(self, about: str) -> str:
        """The full name of the only one who can be called so; "" for nobody or several."""
        name, _title = name_and_title(about)
        titles = self._titles.get(about, set())
        if " " in name:
            return name
        if len(titles) > 1 or (not titles and self._are_several(name)):
            return ""
        whole = [each for each in self._abouts if " " in each]
        bearers = [each for each in whole if name in (each.split()[0], each.split()[-1])]
        if len(bearers) == 1 and bearers[0].split()[0] == name:
            return bearers[0]
        if name in self._kin:
            return ""
        titled = [each for each in bearers if titles & self._titles.get(each, set())]
        (one,) = titled if len(titled) == 1 else bearers if len(bearers) == 1 else ("",)
        return "" if self._is_another(one, about) else one

    def _is_another(self, whole: str, about: str) -> bool:
        """Whether whoever has this full name can't be called so, as their titles or sex say."""
        theirs = self._titles.get(whole, set()) & _OF_ANYBODY
        mine = self._titles.get(about, set()) & _OF_ANYBODY
        she_or_he = self._sexes.get(whole) or {is_of(whole.partition(" ")[0])} - {""}
        others = self._sexes.get(about, set())
        return (bool(theirs and mine) and theirs.isdisjoint(mine)) or (
            bool(she_or_he and others) and she_or_he.isdisjoint(others)
        )


def sex_of(role: str) -> str:
    """Whether a role is that of a woman or of a man: "she", "he", or "" where it doesn't say."""
    she, he = _SHE.search(role.casefold()), _HE.search(role.casefold())
    return "she" if she and not he else "he" if he and not she else ""
