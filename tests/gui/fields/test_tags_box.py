"""Tags: added, looked over and removed by keyboard alone, and nothing typed is lost."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel

from reflect_app.gui.fields.tag_chip import TagChip
from tests.drivers.tags_box import Page

HINT = "Press Enter after each tag"


LONG = "x" * 81


TOO_LONG = "Tag must be 80 characters or less"


@pytest.fixture
def page(qtbot, theme):
    return Page(qtbot, theme)


@pytest.fixture
def said(monkeypatch):
    texts = []
    monkeypatch.setattr(
        "reflect_app.gui.fields.tags_box.announce", lambda _widget, text, **_how: texts.append(text)
    )
    return texts


def test_enter_adds_a_tag_and_does_not_turn_the_page(page, said):
    with page.qtbot.waitSignal(page.edit.changed):
        page.type("trust\r")
    assert page.edit.tags() == ("trust",)
    assert (page.field.text(), page.went_on, said) == ("", [], ["Added trust"])


def test_enter_without_text_goes_on(page):
    page.press(Qt.Key.Key_Return)
    assert page.went_on == ["on"]


def test_a_comma_adds_what_is_before_it(page):
    page.type("reading together, trust")
    assert page.edit.tags() == ("reading together",)
    assert page.edit.pending() == "trust"


def test_a_paste_adds_all_tags_in_it(page):
    page.paste("a, b; c\nd")
    assert page.edit.tags() == ("a", "b; c", "d")
    assert page.edit.pending() == ""


def test_one_pasted_word_can_still_be_changed(page):
    page.paste("trust")
    assert page.edit.tags() == ()
    assert page.edit.pending() == "trust"


def test_what_is_typed_is_added_when_the_focus_leaves(page):
    page.type(" trust ")
    page.press(Qt.Key.Key_Tab)
    assert page.edit.tags() == ("trust",)
    assert page.other.hasFocus()


@pytest.mark.parametrize(
    "reason",
    [
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
        Qt.FocusReason.PopupFocusReason,
    ],
)
def test_a_menu_or_another_window_in_front_does_not_add_half_a_tag(page, reason):
    page.type("tru")
    QApplication.sendEvent(page.field, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert (page.edit.tags(), page.edit.pending()) == ((), "tru")


def test_a_menu_is_there_wherever_in_the_box_it_is_asked_for(page):
    page.edit.set_tags(["rest", "time"])
    QApplication.processEvents()
    box, chip = page.edit._box, page.edit._chips[1]
    spots = {
        "the edge": QPoint(2, box.height() // 2),
        "a tag": chip.geometry().center(),
        "the line": page.field.mapTo(box, page.field.rect().center()),
    }
    for spot, at in spots.items():
        offered = page.menu_at(at)
        assert {"&Undo", "&Paste"} <= set(offered), spot
        assert ("Remove this tag" in offered) is (spot == "a tag")
        QApplication.activePopupWidget().close()


def test_the_menu_of_a_tag_removes_it_and_undo_there_brings_it_back(page):
    page.edit.set_tags(["rest", "time"])
    QApplication.processEvents()
    page.menu_at(page.edit._chips[1].geometry().center())["Remove this tag"].trigger()
    assert page.edit.tags() == ("rest",)
    QApplication.activePopupWidget().close()
    page.menu_at(QPoint(2, 2))["&Undo"].trigger()
    assert page.edit.tags() == ("rest", "time")
    QApplication.activePopupWidget().close()


def test_what_is_typed_can_be_added_by_code(page):
    page.type("trust")
    assert page.edit.commit_pending()
    assert page.edit.tags() == ("trust",)


def test_the_same_tag_is_not_added_twice_but_pointed_out(page, said):
    page.edit.set_tags(["Trust"])
    page.type("trust\r")
    assert page.edit.tags() == ("Trust",)
    assert said == ["Trust is already there"]
    assert page.button("Trust, remove").property("pointed") == "true"


@pytest.mark.parametrize("typed", ["CAFÉ", "cafe\u0301", "caf\u200bé"])
def test_a_tag_that_looks_the_same_is_pointed_out_too(page, typed):
    page.edit.set_tags(["café"])
    page.paste(f"{typed},")
    assert page.edit.tags() == ("café",)
    assert page.button("café, remove").property("pointed") == "true"


def test_what_cannot_be_seen_makes_no_chip(page):
    page.paste("\ufe0f\u200b,")
    assert page.edit.tags() == ()


def test_a_chip_calms_down_after_it_was_pointed_out(page):
    page.edit.set_tags(["Trust"])
    page.type("trust\r")
    chip = page.button("Trust, remove")
    page.qtbot.waitUntil(lambda: chip.property("pointed") == "false")


def test_a_tag_that_is_too_long_stays_in_the_field_with_a_message(page):
    page.type(f"{LONG}\r")
    assert (page.edit.tags(), page.field.text()) == ((), LONG)
    assert page.edit.problem() == TOO_LONG
    assert TOO_LONG in page.field.accessibleDescription()
    assert not page.edit.commit_pending()


def test_the_message_goes_with_the_next_change(page):
    page.type(f"{LONG}\r")
    page.press(Qt.Key.Key_Backspace)
    assert page.edit.problem() == ""
    page.press(Qt.Key.Key_Return)
    assert page.edit.tags() == (LONG[:-1],)


def test_of_a_paste_only_the_tags_that_are_too_long_stay_in_the_field(page):
    page.paste(f"a, {LONG}, b")
    assert page.edit.tags() == ("a", "b")
    assert page.field.text() == LONG


def test_backspace_in_the_empty_field_goes_to_the_last_tag_then_removes_it(page, said):
    page.edit.set_tags(["honesty", "trust"])
    page.press(Qt.Key.Key_Backspace)
    assert (page.edit.tags(), page.focused()) == (("honesty", "trust"), "trust, remove")
    page.press(Qt.Key.Key_Backspace)
    assert (page.edit.tags(), page.focused()) == (("honesty",), "honesty, remove")
    assert said == ["Removed trust"]


def test_arrows_move_along_the_tags(page):
    page.edit.set_tags(["a", "b"])
    for key, name in (
        (Qt.Key.Key_Left, "b, remove"),
        (Qt.Key.Key_Left, "a, remove"),
        (Qt.Key.Key_Left, "a, remove"),
        (Qt.Key.Key_Right, "b, remove"),
        (Qt.Key.Key_Right, "Tags"),
    ):
        page.press(key)
        assert page.focused() == name


def test_left_inside_a_text_moves_the_cursor_only(page):
    page.edit.set_tags(["a"])
    page.type("b")
    page.press(Qt.Key.Key_Left)
    assert page.focused() == "Tags"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_removed_tag_leaves_the_focus_with_the_next(page, key):
    page.edit.set_tags(["a", "b"])
    page.button("a, remove").setFocus()
    with page.qtbot.waitSignal(page.edit.changed):
        page.press(key)
    assert (page.edit.tags(), page.focused(), page.went_on) == (("b",), "b, remove", [])
    page.press(key)
    assert (page.edit.tags(), page.focused()) == ((), "Tags")


def test_tab_goes_along_the_tags_into_the_field(page):
    page.edit.set_tags(["a", "b"])
    page.type("c\r")
    page.button("a, remove").setFocus()
    names = []
    for _step in range(4):
        names.append(page.focused())
        page.press(Qt.Key.Key_Tab)
    assert names == ["a, remove", "b, remove", "c, remove", "Tags"]
    assert page.other.hasFocus()


def test_a_click_removes_a_tag(page):
    page.edit.set_tags(["a", "b"])
    page.qtbot.mouseClick(page.button("a, remove"), Qt.MouseButton.LeftButton)
    assert page.edit.tags() == ("b",)


def test_undo_in_the_empty_field_brings_a_tag_back_to_its_place(page, said):
    page.edit.set_tags(["a", "b", "c"])
    page.button("b, remove").setFocus()
    page.press(Qt.Key.Key_Delete)
    page.edit.setFocus()
    page.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.edit.tags(), page.focused()) == (("a", "b", "c"), "Tags")
    assert said == ["Removed b", "b is back"]


def test_undo_works_from_a_tag_and_by_the_button(page):
    page.edit.set_tags(["a", "b", "c"])
    for _time in range(2):
        page.button("c, remove").setFocus()
        page.press(Qt.Key.Key_Backspace)
        page.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.button("a, remove").click()
    page.button("Undo removing a").click()
    assert page.edit.tags() == ("a", "b", "c")


def test_undo_with_text_in_the_field_is_about_the_text(page):
    page.edit.set_tags(["a"])
    page.button("a, remove").click()
    page.type("xyz")
    page.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.edit.tags() == ()


def test_letters_typed_on_a_tag_go_to_the_field(page):
    page.edit.set_tags(["a"])
    page.press(Qt.Key.Key_Left)
    page.press(Qt.Key.Key_X)
    assert (page.focused(), page.edit.pending()) == ("Tags", "x")


def test_the_add_button_is_there_while_there_is_something_to_add(page):
    add = page.button("Add tag")
    assert not add.isVisible()
    page.type("trust")
    assert add.isVisible()
    assert min(add.width(), add.height()) >= 24
    page.qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    assert (page.edit.tags(), page.focused(), add.isVisible()) == (("trust",), "Tags", False)


def test_setting_tags_tells_nobody_and_keeps_what_is_typed(page):
    page.type("tru")
    with page.qtbot.assertNotEmitted(page.edit.changed):
        page.edit.set_tags(["a", "b"])
    assert (page.edit.tags(), page.edit.pending()) == (("a", "b"), "tru")


def test_the_hint_is_visible_and_read_with_the_field(page):
    assert HINT in page.field.accessibleDescription()
    assert any(
        label.text() == HINT and label.isVisible() for label in page.edit.findChildren(QLabel)
    )


def test_what_a_tag_says_is_in_its_name(page):
    page.edit.set_tags(["R&D <b>"])
    assert page.chips() == ["R&D <b>, remove"]
    assert page.button("R&D <b>, remove").tag == "R&D <b>"


def test_a_message_of_the_page_is_shown_at_the_field(page):
    page.edit.show_problem("Enter at least one tag")
    assert page.edit.problem() == "Enter at least one tag"
    page.edit.show_problem("")
    assert page.edit.problem() == ""


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("tag", ["x" * 80, "words " * 13, "שלום " * 16, "trust"])
def test_no_tag_reaches_over_the_edge_of_a_narrow_box(page, theme, zoom, tag):
    theme.set_zoom(zoom)
    page.edit.set_tags([tag.strip(), "b"])
    page.window.resize(300, 2000)
    page.qtbot.waitUntil(lambda: page.window.width() == 300)
    QApplication.processEvents()
    box = page.edit._box
    for chip in page.edit._chips:
        assert box.contentsRect().contains(chip.geometry())
        assert chip.height() >= chip.heightForWidth(chip.width())
        assert min(chip.width(), chip.height()) >= 24


def test_the_tags_are_read_aloud_before_the_field(page):
    page.edit.set_tags(["a", "c"])
    page.button("c, remove").click()
    page.type("b\r")
    page.button("Undo removing c").click()
    box = QAccessible.queryAccessibleInterface(page.edit._box)
    page.qtbot.waitUntil(lambda: box.childCount() == 4)  # the removed chip is gone
    *chips, entry = [box.child(at) for at in range(box.childCount())]
    names = [chip.text(QAccessible.Text.Name) for chip in chips]
    assert names == [f"{tag}, remove" for tag in page.edit.tags()]
    assert entry.childCount() > 0


def test_a_tag_of_a_file_that_cannot_be_seen_is_a_chip_with_words(page):
    page.edit.set_tags(("\u200b", "trust"))
    unseen, trust = page.edit.findChildren(TagChip)
    assert unseen.words == "a tag that can’t be seen (U+200B)"
    assert unseen.accessibleName() == "a tag that can’t be seen (U+200B), remove"
    assert (trust.words, page.edit.tags()) == ("trust", ("\u200b", "trust"))
    unseen.click()
    assert page.edit.tags() == ("trust",)
