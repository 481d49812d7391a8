"""A folder of files of every kind that an import can meet, with names as people give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.publication.text_import.importer import text_files
from reflect_app.reflection import Answers, Status
from reflect_app.text_format.writer import write
from tests import seeds
from tests.drivers.importing import import_files
from tests.drivers.stories import coded, lost_letter, misread, wrapped
from tests.made_up_texts import MadeUp
from tests.samples import FULL

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.gui.app.controller import AppController
    from reflect_app.reflection import Reflection

TWO_KEYS = "Two keys"
_TOLD_THERE = (
    "There were two keys to the medicines room, and for a month nobody could say who had the "
    "second one. On a Thursday it turned up in a coat that had hung in the staff room since "
    "winter. Nobody laughed at first, and then all of us did."
)


def write_stories(folder: Path, alike: int = 6) -> None:
    """One file of each kind, and ``alike`` of each kind that comes in great numbers."""
    folder.mkdir(parents=True)
    made_up = MadeUp(seeds.chance("a folder of stories"))

    def fresh() -> Reflection:
        return made_up.story().answering(
            PromptKey.IMPACT, "The team met every Monday from then on."
        )

    undated = write(fresh()).rsplit(b"\n", 1)[0]
    one_each = {
        "when-the-rota-changed": wrapped("The week the rota changed", fresh()),
        "quiet-hours": b"PK\x03\x04word/document.xml",
        "two-keys-final": write(
            two_keys().answering(PromptKey.DESCRIPTION, f"{_TOLD_THERE} The coat was mine.")
        ),
        "a-walk-in-the-garden": coded("In the walled garden", fresh()),
        "waiting-with-her": undated + b"\nPublished: 2026-11-31",
        "tea-at-four": misread("At four", fresh()),
        "the-long-corridor": lost_letter("Along the corridor", fresh()),
        **{f"empty-{at}": b"\n" for at in range(5)},
    }
    for at in range(alike):
        one_each[f"draft-{at:03}"] = write(fresh()).rsplit(b"\n", 1)[0]
        one_each[f"story-{at:03}"] = write(fresh())
        one_each[f"tidied-{at:03}"] = write(fresh()).replace(b"\n", b" \n\n")
    for name, data in one_each.items():
        (folder / f"{name}.txt").write_bytes(data)


def two_keys() -> Reflection:
    """What is in the library already, and comes once more in nearly the same words."""
    answers = Answers(
        description=_TOLD_THERE,
        needs="Whoever was on shift, and the people who waited for what was locked away.",
        impact="We keep a list now, and the list hangs where the coat did.",
        factors="- A cupboard with no name on it\n- A manager who asked before she looked",
        feelings="Foolish for a day, and lighter ever since.",
        motivation="Small things that nobody owns become large ones.",
    )
    return FULL.model_copy(update={"answers": answers})


def bring_in_stories(program: AppController, folder: Path, alike: int = 6) -> ImportReport:
    """The report of an import of such a folder, beside what was in the library."""
    from reflect_app.gui.tasks.change import EVERYTHING

    write_stories(folder, alike)
    found = []

    def bring_in(library):
        if not any(each.title == TWO_KEYS for each in library.find()):
            library.create(two_keys(), title=TWO_KEYS, status=Status.PUBLISHED)
        return import_files(library, text_files([folder]), holds_alike=True)

    program.service.ask(bring_in, found.extend, changes=EVERYTHING)
    assert program.service.finish()
    return ImportReport.of(found, folder)
