"""Signs that letters of a text were damaged on their way: mojibake and lost letters.

Only what hardly anybody writes on purpose is a sign: real texts in French, Portuguese, Vietnamese,
German, Swedish or Greek have none. What is told from its neighbours, such as ``Ã`` before a
quotation mark, is a sign in lower-case words only, where a capital has no place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.text_format.notice_words import Notice, NoticeCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LOST = "\ufffd"
SIGNS_BEGIN_WITH = b"=\xc3\xc4\xd0\xef\x88\x94\xac"
"""Bytes of UTF-8 of which every sign has one: ``=``, Ã and its like, Ă, Г, U+FFFD, √, ├, ¬."""
SHOWN = 24  # characters of a damaged run that are repeated

# What the bytes 80 to BF of a letter in UTF-8 look like where they were read as Windows-1252.
_ANY = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0-\u00bf"
_QUOTES = "‚„…‘’“”•–—‹›«»\u00a0\u00ad"  # these stand beside real letters too
_NOTES = "¹²³"  # and the numbers of notes
_ALSO_UNITS = _QUOTES + _NOTES + "™†®©°·±¼½¾"  # and these beside the Å of Ångström
_OF_MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"  # capitals of UTF-8
_LOWER = "a-zß-ÿ"


def _inside(lead: str, tail: str) -> str:
    """A capital that is no capital: behind a small letter, or before one at a word's beginning."""
    return (
        rf"{lead}(?:(?<=[{_LOWER}]{lead})[{tail}]"
        rf"|(?<!\w{lead})[{tail}](?=[{_LOWER}]))"
    )


_SIGNS = (
    rf"â€[{_ANY}]?",
    rf"â[„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ‚ƒ][{_ANY}]",
    rf"ðŸ[{_ANY}]{{0,2}}",
    "ï»¿",
    "ï¿½",
    rf"Ã[{_ANY}](?<![{_QUOTES}{_NOTES}])",
    _inside("Ã", _QUOTES + _NOTES),
    rf"Ã(?<=[{_LOWER}]Ã)(?=[{_LOWER}\s]|$)",
    r"Ã(?<!\wÃ)\u00a0",
    rf"Â[¡-¿](?<![«»\u00ad{_NOTES}])",
    rf"Â(?<=[{_LOWER}.,;:!?)\d]Â)[{_NOTES}]",
    rf"Â(?<=[{_LOWER}.,;:!?)\d]Â)[«»\u00a0\u00ad]",
    rf"Â(?<=[{_LOWER}]Â)[‘’“”–—…]",
    rf"Â(?<=[{_LOWER}.,;:!?]Â)(?=\s|$)",
    *(rf"{lead}[{_ANY}](?<![{_ALSO_UNITS}])" for lead in "ÄÅ"),
    *(_inside(lead, _ALSO_UNITS) for lead in "ÄÅ"),
    # other scripts: two letters in a row, of which not all could be a capital and a quotation mark
    (
        rf"(?=(?:[Â-ß][{_QUOTES}]){{0,8}}[Â-ß][{_ANY}](?<![{_QUOTES}]))"
        rf"(?:[Â-ß][{_ANY}](?<!×[«-¿])){{2,}}"  # a figure may be multiplied by ½ twice
    ),
    (
        rf"(?=(?:[à-ï][{_QUOTES}]{{1,2}}){{0,8}}[à-ï][{_ANY}]?[{_ANY}](?<![{_QUOTES}]))"
        rf"(?:[à-ï][{_ANY}]{{1,2}}){{2,}}"
    ),
    # read as Mac Roman, as DOS encodings, and as those of Eastern Europe
    "‚Ä[ôöìîúùÆ¶¢†]",
    _inside("√", "©®†§¶•ßºªüÆØ¨´"),
    rf"√(?<=[{_LOWER}]√)[¢£¥∂∫°±≥](?![\d\s])",  # roots of figures have these too
    rf"√(?<!\w√)[{_OF_MAC_ROMAN}](?=[{_LOWER}])",
    r"¬£(?=\d)",
    r"¬∞(?=[CF]\b)",
    r"ΓÇ\S?",
    "ÔÇ[ÖÿØ£ôöª]",
    _inside("├", "©®áíóúñÑªº¿⌐¬½¼¡«»éâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ▒ñ"),
    "┬[ú£½░®©»«]",
    r"вЂ\S?",
    r"Г(?<=[a-z]Г)[©§¤¦¨«¬®°±¶·»]",
    "Ă[©¨§¶¤®]",
    r"Ă(?<=[a-z]Ă)[łşźĽ]",
)
_MOJIBAKE = re.compile("|".join(_SIGNS))
_WORTH_A_LOOK = re.compile(
    # what any sign begins with or holds, in a search of the quick kind: real texts have little
    rf"[Â-ð√Γ├┬вГĂ‚¬](?:[{_ANY}](?<![à-î][{_QUOTES}])|(?<=[ÂÃ])[{_LOWER}\s]|(?<=[√Γ├┬вГĂ‚Ô¬])\S|(?<=[ÂÃ])\Z)"
)
_WITHOUT_ITS_LAST = re.compile(rf"â€(?:\ufffd|(?![{_ANY}]))")
_RUN = re.compile(r"[^\x00-\x7f]{1,40}")
_MISREAD_AS = ("cp1252", "mac-roman", "cp437", "cp850", "cp1251", "cp1250")
_WITHOUT_ITS_END = {"Ã": "í", "Â": " ", "â€": "”"}  # the rest can't be seen, or went as a space


def may_be_damaged(data: bytes) -> bool:
    """Whether a look at the text is worth while, told from its UTF-8 as quickly as can be."""
    return len(data.translate(None, SIGNS_BEGIN_WITH)) != len(data)


def misread_letters(text: str) -> Iterator[Notice]:
    """The first mojibake of each line that has some."""
    if _WORTH_A_LOOK.search(text):
        places = _MOJIBAKE.finditer(text)
        yield from first_on_lines(NoticeCode.MOJIBAKE, text, places, _as_it_was)


def lost_letters(text: str) -> Iterator[Notice]:
    """Each line on which a letter was lost."""
    places = re.finditer(LOST, text)
    return first_on_lines(NoticeCode.LOST_CHARACTER, text, places, lambda found: (found[0], ""))


def first_on_lines(
    code: NoticeCode,
    text: str,
    places: Iterable[re.Match[str]],
    said: Callable[[re.Match[str]], tuple[str, str]],
) -> Iterator[Notice]:
    """The first sign of each line among those found at these places of a text, in their order.

    ``said`` tells how one stands there, and what that usually was.
    """
    number, counted, last = 1, 0, 0
    for found in places:
        number += text.count("\n", counted, found.start())
        counted = found.start()
        if number != last:
            last = number
            yield Notice(code, number, *said(found))


def _as_it_was(found: re.Match[str]) -> tuple[str, str]:
    """The damaged letters and what they usually were; of a longer run, all that can be undone."""
    run = _RUN.match(found.string, found.start())
    for damaged in (run[0] if run else "", found[0]):
        was = damaged
        while (better := _undone(was)) is not None:
            was = better
        if was != damaged:
            return damaged[:SHOWN], was[:SHOWN]
    return found[0], _WITHOUT_ITS_END.get(found[0].strip(), "letter")


def undone_runs(word: str) -> str:
    """A word with each run of letters that are not ASCII as it was, where it can be undone whole.

    Only for a word in which there is a sign: a run of letters may read well in both ways.
    """
    return _RUN.sub(lambda run: _undone(run[0]) or run[0], word)


def with_quotation_marks(word: str) -> str:
    """A word with ``”`` where nothing is left of it but ``â€``, since the rest can't be seen."""
    return _WITHOUT_ITS_LAST.sub("”", word)


def _undone(damaged: str) -> str | None:
    """What was read in the wrong encoding, read in the right one; None where that is no text."""
    for byte in (_own_byte, _byte):
        for encoding in _MISREAD_AS:
            try:
                was = b"".join(byte(letter, encoding) for letter in damaged).decode()
            except UnicodeError:
                continue
            if was and was != damaged:
                return was
    return None


def _own_byte(letter: str, encoding: str) -> bytes:
    return letter.encode(encoding)


def _byte(letter: str, encoding: str) -> bytes:
    """The byte of a letter; those that an encoding has no letter for are kept as they are."""
    try:
        return letter.encode(encoding)
    except UnicodeEncodeError:
        return letter.encode("latin-1")
