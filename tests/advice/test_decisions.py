"""What is decided once holds for the same words everywhere, and for nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.advice import advise, whats_undecided
from reflect_app.advice.decisions import (
    NOTHING_DECIDED,
    Decision,
    Decisions,
    Role,
    Why,
    key_in_line,
    key_of,
    line_of_key,
    reason_of,
    reason_text,
    undecided,
)
from reflect_app.advice.finding import Finding, Kind
from reflect_app.advice.whats_undecided import keys_of, undecided_of
from reflect_app.clean_text import clean_text
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from tests.benchmarks.advice import corpus

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
MARIA = Finding(Kind.IDENTIFIERS, "person", 0, 5, "Maria", "It looks like a name.", "maria")
KEPT = Decision(Kind.IDENTIFIERS, "maria", "Maria", Why.NOT_REAL, AT)


def test_the_same_words_elsewhere_share_the_decision():
    elsewhere = replace(MARIA, start=90, text="MARIA’s", length=7, prompt=PromptKey.FEELINGS)
    assert undecided([MARIA, elsewhere], [KEPT]) == []


def test_other_words_and_another_kind_ask_again():
    others = [replace(MARIA, about="marian"), replace(MARIA, kind=Kind.SPELLING)]
    assert undecided(others, [KEPT]) == others


def test_findings_stay_in_their_order():
    first, last = replace(MARIA, about="a"), replace(MARIA, about="z")
    assert undecided([first, MARIA, last], [KEPT]) == [first, last]


def test_what_identifies_together_is_decided_by_itself_or_by_one_of_its_parts():
    together = replace(MARIA, type="combination", about="43+poole", parts=("43", "poole"))
    itself, part = replace(KEPT, about="43+poole"), replace(KEPT, about="poole")
    assert undecided([together], [KEPT]) == [together]
    assert undecided([together], [itself]) == undecided([together], [part]) == []


def test_a_part_that_is_decided_as_wording_says_nothing_of_what_identifies_together():
    together = replace(MARIA, type="combination", about="43+poole", parts=("43", "poole"))
    wording = replace(KEPT, kind=Kind.JUDGEMENT, about="poole")
    assert undecided([together], [wording]) == [together]


def test_every_reason_that_can_be_chosen_has_words_and_ones_own_is_said_as_it_was_typed():
    assert reason_text(replace(KEPT, why=Why.QUOTATION)) == "it is a quotation"
    own = replace(KEPT, why=Why.OWN, own_reason=" She asked\nfor it. ")
    assert reason_text(own) == "She asked for it"
    assert len({reason_of(each) for each in Why}) == len(Why)


def test_what_was_decided_about_a_passage_and_its_role_are_found():
    decisions = Decisions((KEPT,), (Role("maria", "a colleague", AT),))
    assert (decisions.of(MARIA), decisions.role_of("maria")) == (KEPT, "a colleague")
    assert (NOTHING_DECIDED.of(MARIA), NOTHING_DECIDED.role_of("maria")) == (None, "")


@given(st.sampled_from(Kind), st.text(max_size=40).map(lambda text: text.replace("-", "")))
def test_what_is_written_in_a_line_is_read_as_it_was_meant(kind, about):
    key = kind, " ".join(clean_text(about).split()).casefold()
    assert key_in_line(line_of_key(key)) == (key if key[1] else None)


def test_a_line_is_read_as_people_write_it_and_other_words_say_nothing():
    for line in (" Judgement :  Bed  Blocker ", "judgement:bed-blocker"):
        assert key_in_line(line) == (Kind.JUDGEMENT, "bed blocker")
    assert [key_in_line(each) for each in ("a name", "identifiers:", "moods: frail")] == [None] * 3


def test_of_a_whole_reflection_what_is_decided_here_or_by_its_author_is_not_listed(monkeypatch):
    answers = Answers(description="Maria", feelings="Poole")
    found = {
        PromptKey.DESCRIPTION: (MARIA, replace(MARIA, about="tom")),
        PromptKey.FEELINGS: (replace(MARIA, about="poole"), replace(MARIA, about="ada")),
    }

    def all_at_once(_asked, _kinds, *, memory):
        assert memory is None
        return found
        yield

    monkeypatch.setattr(whats_undecided, "advise_in_slices", all_at_once)
    shared = [SimpleNamespace(about="identifiers: poole"), SimpleNamespace(about="a name")]
    left = undecided_of(Reflection(answers=answers), Decisions((KEPT,)), shared)
    assert [each.about for each in left] == ["tom", "ada"]
    assert keys_of(shared) == {(Kind.IDENTIFIERS, "poole")}


def test_what_is_decided_about_any_finding_of_the_stories_can_be_written_in_a_line():
    """So it can be shared, and never be shown on this computer."""
    stories = corpus.with_marks(("first",))[:80]
    keys = {key_of(each) for story in stories for each in advise(story.text)}
    assert [each for each in keys if key_in_line(line_of_key(each)) != each] == []
    assert len(keys) > 50
