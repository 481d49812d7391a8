"""Any text is looked over for names, whatever is in it, in time that grows as its length does."""

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reflect_app.advice import identifiers
from reflect_app.advice.identifiers.name_lists import sections
from reflect_app.advice.paragraphs import Paragraph
from reflect_app.prompt_keys import PromptKey

HINTS = sorted(
    word
    for file in ("naming-words.txt", "not-names.txt", "word-names.txt")
    for group in sections(file).values()
    for word in group
)
words = st.sampled_from(HINTS) | st.sampled_from(["Kofi", "Ana", "14", "J", "İnci", "ß", "al-Amin"])
cases = st.sampled_from([str, str.title, str.upper, str.capitalize])
joints = st.sampled_from([" ", " ", " ", ", ", ". ", ".", "'s ", "’s ", "-", "\n", " “", "\u200b"])
texts = st.lists(st.tuples(words, cases, joints), max_size=25).map(
    lambda parts: "".join(case(word) + joint for word, case, joint in parts)
)
SEEDS = [
    *("A. ", "St ", "Mr ", "Maria ", "al-", "O'", "the Red ", "in A ", "A of ", "12-", "a'", " "),
    *("his Spar tabard, ", "Dig and ", "from Estates ", "Rang The "),
]


def looked_over(text):
    paragraph = Paragraph(text, PromptKey.NEEDS)
    found = identifiers.named(paragraph, ())
    return identifiers.spread(paragraph, found.findings, found.names | {"kofi", "place:ana"})


@example("Kofi Marac AJ ")
@example("ADA Abo KOFI ")
@example("ADA-Alton Towers AJ ")
@given(texts | st.text(max_size=60))
def test_findings_have_the_words_of_the_text_and_never_overlap(text):
    end = 0
    for each in looked_over(text):
        assert each.text == text[each.start : each.end] != ""
        assert each.start >= end
        end = each.end


@pytest.mark.parametrize("seed", SEEDS)
def test_twice_the_text_takes_about_twice_the_time(seed):
    once, twice = (
        min(_seconds(seed * (size // len(seed))) for _ in range(3)) for size in (4_000, 8_000)
    )
    assert twice < 3.2 * once + 0.02


def _seconds(text):
    begin = process_time()
    looked_over(text)
    return process_time() - begin
