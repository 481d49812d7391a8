"""What a damaged line most likely was, for a person to decide; nothing is changed by it.

How letters were misread is found out by ``ftfy``, and only for words with a sign of damage.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.publication.mend.mend_mail_coding import decoded_line
from reflect_app.text_format.mojibake import misread_letters, undone_runs, with_quotation_marks
from reflect_app.text_format.quoted_printable import coded_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORDS = re.compile(r"([^ \t]+ ?)")
_LONGEST = 2_000  # letters of what stands without a space that are looked at
_LONGEST_LINE = 50_000  # letters, which take a quarter of a second at worst; a page has 3,000


def suggestion(line: str) -> str | None:
    """What a line with misread or coded letters (``â€™``, ``=E2=80=99``) most likely was.

    None where nobody can say. Words without a sign of damage come back to the letter: no quotation
    mark is straightened, and no letter is put together or apart.
    """
    if len(line) > _LONGEST_LINE:
        return None
    plain = decoded_line(line) if any(coded_letters(line)) else line
    words = _WORDS.split(plain)
    better = [_better(word) if not word.isascii() else word for word in words]
    likely = "".join(better)
    return likely if likely != line else None


def _better(word: str) -> str:
    if len(word) > _LONGEST or not any(misread_letters(word)):
        return word
    import ftfy  # noqa: PLC0415  -- 0.05 s, and only where somebody looks at such a line

    ended = with_quotation_marks(word)
    # A letter that is lost stays what it is: a guess with a hole in it is none.
    better = ftfy.fix_encoding(ended, replace_lossy_sequences=False, explain=False)
    return better if better != word else undone_runs(word)


def suggestions(text: str, lines: Iterable[int]) -> Iterator[tuple[int, str]]:
    """For each of these lines of a text, from 1, what it most likely was, where that is known."""
    every = text.split("\n")
    for number in lines:
        if (likely := suggestion(every[number - 1])) is not None:
            yield number, likely
