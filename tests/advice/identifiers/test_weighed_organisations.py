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
    ("BAE", "Her partner came in his BAE overalls, straight from site."),
    ("Pilkington", "He was still in his Pilkington overalls when they rang."),
    ("Biffa", "He was in his Biffa trousers when they brought him in."),
    ("Ladbrokes", "I asked at Ladbrokes because that is where he sits."),
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
    "The Hoover was blocked again, so I did the stairs with a brush.",
    "She wanted a Costa and I wanted my bed.",
    "Someone from Estates and a man from Fire Safety came to look.",
    "The shopping was put away and I paid by PayPal.",
)


def organisations_in(text):
    found = advise(text, None, [Kind.IDENTIFIERS])
    return [each.text for each in found if each.type == "organisation"]


@pytest.mark.parametrize(("name", "text"), ONES)
def test_what_everything_around_it_says_is_an_organisation_is_found(name, text):
    assert organisations_in(text) == [name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Lucas", "He worked at Lucas till the strike, then drove a taxi."),
        ("Coral", "Her son has a shift at Coral on Fridays."),
        ("Kier", "His dad is a supervisor for Kier."),
    ],
)
def test_a_firm_called_like_people_is_one_where_somebody_works_there(name, text):
    assert organisations_in(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "I asked Lucas to wait and he did.",
        "She shouted at Coral and went up to bed.",
        "I worked with Lucas and with Kelly on the late.",
        "Evans was late for the round again.",
    ],
)
def test_somebody_called_like_a_firm_stays_a_person(text):
    found = [each for each in advise(text, None, [Kind.IDENTIFIERS]) if each.type != "combination"]
    assert found
    assert {each.type for each in found} == {"person"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Harrison and Price", "Ms Adeyinka of Harrison and Price spoke for the mother."),
        ("St Colman's Primary", "The twins were not back from St Colman's Primary yet."),
        ("Fairmead Domiciliary", "The concern was raised by Fairmead Domiciliary on a Sunday."),
        ("thornmead fostering", "I had the contract from thornmead fostering in my bag."),
    ],
)
def test_solicitors_schools_of_saints_and_agencies_are_found(name, text):
    assert organisations_in(text) == [name]


def test_schools_and_hospitals_called_high_and_royal_are_no_people():
    for text in ("Her gran was taken intae Strathmuir Royal.", "He is at Bishop Trevor High."):
        found = advise(text, None, [Kind.IDENTIFIERS])
        assert {each.type for each in found} == {"place"}


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
