"""Which kinds of advice are shown."""

from reflect_app.advice.finding import ALL_KINDS, Kind
from reflect_app.advice.switched_off import EVERYTHING, chosen_kinds, is_on, kinds_on, switched


def test_all_kinds_are_shown_until_somebody_says_otherwise():
    assert kinds_on("") == ALL_KINDS
    assert is_on("")


def test_a_kind_is_left_out_and_comes_back():
    off = switched("", Kind.SPELLING, on=False)
    assert kinds_on(off) == ALL_KINDS - {Kind.SPELLING}
    assert kinds_on(switched(off, Kind.SPELLING, on=True)) == ALL_KINDS


def test_folding_all_away_forgets_nothing_that_was_chosen():
    off = switched(switched("", Kind.SPELLING, on=False), EVERYTHING, on=False)
    assert not kinds_on(off)
    assert chosen_kinds(off) == ALL_KINDS - {Kind.SPELLING}


def test_a_word_of_a_newer_version_stays_where_it_is():
    assert switched("tone spelling", Kind.SPELLING, on=True) == "tone"
