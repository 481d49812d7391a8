"""The command line's contract: what each subcommand prints, and the code it exits with."""

import json
from datetime import datetime, timedelta

import pytest

from reflect_app.cli import list_command
from reflect_app.cli.output import write_json_rows
from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey, Reflection, Status
from tests.samples import FULL

ID = "no-such-id"


@pytest.fixture
def draft(tmp_path, example_bytes):
    """The example, without its last line."""
    path = tmp_path / "draft.txt"
    path.write_bytes(example_bytes.rpartition(b"\n")[0])
    return path


@pytest.fixture
def binary(tmp_path):
    path = tmp_path / "binary.txt"
    path.write_bytes(b"\x00\xff\x00")
    return path


# check


def test_the_example_conforms(rows, example_path):
    row = {"path": str(example_path), "readable": True, "conforms": True}
    assert rows("check", example_path) == ([row | {"problems": [], "notices": []}], 0)


def test_what_is_wrong_comes_with_code_line_and_words(rows, draft):
    (row,), code = rows("check", draft)
    assert (row["readable"], row["conforms"], code) == (True, False, 1)
    (problem,) = row["problems"]
    assert (problem["code"], list(problem)) == ("missing-published", ["code", "line", "message"])
    assert problem["line"] is None or problem["line"] > 0
    assert problem["message"]


def test_a_file_that_cannot_be_read_as_a_reflection_is_not_readable(rows, binary):
    (row,), code = rows("check", binary)
    assert (row["readable"], row["conforms"], code) == (False, False, 1)


def test_the_keys_of_a_checked_file_keep_their_order(rows, example_path):
    (row,), _code = rows("check", example_path)
    assert list(row) == ["path", "readable", "conforms", "problems", "notices"]


def test_paths_are_as_given_or_joined_for_those_in_folders(rows, draft, monkeypatch):
    monkeypatch.chdir(draft.parent)
    found, _code = rows("check", "./draft.txt", ".")
    assert [row["path"] for row in found] == ["./draft.txt"]
    found, _code = rows("check", draft.parent)
    assert [row["path"] for row in found] == [str(draft)]


def test_a_path_that_is_not_there_is_a_usage_error(run, example_path, tmp_path):
    result = run("check", example_path, tmp_path / "gone", "--json")
    assert (result.exit_code, result.stdout) == (2, "[]\n")
    assert f"There is no file or folder “{tmp_path / 'gone'}”." in result.stderr


def test_an_empty_folder_has_nothing_to_check(run, tmp_path):
    result = run("check", tmp_path, "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert "no text file" in result.stderr


def test_a_file_that_may_not_be_read_is_a_row(rows, example_path, tmp_path, monkeypatch):
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (bad, good), code = rows("check", tmp_path / "loop.txt", example_path)
    assert (bad["readable"], bad["problems"][0]["code"], code) == (False, "unreadable", 1)
    assert bad["problems"][0]["line"] is None
    assert good["conforms"]


def test_plain_lines_say_where_and_what(run, draft, example_path):
    result = run("check", example_path, draft)
    departing, conforming = result.stdout.splitlines()
    assert conforming == f"{example_path}: conforms"
    assert departing.startswith(f"{draft}:")
    assert "missing-published" in departing
    assert result.stderr == "In the published format: 1 of 2.\n"


def test_checking_keeps_nothing(run, example_path, data_dir):
    run("check", example_path)
    assert not data_dir.exists()


# import


def test_a_whole_file_is_published_and_shown_to_the_byte(rows, run, example_path, example_bytes):
    (row,), code = rows("import", example_path)
    keys = ["path", "id", "problems", "notices", "outcome", "like", "changed"]
    assert list(row) == keys
    assert (row["problems"], row["notices"], row["outcome"], code) == ([], [], "published", 0)
    assert rows("show", row["id"])[0]["status"] == "published"
    assert run("show", row["id"]).stdout_bytes == example_bytes


def test_a_file_with_parts_missing_is_a_draft(rows, draft):
    (row,), code = rows("import", draft)
    assert (row["problems"][0]["code"], code) == ("missing-published", 0)
    assert rows("show", row["id"])[0]["status"] == "draft"


def test_one_that_is_refused_does_not_stop_the_others(rows, binary, example_path):
    (bad, good), code = rows("import", binary, example_path)
    assert (bad["id"], code) == (None, 1)
    assert bad["problems"]
    assert [row["id"] for row in rows("list")[0]] == [good["id"]]


def test_nothing_is_imported_where_a_path_is_not_there(run, rows, example_path, tmp_path):
    assert run("import", example_path, tmp_path / "gone").exit_code == 2
    assert rows("list") == ([], 0)


def test_plain_import_prints_ids_and_says_what_was_refused(run, binary, example_path):
    result = run("import", binary, example_path)
    reflection_id, path = result.stdout.rstrip("\n").split("\t")
    assert path == str(example_path)
    assert run("show", reflection_id).exit_code == 0
    assert f"{binary}:" in result.stderr
    assert result.stderr.endswith("1 of 2 files is in your library; 1 needs a person.\n")


# list


def test_the_list_has_a_row_each(rows, keep):
    reflection_id = keep(title="A quiet day", status=Status.FINISHED)
    (row,), code = rows("list")
    assert list(row) == [
        *("id", "title", "status", "tags", "published", "updated", "needs", "review"),
    ]
    assert row["review"] is None
    moment = datetime.fromisoformat(row.pop("updated"))
    assert moment.utcoffset() == timedelta(0)
    assert moment.microsecond == 0
    assert (row["id"], row["title"], row["status"]) == (reflection_id, "A quiet day", "finished")
    assert (row["tags"], row["published"], code) == (list(FULL.tags), "2026-11-23", 0)


def test_an_untitled_draft_has_an_empty_title_and_no_date(rows, keep):
    keep(Reflection())
    (row,), _code = rows("list")
    assert (row["title"], row["tags"], row["published"]) == ("", [], None)


def test_letters_of_all_scripts_are_written_as_they_are(run, keep):
    keep(title="Ein Gespräch über 日本")
    assert "Ein Gespräch über 日本" in run("list", "--json").stdout


def test_plain_list_has_a_line_each_with_tabs(run, keep):
    first, second = keep(title="One [red]day[/red]"), keep(Reflection())
    lines = run("list").stdout.splitlines()
    assert f"{first}\tdraft\t2026-11-23\tOne [red]day[/red]" in lines
    assert f"{second}\tdraft\t\tNothing written yet" in lines


def test_an_untitled_reflection_is_listed_by_its_first_words(run, keep):
    keep()
    assert "\tOn a wet afternoon in spring" in run("list").stdout


def test_an_empty_library_says_so_to_people_only(run):
    result = run("list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no reflections" in result.stderr


# show


def test_show_has_the_answers_as_typed(rows, keep):
    reflection_id = keep(Reflection().answering(PromptKey.NEEDS, "One\n\n• two  "), title="T")
    row, code = rows("show", reflection_id)
    assert list(row) == ["id", "title", "status", "answers", "tags", "published"]
    assert list(row["answers"]) == [key.value for key in PromptKey]
    assert (row["answers"]["needs"], row["title"], code) == ("One\n\n• two  ", "T", 0)
    assert (row["tags"], row["published"]) == ([], None)


def test_a_draft_is_shown_as_far_as_it_goes(run, keep):
    reflection_id = keep(Reflection().answering(PromptKey.NEEDS, "Ours"))
    text = run("show", reflection_id).stdout
    assert "Whose needs are met in the example that you outline:\nOurs\n" in text
    assert text.endswith("\nTags:\nPublished:")


@pytest.mark.parametrize("arguments", [("show", ID), ("show", ID, "--json")])
def test_an_id_that_is_not_there_is_said(run, arguments):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"There is no reflection with the id “{ID}”." in result.stderr


# the whole


def test_the_data_folder_given_comes_before_the_environments(run, rows, keep, tmp_path):
    keep()
    result = run("--data-dir", tmp_path / "other", "list", "--json")
    assert json.loads(result.stdout) == []
    assert (tmp_path / "other" / "library.sqlite3").is_file()


def test_a_data_folder_without_a_name_is_a_usage_error(run):
    assert run("--data-dir", "", "list").exit_code == 2


def test_help_names_every_subcommand_and_the_window(run):
    result = run("--help")
    assert result.exit_code == 0
    assert "Without a subcommand, the window opens." in result.stdout
    assert all(f"  {name} " in result.stdout for name in ("check", "import", "list", "show"))


def test_help_has_the_subcommands_in_the_order_of_the_work(run):
    lines = run("--help").stdout.partition("Commands:")[2].splitlines()
    assert [line.split()[0] for line in lines if line.strip()] == [
        *("check", "mend", "import", "list", "show", "advise"),
        *("send", "open", "comments", "comment", "resolve", "take", "merge"),
        *("return", "approve", "reopen", "tags"),
        *("export", "ledger", "verify", "withdraw"),
        *("backup", "restore", "doctor"),
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "nothere"),
        ("import", "nothere"),
        ("show", "nothere"),
        ("restore", "nothere"),
        ("restore", "nothere", "--yes", "--json"),
        ("restore", "latest"),
        ("export", ID, "--to", "nothere/nothere"),
        ("backup", "--to", "nothere/nothere"),
        ("list", "--status", "nothere"),
    ],
)
def test_what_is_named_and_is_not_there_is_a_usage_error(run, keep, arguments):
    keep()
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no" in result.stderr


@pytest.mark.parametrize("name", ["check", "mend", "import", "list", "show", "export"])
def test_every_subcommand_explains_itself_with_examples(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"\n  Examples:\n    reflect-app {name}" in result.stdout


@pytest.mark.parametrize("arguments", [("frobnicate",), ("check",), ("show",), ("--frob",)])
def test_a_command_that_makes_no_sense_is_a_usage_error(run, arguments):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_library_that_is_none_is_told_in_words(run, data_dir):
    data_dir.mkdir()
    (data_dir / "library.sqlite3").write_bytes(b"this is not a library " * 100)
    result = run("list")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_names_of_files_cannot_steer_a_terminal(run, tmp_path, example_bytes):
    path = tmp_path / "a\x1b[31m\nb.txt"
    path.write_bytes(example_bytes)
    result = run("check", path)
    assert result.stdout == f"{tmp_path}/a\\x1b[31m\\x0ab.txt: conforms\n"


def test_of_a_million_line_ends_the_first_thousand_are_named_and_how_many_more(rows, tmp_path):
    first, *rest = HEADINGS.values()
    text = "\n".join([first, "a" + "\n" * 900_000, *rest, "Tags: a", "Published: 2021-08-19"])
    (tmp_path / "a.txt").write_text(text, "utf-8", newline="\n")
    (row,), code = rows("check", tmp_path / "a.txt")
    blank = [one for one in row["problems"] if one["code"] == "blank-line"]
    assert (len(blank), code) == (1_001, 1)
    assert "899,000 times" in blank[-1]["message"]


@pytest.mark.parametrize(
    "given",
    [
        *(("advise", "gone.txt"), ("check", "gone.txt"), ("mend", "gone"), ("import", "gone.txt")),
        *(("open", "gone.reflection"), ("comments", "gone"), ("verify", "gone")),
        *(("withdraw", "gone"), ("list", "--status", "gone"), ("export", "--to", "gone")),
        ("advise",),
    ],
)
def test_a_list_that_is_asked_for_as_json_is_one_where_nothing_could_be_done(run, given):
    result = run(*given, "--json")
    assert json.loads(result.stdout) == []
    assert result.exit_code == 2
    assert result.stderr


def test_a_list_is_whole_where_the_library_cannot_be_used(run, data_dir):
    (data_dir / "library.sqlite3").mkdir(parents=True)
    result = run("list", "--json")
    assert (json.loads(result.stdout), result.exit_code) == ([], 1)
    assert result.stderr


def test_a_list_that_an_error_ends_is_whole_and_printed_once(run, keep, monkeypatch):
    keep()
    keep()

    def broken(rows):
        yield next(iter(rows))
        raise CouldNotOpenLibraryError("broken")

    monkeypatch.setattr(list_command, "write_json_rows", lambda rows: write_json_rows(broken(rows)))
    result = run("list", "--json")
    assert (len(json.loads(result.stdout)), result.exit_code) == (1, 1)


def test_one_file_that_can_not_be_read_leaves_one_list(run, binary, example_path):
    result = run("advise", binary, example_path, "--json")
    assert [each["path"] for each in json.loads(result.stdout)] == [str(example_path)]
    assert result.exit_code == 2
