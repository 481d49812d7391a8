"""People called like a word, a street or a tongue, and what is called like people and is none."""

import pytest

from tests.advice.test_wards_called_like_people import types_of


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Margaret Ward", "Margaret Ward has the one trailer for seven of them."),
        ("Margaret Hall", "Margaret Hall was seen with her partner."),
        ("Kelly Lane", "I rang on, and Kelly Lane from psychology called back."),
        ("Daniel Ward", "I spoke with Daniel Ward at the gate."),
        ("Mercy", "The bus did not come. Mercy who has the other run was late."),
        ("Susan Lane", "Susan Lane is in bay 2 and her frame is lost."),
        ("Hope", "Hope died at four, and I opened the window."),
        ("Hope", "Hope's son had gone for coffee."),
        ("Favour", "Favour who does the rice was not around."),
        ("Testimony", "Testimony, his small sister, was crying."),
        ("Praise", "Praise prayed for us."),
        ("Bird", "D/w Bird (consultant), who agreed."),
        ("Robin", "Robin (nurse) to ring."),
        ("bill", "i saw bill at home with his mum"),
        ("Patience", "Nobody said a word. Patience then asked who had died."),
        ("Shona", "It wis just masel and Shona on, wi thirty flats."),
        ("Min-jun", "Min-jun did not come the week after."),
        ("Jun-jun", "I am shy. Jun-jun, he is from my province."),
        ("N.", "New arrival N. + 2 kids, no interpreter till morning."),
        ("Sharp", "I discussed it with Sharp (consultant) and wrote it up."),
        ("mags", "told him proper with mags sat in and he just went"),
        ("cliff", "no answer. neighbour cliff said gone to her lads"),
        ("Rocky", "Rocky likes trains and his sister likes Rocky."),
    ],
)
def test_somebody_is_found(word, text):
    assert types_of(word, text) == {"person"}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Victoria Ward", "Victoria Ward has a new sister in charge."),
        ("Kelly Lane", "I walked up Kelly Lane from the station."),
        ("Margaret Street", "Margaret Street has a chemist."),
        ("Mercy", "Mercy is what we owe. Mercy, what a week."),
        ("Patience", "Patience then wore thin."),
        ("Kelly Lane", "Kelly Lane is in a state, all potholes."),
        ("Charity", "Charity had run out by then."),
        ("Hope", "Hope died a little each shift."),
        ("Testimony", "Testimony was heard and the favour was returned."),
        ("bill", "i saw bill after bill on the mat"),
        ("Biji", "Biji is tired and wants her tea."),
        ("Night-night", "Night-night, he said."),
        ("Semi-rural", "Semi-rural calls took longer."),
        ("C", "We had hep C + 2 others to test."),
        ("Review", "I went with Review (consultant) on the form."),
        ("Rocky", "He may stay in and watch Rocky."),
        ("Mary", "Jesus, Mary and Joseph, not again."),
        ("Elvis", "Elvis came on the radio."),
        ("Masel", "Naebody telt us. Masel, I'd hae left it."),
        ("fae", "Her nephew fae Perth phoned."),
        ("Dr r", "Dr r/v at noon."),
        ("shona", "She speaks Shona and a little English."),
    ],
)
def test_what_is_nobody_is_not_shown_as_somebody(word, text):
    assert "person" not in types_of(word, text)
