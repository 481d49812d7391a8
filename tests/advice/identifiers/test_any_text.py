"""Whatever is typed, each finding is a passage of it, and no two of them overlap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.advice.finding import IDENTIFIER_TYPES
from reflect_app.advice.identifiers import structured
from reflect_app.advice.paragraphs import Paragraph

PARTS = """0 1 7 12 34 2026 999 07700 / . - , : ( ) @ a.b at dot com born aged years old July May
the first Ward bed NHS number ref QQ AB12 CDE \u200b \u0410 \ud800 ½ İ £ % one twenty and she is"""
PIECES = st.sampled_from(PARTS.split())


def check(text):
    found = structured(Paragraph(text))
    for each in found:
        assert each.text == text[each.start : each.end] != ""
        assert each.type in IDENTIFIER_TYPES
        assert each.message
        assert each.why
        assert each.about
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(st.text())
def test_any_text_is_looked_over(text):
    check(text)


@given(st.lists(PIECES, max_size=30), st.sampled_from([" ", "", "\n", "\u00a0"]))
def test_any_text_that_is_made_of_what_numbers_are_made_of_is_looked_over(parts, between):
    check(between.join(parts))


@pytest.mark.parametrize("kind", ["phone", "date", "age"])
def test_nothing_that_is_said_of_a_finding_blames_or_promises(kind):
    (found,) = structured(
        Paragraph({"phone": "07700 900123", "date": "13 July", "age": "aged 4"}[kind])
    )
    said = f"{found.message} {found.why} {found.suggestions}".lower()
    assert not any(word in said for word in ("anonymous", "invalid", "must", "forbidden"))
