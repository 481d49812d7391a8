"""Signs that a mail's own coding of letters (``=E2=80=99``) was left in a text.

People write ``dose=20mg`` and ``MMSE=20``: what may be a figure is no sign by itself. Letters in
UTF-8 are certain; so is a coded space or letter where no figure can stand. Where one is certain, or
several are likely, the whole text is coded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.text_format.mojibake import SHOWN, first_on_lines
from reflect_app.text_format.notice_words import Notice, NoticeCode

if TYPE_CHECKING:
    from collections.abc import Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SEVERAL = 2
_FULL_LINE = 30  # letters of a line, at least, that a mail program ends with a space
_FULL_LINE_WORDS = 6
BROKEN_AT = range(70, 77)  # letters of a line, of which the last is =, that it broke
_WORD = 24  # letters of a word that are looked at

_CODE = re.compile(r"(?:=[0-9A-F]{2})+|(?:=[0-9a-f]{2})+")
SOFT_BREAK = re.compile(r"(?<=[^\W\d])=(?=[ \t]*\n[a-z])|(?<=[ .,;’])=(?=[ \t]*\n[^\W\d])")
_BROKEN_LINE = re.compile(rf"^[^\n]{{{BROKEN_AT[0] - 1},{BROKEN_AT[-1] - 1}}}=$", re.MULTILINE)
_IN_UTF_8 = re.compile("=[C-F][0-9A-F](?:=[89AB][0-9A-F])+", re.IGNORECASE)
_BEFORE = re.compile(r"(?:^|(?<=[\s(“‘\"'—–-])|(?<==20))([^\W\d_]+)([.,;?!…’”]?)\Z")
_IN_A_ROW = re.compile(r"[a-z]{2,20}=20(?:[A-Za-z]|[ \t]*(?:\n|\Z))")
_AFTER = re.compile(r"[^\W\d_]*")
_END = re.compile(r"[ \t]*(?:\n|\Z)")
_SUM = re.compile(r"(?<!=2)[\d)\]%?]\s*\Z")
_UNFINISHED = re.compile(r"(?:[,;]|(?<![^\W\d_])([^\W\d_]+):) *\Z")
_GOES_ON = re.compile(
    r"(?:and|but|or|so|to|of|in|on|at|for|from|by|as|with|that|which|who|when|where|because"
    r"|we|she|he|they|it|is|was|were|had|has|not)\b"
)
_HEXADECIMAL = re.compile("[a-f]+")

_SHORT = _words(
    "appr approx av avg ca cca conc dist est ht lt max min mod no nos nr num op pct pos pp pt"
    " pts qty resp rm sat sec sol st std tab tabs tel temp vol wt yr yrs"
)
_JOINING = _words(
    "and at but for had he in it of on or she so that the they to was we were who with"
)
"""What nobody gives a figure in, and most sentences have."""
_MEASURES = _words(
    "age aged average bed beds bay count day days depth dose flat floor flow grade height"
    " length level limit margin mean median minutes number page pages pain plot points pressure"
    " pulse rate ratio result room sats score scores seat size sum temp temperature time timeout"
    " total unit units value values volume ward weight width zone"
)
_UNITS = _words(
    "g kg mg mcg ug ng l ml dl cl m cm mm km um s ms h hr hrs min mins sec secs d day days week"
    " weeks month months year years yr yrs y p px pt em rem kb mb gb tb kib mib gib b k v mv w"
    " kw j kj hz khz mhz ghz bpm mmhg kpa mmol mol iu units unit percent cal kcal ft inch inches"
    " lb lbs st stone oz mph th x hour hours minute minutes second seconds pounds pence euros"
    " beds patients tablets litres metres miles points times people pm am c f a e"
)
_PRONOUNS = _words("it he she we you they that there what who let")
_AFTER_PRONOUN = _words("s d ll re ve")
_NOT = re.compile(
    "(?:do|does|did|is|was|were|has|have|had|could|would|should|are|ca|wo)n", re.IGNORECASE
)
_SPACE, _NO_BREAK_SPACE, _APOSTROPHE = "=20", "=A0", "=92"
_AFTER_SPACE = ("=A3", "=96", "=97", "=91", "=93")  # £, dashes and opening quotation marks
_EQUALS = "=3D"
_LETTER = re.compile("=(?:E[0-9A-F]|F[1-689A-C])")
_FINAL_LETTER = re.compile("=(?:E[01289D]|F[3A])")


class _Code(NamedTuple):
    """A code in a text, with the word before it, the mark behind that word, and the word after."""

    text: str
    start: int
    end: int
    shown: str
    word: str
    mark: str
    after: str

    @property
    def at_end(self) -> bool:
        return _END.match(self.text, self.end) is not None

    @property
    def line_before(self) -> str:
        """The character before it on its line."""
        return self.text[max(0, self.start - 1) : self.start].strip("\n")

    @property
    def line(self) -> str:
        """What stands before it on its line."""
        return self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start]


def coded_letters(text: str) -> Iterator[Notice]:
    """The first of a mail's coded letters of each line, where there is no doubt of the coding."""
    if "=" in text and (_IN_UTF_8.search(text) or _is_coded(text)):
        places = sorted((*_likely(text), *SOFT_BREAK.finditer(text)), key=lambda one: one.start())
        yield from first_on_lines(NoticeCode.MAIL_CODING, text, places, _decoded)


def is_without_doubt(found: re.Match[str], *, wholly: bool) -> bool:
    """Whether one code of a coded text is one, and no figure that somebody wrote.

    ``wholly`` says that a mail program's lines are all there is: then it is enough that no name of
    a figure stands before it.
    """
    code = _code(found)
    code = code._replace(shown=code.shown.upper())
    if code.shown == _EQUALS or not code.line_before or _is_certain(code) or _ends_a_line(code):
        return True
    ordinary = wholly and (not _is_shortened(code) if code.mark else _is_word(code.word))
    if code.shown == _SPACE and code.at_end:
        return ordinary or _goes_on_below(code)
    if code.shown[1:].isdecimal():
        return code.shown == _SPACE and _is_likely(code)
    return ordinary or _is_likely(code)


def _goes_on_below(code: _Code) -> bool:
    """Whether a line ends so that no figure can be expected behind it."""
    before = _UNFINISHED.search(code.text, max(0, code.start - _WORD), code.start)
    return before is not None and (not before[1] or _is_word(before[1]))


def _is_coded(text: str) -> bool:
    """Whether one code is certain, or several of different words are likely."""
    line_ends, letters = set(), set()
    for code in map(_code, _CODE.finditer(text)):
        if _is_certain(code):
            return True
        if _ends_a_line(code):
            line_ends.add(code.word)
        elif _FINAL_LETTER.fullmatch(code.shown) and _is_word(code.word) and not code.after:
            letters.add(code.word)
    broken = [*zip(_BROKEN_LINE.finditer(text), range(_SEVERAL), strict=False)]
    return max(map(len, (line_ends, letters, broken))) >= _SEVERAL


def _likely(text: str) -> Iterator[re.Match[str]]:
    """The codes of a coded text: all but what is plainly a figure with its unit."""
    for found in _CODE.finditer(text):
        code = _code(found)
        if _is_certain(code) or _is_likely(code):
            yield found


def _is_likely(code: _Code) -> bool:
    if code.shown == _SPACE:
        return code.at_end or _parts_words(code)
    if code.shown in _AFTER_SPACE:
        return code.text[: code.start][-1:].isspace()
    if _LETTER.fullmatch(code.shown):
        return _is_word(code.word)
    return code.shown == _EQUALS or _IN_UTF_8.search(code.shown) is not None


def _code(found: re.Match[str]) -> _Code:
    text, start, end = found.string, found.start(), found.end()
    before = _BEFORE.search(text[max(0, start - _WORD) : start])
    word, mark = before.groups() if before else ("", "")
    after = _AFTER.match(text[end : end + _WORD])
    return _Code(text, start, end, found[0], word, mark, after[0] if after else "")


def _is_certain(code: _Code) -> bool:
    if code.shown == _SPACE:
        return _is_space(code)
    if code.shown == _NO_BREAK_SPACE:
        return bool(code.mark) and (code.at_end or code.text[code.end].isspace())
    if code.shown == _APOSTROPHE:
        return _is_apostrophe(code)
    return _LETTER.fullmatch(code.shown) is not None and _is_within_word(code)


def _is_space(code: _Code) -> bool:
    if code.at_end and not code.mark:
        return _is_a_line(code)
    if code.mark:
        return not _is_shortened(code) and (code.mark != "!" if code.at_end else _parts_words(code))
    if _is_word(code.word) and code.after in _JOINING:
        return True
    return bool(code.word) and _IN_A_ROW.match(code.text, code.end) is not None


def _is_shortened(code: _Code) -> bool:
    """Whether the word before the mark is a figure's name that was shortened, such as "max."."""
    small = code.word.lower()
    return small in _MEASURES or (code.mark == "." and (len(small) == 1 or small in _SHORT))


def _is_a_line(code: _Code) -> bool:
    """Whether it has a line of its own, and is no sum's result."""
    return not code.line.strip() and not _SUM.search(code.text, max(0, code.start - 8), code.start)


def _ends_a_line(code: _Code) -> bool:
    """Whether a mail's line is likely to end so: a full one, or one that the next goes on with."""
    if code.shown != _SPACE or not code.at_end or not _is_word(code.word):
        return False
    end = _END.match(code.text, code.end)
    if end and _GOES_ON.match(code.text, end.end()):
        return True
    return len(code.line) >= _FULL_LINE and len(code.line.split()) >= _FULL_LINE_WORDS


def _parts_words(code: _Code) -> bool:
    """Whether a word stands behind it that is no figure's unit."""
    before = _is_word(code.word) or bool(code.mark)
    return before and len(code.after) > 1 and code.after.lower() not in _UNITS


def _is_apostrophe(code: _Code) -> bool:
    if code.after == "t":
        return _NOT.fullmatch(code.word) is not None
    return code.word.lower() in _PRONOUNS and code.after in _AFTER_PRONOUN


def _is_within_word(code: _Code) -> bool:
    """Whether it has letters on both sides that make no hexadecimal number with it."""
    after = code.after
    return _is_word(code.word) and len(after) > 1 and not _HEXADECIMAL.fullmatch(after)


def _is_word(word: str) -> bool:
    """Whether it is a word as sentences have it, and no name that a figure is given to."""
    return len(word) > 1 and word.islower() and word not in _MEASURES


def _decoded(found: re.Match[str]) -> tuple[str, str]:
    shown = found[0][:SHOWN]
    data = bytes.fromhex(found[0].replace("=", ""))
    if not data:
        return shown, "\n"
    try:
        return shown, data.decode()
    except UnicodeDecodeError:
        return shown, data.decode("cp1252", errors="replace")
