"""The words of the import report: one plain sentence a file, made when it is shown.

No sentence demands anything of a file that was taken in, and none names bytes or offsets.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.shown_dates import MONTHS, day_of_month, full_date
from reflect_app.tags import TAG_LIMIT
from reflect_app.text_format.problems import NO_TAG, QUOTED, TAG_TWICE, FileProblem
from reflect_app.translation import plural, tr
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reflect_app.publication.text_import.import_outcomes import HandedOver

PRACTICE = "practice"
"""The code of what is left out because it is the example to learn on."""

_FIRST_WORDS = 50  # letters of a name in a sentence
_LIKE_A_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def outcome(became: Became, *, several: bool = False) -> str:
    """What became of one file, or of several."""
    said = {
        Became.NEEDS_A_PERSON: ("Needs a person", "Need a person"),
        Became.DRAFT: ("Came in as a draft", "Came in as drafts"),
        Became.FOR_REVIEW: ("Came in for review", "Came in for review"),
        Became.APPROVED: ("Came in approved", "Came in approved"),
        Became.TIDIED: ("Tidied and taken in", "Tidied and taken in"),
        Became.AS_IT_IS: ("Taken in as it is", "Taken in as they are"),
        Became.DUPLICATE: ("In your library already", "In your library already"),
    }[became][several]
    return tr(said)


def files(number: int) -> str:
    """A number of files: "1 file", "1,024 files"."""
    return plural(number, "{n} file", "{n} files")


def headline(number: int, need_a_person: int, left: int = 0) -> str:
    """How many of the files are in the library, and how many need a person.

    ``left`` are those that an import did not come to, because it was stopped.
    """
    taken = number - need_a_person
    if left:
        return _stopped_headline(taken, need_a_person, left)
    if not number:
        return tr("There was no text file to take in")
    if number == 1:
        return tr("The file needs a person" if need_a_person else "The file is in your library")
    if not taken:
        return tr("None is in your library yet; {n} need a person", n=f"{number:,}")
    if not need_a_person:
        all_in = "All {n} files are in your library"
        return tr("Both files are in your library" if number == 2 else all_in, n=f"{number:,}")  # noqa: PLR2004
    return _partly_in(taken, need_a_person)


def _partly_in(taken: int, need_a_person: int) -> str:
    """Of several files that became both: the two numbers decide on the form of one sentence."""
    one = "{n} of {all} files is in your library; {need} need a person"
    many = "{n} of {all} files are in your library; {need} need a person"
    if need_a_person == 1:
        one = "{n} of {all} files is in your library; 1 needs a person"
        many = "{n} of {all} files are in your library; 1 needs a person"
    return plural(taken, one, many, all=f"{taken + need_a_person:,}", need=f"{need_a_person:,}")


def _stopped_headline(taken: int, need_a_person: int, left: int) -> str:
    """Of an import that was stopped: of all files, how many are in and how many it left."""
    one = "Stopped: {n} of {all} is in your library"
    many = "Stopped: {n} of {all} are in your library"
    if not taken:
        many = "Stopped: none of {all} are in your library"
    said = [plural(taken, one, many, all=files(taken + need_a_person + left))]
    if need_a_person:
        said.append(plural(need_a_person, "{n} needs a person", "{n} need a person"))
    return "; ".join((*said, plural(left, "{n} was not looked at", "{n} were not looked at")))


def what_to_do(left: int) -> str:
    """How to go on with an import that was stopped; nothing where it was not."""
    if not left:
        return ""
    return plural(
        left,
        "Import the other file when you like; what is in your library already is not taken in"
        " twice.",
        "Import the other {n} files when you like; what is in your library already is not taken in"
        " twice.",
    )


def source(folder: Path | None) -> str:
    """Where files came from, and that nothing was done to them."""
    if folder is None or not folder.name:
        return tr("The files themselves were not changed.")
    said = "From the folder “{name}”. The files themselves were not changed."
    return tr(said, name=shown_name(folder.name))


def sentence(
    became: Became, problems: Sequence[FileProblem], notices: Sequence[FileProblem]
) -> str:
    """One plain sentence about a file."""
    if became is Became.NEEDS_A_PERSON:
        return _why_refused(problems)
    if became is Became.DUPLICATE:
        return tr("Its words are in your library already, so it was not taken in again.")
    if became is Became.DRAFT:
        said = _why_draft(problems)
    else:
        said = _what_was_tidied(problems) if became is Became.TIDIED else tr("Word for word.")
    if not notices:
        return said
    damaged = plural(len(notices), "{n} place looks damaged.", "{n} places look damaged.")
    return f"{said} {damaged}"


def nearly_the_same(name: str) -> str:
    """What a file is held back for; ``name`` is what the other one is listed by."""
    if not name:
        return tr("Nearly the same words as another one. Which should stay?")
    return tr("Nearly the same words as “{name}”. Which should stay?", name=_first_words(name))


def other_was_kept(name: str) -> str:
    """What is said of a file that a person left out for what is in the library."""
    return tr("You left it out: “{name}” stays in your library as it is.", name=name)


def taken_in_though_alike(name: str) -> str:
    """What is said besides of a file that was taken in all the same."""
    return tr("It has nearly the same words as “{name}”.", name=_first_words(name))


def _first_words(name: str) -> str:
    """The beginning of what something is listed by: enough to know it again."""
    if len(name) <= _FIRST_WORDS:
        return name
    return f"{name[:_FIRST_WORDS].rsplit(' ', 1)[0]}…"


def handed_over(file: HandedOver) -> str:
    """One plain sentence about a handover file that was taken in."""
    name = shown_name(file.by)
    if file.became is Became.NEEDS_A_PERSON:
        return tr("It was changed here and there at the same place. Both texts are kept: choose.")
    if file.is_merged:
        return tr("It was brought together with what is here.")
    if file.became is Became.FOR_REVIEW:
        return tr("It came from {name}, for review.", name=name)
    if file.became is Became.APPROVED:
        return tr("{name} approved it, so it can be published.", name=name)
    return tr("It is your own, to go on with.")


def detail(problem: FileProblem) -> str:
    """One departure or notice by itself, as a sentence: "Line 4: ..."."""
    said = problem.with_line()
    return said if said.endswith((".", "…")) else f"{said}."


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


# What needs a person


def practice_is_not_taken_in() -> str:
    """Why the example to learn on stays outside, and what to do instead."""
    return tr(
        "This is a copy of the practice, and nobody in it is real, so it was not taken in. Write"
        " about an example of your own."
    )


def _why_refused(problems: Sequence[FileProblem]) -> str:
    """The first reason in the order of ``_REFUSED``; the rest are details."""
    for code, words in _REFUSED.items():
        if found := [each for each in problems if each.code == code]:
            return words(found)
    return detail(problems[-1]) if problems else tr("It could not be read.")


def _own_words(found: Sequence[FileProblem]) -> str:
    return detail(found[0]._replace(line=None))


def _missing(found: Sequence[FileProblem]) -> str:
    if any(each.about == QUOTED for each in found):
        return tr(
            "A mail’s marks (> or |) stand before some of its lines. Take them out of all lines."
        )
    if len(found) == 1:
        return _own_words(found)
    said = "{n} of the six questions are not in it. Write each on a line of its own."
    return tr(said, n=len(found))


_REFUSED: Mapping[str, Callable[[Sequence[FileProblem]], str]] = {
    PRACTICE: _own_words,
    "unreadable": lambda found: found[0].about or _own_words(found),
    "changed-meanwhile": _own_words,
    **dict.fromkeys(("not-saved", "other-kind", "empty-file", "too-large", "encoding"), _own_words),
    "mail-coding": lambda _: tr(
        "A mail program put its own signs for letters into a question. Mend it."
    ),
    "wrapped-heading": lambda found: plural(
        len(found),
        "A mail program broke a question over several lines. Mend it.",
        "A mail program broke {n} questions over several lines. Mend them.",
    ),
    "heading-order": lambda _: tr("Its questions are not in their order, or one is there twice."),
    "missing-heading": _missing,
    "text-before": lambda _: tr(
        "There is text above the first question. Take it out, or move it into an answer."
    ),
    "text-after": lambda _: tr(
        "There is text below its published date. Take it out, or move it into an answer."
    ),
    "control-character": lambda _: tr(
        "It holds characters that can’t be seen and are no text. Save it once more as plain text"
        " from the program that it comes from."
    ),
}
"""What is said of each reason for a refusal, the one that explains the others first."""


# What came in as a draft


def _why_draft(problems: Sequence[FileProblem]) -> str:
    codes = Counter(each.code for each in problems)
    empty = codes["empty-answer"]
    no_tag = "missing-tags" in codes or any(
        each.code == "tag-spelling" and each.about == NO_TAG for each in problems
    )
    date = next((each.about for each in problems if each.code == "bad-date"), None)
    no_date = "missing-published" in codes if date is None else calendar_date(date) is None
    parts = (plural(empty, "{n} answer", "{n} answers"), tr("a tag"), tr("a published date"))
    missing = [*compress(parts, (empty, no_tag, no_date))]
    if len(missing) > 1:
        said = "Still to come: {missing}. They can be added at any time."
        return tr(said, missing=_listed(missing))
    if empty:
        return plural(
            empty,
            "One answer is not written yet. There is time for that whenever you like.",
            "{n} answers are not written yet. There is time for that whenever you like.",
        )
    if date:
        return _about_date(date)
    if no_tag:
        return tr("No tag yet. It can be added at any time.")
    if no_date:
        return tr("No published date yet. It can be added at any time.")
    return tr("A tag of more than {n} characters was left out.", n=TAG_LIMIT)


def _about_date(written: str) -> str:
    """What is said of a date that stands there, but not as the format has it."""
    day = calendar_date(written)
    if day is not None:
        return tr("Its published date was taken as {date}.", date=full_date(day))
    if (found := _LIKE_A_DATE.fullmatch(written)) and 1 <= int(found[2]) <= len(MONTHS):
        written = day_of_month(int(found[3]), int(found[2]))
        return tr("Its published date, {date}, is not in the calendar.", date=written)
    said = "Its published date, “{date}”, could not be read. It can be set at any time."
    return tr(said, date=written)


# What was taken in whole

_TAKEN_OUT = {
    "mail-quote": "a mail’s quotation marks (>)",
    "bom": "an unseen mark at the start",
    "blank-line": "blank lines",
    "trailing-space": "spaces at line ends",
    "final-newline": "a line end after the last line",
    TAG_TWICE: "a second spelling of a tag",
}
_ONE_THING = {"bom", "final-newline", TAG_TWICE}
_PUT_OUR_WAY = {
    "line-ending": "line ends",
    "tab": "tabs",
    "list-mark": "list marks",
    "heading-spelling": "headings",
    "wrapped-heading": "questions over several lines",
    "mail-coding": "a mail’s own signs for letters",
    "tag-spelling": "tags",
}


def _what_was_tidied(problems: Sequence[FileProblem]) -> str:
    codes = {TAG_TWICE if each.about == TAG_TWICE else each.code for each in problems}
    out, put = (
        [tr(name) for code, name in names.items() if code in codes]
        for names in (_TAKEN_OUT, _PUT_OUR_WAY)
    )
    if not out:
        one = many = "{put} were put into their usual form."
    elif put:
        one = "{out} was taken out; {put} were put into their usual form."
        many = "{out} were taken out; {put} were put into their usual form."
    else:
        one, many = "{out} was taken out.", "{out} were taken out."
    things = 1 if len(out) == 1 and codes & _ONE_THING else 2
    said = plural(things, one, many, out=_listed(out), put=_listed(put))
    return f"{said[:1].upper()}{said[1:]}"
