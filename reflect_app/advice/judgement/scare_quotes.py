"""Quotation marks around one word, as in: her "pain". They can sound like doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.judgement.grammar_words import ONES_OWN, a_set
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.paragraphs import Paragraph

_ONE_WORD = lazily(r"[\"'][a-z]+(?:[ -][a-z]+)?[\"']")
_DOUBTED = a_set(
    "pain pains ache aches headache headaches migraine migraines backache illness sickness cough"
    " fit fits seizure seizures fall falls collapse accident symptoms symptom condition disability"
    " anxiety depression trauma stress breakdown exhaustion fatigue tiredness dizziness voices"
    " flashbacks emergency crisis assault attack rape abuse injury injuries boyfriend girlfriend"
    " partner husband wife friend friends uncle cousin family carer job work appointment"
    " appointments holiday needs problem problems allergy allergies asthma episode episodes memory"
    " memories blackout blackouts side-effects nausea sleeplessness insomnia disabled ill sick"
    " unwell depressed starving breathlessness weakness"
)


def scare_quotes(paragraph: Paragraph, words: SentenceWords) -> Iterator[Finding]:
    """Such words of a paragraph: what somebody has, between marks that are no quotation."""
    for start, end in words.quoted:
        if end - start > _LONGEST or not _ONE_WORD.fullmatch(words.plain, start, end):
            continue
        before = words.plain[max(0, start - _LONGEST) : start].split()
        word = words.plain[start + 1 : end - 1]
        if word.split()[-1] in _DOUBTED and before and _belongs(before[-1].lower()):
            yield Finding(
                kind=Kind.JUDGEMENT,
                type="doubt",
                start=start,
                length=end - start,
                text=paragraph.text[start:end],
                message="Quotation marks round one word can sound like doubt.",
                about=f'"{word}"',
                why="Without the marks it says the same, and nobody has to wonder what is meant.",
                suggestions=(word,),
                severity=Severity.LOW,
            )


_LONGEST = 30  # characters: two words


def _belongs(word: str) -> bool:
    return word in ONES_OWN or word.endswith("'s")
