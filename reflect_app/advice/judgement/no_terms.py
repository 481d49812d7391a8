"""What a team's file switches off although it is no term, as where a letter is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.term_index import without_article
from reflect_app.advice.term_lists import listed_terms
from reflect_app.lines_by_hand import MOST_NAMED
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from reflect_app.advice.team_terms import TeamTerms


def no_terms(team: TeamTerms) -> dict[tuple[str, ...], int]:
    """The words that switch nothing off, each with its line; a form, a plural or a name does."""
    if not team.off:
        return {}
    known = set[tuple[str, ...]]()
    for term in (*team.terms, *listed_terms()):
        known.add(tuple(term.name.split()))
        for form in term.forms:
            known |= {without_article(form.words), tuple(form.about.split())}
    return {each: line for each, line in team.off.items() if without_article(each) not in known}


def no_terms_notes(team: TeamTerms) -> list[str]:
    """What is said of them, a sentence each."""
    found = list(no_terms(team).items())
    said = [
        tr(
            "Line {line} of wording.txt: “{term}” is no term, so it switches nothing off.",
            line=f"{line:,}",
            term=" ".join(words),
        )
        for words, line in found[:MOST_NAMED]
    ]
    if (more := len(found) - MOST_NAMED) > 0:
        said.append(plural(more, "{n} more is none either.", "{n} more are none either."))
    return said
