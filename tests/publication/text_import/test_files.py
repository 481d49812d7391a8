"""Finding, checking, taking in and exporting many text files, where one never stops the others."""

import os
from datetime import date
from pathlib import Path

import pytest

from reflect_app.errors import CouldNotSaveError
from reflect_app.lifecycle import arrived
from reflect_app.publication.file_writing import many_files
from reflect_app.publication.publish import publisher as publishing
from reflect_app.publication.publish.publish_dates import DatePlan
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.publication.text_import.importer import check_file, text_files
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.text_format.problems import LISTED
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write
from tests.drivers.importing import import_file
from tests.samples import FULL

HEADING = b"How do you feel when you bring this story to mind?"
NO_ROOM = CouldNotSaveError("There is no room left.", "Make room.")


def _texts(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return [folder / name for name in names]


def _codes(outcome):
    return [problem.code for problem in outcome.problems]


def _export_all(library, folder, *ids, replace=False, published=None):
    dates = DatePlan.one(published) if published else DatePlan.own()
    plan = PublishPlan(library, PublishSettings(folder, dates=dates, replace=replace))
    return [one for lot in Publisher(library, plan, None).lots(ids) for one in lot]


def test_folders_are_searched_for_text_files_in_order(folder):
    wanted = _texts(folder, "a/z.txt", "b.txt", "c.TXT")
    _texts(folder, "note.md", "d.txt.bak")
    assert text_files([folder]) == wanted


def test_files_come_as_given_whatever_their_name(folder):
    given = _texts(folder, "b.md", "a.txt")
    assert text_files(given) == given


def test_a_file_that_is_meant_twice_comes_once(folder):
    (path,) = _texts(folder, "a.txt")
    assert text_files([path, folder, path]) == [path]


def test_what_is_hidden_is_passed_over_in_a_folder(folder):
    _texts(folder, "._a.txt", ".kept/b.txt")
    assert text_files([folder]) == []


def test_a_loop_of_links_does_no_harm(folder):
    (path,) = _texts(folder, "a/b.txt")
    (folder / "a" / "again").symlink_to(folder, target_is_directory=True)
    assert text_files([folder]) == [path]


def test_a_link_that_leads_nowhere_is_reported_and_not_passed_over(folder):
    (folder / "a.txt").symlink_to(folder / "gone.txt")
    (path,) = text_files([folder])
    assert _codes(check_file(path)) == ["unreadable"]


def test_a_folder_that_cannot_be_searched_stands_for_itself(folder, monkeypatch):
    (path,) = _texts(folder, "open/a.txt")
    closed = folder / "closed"
    closed.mkdir()
    scandir = os.scandir

    def refuse(where):
        if Path(where) == closed:
            raise PermissionError(13, "Permission denied", str(where))
        return scandir(where)

    monkeypatch.setattr(os, "scandir", refuse)
    assert text_files([folder]) == [closed, path]
    assert _codes(check_file(closed)) == ["unreadable"]


def test_the_example_conforms(example_path):
    outcome = check_file(example_path)
    assert outcome.taken
    assert not outcome.problems


def test_a_file_that_is_gone_is_reported_not_raised(folder):
    outcome = check_file(folder / "gone.txt")
    assert not outcome.taken
    assert outcome.problems
    assert _codes(outcome) == ["unreadable"]


def test_departures_come_with_their_lines(folder, example_bytes):
    path = folder / "a.txt"
    path.write_bytes(example_bytes + b"\n")
    outcome = check_file(path)
    assert outcome.taken
    assert [(one.code, one.line) for one in outcome.problems] == [("final-newline", 18)]


def test_a_whole_file_comes_in_as_published(library, example_path):
    outcome = import_file(library, example_path)
    record = library.get(outcome.id)
    assert record.status is Status.PUBLISHED
    assert record.title == ""
    assert not outcome.problems


def test_a_file_with_parts_missing_comes_in_as_a_draft(library, folder, example_bytes):
    path = folder / "a.txt"
    path.write_bytes(example_bytes.rpartition(b"\n")[0])
    outcome = import_file(library, path)
    assert library.get(outcome.id).status is Status.DRAFT
    assert _codes(outcome) == ["missing-published"]


@pytest.mark.parametrize("content", [b"\x00\x01binary", b"caf\xe9", b"", b"x" * (1 << 21)])
def test_a_file_that_is_refused_changes_nothing(library, folder, content):
    path = folder / "a.txt"
    path.write_bytes(content)
    outcome = import_file(library, path)
    assert outcome.id is None
    assert outcome.problems
    assert not library.find()


def test_a_library_that_cannot_keep_a_file_is_reported(library, example_path, monkeypatch):
    def refuse(*_arguments, **_options):
        raise NO_ROOM

    monkeypatch.setattr(library, "create_many", refuse)
    outcome = import_file(library, example_path)
    assert outcome.id is None
    assert _codes(outcome) == ["not-saved"]


def test_the_status_of_an_import_follows_what_is_there(example_bytes):
    assert arrived(whole=read(example_bytes).whole) is Status.PUBLISHED
    assert arrived(whole=read(example_bytes.replace(b"2021-08-19", b"")).whole) is Status.DRAFT


@pytest.mark.parametrize("status", [Status.DRAFT, Status.FINISHED, Status.APPROVED])
def test_export_makes_it_published(library, folder, status):
    it = library.create(FULL, status=status).id
    _export_all(library, folder, it)
    assert library.get(it).status is Status.PUBLISHED


@pytest.mark.parametrize("status", [Status.WITH_SUPERVISOR, Status.RETURNED])
def test_what_is_under_review_stays_so(library, folder, status):
    it = library.create(FULL, status=status).id
    (outcome,) = _export_all(library, folder, it)
    assert outcome.written is not None
    assert library.get(it).status is status


def test_what_was_imported_is_exported_to_the_same_bytes(library, folder, example_path):
    imported = import_file(library, example_path)
    (outcome,) = _export_all(library, folder, imported.id)
    assert outcome.written.path.read_bytes() == example_path.read_bytes()


def test_what_was_exported_is_published(library, folder):
    record = library.create(FULL, status=Status.FINISHED)
    (outcome,) = _export_all(library, folder, record.id)
    assert outcome.problems == ()
    assert library.get(record.id).status is Status.PUBLISHED


def test_the_title_is_in_neither_name_nor_file(library, folder):
    record = library.create(FULL, title="Zebra")
    (outcome,) = _export_all(library, folder, record.id)
    assert b"ebra" not in outcome.written.path.read_bytes()
    assert "ebra" not in outcome.written.path.name


def test_two_with_one_name_get_a_number(library, folder):
    ids = [library.create(FULL).id, library.create(FULL).id]
    outcomes = _export_all(library, folder, *ids)
    stem = "2026-11-23-compassionate-and-transformational-leadership"
    assert [one.written.path.name for one in outcomes] == [f"{stem}.txt", f"{stem}-2.txt"]


def test_two_with_one_name_do_not_replace_each_other_either(library, folder):
    ids = [library.create(FULL).id, library.create(FULL).id]
    outcomes = _export_all(library, folder, *ids, replace=True)
    assert len({one.written.path for one in outcomes}) == 2


def test_a_file_that_is_there_is_replaced_only_when_that_was_said(library, folder):
    record = library.create(FULL)
    (first,) = _export_all(library, folder, record.id)
    first.written.path.write_bytes(b"changed by somebody")
    (refused,) = _export_all(library, folder, record.id)
    assert (refused.written, _codes(refused)) == (None, ["file-exists"])
    assert first.written.path.read_bytes() == b"changed by somebody"
    (replaced,) = _export_all(library, folder, record.id, replace=True)
    assert replaced.written == first.written


def test_what_is_missing_is_said_and_the_others_are_written(library, folder):
    bare = library.create(Reflection().answering(PromptKey.NEEDS, "Ours"))
    whole = library.create(FULL)
    refused, written = _export_all(library, folder, bare.id, whole.id)
    assert _codes(refused) == ["empty-answer"] * 5 + ["missing-tags", "missing-published"]
    assert refused.problems[-1].message == "Enter the published date"
    assert library.get(bare.id).status is Status.DRAFT
    assert written.written.path.is_file()


def test_a_heading_inside_an_answer_is_not_ready(library, folder):
    heading = "Whose needs are met in the example that you outline:"
    record = library.create(FULL.answering(PromptKey.FEELINGS, f"Well\n{heading}\nThat"))
    (outcome,) = _export_all(library, folder, record.id)
    assert _codes(outcome) == ["not-ready"]
    assert heading in outcome.problems[0].message


def test_a_date_can_be_set_on_the_way_and_stays(library, folder):
    record = library.create(FULL.model_copy(update={"published": None}))
    (outcome,) = _export_all(library, folder, record.id, published=date(2021, 8, 19))
    assert outcome.written.path.name.startswith("2021-08-19-")
    assert library.get(record.id).reflection.published == date(2021, 8, 19)


def test_a_refused_export_leaves_the_date_alone(library, folder):
    record = library.create(FULL.model_copy(update={"tags": ()}))
    _export_all(library, folder, record.id, published=date(2021, 8, 19))
    assert library.get(record.id) == record


def test_an_id_that_is_not_there_and_one_in_the_bin_are_refused(library, folder):
    record = library.create(FULL)
    library.move_to_bin([record.id])
    outcomes = _export_all(library, folder, record.id, "nobody")
    assert [_codes(one) for one in outcomes] == [["in-bin"], ["unknown-id"]]
    assert list(folder.iterdir()) == []


def test_the_folder_is_made_with_the_first_file(library, folder):
    new = folder / "new"
    (outcome,) = _export_all(library, new, library.create(FULL).id)
    assert outcome.written.path.parent == new


def test_a_folder_that_cannot_be_made_is_reported(library, folder):
    record = library.create(FULL)
    (outcome,) = _export_all(library, folder / "not" / "there", record.id)
    assert _codes(outcome) == ["not-written"]
    assert f"The folder “{folder / 'not'}” is not there." in outcome.problems[0].message
    assert library.get(record.id).status is Status.DRAFT


def test_a_file_where_the_folder_should_be_is_reported(library, folder):
    (path,) = _texts(folder, "a.txt")
    (outcome,) = _export_all(library, path, library.create(FULL).id)
    assert f"“{path}” is not a folder." in outcome.problems[0].message


def test_a_file_that_the_library_could_not_note_is_reported_with_both(library, folder, monkeypatch):
    def refuse(_lot):
        raise NO_ROOM

    record = library.create(FULL)
    monkeypatch.setattr(library, "note_published", refuse)
    (outcome,) = _export_all(library, folder, record.id)
    assert outcome.written.path.is_file()
    assert _codes(outcome) == ["not-saved"]


def test_a_file_of_a_million_line_ends_is_judged_in_a_list_that_can_be_read(library, folder):
    (path,) = _texts(folder, "empty.txt")
    path.write_bytes(HEADING + b"\n" * 1_000_000)
    outcome = import_file(library, path)
    assert outcome.id is None
    assert _codes(outcome).count("blank-line") == LISTED + 1
    assert _codes(check_file(path)) == _codes(outcome)


@pytest.mark.parametrize(
    ("content", "way_out"),
    [(b"\xff\xfeP", "encoding UTF-8"), (HEADING + b"\nA\x00b", "text editor")],
)
def test_what_only_a_program_sees_comes_with_a_way_out(library, folder, content, way_out):
    (path,) = _texts(folder, "odd.txt")
    path.write_bytes(content)
    assert way_out in import_file(library, path).problems[0].message
    assert way_out in check_file(path).problems[0].message


@pytest.mark.parametrize("lot", [0, 60])
def test_nothing_is_noted_as_published_before_its_name_is_on_the_disk(
    library, folder, monkeypatch, lot
):
    """However many are written in one go: first the files, then their names, then the library."""
    happened, note, sync = [], library.note_published, many_files.sync_names

    def note_all(some):
        happened.append(len(some))
        return note(some)

    ids = [library.create(FULL).id for _ in range(5)]
    monkeypatch.setattr(publishing, "LOT_S", lot)
    monkeypatch.setattr(many_files, "sync_names", lambda at: happened.append("synced") or sync(at))
    monkeypatch.setattr(library, "note_published", note_all)
    outcomes = _export_all(library, folder, *ids)
    assert [one.id for one in outcomes] == ids
    assert happened == (["synced", 5] if lot else ["synced", 1] * 5)


def test_what_was_written_is_noted_though_the_library_fails_then(library, folder, monkeypatch):
    first, second = library.create(FULL).id, library.create(FULL).id
    get = library.get

    def fail_later(reflection_id):
        if reflection_id == second:
            raise NO_ROOM
        return get(reflection_id)

    monkeypatch.setattr(library, "get", fail_later)
    with pytest.raises(CouldNotSaveError):
        _export_all(library, folder, first, second)
    assert get(first).status is Status.PUBLISHED


@pytest.mark.skipif(os.name != "posix", reason="folders can be flushed on POSIX")
def test_a_new_folder_is_on_the_disk_before_anything_in_it_is_noted(library, tmp_path, monkeypatch):
    happened, note, flush = [], library.note_published, os.fsync

    def note_folder(descriptor):
        found = os.fstat(descriptor)
        happened.append((found.st_dev, found.st_ino))
        flush(descriptor)

    above = tmp_path.stat()
    monkeypatch.setattr(os, "fsync", note_folder)
    monkeypatch.setattr(
        library, "note_published", lambda lot: happened.append("noted") or note(lot)
    )
    _export_all(library, tmp_path / "new", library.create(FULL).id)
    assert (above.st_dev, above.st_ino) in happened[: happened.index("noted")]


def test_what_was_removed_for_good_meanwhile_stops_no_other(library, folder, monkeypatch):
    gone, other = (library.create(FULL).id for _ in range(2))
    note = library.note_published

    def note_once_gone(lot):
        library.move_to_bin([gone])
        library.purge([gone])
        return note(lot)

    monkeypatch.setattr(library, "note_published", note_once_gone)
    first, second = _export_all(library, folder, gone, other)
    assert (_codes(first), first.written is not None) == (["not-saved"], True)
    assert (_codes(second), library.get(other).status) == ([], Status.PUBLISHED)


def test_who_borrows_a_sentence_of_the_practice_writes_of_their_own_work(library, folder):
    borrowed = "I made two cups of tea and put one beside her. "
    answers = FULL.answers.model_copy(update={"description": borrowed + FULL.answers.description})
    path = folder / "own.txt"
    path.write_bytes(write(FULL.model_copy(update={"answers": answers})))
    assert import_file(library, path).taken
