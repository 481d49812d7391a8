"""The window that says how well advice finds things."""

from reflect_app.advice.how_well import how_well
from reflect_app.gui.own_words.how_well_window import HowWellWindow
from tests.drivers.settle import until


def test_it_says_what_the_figures_say_and_that_people_must_look(qtbot, services):
    window = HowWellWindow(services)
    qtbot.addWidget(window)
    window.show()
    until(lambda: window.ready)
    shown = window.ui.text.toPlainText()
    assert all(sentence in shown for sentence in how_well())
    assert "only people can tell" in window.ui.lead.text()
    window.copy_button.click()
    assert "anonymous" not in shown
