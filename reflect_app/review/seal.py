"""The seal of an approval: the SHA-256 of the published text, which any change of a word breaks."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

_SHORT = 8  # hexadecimal digits
_GROUP = 4


def seal_of(reflection: Reflection) -> str:
    """The SHA-256 of the file that this would be published as, in hexadecimal digits.

    Raises ``NotReadyError`` for what can't be published whole.
    """
    from reflect_app.text_format.writer import write  # noqa: PLC0415  -- brings pydantic

    return sha256(write(reflection)).hexdigest()


def short(seal: str) -> str:
    """The beginning of a seal in groups, as two people read it to each other: "1a2b 3c4d"."""
    return " ".join(seal[at : at + _GROUP] for at in range(0, _SHORT, _GROUP)).strip()
