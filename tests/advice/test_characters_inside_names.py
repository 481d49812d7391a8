"""Names, words and numbers with a character inside that pasted text brings along."""

import pytest

from reflect_app.advice import advise
from reflect_app.prompt_keys import PromptKey


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The sup\u00adervisor came in.", []),
        ("I met Ma\u00adria Okon\u00adkwo.", ["maria okonkwo"]),
        ("We met in Shef\u00adfield.", ["sheffield"]),
        ("I called Kofi\u2014Ngozi had left.", ["kofi", "ngozi"]),
        ("I called Maria\u2014Maria had left.", ["maria", "maria"]),
        ("I called Anne-Marie then.", ["anne-marie"]),
        ("Ring 07700\u0301 900123 today.", ["07700900123"]),
        ("Ring 07700\ud800 900123 today.", ["07700900123"]),
        ("Ring 07700\u00ad900123 today.", ["07700900123"]),
    ],
)
def test_what_is_inside_a_word_or_a_number_hides_nothing_and_is_no_slip(text, about):
    assert [each.about for each in advise(text, PromptKey.NEEDS)] == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("I'll call her N. She was tired.", ["n"]),
        ("I'll call her A. She was tired.", []),
        ("We took him to the cath lab.", []),
        ("SystmOne and Docman were slow.", []),
    ],
)
def test_a_letter_that_somebody_is_called_by_is_shown_and_apps_are_nobody(text, about):
    assert [each.about for each in advise(text, PromptKey.NEEDS)] == about
