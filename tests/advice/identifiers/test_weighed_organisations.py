"""Firms and charities that no rule knows are told by all around them; departments are none."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.advice.identifiers import points, weighed_organisations
from tests.benchmarks.advice.fit_signs_of_organisations import samples

ONES = (
    ("Spar", "Her niece let me in, still in her Spar tabard."),
    ("Matalan", "She came straight from work in her Matalan uniform."),
    ("Dig and Grow", "Every Friday he is going to Dig and Grow and he love it."),
    ("Halfords", "He's been a fitter at Halfords since he left school."),
    ("Open Hands", "He had a card in his sock from Open Hands and no phone."),
    ("Inspire", "Her day service, Inspire, shuts in May."),
    ("Ferrybus", "He'd driven for Ferrybus all his life."),
)
NONE = (
    "A nurse from Recovery walked her over.",
    "I rang Bed Bureau and then I rang Switchboard.",
    "The sign on the door said Do Not Enter and I went in.",
    "The lamp from Ikea had no bulb.",
    "He plays Football Manager in there all day.",
    "Rang Pharmacy, then emailed Estates about the door.",
    "She had her Minnie Mouse jumper on for the scan.",
    "We did Talking Mats and I filled in the Best Interests form.",
    "I gave him the Movicol late.",
)


def organisations_in(text):
    found = advise(text, None, [Kind.IDENTIFIERS])
    return [each.text for each in found if each.type == "organisation"]


@pytest.mark.parametrize(("name", "text"), ONES)
def test_what_everything_around_it_says_is_an_organisation_is_found(name, text):
    assert organisations_in(text) == [name]


@pytest.mark.parametrize("text", NONE)
def test_departments_goods_signs_and_films_are_left_alone(text):
    assert organisations_in(text) == []


def test_each_sign_that_counts_points_is_one_that_is_seen_around_organisations():
    """A sign that was given another name in the program would silently count nothing."""
    counted = points.worth("signs-of-organisations.txt").keys() - {"start"}
    assert counted - set().union(*(sample.signs for sample in samples())) == set()


def test_without_points_nothing_is_weighed(monkeypatch):
    """A list whose lines can't be read shows nothing, rather than everything."""
    monkeypatch.setattr(points, "entries_or_error", lambda _path: ("start", "behind: kind worn x"))
    unread = points.worth.__wrapped__
    monkeypatch.setattr(weighed_organisations, "worth", unread)
    assert organisations_in("Her niece let me in, still in her Spar tabard.") == []
