"""Decisions to keep, and how they are read again from a library that nothing has open."""

from contextlib import closing
from datetime import UTC, datetime

from reflect_app.advice.decisions import Decision, Role, Why
from reflect_app.advice.finding import Kind
from reflect_app.library.store import open_library
from reflect_app.prompt_keys import PromptKey

DECIDED = datetime(2026, 11, 20, 9, tzinfo=UTC)


def decision(words="Maria", why=Why.NOT_REAL, kind=Kind.IDENTIFIERS, **says):
    says = {"prompt": PromptKey.NEEDS, "at": DECIDED, "about": words.casefold(), **says}
    return Decision(kind=kind, words=words, why=why, **says)


def role(about="ayesha", words="a colleague"):
    return Role(about, words, DECIDED)


def decide(path, one, *decisions, **what):
    with closing(open_library(path)) as library:
        return library.decide(one, decisions, **what)


def decided_in(path, one):
    """All that is decided about one of its reflections."""
    with closing(open_library(path)) as library:
        return library.decisions(one)


def words_of(decisions):
    """About what is decided, and which roles there are."""
    kept = {each.words: str(each.why) for each in decisions.kept}
    return kept | {each.about: each.role for each in decisions.roles}
