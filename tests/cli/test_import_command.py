"""Importing by command line: what became of each file, for people, programs and spreadsheets."""

import csv
import io
import os

import pytest

from reflect_app.reflection import Status
from reflect_app.text_format.writer import write
from tests import seeds
from tests.drivers.person import WHOLE, Person
from tests.made_up_texts import MadeUp
from tests.samples import FULL
from tests.text_format.departures import data, without


@pytest.fixture
def received(tmp_path):
    """A folder with a file of each kind."""
    folder = tmp_path / "received"
    folder.mkdir()
    made_up = MadeUp(seeds.chance("received"))
    story = made_up.story()
    author, supervisor = (Person(tmp_path / name, f"{name}.") for name in "AB")
    supervisor.approve(supervisor.open(author.send(author.write())).id).rename(
        folder / "e.reflection"
    )
    author.send(author.write(WHOLE.model_copy(update={"tags": ("night",)}))).rename(
        folder / "f.reflection"
    )
    author.close()
    supervisor.close()
    contents = {
        "a.txt": write(story),
        "b.txt": write(made_up.few_words(story)),
        "c.txt": write(story) + b"\n",
        "d.txt": without(14),
        "g.txt": b"Dear all",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return folder


OUTCOMES = ["published", "published", "duplicate", "draft", "approved", "for-review", "refused"]


def test_each_row_says_what_became_of_the_file_and_what_it_is_like(rows, received):
    found, code = rows("import", received)
    assert [row["outcome"] for row in found] == OUTCOMES
    assert [row["like"] for row in found[:2]] == [None, found[0]["id"]]
    assert found[2]["id"] == found[0]["id"]
    assert code == 1
    statuses = {row["id"]: row["status"] for row in rows("list")[0]}
    assert [statuses[found[at]["id"]] for at in (3, 4, 5)] == [
        "draft",
        "approved",
        "with-supervisor",
    ]


def test_a_second_time_all_are_duplicates_and_it_is_no_fault(rows, received):
    (received / "g.txt").unlink()
    first, _code = rows("import", received)
    again, code = rows("import", received)
    assert {row["outcome"] for row in again} == {"duplicate"}
    assert [row["id"] for row in again] == [row["id"] for row in first]
    assert code == 0


def test_what_was_exported_from_here_is_here_already(rows, run, keep, tmp_path):
    ids = [keep(FULL, status=Status.FINISHED), keep(WHOLE, status=Status.FINISHED)]
    run("export", *ids, "--to", tmp_path / "out", "--published", "2026-11-20")
    found, code = rows("import", tmp_path / "out")
    assert {row["outcome"] for row in found} == {"duplicate"}
    assert {row["id"] for row in found} == set(ids)
    assert code == 0


def test_a_dry_run_says_the_same_and_takes_in_nothing(rows, run, received):
    found, code = rows("import", received, "--dry-run")
    assert [row["outcome"] for row in found] == OUTCOMES
    assert {row["id"] for row in found} == {None}
    assert (rows("list")[0], code) == ([], 1)
    result = run("import", received, "--dry-run")
    assert result.stdout.splitlines()[0] == f"published\t{received / 'a.txt'}"
    assert result.stderr.startswith("Nothing was taken in. This is what would become of each:\n")


def test_people_are_told_what_is_nearly_the_same_and_what_is_there(run, received):
    said = run("import", received).stderr
    assert "b.txt: Word for word. It has nearly the same words as “" in said
    assert "c.txt: Its words are in your library already, so it was not taken in again." in said
    assert "e.reflection: B. approved it, so it can be published." in said
    assert said.endswith("6 of 7 files are in your library; 1 needs a person.\n")


def test_mending_says_what_was_put_right(rows, tmp_path):
    (tmp_path / "a.txt").write_bytes(data(line_2="Answer ") + b"\n")
    (row,), code = rows("import", tmp_path, "--mend")
    assert [each["code"] for each in row["changed"]] == ["trailing-space", "final-newline"]
    assert (row["problems"], row["outcome"], code) == ([], "published", 0)


def test_the_report_is_a_table_of_which_no_cell_can_run(run, received, tmp_path):
    (received / "a.txt").rename(received / "=cmd().txt")
    assert run("import", received, "--report", tmp_path / "report.csv").exit_code == 1
    table = csv.reader(io.StringIO((tmp_path / "report.csv").read_text("utf-8-sig")))
    _heads, *lines = table
    assert len(lines) == 7
    assert "'=cmd().txt" in [line[0] for line in lines]
    assert lines[0][:3] == ["g.txt", str(received), "Needs a person"]


def test_a_report_that_is_there_is_kept_and_nothing_is_imported(run, rows, received, tmp_path):
    report = tmp_path / "report.csv"
    report.write_text("mine")
    assert run("import", received, "--report", report).exit_code == 2
    assert (report.read_text(), rows("list")[0]) == ("mine", [])
    run("import", received, "--report", report, "--replace")
    assert report.read_text("utf-8-sig").startswith('"File"')


def test_a_folder_without_either_kind_says_so(run, tmp_path):
    result = run("import", tmp_path, "--json")
    assert (result.stdout, result.exit_code) == ("[]\n", 0)
    assert "no handover file (*.reflection) in there" in result.stderr


def test_a_name_that_is_no_text_is_told_as_it_can_be(rows, tmp_path):
    (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(data())
    (row,), code = rows("import", tmp_path)
    assert (row["outcome"], code) == ("published", 0)
