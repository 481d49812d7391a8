"""The bar above a review, and the box for a comment, in a window that is no wider than needed."""

import pytest

from tests.drivers.reviewing import take_in
from tests.drivers.settle import until

LONG = (
    "When she came to the drop-in nobody had told her that the room would be another one that day"
)


@pytest.fixture
def open_long(open_window, on_shelf, story):
    """Open a review whose title is long, in a window of this size."""

    def job(library):
        about = take_in(library, story)
        library.save(library.get(about).model_copy(update={"title": LONG}))
        return about

    def show(*size):
        window = open_window(on_shelf(job), size=size)
        until(lambda: window.ui.titleLabel.text() == LONG)
        return window

    return show


@pytest.mark.parametrize("size", [(700, 860), (850, 860), (850, 435)])
def test_a_long_title_takes_the_whole_width_where_the_bar_is_lower_so(open_long, size):
    ui = open_long(*size).ui
    assert ui.titleLabel.width() > size[0] - 100
    assert ui.bar.height() < 160
    assert ui.approveButton.isVisible()


def test_the_buttons_stand_beside_it_where_that_takes_no_more_height(open_long):
    ui = open_long(1280, 800).ui
    assert ui.buttons.y() < ui.about.y() + ui.about.height()
    assert ui.buttons.x() > ui.about.x() + ui.about.width()


def test_the_words_of_a_comment_begin_at_the_edge_of_its_box_however_wide_that_is(open_long):
    window = open_long(700, 860)
    window.ui.commentButton.click()
    (composer,) = window.ui.margin.composers
    until(lambda: composer.text.width() > 600)
    assert composer.text.viewport().x() < 12
