"""Tags are published too: what could identify someone in them is shown, and decided."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from reflect_app.gui.wizard.steps import CHECK, TAGS
from reflect_app.prompt_keys import PromptKey
from tests.drivers import undecided
from tests.drivers.advice import MARIA, PHONE, AdviceDriver, find_these_words
from tests.samples import FULL


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def open_at(open_wizard, on_shelf):
    """A whole reflection with these tags, at a page of it, looked over."""

    def show(page, *tags, needs="Somebody who stays.", **size):
        text = FULL.answering(PromptKey.NEEDS, needs).model_copy(update={"tags": tags})

        def job(library):
            made = library.create(text)
            place = made.place.model_copy(update={"page": page})
            return library.save(made.model_copy(update={"place": place}))

        return AdviceDriver(open_wizard(on_shelf(job), **size))

    return show


@pytest.fixture
def advice(open_at):
    return open_at(TAGS, "leadership", MARIA)


def names(advice):
    return [chip.accessibleName() for chip in advice.driver.page.tags._chips]


def test_a_tag_with_a_name_is_listed_below_and_marked_also_for_who_does_not_see_it(advice):
    assert advice.listed == [MARIA]
    assert advice.said().startswith("1 in your tags, which are published too.")
    assert names(advice) == ["leadership, remove", "Maria, Could identify someone, remove"]


def test_only_what_could_identify_counts_in_tags(open_at):
    assert open_at(TAGS, "suport", "zzfield").listed == []


def test_where_nothing_is_found_the_page_is_as_it_was(open_at):
    assert not open_at(TAGS, "leadership").panel.part.isVisible()


def test_a_tag_that_is_added_is_looked_at(open_at):
    advice = open_at(TAGS, "leadership")
    advice.driver.page.tags.setFocus()
    advice.driver.type(f"{PHONE},")
    advice.known()
    assert advice.listed == [PHONE]


def finish(advice):
    """Press Finish on the check; the page that then asks to look."""
    advice.driver.next()
    page = advice.driver.page
    advice.driver.qtbot.waitUntil(
        lambda: all(each.look.isVisible() for each in page.cards.values())
    )
    return page


def test_it_is_removed_from_the_list_and_comes_back_with_undo(advice):
    advice.choose(MARIA)
    advice.press("Remove this tag")
    assert advice.driver.page.tags.tags() == ("leadership",)
    assert not advice.panel.part.isVisible()
    advice.driver.press_button("Undo")
    advice.known()
    assert advice.listed == [MARIA]


def test_it_is_kept_with_a_reason_and_asked_about_again(advice, on_shelf):
    advice.choose(MARIA)
    advice.press_reason("Agreed with the person")
    assert (advice.listed, advice.panel.kept.count) == ([], 1)
    assert names(advice)[1] == "Maria, remove"
    about = advice.driver.saved().id
    (kept,) = on_shelf(lambda library: library.decisions(about)).kept
    assert (kept.words, kept.prompt) == (MARIA, None)
    advice.press("▸ 1 kept")
    advice.press("Ask again")
    assert advice.listed == [MARIA]


def test_what_was_decided_in_an_answer_holds_for_the_tag(open_at):
    advice = open_at(PromptKey.NEEDS.value, MARIA, needs="Maria came.")
    advice.choose(MARIA)
    advice.press_reason("Agreed with the person")
    advice.driver.go(TAGS)
    assert (advice.listed, advice.panel.kept.count) == ([], 1)


def test_f8_goes_on_from_the_answers_to_the_tags_and_escape_back_to_their_field(open_at):
    advice = open_at(PromptKey.NEEDS.value, "leadership", MARIA, needs=f"Ring {PHONE}.")
    advice.driver.keys("F8")
    advice.driver.keys("F8")
    assert advice.driver.step == TAGS
    assert advice.row(MARIA).hasFocus()
    advice.driver.keys("Ctrl+.")
    assert QApplication.focusWidget().text() == "Remove this tag"
    advice.driver.press(Qt.Key.Key_Escape)
    assert advice.driver.page.tags.focusProxy().hasFocus()
    advice.driver.keys("F8")
    assert advice.driver.step == PromptKey.NEEDS.value
    advice.driver.keys("Shift+F8")
    assert advice.driver.step == TAGS


def test_the_check_counts_it_and_leads_to_it(open_at):
    advice = open_at(CHECK, "leadership", MARIA)
    page = advice.driver.page
    assert undecided.rows(page) == [("Could identify someone", MARIA)]
    undecided.look_at(page, MARIA)
    assert advice.driver.step == TAGS
    advice.driver.next()
    assert advice.driver.step == CHECK


def test_before_finish_it_is_shown_with_where_it_is_and_can_be_removed(open_at):
    advice = open_at(CHECK, "leadership", MARIA)
    page = finish(advice)
    assert undecided.passages(page) == [MARIA]
    (card,) = page.cards.values()
    assert card.note.text().endswith("In “Tags”.")
    undecided.press(page, "Remove this tag: “Maria”")
    advice.driver.qtbot.waitUntil(lambda: bool(undecided.decided(page)))
    assert undecided.decided(page) == ["“Maria” is in no tag any more."]
    assert advice.driver.saved().reflection.tags == ("leadership",)
    undecided.take_back(page, MARIA)
    advice.driver.qtbot.waitUntil(lambda: undecided.passages(page) == [MARIA])
    assert advice.driver.saved().reflection.tags == ("leadership", MARIA)


def test_a_role_in_the_answers_leaves_the_tag_to_be_decided(open_at):
    advice = open_at(CHECK, MARIA, needs="Maria came.")
    page = finish(advice)
    undecided.press(page, "a woman we support, instead of “Maria”")
    advice.driver.qtbot.waitUntil(lambda: undecided.passages(page) == [MARIA])
    advice.driver.button("Remove this tag: “Maria”").click()
    advice.driver.qtbot.waitUntil(lambda: bool(undecided.decided(page)))


def test_advice_that_is_switched_off_leaves_no_sign_on_the_tags(advice):
    advice.driver.wizard.advice.action.trigger()
    advice.known()
    assert not advice.panel.part.isVisible()
    assert names(advice)[1] == "Maria, remove"


def test_nothing_moves_that_somebody_aims_at_when_the_list_comes_a_moment_after_a_tag(open_at):
    advice = open_at(TAGS, "leadership")
    page = advice.driver.page
    page.tags.setFocus()
    advice.driver.type(f"{PHONE},")
    QApplication.sendPostedEvents()  # the chip has its place
    before = places(page)
    assert not advice.panel.part.isVisible()
    advice.known()
    advice.driver.qtbot.waitUntil(lambda: advice.panel.part.height() > advice.row(PHONE).height())
    assert places(page) == before


def places(page):
    """Where the fields of the page stand in the window."""
    fields = (page.tags, *page.tags._chips, page.date)
    return [QRect(each.mapTo(page, QPoint()), each.size()) for each in fields]
