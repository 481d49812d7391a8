"""The revisions of reflections as they can be read of rows that may be spoilt."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reflect_app.advice.counting import count_words
from reflect_app.history import Reason
from reflect_app.library.damage.untrusted_values import (
    day_in,
    first_number,
    first_status,
    good_tags,
    list_in,
    moment_in,
    text_in,
)
from reflect_app.library.tables import row_mapping as rows
from reflect_app.library.tables.revision_rows import checksum, digest_of
from reflect_app.reflection import Answers, PromptKey, Record, Reflection, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from reflect_app.library.damage.salvage import Past, Rows

_PROMPTS = tuple(key.value for key in PromptKey)
_CHOICES = 64  # ways to tell which texts a revision has


@dataclass(frozen=True)
class State:
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


def states_of(found: Rows, number: int, pool: Mapping[str, str] | None = None) -> list[State]:
    """The revisions of a reflection in their order; ``pool`` are texts by digest to fill gaps."""
    states = [_state(found, past, pool or {}) for past in found.revisions.get(number, ())]
    return sorted((one for one in states if one), key=lambda one: one.values["position"])


def state_from(record: Record, reason: Reason, moment: datetime, position: int) -> State:
    """What a record holds, as a revision."""
    reflection = record.reflection
    values = {
        "position": position,
        "kept": rows.stamp(moment),
        "reason": reason.value,
        "title": record.title,
        "status": record.status.value,
        "published": reflection.published.isoformat() if reflection.published else None,
        "tags": json.dumps(reflection.tags),
        "words": words_of(reflection),
    }
    return State(values, {prompt: text for prompt, text in reflection.answers if text})


def words_of(reflection: Reflection) -> int:
    """The length of all six answers together."""
    return sum(count_words(text) for _prompt, text in reflection.answers)


def _state(found: Rows, past: Past, pool: Mapping[str, str]) -> State | None:
    """A revision as far as it can be read; None where nothing of it can be shown."""
    best: State | None = None
    for chosen in itertools.islice(_choices(found, past.number), _CHOICES):
        state = _state_of(found, past, chosen, pool)
        if state is not None and state.sound:
            return state
        best = best or state
    return best


def _choices(found: Rows, revision: int) -> Iterator[dict[str, int]]:
    """Which texts a revision may have, by prompt, the most likely first."""
    sure, maybe = found.links.get(revision, {}), found.maybe_links.get(revision, {})
    numbers: list[list[int | None]] = [
        [*sure.get(prompt, ()), *([] if prompt in sure else [None]), *maybe.get(prompt, ())]
        for prompt in _PROMPTS
    ]
    for chosen in itertools.product(*numbers):
        yield {
            prompt: number
            for prompt, number in zip(_PROMPTS, chosen, strict=True)
            if number is not None
        }


def _state_of(
    found: Rows, past: Past, chosen: Mapping[str, int], pool: Mapping[str, str]
) -> State | None:
    texts, digests = {}, {}
    whole = True
    for prompt, number in chosen.items():
        digest, text = _kept_text(found, number, pool)
        whole = whole and text is not None
        digests[prompt] = digest
        if text:
            texts[prompt] = text
    values = {name: past.values[name] for name in past.values if name != "checksum"}
    try:
        sound = whole and checksum(values, digests) == past.values["checksum"]
        state = State(values, texts, sound)
        return state if sound else _made_good(state)
    except (ValueError, TypeError):
        return None


def _kept_text(found: Rows, number: int, pool: Mapping[str, str]) -> tuple[str, str | None]:
    """A text's digest, and the text if it is what the digest says."""
    digest = found.digests.get(number, "")
    for kept in found.texts.get(number, ()):
        digest = kept.digest
        text = kept.text.read()
        if digest_of(text) == digest:
            return digest, text
    for known in (digest, found.digests.get(number, "")):
        if known in pool:
            return known, pool[known]
    return digest, None


def _made_good(state: State) -> State | None:
    """A revision that is not as it was written, as it can be kept; None where it says nothing."""
    values = dict(state.values)
    moment = moment_in(values["kept"])
    if not state.texts or moment is None:
        return None
    known = {reason.value for reason in Reason}
    values["kept"] = rows.stamp(moment)
    values["reason"] = values["reason"] if values["reason"] in known else Reason.RECOVERED.value
    values["status"] = first_status(values["status"]).value
    values["title"] = clean_line(text_in(values["title"]))
    day = day_in(values["published"])
    values["published"] = day.isoformat() if day else None
    values["tags"] = json.dumps(good_tags(list_in(values["tags"])))
    values["position"] = max(1, first_number(values["position"]))
    good = State(values, state.texts, sound=False)
    return State(values | {"words": words_of(good.reflection())}, state.texts, sound=False)
