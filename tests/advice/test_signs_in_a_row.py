"""Signs, tools and scales in a row, and one of a kind, are nobody; who is at work among them is."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind

INNOCENT = """
Phalen, Tinel and Finkelstein all negative, Jobe weak
Heberden and Bouchard on both hands
Spurling neg
Langenbeck, two Rampleys and a Deaver, then McIndoe and Metz
Mosteller and Cockcroft, then Bazett and Fridericia
Sysmex down, Leishman pale, Romanowsky worse
Cronbach, Bonferroni and Colaizzi were on my slides
We ran a Coombs and then a Duffy
Two Ashby commodes and one Drake mattress
The Ashford bench and a Kingston riser
Schirmer 15, Goldmann 22, then again at 30
The bath at 37 and the fridge at 4
""".strip().splitlines()


def found_in(text: str) -> list[str]:
    """What could identify somebody in a text."""
    return [each.text for each in advise(text, None) if each.kind is Kind.IDENTIFIERS]


@pytest.mark.parametrize("text", INNOCENT)
def test_signs_and_tools_among_their_like_are_nobody(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phalen and Tinel negative, seen by Adeyemi", "Adeyemi"),
        ("Langenbeck, Deaver, and Adeyemi asked for a Kocher", "Adeyemi"),
        ("Phalen and Tinel done with Szymanska today", "Szymanska"),
        ("Dr Bouchard came, and Phalen was negative", "Bouchard"),
        ("Kasia, 14, Tinel and Phalen negative", "Kasia"),
        ("His sister is a Kowalczyk and he is not", "Kowalczyk"),
    ],
)
def test_who_is_at_work_among_them_is_found(text: str, name: str) -> None:
    assert any(name in each for each in found_in(text))
