"""Plants, biscuits and authors are nobody here; people who are called so are still found."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind

INNOCENT = """
Parsley, thyme and Rosemary went into the soup
Sage and Onion stuffing, then Basil petals on top
Iris and Lily bulbs in the tubs, Holly by the gate
Poppy seeds are off the menu
We sang Holly and Ivy carols in June
The list said Bourbon, Garibaldi, Digestive and Lincoln
Eccles cakes on a Friday, Dundee cake on a Sunday
Psalm 121, John 14 and Ruth
We tried Ecclesiastes 3, Luke 15 and then gave up
Faith was a good umbrella, Hope a better one, and Charity the best
She wanted Elsa stickers and got a Moana one
He had Elsa and Olaf plasters
Rudolph, Dasher, Prancer and Comet hung on the door
Robin, Blackbird and Dunnock are on the chart
Bolam, Montgomery and Bolitho were on one slide
Gillick and Fraser came up again
Iris clear, pupils equal
Frank haematuria has settled
Kit cupboard is mine
Garth, Velpeau and skyline views were asked for
An Ashby raised seat, an Etwall trolley and a Harrogate stool
A Chichester overbed table and a Langham bath board
She sang me all of Delilah
Nobody knew the second verse of Clementine
Rogers would have listened, Ellis argued, and Yalom and Winnicott written it down
Parkes has his phases, and Kolb a circle
We had three rows of Charlotte and a drill of Desiree
Reading: Zog, Elmer and Stick Man
my supervisor drew gibbs on a napkin
Egan's wheel hangs beside Kolb's cycle
Maslow's triangle is on the wall
""".strip().splitlines()


def found_in(text: str) -> list[str]:
    """What could identify somebody in a text."""
    return [each.text for each in advise(text, None) if each.kind is Kind.IDENTIFIERS]


@pytest.mark.parametrize("text", INNOCENT)
def test_a_thing_among_others_of_its_kind_is_nobody(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I made soup with Rosemary and we chopped thyme", ["Rosemary"]),
        ("For Lily, tulips. For Ivy, nothing at all", ["Lily", "Ivy"]),
        ("Basil and Olive were planting parsley", ["Basil", "Olive"]),
        ("Holly put the carols on", ["Holly"]),
        ("Hazel had made scones and a Victoria sponge", ["Hazel"]),
        ("I gave Elsa her stickers", ["Elsa"]),
        ("Ruth read a psalm to us", ["Ruth"]),
        ("His sons James, Peter and Jude all came", ["James", "Peter", "Jude"]),
        ("I learned honesty from Grace", ["Grace"]),
        ("Robin rang, and we talked of sparrows", ["Robin"]),
        ("Frank talked to us for an hour", ["Frank"]),
        ("Iris was clear about it", ["Iris"]),
        ("Kit sat in the cupboard", ["Kit"]),
        ("She lives in Etwall now", ["Etwall"]),
        ("My manager, Holmes, read Kolb and Gibbs", ["Holmes"]),
        ("I told Parkes that Kolb and Gibbs bored me", ["Parkes"]),
        ("Robin fed the sparrows and Jay watched", ["Jay"]),
        ("Mr Beck has a Barthel of 12 and a Waterlow of 14", ["Beck"]),
        ("Nurse Ellis read Kolb and Gibbs", ["Ellis"]),
        ("Rogers told me to read Kolb", ["Rogers"]),
        ("Rogers has a Barthel of 12, Waterlow 14, Braden 9", ["Rogers"]),
        ("Thomas stool sample sent, Harvey seen", ["Harvey"]),
    ],
)
def test_somebody_who_is_called_so_is_still_found(text: str, names: list[str]) -> None:
    found = found_in(text)
    assert [name for name in names if not any(name in each for each in found)] == []
