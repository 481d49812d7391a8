"""Things that people give a name: "we named the hoist Dolly", "the trolley is called Kenny"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import these, words

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_CALLED = these("called named christened nicknamed dubbed")
_CALLING = _CALLED | these("call calls calling naming name")
_LINKS = these("is was are were which that we they i everyone everybody staff she he it all now")
_MOST_LINKS = 3
_DETERMINERS = these("the a an our my his her their this that its")
_MOST_WORDS = 4  # between the verb and the name: "named the big new hoist Dolly"


def is_a_named_thing(page: Page, at: int) -> bool:
    """Whether what stands here is what something, and nobody, is called."""
    before = page.before(at)
    if before in _CALLING:
        return _is_called(page, at)
    return before in words("things that are given a name") and _is_given(page, at)


def _is_called(page: Page, at: int) -> bool:
    """As in "our stairlift is named Bob" and "the hoist we call Dolly"."""
    step = 2
    while step <= _MOST_LINKS + 1 and page.before(at, step) in _LINKS:
        step += 1
    return page.before(at, step) in words("things that are given a name")


def _is_given(page: Page, at: int) -> bool:
    """As in "we named the new hoist Dolly"."""
    return any(
        page.before(at, step) in _CALLING and page.before(at, step - 1) in _DETERMINERS
        for step in range(3, _MOST_WORDS + 2)
    )
