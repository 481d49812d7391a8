"""The words of the import report: one plain sentence a file, made when it is shown.

No sentence demands anything of a file that was taken in, and none names bytes or offsets.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.shown_dates import MONTHS, day_of_month, full_date
from reflect_app.tags import TAG_LIMIT
from reflect_app.text_format.grammar import NO_TAG, QUOTED, TAG_TWICE
from reflect_app.translation import plural
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from reflect_app.text_format.grammar import FileProblem

_LIKE_A_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class Became(StrEnum):
    """What became of a file, in the order of the report."""

    NEEDS_A_PERSON = "needs-a-person"
    DRAFT = "draft"
    TIDIED = "tidied"
    AS_IT_IS = "as-it-is"


def outcome(became: Became, *, several: bool = False) -> str:
    """What became of one file, or of several."""
    return {
        Became.NEEDS_A_PERSON: ("Needs a person", "Need a person"),
        Became.DRAFT: ("Came in as a draft", "Came in as drafts"),
        Became.TIDIED: ("Tidied and taken in", "Tidied and taken in"),
        Became.AS_IT_IS: ("Taken in as it is", "Taken in as they are"),
    }[became][several]


def files(number: int) -> str:
    """A number of files: "1 file", "1,024 files"."""
    return plural(number, "{n} file", "{n} files")


def headline(number: int, need_a_person: int, left: int = 0) -> str:
    """How many of the files are in the library, and how many need a person.

    ``left`` are those that an import did not come to, because it was stopped.
    """
    if left:
        return _stopped_headline(number - need_a_person, need_a_person, left)
    if not number:
        return "There was no text file to take in"
    if not need_a_person:
        return "The file is in your library" if number == 1 else _all_are_in(number)
    need = _need(need_a_person)
    if need_a_person == number:
        return "The file needs a person" if number == 1 else f"None is in your library yet; {need}"
    taken = plural(
        number - need_a_person,
        "{n} of {files} is in your library",
        "{n} of {files} are in your library",
        files=files(number),
    )
    return f"{taken}; {need}"


def _need(number: int) -> str:
    return plural(number, "{n} needs a person", "{n} need a person")


def _all_are_in(number: int) -> str:
    return f"{'Both' if number == 2 else f'All {number:,}'} files are in your library"  # noqa: PLR2004


def _stopped_headline(taken: int, need_a_person: int, left: int) -> str:
    """Of an import that was stopped: of all files, how many are in and how many it left."""
    of_all = files(taken + need_a_person + left)
    in_library = plural(
        taken,
        "Stopped: {n} of {files} is in your library",
        "Stopped: {taken} of {files} are in your library",
        taken=f"{taken:,}" if taken else "none",
        files=of_all,
    )
    parts = [in_library, *([_need(need_a_person)] if need_a_person else [])]
    return "; ".join([*parts, plural(left, "{n} was not looked at", "{n} were not looked at")])


def what_to_do(taken: int, left: int) -> str:
    """How to go on with an import that was stopped; nothing where it was not."""
    if not left:
        return ""
    rest = plural(
        left, "Import the other file when you like", "Import the other {n} files when you like"
    )
    twice = f"; importing all of them again would take {files(taken)} in twice" if taken else ""
    return f"{rest}{twice}."


def source(folder: Path | None) -> str:
    """Where files came from, and that nothing was done to them."""
    unchanged = "The files themselves were not changed."
    name = shown_name(folder.name) if folder is not None else ""
    return f"From the folder “{name}”. {unchanged}" if name else unchanged


def sentence(
    became: Became, problems: Sequence[FileProblem], notices: Sequence[FileProblem]
) -> str:
    """One plain sentence about a file."""
    if became is Became.NEEDS_A_PERSON:
        return _why_refused(problems)
    if became is Became.DRAFT:
        said = _why_draft(problems)
    else:
        said = _what_was_tidied(problems) if became is Became.TIDIED else "Word for word."
    if not notices:
        return said
    damaged = plural(len(notices), "{n} place looks damaged.", "{n} places look damaged.")
    return f"{said} {damaged}"


def detail(problem: FileProblem) -> str:
    """One departure or notice by itself, as a sentence: "Line 4: ..."."""
    said = problem.with_line()
    return said if said.endswith((".", "…")) else f"{said}."


def _listed(parts: Sequence[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


# What needs a person


def _why_refused(problems: Sequence[FileProblem]) -> str:
    """The first reason in the order of ``_REFUSED``; the rest are details."""
    by_code: dict[str, list[FileProblem]] = {}
    for each in problems:
        by_code.setdefault(each.code, []).append(each)
    for code, words in _REFUSED.items():
        if code in by_code:
            return words(by_code[code])
    return detail(problems[-1]) if problems else "It could not be read."


def _own_words(found: Sequence[FileProblem]) -> str:
    return detail(found[0]._replace(line=None))


def _wrapped(found: Sequence[FileProblem]) -> str:
    if len(found) == 1:
        return "A mail program broke a question over several lines. Join them."
    return f"A mail program broke {len(found)} questions over several lines. Join them."


def _missing(found: Sequence[FileProblem]) -> str:
    if any(each.about == QUOTED for each in found):
        return "A mail’s marks (> or |) stand before some of its lines. Take them out of all lines."
    if len(found) == 1:
        return _own_words(found)
    return f"{len(found)} of the six questions are not in it. Write each on a line of its own."


_REFUSED: Mapping[str, Callable[[Sequence[FileProblem]], str]] = {
    "unreadable": lambda found: found[0].about or _own_words(found),
    **dict.fromkeys(("not-saved", "other-kind", "empty-file", "too-large", "encoding"), _own_words),
    "mail-coding": lambda _: (
        "A mail program put its own signs for letters into a question. Save the text from there"
        " anew, as plain text."
    ),
    "wrapped-heading": _wrapped,
    "heading-order": lambda _: "Its questions are not in their order, or one is there twice.",
    "missing-heading": _missing,
    "text-before": lambda _: (
        "There is text above the first question. Take it out, or move it into an answer."
    ),
    "text-after": lambda _: (
        "There is text below its published date. Take it out, or move it into an answer."
    ),
    "control-character": lambda _: (
        "It holds characters that can’t be seen and are no text. Save it once more as plain text"
        " from the program that it comes from."
    ),
}
"""What is said of each reason for a refusal, the one that explains the others first."""


# What came in as a draft


def _why_draft(problems: Sequence[FileProblem]) -> str:
    empty = sum(each.code == "empty-answer" for each in problems)
    missing = [plural(empty, "{n} answer", "{n} answers")] if empty else []
    if _lacks_a_tag(problems):
        missing.append("a tag")
    date = next((each.about for each in problems if each.code == "bad-date"), None)
    if _lacks_a_date(problems, date):
        missing.append("a published date")
    if len(missing) > 1:
        return f"Still to come: {_listed(missing)}. They can be added at any time."
    if empty:
        return plural(
            empty,
            "One answer is not written yet. There is time for that whenever you like.",
            "{n} answers are not written yet. There is time for that whenever you like.",
        )
    if date:
        return _about_date(date)
    if missing:
        return f"No {missing[0].removeprefix('a ')} yet. It can be added at any time."
    return f"A tag of more than {TAG_LIMIT} characters was left out."


def _lacks_a_tag(problems: Sequence[FileProblem]) -> bool:
    return any(
        each.code == "missing-tags" or (each.code == "tag-spelling" and each.about == NO_TAG)
        for each in problems
    )


def _lacks_a_date(problems: Sequence[FileProblem], date: str | None) -> bool:
    if date is None:
        return any(each.code == "missing-published" for each in problems)
    return calendar_date(date) is None


def _about_date(written: str) -> str:
    """What is said of a date that stands there, but not as the format has it."""
    day = calendar_date(written)
    if day is not None:
        return f"Its published date was taken as {full_date(day)}."
    if (found := _LIKE_A_DATE.fullmatch(written)) and 1 <= int(found[2]) <= len(MONTHS):
        written = day_of_month(int(found[3]), int(found[2]))
        return f"Its published date, {written}, is not in the calendar."
    return f"Its published date, “{written}”, could not be read. It can be set at any time."


# What was taken in whole


_TAKEN_OUT = {
    "mail-quote": "a mail’s quotation marks (>)",
    "bom": "an unseen mark at the start",
    "blank-line": "blank lines",
    "trailing-space": "spaces at line ends",
    "final-newline": "a line end after the last line",
    TAG_TWICE: "a second spelling of a tag",
}
_PUT_OUR_WAY = {
    "line-ending": "line ends",
    "tab": "tabs",
    "list-mark": "list marks",
    "heading-spelling": "headings",
    "tag-spelling": "tags",
}


def _what_was_tidied(problems: Sequence[FileProblem]) -> str:
    codes = {TAG_TWICE if each.about == TAG_TWICE else each.code for each in problems}
    out = _done(_TAKEN_OUT, codes, "taken out")
    put = _done(_PUT_OUR_WAY, codes, "put into their usual form")
    said = "; ".join(filter(None, (out, put)))
    return f"{said[:1].upper()}{said[1:]}."


def _done(names: Mapping[str, str], codes: Collection[str], what: str) -> str:
    found = [name for code, name in names.items() if code in codes]
    if not found:
        return ""
    one = len(found) == 1 and found[0].startswith(("a line", "a second", "an "))
    return f"{_listed(found)} {'was' if one else 'were'} {what}"
