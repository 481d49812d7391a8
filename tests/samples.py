"""Made-up reflections for pictures and tests: our own words, nobody's life."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.publication.text_import.importer import text_files
from reflect_app.reflection import Answers, EditorPosition, PromptKey, Record, Reflection, Status
from reflect_app.text_format.writer import write
from tests.drivers.importing import import_file

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.gui.app.controller import AppController
    from reflect_app.publication.text_import.import_report import ImportOutcome

WRITTEN = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)

FULL = Reflection(
    answers=Answers(
        description=(
            "On a wet afternoon in spring a woman we support came to the drop-in for the first "
            "time in several weeks. She sat by the door with her coat on. When I asked how she "
            "was, she looked at her phone and did not answer.\n\n"
            "I made two cups of tea and sat down near her without saying anything. After about "
            "twenty minutes she asked if the washing machine was free. She stayed until we "
            "closed, and asked whether she could get help with a letter next time."
        ),
        needs=(
            "The woman who came in, and the two of us on shift, who had begun to doubt ourselves."
        ),
        impact=(
            "She came back the next day, and the day after. The team began to trust that quiet "
            "time is work."
        ),
        factors=(
            "- A manager who lets us sit with somebody without filling in a form\n"
            "- A room with a door that can stay open\n"
            "- Supervision in which the silence was talked about"
        ),
        feelings="Relieved, and a little ashamed of how close I came to asking once too often.",
        motivation="We are often asked to show activity. I wanted to show what waiting can do.",
    ),
    tags=("compassionate and transformational leadership", "trust"),
    published=date(2026, 11, 23),
)


def full_record() -> Record:
    """A reflection with every part of it there."""
    return Record(
        id="sample00001",
        title="The afternoon at the drop-in",
        reflection=FULL,
        created=WRITTEN,
        updated=WRITTEN,
        place=EditorPosition(page=PromptKey.DESCRIPTION.value),
    )


OTHERS = (
    (
        "When the rota changed",
        Status.DRAFT,
        "Three of us met to look at how shifts were being handed over between the two teams.",
        3,
    ),
    (
        "Waiting with her",
        Status.FINISHED,
        "The appointment was moved twice. On the third date I went along and we waited together.",
        6,
    ),
    (
        "A letter nobody had read to her",
        Status.PUBLISHED,
        "During a home visit I noticed an unopened letter from the housing service on the table.",
        6,
    ),
    ("", Status.DRAFT, "We moved the chairs into a circle before anybody came.", 1),
    ("<b>Bold</b> & plain", Status.DRAFT, "A title with <i>marks</i> is shown as typed.", 2),
)


def other_reflection(opening: str, answered: int, *, published: bool) -> Reflection:
    """A reflection of which the first few prompts are answered."""
    texts = [opening, *(FULL.answers.of(key) for key in list(PromptKey)[1:])][:answered]
    answers = Answers(**dict(zip((key.value for key in PromptKey), texts, strict=False)))
    if not published:
        return Reflection(answers=answers)
    return Reflection(answers=answers, tags=("housing",), published=date(2026, 11, 2))


def fill_library(library) -> str:
    """A handful of reflections, one of each kind; the answer is the id of the full one."""
    for title, status, opening, answered in OTHERS:
        reflection = other_reflection(opening, answered, published=status is Status.PUBLISHED)
        library.create(reflection, title=title, status=status)
    return library.create(FULL, title=full_record().title).id


def write_history(library, reflection_id: str) -> None:
    """Give the full reflection two earlier versions: another wording, and fewer words."""
    text = FULL.answers.description
    earlier = FULL.answering(
        PromptKey.DESCRIPTION,
        text.replace("she looked at her phone and did not answer", "she refused to engage"),
    ).answering(PromptKey.IMPACT, "She was seen. It was a big success.")
    record = library.open_for_writing(reflection_id)
    record = library.save(record.model_copy(update={"reflection": earlier}))
    record = library.open_for_writing(reflection_id)
    library.save(record.model_copy(update={"reflection": FULL}))


def change_elsewhere(library, reflection_id: str) -> None:
    """Change an answer of the full reflection, as another window or computer does."""
    record = library.get(reflection_id)
    changed = record.reflection.answering(PromptKey.NEEDS, "The woman, and everybody on shift.")
    library.save(record.model_copy(update={"reflection": changed}))


def write_import_files(folder: Path, number: int) -> None:
    """Text files as they come from elsewhere: one of each kind, and then many alike."""
    folder.mkdir()
    text = write(FULL)
    undated, _date = text.rsplit(b"\n", 1)
    kinds = (
        ("a-letter.txt", b"Dear all, thank you for the day."),
        ("waiting-with-her.txt", undated + b"\nPublished: 2026-11-31"),
        ("quiet-hours.txt", text + b"\n"),
    )
    for name, data in kinds[:number]:
        (folder / name).write_bytes(data.replace(b"On a wet", f"In {name}. On a wet".encode()))
    for at in range(number - len(kinds)):
        kind = (undated, text.replace(b"\n", b"\n\n"), text)[at % 3]
        told = kind.replace(b"On a wet afternoon", f"Story {at}. On a wet afternoon".encode())
        (folder / f"story-{at:02}.txt").write_bytes(told)


def imported(program: AppController, folder: Path, number: int) -> ImportReport:
    """The report of an import of so many of these files."""
    write_import_files(folder, number)
    outcomes: list[ImportOutcome] = []
    files = text_files([folder])
    program.service.ask(
        lambda library: [import_file(library, path) for path in files],
        outcomes.extend,
        changes=EVERYTHING,
    )
    assert program.service.finish()
    return ImportReport.of(outcomes, folder)
