"""The passage of a comment is found again, whatever was changed around it."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.review.anchors import anchor_to, is_back, locate
from tests import seeds
from tests.strategies import hostile_text, in_seconds

SENTENCES = st.sampled_from(
    (
        "She stayed. ",
        "We sat. ",
        "The nurse came. ",
        "\n",
        "👩‍👩‍👧 came too. ",
        "Nobody asked her. ",
    )
)
TEXTS = st.lists(SENTENCES, max_size=12).map("".join) | hostile_text()
PASSAGE = "The receptionist was rude to her."
THRICE = "She stayed. She stayed. She stayed. "


def found(before, passage, after, *, known=True, occurrence=0):
    """What is found of a passage after an answer changed; None if nothing is."""
    start = -1
    for _ in range(occurrence + 1):
        start = before.index(passage, start + 1)
    anchor = anchor_to("v", before, start, len(passage))
    place = locate(anchor, after, before if known else None)
    return None if place is None else after[place.start : place.stop]


@in_seconds
@given(TEXTS, TEXTS, TEXTS, TEXTS, st.booleans())
def test_an_edit_elsewhere_never_loses_a_passage_or_moves_it_off_its_words(
    before, after, new_before, new_after, known
):
    text = f"{before} {PASSAGE} {after}"
    assert found(text, PASSAGE, f"{new_before} {PASSAGE} {new_after}", known=known) == PASSAGE


@in_seconds
@given(TEXTS, st.booleans())
def test_of_two_equal_passages_the_right_one_is_kept(new, known):
    text = f"First we went in. {PASSAGE} Then we sat. {PASSAGE} At last we left."
    start = text.rindex(PASSAGE)
    anchor = anchor_to("v", text, start, len(PASSAGE))
    place = locate(anchor, f"{new}\n{text}\n{new}", text if known else None)
    assert place.start == start + len(new) + 1


@in_seconds
@given(TEXTS, TEXTS, st.data())
def test_whatever_is_found_lies_within_the_answer(before, after, data):
    start = data.draw(st.integers(0, len(before)))
    anchor = anchor_to("v", before, start, data.draw(st.integers(0, 20)))
    for was in (before, after, None):
        place = locate(anchor, after, was)
        assert place is None or 0 <= place.start < place.stop <= len(after)


@pytest.mark.parametrize(
    ("before", "passage", "after", "kept"),
    [
        ("She sat down and stayed.", "sat down and stayed", "She sat there and stayed.", None),
        ("One. She stayed. Two.", "She stayed.", "One. Two.", "gone"),
        ("A. She stayed. B. She stayed. C.", "She stayed.", "A. B. She stayed. C.", "gone"),
        ("She stayed long here.", "She stayed long", "She was asked to stay long here.", None),
        ("A 👩‍👩‍👧 came. We sat.", "We sat", "Then A 👩‍👩‍👧 came. We sat.", "We sat"),
        (f"{PASSAGE}\n\nWe sat.", PASSAGE, f"We sat.\n\n{PASSAGE}", PASSAGE),
        (f" {PASSAGE} {THRICE}", PASSAGE, f"{THRICE} {PASSAGE} ", PASSAGE),
        (f"A. {PASSAGE} B. {PASSAGE} C.", PASSAGE, f"A. B. {PASSAGE} C.", "gone"),
    ],
)
def test_what_is_left_of_a_passage_is_kept_and_one_taken_out_is_gone(before, passage, after, kept):
    left = {
        "She sat there and stayed.": "sat there and stayed",
        "She was asked to stay long here.": "She was asked to stay long",
    }.get(after, kept)
    assert found(before, passage, after) == (None if left == "gone" else left)


def test_a_comment_of_another_text_is_nowhere():
    anchor = anchor_to("v", "Something else entirely.", 0, 9)
    assert locate(anchor, "She stayed.", None) is None
    assert locate(anchor, "She stayed.", "She stayed.") is None


def test_two_hundred_comments_on_five_thousand_words_are_found_at_once():
    chance = seeds.chance("comments on a long answer")
    words = ["she", "stayed", "and", "saw", "the", "nurse", "on", "time.", "Then", "we", "left."]
    before = " ".join(chance.choice(words) for _ in range(5_000))
    after = before.replace("nurse", "doctor", 40).replace("she", "they", 10)
    places = [chance.randrange(len(before) - 40) for _ in range(200)]
    anchors = [anchor_to("v", before, at, chance.randrange(3, 40)) for at in places]
    locate(anchors[0], after, before)  # finds what changed, once
    began = process_time()
    for was in (before, None):
        assert sum(locate(anchor, after, was) is not None for anchor in anchors) > 150
    assert process_time() - began < 0.2


SAID = "He sat with him. She rang his phone number, and he sat with him again."


@pytest.mark.parametrize(
    ("passage", "wording", "answer", "back"),
    [
        ("his phone number", "his number", SAID, True),
        ("his phone number", "his number", SAID.replace("his phone number", "his number"), False),
        ("his phone number", "", SAID.replace("his phone number", ""), False),
        ("his phone number", "", SAID, True),
        ("rang", "rang up", SAID.replace("rang", "rang up"), False),
        ("rang", "rang up", SAID, True),
        ("with him", "with Jo", SAID.replace("with him.", "with Jo.", 1), False),
        ("with him", "with Jo", "Before that, it rained. " + SAID, True),
        ("rang", "called", "Another text, in which somebody rang.", False),
    ],
)
def test_a_passage_is_back_where_it_stands_in_its_place_instead_of_the_wording(
    passage, wording, answer, back
):
    anchor = anchor_to("", SAID, SAID.index(passage), len(passage))
    assert is_back(anchor, wording, answer) is back
