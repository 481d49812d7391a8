"""The domain: what a reflection is, and what the library knows about one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from reflect_app import no_plugins  # noqa: F401  -- before the first model is made
from reflect_app.clean_text import clean_line, clean_text
from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status
from reflect_app.summary import Summary, opening_of
from reflect_app.tags import checked_tag, without_repeats


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


def _lined(value: object) -> object:
    return clean_line(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_cleaned)]
Line = Annotated[str, BeforeValidator(_lined)]
Tag = Annotated[str, AfterValidator(checked_tag)]
Tags = Annotated[tuple[Tag, ...], AfterValidator(without_repeats)]


class Frozen(BaseModel):
    """A value that does not change once it is made, and has no fields but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Answers(Frozen):
    """The six answers, each as it was typed; an empty string where nothing was written yet."""

    description: Text = ""
    needs: Text = ""
    impact: Text = ""
    factors: Text = ""
    feelings: Text = ""
    motivation: Text = ""

    def of(self, key: PromptKey) -> str:
        """The answer to one prompt."""
        answer: str = getattr(self, key.value)
        return answer

    def texts(self) -> tuple[str, ...]:
        """All six in the order of the prompts, at once: a save asks for them several times."""
        return (
            self.description,
            self.needs,
            self.impact,
            self.factors,
            self.feelings,
            self.motivation,
        )

    def replacing(self, key: PromptKey, text: str) -> Answers:
        """The same answers with one of them replaced; these themselves where nothing changes."""
        text = clean_text(text)
        return self if text == self.of(key) else self.model_copy(update={key.value: text})

    def answered(self) -> tuple[PromptKey, ...]:
        """The prompts that have more than white space for an answer, in order."""
        texts = zip(PromptKey, self.texts(), strict=True)
        return tuple(key for key, text in texts if text and not text.isspace())


class Reflection(Frozen):
    """What a published file holds, and nothing else: six answers, tags, and a date."""

    answers: Answers = Answers()
    tags: Tags = ()
    published: date | None = None

    def answering(self, key: PromptKey, text: str) -> Self:
        """The same reflection with one answer replaced; this one where nothing changes."""
        answers = self.answers.replacing(key, text)
        return self if answers is self.answers else self.model_copy(update={"answers": answers})


class CursorPosition(Frozen):
    """Where somebody was in one answer: the cursor as the editor counts, the scroll as a share."""

    cursor: int = Field(default=0, ge=0)
    scroll: float = Field(default=0.0, ge=0)


class EditorPosition(Frozen):
    """Where the writer was, so that reopening lands there: the page's name, a position an answer.

    ``tag_typed`` and ``date_typed`` (day, month, year) hold what stands half typed in a field:
    it is no part of the reflection yet, and must not be lost either.
    """

    page: str = ""
    spots: dict[PromptKey, CursorPosition] = Field(default_factory=dict)
    tag_typed: str = ""
    date_typed: tuple[str, str, str] = ("", "", "")

    @property
    def holds_words(self) -> bool:
        """Whether something stands in a field that is no tag and no date yet."""
        return any((self.tag_typed, *self.date_typed))


class Record(Frozen):
    """A reflection with what the library knows about it; none of that is ever exported.

    ``title`` is the private working title; ``version`` counts the saves, and is what a save is
    checked against; times are in UTC.
    """

    id: str
    title: Line = ""
    status: Status = Status.DRAFT
    reflection: Reflection = Reflection()
    place: EditorPosition = EditorPosition()
    created: datetime
    updated: datetime
    version: int = Field(default=1, ge=1)

    def summary(self) -> Summary:
        """Its line in a list."""
        answers = self.reflection.answers
        return Summary(
            id=self.id,
            title=self.title,
            opening=opening_of(answers.description),
            status=self.status,
            answered=len(answers.answered()),
            tags=self.reflection.tags,
            published=self.reflection.published,
            updated=self.updated,
        )
