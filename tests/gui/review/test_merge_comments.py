"""The comments beside two texts: each at its passage, whichever text that is in by now."""

from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from PySide6.QtCore import Qt

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.review.merge_window import MergeWindow
from reflect_app.gui.tasks.change import whole
from reflect_app.reflection import PromptKey
from reflect_app.review.anchors import anchor_to
from reflect_app.review.begun_words import BegunWords, folder_beside, keep_begun
from reflect_app.review.making_entries import Writer
from reflect_app.three_way_merge import Choice
from tests.drivers import merge
from tests.drivers.comments import compose, save
from tests.drivers.settle import settle
from tests.drivers.window import act, news
from tests.two_texts import CAME_ON, SENT, THEIRS, two_texts

OPEN = "What did you see or hear here? The reader may picture more than happened."
DONE = "Were you with her the whole time?"
KEY = PromptKey.DESCRIPTION


@pytest.fixture
def open_merge(qtbot, service, services, on_shelf):
    services.settings_file.settings.comment_name = "A."

    def show(job=two_texts, width=1280):
        record = on_shelf(job)
        window = MergeWindow(services, record.id, today=lambda: date(2026, 11, 27))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.resize(width, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(service, window)
        return window

    return show


@pytest.fixture
def window(open_merge):
    return open_merge()


def review_of(on_shelf, window):
    return on_shelf(lambda library: library.review(window.reflection_id))


def test_comments_stand_beside_their_passages_in_what_came_back(window):
    assert merge.comments(window) == [DONE, OPEN]
    assert merge.marked(window) == ["waited together for fifty minutes", "was rude to her."]
    assert merge.comments_found(window) == [True, True]


def test_the_next_comment_is_one_key_away_and_a_line_leads_to_it(window):
    assert merge.next_comment(window) == DONE
    assert merge.next_comment(window) == OPEN
    assert merge.leads_to_margin(window)
    assert merge.next_comment(window) == DONE


def test_pressing_a_passage_chooses_its_comment(window):
    merge.press_words(window, "was rude to her.")
    assert merge.chosen_comment(window) == OPEN


def test_a_narrow_window_has_the_comments_under_their_prompt(open_merge):
    window = open_merge(width=640)
    assert merge.comments(window) == [DONE, OPEN]
    assert merge.next_comment(window) == DONE
    assert not merge.leads_to_margin(window)


@pytest.mark.parametrize("width", [1280, 640])
def test_a_comment_is_resolved_and_answered_there(open_merge, service, on_shelf, width):
    window = open_merge(width=width)
    merge.next_comment(window)
    merge.next_comment(window)
    composer = merge.begin_reply(window)
    compose(composer, "She looked away.")
    save(composer)
    settle(service, window)
    merge.on_chosen_card(window, "Resolve")
    settle(service, window)
    answered = review_of(on_shelf, window).comments[1]
    assert [each.text for each in answered.replies] == ["She looked away."]
    assert answered.resolved_by == "A."


def test_what_was_chosen_stays_while_comments_come_and_go(window, service):
    merge.choose(window, Choice.BOTH)
    merge.next_comment(window)
    merge.on_chosen_card(window, "Reopen")
    settle(service, window)
    assert merge.chosen(window) == [Choice.BOTH]
    assert merge.marked(window) == ["waited together for fifty minutes", "was rude to her."]


def test_a_reply_that_is_being_written_stays_while_the_author_writes_on(window, service, dialogs):
    dialogs.will_choose("Close without it")
    merge.next_comment(window)
    merge.next_comment(window)
    compose(merge.begin_reply(window), "She looked")

    def write_on(library):
        record = library.get(window.reflection_id)
        reflection = record.reflection.answering(PromptKey.NEEDS, "Hers, and ours.")
        library.save(record.model_copy(update={"reflection": reflection}))

    service.ask(write_on, changes=whole(window.reflection_id))
    settle(service, window)
    [composer] = window.comments.unsaved
    assert composer.text.text() == "She looked"


def test_nothing_that_is_typed_is_lost_on_closing(window, service, dialogs, on_shelf):
    merge.next_comment(window)
    merge.next_comment(window)
    compose(merge.begin_reply(window), "She looked away.")
    dialogs.will_choose("Go on writing", "Save it")
    act(window, "Not now")
    assert window.isVisible()
    act(window, "Not now")
    settle(service, window)
    replies = review_of(on_shelf, window).comments[1].replies
    assert [each.text for each in replies] == ["She looked away."]


def test_a_comment_whose_words_are_gone_is_shown_at_its_prompt(open_merge):
    theirs = THEIRS.answering(KEY, THEIRS.answers.description.replace("was rude to her", "saw us"))

    def job(library):
        return two_texts(library, theirs=theirs)

    window = open_merge(job)
    assert OPEN in merge.comments(window)
    assert merge.comments_found(window) == [False, True]
    assert "A factual description" in merge.marked(window)[0]
    assert not news(window)


def many_comments(library):
    """Forty more, twenty of them on one line."""
    record = two_texts(library)
    answer = SENT.answers.description
    for number in range(40):
        review = library.review(record.id)
        start = answer.index("appointment") if number % 2 else 10 + number * 3
        first = next(iter(review.versions))
        anchor = anchor_to(first, answer, start, 8)
        deed = Writer("B.", CAME_ON, review).comment(KEY, f"Number {number}", anchor)
        library.add_to_review(record.id, [deed])
    return record


def test_forty_comments_are_there_and_none_lies_on_another(open_merge):
    window = open_merge(many_comments)
    assert len(merge.comments(window)) == 42
    places = [window.ui.margin.place_of(at) for at in range(42)]
    assert all(one.bottom() < other.top() for one, other in pairwise(places))


def test_a_long_text_with_many_places_is_drawn_in_bounded_time(open_merge):
    lines = [f"Paragraph {n} of what we did that week, told at some length." for n in range(400)]
    base, mine, theirs = (
        "\n".join(f"{line} {who}" if at < 20 else line for at, line in enumerate(lines))
        for who in ("now", "and mine", "or theirs")
    )
    sent, one, other = (SENT.answering(KEY, text) for text in (base, mine, theirs))
    began = process_time()
    window = open_merge(
        lambda library: two_texts(library, sent=sent, mine=one, theirs=other, commented=False)
    )
    assert len(merge.headings(window)) == 20
    assert process_time() - began < 8


def test_a_quiet_line_leads_to_what_is_resolved_until_it_is_chosen(window):
    assert merge.quiet_lines(window) == [DONE]
    assert merge.next_comment(window) == DONE
    assert merge.quiet_lines(window) == []
    assert merge.leads_to_margin(window)


def test_a_reply_that_was_being_typed_comes_back_after_a_kill(
    qtbot, reviewing, on_shelf, dialogs, monkeypatch
):
    monkeypatch.setattr(dialogs, "choose", lambda *_question: 1)  # close without it
    about = on_shelf(two_texts).id
    folder = folder_beside(reviewing.paths.library)
    (comment, *_more) = on_shelf(lambda library: library.review(about)).open_comments
    keep_begun(folder, about, "1", BegunWords(text="She looked", about=comment.id))
    window = MergeWindow(reviewing, about, today=lambda: date(2026, 11, 27))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(
        lambda: [each.text.text() for each in window.comments.unsaved] == ["She looked"]
    )
    window.close()
    qtbot.waitUntil(lambda: list(folder.iterdir()) == [])


def test_a_reply_that_could_not_be_kept_keeps_its_window_open(
    window, library, service, dialogs, monkeypatch
):
    merge.next_comment(window)
    merge.next_comment(window)
    composer = merge.begin_reply(window)
    compose(composer, "She looked away.")
    dialogs.will_choose("Save it", "Close without it")

    def refuse(*_what, **_more):
        raise CouldNotSaveError("The disk is full.", "Make some room.")

    monkeypatch.setattr(library, "add_to_review", refuse)
    window.close()
    assert (window.isVisible(), composer.text.text()) == (True, "She looked away.")
    window.close()
    assert not window.isVisible()
