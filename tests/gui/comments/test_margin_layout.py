"""Cards never stand on each other, and the chosen one stands at its passage."""

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.gui.comments.margin_layout import placed, stacked

CARDS = st.lists(st.tuples(st.integers(0, 5_000), st.integers(1, 400)), max_size=40)


def apart(tops, heights, gap=12):
    ends = [top + height + gap for top, height in zip(tops, heights, strict=True)]
    return all(end <= top for end, top in zip(ends, tops[1:], strict=False))


def test_a_card_alone_stands_at_its_passage():
    assert placed([300], [80], 12) == [300]


def test_cards_on_one_line_stand_below_each_other():
    assert placed([100, 100, 100], [50, 60, 70], 10) == [100, 160, 230]


def test_the_chosen_card_comes_to_its_passage_and_others_make_room():
    assert placed([100, 100, 100], [50, 60, 70], 10, chosen=2) == [-30, 30, 100]
    assert placed([100, 110, 400], [50, 60, 70], 10, chosen=0) == [100, 160, 400]


@given(CARDS, st.integers(0, 39))
def test_none_stands_on_another_whichever_is_chosen(cards, at):
    wanted = sorted(want for want, _height in cards)
    heights = [height for _want, height in cards]
    chosen = at if at < len(cards) else None
    tops = placed(wanted, heights, 12, chosen)
    assert apart(tops, heights)
    assert chosen is None or tops[chosen] == wanted[chosen]


@given(CARDS)
def test_a_list_has_all_of_them_without_a_gap_too_much(cards):
    heights = [height for _want, height in cards]
    tops = stacked(heights, 12)
    assert apart(tops, heights)
    assert tops[:1] == [0][: len(tops)]
