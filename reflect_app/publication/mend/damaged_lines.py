"""Lines of a reflection that look damaged, what each most likely was, and putting one right.

Nothing is changed by looking: a person decides line by line. Before the first change of a line the
text is kept as a revision, and one step takes it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import ChangedElsewhereError
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.publication.mend.likely_text import suggestion
from reflect_app.publication.mend.mend_preview import BeforeAndAfter, line_before_and_after
from reflect_app.revision import Reason
from reflect_app.tags import split_tags
from reflect_app.text_format.file_layout import normalised_text
from reflect_app.text_format.mail_marks import decoded
from reflect_app.text_format.notice_words import NoticeCode
from reflect_app.text_format.notices import notices
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library import Library
    from reflect_app.reflection import Record, Reflection
    from reflect_app.text_format.notice_words import Notice

TAGS = "tags"


class DamagedLine(NamedTuple):
    """A line, where it stands, what is said of it, and what it most likely was, if anybody knows.

    ``place`` is the value of a ``PromptKey``, or ``tags``; ``number`` is the line's in the file
    that would be written, from 1.
    """

    place: str
    number: int
    text: str
    said: str
    likely: str | None

    def shown(self) -> BeforeAndAfter:
        """The line as it is and as it most likely was; as it is alone where nobody knows."""
        return line_before_and_after(self.number, self.text, self.likely)


class PutRight(NamedTuple):
    """A reflection before and after one line of it was put right."""

    before: Record
    now: Record

    @property
    def left(self) -> tuple[Notice, ...]:
        """What still looks damaged in it."""
        return notices(self.now.reflection)


def read_damaged(reflection_id: str, library: Library) -> list[DamagedLine]:
    """The damaged lines of a reflection as it is now. Raises ``NoSuchReflectionError``."""
    return damaged_lines(library.get(reflection_id).reflection)


def damaged_lines(reflection: Reflection) -> list[DamagedLine]:
    """Its damaged lines in their order, each once for everything that is said of it."""
    lines = _lines(reflection)
    found: dict[int, list[Notice]] = {}
    for notice in notices(reflection):
        found.setdefault(notice.line, []).append(notice)
    return [_damaged(lines[number - 1], number, about) for number, about in found.items()]


def _damaged(line: str, number: int, about: Sequence[Notice]) -> DamagedLine:
    said = ". ".join(notice.message for notice in about)
    codes = {notice.code for notice in about}
    likely = line
    if NoticeCode.MAIL_CODING in codes:
        likely = decoded(likely)
    if NoticeCode.MOJIBAKE in codes:
        likely = suggestion(likely) or likely
    return DamagedLine(about[0].place, number, line, f"{said}.", None if likely == line else likely)


def _lines(reflection: Reflection) -> list[str]:
    """The lines of the file that would be written, without its date."""
    lines: list[str] = []
    for key in PromptKey:
        answer = normalised_text(reflection.answers.of(key))
        lines += [HEADINGS[key], *filter(None, answer.split("\n"))]
    return [*lines, ", ".join(reflection.tags)]


def put_right(reflection_id: str, line: DamagedLine, library: Library) -> PutRight:
    """Put what is likely in the place of one damaged line; what was there is kept as a revision.

    Raises ``ChangedElsewhereError`` where the line is not there any more, and as ``save`` does.
    """
    before = library.get(reflection_id)
    reflection = _with_likely(before.reflection, line)
    if reflection is None:
        raise ChangedElsewhereError(
            tr("The line was changed in your library since you saw it, so nothing was done."),
            tr("Open the reflection to see what stands there now."),
        )
    wanted = before.model_copy(update={"reflection": reflection})
    return PutRight(before, library.save(wanted, keeping=Reason.BEFORE_MENDING))


def take_back(done: PutRight, library: Library) -> PutRight:
    """Have the text and the status as they were. Raises ``ChangedElsewhereError``."""
    wanted = done.now.model_copy(
        update={"reflection": done.before.reflection, "status": done.before.status}
    )
    return PutRight(done.now, library.save(wanted))


def _with_likely(reflection: Reflection, line: DamagedLine) -> Reflection | None:
    """The reflection with the likely text; None where the line is not there."""
    likely = line.likely
    if likely is None:
        return None
    if line.place == TAGS:
        if ", ".join(reflection.tags) != line.text:
            return None
        return reflection.model_copy(update={"tags": tuple(dict.fromkeys(split_tags(likely)))})
    key = PromptKey(line.place)
    answer = reflection.answers.of(key).split("\n")
    at = next((at for at, each in enumerate(answer) if normalised_text(each) == line.text), None)
    if at is None:
        return None
    return reflection.answering(key, "\n".join((*answer[:at], likely, *answer[at + 1 :])))
