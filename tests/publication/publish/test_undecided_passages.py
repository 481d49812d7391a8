"""What could identify someone in what is to go out: counted once, named shortly, until decided."""

import pytest

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.look_over import Memory
from reflect_app.publication.publish import undecided_passages as passages
from reflect_app.publication.publish.undecided_passages import (
    LONGEST,
    MOST_NAMED,
    to_look_over,
)
from reflect_app.reflection import Answers, Reflection
from reflect_app.status import Status
from tests.library.deciding import decision

TEXT = Reflection(
    answers=Answers(description="I sat with Maria Okoro. Maria Okoro’s number: 07700 900123.")
)


def found_in(asked):
    slices = passages.undecided_passages(asked, Memory())
    while True:
        try:
            next(slices)
        except StopIteration as done:
            return done.value


@pytest.fixture
def one(library):
    return library.create(TEXT, status=Status.FINISHED).id


def test_somebody_who_is_mentioned_twice_is_one_and_the_gravest_is_named_first(library, one):
    found = found_in(to_look_over(library, one))
    assert found[:2] == (2, ("07700 900123", "Maria Okoro"))


def test_what_is_decided_is_left_out_and_told_with_its_reason_while_it_is_there(library, one):
    library.decide(one, [decision("Maria Okoro"), decision("07700900123"), decision("Ann")])
    found = found_in(to_look_over(library, one))
    assert found.number == 0
    assert [each.words for each in found.kept] == ["Maria Okoro"]
    assert found.kept[0].reason


def test_what_is_kept_is_told_as_it_is_written_now(library, one):
    library.decide(one, [decision("maria okoro"), decision("Maria OKORO, once", about="okoro")])
    kept = found_in(to_look_over(library, one)).kept
    assert [each.words for each in kept] == ["Maria Okoro", "Okoro"]


def test_of_what_is_gone_meanwhile_nothing_is_looked_at(library):
    assert to_look_over(library, "gone") is None


def test_many_and_long_passages_make_no_novel(monkeypatch, library, one):
    def many(*_asked):
        yield
        about = (f"{'long ' * 30}{at}" for at in range(700))
        return [
            Finding(Kind.IDENTIFIERS, "person", 0, 1, each, "A name.", each, severity=Severity.LOW)
            for each in about
        ]

    monkeypatch.setattr(passages, "undecided_in_slices", many)
    found = found_in(to_look_over(library, one))
    assert (found.number, len(found.words)) == (700, MOST_NAMED)
    assert all(len(each) <= LONGEST for each in found.words)


def test_a_tag_is_counted_too_and_told_once_it_is_kept(library):
    tagged = Reflection(answers=Answers(description="We sat."), tags=("leadership", "Maria Okoro"))
    one = library.create(tagged, status=Status.FINISHED).id
    assert found_in(to_look_over(library, one))[:2] == (1, ("Maria Okoro",))
    library.decide(one, [decision("Maria Okoro")])
    found = found_in(to_look_over(library, one))
    assert (found.number, [each.words for each in found.kept]) == (0, ["Maria Okoro"])
