"""What somebody chose for a publication: where, as what, under which names, with which dates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reflect_app.ledger_line import FileFormat
from reflect_app.publication.publish.name_template import DEFAULT, NameTemplate
from reflect_app.publication.publish.publish_dates import DatePlan

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

EACH = (FileFormat.TEXT, FileFormat.MARKDOWN, FileFormat.HTML)
"""The formats of which each reflection has a file of its own, in the order of writing."""
CHOICES = (*EACH, FileFormat.JSON_LINES, FileFormat.CSV)
"""The formats that can be asked for; the index comes with the pages, the zip beside them."""


@dataclass(frozen=True)
class PublishSettings:
    """``formats`` are some of ``CHOICES``; ``with_zip`` adds the whole folder as one file.

    With ``replace``, files that are there may be replaced; without it they never are.
    """

    folder: Path
    formats: frozenset[FileFormat] = frozenset({FileFormat.TEXT})
    with_zip: bool = False
    names: NameTemplate = field(default_factory=lambda: NameTemplate.of(DEFAULT))
    dates: DatePlan = field(default_factory=DatePlan.own)
    replace: bool = False

    def and_in(self, kept: Collection[FileFormat]) -> PublishSettings:
        """The same, also as what a folder is kept in."""
        formats = self.formats | {one for one in kept if one in CHOICES}
        return replace(self, formats=formats, with_zip=self.with_zip or FileFormat.ZIP in kept)

    @property
    def each(self) -> tuple[FileFormat, ...]:
        """The formats of which each reflection gets a file of its own, in order."""
        return tuple(one for one in EACH if one in self.formats)

    @property
    def shared(self) -> tuple[FileFormat, ...]:
        """The files that the whole folder gets, in the order in which they are written."""
        with_index = FileFormat.HTML in self.formats
        wanted = {
            FileFormat.INDEX: with_index,
            FileFormat.JSON_LINES: FileFormat.JSON_LINES in self.formats,
            FileFormat.CSV: FileFormat.CSV in self.formats,
            FileFormat.ZIP: self.with_zip,
        }
        return tuple(one for one, is_wanted in wanted.items() if is_wanted)
