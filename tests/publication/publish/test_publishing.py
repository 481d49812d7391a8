"""Publishing into a folder: what is written, what the ledger says of it, and run again."""

import json
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest

from reflect_app.ledger_line import FileFormat
from reflect_app.publication.file_writing import file_in_the_making
from reflect_app.publication.ledger import went_out
from reflect_app.publication.ledger.folder_comparison import compare_folder
from reflect_app.publication.ledger.went_out import what_went_out
from reflect_app.publication.publish.name_template import NameTemplate
from reflect_app.publication.publish.publish_dates import DatePlan
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import CHOICES, PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.reflection import PromptKey, Status
from reflect_app.text_format.writer import write
from tests.samples import FULL

NAME = "2026-11-23-compassionate-and-transformational-leadership"


def publish(library, folder, *ids, replace=False, **settings):
    """What became of each, and of the files of the whole folder."""
    plan = PublishPlan(library, PublishSettings(folder, replace=replace, **settings))
    job = Publisher(library, plan, None)
    found = [one for lots in (job.lots(ids), job.finish()) for lot in lots for one in lot]
    return found, job.shared


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def compared(library, folder):
    return {one.path.name: str(one.status) for one in compare_folder(library, folder)}


@pytest.fixture
def keep(library):
    def create(words="", **options):
        reflection = FULL.answering(PromptKey.NEEDS, words) if words else FULL
        return library.create(reflection, status=Status.FINISHED, **options).id

    return create


def test_what_is_published_is_in_the_ledger_with_its_hash(library, folder, keep):
    it = keep()
    ((outcome,), _shared) = publish(library, folder, it)
    (line,) = library.ledger()
    assert (line.path, line.sha256) == (folder / f"{NAME}.txt", outcome.written.sha256)
    assert line.words == line.sha256
    assert library.get(it).status is Status.PUBLISHED


def test_what_is_named_twice_is_published_once(library, folder, keep):
    it = keep()
    (outcome,), _shared = publish(library, folder, it, it)
    assert outcome.written.path.exists()
    assert names(folder) == [f"{NAME}.txt"]


def test_what_is_withdrawn_while_others_are_published_is_in_no_file_of_the_folder(
    library, folder, keep
):
    first, second = keep("one"), keep("two")
    settings = PublishSettings(folder, frozenset(CHOICES), with_zip=True)
    job = Publisher(library, PublishPlan(library, settings), None)
    for _lot in job.lots([first, second]):
        continue
    library.withdraw(first, datetime.now(UTC))
    for _piece in job.finish():
        continue
    assert [each.number for each in job.shared] == [1, 1, 1, 1]
    assert all(line.withdrawn for line in library.ledger(reflection_id=first))


def test_published_again_with_the_same_words_nothing_changes(library, folder, keep):
    it = keep()
    publish(library, folder, it)
    before, stands = library.ledger(), (folder / f"{NAME}.txt").stat().st_ctime_ns
    ((outcome,), _shared) = publish(library, folder, it)
    assert outcome.unchanged
    assert library.ledger() == before
    assert (folder / f"{NAME}.txt").stat().st_ctime_ns == stands


def test_what_is_missing_is_written_again(library, folder, keep):
    it = keep()
    publish(library, folder, it)
    (folder / f"{NAME}.txt").unlink()
    ((outcome,), _shared) = publish(library, folder, it)
    assert not outcome.unchanged
    assert compared(library, folder) == {f"{NAME}.txt": "same"}


def test_what_was_edited_since_is_replaced_only_when_that_was_said(library, folder, keep):
    it = keep()
    publish(library, folder, it)
    record = library.get(it)
    edited = record.reflection.answering(PromptKey.NEEDS, "Theirs")
    library.save(record.model_copy(update={"reflection": edited}))
    ((refused,), _shared) = publish(library, folder, it)
    assert [one.code for one in refused.problems] == ["file-exists"]
    ((replaced,), _shared) = publish(library, folder, it, replace=True)
    assert replaced.replaced == f"{NAME}.txt"
    assert (folder / f"{NAME}.txt").read_bytes() == write(edited)


def test_a_file_that_stands_there_with_just_these_bytes_is_taken_as_written(library, folder, keep):
    (folder / f"{NAME}.txt").write_bytes(write(FULL))
    ((outcome,), _shared) = publish(library, folder, keep())
    assert outcome.unchanged
    assert len(library.ledger()) == 1


def test_what_is_out_keeps_its_name_whatever_the_template_says_later(library, folder, keep):
    first, second = keep(), keep("Hers")
    publish(library, folder, first)
    publish(library, folder, second, first, names=NameTemplate.of("{counter:03}-{tag}"))
    tag = NAME.removeprefix("2026-11-23-")
    assert names(folder) == [f"001-{tag}.txt", f"{NAME}.txt"]


def test_no_name_of_another_is_used_also_where_its_file_is_gone(library, folder, keep):
    publish(library, folder, keep())
    (folder / f"{NAME}.txt").unlink()
    publish(library, folder, keep("Hers"))
    assert names(folder) == [f"{NAME}-2.txt"]


def test_one_a_week_goes_on_where_it_ended(library, folder, keep):
    ids, first = [keep(str(at)) for at in range(4)], date(2026, 1, 5)
    weekly = DatePlan.weekly(first)
    publish(library, folder, *ids[:2], dates=weekly)
    publish(library, folder, *ids, dates=weekly)
    days = [library.get(each).reflection.published for each in ids]
    assert days == [first + timedelta(weeks=at) for at in range(4)]


def test_all_formats_are_there_and_the_same_again(library, folder, keep):
    ids = [keep(str(at)) for at in range(3)]
    every = {"formats": frozenset(CHOICES), "with_zip": True}
    _found, shared = publish(library, folder, *ids, **every)
    assert [each.number for each in shared] == [3, 3, 3, 3]
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    found, shared = publish(library, folder, *ids, **every)
    assert all(each.unchanged for each in (*found, *shared))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    with zipfile.ZipFile(folder / "reflections.zip") as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    del before["reflections.zip"]
    assert inside == before
    assert set(compared(library, folder).values()) == {"same"}


def test_a_withdrawn_one_is_in_no_file_of_the_whole_folder(library, folder, keep):
    stays, goes = keep(), keep("Hers")
    tables = {"formats": frozenset({FileFormat.TEXT, FileFormat.JSON_LINES})}
    publish(library, folder, stays, goes, **tables)
    library.withdraw(goes, library.ledger()[0].at)
    publish(library, folder, stays, **tables)
    lines = (folder / "reflections.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == [f"{NAME}.txt"]


def test_only_in_a_table_it_is_published_too(library, folder, keep):
    it = keep()
    tables = {"formats": frozenset({FileFormat.CSV})}
    ((outcome,), _shared) = publish(library, folder, it, **tables)
    assert outcome.written.path.name == "reflections.csv"
    assert library.get(it).status is Status.PUBLISHED
    ((again,), _shared) = publish(library, folder, it, **tables)
    assert again.unchanged


def test_a_table_of_somebody_else_is_not_replaced(library, folder, keep):
    (folder / "reflections.csv").write_text("theirs")
    _found, (shared,) = publish(
        library, folder, keep(), formats=frozenset(CHOICES[:1] + CHOICES[4:])
    )
    assert "already a file" in shared.problem
    assert (folder / "reflections.csv").read_text("utf-8") == "theirs"


@pytest.mark.parametrize("few", [0, 100])
def test_what_went_out_says_what_was_edited_and_what_is_gone(
    library, folder, keep, few, monkeypatch
):
    monkeypatch.setattr(went_out, "FEW", few)  # fewer are looked up, more are listed
    ids = [keep(str(at)) for at in range(4)]
    publish(library, folder, *ids)
    record = library.get(ids[0])
    edited = record.reflection.answering(PromptKey.NEEDS, "Theirs")
    library.save(record.model_copy(update={"reflection": edited}))
    library.move_to_bin([ids[1]])
    library.purge([ids[1]])
    library.withdraw(ids[2], record.updated)
    library.move_to_bin([ids[3]])
    found = [(str(each.state), bool(each.title)) for each in what_went_out(library)]
    edited_, gone, withdrawn, kept = found
    assert (edited_, gone) == (("edited", True), ("as-published", False))
    assert (withdrawn, kept) == (("withdrawn", True), ("as-published", True))


@pytest.mark.parametrize("where", ["file", "library", "history", "nowhere"])
def test_published_words_are_found_wherever_they_still_are(library, folder, keep, where):
    edited, other = keep("Hers"), keep()
    publish(library, folder, edited)
    record = library.get(edited)
    typed = record.reflection.answering(PromptKey.NEEDS, "Theirs")
    if where != "library":
        library.save(record.model_copy(update={"reflection": typed}))
    if where != "file":
        (folder / f"{NAME}.txt").write_text("Somebody else's.")
    if where == "nowhere":
        library.move_to_bin([edited])
        library.purge([edited])
    tables = frozenset({FileFormat.TEXT, FileFormat.JSON_LINES})
    _found, (shared,) = publish(library, folder, other, formats=tables)
    lines = (folder / "reflections.jsonl").read_text("utf-8").splitlines()
    needs = [json.loads(line)["needs"] for line in lines]
    ours = FULL.answers.needs
    assert needs == ([ours] if where == "nowhere" else ["Hers", ours])
    assert shared.left_out == ((edited,) if where == "nowhere" else ())


def test_what_was_moved_to_the_bin_since_somebody_looked_stays_behind(library, folder, keep):
    stays, binned = keep(), keep("His")
    plan = PublishPlan(library, PublishSettings(folder))
    assert all(line.is_ready for line in plan.lines([stays, binned]))
    library.move_to_bin([binned])
    lots = Publisher(library, plan, None).lots([stays, binned])
    codes = [[each.code for each in one.problems] for lot in lots for one in lot]
    assert codes == [[], ["in-bin"]]


def test_whoever_looks_is_told_by_name_what_is_not_published_from_here(library, folder, keep):
    binned = keep()
    library.move_to_bin([binned])
    plan = PublishPlan(library, PublishSettings(folder))
    (line,) = plan.lines([binned])
    assert ([each.code for each in line.problems], line.title) == (
        ["in-bin"],
        library.get(binned).summary().display_title,
    )


def test_what_was_withdrawn_and_is_published_again_is_out_again(library, folder, keep):
    it = keep()
    publish(library, folder, it)
    library.withdraw(it, library.ledger()[0].at)
    assert library.get(it).status is Status.DRAFT
    ((outcome,), _shared) = publish(library, folder, it)
    (line,) = library.ledger()
    assert (line.withdrawn, library.get(it).status) == (None, Status.PUBLISHED)
    assert not outcome.unchanged  # the ledger is not as it was


def test_what_was_withdrawn_and_a_backup_calls_published_again_stays_behind(library, folder, keep):
    it = keep()
    publish(library, folder, it)
    library.withdraw(it, library.ledger()[0].at)
    library.save(library.get(it).model_copy(update={"status": Status.PUBLISHED}))
    before = library.ledger()
    ((outcome,), _shared) = publish(library, folder, it, replace=True)
    assert [each.code for each in outcome.problems] == ["withdrawn"]
    assert library.ledger() == before
    library.save(library.get(it).model_copy(update={"status": Status.FINISHED}))
    ((again,), _shared) = publish(library, folder, it)
    assert again.written


def test_saved_elsewhere_meanwhile_it_is_published_all_the_same(library, folder, keep, monkeypatch):
    it, note = keep(), library.note_published

    def note_once_opened(lot):
        record = library.get(it)
        library.save(record.model_copy(update={"title": "Opened meanwhile"}))
        monkeypatch.setattr(library, "note_published", note)
        return note(lot)

    monkeypatch.setattr(library, "note_published", note_once_opened)
    ((outcome,), _shared) = publish(library, folder, it)
    assert (outcome.problems, library.get(it).status) == ((), Status.PUBLISHED)


def test_a_table_that_holds_what_was_withdrawn_says_so_until_it_is_written_anew(
    library, folder, keep
):
    stays, goes = keep(), keep("Hers")
    tables = {"formats": frozenset({FileFormat.TEXT, FileFormat.CSV})}
    publish(library, folder, stays, goes, **tables)
    library.withdraw(goes, library.ledger()[0].at)

    def holds_it():
        return {one.path.name for one in compare_folder(library, folder) if one.withdrawn}

    assert holds_it() == {"reflections.csv", f"{NAME}-2.txt"}
    publish(library, folder, stays, **tables)
    assert holds_it() == {f"{NAME}-2.txt"}


def test_a_table_of_which_all_was_withdrawn_is_empty_and_still_ours(library, folder, keep):
    it, tables = keep(), {"formats": frozenset({FileFormat.CSV, FileFormat.JSON_LINES})}
    publish(library, folder, it, **tables)
    library.withdraw(it, library.ledger()[0].at)
    publish(library, folder, **tables)
    assert set(compared(library, folder).values()) == {"same"}
    assert not any(one.withdrawn for one in compare_folder(library, folder))
    _found, shared = publish(library, folder, it, **tables)
    assert [(one.number, one.problem) for one in shared] == [(1, ""), (1, "")]


def test_what_stands_in_the_place_of_a_withdrawn_file_is_nobodys(library, folder, keep):
    it = keep()
    publish(library, folder, it)
    library.withdraw(it, library.ledger()[0].at)
    (folder / f"{NAME}.txt").write_text("This page was taken down.")
    assert compared(library, folder) == {f"{NAME}.txt": "unknown"}


def test_the_disk_keeps_up_with_a_large_file_so_that_no_save_waits_for_all_of_it(
    folder, monkeypatch
):
    synced = []
    monkeypatch.setattr(file_in_the_making, "_catch_up", lambda _number: synced.append("synced"))
    with file_in_the_making.FileInTheMaking(folder / "a.zip", None) as new:
        for _ in range(40):
            new.file.write(b"x" * (1 << 17))
        new.sync()
        new.put_in_place()
    assert len(synced) == 5
    assert (folder / "a.zip").stat().st_size == 40 << 17
