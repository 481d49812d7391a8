"""Exporting from the command line: what is written, what is refused, and what is said of it."""

import json
import os

import pytest

from reflect_app.reflection import PromptKey, Reflection, Status
from tests.samples import FULL

ID = "no-such-id"
DAY = "2021-08-19"
NAME = "2021-08-19-compassionate-and-transformational-leadership.txt"
SHA256 = "159648e8fb596fa1ba2c6c9d21797045714afd8e45dbb6d9b55fe435008f6cd0"  # of the example


def test_import_then_export_gives_the_same_bytes(rows, example_path, example_bytes, tmp_path):
    (imported,), _code = rows("import", example_path)
    (row,), code = rows("export", imported["id"], "--to", tmp_path / "out")
    path = tmp_path / "out" / NAME
    assert (row, code) == ({"id": imported["id"], "path": str(path), "sha256": SHA256}, 0)
    assert path.read_bytes() == example_bytes
    assert len(example_bytes) == 2468


def test_an_export_is_published(rows, keep, record, tmp_path):
    reflection_id = keep(status=Status.FINISHED)
    rows("export", reflection_id, "--to", tmp_path)
    assert record(reflection_id).status is Status.PUBLISHED


def test_refused_ones_have_their_reasons_and_the_others_are_written(rows, keep, tmp_path):
    bare, whole = keep(Reflection()), keep()
    (unready, unknown, written), code = rows("export", bare, ID, whole, "--to", tmp_path)
    assert code == 1
    assert list(unready) == list(unknown) == ["id", "problems"]
    assert [one["code"] for one in unknown["problems"]] == ["unknown-id"]
    assert "Enter at least one tag" in [one["message"] for one in unready["problems"]]
    assert list(written) == ["id", "path", "sha256"]


@pytest.fixture
def theirs(tmp_path):
    """A file of somebody else, under the name that the sample suggests."""
    path = tmp_path / "2026-11-23-compassionate-and-transformational-leadership.txt"
    path.write_text("theirs")
    return path


def test_what_is_there_is_not_replaced_unless_asked(rows, keep, tmp_path, theirs):
    reflection_id = keep()
    (refused,), code = rows("export", reflection_id, "--to", tmp_path)
    assert (refused["problems"][0]["code"], code) == ("file-exists", 1)
    (row,), code = rows("export", reflection_id, "--to", tmp_path, "--replace")
    assert (row["path"], code) == (str(theirs), 0)


def test_what_was_written_with_these_words_already_is_unchanged(rows, keep, tmp_path):
    reflection_id = keep()
    (first,), _code = rows("export", reflection_id, "--to", tmp_path)
    again = rows("export", reflection_id, "--to", tmp_path)
    assert again == ([first | {"unchanged": True}], 0)


def test_a_date_is_set_on_all_and_kept(rows, keep, record, tmp_path):
    undated, dated = keep(FULL.model_copy(update={"published": None})), keep()
    found, code = rows("export", undated, dated, "--to", tmp_path, "--published", DAY)
    assert code == 0
    assert all(DAY in row["path"] for row in found)
    assert {record(one).reflection.published.isoformat() for one in (undated, dated)} == {DAY}


def test_an_id_given_twice_is_exported_once(rows, keep, tmp_path):
    reflection_id = keep()
    found, code = rows("export", reflection_id, reflection_id, "--to", tmp_path)
    assert (len(found), code) == (1, 0)


@pytest.mark.parametrize("day", ["yesterday", "2021-02-30", "20210819", "2021-W33-4", ""])
def test_a_date_that_is_none_is_a_usage_error(run, keep, tmp_path, day):
    result = run("export", keep(), "--to", tmp_path / "out", "--published", day)
    assert result.exit_code == 2
    assert "must be a real date" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_one_is_a_usage_error(run, keep, tmp_path, example_path):
    reflection_id = keep()
    assert run("export", reflection_id, "--to", example_path).exit_code == 2
    assert run("export", reflection_id, "--to", tmp_path / "not" / "there").exit_code == 2
    assert run("export", reflection_id).exit_code == 2


def test_plain_export_prints_paths_and_says_what_was_refused(run, keep, tmp_path):
    result = run("export", keep(), ID, "--to", tmp_path)
    (line,) = result.stdout.splitlines()
    assert line.startswith(f"{tmp_path}/2026-11-23-")
    assert f"{ID}: unknown-id: There is no reflection" in result.stderr
    assert result.stderr.endswith("Written: 1 of 2.\n")


def test_a_file_that_is_there_says_what_would_replace_it(run, keep, tmp_path, theirs):
    assert "Add --replace to replace it." in run("export", keep(), "--to", tmp_path).stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_nobody_is_told_to_add_what_was_given(run, keep, tmp_path):
    reflection_id = keep()
    run("export", reflection_id, "--to", tmp_path)
    (theirs,) = tmp_path.glob("*.txt")
    theirs.unlink()
    os.mkfifo(theirs)
    said = run("export", reflection_id, "--to", tmp_path, "--replace").stderr
    assert "It can't be replaced. Move it somewhere else" in said
    assert "Add --replace" not in said


def test_what_was_replaced_is_named(run, keep, tmp_path, theirs):
    ids = [keep(), keep()]
    theirs.rename(theirs.with_name(f"{theirs.stem}-2.txt"))
    said = run("export", *ids, "--to", tmp_path, "--replace").stderr
    assert said == f"{ids[1]}: replaced what was there as {theirs.stem}-2.txt\nWritten: 2 of 2.\n"


def test_programs_are_told_so_too_and_what_looks_damaged(run, keep, tmp_path, theirs):
    reflection_id = keep(FULL.answering(PromptKey.NEEDS, "Hers, and itâ€™s good"))
    result = run("export", reflection_id, "--to", tmp_path, "--replace", "--json")
    (row,) = json.loads(result.stdout)
    assert result.stderr == f"{reflection_id}: replaced what was there as {theirs.name}\n"
    assert [one["code"] for one in row["notices"]] == ["mojibake"]


@pytest.mark.parametrize("folder", ["", "backups", "texts", "../data", "../link"])
def test_nothing_is_exported_into_the_data_folder(rows, keep, data_dir, folder):
    reflection_id = keep()
    data_dir.with_name("link").symlink_to(data_dir)
    before = sorted(data_dir.iterdir())
    (row,), code = rows("export", reflection_id, "--to", data_dir / folder, "--replace")
    assert ([one["code"] for one in row["problems"]], code) == (["not-written"], 1)
    assert sorted(data_dir.iterdir()) == before
