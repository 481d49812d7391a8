"""Decisions are kept with their reflection, whichever window makes them, and are no edit of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.advice.decisions import NOTHING_DECIDED, REASON_LIMIT, Decision, Role, Why
from reflect_app.advice.finding import Kind
from reflect_app.errors import CouldNotOpenLibraryError, NoSuchReflectionError
from reflect_app.prompt_keys import PromptKey
from reflect_app.queries import BIN
from tests.drivers.sqlite import rows_of, run_sql

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
MARIA = Decision(
    Kind.IDENTIFIERS, "maria", "Maria’s", Why.NOT_REAL, AT, prompt=PromptKey.DESCRIPTION
)
REFUSED = Decision(Kind.JUDGEMENT, "refuse", "refused", Why.OWN, AT, own_reason="She laughs at it.")
AYESHA = Role("ayesha", "a colleague", AT)


@pytest.fixture
def it(library):
    return library.create(title="Ward round").id


def test_decisions_are_kept_as_they_were_made_and_another_window_knows_them(library, second, it):
    assert library.decisions(it) == NOTHING_DECIDED
    made = library.decide(it, [MARIA, REFUSED], [AYESHA])
    assert (made.kept, made.roles) == ((MARIA, REFUSED), (AYESHA,))
    assert second.decisions(it) == made


def test_a_decision_is_no_edit(library, it):
    before = library.get(it)
    library.decide(it, [MARIA], [AYESHA])
    assert library.get(it) == before
    assert library.save(before.model_copy(update={"title": "Other"})).version == before.version + 1


def test_a_later_decision_about_the_same_takes_the_place_of_the_earlier(library, it):
    other = replace(MARIA, why=Why.AGREED, words="MARIA")
    role = replace(AYESHA, role="a nurse")
    library.decide(it, [MARIA, REFUSED], [AYESHA])
    made = library.decide(it, [other], [role])
    assert (made.kept, made.roles) == ((other, REFUSED), (role,))


def test_what_is_taken_back_is_decided_no_more_and_can_be_decided_again(library, it):
    library.decide(it, [MARIA, REFUSED], [AYESHA])
    made = library.decide(it, taken_back=[MARIA.key], roles=[replace(AYESHA, role="")])
    assert (made.kept, made.roles) == ((REFUSED,), ())
    assert library.decide(it, [MARIA], taken_back=[MARIA.key]).kept == (MARIA, REFUSED)


def test_taking_back_what_nobody_decided_changes_nothing(library, path, it):
    library.decide(it, taken_back=[MARIA.key])
    assert rows_of(path, "SELECT * FROM decisions") == []


def test_a_name_and_a_role_of_the_same_word_are_two_things(library, it):
    library.decide(it, [MARIA], [replace(AYESHA, about="maria")])
    assert library.decide(it, taken_back=[MARIA.key]).role_of("maria") == "a colleague"


def test_one_that_is_in_the_bin_comes_back_as_with_any_other_work_on_it(library, it):
    library.move_to_bin([it])
    library.decide(it, [MARIA])
    assert library.ids(BIN) == []


def test_of_two_that_are_one_again_all_is_decided_that_was_decided_of_either(library, it):
    other, later = library.create(title="Other").id, AT + timedelta(hours=1)
    library.decide(it, [MARIA, REFUSED], [AYESHA])
    library.decide(it, taken_back=[REFUSED.key])
    theirs = [replace(MARIA, why=Why.AGREED, at=later), replace(MARIA, about="poole", at=later)]
    library.decide(other, [*theirs, replace(REFUSED, at=AT - timedelta(days=9999))])
    library.reunite(it, other, keep_other=False)
    found = library.decisions(it)
    assert {each.about: each.why for each in found.kept} == {
        "maria": Why.AGREED,
        "poole": Why.NOT_REAL,
    }
    assert found.roles == (AYESHA,)


def test_a_copy_asks_again(library, it):
    library.decide(it, [MARIA], [AYESHA])
    assert library.decisions(library.duplicate(it).id) == NOTHING_DECIDED


@pytest.mark.parametrize("change", ["decisions", "decide"])
def test_nobody_decides_about_what_is_not_there(library, change):
    with pytest.raises(NoSuchReflectionError):
        getattr(library, change)("xxxxxxxxxx")


def test_a_reason_of_any_length_and_any_characters_is_kept_as_far_as_it_goes(library, it):
    odd = replace(
        REFUSED, own_reason="\x00é" * (REASON_LIMIT + 1), words="a\ud800b", about="a\ud800b"
    )
    (kept,) = library.decide(it, [odd]).kept
    assert (kept.own_reason, kept.words) == ("é" * REASON_LIMIT, "a\ufffdb")


def test_what_only_a_later_version_can_read_is_passed_over_and_stays(library, path, it):
    library.decide(it, [MARIA, replace(REFUSED, why="on-the-moon")])
    assert library.decisions(it).kept == (MARIA,)
    assert "on-the-moon" in rows_of(path, "SELECT says FROM decisions")[1][0]


def test_a_decision_that_is_not_what_was_written_is_noticed(library, path, it):
    library.decide(it, [MARIA])
    run_sql(path, "UPDATE decisions SET about = 'marie'")
    with pytest.raises(CouldNotOpenLibraryError):
        library.decisions(it)
