"""The lists of terms in ``resources/advice/wording/``, one file a group, read when first needed.

A list begins with what all its terms have in common (``group: doubt``). A line at the margin then
names a term and its class (``claim: verb``); the lines below it, set in, have its forms, each with
what can be put in just as it stands (``claimed > said / told us``), and what else is known of it
(``consider: ...``). Inflections are set in further, below the form that they are of.
``docs/advice.md`` says what each word at the start of a line means.
"""

from __future__ import annotations

import re
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any

from reflect_app.advice.finding import Severity
from reflect_app.advice.term import Form, Term, TermClass, Words, Written
from reflect_app.atomic_file import read_file
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TEXTS = {"why", "consider", "message", "source"}
_WORDS = {"not before", "not after", "only before", "only after", "near", "not near"}
_NAMED_BY_A_FORM = {TermClass.ADJECTIVE, TermClass.NOUN}  # what they are called is used as well
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LETTERS_ALONE = re.compile(r"[a-z ]*").fullmatch


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
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] != " " and _is_term(line):
            if block is not common:
                yield _term(common | block)
            block = _begun(line)
        elif " > " in line or ":" not in line:
            forms = block.setdefault("forms", [])
            forms.append(_form(line, forms[-1].about if forms and line.startswith("    ") else ""))
        else:
            key, _, value = line.strip().partition(":")
            block[key.strip()] = value.strip()
    if block is not common:
        yield _term(common | block)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a term in lower case; hyphen and space are alike."""
    if _LETTERS_ALONE(text):  # nearly all of the lists, and in half the time
        return tuple(map(intern, text.split()))
    return tuple(map(intern, _WORD.findall(text.lower().replace("’", "'"))))  # thousands share them


def _is_term(line: str) -> bool:
    return line.rpartition(":")[2].strip() in set(TermClass)


def _begun(line: str) -> dict[str, Any]:
    name, _, term_class = line.rpartition(":")
    return {"name": name.strip(), "class": TermClass(term_class.strip())}


def _form(line: str, inflects: str = "") -> Form:
    form, _, instead = line.partition(" > ")
    put_in = tuple(each.strip() for each in instead.split(" / ") if each)
    return Form(words_of(form), put_in, inflects)


def _term(of: dict[str, Any]) -> Term:
    forms = tuple(of.get("forms", ()))
    if not forms or of["class"] in _NAMED_BY_A_FORM:
        named = words_of(of["name"])
        if all(each.words != named for each in forms):
            forms = (Form(named), *forms)
    texts = {key: of[key] for key in _TEXTS if key in of}
    around: dict[str, Any] = {
        key.replace(" ", "_"): as_words(of[key].split(",")) for key in _WORDS if key in of
    }
    return Term(
        name=of["name"],
        group=of["group"],
        term_class=of["class"],
        forms=forms,
        severity=Severity[of.get("severity", "medium").upper()],
        on_description_only=of.get("where") == "description",
        behaviour=of.get("also") == "behaviour",
        takes_clause=of.get("takes") == "clause",
        said_of_somebody=of.get("said of") == "somebody",
        said_of_oneself=of.get("said of") == "oneself",
        written=Written(of.get("written", Written.ANYHOW)),
        **texts,
        **around,
    )


def as_words(entries: Iterable[str]) -> Words:
    """Entries of one word or more, as they are looked for beside a term."""
    sequences = frozenset(found for each in entries if (found := words_of(each)))
    return Words(sequences, max(map(len, sequences), default=0))
