"""Names that stand as few others do: in another script, in a list, several of one, like a place."""

import pytest

from tests.advice.test_wards_called_like_people import types_of


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("אברהם כהן", "The interpreter wrote אברהם כהן in the margin."),
        ("محمد علي", "On the door it said محمد علي and the bell was broken."),
        ("王小明", "Her daughter 王小明 signed the form."),
        ("김민지", "She signed as 김민지 and bowed."),
        ("dimi", "ta to kasia, dimi and lorna for stayin on"),
        ("Begums", "There are two Begums on the list."),
        ("Joneses", "We had three Joneses that week."),
        ("Bridie Ward", "Then Bridie Ward laughed and waved."),
        ("Declan Court", "I met Declan Court at the gate."),
        ("Duchess", "Upstairs they call her the Duchess and she lets them."),
        ("Badger", "He signs himself Badger and won't say why."),
        ("Winsome", "I told Winsome that we would wait."),
        ("Peg", "I rang Peg about the key."),
        ("Crouch", "The photo had Ald Crouch in it."),
    ],
)
def test_somebody_is_found(word, text):
    assert types_of(word, text) == {"person"}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("谢谢", "The card said 谢谢 on it."),
        ("مستشفى", "The sign said مستشفى in green."),
        ("שלום", "He taught me to say שלום at the door."),
        ("dimmer", "ta for the tea, dimmer and lamp."),
        ("Tuesdays", "There are two Tuesdays on the list."),
        ("Trusts", "Two Trusts and three Boards met."),
        ("Florence", "We moved him to Florence Ward at noon."),
        ("Out", "He signs himself Out at the desk."),
        ("Duchess", "They call the hoist the Duchess."),
        ("peg", "The peg is on the line and the pixie is on the cake."),
    ],
)
def test_what_is_nobody_is_not_shown_as_somebody(word, text):
    assert "person" not in types_of(word, text)
