"""Reading a library's pages without SQLite: what SQLite reads, and never more than is there."""

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.library.damage.reassemble import Confidence, reassemble
from reflect_app.library.damage.salvage import salvage
from reflect_app.library.sqlite_format.btree import layout_of
from reflect_app.library.sqlite_format.pages import Image, decoded
from reflect_app.library.sqlite_format.wal import Wal, read_wal
from tests.strategies import in_seconds

FIRST = Path(__file__).parents[2] / "data" / "libraries" / "0001.sqlite3"


def image_of(path):
    return Image.of(path.read_bytes(), Wal())


def filled(path, rows=120, longest=20_000):
    """A database with rows of all sizes and kinds of value, which SQLite wrote."""
    chance = random.Random(1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, a, b, c)")
        for number in range(rows):
            values = (number * 7 - 300, chance.randrange(-(1 << 62), 1 << 62), chance.random())
            text = "é" * chance.choice((0, 10, 480, 490, longest))
            connection.execute("INSERT INTO kept VALUES (?, ?, ?, ?)", (*values, text))
        connection.execute("DELETE FROM kept WHERE number % 5 = 0")
        connection.commit()
        return set(connection.execute("SELECT number, a, b, c FROM kept"))


@pytest.mark.parametrize("page_size", [512, 1024, 4096, 65536])
def test_rows_of_all_sizes_are_read_as_sqlite_reads_them(tmp_path, page_size):
    path = tmp_path / "some.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("VACUUM")
    wanted = filled(path)
    image = image_of(path)
    rows = [row for row in image.rows() if len(row.values) == 4]
    assert image.page_size == page_size
    assert {(row.rowid, *row.values[1:]) for row in rows if row.consistent} == wanted
    assert image.lost() == 0


def test_the_first_released_library_is_read_whole():
    found = salvage(image_of(FIRST))
    reflections = [reassemble(found, number) for number in found.numbers()]
    wanted = {
        one["id"]: one["reflection"] for one in json.loads(FIRST.with_suffix(".json").read_text())
    }
    assert {
        each.record.id: each.record.reflection.model_dump(mode="json") for each in reflections
    } == wanted
    assert {each.confidence for each in reflections} == {Confidence.SOUND}


def test_a_page_that_lies_about_its_kind_is_still_read(tmp_path):
    wanted = filled(tmp_path / "some.sqlite3", rows=4, longest=30)
    content = bytearray((tmp_path / "some.sqlite3").read_bytes())
    assert content[4096] == 0x0D
    content[4096] ^= 0x08
    rows = [row for row in Image.of(bytes(content), Wal()).rows() if len(row.values) == 4]
    assert {(row.rowid, *row.values[1:]) for row in rows} == wanted
    assert not any(row.consistent for row in rows)


def test_the_rows_of_a_page_that_is_cut_off_are_not_taken_for_whole(tmp_path):
    filled(tmp_path / "some.sqlite3", rows=30, longest=30)
    content = (tmp_path / "some.sqlite3").read_bytes()
    page = next(row.page for row in Image.of(content, Wal()).rows() if len(row.values) == 4)
    cut_off = Image.of(content[: page * 4096 - 100], Wal())
    assert [row.consistent for row in cut_off.rows_of(page)]
    assert not any(row.consistent for row in cut_off.rows_of(page))


def test_a_spoilt_header_does_not_hide_how_long_a_page_is():
    content = bytearray(FIRST.read_bytes())
    content[:100] = b"\xff" * 100
    assert Image.of(bytes(content), Wal()).page_size == 4096


@given(st.binary(max_size=5000))
@in_seconds
def test_no_bytes_at_all_can_make_reading_end_badly(content):
    image = Image.of(content, read_wal(content))
    assert sum(len(row.values) for row in image.rows()) <= 64 * len(content)


@given(st.data())
@in_seconds
def test_no_spoilt_bytes_of_a_library_can_make_reading_end_badly(data):
    content = bytearray(FIRST.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=300)):
        content[at] = data.draw(st.integers(0, 255))
    found = salvage(Image.of(bytes(content), Wal()))
    for number in found.numbers():
        reassemble(found, number)


def test_overflow_pages_that_go_round_in_a_circle_end(tmp_path):
    filled(tmp_path / "some.sqlite3", rows=30)
    image = image_of(tmp_path / "some.sqlite3")
    first = next(chain for row in image.rows() if (chain := image.chain_of(row)))[0]
    content = bytearray((tmp_path / "some.sqlite3").read_bytes())
    content[(first - 1) * 4096 : (first - 1) * 4096 + 4] = first.to_bytes(4, "big")
    spoilt = Image.of(bytes(content), Wal())
    assert len(list(spoilt.rows())) == len(list(image.rows())) - 1


def test_text_that_is_no_text_is_read_as_far_as_it_goes():
    assert decoded(b"\x02\x15ca\xfff") == (("ca\ufffdf",), False)


@given(st.binary(min_size=512, max_size=512))
@in_seconds
def test_a_page_is_tidy_only_if_it_adds_up(page):
    layout = layout_of(page, 2, 512)
    assert layout is None or not layout.consistent or page[0] in {2, 5, 10, 13}
