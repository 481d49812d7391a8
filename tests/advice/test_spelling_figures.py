"""What spelling reaches on what people type, as the benchmark counts it."""

import pytest

from tests.benchmarks.advice.corpus import read
from tests.benchmarks.advice.mending_score import plain_text, rows, score, shown
from tests.benchmarks.advice.spelling_score import misspellings as pairs
from tests.benchmarks.advice.spelling_score import score as stories_score

SOME = 12  # of the misspellings each twelfth: suggestions take a while


def test_the_figures_hold_their_gates():
    figures = list(rows(score(pairs()[::SOME], plain_text())))
    assert len(figures) == 3
    assert [str(row) for row in figures if not row.passes] == []


def test_every_misspelling_is_wrong_and_every_right_word_is_known():
    assert [wrong for wrong, _right in pairs() if not shown(wrong)] == []
    assert [right for _wrong, right in pairs() if shown(right)] == []


@pytest.mark.parametrize(("name", "least"), [("misspellings", 900), ("misspellings_apart", 90)])
def test_there_are_pairs_enough_and_each_is_there_once(name, least):
    read = pairs(name)
    assert len(read) >= least
    assert len({wrong for wrong, _right in read}) == len(read)


def test_the_plain_text_has_five_voices_and_words_enough():
    assert len(plain_text().split()) >= 1_500


def test_a_slip_that_a_proof_reader_marked_counts_apart_from_right_words(tmp_path):
    told = tmp_path / "stories_told.txt"
    told.write_text(
        "=== ward | warm story | description\n"
        "She was very [[slip:hapy]], [[slip:form]] what [[person:Petra]] said, and wnet home.\n",
        encoding="utf-8",
    )
    (story,) = read(told)
    assert [each.type for each in story.marks] == ["person"]
    result = stories_score((), [story])
    assert (result.slips, result.slips_shown) == (2, 1)
    assert [each.split(":")[0] for each in result.false_flags] == ["wnet"]
    assert result.right_words == story.words - 2
