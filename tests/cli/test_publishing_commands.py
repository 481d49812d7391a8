"""Publishing from a script: many at once, in all formats, and the ledger of what went out."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.reflection import PromptKey, Reflection, Status
from tests.samples import FULL

NAME = "2026-11-23-compassionate-and-transformational-leadership"


@pytest.fixture
def finish(keep):
    return lambda words="Hers": keep(FULL.answering(PromptKey.NEEDS, words), status=Status.FINISHED)


def test_all_that_is_ready_goes_out_and_drafts_stay(rows, keep, finish, tmp_path):
    ready = finish()
    keep()
    found, code = rows("export", "--all-ready", "--to", tmp_path)
    assert ([one["id"] for one in found], code) == ([ready], 0)


def test_all_of_a_status_go_out(rows, keep, finish, tmp_path):
    draft = keep()
    finish()
    found, _code = rows("export", "--status", "draft", "--to", tmp_path)
    assert [one["id"] for one in found] == [draft]


@pytest.mark.parametrize(
    "given",
    [
        (),
        ("h3kq8vnt2p", "--all-ready"),
        ("--status", "ready"),
        ("--all-ready", "--format", "docx"),
        ("--all-ready", "--names", "{title}"),
        ("--all-ready", "--names", "../{tag}"),
        ("--all-ready", "--published", "weekly:soon"),
    ],
)
def test_what_can_not_be_meant_is_a_usage_error(run, tmp_path, given):
    result = run("export", *given, "--to", tmp_path / "out")
    assert (result.exit_code, bool(result.stderr)) == (2, True)
    assert not (tmp_path / "out").exists()


def test_every_format_is_in_the_row_and_the_folder(rows, finish, tmp_path):
    finish()
    (row,), code = rows(
        *("export", "--all-ready", "--to", tmp_path, "--zip"),
        *("--format", "html,text,markdown,jsonl,csv"),
    )
    assert code == 0
    assert row["path"] == str(tmp_path / f"{NAME}.txt")
    assert [one["format"] for one in row["files"]] == ["html", "markdown"]
    tables = {"index.html", "reflections.csv", "reflections.jsonl", "reflections.zip"}
    assert tables < {each.name for each in tmp_path.iterdir()}


def test_only_as_a_table_the_row_has_the_table(rows, finish, tmp_path):
    finish()
    (row,), _code = rows("export", "--all-ready", "--to", tmp_path, "--format", "csv")
    assert row["path"] == str(tmp_path / "reflections.csv")


def test_a_rehearsal_says_the_same_and_does_nothing(rows, finish, keep, tmp_path):
    finish()
    keep(Reflection(), status=Status.FINISHED)
    given = ("export", "--all-ready", "--to", tmp_path / "out")
    rehearsed = rows(*given, "--dry-run")
    assert not (tmp_path / "out").exists()
    assert rows("ledger") == ([], 0)
    assert rows(*given) == rehearsed


def test_names_and_weeks_go_on_when_there_is_more(rows, finish, tmp_path):
    given = ("--to", tmp_path, "--names", "{counter:03}-{date}", "--published", "weekly:2026-12-01")
    first, second = finish(), finish("Theirs")
    rows("export", first, *given)
    rows("export", first, second, *given)
    assert sorted(each.name for each in tmp_path.glob("*.txt")) == [
        "001-2026-12-01.txt",
        "002-2026-12-08.txt",
    ]


def test_the_ledger_lists_what_went_out(rows, finish, tmp_path):
    (row,), _code = rows("export", finish(), "--to", tmp_path)
    (line,), code = rows("ledger")
    assert code == 0
    keys = ["id", "path", "name", "sha256", "format", "at", "withdrawn"]
    assert list(line) == keys
    assert {each: line[each] for each in row} == row
    assert (line["name"], line["format"], line["withdrawn"]) == (f"{NAME}.txt", "text", None)


def test_a_folder_is_compared_with_the_ledger(rows, finish, tmp_path):
    folder = tmp_path / "out"
    ids = [finish(str(at)) for at in range(3)]
    rows("export", *ids, "--to", folder)
    assert rows("verify", folder, "--published")[1] == 0
    (folder / f"{NAME}.txt").write_text("changed")
    (folder / f"{NAME}-2.txt").unlink()
    (folder / "other.txt").write_text("theirs")
    (folder / ".hidden").write_text("theirs")
    found, code = rows("verify", folder, "--published")
    assert code == 1
    assert [(one["path"].rpartition("/")[2], one["status"], one["id"]) for one in found] == [
        (f"{NAME}-2.txt", "missing", ids[1]),
        (f"{NAME}-3.txt", "same", ids[2]),
        (f"{NAME}.txt", "changed", ids[0]),
        ("other.txt", "unknown", None),
    ]


def test_a_withdrawal_lists_every_copy_and_leaves_the_files(rows, run, finish, record, tmp_path):
    reflection_id, note = finish(), tmp_path / "note.txt"
    folder = tmp_path / "out"
    rows("export", reflection_id, "--to", folder, "--format", "text,jsonl")
    rehearsed, _code = rows("withdraw", reflection_id, "--dry-run")
    assert [one["withdrawn"] for one in rehearsed] == [None, None]
    found, code = rows("withdraw", reflection_id, "--note", note)
    assert (len(found), code, all(one["withdrawn"] for one in found)) == (2, 0, True)
    assert record(reflection_id).status is Status.DRAFT
    assert (folder / f"{NAME}.txt").is_file()
    assert str(folder / f"{NAME}.txt") in note.read_text("utf-8")
    (there, _table), code = rows("verify", folder, "--published")
    assert (there["status"], there["withdrawn"], code) == ("same", True, 1)
    assert run("withdraw", reflection_id, "--note", note).exit_code == 2


def test_what_never_went_out_can_not_be_withdrawn(run, keep):
    result = run("withdraw", keep())
    assert result.exit_code == 1
    assert "was never published" in result.stderr
    assert run("withdraw", "no-such-id").exit_code == 2


def test_what_is_gone_from_the_library_can_be_withdrawn_all_the_same(
    rows, keep, finish, data_dir, tmp_path
):
    reflection_id = finish()
    rows("export", reflection_id, "--to", tmp_path)
    with closing(open_library(app_paths(data_dir).library)) as library:
        library.move_to_bin([reflection_id])
        library.purge([reflection_id])
    (row,), code = rows("withdraw", reflection_id)
    assert (row["id"], code) == (reflection_id, 0)


def test_edited_since_it_is_published_again_only_when_that_is_said(
    rows, finish, data_dir, tmp_path
):
    reflection_id = finish()
    rows("export", reflection_id, "--to", tmp_path)
    edit(data_dir, reflection_id, "Theirs")
    (row,), code = rows("export", reflection_id, "--to", tmp_path)
    assert (row["problems"][0]["code"], code) == ("file-exists", 1)
    (row,), code = rows("export", reflection_id, "--to", tmp_path, "--replace")
    assert code == 0
    (line,), _code = rows("ledger")
    assert line["sha256"] == row["sha256"]


def edit(data_dir, reflection_id, words):
    with closing(open_library(app_paths(data_dir).library)) as library:
        record = library.get(reflection_id)
        typed = record.reflection.answering(PromptKey.NEEDS, words)
        library.save(record.model_copy(update={"reflection": typed}))


def test_what_is_published_is_what_show_gives_and_comes_back_the_same(run, keep, tmp_path):
    for number in range(12):
        keep(FULL.answering(PromptKey.NEEDS, f"Hers, {number}"), status=Status.FINISHED)
    out, again, other = tmp_path / "out", tmp_path / "again", ("--data-dir", tmp_path / "other")
    rows = json.loads(run("export", "--all-ready", "--to", out, "--json").stdout)
    for row in rows:
        assert Path(row["path"]).read_bytes() == run("show", row["id"]).stdout_bytes
    assert run(*other, "import", out).exit_code == 0
    run(*other, "export", "--status", "published", "--to", again)
    assert contents(again) == contents(out)
    twice = json.loads(run(*other, "import", out, "--json").stdout)
    assert {row["outcome"] for row in twice} == {"duplicate"}


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_where_there_is_no_library_every_file_is_unknown_and_none_is_made(rows, data_dir, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").touch()
    ((file,), code) = rows("verify", tmp_path / "out", "--published")
    assert (file["status"], file["id"], code) == ("unknown", None, 1)
    assert not (data_dir / "library.sqlite3").exists()


def test_a_rehearsal_of_a_table_says_where_it_would_be(rows, finish, tmp_path):
    finish()
    given = ("export", "--all-ready", "--to", tmp_path, "--format", "jsonl")
    (row,), _code = rows(*given, "--dry-run")
    assert row["path"] == str(tmp_path / "reflections.jsonl")
    (written,), _code = rows(*given)
    assert written["path"] == row["path"]


@pytest.mark.parametrize("status", [Status.WITH_SUPERVISOR, Status.RETURNED])
def test_what_nobody_approved_is_written_by_its_id_and_that_is_said(rows, keep, tmp_path, status):
    it = keep(FULL, status=status)
    (row,), code = rows("export", it, "--to", tmp_path)
    assert ([one["code"] for one in row["notices"]], code) == (["not-approved"], 0)
    assert Path(row["path"]).exists()
    with closing(open_library(app_paths().library)) as library:
        assert library.get(it).status is status


def test_a_tag_that_points_at_somebody_names_no_file_until_its_author_keeps_it(
    run, rows, keep, tmp_path
):
    zofia = FULL.model_copy(update={"tags": ("Zofia", "trust")})
    it = keep(zofia, status=Status.FINISHED)
    for dry_run in (["--dry-run"], []):
        (row,), _code = rows("export", it, "--to", tmp_path, *dry_run)
        assert Path(row["path"]).name == "2026-11-23-trust.txt"


def test_words_of_a_template_that_could_identify_are_said_and_used(run, finish, tmp_path):
    finish()
    result = run("export", "--all-ready", "--to", tmp_path, "--names", "Zofia {counter}")
    assert result.exit_code == 0
    assert "“Zofia”" in result.stderr
    assert (tmp_path / "Zofia 1.txt").exists()
    again = run("export", "--status", "published", "--to", tmp_path, "--names", "stories-{counter}")
    assert "could identify" not in again.stderr
