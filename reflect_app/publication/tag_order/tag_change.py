"""One change of tags: renaming, merging or deleting, and what it makes of a reflection's tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.errors import NoSuchTagError, TagChangeError
from reflect_app.tags import (
    clean_tag,
    holds_several,
    is_too_long,
    tag_key,
    tag_words,
    too_long_message,
    without_repeats,
)
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.tags import TagUse

Tags = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TagChange:
    """These tags become another one, or go where that is "".

    However they are spelled: tags that look the same are the same tag. ``joins`` is the tag, as it
    is there, that reflections have already which do not change: after this, theirs too is the same.
    """

    names: Tags
    into: str = ""
    joins: str = ""

    @property
    def tag(self) -> str:
        """The one that the change is told by: what they become, or else the one that goes."""
        return self.into or self.names[0]

    def made_of(self, tags: Tags) -> Tags:
        """What it makes of a reflection's tags: each stays in its place, and is there once."""
        gone = {tag_key(name) for name in self.names}
        changed = (self.into if tag_key(tag) in gone else tag for tag in tags)
        return without_repeats(tag for tag in changed if tag)


def renaming(old: str, new: str, known: Sequence[TagUse]) -> TagChange:
    """Give a tag another name. That of another tag makes one of both, in the spelling there is.

    Spelled otherwise it stays the same tag, and all are spelled so then. Raises
    ``NoSuchTagError`` where no reflection has the tag, unless that is done already, and
    ``TagChangeError`` where the name can be none.
    """
    return merging([old], new, known)


def merging(names: Sequence[str], into: str, known: Sequence[TagUse]) -> TagChange:
    """Make one tag of several; as ``renaming``."""
    wanted = _checked(into)
    spelled = {tag_key(use.tag): use.tag for use in known}
    there = [name for name in names if tag_key(name) in spelled]
    if not there and tag_key(wanted) not in spelled:
        raise NoSuchTagError(_not_there(names))
    own = tag_key(wanted) in {tag_key(name) for name in names}
    joins = "" if own else spelled.get(tag_key(wanted), "")
    return TagChange(without_repeats(names), joins or wanted, joins)


def deleting(tag: str, known: Sequence[TagUse]) -> TagChange:
    """Take a tag away. Raises ``NoSuchTagError`` where no reflection has it."""
    return deleting_several([tag], known)


def deleting_several(names: Sequence[str], known: Sequence[TagUse]) -> TagChange:
    """Take several tags away. Raises ``NoSuchTagError`` where no reflection has any of them."""
    spelled = {tag_key(use.tag) for use in known}
    if not any(tag_key(name) in spelled for name in names):
        raise NoSuchTagError(_not_there(names))
    return TagChange(without_repeats(names))


def why_not(name: str) -> str:
    """Why a text can't be the name of a tag, in words without a full stop; "" where it can."""
    if not clean_tag(name):
        return tr("Enter the name of the tag")
    if holds_several(name.strip()):
        return tr("A tag must not include a comma or a line end")
    return too_long_message() if is_too_long(clean_tag(name)) else ""


def _checked(name: str) -> str:
    if fault := why_not(name):
        message = f"{fault}."
        raise TagChangeError(message)
    return clean_tag(name)


def _not_there(names: Sequence[str]) -> str:
    named = [tag_words(clean_tag(name)) for name in names]
    if not any(named):
        return tr("Enter the name of the tag that is meant.")
    if len(named) == 1:
        return tr("No reflection has the tag “{tag}”.", tag=named[0])
    return tr("No reflection has any of these tags.")
