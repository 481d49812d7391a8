"""What the check and the page before Finish say of passages that nobody has decided about yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice.kind_mark import kind_words
from reflect_app.gui.advice.messages import times
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reflect_app.advice.one_decision import Gathered

_QUOTED = 80  # characters of a passage; the longest address has fewer
_NAMED = 3  # misspelt words that are named before the rest is counted


def quoted(words: str) -> str:
    """A passage as it is named: on one line, and not endless."""
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1].rstrip()}…"


def words_and_times(each: Gathered) -> str:
    """A passage and how often it is there: "Maria, twice"."""
    return f"{quoted(each.first.text)}{times(len(each.findings))}"


# The check


def heading() -> str:
    """What the list is headed by, on every page the same."""
    return tr("Worth a second look")


def counted(found: Sequence[Gathered]) -> str:
    """How many of each kind there are, and that nothing of it holds anybody up."""
    numbers = {kind: sum(each.first.kind is kind for each in found) for kind in Kind}
    parts = [
        part
        for kind, part in (
            (
                Kind.IDENTIFIERS,
                plural(
                    numbers[Kind.IDENTIFIERS],
                    "1 could identify someone",
                    "{n} could identify someone",
                ),
            ),
            (
                Kind.JUDGEMENT,
                plural(numbers[Kind.JUDGEMENT], "1 is about wording", "{n} are about wording"),
            ),
            (
                Kind.SPELLING,
                plural(numbers[Kind.SPELLING], "1 is about spelling", "{n} are about spelling"),
            ),
        )
        if numbers[kind]
    ]
    named = ", ".join(parts)
    return tr("{parts}. You decide; nothing here stops you.", parts=named)


def nothing_undecided() -> str:
    """Said where nothing is left: never that it is safe."""
    return tr(
        "There is nothing here that Reflect knows and you have not decided about. It can’t know who"
        " will read this: read it once more as somebody who knows these people would."
    )


def switched_off(off: Collection[Kind]) -> str:
    """That some kinds are not looked for, since somebody chose so; "" where all are."""
    names = [kind_words(kind) for kind in Kind if kind in off]
    if not names:
        return ""
    if len(names) == len(Kind):
        return tr("Advice is switched off, so nothing was looked for.")
    listed = " ".join(f"“{name}”" for name in names)
    return plural(
        len(names),
        "{names} is switched off, and was not looked for.",
        "{names} are switched off, and were not looked for.",
        names=listed,
    )


def misspelt(number: int) -> str:
    """How many words the dictionary does not know."""
    return plural(
        number, "1 word the dictionary doesn’t have", "{n} words the dictionary doesn’t have"
    )


def misspelt_words(found: Sequence[Gathered]) -> str:
    """The first of them by name: "suport, recieve, wich and 2 more"."""
    named = [quoted(each.first.text) for each in found[:_NAMED]]
    more = len(found) - len(named)
    if more:
        rest = plural(more, "1 more", "{n} more")
        return tr("{words} and {rest}", words=", ".join(named), rest=rest)
    return ", ".join(named)


def look_at_it() -> str:
    """What leads to a passage."""
    return tr("Look at it")


def look_at_spelling(number: int) -> str:
    """What leads to the first of several words."""
    return plural(number, "Look at it", "Look at them")


def look_spoken(each: Gathered) -> str:
    """The same to whoever does not see which row it stands in."""
    kind = kind_words(each.first.kind)
    return tr("Look at “{words}”. {kind}", words=quoted(each.first.text), kind=kind)


def look_at_spelling_spoken(number: int) -> str:
    """The same for the words that are folded to one row."""
    return plural(number, "Look at 1 word. Spelling", "Look at {n} words. Spelling")


def show_all(number: int) -> str:
    """What unfolds a long list."""
    return tr("Show all {n}", n=number)


# The page before Finish


def before_finish() -> str:
    """The heading of the page; a question, since only people can answer it."""
    return tr("Before you finish: could anybody be recognised?")


def to_look_at(number: int) -> str:
    """What is asked, and of how many passages."""
    return plural(
        number,
        "There is 1 passage that could identify someone and that you have not decided about yet."
        " Have a look at it. You can finish all the same.",
        "There are {n} passages that could identify someone and that you have not decided about"
        " yet. Have a look at each. You can finish all the same.",
    )


def all_decided() -> str:
    """Said once each of them is decided."""
    return tr("You have decided about each of them.")


def people_must_look() -> str:
    """Why somebody has to look all the same, whatever was found."""
    return tr(
        "A program finds names and numbers, and misses some. It can’t know what readers know"
        " already. Whether somebody could be recognised, only a person can tell: read it once more"
        " as a neighbour or a relative would."
    )


def where_it_is(names: Sequence[str], number: int) -> str:
    """In which answers a passage is: "In “What happened”, twice."."""
    listed = ", ".join(f"“{name}”" for name in names)
    return tr("In {names}{often}.", names=listed, often=times(number))


def tags() -> str:
    """What the tags are called among the answers."""
    return tr("Tags")


def write_instead() -> str:
    """What stands before the suggestions."""
    return tr("Write instead")


def use_spoken(suggestion: str, words: str) -> str:
    """A suggestion to whoever does not see what it is for."""
    if not suggestion:
        return tr("leave it out: “{words}”", words=quoted(words))
    return tr("{suggestion}, instead of “{words}”", suggestion=suggestion, words=quoted(words))


def keep_spoken(words: str) -> str:
    """The same for a reason to keep it."""
    return tr("Keep it, because… “{words}”", words=quoted(words))


def changed_to(words: str, suggestion: str) -> str:
    """Said in place of a passage that was changed here."""
    if not suggestion:
        return tr("“{words}” is left out now.", words=quoted(words))
    return tr("“{words}” is “{suggestion}” now.", words=quoted(words), suggestion=suggestion)


def is_kept(words: str, reason: str) -> str:
    """Said in place of a passage that stays: "“Maria” stays: this is not a real person."."""
    return tr("“{words}” stays: {reason}", words=quoted(words), reason=reason)


def is_removed(words: str) -> str:
    """Said in place of a passage whose tag was removed."""
    return tr("“{words}” is in no tag any more.", words=quoted(words))


def remove_spoken(words: str, number: int) -> str:
    """What removes a tag to whoever does not see which."""
    return plural(
        number,
        "Remove this tag: “{words}”",
        "Remove these {n} tags: “{words}”",
        words=quoted(words),
    )


def is_gone(words: str) -> str:
    """Said in place of a passage that was changed or left out elsewhere."""
    return tr("“{words}” is not in your text any more.", words=quoted(words))


def is_asked_no_more(words: str) -> str:
    """Said in place of a passage of which it is not known whether it stays or was changed."""
    return tr("“{words}” is not asked about any more.", words=quoted(words))


def stands_undisputed(words: str) -> str:
    """Said in place of a passage that was kept elsewhere, or is never to be shown again."""
    return tr("“{words}” stays in your text, and is not asked about any more.", words=quoted(words))


def back_spoken(back: str, said: str) -> str:
    """What takes a decision back to whoever does not see which."""
    return f"{back}: {said}" if back else ""


def opens_menu() -> str:
    """What the link with the reasons does, for screen readers."""
    return tr("Opens a menu of reasons")
