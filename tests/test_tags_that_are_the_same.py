"""Tags that look the same are the same tag: typed, read, counted, filtered, merged, compared."""

import json
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from reflect_app.cli import app
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.queries import Query
from reflect_app.reflection import Reflection
from reflect_app.tags import (
    TagUse,
    are_same_tags,
    clean_tag,
    offered,
    same_tag,
    tag_key,
    tag_words,
)
from reflect_app.text_diff import compare_reflections
from reflect_app.text_format.reader import read
from reflect_app.three_way_merge import merged
from tests.drivers.importing import import_file
from tests.drivers.library import open_new
from tests.samples import FULL
from tests.strategies import hostile_text, in_seconds
from tests.text_format.departures import data

RECEIVED = Path(__file__).parent / "data" / "received"
COMPOSED, DECOMPOSED = "café", "cafe\u0301"
ALIKE = [
    ("trust", "TRUST"),
    ("Straße", "STRASSE"),
    (COMPOSED, DECOMPOSED),
    ("Łódź", "łódz\u0301"),
    ("ward\u00a0round", "ward round"),
    ("☎", "☎\ufe0f"),
    ("co\u00adoperation", "cooperation"),
    ("trust\u200b", "trust"),
    ("\u202dtrust\u202c", "trust"),
    ("ς", "Σ"),
    ("İstanbul", "i̇stanbul"),
    ("ﬁne", "fine"),
    ("housing", "hous\u034fing"),
    ("ward round", "ward  round"),
    ("ward\u2003round", "ward \u00a0 round"),
    ("각", "각\u3164\uffa0"),
    ("q\u115f\u1160\u17b4\u17b5\u2065b", "qb"),
    ("café  noir", "CAFE\u0301 noir\u200b"),
    ("K", "\u212a"),
    ("각", "각"),
    ("می\u200cخواهم", "میخواهم"),
]
DIFFERENT = [
    ("cafe", "café"),
    ("trust", "trusts"),
    ("a b", "ab"),
    ("ward-round", "ward round"),
    ("10²", "102"),
    ("CO₂", "CO2"),
    ("½", "1⁄2"),
    ("①", "1"),
    ("ａ", "a"),
    ("x™", "xtm"),
    ("Ⅷ", "viii"),
]


@pytest.fixture
def library(tmp_path):
    with closing(open_new(tmp_path / "library.sqlite3")) as opened:
        yield opened


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_looks_the_same_is_the_same_tag(one, other):
    assert tag_key(one) == tag_key(other)
    assert same_tag(other, ["else", one]) == 1
    assert Reflection(tags=(one, other)).tags == (one,)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_looks_different_is_another_tag(one, other):
    assert same_tag(other, [one]) is None
    assert Reflection(tags=(one, other)).tags == (one, other)


@in_seconds
@given(hostile_text(), st.sampled_from(["NFC", "NFD"]))
def test_neither_form_nor_case_nor_what_is_unseen_makes_another_key(text, form):
    key = tag_key(text)
    assert tag_key(key) == key
    assert tag_key(unicodedata.normalize(form, text)) == key
    assert tag_key(text.casefold()) == key
    assert tag_key(f"\u200b{text}\ufe0f\u2060") == key


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_file_with_two_spellings_of_a_tag_has_one_and_says_so(one, other):
    reading = read(data(line_13=f"Tags: {one}, {other}"))
    assert reading.reflection.tags == (one,)
    assert [problem.code.value for problem in reading.problems] == ["tag-spelling"]


def test_a_received_file_with_two_spellings_is_one_tag_and_a_tidied_file(library):
    outcome = import_file(library, RECEIVED / "tag-two-spellings.txt")
    assert [(each.code, each.about) for each in outcome.problems] == [("tag-spelling", "twice")]
    (entry,) = ImportReport.of([outcome]).entries
    assert entry.sentence() == "A second spelling of a tag was taken out."
    assert library.get(outcome.id).reflection.tags == (DECOMPOSED,)
    assert outcome.became == "tidied"


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_filter_finds_every_spelling_and_a_count_counts_them_together(library, one, other):
    first, second = (library.create(Reflection(tags=(tag,))).id for tag in (one, other))
    for asked in (one, other):
        assert {found.id for found in library.find(Query(tag=asked))} == {first, second}
    assert [use.count for use in library.tags_used()] == [2]


def test_the_command_line_finds_every_spelling(data_dir, tmp_path):
    for number, tag in enumerate((COMPOSED, DECOMPOSED, "Café")):
        (tmp_path / f"{number}.txt").write_bytes(data(line_13=f"Tags: {tag}"))
    assert CliRunner().invoke(app, ["import", str(tmp_path)]).exit_code == 0
    printed = CliRunner().invoke(app, ["list", "--tag", "CAFÉ", "--json"]).stdout
    assert len(json.loads(printed)) == 3


def test_a_tag_that_is_there_in_another_spelling_is_not_offered_and_one_that_fits_is():
    known = [TagUse(tag=COMPOSED, count=2)]
    assert offered("", known, [DECOMPOSED]) == []
    assert offered("CAFE\u0301", known, []) == known


@pytest.mark.parametrize(
    "typed", ["\ufe0f", "\u3164", "\u034f", "\u2800", "\u200b\u200d", "\u2066\u2069", "\U000e0100 "]
)
def test_a_tag_that_cannot_be_seen_is_none(typed):
    assert clean_tag(typed) == ""


UNSEEN = "a tag that can’t be seen (U+200B)"


@pytest.mark.parametrize("tag", ["\u200b", "\u3164"])
def test_a_file_with_a_tag_that_cannot_be_seen_is_kept_and_the_tag_has_words(tag):
    reading = read(data(line_13=f"Tags: {tag}, hope"))
    assert (reading.conforms, reading.reflection.tags) == (True, (tag, "hope"))
    assert [*map(tag_words, reading.reflection.tags)] == [
        f"a tag that can’t be seen (U+{ord(tag):04X})",
        "hope",
    ]


def test_two_tags_that_cannot_be_seen_are_one_and_the_message_has_words():
    reading = read(data(line_13="Tags: hope, \u3164, \u200b"))
    assert reading.reflection.tags == ("hope", "\u3164")
    assert reading.problems[0].message.startswith(f"“{UNSEEN}” is there twice")


def test_a_tag_that_cannot_be_seen_is_told_where_two_versions_are_compared():
    after = FULL.model_copy(update={"tags": (*FULL.tags, "\u200b")})
    sections = [each for each in compare_reflections(FULL, after) if each.place == "tags"]
    assert UNSEEN in [span.text for each in sections for span in each.spans]


def test_another_spelling_is_no_change_of_tags_where_two_changes_meet():
    base = FULL.model_copy(update={"tags": (COMPOSED,)})
    spelled = base.model_copy(update={"tags": (DECOMPOSED,)})
    more = base.model_copy(update={"tags": (COMPOSED, "hope")})
    assert merged(base, spelled, more).tags == more.tags
    assert merged(base, more, spelled).tags == more.tags
    assert are_same_tags(merged(base, spelled, spelled).tags, base.tags)


def test_another_spelling_is_no_change_of_tags_where_two_versions_are_compared():
    before, after = (FULL.model_copy(update={"tags": (tag,)}) for tag in (COMPOSED, DECOMPOSED))
    sections = [each for each in compare_reflections(before, after) if each.place == "tags"]
    assert all(span.kind.name == "SAME" for each in sections for span in each.spans)
