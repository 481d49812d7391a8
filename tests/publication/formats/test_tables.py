"""JSON Lines and CSV: each field where its page says, nothing that runs, and the words again."""

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.file_writing.harmless_cells import as_it_was, harmless
from reflect_app.publication.formats import csv_table, json_lines
from reflect_app.publication.formats.table_fields import FIELDS
from reflect_app.text_format.file_layout import normalised
from tests.forms import ROOT
from tests.publication.formats.pages import HOSTILE
from tests.samples import FULL
from tests.strategies import hostile_text, in_seconds, publishable

NAME = "2026-11-23-trust.txt"
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", '"', " =", "\u200b+", "＝", "'=", "''-", "' @")


def table(*reflections):
    data = csv_table.header() + b"".join(csv_table.row(each, NAME) for each in reflections)
    return [*csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]


def values(reflection):
    plain = normalised(reflection)
    answers = [plain.answers.of(key) for key in PromptKey]
    return [NAME, str(plain.published), list(plain.tags), *answers]


@in_seconds
@given(publishable())
def test_a_line_of_json_gives_the_words_again(reflection):
    data = json_lines.line(reflection, NAME)
    assert data.count(b"\n") == 1
    assert data.endswith(b"\n")
    assert json.loads(data) == dict(zip(FIELDS, values(reflection), strict=True))


@in_seconds
@given(publishable(), publishable())
def test_a_table_gives_the_words_again_once_its_marks_are_off(one, other):
    head, *rows = table(one, other)
    assert head == list(FIELDS)
    for row, reflection in zip(rows, (one, other), strict=True):
        cells = [*map(as_it_was, row)]
        cells[2] = cells[2].split(", ")
        assert cells == values(reflection)


def test_a_table_begins_with_the_mark_that_spreadsheets_want_and_its_lines_end_as_rfc_4180_says():
    data = csv_table.header()
    assert data.startswith(b'\xef\xbb\xbf"name","published","tags","description",')
    assert data.endswith(b'"motivation"\r\n')
    assert csv_table.row(FULL, NAME).count(b"\r\n") == 1


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_is_a_formula_and_each_can_be_had_back(start):
    cell = f"{start}HYPERLINK(1)"
    assert harmless(cell) == f"'{cell}"
    assert as_it_was(harmless(cell)) == cell


@in_seconds
@given(hostile_text() | st.text("'=-+@ \u200bx\t", max_size=6))
def test_what_a_cell_held_is_never_in_doubt(cell):
    assert as_it_was(harmless(cell)) == cell


def test_words_that_begin_with_an_apostrophe_stay_as_they_are():
    assert harmless("'Tis") == as_it_was("'Tis") == "'Tis"


def test_a_list_in_a_cell_is_marked_once_at_its_beginning():
    _head, row = table(FULL)
    assert row[FIELDS.index("factors")].startswith("'- A manager who")
    assert row[FIELDS.index("factors")].count("'") == 1


@pytest.mark.parametrize("name", [json_lines.NAME, csv_table.NAME])
def test_what_the_page_says_on_reading_back_does(name, tmp_path, monkeypatch):
    both = (FULL, HOSTILE)
    lines = b"".join(json_lines.line(each, NAME) for each in both)
    rows = csv_table.header() + b"".join(csv_table.row(each, NAME) for each in both)
    (tmp_path / name).write_bytes(lines if name == json_lines.NAME else rows)
    page = (ROOT / "docs" / "published-formats.md").read_text("utf-8")
    (code,) = (one for one in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if name in one)
    monkeypatch.chdir(tmp_path)
    exec(code, found := {})
    read = [list(each.values()) for each in found["reflections"]]
    expected = [values(each) for each in both]
    if name == csv_table.NAME:
        expected = [[*each[:2], ", ".join(each[2]), *each[3:]] for each in expected]
    assert read == expected


def test_the_page_names_every_field_in_order():
    page = (ROOT / "docs" / "published-formats.md").read_text("utf-8")
    assert tuple(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == FIELDS
