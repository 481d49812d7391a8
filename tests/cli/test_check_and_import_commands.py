"""What the command line says of files that come in: refused first, then drafts, then the others."""

from pathlib import Path

import pytest

from tests.text_format.departures import H, data, with_extra, without

ABOVE = "There is text above the first question."
RECEIVED = Path(__file__).parents[1] / "data" / "received"


def test_no_name_of_a_file_turns_a_line_on_the_terminal(run, tmp_path):
    (tmp_path / "a\u202etxt.exe.txt").write_bytes(data())
    assert r"a\u202etxt.exe.txt" in run("import", tmp_path).stderr
    assert r"a\u202etxt.exe.txt: conforms" in run("check", tmp_path).stdout


@pytest.fixture
def files(tmp_path):
    """Four files, one of each outcome, in an order that is not the report's."""
    contents = {
        "a-whole.txt": data(),
        "b-tidied.txt": data(line_2="Another answer") + b"\n",
        "c-draft.txt": without(14),
        "d-letter.txt": with_extra(1, "Dear all,"),
    }
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return folder


def test_an_import_is_reported_with_what_needs_a_person_first(run, files):
    result = run("import", files)
    said = [line.strip().removeprefix(f"{files}/") for line in result.stderr.splitlines()]
    assert said == [
        "Need a person: 1",
        f"d-letter.txt: {ABOVE} Take it out, or move it into an answer.",
        f"Line 1: Text must start with the heading “{H[0]}”.",
        "Came in as drafts: 1",
        "c-draft.txt: No published date yet. It can be added at any time.",
        "Tidied and taken in: 1",
        "b-tidied.txt: A line end after the last line was taken out.",
        "Taken in as they are: 1",
        "a-whole.txt: Word for word.",
        "3 of 4 files are in your library; 1 needs a person.",
    ]
    assert result.exit_code == 1


def test_a_check_names_what_cannot_come_in_first(run, files):
    printed = run("check", files).stdout.splitlines()
    names = [line.removeprefix(f"{files}/").split(".txt")[0] for line in printed]
    assert names == ["d-letter", "c-draft", "b-tidied", "a-whole"]


def test_five_files_alike_are_one_row_and_those_that_need_a_person_are_named(run, tmp_path):
    for number in range(6):
        (tmp_path / f"{number}.txt").touch()
    said = run("import", tmp_path).stderr
    assert "  6 files: The file is empty" in said
    assert all(f"    {tmp_path / str(number)}.txt\n" in said for number in range(6))
    assert said.endswith("None is in your library yet; 6 need a person.\n")


def test_notices_come_in_json_beside_the_problems(rows):
    (row,), code = rows("check", RECEIVED / "mojibake.txt")
    message = "Line 2 has â€™, which is usually a damaged ’"
    assert (row["conforms"], row["problems"], code) == (True, [], 0)
    assert row["notices"] == [{"code": "mojibake", "line": 2, "message": message}]
    (row,), code = rows("import", RECEIVED / "qp-leftovers.txt")
    assert [(one["code"], one["line"]) for one in row["notices"]] == [("mail-coding", 2)]
    assert (row["problems"], code) == ([], 0)


def test_notices_are_said_to_people_with_their_line(run):
    path = RECEIVED / "mojibake.txt"
    notice = "Line 2 has â€™, which is usually a damaged ’"
    assert run("check", path).stdout.splitlines()[1] == f"{path}:2: notice, mojibake: {notice}"
    assert f"{path}: Word for word. 1 place looks damaged." in run("import", path).stderr
    assert f"    {notice}.\n" in run("import", path).stderr


def test_where_a_file_is_not_utf_8_is_told_to_the_byte_to_programs_only(run, rows, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(data(line_2="She’d come").decode().encode("cp1252"))
    for said in (run("check", path).stdout, run("import", path).stderr):
        assert "encoding UTF-8" in said
        assert "0x92" not in said
        assert "at offset" not in said
    (row,), _code = rows("check", path)
    assert row["problems"][0]["message"].endswith("(byte 0x92 at offset 79)")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("docx-renamed.txt", "This is a Word document: "),
        ("empty.txt", "The file is empty"),
        ("nul-filled.txt", "There is no text in this file; it may not have been copied whole"),
        ("mail-wrapped-72.txt", "is broken over lines 8 and 9; join them"),
        ("mail-quoted.txt", "A mail’s quotation marks (>) were taken out."),
    ],
)
def test_each_file_that_was_received_is_told_what_it_is(run, name, words):
    said = run("import", RECEIVED / name).stderr
    assert words in said
    assert len(said.splitlines()) <= 5
