"""Mending a file that came back changed: from its bytes to those that it should have, and why.

Pure: nothing is read from a disk or written to one; ``mend_files.py`` does that. What is mended is
what the reader takes, laid out as the writer would. What only a person can decide stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.publication.mend.mend_headings import with_whole_headings
from reflect_app.publication.mend.mend_mail_coding import without_mail_coding
from reflect_app.text_format.fault_outcomes import AS_DRAFT, REFUSED
from reflect_app.text_format.file_layout import laid_out
from reflect_app.text_format.notice_words import NoticeCode
from reflect_app.text_format.problems import LISTED, NO_TAG, Code, FileProblem
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.publication.mend.mend_mail_coding import Decoded
    from reflect_app.reflection import Reflection
    from reflect_app.text_format.notice_words import Notice
    from reflect_app.text_format.parse_result import ParseResult


class Also(StrEnum):
    """What the reader refuses and can be mended, where a person has seen it or asked for it."""

    WRAPPED_HEADING = Code.WRAPPED_HEADING.value
    MAIL_CODING = Code.MAIL_CODING.value


ALL_ALSO = frozenset(Also)
_TIDIED = frozenset(Code) - AS_DRAFT - REFUSED
_EMPTY_LINE_FOR = {
    Code.MISSING_TAGS.value: Code.TAG_SPELLING.value,
    Code.MISSING_PUBLISHED.value: Code.BAD_DATE.value,
}
"""What is said of the empty line that a writer puts where a file has none."""
_OPEN = AS_DRAFT | {Code.TAG_SPELLING}
_TOO_LONG = FileProblem(
    Code.TOO_LARGE, None, "Once it is mended the file is larger than 1 MiB, some 180,000 words"
)


@dataclass(frozen=True, slots=True)
class Mended:
    """What a file would be once it is mended, what is put right in it, and what is left.

    ``data`` is None where the file can't be read, nothing is put right then. ``changed`` has the
    problems that are put right, with the lines of the file as it came; ``left`` the problems and
    notices that need a person, with the lines of the mended text (of the file, where there is
    none). ``is_safe`` says that no person needs to see the change: only what a file is read with as
    if it were not there was put right.
    """

    data: bytes | None
    changed: tuple[FileProblem, ...] = ()
    left: tuple[FileProblem, ...] = ()
    is_safe: bool = False

    @property
    def conforms(self) -> bool:
        """Whether the mended text is in the format to the byte; notices do not count."""
        return self.data is not None and not any(each.code in _OPEN for each in self.left)

    @property
    def also(self) -> frozenset[Also]:
        """What was put right in it that a person should have seen or asked for."""
        codes = {problem.code for problem in self.changed}
        return frozenset(each for each in Also if each.value in codes)


def mend(data: bytes, *, also: frozenset[Also] = frozenset(), at_most: int = LISTED) -> Mended:
    """Put right in a file what can be put right without a doubt; never raises.

    With ``also`` broken headings are joined, and a mail's own coding is decoded, where the file can
    be read then; what of the coding may be a figure (``MMSE=20``) stays and is in ``left``. Mending
    twice is mending once. A file that conforms comes back as it is. Of each kind of problem
    ``at_most`` are told one by one, as ``read`` does.
    """
    came = read(data, at_most)
    text, parsed, coded = _readable(data, came, also, at_most)
    if parsed.reflection is None:
        return Mended(None, left=_for_a_person(came))
    plain = text if parsed.conforms else _laid_out(parsed, parsed.reflection)
    if len(plain) > LIMIT:
        return Mended(None, left=(_TOO_LONG, *_for_a_person(came)))
    again = parsed if parsed.conforms else read(plain, at_most)
    changed = _put_right(came, again, decoded=coded is not None and coded.is_changed)
    left = _left(came, again, coded.doubts_in(plain, at_most) if coded else ())
    return Mended(plain, changed, left, all(map(_is_tidying, changed)))


def _readable(
    data: bytes, came: ParseResult, also: frozenset[Also], at_most: int
) -> tuple[bytes, ParseResult, Decoded | None]:
    """The file after what else may be done, so that it can be read perhaps, and its reading."""
    text, parsed, coded = data, came, None
    if Also.MAIL_CODING in also and _tells(parsed, Code.MAIL_CODING):
        coded = without_mail_coding(text.decode())
        text = coded.text.encode()
        parsed = read(text, at_most)
    if Also.WRAPPED_HEADING in also and _tells(parsed, Code.WRAPPED_HEADING):
        text = with_whole_headings(text.decode()).encode()
        parsed = read(text, at_most)
    return text, parsed, coded


def _tells(parsed: ParseResult, code: Code) -> bool:
    """Whether a problem or a notice has this code."""
    codes = [each.code for each in parsed.problems] + [each.code for each in parsed.notices]
    return code in codes


def _laid_out(parsed: ParseResult, reflection: Reflection) -> bytes:
    """The file as the writer lays it out; a tag or a date that can't be read stays what it is.

    What was read is in normal form, which ``write`` and ``write_unfinished`` would make first.
    """
    published = reflection.published.isoformat() if reflection.published else parsed.no_date
    return laid_out(reflection.answers.texts(), (*reflection.tags, *parsed.left_out), published)


def _for_a_person(came: ParseResult) -> tuple[FileProblem, ...]:
    """What keeps a file from being read, what is missing in it, and what is noticed."""
    open_to_a_person = (each for each in came.problems if not _is_tidying(each))
    return (*open_to_a_person, *(each.as_problem() for each in came.notices))


def _is_tidying(problem: FileProblem) -> bool:
    """Whether a file is read with it as it would be without."""
    asks = problem.code == Code.TAG_SPELLING and problem.about == NO_TAG
    return problem.code in _TIDIED and not asks


def _put_right(came: ParseResult, again: ParseResult, *, decoded: bool) -> tuple[FileProblem, ...]:
    """What was wrong with a file as it came and is not as it is mended."""
    notices = (each.as_problem() for each in came.notices if decoded and _is_coding(each))
    gone = (each for each in came.problems if not _remains(each, again))
    return tuple(sorted((*gone, *notices), key=_by_line))


def _remains(problem: FileProblem, again: ParseResult) -> bool:
    """Whether a problem of the file as it came is there still, by whichever code."""
    reflection = again.reflection
    assert reflection is not None  # noqa: S101  -- what is mended can be read
    if problem.code == Code.EMPTY_ANSWER:
        return any(each.code == Code.EMPTY_ANSWER for each in again.problems)
    if problem.code in {Code.MISSING_PUBLISHED, Code.BAD_DATE}:
        return reflection.published is None
    if problem.code == Code.MISSING_TAGS or problem.about == NO_TAG:
        return not reflection.tags
    return problem.code == Code.TAG_SPELLING and bool(again.left_out)


def _left(
    came: ParseResult, again: ParseResult, doubts: Iterable[FileProblem]
) -> tuple[FileProblem, ...]:
    """What needs a person in the mended file; what was missing altogether is called so still."""
    missing = {each.code: each for each in came.problems if each.code in _EMPTY_LINE_FOR}
    problems = []
    for each in again.problems:
        was = next(
            (old for old in missing.values() if _EMPTY_LINE_FOR[old.code] == each.code), each
        )
        problems.append(was)
    notices = [each.as_problem() for each in again.notices]
    named = {each.line for each in notices if each.code == Code.MAIL_CODING}
    more = (each for each in doubts if each.line not in named)
    return tuple(sorted((*problems, *notices, *more), key=_by_line))


def _is_coding(notice: Notice) -> bool:
    return notice.code == NoticeCode.MAIL_CODING


def _by_line(problem: FileProblem) -> tuple[bool, int]:
    return problem.line is None, problem.line or 0
