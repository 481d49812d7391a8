"""The name that is suggested for a file: from its date and first tag, and safe on every system."""

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given

from reflect_app.clean_text import is_seen
from reflect_app.publication.file_writing.file_names import NameParts, suggested_name, tag_slug
from reflect_app.publication.file_writing.folder_plan import numbered
from reflect_app.publication.file_writing.name_picker import NamePicker
from reflect_app.reflection import Reflection
from tests import strategies
from tests.strategies import in_seconds

DAY = date(2021, 8, 19)


def _name(*tags, published=DAY):
    return suggested_name(NamePicker().parts_of(Reflection(tags=tags, published=published)))


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("leadership", "2021-08-19-leadership.txt"),
        ("Compassionate  Leadership", "2021-08-19-compassionate-leadership.txt"),
        ("women’s services", "2021-08-19-womens-services.txt"),
        ("../../etc/passwd", "2021-08-19-etc-passwd.txt"),
        ("C:\\temp", "2021-08-19-c-temp.txt"),
        ("a <b>bold</b> | tag?*", "2021-08-19-a-b-bold-b-tag.txt"),
        ("Überblick", "2021-08-19-überblick.txt"),
        ("cafe\u0301", "2021-08-19-caf\u00e9.txt"),
        ("日本語 ケア", "2021-08-19-日本語-ケア.txt"),
        ("हिन्दी", "2021-08-19-हिन्दी.txt"),
        ("\u202etxt.exe", "2021-08-19-txt-exe.txt"),
        ("con", "2021-08-19-con.txt"),
        ("☎\ufe0f care", "2021-08-19-care.txt"),
        ("tr\u00adust\u200b\u2066\U000e0100", "2021-08-19-trust.txt"),
        ("می\u200cخواهم", "2021-08-19-میخواهم.txt"),
        ("care...", "2021-08-19-care.txt"),
        ("\u0301care", "2021-08-19-care.txt"),
    ],
)
def test_date_and_first_tag_make_the_name(tag, name):
    assert suggested_name(NameParts(DAY, tag_slug(tag))) == name


def test_without_a_tag_it_is_a_reflection():
    assert _name() == "2021-08-19-reflection.txt"
    assert _name(published=None) == "reflection.txt"


def test_without_a_date_it_is_the_tag():
    assert _name("First tag", published=None) == "first-tag.txt"


def test_a_tag_of_signs_alone_gives_way_to_the_next():
    assert _name("🌱", "growth") == "2021-08-19-growth.txt"
    assert _name("🌱") == "2021-08-19-reflection.txt"


@pytest.mark.parametrize("tag", ["con", "NUL", "com1", "LPT9"])
def test_names_that_windows_keeps_for_itself_are_not_suggested(tag):
    assert _name(tag, published=None) == f"reflection-{tag.lower()}.txt"


UNSEEN = [
    "☎\ufe0f",
    "\u0301",
    "👩\u200d👧",
    "\u3164",
    "\u200b\u2066",
    "🏴\U000e0067\U000e007f",
    "…",
    "½",
]


@pytest.mark.parametrize("tag", UNSEEN)
def test_a_tag_without_a_letter_or_digit_gives_no_name(tag):
    assert _name(tag) == "2021-08-19-reflection.txt"


@in_seconds
@given(strategies.tags())
def test_no_name_holds_a_character_that_cannot_be_seen(tag):
    name = _name(tag)
    assert all(
        is_seen(character) and unicodedata.category(character)[0] in "LMNP" for character in name
    )
    assert not name.removesuffix(".txt").endswith((".", " ", "-"))


def test_a_long_tag_is_cut_at_the_end_of_a_word():
    assert (
        _name(("reflective " * 7).strip()) == "2021-08-19-" + "-".join(["reflective"] * 5) + ".txt"
    )


def test_a_long_word_is_cut_all_the_same():
    assert _name("a" * 80) == f"2021-08-19-{'a' * 60}.txt"


@in_seconds
@given(strategies.tags())
def test_every_tag_makes_a_name_that_every_disk_takes(tag):
    name = _name(tag)
    assert re.fullmatch(r"2021-08-19-[^\s./\\:*?\"<>|-][^\s./\\:*?\"<>|]*\.txt", name)
    assert not any(unicodedata.category(character)[0] in "CZS" for character in name)
    assert len(numbered(name, 10_000).encode()) <= 255
