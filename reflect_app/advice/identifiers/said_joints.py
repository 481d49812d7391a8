"""Codes whose joints are said: "T stroke 2025 stroke 0417" and "CF slash oh oh nine".

People who dictate, or write down what they heard on the telephone, write the strokes as words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.called_numbers import is_said_to_be_one
from reflect_app.advice.identifiers.context_words import (
    a_number_follows,
    all_around,
    heaviest,
)
from reflect_app.advice.identifiers.kind_of_number import kind_of
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.identifiers.said_numbers import said
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_JOINTS = these("stroke slash dash hyphen oblique")
_DIGIT = (
    r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|double|treble|triple)"
)
_PIECE = (
    rf"(?:{_DIGIT}(?:[ \-]{_DIGIT}){{0,7}}|[a-z]{{1,5}}\d{{1,8}}|[a-z]{{1,5}}|\d{{1,8}} ?[a-z]?)"
)
_JOINT = r"[ ,\-]{1,2}(?:(?:forward|back) ?)?(?:stroke|slash|dash|hyphen|oblique)[ ,\-]{1,2}"
_SAID = lazily(rf"(?<![\w']){_PIECE}(?:{_JOINT}{_PIECE}){{1,5}}(?![\w'])")
_HEAD = re.compile(r"(?<!\w)[A-Z]{1,4} \Z")
_SPLIT = lazily(_JOINT)
_LEAST = 3  # digits
_NEAR = 24  # characters between "reference" and its first piece


def find(reading: Reading) -> None:
    """Note the codes of a paragraph that are said so."""
    if _JOINTS.isdisjoint(reading.words):
        return
    for found in _SAID.finditer(reading.lower):
        start, end = found.span()
        if head := _HEAD.search(reading.text, max(0, start - 6), start):
            start = head.start()
        pieces = [_written(each) for each in _SPLIT.split(reading.lower[start:end])]
        written = "/".join(pieces)
        contexts = all_around(reading.lower, start, end)
        if not reading.is_free(start, end) or not _is_one(reading, start, pieces):
            continue
        key = kind_of(reading, start, end, contexts, "code", written)
        reading.add(look(key), start, end, about="".join(pieces))


def _written(piece: str) -> str:
    return said(piece) if re.match(_DIGIT, piece) else piece.replace(" ", "")


def _is_one(reading: Reading, start: int, pieces: list[str]) -> bool:
    """Whether such pieces are a code: there are several joints, or words call them a number."""
    digits = sum(each.isdigit() for piece in pieces for each in piece)
    if digits < _LEAST or pieces[0] in entries("no-heads-of-numbers.txt"):
        return False
    if len(pieces) > 2 and not all(each.isalpha() for each in pieces[1:]):  # noqa: PLR2004
        return True
    context = heaviest(all_around(reading.lower, start, start))
    return a_number_follows(reading.lower, start) or (
        context is not None
        and (is_said_to_be_one(reading.lower, start, context, digits) or context.gap <= 1)
    )
