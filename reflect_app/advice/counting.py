"""Counting words, by a published rule, and saying the count kindly.

A word is a run of letters, digits and the marks that belong to them (accents, vowel signs, tone
marks, invisible joiners), and starts with a letter or a digit. An apostrophe, hyphen or underscore
between two such runs joins them into one word ("don't", "well-being"), and so does a point, comma
or colon between two digits ("3.5", "1,000", "14:02"). Everything else parts words and counts for
nothing: white space, dashes, list marks, slashes, full stops, emoji.

Chinese characters, hiragana and katakana count one word each, as word processors count them.
Korean is written with spaces and is counted by them. Thai, Lao, Khmer and Burmese are written
without spaces between words; there a run up to the next space counts as one word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reflect_app.clean_text import combining_marks
from reflect_app.translation import plural

_EACH_A_WORD = re.compile(
    "[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_JOINERS = r"\-'’_\u2010\u2011"  # the last two are the hyphen and the no-break hyphen
_INVISIBLE = r"\u00ad\u200c\u200d\u2060\ufeff"  # the soft hyphen and joiners, inside words only
# The blocks that hold combining marks, which ``\w`` leaves out.
_MARKS_LIVE_IN = ((0x300, 0x3100), (0xA600, 0xAC00), (0xFB00, 0xFE30))
# Beyond the first 65,536 characters a class is slow with many ranges: whole blocks of scripts.
_FAR_SCRIPTS = r"\U00010a00-\U00011fff\U0001e000-\U0001e95f\U000e0100-\U000e01ef"
_LINES_REMEMBERED = 512


def count_words(text: str) -> int:
    """How many words a text holds, by the rule at the top of this module.

    Counts are remembered by line, so that a key in a long answer counts one paragraph again and
    not all of them.
    """
    return sum(map(_in_line, text.split("\n")))


def guide_sentence(words: int, low: int, high: int) -> str:
    """The count and the guide length in one kind line; it never says too few or too many."""
    guide = f"{low:,} to {high:,}" if low < high else f"about {low:,}"
    if not words:
        return f"Most people write {guide} words"
    return plural(
        words,
        "{n} word · most people write {guide}",
        "{n} words · most people write {guide}",
        guide=guide,
    )


@lru_cache(maxsize=_LINES_REMEMBERED)
def _in_line(line: str) -> int:
    rest, alone = _EACH_A_WORD.subn(" ", line)
    return alone + len(_word().findall(rest))


@cache
def _word() -> re.Pattern[str]:
    """One word; what was taken is not looked at again.

    Its group is atomic, ``(?>...)``, and not repeated possessively, which is the same: Python
    before 3.11.5 hangs for ever in a possessive group that has a choice in it (gh-106052).
    """
    run = rf"[^\W_][\w{combining_marks(*_MARKS_LIVE_IN)}{_INVISIBLE}{_FAR_SCRIPTS}]*+"
    return re.compile(rf"{run}(?>(?:(?:[{_JOINERS}]|(?<=\d)[.,:](?=\d)){run})*)")
