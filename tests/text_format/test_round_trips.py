"""Whatever is written can be read again, and whatever conforms is written as it was."""

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.errors import NotReadyError
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey, Reflection
from reflect_app.text_format.fault_outcomes import REFUSED
from reflect_app.text_format.file_layout import normalised, normalised_text
from reflect_app.text_format.find_headings import heading_lines
from reflect_app.text_format.reader import read
from reflect_app.text_format.requirements import to_publish
from reflect_app.text_format.tolerant_reader import read_tolerantly
from reflect_app.text_format.writer import write, write_unfinished
from tests.strategies import drafts, hostile_text, in_seconds, publishable, reflections

FILE_PIECES = (
    *HEADINGS.values(),
    *(heading.lower() for heading in HEADINGS.values()),
    "Tags: a, b",
    "Tags:",
    "tags: a,,A",
    "Published: 2021-08-19",
    "published: soon",
    "",
    "\ufeff",
    "- one",
    "•\ttwo",
    "three \u00a0",
    "\x0b",
    "> one",
    ">",
    "caf\u00c3\u00a9",
    "=E2=80=99 and =20",
    *(heading.replace(" ", "\n", 1) for heading in HEADINGS.values()),
    *(heading.replace(" ", "=20", 1) for heading in HEADINGS.values()),
    *(f"> {heading}" for heading in HEADINGS.values()),
)


def hostile_files():
    """Bytes that look more or less like a file of this format."""
    lines = st.lists(st.sampled_from(FILE_PIECES) | hostile_text(), max_size=20)
    ends = st.sampled_from(["\n", "\n", "\r\n", "\r"])
    texts = st.builds(str.join, ends, lines)
    return st.binary(max_size=80) | texts.map(lambda text: text.encode(errors="surrogatepass"))


def spoiled_files():
    """Conforming files in which a few bytes were replaced."""

    def spoil(reflection, place, piece, length):
        data = write(reflection)
        start = place % len(data)
        return data[:start] + piece.encode() + data[start + length :]

    pieces = st.sampled_from(["", "\n", " ", "\t", "\r", "\x00", "\u00a0", "•", ":", "x", "\u2028"])
    return st.builds(spoil, publishable(), st.integers(min_value=0), pieces, st.integers(0, 3))


@in_seconds
@given(publishable())
def test_what_is_written_reads_back_as_its_normal_form(reflection):
    reading = read(write(reflection))
    assert reading.reflection == normalised(reflection)
    assert reading.conforms
    assert reading.whole


@in_seconds
@given(publishable())
def test_both_readers_read_a_conforming_file_alike(reflection):
    data = write(reflection)
    assert read(data) == read_tolerantly(data.decode())


@in_seconds
@given(publishable())
def test_an_answer_begins_on_the_line_that_is_named(reflection):
    data = write(reflection)
    lines, answers = data.decode().split("\n"), normalised(reflection).answers
    named = [lines[number - 1] for number in read(data).answer_lines]
    assert named == [answers.of(key).split("\n")[0] for key in PromptKey]


@in_seconds
@given(hostile_files() | spoiled_files())
def test_the_line_that_is_named_holds_what_an_answer_begins_with(data):
    reading = read(data)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for key, number in zip(PromptKey, reading.answer_lines, strict=reading.readable):
        begun = reading.reflection.answers.of(key).split("\n")[0]
        line = lines[number - 1].decode() if number else ""  # perhaps behind a mail's marks
        assert begun in {normalised_text(line[at:]) for at in range(len(line) + 1)}


@in_seconds
@given(publishable())
def test_a_conforming_file_is_written_as_it_was(reflection):
    data = write(reflection)
    assert write(read(data).reflection) == data


@in_seconds
@given(hostile_files() | spoiled_files())
def test_whatever_conforms_is_written_as_it_was(data):
    reading = read(data)
    if reading.conforms:
        assert write(reading.reflection) == data


@in_seconds
@given(hostile_files() | spoiled_files())
def test_what_is_not_conforming_says_why_and_is_refused_only_for_a_reason(data):
    reading = read(data)
    refused = any(problem.code in REFUSED for problem in reading.problems)
    assert reading.readable is not refused
    assert reading.conforms is (reading.readable and not reading.problems)


@in_seconds
@given(hostile_files() | spoiled_files())
def test_what_says_all_of_a_file_is_said_alone(data):
    codes = [problem.code for problem in read(data).problems]
    assert not set(codes) & {"too-large", "empty-file", "other-kind", "encoding"} or len(codes) == 1


@in_seconds
@given(hostile_files() | spoiled_files())
def test_notices_are_on_lines_of_the_file_and_change_nothing(data):
    reading = read(data)
    count = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= notice.line <= count for notice in reading.notices)
    assert reading.conforms is (reading.readable and not reading.problems)


@in_seconds
@given(hostile_files() | spoiled_files())
def test_problems_are_in_order_of_line_and_on_a_line_of_the_file(data):
    lines = [problem.line for problem in read(data).problems]
    numbered = [line for line in lines if line is not None]
    assert lines == sorted(numbered) + [None] * (len(lines) - len(numbered))
    count = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= line <= count for line in numbered)


@in_seconds
@given(hostile_files() | spoiled_files())
def test_what_was_read_is_in_normal_form_and_can_be_written_again(data):
    reflection = read(data).reflection
    if reflection is not None:
        assert normalised(reflection) == reflection
        assert read(write_unfinished(reflection)).reflection == reflection


@in_seconds
@given(publishable())
def test_the_line_by_line_reader_reads_conforming_files_alike(reflection):
    data = write(reflection)
    assert read_tolerantly(data.decode()) == read(data)


@in_seconds
@given(drafts())
def test_an_unfinished_copy_is_the_same_draft_again(reflection):
    assert read(write_unfinished(reflection)).reflection == normalised(reflection)


@in_seconds
@given(drafts())
def test_an_unfinished_copy_is_whole_exactly_when_it_can_be_published(reflection):
    reading = read(write_unfinished(reflection))
    assert reading.whole is reading.conforms is (to_publish(reflection) == ())


@in_seconds
@given(drafts())
def test_normalising_twice_is_normalising_once(reflection):
    once = normalised(reflection)
    assert normalised(once) == once


@in_seconds
@given(hostile_text())
def test_a_normal_text_has_no_blank_line_no_tab_and_no_space_at_a_line_end(text):
    lines = normalised_text(text).split("\n")
    assert lines == [""] or all(line and line == line.rstrip() for line in lines)
    assert "\t" not in normalised_text(text)


@in_seconds
@given(publishable())
def test_nothing_is_lost_but_white_space_controls_and_list_marks(reflection):
    for key in PromptKey:
        typed, written = reflection.answers.of(key), normalised(reflection).answers.of(key)
        assert letters(written) == letters(typed)


def letters(text):
    return [character for character in text if not character.isspace() and character not in MARKS]


MARKS = "-•·▪◦*–—"


@in_seconds
@given(
    st.dictionaries(st.sampled_from(list(PromptKey)), st.text(max_size=30)),
    st.lists(st.text(max_size=90), max_size=3),
)
def test_a_copy_made_without_checks_is_refused_or_written_properly(answers, tags):
    values = {key.value: text for key, text in answers.items()}
    draft = Reflection()
    loose = draft.model_copy(
        update={"answers": draft.answers.model_copy(update=values), "tags": tuple(tags)}
    )
    data = copy_of(loose)
    assert data is None or read(data).reflection == normalised(loose)


@in_seconds
@given(reflections())
def test_only_a_heading_keeps_a_copy_from_being_written(reflection):
    texts = [normalised(reflection).answers.of(key) for key in PromptKey]
    assert (copy_of(reflection) is None) is any(map(heading_lines, texts))


def copy_of(reflection):
    """The unfinished copy; None where it is refused."""
    try:
        return write_unfinished(reflection)
    except NotReadyError:
        return None
