"""Put several parts of a spoilt record together from where else they stand, by its checksum.

Trying each way as a record would take too long: here only the parts that differ are changed, in
the text that the checksum is of.
"""

from __future__ import annotations

import itertools
import json
import zlib
from typing import TYPE_CHECKING, Any

from reflect_app.library.tables.stored_times import day_text, stamp
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HEAD = ("id", "title", "status", "created", "updated", "version", "published", "tags")
_PARTS = (*_HEAD, *(key.value for key in PromptKey))
"""The parts in the order in which ``record_checksum`` has them."""

_TOGETHER = (2, 3)  # parts that are taken from elsewhere at the same time
_WAYS = 2000  # that are tried; by chance one in two million records would agree with one of them
_CHARACTERS = 1 << 23  # of text in all of them, which takes a fiftieth of a second


def combined(
    kept: int, first: Mapping[str, Any], sources: Sequence[Mapping[str, Any]]
) -> dict[str, Any] | None:
    """``first`` with two or three parts of any of the ``sources``, with which ``kept`` agrees.

    None where there is no such way.
    """
    written = {name: _written(name, first[name]) for name in _PARTS}
    others = {name: found for name in _PARTS if (found := _others(name, written[name], sources))}
    most = _CHARACTERS // (sum(map(len, written.values())) + 1)
    for way in itertools.islice(_ways(others), min(_WAYS, most)):
        changed = {**written, **{name: text for name, (text, _value) in way.items()}}
        if _checksum(changed) == kept:
            return {**first, **{name: value for name, (_text, value) in way.items()}}
    return None


def _others(name: str, written: str, sources: Sequence[Mapping[str, Any]]) -> list[tuple[str, Any]]:
    """What a part is in other places, each as it is written and as it is, where it differs."""
    found = {_written(name, source[name]): source[name] for source in sources if name in source}
    found.pop(written, None)
    return list(found.items())


def _ways(others: Mapping[str, list[tuple[str, Any]]]) -> Iterator[dict[str, tuple[str, Any]]]:
    for together in _TOGETHER:
        for names in itertools.combinations(others, together):
            for chosen in itertools.product(*(others[name] for name in names)):
                yield dict(zip(names, chosen, strict=True))


def _written(name: str, value: Any) -> str:  # noqa: ANN401  -- as the part has it
    """A part as the checksum is of it."""
    if name in {"created", "updated"}:
        value = stamp(value)
    elif name == "published":
        value = day_text(value)
    return json.dumps(value, separators=(",", ":"))


def _checksum(written: Mapping[str, str]) -> int:
    head = ",".join(written[name] for name in _HEAD)
    texts = ",".join(written[name] for name in _PARTS[len(_HEAD) :])
    return zlib.crc32(f"[{head},[{texts}]]".encode("ascii"))
