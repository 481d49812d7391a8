"""Gives each reflection one name in a folder, and no two the same: the same again, run again."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from reflect_app.publication.file_writing.folder_plan import name_key

if TYPE_CHECKING:
    from reflect_app.publication.file_writing.file_names import NameParts
    from reflect_app.publication.publish.folder_ledger import FolderLedger
    from reflect_app.publication.publish.name_template import NameTemplate


class NameGiver:
    """Names, without their endings, by a template and by what the ledger has of the folder.

    What is out there keeps its name, whatever the template says. Any other gets the first name, in
    the order in which they are asked for, that no other reflection has by the ledger or got here.
    That hangs on the reflections and the ledger alone and not on what is in the folder, so that
    going on after a stop gives the same names as one calm run.
    """

    def __init__(self, template: NameTemplate, ledger: FolderLedger) -> None:
        self._template = template
        self._given: dict[str, tuple[str, str]] = {}
        self._owners: dict[str, str] = {}
        self._last_number: dict[str, int] = {}
        self.use(ledger)

    def use(self, ledger: FolderLedger) -> None:
        """Go by the ledger as it is now."""
        self._ledger = ledger
        counted = self._template.digits
        self._numbers = {self._template.counter_in(each) for each in ledger.stems() if counted}

    def stem_for(self, reflection_id: str, parts: NameParts) -> str:
        """The name of a reflection; another one where its date or its tag is another."""
        if kept := self._ledger.stem(reflection_id):
            return kept
        suggestion = self._template.stem(parts)
        before, stem = self._given.get(reflection_id, ("", ""))
        if before != suggestion or not self._is_free(stem, reflection_id):
            stem = self._unused(suggestion, reflection_id, parts)
            self._given[reflection_id] = suggestion, stem
            self._owners[name_key(stem)] = reflection_id
        return stem

    def _unused(self, suggestion: str, reflection_id: str, parts: NameParts) -> str:
        series = "" if self._template.digits else suggestion
        for number in count(self._last_number.get(series, 0) + 1):
            if self._template.digits:
                stem = self._template.stem(parts, number)
            else:
                stem = suggestion if number == 1 else f"{suggestion}-{number}"
            if not (series == "" and number in self._numbers) and self._is_free(
                stem, reflection_id
            ):
                self._last_number[series] = number
                return stem
        raise AssertionError  # numbers have no end

    def _is_free(self, stem: str, reflection_id: str) -> bool:
        owner = self._owners.get(name_key(stem), reflection_id)
        return owner == reflection_id and self._ledger.is_free(stem, reflection_id)
