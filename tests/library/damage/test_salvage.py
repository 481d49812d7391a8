"""Reading a library's pages without SQLite: what SQLite reads, and never more than is there."""

import json
import random
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.library.damage import table_of_row
from reflect_app.library.damage.record_from_rows import Confidence, reassemble
from reflect_app.library.damage.revisions_from_rows import revisions_of
from reflect_app.library.damage.salvage import salvage
from reflect_app.library.damage.salvaged_rows import REFLECTION_COLUMNS, SalvagedRows
from reflect_app.library.sqlite_format.one_page import layout_of, varint
from reflect_app.library.sqlite_format.rows_of_file import Image, decoded
from reflect_app.library.sqlite_format.schema_table import ITSELF, owners_of
from reflect_app.library.sqlite_format.wal import Wal, read_wal
from reflect_app.library.store import open_library
from reflect_app.library.tables import belonging_tables
from reflect_app.reflection import Answers, PromptKey, Reflection, Status
from tests.drivers.sqlite import connected, rows_of
from tests.strategies import in_seconds

FIRST = Path(__file__).parents[2] / "data" / "libraries" / "0001.sqlite3"


def image_of(path):
    return Image.of(path.read_bytes(), Wal())


def filled(path, rows=120, longest=20_000):
    """A database with rows of all sizes and kinds of value, which SQLite wrote."""
    chance = random.Random(1)
    with connected(path) as connection:
        connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, a, b, c)")
        for number in range(rows):
            values = (number * 7 - 300, chance.randrange(-(1 << 62), 1 << 62), chance.random())
            text = "é" * chance.choice((0, 10, 480, 490, longest))
            connection.execute("INSERT INTO kept VALUES (?, ?, ?, ?)", (*values, text))
        connection.execute("DELETE FROM kept WHERE number % 5 = 0")
        return set(connection.execute("SELECT number, a, b, c FROM kept"))


@pytest.mark.parametrize("page_size", [512, 1024, 4096, 65536])
def test_rows_of_all_sizes_are_read_as_sqlite_reads_them(tmp_path, page_size):
    path = tmp_path / "some.sqlite3"
    with connected(path) as connection:
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
    first = next(row.chain for row in image.rows() if row.chain)[0]
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


TWINS = {
    "reflections": "number + 100, 'twin' || number || 'twin', title",
    "answers": "reflection + 100, prompt, text",
    "tags": "reflection + 100, position, tag",
    "texts": "number + 100, reflection + 100, digest",
    "revisions": "number + 100, reflection + 100, position",
}
"""Tables to have a twin of other rows but the same columns; the first three of them differ."""


def with_twins(path):
    """A library beside whose tables another program, or a later version, has put others alike."""
    library_with(path)
    with connected(path) as connection:
        for name, first in TWINS.items():
            asked = "SELECT sql, (SELECT group_concat(name) FROM (SELECT name FROM"
            asked += " pragma_table_info(?1) LIMIT -1 OFFSET 3)) FROM sqlite_master WHERE name = ?1"
            created, rest = connection.execute(asked, (name,)).fetchone()
            connection.execute(created.replace(f"TABLE {name}", f"TABLE other_{name}", 1))
            columns = f"{first}, {rest}" if rest else first
            connection.execute(f"INSERT INTO other_{name} SELECT {columns} FROM {name}")


def library_with(path):
    with closing(open_library(path)) as library:
        for _ in range(3):
            record = library.create(Reflection(answers=Answers(needs="tea"), tags=("trust",)))
            library.save(record.model_copy(update={"status": Status.FINISHED}))


def told(found):
    """What was told of rows, by table and key."""
    return (
        set(found.reflections),
        {number: set(texts) for number, texts in found.answers.items()},
        {number: set(tags) for number, tags in found.tags.items()},
        set(found.revisions),
        set(found.texts),
        {number: dict(links) for number, links in found.links.items()},
        found.answer_rows,
    )


@pytest.mark.parametrize("lost", [0, 4096])
def test_rows_of_tables_with_the_same_columns_are_told_apart_by_their_b_tree(tmp_path, lost):
    """Also where the first page is lost, but not those that it leads to."""
    alone, beside = tmp_path / "alone.sqlite3", tmp_path / "beside.sqlite3"
    library_with(alone)
    with_twins(beside)
    wanted, content = told(salvage(image_of(alone))), beside.read_bytes()
    assert told(salvage(Image.of(bytes(lost) + content[lost:], Wal()))) == wanted
    assert wanted[0] == wanted[3] == {1, 2, 3}


@pytest.fixture
def where_numbers_differ(tmp_path):
    """A library in which a reflection, its answers and its history have other numbers."""
    path = tmp_path / "library.sqlite3"
    with closing(open_library(path)) as library:
        library.create(Reflection(answers=Answers(needs="coffee", impact="cake")))
    library_with(path)
    return path


def without_pages(path, pages):
    """What is read of a library of which some pages are full of zeros."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    return Image.of(bytes(content), Wal())


def test_rows_to_which_no_tree_leads_are_told_by_their_shape(where_numbers_differ):
    whole = salvage(image_of(where_numbers_differ))
    image = without_pages(where_numbers_differ, image_of(where_numbers_differ).tree(1))
    assert owners_of(image).names == {1: ITSELF}
    assert told(salvage(image)) == told(whole)
    assert (len(whole.links), len(whole.answer_rows)) == (3, 5)


def test_what_leads_to_a_history_is_told_also_where_its_texts_are_lost(where_numbers_differ):
    asked = "SELECT rootpage FROM sqlite_master WHERE name = 'texts'"
    ((texts,),) = rows_of(where_numbers_differ, asked)
    image = image_of(where_numbers_differ)
    found = salvage(without_pages(where_numbers_differ, [*image.tree(1), texts]))
    assert not found.texts
    assert found.links == salvage(image).links


def test_a_revision_finds_its_six_texts_where_each_may_be_one_of_two(tmp_path):
    path = tmp_path / "library.sqlite3"
    with closing(open_library(path)) as library:
        answers = Answers(**{key.value: f"tea {key}" for key in PromptKey})
        record = library.create(Reflection(answers=answers))
        library.save(record.model_copy(update={"status": Status.FINISHED}))
    found = salvage(image_of(path))
    for at, links in enumerate(found.links[1].values()):
        links.insert(0, (at + 1) % len(PromptKey) + 1)
    (revision,) = revisions_of(found, 1)
    assert revision.sound
    assert revision.reflection().answers == answers


def test_rows_are_found_on_pages_of_which_the_beginning_is_lost(tmp_path):
    path = tmp_path / "library.sqlite3"
    with closing(open_library(path)) as library:  # so that numbers differ
        library.create(Reflection(answers=Answers(needs="coffee", impact="cake")))
    library_with(path)
    whole, content = told(salvage(image_of(path))), bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 512] = bytes(512)
    assert told(salvage(Image.of(bytes(content), Wal()))) == whole


def test_a_row_whose_own_number_is_spoilt_is_brought_home_by_the_index_of_ids(tmp_path):
    path = tmp_path / "library.sqlite3"
    library_with(path)
    image, content = image_of(path), bytearray(path.read_bytes())
    owners = owners_of(image).names
    row = next(row for row in image.rows() if owners.get(row.page) == "reflections")
    start = layout_of(image.page(row.page), row.page, 4096).cells[row.cell]
    _size, at = varint(image.page(row.page), start)
    content[(row.page - 1) * 4096 + at] ^= 0b100_0000
    assert set(salvage(Image.of(bytes(content), Wal())).reflections) == {1, 2, 3}


def test_a_table_whose_name_is_spoilt_in_one_place_is_still_known(tmp_path):
    path = tmp_path / "library.sqlite3"
    library_with(path)
    whole = told(salvage(image_of(path)))
    spoilt = path.read_bytes().replace(b"tableanswersanswers", b"tableanswfrsanswers")
    assert spoilt != path.read_bytes()
    owners = owners_of(Image.of(spoilt, Wal())).names
    assert "answers" in owners.values()
    assert told(salvage(Image.of(spoilt, Wal()))) == whole


def test_a_page_that_two_trees_lead_to_is_told_by_its_shape(tmp_path):
    path = tmp_path / "library.sqlite3"
    library_with(path)
    whole = told(salvage(image_of(path)))
    with connected(path) as connection:
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_master"))
        connection.execute("PRAGMA writable_schema = ON")
        wrong = (roots["answers"], "emptied")
        connection.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", wrong)
    assert roots["answers"] not in owners_of(image_of(path)).names
    assert told(salvage(image_of(path))) == whole


@pytest.mark.parametrize("other", sorted(table_of_row.MADE_ANEW - {ITSELF}))
def test_a_page_that_was_written_in_the_place_of_one_of_no_use_is_read_all_the_same(
    tmp_path, other
):
    path = tmp_path / "library.sqlite3"
    library_with(path)
    whole, content = told(salvage(image_of(path))), path.read_bytes()
    roots = dict(rows_of(path, "SELECT name, rootpage FROM sqlite_master"))
    for name in ("reflections", "answers", "tags", "revisions", "texts", "revision_texts"):
        swapped = bytearray(content)
        here, there = (slice((at - 1) * 4096, at * 4096) for at in (roots[name], roots[other]))
        swapped[here], swapped[there] = content[there], content[here]
        assert told(salvage(Image.of(bytes(swapped), Wal()))) == whole, name


def test_a_position_that_the_one_before_it_does_not_bear_out_is_not_believed():
    found = SalvagedRows()
    found.positions[1] |= {1, 2, 3, 1 << 40}
    assert (found.last_position(1), found.last_position(2)) == (3, 0)


def test_salvage_knows_each_table_and_index_that_there_is_or_leaves_it_on_purpose(tmp_path):
    """One that is renamed, or has a column more, is read no longer before it has its place here."""
    path = tmp_path / "library.sqlite3"
    library_with(path)
    names = {name for (name,) in rows_of(path, "SELECT name FROM sqlite_master WHERE rootpage > 0")}
    proven = {table.name for table in belonging_tables.with_own_checksum()}
    assert names | {ITSELF} == table_of_row.KNOWN | table_of_row.MADE_ANEW | proven
    assert not table_of_row.KNOWN & table_of_row.MADE_ANEW
    columns = rows_of(path, "SELECT name FROM pragma_table_info('reflections')")
    assert tuple(name for (name,) in columns) == REFLECTION_COLUMNS
