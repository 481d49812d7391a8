"""A comment's card says whose it is and what can be done, and is read out in one sentence."""

import pytest

from reflect_app.gui.comments import messages
from reflect_app.gui.comments.comment_card import CommentCard
from reflect_app.gui.comments.shown_comment import Act
from tests.drivers.comments import NOW, comment, offered, press_link, reply, shown

TODAY = NOW.date()


@pytest.fixture
def card(qtbot, theme):
    card = CommentCard(theme, today=lambda: TODAY)
    qtbot.addWidget(card)
    card.resize(300, 400)
    card.show()
    return card


def test_ones_own_comment_can_be_written_anew_and_taken_back(card):
    card.show_comment(shown(comment(by="B."), name="B."))
    assert offered(card) == ["Edit", "Reply", "Resolve", "Delete"]


def test_somebody_elses_comment_can_be_answered_and_resolved_alone(card):
    card.show_comment(shown(comment(by="A."), name="B."))
    assert offered(card) == ["Reply", "Resolve"]


def test_a_suggestion_is_taken_or_left_by_whoever_wrote_the_text(card):
    card.show_comment(shown(comment(suggestion="Other words"), name="A.", can_take=True))
    assert offered(card)[:2] == ["Take it", "Leave it"]


def test_a_suggestion_for_words_that_are_gone_can_be_left_alone(card):
    about = shown(comment(suggestion="Other"), passage="gone", found=False, can_take=True)
    card.show_comment(about)
    assert "Take it" not in offered(card)
    assert "Leave it" in offered(card)


def test_a_resolved_comment_offers_to_open_it_again(card):
    card.show_comment(shown(comment(resolved_by="B.", resolved_at=NOW), name="A."))
    assert offered(card) == ["Reopen"]


def test_a_link_tells_what_is_wanted_with_which_comment(card, qtbot):
    card.show_comment(shown(comment(3, by="A."), name="B."))
    with qtbot.waitSignal(card.wanted) as told:
        press_link(card, "Resolve")
    assert told.args == [Act.RESOLVE, "comment3"]


def test_a_link_on_ones_own_reply_is_about_the_reply(card, qtbot):
    card.show_comment(shown(comment(by="A.", replies=(reply("B."),)), name="B."))
    with qtbot.waitSignal(card.wanted) as told:
        press_link(card, "Edit")
    assert told.args == [Act.EDIT, "reply1"]


def test_a_card_is_read_out_with_number_author_state_passage_and_words():
    said = messages.spoken(shown(comment(3), passage="we waited"), TODAY)
    assert said == "Comment 3 of 7 by B., open, about “we waited”: What did you see?"


def test_what_became_of_a_comment_is_read_out(card):
    done = comment(3, resolved_by="A.", resolved_at=NOW, suggestion="Words", decision="taken")
    said = messages.spoken(shown(done, name="A."), TODAY)
    assert said.startswith("Comment 3 of 7 by B., taken by you, today: What did you see?")


def test_a_passage_that_is_gone_is_shown_on_the_card():
    said = messages.spoken(shown(comment(), passage="we waited", found=False), TODAY)
    assert "The words it was about are not there any more: “we waited”" in said


def test_a_long_comment_is_folded_until_it_is_chosen(card):
    long = shown(comment(text="Many words in a row. " * 60))
    card.show_comment(long, chosen=False)
    folded = card.heightForWidth(300)
    card.show_comment(long, chosen=True)
    assert card.heightForWidth(300) > 2 * folded


def test_a_resolved_comment_is_folded_to_a_line_and_the_beginning_of_its_words(card):
    card.show_comment(shown(comment(text="Word " * 99, resolved_by="B.")), chosen=False)
    assert card.heightForWidth(300) < 70
    assert offered(card) == []


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_links_wrap_where_they_have_no_room_in_a_row(card, theme, zoom):
    theme.set_zoom(zoom)
    card.show_comment(shown(comment(by="B.", suggestion="x"), name="B.", can_take=True))
    picture = card.picture(300)
    assert all(link.rect.left() >= 0 for link in picture.links)
    assert len({link.rect.top() for link in picture.links}) >= (1 if zoom == 100 else 2)
