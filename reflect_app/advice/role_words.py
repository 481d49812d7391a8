"""The forms of a role: "one of the women" is "the woman" at the next mention and before an "'s"."""

from __future__ import annotations

from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.ordinals import ORDINALS

_BEHIND_A_HEAD = these("we i in of from who with at nearby on that near there")
_SINGULAR = {
    "women": "woman",
    "men": "man",
    "people": "person",
    "children": "child",
    "staff": "person",
}


def one_of(whom: str) -> str:
    """A single one of several: "woman" of "the women", "member of the family" of "the family"."""
    article, _, who = whom.partition(" ")
    many, _, where = who.partition(" ")
    one = _singular(many) if article == "the" else ""
    return f"{one} {where}".rstrip() if one else f"member of {whom}"


def _singular(many: str) -> str:
    """One of them; "" for a word that means all of them together: "family"."""
    several = many.endswith("s") and not many.endswith("ss")
    return _SINGULAR.get(many, many.removesuffix("s") if several else "")


def _head(role: str) -> str:
    """The noun of a role: "woman" of "a woman we support", "women" of "one of the women"."""
    parts = role.split()
    if parts[:1] in (["one"], ["another"]) and parts[1:3] == ["of", "the"]:
        together = " ".join(parts[3:4])
        return _singular(together) or (together and f"{together} member")
    if not parts or parts[0] not in {"a", "an", "another"}:
        return ""
    here: list[str] = []
    for at, part in enumerate(parts[1:], start=1):
        if part in _BEHIND_A_HEAD:
            if parts[at : at + 2] == ["of", "the"]:
                return " ".join((*parts[at + 2 :], *here))  # "team member"
            break
        here.append(part)
    return " ".join(here)


def definite_form(role: str) -> str:
    """The form for who was mentioned before: "the woman"; "" where there is none."""
    head = _head(role)
    other = "other " if role.startswith("another ") else ""
    return f"the {other}{head}" if head else ""


def is_numbered(role: str) -> bool:
    """Whether it is one more of those of whom there is one already: see ``roles_apart``."""
    return role.startswith("another ") or " ".join(role.split()[1:2]) in ORDINALS[2:]


def possessive_form(role: str) -> str:
    """The form before an "'s": "a colleague" stays, "a woman we support" is "the woman"."""
    head = _head(role)
    return definite_form(role) if head and not role.endswith(head) else role
