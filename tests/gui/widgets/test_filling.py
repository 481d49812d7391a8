"""What is filled anew while it is on the screen: nobody chose anything by that."""

from reflect_app.gui.widgets.chooser import Chooser
from reflect_app.gui.widgets.filter_bar import FilterBar


def test_tabs_that_are_filled_pick_nothing(qtbot, theme):
    bar, picked = FilterBar(), []
    qtbot.addWidget(bar)
    bar.picked.connect(picked.append)
    bar.fill([("all", "All", 3), ("draft", "Drafts", 2)], "draft")
    bar.fill([("all", "All", 3)], "all")
    assert (bar.key(), picked) == ("all", [])
    bar.fill([("all", "All", 3), ("draft", "Drafts", 2)], "all")
    bar.pick("draft")
    assert picked == ["draft"]


def test_a_list_that_is_filled_keeps_what_was_chosen_and_chooses_nothing(qtbot, theme):
    chooser, chosen = Chooser(), []
    qtbot.addWidget(chooser)
    chooser.fill({"": "Any", "ward": "Ward"})
    chooser.choose("ward")
    chooser.chosen.connect(lambda: chosen.append(chooser.key()))
    chooser.fill({"": "Any", "night": "Night", "ward": "Ward"})
    assert (chooser.key(), chosen) == ("ward", [])
    chooser.fill({"": "Any"})
    assert (chooser.key(), chosen) == ("", [])
