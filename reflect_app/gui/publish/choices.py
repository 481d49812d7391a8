"""What somebody chooses in the Publish window: where, which names, which dates, as what."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.errors import NameTemplateError
from reflect_app.ledger_line import FileFormat
from reflect_app.paths import home_folder
from reflect_app.publication.publish.name_template import DEFAULT, NameTemplate
from reflect_app.publication.publish.publish_dates import DatePlan, Spacing
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from reflect_app.settings import Settings

ZIP = FileFormat.ZIP.value
ALSO = (
    FileFormat.MARKDOWN.value,
    FileFormat.HTML.value,
    FileFormat.JSON_LINES.value,
    FileFormat.CSV.value,
    ZIP,
)
"""What there can be beside the text, in the order in which it is offered."""


@dataclass(frozen=True)
class Begun:
    """What was chosen one by one of some reflections, or for None of all that was ready.

    It holds until something is written, or something else is asked for: who left out what must
    not go out, and closed the window, finds it left out when the same is asked for again.
    """

    ids: frozenset[str] | None
    left_out: frozenset[str]
    given: dict[str, date]

    def is_about(self, ids: Collection[str] | None) -> bool:
        """Whether these are the same."""
        return self.ids == (None if ids is None else frozenset(ids))


@dataclass
class Choices:
    """The choices as they stand; ``given`` are dates that were given one by one, by ids.

    With ``replace`` any file that stands at a name gives way; with ``again`` only what went out
    of the same reflection before, since it was asked for that that is published again. What is
    chosen for that is about its folder alone, and is not remembered.
    """

    folder: Path
    names: str
    also: frozenset[str]
    day: date
    spacing: Spacing = Spacing.OWN
    given: dict[str, date] = field(default_factory=dict)
    replace: bool = False
    again: bool = False

    @classmethod
    def remembered(cls, settings: Settings, today: date) -> Choices:
        """As they were the last time; dates and what is replaced are chosen each time anew."""
        found = cls(Path(), DEFAULT, frozenset(), today)
        found.be_usual(settings)
        return found

    def be_usual(self, settings: Settings) -> None:
        """Have folder, names and formats be those that were chosen the last time."""
        folder = settings.publish_folder
        self.folder = Path(folder) if folder else home_folder() / tr("Published reflections")
        self.names = _understood(settings.publish_names)
        self.also = frozenset(settings.publish_also.split()) & set(ALSO)
        self.again = False

    def be_again(self, folder: Path, formats: Collection[FileFormat]) -> None:
        """Be about what is out in a folder in these formats: all of its files get the new words."""
        self.folder, self.again = folder, True
        self.also = frozenset(each.value for each in formats) & set(ALSO)

    def remember(self, settings: Settings) -> None:
        """Have them be the same the next time."""
        if self.again:
            return
        settings.publish_folder = str(self.folder)
        settings.publish_names = self.names
        settings.publish_also = " ".join(each for each in ALSO if each in self.also)

    def settings(self) -> PublishSettings:
        """What the engine is told."""
        formats = {FileFormat.TEXT, *(FileFormat(each) for each in self.also - {ZIP})}
        return PublishSettings(
            folder=self.folder,
            formats=frozenset(formats),
            with_zip=ZIP in self.also,
            names=NameTemplate.of(self.names),
            dates=self.dates(),
            replace=self.replace,
        )

    def dates(self) -> DatePlan:
        """Where the dates come from."""
        if self.spacing is Spacing.ONE:
            return DatePlan.one(self.day)
        if self.spacing is Spacing.WEEKLY:
            return DatePlan.weekly(self.day)
        return DatePlan.own(self.given)

    def hold_dates(self, dates: Iterable[tuple[str, date]]) -> None:
        """Have each its own, as they are shown now, so that one of them can be another."""
        if self.spacing is not Spacing.OWN:
            self.given |= dict(dates)
            self.spacing = Spacing.OWN

    @property
    def folder_name(self) -> str:
        """The folder by its own name."""
        return shown_name(self.folder.name or str(self.folder))


def _understood(template: str) -> str:
    """A template that was kept; the usual one where there is none, or it can't be understood."""
    try:
        return NameTemplate.of(template).text
    except NameTemplateError:
        return DEFAULT


def also_words(also: frozenset[str]) -> str:
    """What there is beside the text, listed: "Markdown, web pages and one zip"."""
    named = {
        FileFormat.MARKDOWN.value: tr("Markdown"),
        FileFormat.HTML.value: tr("web pages with an index"),
        FileFormat.JSON_LINES.value: tr("JSON Lines"),
        FileFormat.CSV.value: tr("a CSV table"),
        ZIP: tr("all of it as one zip"),
    }
    return and_last([named[each] for each in ALSO if each in also])


def and_last(words: Sequence[str]) -> str:
    """Several things in one sentence, "and" before the last."""
    if len(words) < 2:  # noqa: PLR2004  -- the last of several is joined by another word
        return "".join(words)
    return tr("{some} and {last}", some=", ".join(words[:-1]), last=words[-1])
