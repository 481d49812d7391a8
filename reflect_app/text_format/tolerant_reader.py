"""Reading a text that departs from the format: line by line, saying where and how.

What is taken and what is refused, and why, is in ``docs/file-format.md``.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.tags import TAG_LIMIT, first_repeated, tag_words
from reflect_app.text_format.fault_outcomes import REFUSED
from reflect_app.text_format.file_kinds import FileKind, kind_without_heading
from reflect_app.text_format.file_layout import OTHER_MARKS, with_own_mark, without_stray_space
from reflect_app.text_format.find_headings import (
    Found,
    Headings,
    How,
    find_headings,
    headings_within,
)
from reflect_app.text_format.footer_lines import (
    MOST_REPEATED,
    PUBLISHED,
    PUBLISHED_LINE,
    TAG_LINE,
    TAGS,
    Footer,
    after_published,
    cut_to,
    date_message,
    names_of,
    shortened,
    tags_of,
)
from reflect_app.text_format.mail_marks import unquoted
from reflect_app.text_format.notices import notices
from reflect_app.text_format.parse_result import ParseResult
from reflect_app.text_format.problems import LISTED, NO_TAG, QUOTED, TAG_TWICE, Code, FileProblem
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from datetime import date

_BOM = "\ufeff"
_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_DEPARTS = re.compile(
    # what no line of a file has that conforms, looked for at once since most have none of it
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\t]|[^\S\n]$|^[^\S\n]*[{OTHER_MARKS}] ",
    re.MULTILINE,
)
_ORDER: dict[str, int] = {code: place for place, code in enumerate(Code)}
_POSITION = {key: place for place, key in enumerate(PromptKey)}
_BLANK = "The line is blank"
_SAVE_MAIL = "save the text from the mail program anew, as plain text"
_TYPE_ANEW = "type this line anew in a text editor"
_TAKE_OUT = "take the marks out of all lines"


def refused(code: Code, line: int | None, message: str, about: str = "") -> ParseResult:
    """The reading of a file of which only one thing is said."""
    return ParseResult(reflection=None, problems=(FileProblem(code, line, message, about),))


def of_other_kind(kind: FileKind) -> ParseResult:
    """The reading of a file that is not a text of ours."""
    return refused(Code.OTHER_KIND, None, kind.message(), kind.name)


def read_tolerantly(text: str, at_most: int = LISTED) -> ParseResult:
    """Read a text, reporting every departure from the format; refuse it where it isn't plain.

    Of each kind ``at_most`` are reported one by one, and how many more there are in one.
    """
    within = headings_within(text)
    if not within:
        return of_other_kind(kind_without_heading(text))
    return _Reader(text, at_most).reading(within)


class _Reader:
    """One reading: goes down the lines once, then finds the headings, then the footer."""

    def __init__(self, text: str, at_most: int) -> None:
        self._at_most = at_most
        self._problems: list[FileProblem] = []
        self._reported: Counter[Code] = Counter()
        self._marks: dict[int, str] = {}
        raw = self._lines_of(text)
        self._text = "\n".join(raw)
        tidy = self._tidy_lines(raw)
        # Lines that aren't blank, in normal form, and the number of each in the file.
        self._lines = [line for line in tidy if line]
        self._numbers = [number for number, line in enumerate(tidy, 1) if line]

    def reading(self, within: tuple[PromptKey, ...]) -> ParseResult:
        places = self._places(find_headings(self._lines, within))
        parts = {at for each in places.values() for at in self._numbers[each.place : each.end]}
        self._report_marks(parts)
        answers, footer = self._sections(places)
        self._report_the_rest()
        self._problems.sort(key=_in_order)
        problems = tuple(self._problems)
        # A coded heading is a problem already, and no notice too.
        told = tuple(notice for notice in notices(self._text) if notice.line not in parts)
        if any(problem.code in REFUSED for problem in problems):
            return ParseResult(reflection=None, problems=problems, notices=told)
        # Each line is in normal form and no tag is too long: nothing is left to be checked.
        reflection = Reflection.model_construct(
            answers=Answers.model_construct(None, **answers),
            tags=footer.tags,
            published=footer.published,
        )
        return ParseResult(
            reflection=reflection,
            problems=problems,
            notices=told,
            left_out=footer.left_out,
            no_date=footer.no_date,
            answer_lines=tuple(
                self._numbers[places[key].end] if answers[key.value] else None for key in PromptKey
            ),
        )

    def _report(self, code: Code, line: int | None, message: str, about: str = "") -> None:
        self._reported[code] = so_far = self._reported[code] + 1
        if so_far <= self._at_most:
            self._problems.append(FileProblem(code, line, message, about))

    def _report_the_rest(self) -> None:
        """Say of each kind how many more there are than were reported one by one."""
        for code, number in self._reported.items():
            if (more := number - self._at_most) > 0:
                message = f"There is more of this kind, {more:,} times"
                self._problems.append(FileProblem(code, None, message))

    # The lines

    def _lines_of(self, text: str) -> list[str]:
        """The lines as they stand, without what is around or before all of them."""
        if text.startswith(_BOM):
            self._report(Code.BOM, 1, "There is an unseen mark (BOM) at the start")
            text = text[1:]
        raw = self._with_own_line_ends(text).split("\n")
        if not raw[-1]:
            raw.pop()  # what stands behind a line end at the very end is not a line
            if raw:
                message = "There is a line end after the last line"
                self._report(Code.FINAL_NEWLINE, len(raw), message)
        return self._without_quote_marks(raw)

    def _tidy_lines(self, raw: list[str]) -> list[str]:
        """Each line in normal form, its departures reported; empty for a blank one."""
        departs = _DEPARTS.search
        if all(raw) and not departs(self._text):
            return raw
        return [
            self._tidied(number, line) if not line or departs(line) else line
            for number, line in enumerate(raw, 1)
        ]

    def _without_quote_marks(self, raw: list[str]) -> list[str]:
        if (plain := unquoted(raw)) is None:
            return raw
        first = next(number for number, line in enumerate(raw, 1) if line.strip())
        message = "Each line begins with a mail’s quotation mark (>); it is read without the marks"
        self._report(Code.MAIL_QUOTE, first, message)
        return plain

    def _with_own_line_ends(self, text: str) -> str:
        first = _LINE_END.search(text)
        if not first:
            return text
        name = "CR, as on old Macs," if first[0] == "\r" else "CRLF, as on Windows,"
        line = text.count("\n", 0, first.start()) + 1
        self._report(Code.LINE_ENDING, line, f"Lines end in {name} instead of LF")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _tidied(self, number: int, raw: str) -> str:
        """The line in normal form, its departures reported; empty for a blank one."""
        if not raw:  # at once: a file may be a million of these
            self._report(Code.BLANK_LINE, number, _BLANK)
            return ""
        line = self._without_controls(number, raw)
        tidy = without_stray_space(line)
        if not tidy:
            if line == raw:
                self._report(Code.BLANK_LINE, number, _BLANK)
            return ""
        if line[-1].isspace():
            self._report(Code.TRAILING_SPACE, number, "There is white space at the end of the line")
        if "\t" in line:
            self._report(Code.TAB, number, "There is a tab in the line")
        tidy, mark = with_own_mark(tidy)
        if mark:
            self._marks[number] = mark
        return tidy

    def _without_controls(self, number: int, line: str) -> str:
        found = _CONTROL.search(line)
        if not found:
            return line
        code = f"U+{ord(found[0]):04X}"
        message = f"There is a character that is no text and can’t be seen ({code}); {_TYPE_ANEW}"
        self._report(Code.CONTROL_CHARACTER, number, message)
        return _CONTROL.sub("", line)

    def _report_marks(self, headings: set[int]) -> None:
        """Name other programs' list marks, but on the lines that are part of a heading."""
        for number, mark in self._marks.items():
            if number not in headings:
                message = f"The list item starts with “{mark} ” instead of “- ”"
                self._report(Code.LIST_MARK, number, message)

    # The headings

    def _places(self, headings: Headings) -> dict[PromptKey, Found]:
        """Where each heading is among the lines; what is wrong with them is reported."""
        for key in PromptKey:
            if key in headings:
                self._report_heading(HEADINGS[key], headings[key])
            else:
                message = f"File must have the heading “{HEADINGS[key]}” on a line of its own"
                self._report(Code.MISSING_HEADING, None, message)
        places = {key: found[0] for key, found in headings.items()}
        self._report_order(places)
        return places

    def _report_heading(self, heading: str, found: list[Found]) -> None:
        self._report_look(heading, found[0])
        first = self._numbers[found[0].place]
        for each in found[1:]:
            message = f"Heading “{heading}” must be there once; it is on line {first} already"
            self._report(Code.HEADING_ORDER, self._numbers[each.place], message)

    def _report_look(self, heading: str, found: Found) -> None:
        """Say how a heading looks otherwise than it does in the format."""
        numbers = self._numbers[found.place : found.end]
        named = f"The heading “{heading}”"
        if found.how is How.SPELLED:
            message = f"The heading is written otherwise than “{heading}”"
            self._report(Code.HEADING_SPELLING, numbers[0], message)
        elif found.how is How.WRAPPED:
            message = f"{named} is broken over {_named(numbers)}; join them"
            self._report(Code.WRAPPED_HEADING, numbers[0], message)
        elif found.how is How.CODED:
            message = f"{named} is in a mail’s own coding (=) on {_named(numbers)}; {_SAVE_MAIL}"
            self._report(Code.MAIL_CODING, numbers[0], message)
        elif found.how is How.QUOTED:
            message = f"{named} has a mail’s mark before it on {_named(numbers)}; {_TAKE_OUT}"
            self._report(Code.MISSING_HEADING, None, message, QUOTED)

    def _report_order(self, places: dict[PromptKey, Found]) -> None:
        """Name the first heading from the top that stands before one it must come after."""
        keys = _in_order_of_lines(places)
        for index, key in enumerate(keys):
            late = [other for other in keys[index:] if _POSITION[other] < _POSITION[key]]
            if late:
                message = f"Heading “{HEADINGS[key]}” must come after “{HEADINGS[late[0]]}”"
                number = self._numbers[places[key].place]
                self._report(Code.HEADING_ORDER, number, message)
                return

    # The sections

    def _sections(self, places: dict[PromptKey, Found]) -> tuple[dict[str, str], Footer]:
        """The answers and the footer, as far as they are certain."""
        keys = _in_order_of_lines(places)
        found = [places[key] for key in keys]
        # Without the first heading, what stands above may well be its answer.
        if PromptKey.DESCRIPTION in places and found[0].place > 0:
            message = f"Text must start with the heading “{HEADINGS[PromptKey.DESCRIPTION]}”"
            self._report(Code.TEXT_BEFORE, self._numbers[0], message)
        if self._reported[Code.HEADING_ORDER] or any(each.how is How.QUOTED for each in found):
            return {}, Footer()  # which lines belong to which heading is not certain
        last = self._lines[found[-1].end :] if found else self._lines[:]
        footer = self._footer(last)
        between = [self._lines[one.end : other.place] for one, other in pairwise(found)]
        answers = {}
        for key, section in zip(keys, [*between, last], strict=False):
            if not section:
                message = f"There is no answer below “{HEADINGS[key]}” yet"
                self._report(Code.EMPTY_ANSWER, self._numbers[places[key].place], message)
            answers[key.value] = "\n".join(section)
        return answers, footer

    # The footer

    def _footer(self, lines: list[str]) -> Footer:
        """Take the tags and the date off the end of the last section."""
        after = after_published(lines)
        if after is not None:
            message = "Text must end with the line “Published: ”, after the line “Tags: ”"
            self._report(Code.TEXT_AFTER, self._numbers[after - len(lines)], message)
            return Footer()
        all_lines = len(lines)
        published, no_date = self._published(lines)
        tags, left_out = self._tags(lines, all_lines - len(lines))
        return Footer(tags, left_out, published, no_date)

    def _published(self, lines: list[str]) -> tuple[date | None, str]:
        """The date; or none, and what stands there for one."""
        found = PUBLISHED_LINE.fullmatch(lines[-1]) if lines else None
        if not found:
            message = "There is no line “Published: ” with a date at the end"
            self._report(Code.MISSING_PUBLISHED, None, message)
            return None, ""
        line, value = lines.pop(), found[1].strip()
        published = calendar_date(value)
        if published is None or line != f"{PUBLISHED}{published}":
            number = self._numbers[-1]
            self._report(Code.BAD_DATE, number, date_message(value, published), shortened(value))
        return published, "" if published else value

    def _tags(self, lines: list[str], below: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags, and those that are left out; ``below`` says how many lines follow."""
        found = TAG_LINE.fullmatch(lines[-1]) if lines else None
        if not found:
            message = "There is no line “Tags: ” with a tag, above “Published: ”"
            self._report(Code.MISSING_TAGS, None, message)
            return (), ()
        line, number = lines.pop(), self._numbers[-1 - below]
        tags, left_out = tags_of(found[1])
        if not tags and not left_out:
            message = "There is no tag after “Tags: ” yet"
            self._report(Code.TAG_SPELLING, number, message, NO_TAG)
        elif line != TAGS + ", ".join(tags):
            self._report_tags(number, found[1], tags, left_out)
        return tags, left_out

    def _report_tags(
        self, number: int, value: str, tags: tuple[str, ...], left_out: tuple[str, ...]
    ) -> None:
        for tag in left_out:
            told = cut_to(tag, MOST_REPEATED)
            message = f"“{told}” was left out, as a tag has up to {TAG_LIMIT} characters"
            self._report(Code.TAG_SPELLING, number, message)
        if left_out:
            return
        if twice := first_repeated(names_of(value)):
            named = f"“{tag_words(twice)}” is there twice"
            message = f"{named}, since tags that look the same are the same tag"
            self._report(Code.TAG_SPELLING, number, message, TAG_TWICE)
        else:
            message = f"The tags are written otherwise than “{TAGS}{', '.join(tags)}”"
            self._report(Code.TAG_SPELLING, number, message)


def _in_order(problem: FileProblem) -> tuple[bool, int, int]:
    """By line; what is on no line comes last; on one line in the order of the format's table."""
    return problem.line is None, problem.line or 0, _ORDER[problem.code]


def _in_order_of_lines(places: dict[PromptKey, Found]) -> list[PromptKey]:
    return sorted(places, key=lambda key: places[key].place)


def _named(numbers: list[int]) -> str:
    """Lines by their numbers: "line 4", "lines 1, 2 and 4"."""
    *first, last = [f"{number:,}" for number in numbers]
    return f"lines {', '.join(first)} and {last}" if first else f"line {last}"
