"""A team's own checklist in the review window, and what is said of one that can't be used."""

import pytest

from tests.drivers.reviewing import take_in
from tests.drivers.window import news


@pytest.fixture
def with_list(reviewing, open_window, on_shelf, story):
    """The window of a team that has this for a checklist."""

    def show(text):
        reviewing.paths.checklist.write_text(text, "utf-8")
        return open_window(on_shelf(lambda library: take_in(library, story)))

    return show


def test_a_teams_own_points_stand_before_approving(with_list):
    window = with_list('points = ["It says what happened before what it meant"]')
    assert window.checklist.unticked() == ("It says what happened before what it meant",)
    assert not news(window)


def test_a_list_that_cannot_be_used_is_said_and_the_own_one_shown(with_list):
    window = with_list('points = "one"')
    assert "points must be a list of 1 to 20 lines" in news(window)
    assert window.checklist.unticked()[0] == "Nobody in it can be recognised"
