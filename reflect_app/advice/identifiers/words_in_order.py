"""The words of a paragraph in their order, each with what its form says about it.

Names are looked for in these: a name is known by its capital, by what it is not (a word of the
language), and by the words beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from reflect_app.advice.dictionary import is_word, rank
from reflect_app.advice.identifiers import name_lists
from reflect_app.advice.identifiers.name_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_REMEMBERED = 8_192
_NOISE = 3  # letters to each that is different: "Kkkkk"
_HARDLY_KNOWN = 7  # a rank of the dictionary: who writes it mostly means somebody
_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f\x01]+[^\W\d_]*|['\-](?=[^\W\d_])[^\W\d_]*)*"
    r"|\d{1,9}[A-Za-z]?\b"
)
_SENTENCE_ENDS = re.compile(r"[.!?:…][\"')\]]*\s|[\"(\[*•>|]|[\u2022\u25cf\u25aa]|(?:^|\s)- ?$")
_POSSESSIVE = re.compile(r"'(?:s|d|ll|ve|re|m)$", re.IGNORECASE)
_CUT_SHORT = re.compile(r"O'[A-Z]")  # "Mr O'D"
_MEDICINE = re.compile(
    r"(?:azepam|pril|olol|statin|mycin|cillin|prazole|sartan|oxetine|idone|apine|triptan|mab|tinib"
    r"|(?:clo|tena|qui|bu|tas|gra|fo|ami)vir|caine|cycline|tocin|cinon|gliflozin|gliptin|glutide|glitazone|formin|floxacin"
    r"|tidine|setron|dipine|parin|xaban|conazole|nidazole|dazole|zolam|epam|plon|melteon|barbital"
    r"|barbitone|dronate|dronic|profen|thiazide|semide|lukast|terol|solone|metasone|tasone|onide"
    r"|tropium|grel|poetin|relin|trozole|oxifene|micin|penem|azine|azepine|peridone|piprazole"
    r"|peridol|thixol|triptyline|pramine|faxine|traline|alopram|zodone|orexant|gabalin|racetam"
    r"|toin|dopa|giline|capone|stigmine|mantine|curonium|fentan[iy]l|morphone|codone|orphine"
    r"|naltrexone|oxone|pitant|tidone|fungin|quine|fibrate|alol|osin|steride|denafil|fenacin"
    r"|begron|oxin|sulide|zepine|mustine|rubicin|platin|taxel|lisib|ciclib|limus|prost|vaptan)$"
)
_CAPITAL_INSIDE = re.compile(
    r"(?:Mc|Mac|De|O'|Nic|Mhic|Ni|Ua|Uí|Fitz|La|Le|Van|Di|D'|Ní|Ó|St|Du|Ab|Al)[A-Z]|\w+[-'][A-Z]"
)
_PARTICLE_BEFORE = re.compile(
    r"(?:al|el|ul|ur|ad|as|at|ash|ar|an|d|de|ibn|o|l)[-'](?=\w)", re.IGNORECASE
)


_SECTIONS_OF_HEADS = (
    "streets: heads",
    "streets: heads in small letters",
    "organisations: heads in small letters",
    "words of working",
    "kinds of organisations",
    "organisations: heads that may be a house",
    "pubs",
)
_MORE_HEADS = name_lists.these(
    "suite room wing unit lounge arms head inn heart trinity juniors infants "
    "retired resigned redundant sacked dismissed association group hub "
    "dentist optician vet society hairdresser barber"
)


class Case(int):
    """How a word is written; no ``Enum``, which runs code at each look at a member (80 ns)."""

    LOWER: ClassVar[Case]
    CAPITAL: ClassVar[Case]
    UPPER: ClassVar[Case]
    LETTER: ClassVar[Case]  # one capital letter
    DIGITS: ClassVar[Case]


Case.LOWER, Case.CAPITAL, Case.UPPER, Case.LETTER, Case.DIGITS = map(Case, range(5))


class Nature(int):
    """What a word with a capital is by itself; no ``Enum`` either."""

    SMALL: ClassVar[Nature]  # the, and, she
    KNOWN: ClassVar[Nature]  # a day, a country, a medicine: has its capital for another reason
    WORD: ClassVar[Nature]  # of the language, and no name
    WORD_NAME: ClassVar[Nature]  # a name and an everyday word
    UNKNOWN: ClassVar[Nature]  # no word of the language and no first name that is listed
    NAME: ClassVar[Nature]


Nature.SMALL, Nature.KNOWN, Nature.WORD = map(Nature, range(3))
Nature.WORD_NAME, Nature.UNKNOWN, Nature.NAME = map(Nature, range(3, 6))


class Word:
    """A word of a paragraph, without its possessive."""

    __slots__ = (
        *("case", "end", "glue", "joined", "low"),
        *("opens", "possessive", "start", "taken", "text"),
    )

    def __init__(self, start: int, text: str, glue: str, *, possessive: bool) -> None:
        self.start, self.text, self.glue, self.possessive = start, text, glue, possessive
        self.end = start + len(text)
        self.joined = glue in {" ", "  "}  # nothing but a space parts it from the word before
        self.low = text.lower()
        self.case = _case(text)
        self.opens = False  # a sentence, a quotation or an item of a list
        self.taken = False  # part of something that was found, or of a phrase that is no name

    @property
    def nature(self) -> Nature:
        """What it is by itself."""
        return nature(self.low, self.text)


def words_in_order(plain: str, taken: Iterable[tuple[int, int]] = ()) -> list[Word]:
    """The words of a text in plain characters; ``taken`` are passages that were found already."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(plain):
        text, start = match.group(), match.start()
        cut = _POSSESSIVE.search(text) if "'" in text and not _CUT_SHORT.fullmatch(text) else None
        possessive = cut is not None or (text[-1] in "sS" and plain.startswith("'", match.end()))
        glue = plain[end:start]
        word = Word(start, text[: cut.start()] if cut else text, glue, possessive=possessive)
        word.opens = not found or (glue != " " and opens_sentence(glue, found[-1]))
        found.append(word)
        end = match.end()
    _take(found, taken)
    return found


def opens_sentence(glue: str, before: Word) -> bool:
    """Whether what stands between two words begins a sentence, a quotation or an item."""
    if before.case is Case.LETTER and glue in {". ", "."}:
        return False
    if glue == ". " and before.low in words("words with a point"):
        return False
    return _SENTENCE_ENDS.search(glue) is not None


def _take(found: list[Word], taken: Iterable[tuple[int, int]]) -> None:
    spans = sorted(taken)
    at = 0
    for word in found if spans else ():
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        word.taken = at < len(spans) and spans[at][0] < word.end


@lru_cache(MOST_REMEMBERED)
def _case(text: str) -> Case:
    if not text[0].isalpha():
        return Case.DIGITS
    if not text[0].isupper():
        particle = _PARTICLE_BEFORE.match(text)
        return Case.CAPITAL if particle and text[particle.end()].isupper() else Case.LOWER
    if len(text) == 1:
        return Case.LETTER
    return Case.UPPER if text.isupper() else Case.CAPITAL


@lru_cache(MOST_REMEMBERED)
def nature(low: str, text: str) -> Nature:  # noqa: PLR0911  -- one rule a line
    """What a word with a capital is by itself."""
    if low in words("small words") and not name_lists.also_a_word(low):
        return Nature.SMALL
    if "'" in low and is_word(low.replace("\u2019", "'")):
        return Nature.SMALL if low.partition("'")[0] in words("small words") else Nature.WORD
    if name_lists.also_a_word(low):
        known = low in known_words() or is_word(low)
        return Nature.WORD_NAME if known else Nature.NAME
    if low in known_words():
        return Nature.KNOWN
    if name_lists.hardly_a_word(low):
        return Nature.NAME
    if is_word(low):
        rare = rank(low) >= _HARDLY_KNOWN and name_lists.is_first_name(low)
        return Nature.NAME if rare else Nature.WORD
    if name_lists.is_first_name(low):
        return Nature.NAME
    if "-" in low:
        joined = low.replace("-", "") in known_words()  # "Thera-Band"
        return Nature.KNOWN if joined else _of_parts(low, text)
    return _of_no_word(low, text)


def _of_parts(low: str, text: str) -> Nature:
    parts = [
        nature(part, own) for part, own in zip(low.split("-"), text.split("-"), strict=True) if part
    ]
    if Nature.NAME in parts:
        return Nature.NAME
    if Nature.KNOWN in parts and Nature.UNKNOWN not in parts:
        return Nature.KNOWN
    return Nature.UNKNOWN if Nature.UNKNOWN in parts else Nature.WORD


def _of_no_word(low: str, text: str) -> Nature:
    capitals = sum(each.isupper() for each in text)
    if capitals > 1 and not text.isupper() and not _CAPITAL_INSIDE.match(text):
        return Nature.KNOWN  # "WhatsApp", "PhD"
    if _MEDICINE.search(low):
        return Nature.KNOWN
    if low.endswith("s") and low[:-1] in known_words():
        return Nature.KNOWN
    if low.endswith(("nese", "glese")) or len(set(low)) <= len(low) // _NOISE:
        return Nature.KNOWN  # a language, a noise
    return Nature.UNKNOWN


@lru_cache(MOST_REMEMBERED)
def is_everyday(low: str) -> bool:
    """Whether a word in small letters has nothing to do with a name: no head, no first name."""
    if (
        not is_word(low)
        or low in _MORE_HEADS
        or any(low in words(section) for section in _SECTIONS_OF_HEADS)
    ):
        return False
    name = name_lists.hardly_a_word(low) or name_lists.also_a_word(low)
    return not name or low in words("names that are hardly ever meant in small letters")


def known_words() -> frozenset[str]:
    """Single words with capitals that are no person, town or employer."""
    return _known_words()


@lru_cache(1)
def _known_words() -> frozenset[str]:
    groups = name_lists.sections("not-names.txt").values()
    return frozenset(each for group in groups for each in group if " " not in each)
