"""What the window "Words and advice" says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.finding import Kind
from reflect_app.clean_text import shown_name
from reflect_app.gui.advice.kind_mark import kind_words
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence


def lead() -> str:
    """What all of it is, and that it holds nobody up."""
    return tr(
        "Reflect looks for passages that may be worth a second look. It does so on this computer"
        " only, and holds nobody up. What you choose here is for this computer."
    )


# Kinds


def show_advice() -> str:
    """What switches all of it on and off."""
    return tr("Show what may be worth a second look")


def kind_and_what(kind: Kind) -> str:
    """A kind, and what is meant by it."""
    return {
        Kind.IDENTIFIERS: tr("Could identify someone: names, numbers, dates and places"),
        Kind.JUDGEMENT: tr("Wording: words that readers may feel judged by"),
        Kind.SPELLING: tr("Spelling: words that the dictionary does not have"),
    }[kind]


def dictionary(*, there: bool) -> str:
    """Whether there is a dictionary, plainly."""
    if there:
        return tr("The dictionary is British English, and knows words of health and social care.")
    return tr(
        "No dictionary could be loaded, so spelling is not looked at, and fewer names are found."
        " You can write all the same. Whoever looks after this computer can install Reflect again."
    )


# My words


def words_hint(number: int) -> str:
    """What my words are for, and how many there are."""
    said = tr("Words that are right here, and are never shown as misspelt.")
    if not number:
        return f"{said} " + tr("You have added none yet.")
    return f"{said} " + plural(number, "There is 1.", "There are {n}.")


def a_word() -> str:
    """The field in which one is typed."""
    return tr("A word that is right here")


def add_word() -> str:
    """What adds it."""
    return tr("Add")


def take_back_words(number: int) -> str:
    """What takes back the words that are selected."""
    return plural(number, "Take it back", "Take {n} words back") if number else tr("Take it back")


def why_no_word(text: str, known: Sequence[str]) -> str:
    """Why what is typed can't be one of my words; "" where it can."""
    word = " ".join(text.split())
    if not word:
        return enter_a_word()
    if " " in word:
        return one_word()
    if not any(map(str.isalpha, word)):
        return needs_a_letter()
    return known_already(word) if word in known else ""


def enter_a_word() -> str:
    """Said where nothing was typed."""
    return tr("Enter a word")


def one_word() -> str:
    """Said where several words were typed."""
    return tr("Enter one word at a time")


def needs_a_letter() -> str:
    """Said where there is no letter in it."""
    return tr("A word must include a letter")


def known_already(word: str) -> str:
    """Said where it is in the list."""
    return tr("“{word}” is one of your words already", word=word)


def added(word: str) -> str:
    """Said once it is in the list."""
    return tr("“{word}” is one of your words now.", word=word)


# Never shown


def never_hint(number: int) -> str:
    """What is in the list of what is never shown, and how it comes there."""
    said = tr("What you chose never to be shown again, on this computer.")
    if not number:
        return f"{said} " + tr("There is nothing in it. The choice is beside each passage.")
    return f"{said} " + plural(number, "There is 1.", "There are {n}.")


def never_row(kind: Kind, words: str) -> str:
    """One of them as it was written: "frail (Wording)"."""
    return tr("{words} ({kind})", words=shown_name(words), kind=kind_words(kind))


def show_again(number: int) -> str:
    """What has the selected ones shown again."""
    return plural(number, "Show it again", "Show {n} again") if number else tr("Show it again")


def taken_back(number: int) -> str:
    """Said once words were taken back, or are shown again."""
    return plural(number, "1 is taken back.", "{n} are taken back.")


def undo() -> str:
    """What puts them back."""
    return tr("Undo")


def put_back(number: int) -> str:
    """Said once that was undone."""
    return plural(number, "It is back in the list.", "{n} are back in the list.")


# The team's wording


def team_hint(*, there: bool, terms: int, path: str) -> str:
    """What the team's file is, where it is, and how much it says."""
    said = tr(
        "A team can add terms, change them and switch them off, in a file that any editor opens."
    )
    if there:
        counted = plural(terms, "1 line of it is used.", "{n} lines of it are used.")
        return f"{said} {counted} " + tr("It is {path}.", path=path)
    return f"{said} " + tr("There is none yet. It would be {path}.", path=path)


def open_folder() -> str:
    """What shows the folder of the files."""
    return tr("Open its folder")


# How well it finds things


def how_well_lead() -> str:
    """What the figures are good for."""
    return tr(
        "No program finds everything, and only people can tell whether somebody could be"
        " recognised. So here is what this one finds, and what it misses."
    )


def copy_all() -> str:
    """What copies the text."""
    return tr("Copy all")


def copied() -> str:
    """Said once it is copied."""
    return tr("All of it is copied.")


def no_figures() -> str:
    """Said where the figures did not come with the program."""
    return tr("The figures are not here. They come with Reflect: installing it again brings them.")
