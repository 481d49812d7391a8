"""Handover files made by hand: what a small review comes to, and any JSON in a file of ours."""

import json
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256

from reflect_app.handover.writer import parcel_bytes, parcel_of
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.anchors import anchor_to
from reflect_app.review.entries import (
    Approved,
    Decided,
    Looked,
    Reopened,
    Returned,
    Sent,
    Version,
    Words,
)
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import Review

MOMENT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
SHARED_ID = "bcdfghjkmn"
OLD_WORDS = Words(answers=("Mrs Quince stayed.", "", "", "", "", ""))
WORDS = Words(
    answers=("She stayed until “everybody” had gone.", "Hers.", "", "", "", ""),
    tags=("ward round",),
    published="2026-11-01",
)
OLD = Version(content=OLD_WORDS.id)
HEAD = Version(content=WORDS.id, parents=(OLD.id,))


@cache
def whole_review():
    """A review in which everything happened that can be told in a file, and two that can't."""
    review = Review((OLD_WORDS, OLD, WORDS, HEAD))
    for number, deed in enumerate(_DEEDS):
        writer = Writer(("A.", "B.")[number % 2], MOMENT + timedelta(minutes=number), review)
        made = deed(writer)
        review = Review((*review.entries, *(made if isinstance(made, tuple) else (made,))))
    return review


def _told(kind, **says):
    return lambda writer: kind(**writer._who(), **says)


def _about(number, deed, *says):
    return lambda writer: deed(writer, writer.review.comments[number].id, *says)


_DEEDS = (
    _told(Sent, version=OLD.id, note="The first half."),
    lambda writer: writer.comment(
        PromptKey.DESCRIPTION,
        "What did <b>you</b> see?",
        anchor_to(HEAD.id, WORDS.answers[0], 4, 6),
        "remained",
    ),
    lambda writer: writer.comment(PromptKey.NEEDS, "And whose else?"),
    _about(0, Writer.reply, "The door was open."),
    _about(0, Writer.resolve, "taken"),
    _about(0, Writer.unresolve),
    _about(1, Writer.reword, "And who else’s?"),
    _told(Decided, prompt=PromptKey.NEEDS, about="a name", words="Quince", reason="A fruit."),
    _about(1, Writer.withdraw),
    _told(Returned, version=OLD.id),
    _told(Sent, version=HEAD.id),
    _told(Approved, version=HEAD.id, seal="0" * 64, checked=("Nobody can be recognised",)),
    _told(Reopened, reason="A word is missing."),
    _told(Looked, version=HEAD.id),
)


def parcel(review=None, **other):
    """What a file says of it."""
    says = {"shared_id": SHARED_ID, "head": HEAD.id, "made": MOMENT, "by": "B.", "title": None}
    return parcel_of((review or whole_review()).entries, **{**says, **other})


def file_of(says, version=1):
    """A file that says this, whatever it is, with the digest that belongs to it."""
    rest = says if isinstance(says, bytes) else f"{json.dumps(says, sort_keys=True)}\n".encode()
    return f"reflect-handover {version} sha256:{sha256(rest).hexdigest()}\n".encode() + rest


def says(data=None):
    """What a good file says, to be changed."""
    return json.loads((data or parcel_bytes(parcel())).partition(b"\n")[2])
