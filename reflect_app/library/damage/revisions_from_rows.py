"""The revisions of reflections as they can be read of rows that may be spoilt."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.clean_text import clean_line, clean_text
from reflect_app.library.damage.values_from_spoilt_rows import (
    day_in,
    first_number,
    first_status,
    good_tags,
    list_in,
    moment_in,
    text_in,
)
from reflect_app.library.tables.checksums import digest_of, revision_checksum
from reflect_app.library.tables.revision_rows import revision_values, words_of
from reflect_app.library.tables.stored_times import day_text, stamp
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Record, Reflection
from reflect_app.revision import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from reflect_app.library.damage.salvaged_rows import HeadRow, SalvagedRows

_PROMPTS = tuple(key.value for key in PromptKey)
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_CHOICES = 3 ** len(_PROMPTS)  # ways to tell its texts: of each, two that are linked, or none


@dataclass(frozen=True)
class RecoveredRevision:
    """A revision: its columns by name, without its checksum, and its texts by prompt."""

    values: Mapping[str, Any]
    texts: Mapping[str, str]
    sound: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others of its reflection, wherever it was read."""
        return self.values["kept"], self.values["reason"]

    def reflection(self) -> Reflection:
        """What it holds."""
        return Reflection(
            answers=Answers(**self.texts),
            tags=good_tags(json.loads(self.values["tags"])),
            published=day_in(self.values["published"]),
        )


def revisions_of(
    found: SalvagedRows, number: int, pool: Mapping[str, str] | None = None
) -> list[RecoveredRevision]:
    """The revisions of a reflection in their order; ``pool`` are texts by digest to fill gaps."""
    revisions = [_revision(found, row, pool or {}) for row in found.revisions.get(number, ())]
    return sorted((one for one in revisions if one), key=lambda one: one.values["position"])


def revision_from(
    record: Record, reason: Reason, moment: datetime, position: int
) -> RecoveredRevision:
    """What a record holds, as a revision."""
    values = {"position": position, **revision_values(record, reason, moment)}
    texts = {prompt: text for prompt, text in record.reflection.answers if text}
    return RecoveredRevision(values, texts)


class _Text(NamedTuple):
    """A text that a revision may have.

    ``good`` says that it is what its digest says, ``own`` that it is known to be one of its
    reflection.
    """

    digest: str
    text: str
    good: bool
    own: bool


def _revision(
    found: SalvagedRows, row: HeadRow, pool: Mapping[str, str]
) -> RecoveredRevision | None:
    """A revision as far as it can be read; None where nothing of it can be shown."""
    values = {name: value for name, value in row.values.items() if name != "checksum"}
    first: RecoveredRevision | None = None
    try:
        for chosen in itertools.islice(_choices(found, row, pool), _CHOICES):
            digests = {prompt: each.digest for prompt, each in chosen.items()}
            whole = all(each.good for each in chosen.values())
            if whole and revision_checksum(values, digests) == row.values["checksum"]:
                texts = {prompt: each.text for prompt, each in chosen.items() if each.text}
                return RecoveredRevision(values, texts)
            first = first or RecoveredRevision(values, _as_far_as_it_goes(chosen), sound=False)
        return _as_it_can_be_kept(first) if first else None
    except (ValueError, TypeError):
        return None


def _choices(
    found: SalvagedRows, row: HeadRow, pool: Mapping[str, str]
) -> Iterator[dict[str, _Text]]:
    """Which texts a revision may have, by prompt, the most likely first: each that is linked."""
    links = found.links.get(row.number, {})
    ways: list[list[_Text | None]] = [
        [*(_text(found, row, number, pool) for number in links.get(prompt, ())), None]
        for prompt in _PROMPTS
    ]
    for chosen in itertools.product(*ways):
        pairs = zip(_PROMPTS, chosen, strict=True)
        yield {prompt: each for prompt, each in pairs if each is not None}


def _text(found: SalvagedRows, row: HeadRow, number: int, pool: Mapping[str, str]) -> _Text:
    """The text with this number, or the one of the pool that it was."""
    digests = [found.digests.get(number, "")]
    as_read, own = "", False
    for kept in found.texts.get(number, ()):
        digests.append(kept.digest)
        as_read, own = kept.text.read(), kept.reflection == row.values["reflection"]
        if (digest := digest_of(as_read)) in digests:
            return _Text(digest, as_read, good=True, own=own)
    for digest in digests:
        if digest in pool:
            return _Text(digest, pool[digest], good=True, own=True)
    return _Text(digests[-1], as_read, good=False, own=own)


def _as_far_as_it_goes(chosen: Mapping[str, _Text]) -> dict[str, str]:
    """Texts of which not all is proven: nobody else's, and without what stands for lost bytes."""
    kept = {prompt: clean_text(each.text) for prompt, each in chosen.items() if each.own}
    texts = {prompt: text.rstrip(_REPLACED) for prompt, text in kept.items()}
    return {prompt: text for prompt, text in texts.items() if text}


def _as_it_can_be_kept(revision: RecoveredRevision) -> RecoveredRevision | None:
    """A revision that is not as it was written, as it can be kept; None where it says nothing."""
    values = dict(revision.values)
    moment, day = moment_in(values["kept"]), day_in(values["published"])
    if not revision.texts or moment is None:
        return None
    known = {reason.value for reason in Reason}
    values |= {
        "position": first_number(values["position"]),
        "kept": stamp(moment),
        "reason": values["reason"] if values["reason"] in known else Reason.RECOVERED.value,
        "title": clean_line(text_in(values["title"])),
        "status": first_status(values["status"]).value,
        "published": day_text(day),
        "tags": json.dumps(good_tags(list_in(values["tags"]))),
    }
    values["words"] = words_of(replace(revision, values=values).reflection())
    return replace(revision, values=values, sound=False)
