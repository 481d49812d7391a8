"""The published file: the example, writing, copies, and files that can't be read."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from reflect_app.errors import CouldNotReadFileError, NotReadyError
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.text_format.file_layout import normalised
from reflect_app.text_format.file_reader import read_file
from reflect_app.text_format.problems import Code
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT
from reflect_app.text_format.writer import write, write_unfinished

EXAMPLE = Path(__file__).parents[1] / "data" / "womens-services.txt"
SIX = Answers(**{key.value: f"About {key.value}" for key in PromptKey})
READY = Reflection(answers=SIX, tags=("care",), published=date(2021, 8, 19))


def with_description(text):
    return READY.answering(PromptKey.DESCRIPTION, text)


def description_of(text):
    return normalised(with_description(text)).answers.description


def problems_of(reflection):
    with pytest.raises(NotReadyError) as caught:
        write(reflection)
    return caught.value.problems


def test_the_example_conforms_and_is_written_as_the_same_2468_bytes():
    data = EXAMPLE.read_bytes()
    assert len(data) == 2468
    assert read(data).conforms
    assert write(read(data).reflection) == data


def test_the_example_is_read_in_all_its_parts():
    reflection = read_file(EXAMPLE).reflection
    assert reflection.answers.answered() == tuple(PromptKey)
    assert reflection.answers.factors.count("\n- ") == 2
    assert reflection.tags == ("compassionate and transformational leadership",)
    assert reflection.published == date(2021, 8, 19)


def test_what_is_read_is_what_checking_each_part_makes():
    reflection = read_file(EXAMPLE).reflection
    assert Reflection.model_validate(reflection.model_dump()) == reflection


def test_a_published_file_is_written_line_by_line():
    lines = write(READY).decode().split("\n")
    assert lines[:2] == [HEADINGS[PromptKey.DESCRIPTION], "About description"]
    assert lines[-2:] == ["Tags: care", "Published: 2021-08-19"]


def test_an_early_date_has_four_figures_for_its_year():
    early = READY.model_copy(update={"published": date(33, 4, 3)})
    assert write(early).endswith(b"\nPublished: 0033-04-03")
    assert read(write(early)).reflection.published == date(33, 4, 3)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("one\n\n \u00a0\ntwo", "one\ntwo"),
        ("one \t\u00a0\ntwo\u3000", "one\ntwo"),
        ("  one", "  one"),
        ("one\ttwo\t\tthree", "one two  three"),
        ("• one\n· two\n▪ three\n◦ four", "- one\n- two\n- three\n- four"),
        ("* one\n– two\n— three\n- four", "- one\n- two\n- three\n- four"),
        ("  • one\n\t* two\n\u00a0– three", "  - one\n - two\n\u00a0- three"),
        ("•\tone\n•\t\ttwo\n•   three", "- one\n-  two\n-   three"),
        ("• • one", "- • one"),
        ("• ", "•"),
        ("• \n* \t", "•\n*"),
        ("•one\n*two* three\n–\u00a0four", "•one\n*two* three\n–\u00a0four"),
        ("she said – and meant it", "she said – and meant it"),
        ("one\u2028two\u2029three\r\nfour\rfive", "one\ntwo\nthree\nfour\nfive"),
        ("a\x00b\x0bc\x85d", "ab\nc\nd"),
        ("‘café’ cafe\u0301 👩‍👧", "‘café’ cafe\u0301 👩‍👧"),
        ("\ufeffone", "\ufeffone"),
        (" \n\t\n", ""),
    ],
)
def test_what_is_typed_is_written_in_its_normal_form(typed, written):
    assert description_of(typed) == written
    assert description_of(written) == written


def test_tabs_in_tags_become_spaces_and_tags_that_are_then_the_same_become_one():
    tags = ("a\tb", "A B", "c")
    assert normalised(READY.model_copy(update={"tags": tags})).tags == ("a b", "c")


def test_writing_leaves_the_draft_as_it_was():
    draft = with_description("• one\n\n")
    write(draft)
    assert draft.answers.description == "• one\n\n"


def test_an_empty_reflection_is_told_all_that_it_needs_in_the_order_of_the_pages():
    assert problems_of(Reflection()) == (
        "Enter a factual description of your example",
        "Enter whose needs are met in the example",
        "Enter what positive impact the example had at the time",
        "Enter what factors may have contributed to this example",
        "Enter how you feel when you bring this story to mind",
        "Enter what motivated you to bring this example",
        "Enter at least one tag",
        "Enter the published date",
    )


def test_white_space_is_no_answer():
    problems = problems_of(with_description(" \n\u00a0\t"))
    assert problems == ("Enter a factual description of your example",)


@pytest.mark.parametrize("typed", ["{}", "{} ", "{}\t", "one\n{}\u00a0\ntwo", "{}\n{}"])
def test_a_line_that_is_a_heading_is_refused_by_name(typed):
    heading = HEADINGS[PromptKey.NEEDS]
    (problem,) = problems_of(with_description(typed.replace("{}", heading)))
    assert problem == (
        f"“What happened” must not include the line “{heading}”, which is a heading of the file"
    )


def test_a_tab_does_not_hide_a_heading():
    heading = HEADINGS[PromptKey.FEELINGS]
    assert len(problems_of(with_description(heading.replace(" ", "\t")))) == 1


def test_each_heading_in_each_answer_is_one_fault():
    first, second = list(HEADINGS.values())[:2]
    faulty = with_description(f"{first}\n{second}").answering(PromptKey.IMPACT, first)
    assert [problem.split(" must")[0] for problem in problems_of(faulty)] == [
        "“What happened”",
        "“What happened”",
        "“What it changed”",
    ]


@pytest.mark.parametrize("change", [str.upper, lambda text: f"- {text}", lambda text: f" {text}"])
def test_a_line_that_only_resembles_a_heading_is_written(change):
    data = write(with_description(change(HEADINGS[PromptKey.NEEDS])))
    assert read(data).conforms


def test_a_text_over_the_limit_is_refused_and_one_of_just_the_limit_is_written():
    room = LIMIT - len(write(with_description("x"))) + 1
    assert len(write(with_description("x" * room))) == LIMIT
    (said,) = problems_of(with_description("x" * (room + 467)))
    assert said == (
        "The whole text must be about 81 words shorter to fit into a file;"
        " “What happened” is the longest answer"
    )


def test_an_unfinished_copy_has_every_heading_and_nothing_behind_what_is_empty():
    assert write_unfinished(Reflection()).decode().split("\n") == [
        *HEADINGS.values(),
        "Tags:",
        "Published:",
    ]


def test_reading_an_empty_copy_reports_each_part_that_is_missing():
    reading = read(write_unfinished(Reflection()))
    codes = [problem.code for problem in reading.problems]
    assert codes == [*[Code.EMPTY_ANSWER] * 6, Code.TAG_SPELLING, Code.BAD_DATE]
    assert reading.reflection == Reflection()
    assert not reading.whole


def test_a_copy_of_what_can_be_published_is_the_published_file():
    assert write_unfinished(READY) == write(READY)


@pytest.mark.parametrize("ending", ["Tags: x", "Tags: x\nPublished: 2020-01-01", "Published:"])
def test_a_last_answer_that_ends_like_a_file_is_not_mistaken(ending):
    draft = Reflection().answering(PromptKey.MOTIVATION, ending)
    assert read(write_unfinished(draft)).reflection == draft
    whole = READY.answering(PromptKey.MOTIVATION, ending)
    assert read(write(whole)).reflection == whole


def test_a_copy_is_refused_just_for_a_heading_and_for_its_size():
    with pytest.raises(NotReadyError) as caught:
        write_unfinished(Reflection().answering(PromptKey.NEEDS, HEADINGS[PromptKey.NEEDS]))
    assert len(caught.value.problems) == 1
    with pytest.raises(NotReadyError):
        write_unfinished(Reflection().answering(PromptKey.NEEDS, "é" * (LIMIT // 2)))


@pytest.mark.parametrize("tag", ["a, b", "a\nb", " a", "", "x" * 81, "a\x00", "\u2028"])
def test_a_tag_that_slipped_past_the_checks_is_refused(tag):
    loose = READY.model_copy(update={"tags": (tag,)})
    assert problems_of(loose)[0].startswith("Tag must")


def test_an_answer_that_slipped_past_the_checks_is_cleaned():
    answers = SIX.model_copy(update={"needs": "a\x00b\u2028\r\n\ud800c "})
    loose = READY.model_copy(update={"answers": answers})
    assert read(write(loose)).reflection.answers.needs == "ab\n\ufffdc"


def test_a_date_with_a_time_of_day_is_a_fault_of_the_program_and_nothing_is_written():
    loose = READY.model_copy(update={"published": datetime(2021, 8, 19, 14, 2, tzinfo=UTC)})
    with pytest.raises(ValidationError):
        write(loose)


def test_a_folder_is_not_taken_for_a_file(tmp_path):
    with pytest.raises(CouldNotReadFileError, match="is a folder"):
        read_file(tmp_path)


@pytest.mark.parametrize("name", ["gone.txt", "no\x00name.txt", "n" * 300])
def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path, name):
    with pytest.raises(CouldNotReadFileError):
        read_file(tmp_path / name)


def test_a_file_below_a_file_is_said_to_be_missing(tmp_path):
    (tmp_path / "a.txt").touch()
    with pytest.raises(CouldNotReadFileError, match=r"“b\.txt” is not there\."):
        read_file(tmp_path / "a.txt" / "b.txt")


def test_no_permission_is_said_to_be_that(tmp_path, monkeypatch):
    path = tmp_path / "mine.txt"
    path.touch()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)  # whoever is root can read everything
    with pytest.raises(CouldNotReadFileError, match="do not have permission"):
        read_file(path)


def test_a_disk_that_does_not_answer_is_named_as_the_system_names_it(tmp_path, monkeypatch):
    path = tmp_path / "far.txt"
    path.touch()

    def refuse(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CouldNotReadFileError, match="Input/output error"):
        read_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are not on every system")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(CouldNotReadFileError, match="not an ordinary file"):
        read_file(tmp_path / "pipe.txt")


def test_a_huge_file_is_refused_without_reading_all_of_it(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert [problem.code for problem in read_file(path).problems] == [Code.TOO_LARGE]


def test_a_name_that_no_screen_can_show_is_shown_with_what_stands_for_it(tmp_path):
    with pytest.raises(CouldNotReadFileError, match=r"a\\udcff\\x0ab"):
        read_file(tmp_path / "a\udcff\nb.txt")


def test_the_example_that_the_page_about_the_format_shows_conforms():
    page = (EXAMPLE.parents[2] / "docs" / "file-format.md").read_text(encoding="utf-8")
    shown = page.split("```text\n")[1].split("\n```")[0]
    assert read(shown.encode()).whole
    assert read(shown.encode()).conforms


def test_the_page_about_the_format_explains_every_code():
    page = (EXAMPLE.parents[2] / "docs" / "file-format.md").read_text(encoding="utf-8")
    assert [code.value for code in Code if f"\n| `{code.value}` |" not in page] == []
