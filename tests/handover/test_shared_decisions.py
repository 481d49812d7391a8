"""What an author decided travels where it is shared, about words that are there, and no longer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reflect_app.advice.decisions import NOTHING_DECIDED, Decision, Decisions, Why
from reflect_app.advice.finding import Kind
from reflect_app.advice.whats_undecided import keys_of
from reflect_app.gui.review.adopting import adopted
from reflect_app.handover.limits import LINE_LIMIT
from reflect_app.handover.shared_decisions import MOST_SHARED, newly_shared, shareable, taken_back
from reflect_app.prompt_keys import PromptKey
from reflect_app.queries import BIN
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.entries import Decided
from reflect_app.review.standing_decisions import standing
from reflect_app.review.state import Review
from tests.drivers.person import WHOLE, Person

TEXT = WHOLE.answering(PromptKey.NEEDS, "Maria’s need\nfor rest at Rose House, by Ms Will.")
AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
REST = (Kind.IDENTIFIERS, "rest")


@pytest.fixture
def it(author):
    return author.write(TEXT)


def shared(who, it):
    """What somebody reads of the author's decisions: about which words, and why."""
    return {each.words: each.reason for each in who.review(it).decisions}


def decision(about, words="", kind=Kind.IDENTIFIERS, **says):
    return Decision(kind, about, words or about, Why.QUOTATION, AT, **says)


def ways(*decisions, text=TEXT):
    return [(each.prompt, each.words) for each in shareable(Decisions(decisions), text)]


def test_what_is_decided_is_read_with_the_reason_by_whoever_it_is_shared_with(
    author, supervisor, it
):
    author.decide(it, "rose house", "It closed in 1990.")
    author.library.decide(it, [decision("maria", "Maria’s")])
    supervisor.open(author.send(it, with_decisions=True))
    assert shared(supervisor, it) == {
        "Rose House": "It closed in 1990",
        "Maria’s": "it is a quotation",
    }
    assert keys_of(supervisor.review(it).decisions_of_author) == {
        (Kind.IDENTIFIERS, "rose house"),
        (Kind.IDENTIFIERS, "maria"),
    }


def test_nothing_is_shared_unless_it_is_asked_for(author, supervisor, it):
    author.decide(it, "rest")
    supervisor.open(author.send(it))
    assert shared(supervisor, it) == {}
    assert b"decided" not in author.send(it).read_bytes()


def test_roles_and_what_is_never_shown_here_stay_here(author, it):
    author.library.decide(it, [decision("rest")], [])
    assert b"never" not in author.send(it, with_decisions=True).read_bytes()


def test_of_words_that_are_gone_nothing_travels_also_where_it_did_before(author, supervisor, it):
    author.decide(it, "rose house", "It closed in 1990.")
    supervisor.open(author.send(it, with_decisions=True))
    author.edit(it, "A need for rest.")
    path = author.send(it, with_decisions=True)
    assert "1990" not in path.read_text(encoding="utf-8")
    supervisor.open(path)
    text = supervisor.library.get(it).reflection
    assert standing(supervisor.review(it).decisions, text) == ()
    assert "1990" not in supervisor.send_back(it).read_text(encoding="utf-8")


def test_what_is_taken_back_is_taken_back_for_its_readers_too(author, supervisor, it):
    author.decide(it, "rest")
    supervisor.open(author.send(it, with_decisions=True))
    author.library.decide(it, taken_back=[REST])
    supervisor.open(author.send(it, with_decisions=True))
    assert shared(supervisor, it) == {}
    author.decide(it, "rest", "Another reason.")
    supervisor.open(author.send(it, with_decisions=True))
    assert shared(supervisor, it) == {"rest": "Another reason"}


def test_what_is_taken_back_is_taken_back_also_with_a_file_that_shares_nothing(
    author, supervisor, it
):
    author.decide(it, "rest", "One.")
    author.decide(it, "rose house", "Another.")
    supervisor.open(author.send(it, with_decisions=True))
    author.library.decide(it, taken_back=[REST])
    author.decide(it, "rose house", "Not for you.")
    path = author.send(it)
    assert b"One" not in path.read_bytes()
    assert b"Not for you" not in path.read_bytes()
    supervisor.open(path)
    assert shared(supervisor, it) == {"Rose House": "Another"}


def test_the_same_decisions_are_said_once_however_often_they_are_sent(author, it):
    author.decide(it, "rest")
    sizes = {author.send(it, with_decisions=True).read_bytes().count(b"decided") for _ in range(3)}
    assert sizes == {1}


def test_what_is_decided_about_the_same_words_for_two_kinds_is_read_for_both(
    author, supervisor, it
):
    for kind in (Kind.IDENTIFIERS, Kind.JUDGEMENT):
        author.decide(it, "rest", f"One of {kind}.", kind=kind)
    supervisor.open(author.send(it, with_decisions=True))
    assert keys_of(supervisor.review(it).decisions) == {REST, (Kind.JUDGEMENT, "rest")}
    author.library.decide(it, taken_back=[REST])
    supervisor.open(author.send(it, with_decisions=True))
    assert keys_of(supervisor.review(it).decisions) == {(Kind.JUDGEMENT, "rest")}


def test_a_return_leaves_the_author_s_decisions_as_they_are(author, supervisor, it):
    author.decide(it, "rest", "One.")
    supervisor.open(author.send(it, with_decisions=True))
    author.decide(it, "rest", "Two.")
    supervisor.comment(it, "Whose?", "calm")
    author.open(supervisor.send_back(it))
    assert author.decided(it) == {"rest": "Two"}


def test_what_is_taken_back_meanwhile_does_not_come_back_with_the_answer(author, supervisor, it):
    author.decide(it, "rest")
    supervisor.open(author.send(it, with_decisions=True))
    author.library.decide(it, taken_back=[REST])
    author.open(supervisor.send_back(it))
    assert author.decided(it) == {}
    assert author.review(it).decisions_of_author == ()


def test_bringing_two_texts_together_keeps_what_was_decided(author, supervisor, it):
    author.decide(it, "rest", "One.")
    supervisor.open(author.send(it, with_decisions=True))
    author.edit(it, "Her need for rest at noon.")
    author.open(supervisor.send_back(it))
    assert author.decided(it) == {"rest": "One"}


def test_whoever_reads_for_review_decides_nothing_by_that(author, supervisor, it):
    author.decide(it, "rest")
    supervisor.open(author.send(it, with_decisions=True))
    assert supervisor.library.decisions(it) == NOTHING_DECIDED


def test_on_one_s_own_other_computer_they_are_decided_too(author, tmp_path, it):
    author.decide(it, "rest", "One.")
    author.library.decide(it, [decision("maria", "Maria’s")])
    other = Person(tmp_path / "other computer", author.name)
    other.open(author.send(it, with_decisions=True))
    assert other.decided(it) == {"rest": "One", "maria": "it is a quotation"}
    kept = {each.about: each.why for each in other.library.decisions(it).kept}
    assert kept == {"rest": Why.OWN, "maria": Why.QUOTATION}
    other.close()


def test_a_file_of_before_decides_nothing_and_leaves_the_bin_as_it_is(author, it):
    author.decide(it, "rest")
    path = author.send(it, with_decisions=True)
    author.library.decide(it, taken_back=[REST])
    author.library.move_to_bin([it])
    author.open(path)
    assert author.decided(it) == {}
    assert author.library.ids(BIN) == [it]


def test_whoever_goes_on_writing_under_another_name_has_them_decided_too(author, supervisor, it):
    author.decide(it, "rest", "One.")
    supervisor.open(author.send(it, with_decisions=True))
    adopted(it, "B.", supervisor.now(), supervisor.library)
    assert supervisor.decided(it) == {"rest": "One"}


def test_words_are_shared_as_they_stand_there_in_capitals_or_over_two_lines():
    assert ways(decision("need for rest", "NEED for rest")) == [(PromptKey.NEEDS, "need\nfor rest")]
    assert ways(decision("maria", "Maria, once", prompt=PromptKey.IMPACT)) == [
        (PromptKey.NEEDS, "Maria")
    ]


def test_words_within_other_words_are_not_there():
    text = Reflection(answers=Answers(needs="Willing hands, unrest."))
    assert ways(decision("will"), decision("rest"), text=text) == []


def test_what_could_identify_goes_first_and_not_more_than_a_review_has_room_for():
    many = [decision("calm", kind=Kind.JUDGEMENT), decision("rest")]
    assert [each.about for each in shareable(Decisions(tuple(many)), TEXT)] == [
        "identifiers: rest",
        "judgement: calm",
    ]
    names = [f"name{each}" for each in range(MOST_SHARED + 9)]
    text = Reflection(answers=Answers(needs=" ".join(names)))
    assert len(ways(*map(decision, names), text=text)) == MOST_SHARED


def test_what_a_file_can_t_say_stays_here(author, it):
    long, odd = "a" * LINE_LIMIT, "a\x01b"
    assert ways(decision(long), decision(odd), text=TEXT.answering(PromptKey.NEEDS, long)) == []
    empty = replace(decision("rest"), why=Why.OWN, own_reason="")
    author.library.decide(it, [empty])
    assert "another reason" in author.send(it, with_decisions=True).read_text(encoding="utf-8")


def test_what_a_line_would_say_of_something_else_stays_here():
    assert ways(decision("rest")) == [(PromptKey.NEEDS, "rest")]
    assert ways(decision("Rest", "rest")) == []


def test_what_was_decided_on_the_other_computer_already_stays_as_it_is(author, tmp_path, it):
    other = Person(tmp_path / "other computer", author.name)
    other.open(author.send(it))
    other.decide(it, "rest", "Two.")
    author.decide(it, "rest", "One.")
    author.decide(it, "maria", "Three.")
    other.open(author.send(it, with_decisions=True))
    assert other.decided(it) == {"rest": "Two", "maria": "Three"}
    other.close()


WHO = {"by": "A.", "at": AT, "turn": 2}


def test_what_is_still_decided_is_not_taken_back_for_want_of_room():
    said = Decided("A.", AT, 1, PromptKey.NEEDS, "judgement: rest", "rest", "A quotation.")
    names = [f"name{each}" for each in range(MOST_SHARED)]
    text = Reflection(answers=Answers(needs=f"rest {' '.join(names)}"))
    every = (decision("rest", kind=Kind.JUDGEMENT), *map(decision, names))
    new = newly_shared(Decisions(every), text, Review((said,)), WHO)
    assert len(new) == MOST_SHARED
    assert all(each.reason for each in new)


def test_what_a_later_version_says_of_a_kind_of_its_own_is_not_taken_back():
    said = [
        Decided("A.", AT, 1, PromptKey.NEEDS, f"{kind}: rest", "rest", "A quotation.")
        for kind in ("tone", "identifiers")
    ]
    gone = taken_back(NOTHING_DECIDED, TEXT, Review(tuple(said)), WHO)
    assert [(each.about, each.reason) for each in gone] == [("identifiers: rest", "")]
