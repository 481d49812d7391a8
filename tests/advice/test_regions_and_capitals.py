"""Counties that somebody is from, texts in capitals, and a few words that are nobody."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind, Severity


def named_in(text):
    found = advise(text, None, [Kind.IDENTIFIERS])
    return [(each.type, each.text) for each in found]


@pytest.mark.parametrize(
    "region",
    [
        *("Orkney", "Shetland", "Anglesey", "Gwynedd", "Norfolk", "Tyneside", "Kent"),
        *("County Mayo", "County Down", "Co. Mayo", "Black Country"),
    ],
)
def test_a_county_that_somebody_is_from_is_a_low_clue(region):
    the = "the " * (region == "Black Country")
    for text in (f"She grew up in {the}{region} and left.", f"They moved from {the}{region}."):
        assert named_in(text) == [("place", region)]
        assert advise(text, None, [Kind.IDENTIFIERS])[0].severity is Severity.LOW


@pytest.mark.parametrize(
    "text",
    [
        "Services across Norfolk changed.",
        "We work in Cumbria.",
        "The team in Gwynedd rang.",
        "Nan said no.",
        "I ran it through Grammarly.",
        "We watched Holby City together.",
        "She spoke Tongan at home.",
    ],
)
def test_the_region_of_a_service_and_what_is_nobody_is_left_alone(text):
    assert named_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SHE LIVES IN GRIMSBY WITH HER BROTHER.", ("place", "GRIMSBY")),
        ("WE MET AT HOLLOWFIELD ACADEMY ON MONDAY.", ("organisation", "HOLLOWFIELD ACADEMY")),
        ("SHE WAS SEEN AT EASTGATE SURGERY.", ("organisation", "EASTGATE SURGERY")),
        ("HE WORKS AT TESCO.", ("organisation", "TESCO")),
    ],
)
def test_a_text_in_capitals_keeps_its_places_and_organisations(text, found):
    assert found in named_in(text)


@pytest.mark.parametrize(
    "text", ["SHE WAS TIRED AND ASKED FOR TEA.", "THE GP CAME AND THE NURSE LEFT A NOTE ON MONDAY."]
)
def test_a_text_in_capitals_that_names_nothing_is_left_alone(text):
    assert named_in(text) == []
