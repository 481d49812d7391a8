"""What counts as found, and what as a false alarm, before anything is measured by it."""

from reflect_app.advice.finding import Finding, Kind
from tests.benchmarks.advice.corpus import Mark
from tests.benchmarks.advice.score import Outcome, is_right, outcome_of

TEXT = "Then Mrs Petra Lowe of Elm Lodge rang."
NAME = Mark("person", TEXT.index("Petra"), "Petra Lowe")


def shown(passage, kind="person"):
    return Finding(Kind.IDENTIFIERS, kind, TEXT.index(passage), len(passage), passage, "", "")


def test_a_name_is_found_with_its_title_and_by_most_of_it():
    assert outcome_of(NAME, [shown("Mrs Petra Lowe")]) is Outcome.FOUND
    assert outcome_of(NAME, [shown("Petra"), shown("Lowe")]) is Outcome.FOUND
    assert outcome_of(NAME, [shown("Lowe")]) is Outcome.PARTLY
    assert outcome_of(NAME, []) is Outcome.MISSED


def test_what_is_taken_for_something_else_is_not_found():
    assert outcome_of(NAME, [shown("Petra Lowe", "place")]) is Outcome.OTHER_TYPE
    home = Mark("organisation", TEXT.index("Elm"), "Elm Lodge")
    assert outcome_of(home, [shown("Elm Lodge", "place")]) is Outcome.FOUND


def test_showing_everything_finds_nothing():
    everything = [shown(TEXT)]
    short = Mark("person", TEXT.index("Lowe"), "Lowe")
    assert outcome_of(short, everything) is Outcome.MISSED
    assert is_right(everything[0], [short]) is False


def test_what_may_be_shown_or_not_counts_for_nothing():
    assert is_right(shown("Elm Lodge"), [Mark("maybe", TEXT.index("Elm"), "Elm Lodge")]) is None
    assert is_right(shown("Elm Lodge"), []) is False
    assert is_right(shown("Mrs Petra Lowe"), [NAME]) is True
