"""The lists of terms in ``resources/advice/wording/``, one file a group, read when first needed.

A list begins with what all its terms have in common (``group: doubt``). A line at the margin then
names a term and its class (``claim: verb``); the lines below it, set in, have its forms, each with
what can be put in just as it stands (``claimed > said / told us``), and what else is known of it
(``consider: ...``). Inflections are set in further, below the form that they are of.
``docs/advice.md`` says what each word at the start of a line means.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from reflect_app.advice.finding import Severity
from reflect_app.advice.forms import SET_IN, ListedForms
from reflect_app.advice.term import Term, TermClass, Written
from reflect_app.atomic_file import read_file
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS = {
    *("why", "consider", "message", "source"),
    *("not before", "not after", "only before", "only after", "near", "not near"),
}
_CLASSES = frozenset(TermClass)
_NAMED_BY_A_FORM = {TermClass.ADJECTIVE, TermClass.NOUN}  # what they are called is used as well


@cache
def listed_terms() -> tuple[Term, ...]:
    """All terms of the lists that come with the program."""
    found: list[Term] = []
    for path in sorted(resource("advice", "wording").glob("*.txt")):
        found += terms_in(read_file(path).decode())
    return tuple(found)


def terms_in(text: str) -> Iterator[Term]:
    """The terms of one list. Raises ``ValueError`` or ``KeyError`` where it is not a list."""
    common: dict[str, Any] = {}
    block: dict[str, Any] = common
    for line in text.splitlines():
        if line.startswith(SET_IN) and ":" not in line and "#" not in line:  # as nearly all are
            block.setdefault("forms", []).append(line)
        elif not line.strip() or line.lstrip().startswith("#"):
            continue
        elif line[0] != " " and _is_term(line):
            if block is not common:
                yield _term(common | block)
            block = _begun(line)
        elif " > " in line or ":" not in line:
            block.setdefault("forms", []).append(line)
        else:
            key, _, value = line.strip().partition(":")
            block[key.strip()] = value.strip()
    if block is not common:
        yield _term(common | block)


def _is_term(line: str) -> bool:
    return line.rpartition(":")[2].strip() in _CLASSES


def _begun(line: str) -> dict[str, Any]:
    name, _, term_class = line.rpartition(":")
    return {"name": name.strip(), "class": TermClass(term_class.strip())}


def _term(of: dict[str, Any]) -> Term:
    forms = of.get("forms", ())
    is_a_form = not forms or of["class"] in _NAMED_BY_A_FORM
    texts = {key.replace(" ", "_"): of[key] for key in _TEXTS if key in of}
    return Term(
        name=of["name"],
        group=of["group"],
        term_class=of["class"],
        forms=ListedForms(forms, of["name"] if is_a_form else ""),
        severity=Severity[of.get("severity", "medium").upper()],
        on_description_only=of.get("where") == "description",
        behaviour=of.get("also") == "behaviour",
        takes_clause=of.get("takes") == "clause",
        said_of_somebody=of.get("said of") == "somebody",
        said_of_oneself=of.get("said of") == "oneself",
        written=Written(of.get("written", Written.ANYHOW)),
        **texts,
    )
