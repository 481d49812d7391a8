"""What is worth a second look in text files, from the command line: where, what, and why."""

import json

import pytest

from reflect_app import own_words
from reflect_app.advice.finding import Kind
from reflect_app.paths import app_paths
from reflect_app.text_format.answers_in_place import parts_of
from reflect_app.text_format.writer import write
from tests.samples import FULL

MAIL = "sam@example.com"


@pytest.fixture
def reflection(tmp_path):
    """A file in the published format with an address in its second answer."""
    text = write(FULL).decode().replace("The woman who came in", f"Ring {MAIL}\nthe woman")
    path = tmp_path / "reflection.txt"
    path.write_bytes(text.encode())
    return path


def found(run, *arguments):
    (row,) = json.loads(run("advise", "--json", *arguments).stdout)
    return row["findings"]


def only_mail(run, *arguments):
    return [each for each in found(run, *arguments) if each["type"] == "email"]


def test_a_finding_is_named_with_its_line_its_column_and_its_prompt(run, reflection):
    (each,) = only_mail(run, reflection)
    line = reflection.read_text(encoding="utf-8").split("\n")[each["line"] - 1]
    begin = each["column"] - 1
    assert line[begin : begin + each["length"]] == each["text"] == MAIL
    assert (each["kind"], each["prompt"]) == ("identifiers", "needs")
    assert each["severity"] in {"critical", "high", "medium", "low"}
    assert each["message"].endswith(".")
    assert isinstance(each["suggestions"], list)


def test_plain_lines_say_path_line_column_kind_and_type(run, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text(f"Rang twice.\nThen 🙂 {MAIL} wrote.", encoding="utf-8")
    printed = run("advise", path, "--only", "identifiers")
    (line,) = [each for each in printed.stdout.splitlines() if "email" in each]
    assert line.startswith(f"{path}:2:8: identifiers/email: ")
    assert printed.exit_code == 1


def test_a_text_with_nothing_to_look_at_ends_with_nought(run, tmp_path):
    (tmp_path / "calm.txt").write_text("The rain had stopped and we went on.", encoding="utf-8")
    done = run("advise", tmp_path / "calm.txt", "--json")
    assert json.loads(done.stdout) == [{"path": str(tmp_path / "calm.txt"), "findings": []}]
    assert done.exit_code == 0


def test_a_plain_text_answers_no_prompt_or_the_one_that_is_named(run, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_bytes(f"\ufeffRing {MAIL}\r\n".encode())
    assert [each["prompt"] for each in only_mail(run, path)] == [None]
    assert [each["column"] for each in only_mail(run, path)] == [6]
    assert [each["prompt"] for each in only_mail(run, path, "--prompt", "impact")] == ["impact"]


def test_only_the_kind_that_is_asked_for_is_shown(run, reflection):
    assert not only_mail(run, reflection, "--only", "spelling")
    assert {each["kind"] for each in found(run, reflection, "--only", "identifiers")} == {
        "identifiers"
    }


def test_a_file_that_is_no_text_ends_with_two_and_the_others_are_looked_at(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff\xd8\xff\xe0 a picture")
    (tmp_path / "b.txt").write_text(MAIL, encoding="utf-8")
    done = run("advise", tmp_path, "--json")
    assert [row["path"] for row in json.loads(done.stdout)] == [str(tmp_path / "b.txt")]
    assert "a.txt" in done.stderr
    assert done.exit_code == 2


def test_a_path_that_is_not_there_is_refused(run, tmp_path):
    assert run("advise", tmp_path / "none.txt").exit_code == 2


def test_nothing_is_written_where_a_text_is_looked_at(run, reflection):
    before = reflection.read_bytes()
    run("advise", reflection)
    assert reflection.read_bytes() == before
    assert [each.name for each in reflection.parent.iterdir()] == [reflection.name]


def test_headings_and_the_published_date_are_no_part_of_an_answer():
    text = write(FULL).decode()
    parts = parts_of(text)
    tags = [each for each in parts if each.is_tag]
    assert [each.prompt for each in parts][-len(tags) - 1 :] == ["motivation", *[None] * len(tags)]
    assert all("Published" not in text[each.start : each.stop] for each in parts)
    assert all(":" not in text[each.start : each.stop].split("\n")[0] for each in parts)
    assert [text[each.start : each.stop] for each in tags] == [*FULL.tags]


def test_each_tag_is_looked_at_by_itself(run, tmp_path):
    plain = FULL.model_copy(update={"tags": ("Grace", "Hope", MAIL)})
    (tmp_path / "tags.txt").write_bytes(write(plain))
    of_tags = [each for each in found(run, tmp_path / "tags.txt") if each["prompt"] is None]
    assert [each["text"] for each in of_tags] == [MAIL]


def test_a_text_without_headings_has_no_parts():
    assert parts_of("Just a note: that is all.") is None


def test_what_is_never_to_be_shown_on_this_computer_is_not_shown_here_either(
    run, tmp_path, data_dir
):
    path = tmp_path / "notes.txt"
    path.write_text(f"Ring {MAIL} today.", encoding="utf-8")
    assert only_mail(run, path)
    own_words.add(app_paths(data_dir), never=[(Kind.IDENTIFIERS, MAIL)])
    assert not only_mail(run, path)


def test_a_misspelt_word_has_what_may_have_been_meant(run, tmp_path):
    (tmp_path / "slip.txt").write_text("She asked for suport.", encoding="utf-8")
    (each,) = found(run, tmp_path / "slip.txt", "--only", "spelling")
    assert each["suggestions"][0] == "support"


def test_what_can_not_be_read_in_a_file_of_ones_own_is_named(run, tmp_path, data_dir):
    (tmp_path / "calm.txt").write_text("The rain had stopped.", encoding="utf-8")
    data_dir.mkdir(exist_ok=True)
    (data_dir / "wording.txt").write_bytes(b"punter: caf\xe9\n[foo] x [bar]: y\n")
    (data_dir / "never-shown.txt").write_text("moods: grim\n", encoding="utf-8")
    said = run("advise", tmp_path / "calm.txt").stderr
    assert "Line 2 of wording.txt was passed over" in said
    assert "Line 1 of never-shown.txt was passed over" in said


def test_a_list_of_the_team_that_can_not_be_read_at_all_is_told(run, tmp_path, data_dir):
    (tmp_path / "calm.txt").write_text("The rain had stopped.", encoding="utf-8")
    (data_dir / "wording.txt").mkdir(parents=True)
    assert "wording.txt" in run("advise", tmp_path / "calm.txt").stderr


def test_what_stands_for_a_date_and_is_none_is_looked_at(run, tmp_path):
    text = write(FULL).decode().rpartition("Published: ")[0]
    (tmp_path / "odd.txt").write_text(f"{text}Published: ask {MAIL}", encoding="utf-8")
    assert [each["prompt"] for each in only_mail(run, tmp_path / "odd.txt")] == [None]


def test_tags_and_date_are_known_under_the_marks_of_a_mail_too():
    quoted = "\n".join(f"> {line}" for line in write(FULL).decode().split("\n"))
    parts = parts_of(quoted)
    assert [each.is_tag for each in parts][-1 - len(FULL.tags) :] == [
        False,
        *[True] * len(FULL.tags),
    ]
    assert "Published" not in "".join(quoted[each.start : each.stop] for each in parts)
