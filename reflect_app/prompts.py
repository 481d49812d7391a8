"""The prompt set, the start page and the last one: guidance that a non-programmer can improve.

Each prompt is one file in ``resources/prompts/``, its number first so that the order shows, and
``start.toml`` and ``finished.toml`` hold what the first and the last page say. Texts may span
lines: a blank line parts paragraphs, a line that starts with ``- `` is a list item, and other line
ends are folded away.
Files of other names in the folder, such as an editor's copies, are left alone.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from reflect_app.atomic_file import read_file
from reflect_app.clean_text import clean_text
from reflect_app.errors import PromptSetError
from reflect_app.paths import resource
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.reflection import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic_core import ErrorDetails

START_FILE, FINISHED_FILE = "start.toml", "finished.toml"
FEWEST_STARTERS = 3
_BLANK_LINES = re.compile(r"\n\s*\n")
_FOLDS = re.compile(r"[ \t]*\n[ \t]*(?!- )(?=\S)")
_ITEM = re.compile(r"[ \t]*\n[ \t]*(?=- )")


def file_name(key: PromptKey) -> str:
    """The name of the file that holds one prompt, such as ``1-description.toml``."""
    return f"{list(PromptKey).index(key) + 1}-{key.value}.toml"


def _trimmed(text: str) -> str:
    return clean_text(text).strip()


def _paragraphs(text: str) -> str:
    paragraphs = _BLANK_LINES.split(_trimmed(text))
    return "\n\n".join(_ITEM.sub("\n", _FOLDS.sub(" ", paragraph)) for paragraph in paragraphs)


# ``description`` says what a field must be; messages are made from it.
_ONE_LINE = Field(pattern=r"^[^\n]+$", description="one line of text")
_Line = Annotated[str, AfterValidator(_trimmed), _ONE_LINE]
_Prose = Annotated[str, AfterValidator(_paragraphs), Field(min_length=1, description="some text")]
_Words = Annotated[int, Field(strict=True, ge=1, description="a number of words, 1 or more")]
_Lines = Annotated[
    tuple[_Line, ...], Field(min_length=1, description="a list of one or more lines")
]


class Prompt(Frozen):
    """One of the six prompts and all the help there is with it; see ``docs/guidance.md``.

    ``name`` is the short name that stands for it wherever there is no room for the heading: in
    steps, lists, messages and comparisons. The hint has no full stop. ``guide_low`` and
    ``guide_high`` are the usual length of an answer in words.
    """

    key: PromptKey = Field(description="one of " + ", ".join(PromptKey))
    heading: _Line
    name: _Line
    hint: _Line
    why: _Prose
    starters: tuple[_Line, ...] = Field(
        min_length=FEWEST_STARTERS,
        description=f"a list of {FEWEST_STARTERS} or more sentence starters",
    )
    example: _Prose
    guide_low: _Words
    guide_high: _Words

    @field_validator("hint")
    @classmethod
    def _without_full_stop(cls, hint: str) -> str:
        if hint.endswith("."):
            message = "one line of text without a full stop at its end"
            raise ValueError(message)
        return hint

    @model_validator(mode="after")
    def _fits_the_format(self) -> Self:
        if self.heading != (heading := HEADINGS[self.key]):
            message = f"heading must be exactly “{heading}”, because the file format has it so"
            raise ValueError(message)
        if self.guide_low > self.guide_high:
            figures = f"{self.guide_low} is more than {self.guide_high}"
            message = f"guide_low must not be more than guide_high ({figures})"
            raise ValueError(message)
        return self


PromptSet = dict[PromptKey, Prompt]
"""The six prompts, in the order in which they are asked and written."""


class StartPageSection(Frozen):
    """A titled text on the start page, and the ``gist`` of it that is read before the rest."""

    title: _Line
    gist: _Prose
    text: _Prose


class StartPageText(Frozen):
    """What is said before the first question.

    ``sections`` is all of it: the first visit shows the gist of each, and its text to who asks;
    ``short`` is enough for later ones.
    """

    title: _Line
    short: _Prose
    sections: tuple[StartPageSection, ...] = Field(
        min_length=1, description="one or more parts, each with a title, a gist and a text"
    )


class FinishedPageText(Frozen):
    """What is said after the last question.

    ``next_steps`` says what usually happens once a reflection is finished, and ``after_export``
    what does once its file is written.
    """

    next_steps: _Lines
    after_export: _Lines


class PageTexts(NamedTuple):
    """What the pages say that stand before and after the questions."""

    start: StartPageText
    finished: FinishedPageText


def load_prompts(folder: Path | None = None) -> PromptSet:
    """The prompt set in a folder, or the one that comes with the program.

    Raises ``PromptSetError``, which names the file, the field and what it must be.
    """
    folder = folder or resource("prompts")
    return {key: _prompt(folder / file_name(key), key) for key in PromptKey}


@cache
def short_names() -> Mapping[PromptKey, str]:
    """The short name of each prompt in the set that comes with the program.

    Where that can't be read, which is said where a reflection is opened for writing, the headings
    stand in: what names a prompt must never be what stops a comparison or a check.
    """
    try:
        return {key: prompt.name for key, prompt in load_prompts().items()}
    except PromptSetError:
        return HEADINGS


def load_start_page(folder: Path | None = None) -> StartPageText:
    """The words of the start page in a folder, or those that come with the program.

    Raises ``PromptSetError``, which names the file, the field and what it must be.
    """
    return _read((folder or resource("prompts")) / START_FILE, StartPageText)


def load_finished_page(folder: Path | None = None) -> FinishedPageText:
    """The words of the last page in a folder, or those that come with the program.

    Raises ``PromptSetError``, which names the file, the field and what it must be.
    """
    return _read((folder or resource("prompts")) / FINISHED_FILE, FinishedPageText)


def load_page_texts(folder: Path | None = None) -> PageTexts:
    """The words of both pages that ask nothing; raises as reading each of them does."""
    return PageTexts(load_start_page(folder), load_finished_page(folder))


def _prompt(path: Path, key: PromptKey) -> Prompt:
    prompt = _read(path, Prompt)
    if prompt.key != key:
        raise _error(path, [f"key must be {key.value}, as in the file's name"])
    return prompt


_Model = TypeVar("_Model", bound=BaseModel)


def _read(path: Path, model: type[_Model]) -> _Model:
    try:
        return model.model_validate(_fields(path))
    except ValidationError as error:
        raise _error(path, _faults(error.errors(), model)) from error


def _faults(found: list[ErrorDetails], model: type[BaseModel]) -> list[str]:
    """Each fault in words; a list is not complained of as well as what is inside it."""
    places = [fault["loc"] for fault in found]
    around = {place[:end] for place in places for end in range(1, len(place))}
    return [_told(fault, model) for fault in found if fault["loc"] not in around]


def _fields(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_file(path).decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise _error(path, ["this file must be there, and is not"]) from error
    except OSError as error:
        raise _error(path, [f"could not be read ({error.strerror})"]) from error
    except UnicodeDecodeError as error:
        raise _error(path, ["must be saved as UTF-8"]) from error
    except tomllib.TOMLDecodeError as error:
        raise _error(path, [f"must be TOML ({error})"]) from error


def _told(fault: ErrorDetails, model: type[BaseModel]) -> str:
    """One fault in words: the field, and what it must be."""
    if not fault["loc"]:  # about the whole, and so already said in words by the model
        return str(fault["ctx"]["error"])
    name = _name(fault["loc"])
    if fault["type"] == "extra_forbidden":
        known = ", ".join(_model_of(fault["loc"], model).model_fields)
        return f"{name} is not a field here; the fields are {known}"
    if fault["type"] == "value_error":
        return f"{name} must be {fault['ctx']['error']}"
    missing = ", and is missing" if fault["type"] == "missing" else ""
    return f"{name} must be {_requirement(fault['loc'], model)}{missing}"


def _name(place: tuple[int | str, ...]) -> str:
    """A field in words: "starters, number 2", counted from 1."""
    return ", ".join(f"number {part + 1}" if isinstance(part, int) else part for part in place)


def _model_of(place: tuple[int | str, ...], model: type[BaseModel]) -> type[BaseModel]:
    return StartPageSection if model is StartPageText and len(place) > 1 else model


def _requirement(place: tuple[int | str, ...], model: type[BaseModel]) -> str:
    """What the field at this place must be, as its model describes it."""
    if isinstance(place[-1], int):
        return "a title, a gist and a text" if place[0] == "sections" else "one line of text"
    field = _model_of(place, model).model_fields[place[-1]]
    return field.description or "some text"


def _error(path: Path, faults: list[str]) -> PromptSetError:
    return PromptSetError(
        f"The guidance in {path.name} can't be used: {'; '.join(faults)}.",
        f"Change the file, or bring back the one that came with Reflect: {path}",
    )
