"""What people can do with all tags: find, see what is alike, rename, merge, delete and undo."""

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.tasks import batch
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.queries import BIN
from reflect_app.reflection import Status
from tests.drivers.settle import until
from tests.drivers.tags_window import TagsDesk
from tests.drivers.window import accept_offer, action
from tests.samples import FULL

STORIES = {
    "One": (("leadership", "trust"), Status.PUBLISHED),
    "Two": (("leadership",), Status.APPROVED),
    "Three": (("Leadership", "huddle"), Status.DRAFT),
    "Four": (("leaderships", "trust"), Status.APPROVED),
    "Five": (("team work",), Status.FINISHED),
}
FULL_DISK = CouldNotSaveError("The disk is full.", "Make room on it.")


@pytest.fixture
def fill(service, library):
    def filling(stories=STORIES):
        def job(store):
            for title, (tags, status) in stories.items():
                store.create(FULL.model_copy(update={"tags": tags}), title=title, status=status)

        service.ask(job, changes=EVERYTHING)
        assert service.finish()

    return filling


@pytest.fixture
def desk(services, fill, qtbot):
    fill()
    desk = TagsDesk(services)
    yield desk
    if isValid(desk.window):
        desk.window.close()


@pytest.fixture
def with_list(services, fill, qtbot):
    services.paths.data_dir.mkdir()
    services.paths.team_tags.write_text("Leadership\ntrust\na, b\n", encoding="utf-8")
    fill()
    desk = TagsDesk(services)
    yield desk
    desk.window.close()


def kept(library):
    return {each.title: (each.reflection.tags, each.status) for each in library.records()}


# What is listed


def test_every_tag_stands_there_with_its_count_the_most_used_first(desk):
    assert desk.tags() == ["leadership", "trust", "huddle", "leaderships", "team work"]
    assert desk.row("leadership") == "leadership, 3 reflections, also spelled “Leadership”"
    assert desk.row("leaderships") == "leaderships, 1 reflection, Like “leadership”"


def test_with_a_team_list_each_says_whether_it_is_on_it(with_list):
    assert with_list.row("trust") == "trust, 2 reflections, on your team’s list"
    assert with_list.row("huddle") == "huddle, 1 reflection, not on your team’s list"
    lead = with_list.window.ui.lead.text()
    assert "has 2 tags" in lead
    assert "1 may be another one in a second form" in lead
    assert "Line 3 of tags.txt was passed over" in lead


def test_they_are_sorted_as_somebody_chooses(with_list):
    with_list.sort("name")
    assert with_list.tags() == ["huddle", "leadership", "leaderships", "team work", "trust"]
    with_list.sort("alike")
    assert with_list.tags()[0] == "leaderships"
    with_list.sort("off-list")
    assert with_list.tags()[:3] == ["huddle", "leaderships", "team work"]


def test_letters_typed_in_the_list_find_a_tag_and_escape_shows_all_again(desk):
    desk.type("trus")
    assert desk.tags() == ["trust"]
    desk.press(Qt.Key.Key_Escape)
    assert len(desk.tags()) == 5
    assert desk.window.isVisible()


def test_where_nothing_is_found_that_is_said(desk):
    desk.find("zebra")
    assert (desk.tags(), desk.empty()) == ([], "No tag has “zebra” in it")


def test_without_any_tag_it_says_where_tags_come_from(services, fill, qtbot):
    fill({"Bare": ((), Status.DRAFT)})
    desk = TagsDesk(services)
    assert (desk.tags(), desk.empty()) == ([], "No tags yet")
    desk.window.close()


def test_what_changes_elsewhere_is_seen(desk, library, fill):
    fill({"New": (("waiting",), Status.DRAFT)})
    desk.settle()
    assert "waiting" in desk.tags()


def test_enter_shows_the_reflections_of_a_tag(desk, qtbot):
    desk.select("trust")
    with qtbot.waitSignal(desk.window.reflections_wanted) as wanted:
        desk.press(Qt.Key.Key_Return)
    assert wanted.args == ["trust"]


# Renaming, merging, deleting


def test_before_it_is_renamed_it_shows_what_that_touches_and_means(desk, library):
    desk.choose("Rename", "leaderships")
    desk.type_name("leadership")
    assert desk.touched() == ["Four"]
    assert "“leadership” is a tag already" in desk.means()
    assert "This ends 1 approval" in desk.means()
    assert desk.button() == "Rename in 1 reflection"
    assert kept(library)["Four"] == (("leaderships", "trust"), Status.APPROVED)


def test_renamed_by_keyboard_alone_and_undone(desk, library):
    before = kept(library)
    desk.select("leaderships")
    desk.press(Qt.Key.Key_F2)
    desk.type("hope")
    desk.press(Qt.Key.Key_Return)
    assert kept(library)["Four"] == (("hope", "trust"), Status.FINISHED)
    assert (desk.news(), desk.selected()) == ("1 reflection has the tag “hope” now.", ["hope"])
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(library) == before
    assert desk.news() == "Undone in 1 reflection."
    assert not action(desk.window, "Undo").isEnabled()


def test_a_name_that_can_be_none_is_said_at_the_field(desk, library):
    before = kept(library)
    desk.choose("Rename", "trust")
    desk.agree()
    assert desk.problem() == "Enter another name"
    desk.type_name("a, b")
    desk.agree()
    assert "comma" in desk.problem()
    assert desk.asks()
    assert kept(library) == before


def test_the_same_tag_in_other_letters_is_spelled_so_everywhere(desk, library):
    desk.choose("Rename", "leadership")
    desk.type_name("Leadership")
    assert sorted(desk.touched()) == ["One", "Two"]
    desk.agree()
    assert desk.row("Leadership") == "Leadership, 3 reflections"


def test_several_are_merged_into_the_most_used(desk, library):
    desk.choose("Merge", "leadership", "leaderships", "huddle")
    assert desk.window.ui.name.text() == "leadership"
    assert sorted(desk.touched()) == ["Four", "Three"]
    desk.agree()
    assert kept(library)["Three"][0] == ("leadership",)
    assert kept(library)["Four"][0] == ("leadership", "trust")


def test_one_is_merged_with_what_it_is_like(desk, library):
    desk.choose("Merge", "leaderships")
    assert desk.window.ui.name.text() == "leadership"
    desk.agree()
    assert kept(library)["Four"][0] == ("leadership", "trust")


def test_what_the_team_lists_is_suggested_before_what_is_used_more(with_list):
    with_list.choose("Merge", "trust", "leaderships", "huddle")
    assert with_list.window.ui.name.text() == "trust"


def test_deleted_it_says_first_what_can_not_be_published_then(desk, library):
    desk.choose("Delete", "team work")
    assert "1 will have no tag" in desk.means()
    desk.agree()
    assert kept(library)["Five"] == ((), Status.FINISHED)
    desk.undo()
    assert kept(library)["Five"] == (("team work",), Status.FINISHED)


@pytest.mark.parametrize("leave", ["leave", "escape"])
def test_left_as_it_is_nothing_changes(desk, library, leave):
    before = kept(library)
    desk.choose("Delete", "trust")
    desk.leave() if leave == "leave" else desk.press(Qt.Key.Key_Escape)
    assert not desk.asks()
    assert (kept(library), desk.selected()) == (before, ["trust"])


def test_what_somebody_changed_since_is_named_where_undo_leaves_it(desk, library, service):
    desk.choose("Delete", "team work")
    desk.agree()
    (five,) = (each for each in library.records() if each.title == "Five")
    other = FULL.model_copy(update={"tags": ("mine",)})
    service.ask(
        lambda store: store.save(five.model_copy(update={"reflection": other})),
        changes=EVERYTHING,
    )
    desk.settle()
    desk.undo()
    assert "“Five” has other tags or another status by now" in desk.news()
    assert kept(library)["Five"][0] == ("mine",)


def test_what_is_in_the_bin_stays_there(desk, library, service):
    service.ask(lambda store: store.move_to_bin(store.ids()[-1:]), changes=EVERYTHING)
    desk.settle()
    binned = list(library.ids(BIN))
    desk.choose("Delete", "trust")
    desk.agree()
    assert list(library.ids(BIN)) == binned


# Many, stopped, refused


@pytest.fixture
def in_small_pieces(monkeypatch):
    monkeypatch.setattr(batch, "PIECE_S", 0.0)


def test_stopped_in_the_middle_what_is_done_is_whole_and_again_does_the_rest(
    desk, library, fill, in_small_pieces
):
    fill({f"More {n}": (("waiting",), Status.DRAFT) for n in range(6)})
    desk.settle()
    desk.choose("Rename", "waiting")
    desk.type_name("patience")
    desk.window.page.button.click()
    until(lambda: desk.news().startswith("Changing tags…"))
    accept_offer(desk.window)
    desk.settle()
    assert "as they were. Do the same again" in desk.news()
    assert {"waiting", "patience"} <= set(desk.tags())
    desk.choose("Rename", "waiting")
    desk.type_name("patience")
    desk.agree()
    assert "waiting" not in desk.tags()


def test_where_the_disk_is_full_it_says_so_and_nothing_is_half_changed(desk, library):
    before = kept(library)
    desk.choose("Delete", "trust")
    library.refuses = FULL_DISK
    desk.agree()
    assert "The disk is full." in desk.news()
    library.refuses = None
    assert kept(library) == before


def test_closed_meanwhile_the_change_goes_on_to_its_end(desk, library, in_small_pieces):
    desk.choose("Delete", "leadership")
    desk.window.page.button.click()
    desk.window.close()
    assert desk.service.finish()
    until(lambda: not any("leadership" in tags for tags, _status in kept(library).values()))


def test_what_is_open_is_saved_before_and_looked_at_after(services, fill, qtbot):
    fill()
    called = []
    desk = TagsDesk(
        services,
        before_change=lambda ids: called.append(("before", len(ids))),
        after_change=lambda ids: called.append(("after", len(ids))),
    )
    desk.choose("Delete", "trust")
    desk.agree()
    assert called == [("before", 2), ("after", 2)]
    desk.window.close()


def test_a_tag_of_any_script_and_shape_is_shown_as_text(services, fill, qtbot):
    odd = ("<b>bold</b>", "日本語", "أمل", "x" * 80, "👩‍👩‍👧")
    fill({"Odd": (odd, Status.DRAFT)})
    desk = TagsDesk(services)
    assert sorted(desk.tags()) == sorted(odd)
    desk.choose("Rename", "<b>bold</b>")
    assert desk.window.ui.changeHeading.text() == "Rename “<b>bold</b>”"
    desk.window.close()


def test_five_thousand_tags_can_be_found_in(services, fill, qtbot):
    fill({f"R{n}": (tuple(f"tag {n} {m}" for m in range(50)), Status.DRAFT) for n in range(100)})
    desk = TagsDesk(services)
    assert len(desk.tags()) == 5_000
    desk.find("tag 99 4")
    assert desk.tags()[0] == "tag 99 4"


def test_in_the_smallest_window_the_list_is_there_and_can_be_searched(desk):
    desk.window.resize(320, 256)
    desk.settle()
    assert desk.tags()
    desk.type("trust")
    assert desk.window.ui.search.isVisible()
    assert desk.tags() == ["trust"]


def test_what_came_of_a_change_is_in_sight_also_where_something_else_was_searched(desk, library):
    before = kept(library)
    desk.type("trust")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F2)
    desk.type("hope")
    desk.press(Qt.Key.Key_Return)
    assert (desk.selected(), desk.window.ui.list.hasFocus()) == (["hope"], True)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(library) == before


def test_what_is_searched_stays_where_what_came_of_a_change_is_part_of_it(desk):
    desk.find("leader")
    desk.choose("Rename", "leaderships")
    desk.type_name("leadership")
    desk.agree()
    assert (desk.window.ui.search.text(), desk.tags()) == ("leader", ["leadership"])


def test_deleted_by_keyboard_alone(desk, library):
    desk.select("huddle")
    desk.press(Qt.Key.Key_Delete)
    assert desk.touched() == ["Three"]
    desk.press(Qt.Key.Key_Return)
    assert kept(library)["Three"][0] == ("Leadership",)
    assert desk.news() == "Taken from 1 reflection."


def test_merged_by_keyboard_alone(desk, library):
    desk.select("huddle", "team work")
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    desk.type("together")
    desk.press(Qt.Key.Key_Return)
    assert kept(library)["Five"][0] == ("together",)
    assert kept(library)["Three"][0] == ("Leadership", "together")


def test_where_nothing_is_found_escape_shows_all_whatever_is_said_above(desk):
    desk.choose("Rename", "trust")
    desk.type_name("faith")
    desk.agree()
    assert desk.news()
    desk.find("zzz")
    desk.window.ui.search.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert "faith" in desk.tags()


def test_a_long_tag_does_not_make_the_page_before_a_change_scroll_sideways(desk, theme):
    theme.set_zoom(200)
    desk.window.resize(512, 384)
    desk.choose("Rename", "team work")
    desk.type_name("compassionate and transformational leadership")
    desk.agree()
    desk.choose("Rename", "compassionate and transformational leadership")
    assert desk.window.ui.changePage.horizontalScrollBar().maximum() == 0
