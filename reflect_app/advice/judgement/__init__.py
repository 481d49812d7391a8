"""Wording that judges: terms from a list, where there is proof that a person is meant."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind
from reflect_app.advice.judgement.proofs import is_meant
from reflect_app.advice.judgement.put_in import in_place_of
from reflect_app.advice.judgement.quotations import is_within
from reflect_app.advice.judgement.scare_quotes import scare_quotes
from reflect_app.advice.judgement.sentence_words import SentenceWords
from reflect_app.advice.judgement.surroundings import fits_around, is_written_so
from reflect_app.advice.judgement.term_index import TermIndex
from reflect_app.advice.team_terms import team_terms
from reflect_app.advice.term_lists import listed_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.paragraphs import Paragraph
    from reflect_app.advice.term import Form, Term

_NO_WORDING_IN = frozenset({"person", "place", "organisation", "email", "url"})


def find(paragraph: Paragraph, found: Sequence[Finding], own: OwnChoices) -> tuple[Finding, ...]:
    """The wording of a paragraph that is worth a second look; ``found`` says who is a person."""
    index = _index(own.team_terms)
    words = SentenceWords(paragraph.plain, found)
    findings: list[Finding] = []
    if '"' in paragraph.plain or "'" in paragraph.plain:
        findings += scare_quotes(paragraph, words)
    if not index.any_in(words.words):
        return tuple(findings)
    names = [(each.start, each.end) for each in found if each.type in _NO_WORDING_IN]
    at = 0
    while at < len(words):
        for form, term in index.at(words.words, at):
            if _counts(words, at, form, term, paragraph, names):
                findings.append(_finding(paragraph, words, at, form, term))
                at += len(form.words) - 1
                break
        at += 1
    return tuple(findings)


@lru_cache(maxsize=4)
def _index(team_text: str) -> TermIndex:
    """All terms that count: the team's own first, without those that it switched off or changed."""
    team = team_terms(team_text)
    changed = {form.words for term in team.terms for form in term.forms}
    listed = (
        replace(term, forms=tuple(each for each in term.forms if each.words not in changed))
        for term in listed_terms()
    )
    return TermIndex((*team.terms, *listed), team.off)


def _counts(
    words: SentenceWords,
    first: int,
    form: Form,
    term: Term,
    paragraph: Paragraph,
    names: Sequence[tuple[int, int]],
) -> bool:
    if term.on_description_only and not paragraph.is_description:
        return False
    last = first + len(form.words) - 1
    start, end = words.starts[first], words.ends[last]
    return (
        not any(words.breaks[first + 1 : last + 1])
        and not is_within(words.quoted, start)
        and not any(begin <= start and end <= behind for begin, behind in names)
        and is_written_so(words, first, last, term)
        and fits_around(words, first, last, term)
        and is_meant(words, first, last, term)
    )


def _finding(
    paragraph: Paragraph, words: SentenceWords, first: int, form: Form, term: Term
) -> Finding:
    start, end, suggestions = in_place_of(words, first, form)
    return Finding(
        kind=Kind.JUDGEMENT,
        type=term.group,
        start=start,
        length=end - start,
        text=paragraph.text[start:end],
        message=term.message,
        about=form.about,
        why=" ".join(filter(None, (term.why, _consider(term)))),
        suggestions=suggestions,
        severity=term.severity,
    )


def _consider(term: Term) -> str:
    return term.consider and f"Consider: {term.consider}."
