"""Which names are plainly of one person: for the role that is offered first, and nothing else.

"Petra" and "Mrs Okonkwo" are Petra Okonkwo where nobody else here is called so. What is changed in
one step is surer than that: see ``role_mentions``.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_of
from reflect_app.advice.names_apart import name_and_title, title_of
from reflect_app.advice.plain_text import plain
from reflect_app.advice.role_mentions import kin_before

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

    Key = PromptKey | None

_BEFORE = 24  # characters before a name in which a kin word stands
_OF_HER = frozenset(("mrs", "ms", "miss"))
_OF_HIM = frozenset(("mr",))


class SamePerson:
    """All names of a reflection, also those that a role stands for by now."""

    def __init__(
        self,
        texts: Mapping[Key, str],
        found: Mapping[Key, Sequence[Finding]],
        given: Collection[str] = (),
    ) -> None:
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._abouts: dict[str, set[str]] = defaultdict(set)
        self._kin: set[str] = set()
        for key, here in found.items():
            for each in here:
                if each.type == "person":
                    self._note(
                        each, plain(texts.get(key, "")[max(0, each.start - _BEFORE) : each.start])
                    )
        for about in given:
            name, title = name_and_title(about)
            self._abouts[name].add(about)
            self._titles[name].add(title)

    def _note(self, finding: Finding, before: str) -> None:
        name, _title = name_and_title(finding.about)
        self._abouts[name].add(finding.about)
        self._titles[name].add(title_of(finding))
        if kin_before(before, len(before)):
            self._kin.add(name)

    def of(self, about: str) -> frozenset[str]:
        """What else is plainly about the same person, as findings and roles have it."""
        name, title = name_and_title(about)
        whole = name if " " in name else self._whole(name, title)
        if not whole:
            return frozenset(self._abouts[name] if len(self._titles[name] - {""}) < 2 else ())  # noqa: PLR2004
        others = {each for each in self._abouts if " " not in each}
        names = {whole, *(each for each in others if self._whole(each, "") == whole)}
        return frozenset(each for one in names for each in self._abouts[one])

    def _whole(self, name: str, title: str) -> str:
        """The full name of the only one who can be called so; "" for nobody or several."""
        titles = {title} if title else self._titles[name] - {""}
        if len(self._titles[name] - {""}) > 1:
            return ""
        bearers = [
            each
            for each in self._abouts
            if " " in each and name in (each.split()[0], each.split()[-1])
        ]
        if len(bearers) != 1:
            return ""
        (whole,) = bearers
        if whole.split()[0] == name:
            return whole
        return "" if name in self._kin or _is_another(whole.split()[0], titles) else whole


def _is_another(first_name: str, titles: Collection[str]) -> bool:
    """Whether somebody with one of these titles can't have this first name."""
    sex = is_of(first_name)
    return bool((sex == "he" and _OF_HER & set(titles)) or (sex == "she" and _OF_HIM & set(titles)))
