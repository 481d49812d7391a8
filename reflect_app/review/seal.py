"""The seal of an approval: the SHA-256 of the published text, which any change of a word breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Words

_SHORT = 8  # hexadecimal digits
_GROUP = 4


def seal_of(reflection: Reflection) -> str:
    """The SHA-256 of the file that this would be published as, in hexadecimal digits.

    Raises ``NotReadyError`` for what can't be published whole.
    """
    from hashlib import sha256  # noqa: PLC0415  -- loads OpenSSL

    from reflect_app.text_format.writer import write  # noqa: PLC0415  -- brings pydantic

    return sha256(write(reflection)).hexdigest()


def has_seal(words: Words | None, seal: str) -> bool:
    """Whether words are known here, and a file of just them has this seal.

    An approval counts only then: a file can say anything of words that nobody here has seen.
    Without pydantic, for the list.
    """
    from hashlib import sha256  # noqa: PLC0415  -- loads OpenSSL; only where there is an approval

    from reflect_app.text_format.file_layout import laid_out, normalised_text  # noqa: PLC0415

    if words is None:
        return False
    tags = (tag.replace("\t", " ") for tag in words.tags)
    data = laid_out(map(normalised_text, words.answers), tags, words.published)
    return sha256(data).hexdigest() == seal


def short(seal: str) -> str:
    """The beginning of a seal in groups, as two people read it to each other: "1a2b 3c4d"."""
    return " ".join(seal[at : at + _GROUP] for at in range(0, _SHORT, _GROUP)).strip()
