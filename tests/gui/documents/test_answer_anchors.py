"""Which place of a document shows which place of an answer, and back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QTextDocument

from reflect_app.gui.documents.answer_anchors import Anchor
from reflect_app.gui.documents.comparison_document import (
    write_change_list,
    write_comparison,
    write_side_by_side,
)
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.reading_document import headings_in, write_document
from reflect_app.gui.documents.showable import showable
from reflect_app.gui.widgets.text_positions import qt_length
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.text_diff import compare_reflections
from reflect_app.text_format.file_layout import normalised_text

PARTS = (
    "word", "two words", " ", "  ", "\t", "\xa0", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029",
    "- ", "• ", "– ", "  * ", "-", "\U0001f600", "\U0001f468\u200d\U0001f469", "e\u0301", "שלום",
    "\x00", "\x0c", "\ufdd0", "\ufdd1", "\ufeff", "\ufffe",
)  # fmt: skip
ANSWERS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)
REFLECTIONS = st.fixed_dictionaries({key.value: ANSWERS for key in PromptKey}).map(
    lambda answers: Reflection.model_construct(answers=Answers.model_construct(**answers))
)  # as it was typed: nothing checked or cleaned on the way in


@pytest.fixture(scope="module")
def style():
    black, white = QColor("#000000"), QColor("#ffffff")
    return DocumentStyle(QFont(), black, black, black, white, float)


def written(reflection, style):
    document = QTextDocument()
    return document, write_document(document, reflection, style)


def shown_at(document, position):
    """The character that a document shows at a position, both halves of it."""
    one = str(document.characterAt(position))
    return one + str(document.characterAt(position + 1)) if "\ud800" <= one <= "\udbff" else one


def whole(pair):
    return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


@given(REFLECTIONS)
@example(Reflection(answers=Answers(needs="\n\n- \U0001f600a\n\n  * b \n", impact="  \n")))
def test_every_offset_of_every_answer_is_shown_in_a_block_of_its_prompt(style, reflection):
    document, anchors = written(reflection, style)
    headings = headings_in(document)
    for number, key in enumerate(PromptKey):
        for offset in range(len(reflection.answers.of(key)) + 1):
            position = anchors.position_of(Anchor(key, offset))
            block = document.findBlock(position).blockNumber()
            assert headings[number] < block < headings[number + 1]


@given(REFLECTIONS)
def test_what_is_seen_is_the_character_of_the_answer_and_leads_back_to_it(style, reflection):
    document, anchors = written(reflection, style)
    seen = {key: [] for key in PromptKey}
    for position, letter in letters_of(document):
        anchor = anchors.anchor_at(position)
        if anchor is None or not normalised_text(reflection.answers.of(anchor.prompt)):
            continue
        typed = reflection.answers.of(anchor.prompt)[anchor.offset]
        assert normalised_text(f"a{typed}a") == f"a{letter}a"
        assert anchors.position_of(anchor) == position
        seen[anchor.prompt].append(anchor.offset)
    for key, offsets in seen.items():
        assert offsets == sorted(set(offsets))
        words = set(range(len(reflection.answers.of(key)))) - set(offsets)
        assert not any(is_word(reflection.answers.of(key)[offset]) for offset in words)


def letters_of(document):
    """Every character of a document, with the position that it stands at."""
    block = document.begin()
    while block.isValid():
        at = block.position()
        for letter in block.text():
            yield at, letter
            at += qt_length(letter)
        block = block.next()


def is_word(letter):
    return letter.isalpha() or letter == "\U0001f600"


@given(REFLECTIONS)
def test_every_position_of_an_answer_leads_to_an_offset_and_back(style, reflection):
    document, anchors = written(reflection, style)
    block = document.begin()
    headings = headings_in(document)
    while block.isValid() and block.blockNumber() < headings[6]:
        positions = [block.position(), block.position() + qt_length(block.text())]
        for position in positions:
            anchor = anchors.anchor_at(position)
            if block.blockNumber() in headings:
                assert anchor is None
            elif normalised_text(reflection.answers.of(anchor.prompt)):
                assert anchors.position_of(anchor) == position
            else:
                assert anchor.offset == 0
        block = block.next()


def test_headings_tags_and_the_date_are_no_place_in_an_answer(style):
    document, anchors = written(Reflection(answers=Answers(description="one")), style)
    last = document.lastBlock()
    assert anchors.anchor_at(0) is None
    assert anchors.anchor_at(last.position()) is None
    assert anchors.anchor_at(last.previous().position()) is None


WRITERS = (
    write_comparison,
    write_change_list,
    lambda document, sections, style: write_side_by_side(
        document, sections, ("Mine", "Theirs"), style, columns=True
    ),
    lambda document, sections, style: write_side_by_side(
        document, sections, ("Mine", "Theirs"), style, columns=False
    ),
)


@pytest.mark.parametrize("writer", WRITERS)
@given(before=ANSWERS, after=ANSWERS)
@example(before="\n\na b \U0001f600 c", after="\na \U0001f600 new c\n\nd")
def test_a_comparison_leads_to_both_versions(style, writer, before, after):
    older, newer = (Reflection(answers=Answers(needs=text)) for text in (before, after))
    sections = compare_reflections(older, newer)
    if not any(section.changes for section in sections):
        return
    document = QTextDocument()
    comparison = writer(document, sections, style)
    whole_texts = writer is not write_change_list
    for anchors, reflection in ((comparison.older, older), (comparison.newer, newer)):
        for offset, letter in enumerate(reflection.answers.needs):
            position = anchors.position_of(Anchor(PromptKey.NEEDS, offset))
            if position is None:
                assert not whole_texts or not reflection.answers.needs.strip()
                continue
            if whole_texts and letter.strip() and showable(letter):
                assert whole(shown_at(document, position)) == letter
                assert anchors.anchor_at(position) == Anchor(PromptKey.NEEDS, offset)
            else:
                assert anchors.anchor_at(position).prompt is PromptKey.NEEDS


def test_the_words_of_a_list_of_changes_lead_to_their_place(style):
    older, newer = (
        Reflection(answers=Answers(needs=text))
        for text in ("\nWe had \U0001f600 it", "\n\nWe had two\n more it")
    )
    document = QTextDocument()
    comparison = write_change_list(document, compare_reflections(older, newer), style)
    at = newer.answers.needs.index("more")
    position = comparison.newer.position_of(Anchor(PromptKey.NEEDS, at))
    assert shown_at(document, position) == "m"
    assert comparison.newer.anchor_at(position) == Anchor(PromptKey.NEEDS, at)
    face = comparison.older.position_of(Anchor(PromptKey.NEEDS, 8))
    assert whole(shown_at(document, face)) == "\U0001f600"


def test_a_blank_line_is_where_the_next_paragraph_begins_and_space_at_an_end_is_that_end(style):
    answers = Answers(needs="one  \n\n \ntwo\n")
    _document, anchors = written(Reflection(answers=answers), style)
    positions = [anchors.position_of(Anchor(PromptKey.NEEDS, at)) for at in range(14)]
    one, two = positions[0], positions[9]
    assert positions[:6] == [one, one + 1, one + 2, one + 3, one + 3, one + 3]
    assert positions[6:] == [two, two, two, two, two + 1, two + 2, two + 3, two + 3]
