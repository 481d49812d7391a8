"""What a damaged line most likely was, for a person to decide; nothing is changed by it.

The guess is ``ftfy``'s, and only for the words in which there is a sign of damage.
"""

from __future__ import annotations

import re

from reflect_app.text_format.mojibake import misread_letters

_WORDS = re.compile(r"([^ \t]+ ?)")
_LONGEST = 2_000  # letters of what stands without a space that are looked at
_LONGEST_LINE = 50_000  # letters, which take a quarter of a second at worst; a page has 3,000


def suggestion(line: str) -> str | None:
    """What a line with misread letters (``â€™``) most likely was; None where nobody can say.

    Words without a sign of damage come back to the letter: no quotation mark is straightened, and
    no letter is put together or apart.
    """
    if len(line) > _LONGEST_LINE:
        return None
    words = _WORDS.split(line)
    better = [_better(word) if not word.isascii() else word for word in words]
    return "".join(better) if better != words else None


def _better(word: str) -> str:
    if len(word) > _LONGEST or not any(misread_letters(word)):
        return word
    import ftfy  # noqa: PLC0415  -- 0.05 s, and only where somebody looks at such a line

    return ftfy.fix_encoding(word, explain=False)
