"""What the options of an export mean: which reflections, which formats, names and dates."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.output import say
from reflect_app.errors import NameTemplateError
from reflect_app.ledger_line import FileFormat
from reflect_app.publication.publish.name_template import DEFAULT, NameTemplate
from reflect_app.publication.publish.publish_dates import DatePlan
from reflect_app.publication.publish.publish_settings import CHOICES
from reflect_app.status import Status
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.paths import AppPaths

WEEKLY = "weekly:"


def one_way_to_choose(ids: Sequence[str] | None, status: str | None, *, all_ready: bool) -> None:
    """Refuse to guess which reflections are meant."""
    ways = bool(ids), status is not None, all_ready
    if sum(ways) != 1:
        refuse("Name the reflections by their ids, or with --status, or with --all-ready.")


def status_of(text: str | None) -> Status | None:
    """The status that was asked for."""
    if text is None:
        return None
    try:
        return Status(text)
    except ValueError:
        refuse(f"There is no status “{text}”. Choose one of {', '.join(Status)}.")


def formats_of(text: str) -> Sequence[FileFormat]:
    """The formats that were asked for, in the order in which they were."""
    asked = dict.fromkeys(each.strip() for each in text.split(","))
    unknown = [each for each in asked if each not in {str(one) for one in CHOICES}]
    if unknown:
        refuse(f"There is no format “{unknown[0]}”. Choose some of {', '.join(CHOICES)}.")
    return [FileFormat(each) for each in asked]


def names_of(text: str | None) -> NameTemplate:
    """The template that was given, or the one that is used where none is."""
    try:
        return NameTemplate.of(DEFAULT if text is None else text)
    except NameTemplateError as error:
        refuse(str(error))


def say_of_words(names: NameTemplate, own: AppPaths) -> None:
    """Say which words of a template could identify someone; they are used all the same."""
    from reflect_app.own_words import own_choices_of  # noqa: PLC0415  -- where there are words
    from reflect_app.publication.file_writing.name_picker import NamePicker  # noqa: PLC0415

    if not any(map(str.isalnum, names.words)):
        return
    found = NamePicker(partial(own_choices_of, own)).pointing_words(names.words)
    if found:
        words = ", ".join(f"“{shown_name(each)}”" for each in found)
        say(f"The names have {words} in them, which could identify someone.")


def days_of(text: str | None) -> DatePlan:
    """The dates that were asked for."""
    if text is None:
        return DatePlan.own()
    if text.startswith(WEEKLY):
        return DatePlan.weekly(_day(text.removeprefix(WEEKLY)))
    return DatePlan.one(_day(text))


def _day(text: str) -> date:
    day = calendar_date(text)
    if day is None:
        refuse(f"The published date must be a real date, as YYYY-MM-DD, and not “{text}”.")
    return day
