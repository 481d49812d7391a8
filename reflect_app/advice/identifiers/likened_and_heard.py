"""Somebody who is only likened to, dressed up as, or heard and seen on a screen, and is not here.

As in "he came dressed as Dracula", "it felt like Fawlty Towers", "we had Delilah on full blast".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import (
    is_known_for_something_else,
    these,
    words,
)
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_LIKENED = these(
    "look looks looked looking sound sounds sounded sounding feel feels felt feeling sing sings "
    "sang singing dance dances danced shaped move moves moved something more bit proper just"
)
_ONE_NAME_TOO = these("shaped feel feels felt feeling")  # "felt like Scrooge"
_DRESSED = these("dressed disguised")
_PUT_ON = these("had have has having with put putting got stuck playing and had then")
_ON = ("on",)
_CAME = these("came comes was is")
_US = these("me i myself mysel masel us him her")  # "just masel and Shona on"
_LOUD = these("full loud loudly repeat again low quietly loop")
_WHERE_HEARD = these(
    "youtube netflix iplayer spotify telly tv television radio itv bbc sky disney stereo speaker "
    "speakers dvd cd record vinyl background loop repeat ipad tablet laptop jukebox catch-up"
)
_ARTICLES = these("the a my his her our their")
_LISTS_OF_WORKS = these("playlist music songs films singers bands artists telly tv games books")
_LISTS_OF_LIKES = these("likes dislikes loves enjoys interests hobbies favourites")
_COPIES = these("copy copies bit volume recording episode episodes series repeat repeats record")
_PARTS_OF_WORKS = these(
    "verse verses chorus choruses bars lines rendition strains showing screening soundtrack words "
    "half all version"
)
_SUNG = these(
    "sing sings sang sung singing hum hums hummed humming play plays played playing whistled watch "
    "watched watching film dvd knew heard"
)
_PLAYED = these("plays played playing sings sang singing hums hummed humming whistled")
_BY_PLAY = these("role and then")
_NO_MUSIC_BEHIND = these(
    "at a an the his her our my some something to up off against is was has had who"
)
_NEAR = 8  # words behind the head of a list


def is_likened_or_heard(page: Page, first: int, last: int) -> bool:
    """Whether a name is that of somebody who is likened to, played, sung or shown."""
    return (
        _is_played(page, first, last)
        or _is_likened(page, first, last)
        or _is_on(page, first, last)
        or _is_a_copy(page, first)
        or _is_in_a_list_of_works(page, first)
    )


def _is_likened(page: Page, first: int, last: int) -> bool:
    """As in "dressed as Elsa"; who is likened to by one name may be somebody at home."""
    before, earlier = page.before(first), page.before(first, 2)
    if before == "as":
        dressed = earlier in _DRESSED or page.before(first, 3) in _DRESSED
        return dressed and (earlier in _DRESSED or earlier == "up")
    if before == "being" and earlier == "like":
        return not _does_something(page, last)  # "like being Hannibal"
    if before != "like" or earlier not in _LIKENED or _does_something(page, last):
        return False
    return (last > first or earlier in _ONE_NAME_TOO) and not _is_named_again(page, first, last)


def _does_something(page: Page, last: int) -> bool:
    """As in "it looked like Dan Moss had left"."""
    after = page.after(last)
    return after is not None and (
        after.low in words("verbs of people")
        or after.low in words("verbs of saying")
        or after.low in {"is", "was", "has", "had", "did", "would", "will", "might", "may", "and"}
    )


def _is_named_again(page: Page, first: int, last: int) -> bool:
    here = {word.low for word in page.words[first : last + 1]}
    return any(
        page.words[at].low in here and not first <= at <= last and page.has_capital(at)
        for at in page.odd
    )


def _is_on(page: Page, first: int, last: int) -> bool:
    """As in "with Slade on." and "a Bob Ross on YouTube", but not "Sam on nights"."""
    after = page.after(last)
    if after is not None and after.low in _CAME and page.words[last].opens:
        last += 1  # "Elvis came on the radio"
        after = page.after(last)
        if after is None or not is_known_for_something_else(page.words[first].low):
            return False
        return after.low in _ON and not _WHERE_HEARD.isdisjoint(
            word.low for word in page.words[last + 2 : last + 4]
        )
    if after is None or after.low not in _ON or page.words[last].possessive:
        return False
    nxt, behind = page.after(last + 1), page.after(last + 2)
    put = page.before(first) in _PUT_ON and page.before(first, 2) not in _US
    if nxt is None or (nxt.low == "and" and behind is not None and behind.low != "off"):
        return put
    if nxt.low in _ARTICLES:
        known = first == last and is_known_for_something_else(page.words[first].low)
        return behind is not None and behind.low in _WHERE_HEARD and (put or known)
    return nxt.low in _WHERE_HEARD or (put and nxt.low in _LOUD)


def _is_played(page: Page, first: int, last: int) -> bool:
    """As in "the scan room plays Enya" and "sang Delilah", but not "played Sam at darts"."""
    word, after = page.words[last], page.after(last)
    if page.before(first) not in _PLAYED or word.possessive or page.before(first, 2) in _BY_PLAY:
        return False
    if is_somebody(page, last) or (after is not None and after.low in _NO_MUSIC_BEHIND):
        return False
    for each in page.words[first : last + 1]:
        page.lent.setdefault(each.low, first)  # "and then Jolene again"
    return True


def _is_a_copy(page: Page, first: int) -> bool:
    """As in "a copy of Dan Hughes", "a bit of Stormzy" and "the second verse of Clementine"."""
    if page.before(first) != "of" or page.words[first].possessive:
        return False
    head = page.before(first, 2)
    sung = head in _PARTS_OF_WORKS and (head not in {"all", "half"} or _is_sung(page, first))
    return head in _COPIES or sung


def _is_sung(page: Page, at: int) -> bool:
    """As in "sang me all of Delilah"."""
    return any(word.low in _SUNG for word in page.words[max(0, at - _NEAR) : at])


def _is_in_a_list_of_works(page: Page, first: int) -> bool:
    """As in "Playlist: Queen, Adele"."""
    for at in range(first, max(0, first - _NEAR), -1):
        glue = page.words[at].glue
        if glue == ": ":
            head = page.words[at - 1].low
            liked = head in _LISTS_OF_LIKES and is_known_for_something_else(page.words[first].low)
            return liked or head in _LISTS_OF_WORKS
        if glue.startswith((".", "!", "?")) or "\n" in glue or page.words[at].case is Case.DIGITS:
            return False
    return False
