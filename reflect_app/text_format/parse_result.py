"""What reading a text file gives: a reflection, or none, and all that was found on the way."""

from __future__ import annotations

from pydantic import SkipValidation

from reflect_app.reflection import Frozen, Reflection
from reflect_app.text_format.fault_outcomes import AS_DRAFT
from reflect_app.text_format.notice_words import Notice
from reflect_app.text_format.problems import FileProblem


class ParseResult(Frozen):
    """What was read from a file, and every departure from the format, in order of line.

    ``reflection`` is in normal form, or None where the file was refused. ``left_out`` holds the
    tags that are too long to be kept; each is named in full in its problem. ``no_date`` is what
    stands behind ``Published:`` and is no date. ``notices`` are told beside the problems and change
    nothing. ``answer_lines`` are the lines of the file, from 1, on
    which the answers begin, in the order of the prompts, with None for one without any text; there
    are none where the file was refused.
    """

    reflection: Reflection | None
    problems: SkipValidation[tuple[FileProblem, ...]] = ()
    notices: SkipValidation[tuple[Notice, ...]] = ()
    left_out: tuple[str, ...] = ()
    no_date: str = ""
    answer_lines: SkipValidation[tuple[int | None, ...]] = ()

    @property
    def readable(self) -> bool:
        """Whether the file's meaning was plain, so that there is a reflection."""
        return self.reflection is not None

    @property
    def conforms(self) -> bool:
        """Whether the file is in the format to the byte."""
        return not self.problems

    @property
    def whole(self) -> bool:
        """Whether this is a published text: six answers, a tag and a date, nothing left out.

        A file that is readable but not whole is a draft.
        """
        if self.reflection is None or self.left_out or not self.reflection.tags:
            return False
        return not any(problem.code in AS_DRAFT for problem in self.problems)
