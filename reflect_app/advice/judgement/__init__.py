"""Wording that judges: terms from a list, where there is proof that a person is meant."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind
from reflect_app.advice.forms import Forms
from reflect_app.advice.judgement.feeling_words import with_what_is_felt
from reflect_app.advice.judgement.matches import Matcher
from reflect_app.advice.judgement.put_in import in_place_of
from reflect_app.advice.judgement.scare_quotes import scare_quotes
from reflect_app.advice.judgement.sentence_words import SentenceWords
from reflect_app.advice.judgement.term_index import TermIndex, without_article
from reflect_app.advice.team_terms import team_terms
from reflect_app.advice.term_lists import listed_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.judgement.matches import Match
    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.paragraphs import Paragraph
    from reflect_app.advice.term import Term

_FEELINGS = "feelings"
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
    matcher = Matcher(words, index, paragraph.is_description, names)
    for match in matcher.matches():
        finding = _finding(paragraph, words, match)
        if findings and _says_the_same(findings[-1], finding, match.term):
            finding = _as_one(paragraph, findings.pop(), finding)
        findings.append(finding)
    return tuple(findings)


@lru_cache(maxsize=4)
def _index(team_text: str) -> TermIndex:
    """All terms that count: the team's own first, without those that it switched off or changed."""
    team = team_terms(team_text)
    changed = {without_article(form.words) for term in team.terms for form in term.forms}
    off = frozenset(map(without_article, team.off))
    listed = listed_terms()
    if changed:
        listed = tuple(_without(changed, term) for term in listed)
    return TermIndex((*team.terms, *listed), off)


def _without(changed: set[tuple[str, ...]], term: Term) -> Term:
    """A term of the lists without the forms that the team has words of its own for."""
    forms = Forms(each for each in term.forms if without_article(each.words) not in changed)
    return term if len(forms) == len(term.forms) else replace(term, forms=forms)


def _finding(paragraph: Paragraph, words: SentenceWords, match: Match) -> Finding:
    term = match.term
    start, end, suggestions = in_place_of(words, match.first, match.form)
    if term.group == _FEELINGS:
        end = words.ends[with_what_is_felt(words, match.last)]
    return Finding(
        kind=Kind.JUDGEMENT,
        type=term.group,
        start=start,
        length=end - start,
        text=paragraph.text[start:end],
        message=term.message,
        about=match.form.about,
        why=" ".join(filter(None, (term.why, _consider(term.consider)))),
        suggestions=suggestions,
        severity=term.severity,
    )


def _consider(what: str) -> str:
    """What to think of, as a sentence."""
    what = what.replace("...", "…")
    end = "" if not what or what[-1] in "…?!" else "."
    return what and f"Consider: {what}{end}"


def _says_the_same(before: Finding, finding: Finding, term: Term) -> bool:
    """Whether two passages are one matter, as in "seemed relieved"."""
    near = 0 <= finding.start - before.end <= 1
    return near and term.on_description_only and before.type == finding.type


def _as_one(paragraph: Paragraph, before: Finding, finding: Finding) -> Finding:
    return replace(
        before,
        length=finding.end - before.start,
        text=paragraph.text[before.start : finding.end],
        about=f"{before.about} {finding.about}",
        suggestions=(),
    )
