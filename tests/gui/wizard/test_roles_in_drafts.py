"""A role for a name in a draft, with the rules as they are: what it says is what it changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reflect_app.gui.wizard.steps import CHECK
from reflect_app.prompt_keys import PromptKey
from tests.drivers import undecided
from tests.drivers.advice import AdviceDriver
from tests.samples import FULL

TEXTS = {
    PromptKey.DESCRIPTION: "Maria Okonkwo came in. Maria sat down, and I sat with her.",
    PromptKey.NEEDS: "Maria needed rest. Maria’s mother, Mrs Okonkwo, came late.",
}


@pytest.fixture
def advice(open_wizard, on_shelf):
    """A whole reflection with a mother and her daughter, on the second question."""

    def job(library):
        text = FULL
        for key, words in TEXTS.items():
            text = text.answering(key, words)
        made = library.create(text, title="The drop-in")
        place = made.place.model_copy(update={"page": "needs"})
        return library.save(made.model_copy(update={"place": place}))

    return AdviceDriver(open_wizard(on_shelf(job)))


def offered(card) -> list[str]:
    buttons = card.choices.findChildren(QPushButton)
    return [each.words for each in buttons if each.property("kind") == "add"]


def test_the_box_says_how_many_are_changed_and_what_else_that_decides(advice):
    advice.choose("Maria")
    box = advice.panel.rows[advice.panel.chosen.key].choices.every
    said = "Use for every mention, also for “Maria Okonkwo” · 2 here, 2 in What happened"
    assert box.text() == said
    advice.press("a woman we support")
    assert "in 4 places" in advice.done()
    assert advice.driver.text.endswith("The woman’s mother, Mrs Okonkwo, came late.")
    assert "Mrs Okonkwo" in advice.listed


def test_one_undo_takes_a_role_back_in_every_answer_also_where_somebody_typed_on(advice):
    advice.choose("Maria")
    advice.press("a woman we support")
    advice.driver.go(PromptKey.DESCRIPTION.value)
    advice.type_at_end(" Then it rained.")
    advice.driver.go(PromptKey.NEEDS.value)
    advice.undo()
    assert advice.driver.text == TEXTS[PromptKey.NEEDS]
    other = advice.wizard.page_of(PromptKey.DESCRIPTION.value).text()
    assert other == f"{TEXTS[PromptKey.DESCRIPTION]} Then it rained."
    said = "“a woman we support” is “Maria” again in What happened and Whose needs."
    assert advice.done() == f"{said} Redo puts it back."
    assert "Maria" in advice.listed


def test_undo_of_an_answer_taken_out_whole_brings_in_no_role_that_was_taken_back_since(advice):
    advice.choose("Maria")
    advice.press("a woman we support")
    advice.driver.go(PromptKey.DESCRIPTION.value)
    answer = advice.driver.page.answer
    answer.setFocus()
    answer.selectAll()
    QTest.keyClick(answer, Qt.Key.Key_Delete)
    advice.driver.go(PromptKey.NEEDS.value)
    advice.undo()
    other = advice.driver.page
    assert other.text() == TEXTS[PromptKey.NEEDS]
    advice.driver.go(PromptKey.DESCRIPTION.value)
    advice.undo()
    assert (answer.toPlainText(), other.text()) == tuple(TEXTS.values())
    answer.step_on()
    assert (answer.toPlainText(), other.text()) == ("", TEXTS[PromptKey.NEEDS])


def test_what_was_typed_after_a_role_goes_next_once_the_role_was_taken_back_elsewhere(advice):
    def both():
        return tuple(advice.wizard.page_of(key.value).text() for key in TEXTS)

    advice.choose("Maria")
    advice.press("a woman we support")
    advice.driver.go(PromptKey.DESCRIPTION.value)
    advice.type_at_end(" YY")
    advice.known()
    QTest.keyClick(advice.driver.page.answer, Qt.Key.Key_Return)
    advice.type_at_end("ZZ")
    advice.driver.go(PromptKey.NEEDS.value)
    advice.undo()
    story, needs = TEXTS.values()
    assert both() == (f"{story} YY\nZZ", needs)
    advice.driver.go(PromptKey.DESCRIPTION.value)
    seen = []
    for _ in range(3):
        advice.undo()
        seen.append(both())
    assert seen == [(f"{story} YY\n", needs), (f"{story} YY", needs), (story, needs)]
    answer = advice.driver.page.answer
    for was in (seen[1], seen[0]):
        answer.step_on()
        assert both() == was


def test_a_choice_made_between_them_is_taken_back_in_its_order(advice):
    advice.choose("Maria")
    advice.press("a woman we support")
    advice.type_at_end(" YY")
    advice.known()
    advice.choose("Mrs Okonkwo")
    advice.press_reason("Agreed with the person")
    advice.type_at_end(" ZZ")
    advice.driver.go(PromptKey.DESCRIPTION.value)
    history = advice.wizard.advice.draft.deeds.history
    role = advice.wizard.advice.draft.deeds.replacing.last
    assert advice.wizard.advice.draft.deeds.replacing.take_back(role)
    advice.driver.go(PromptKey.NEEDS.value)
    advice.known()
    needs, seen = TEXTS[PromptKey.NEEDS], []
    for _ in range(3):
        kept = bool(advice.wizard.advice.draft.decisions.known.kept)
        seen.append((advice.driver.text, kept))
        advice.undo()
    assert seen == [(f"{needs} YY ZZ", True), (f"{needs} YY", True), (f"{needs} YY", False)]
    assert advice.driver.text == needs
    assert not history.can_take_back(advice.driver.page.answer)


def test_a_mother_who_is_kept_leaves_the_father_to_be_decided(advice):
    advice.driver.answer("Mrs Okonkwo came late. Mr Okonkwo rang.")
    advice.known()
    assert advice.listed == ["Mrs Okonkwo", "Mr Okonkwo"]
    advice.choose("Mrs Okonkwo")
    advice.press_reason("Agreed with the person")
    assert advice.listed == ["Mr Okonkwo"]
    advice.choose("Mr Okonkwo")
    advice.press(advice.panel.chosen.suggestions[0])
    assert advice.driver.text.startswith("Mrs Okonkwo came late. ")
    assert "Mr Okonkwo" not in advice.driver.text


def test_mother_and_daughter_are_offered_roles_that_keep_them_apart(advice):
    offers = {each.words: each.suggestions for each in advice.panel.shown}
    assert offers["Maria"][0] == "a woman we support"
    assert offers["Mrs Okonkwo"][0] == "another woman we support"
    advice.choose("Maria")
    advice.press("a colleague")
    offers = {each.words: each.suggestions for each in advice.panel.shown}
    assert "a woman we support" in offers["Mrs Okonkwo"]
    assert "another colleague" in offers["Mrs Okonkwo"]


def test_the_page_before_finish_offers_what_the_panel_offers(advice):
    shown = {each.key: each.suggestions for each in advice.panel.shown}
    advice.driver.go(CHECK)
    advice.driver.next()
    undecided.wait_for_all(advice.driver)
    cards = advice.driver.page.cards
    there = [key for key in cards if key in shown]
    assert there
    assert all(tuple(offered(cards[key])) == tuple(shown[key][:6]) for key in there)


def test_two_choices_one_after_the_other_are_carried_out_and_said_of_all_they_decide(advice):
    advice.driver.go(CHECK)
    advice.driver.next()
    undecided.wait_for_all(advice.driver)
    page = advice.driver.page
    advice.qtbot.waitUntil(lambda: all(card.look.isVisible() for card in page.cards.values()))
    undecided.press(page, "a woman we support, instead of “Maria”")
    undecided.press(page, "one of the women, instead of “Mrs Okonkwo”")
    advice.qtbot.waitUntil(lambda: len(undecided.decided(page)) == 3)
    assert set(undecided.decided(page)) == {
        "“Maria” is “a woman we support” now.",
        "“Maria Okonkwo” is “a woman we support” now.",
        "“Mrs Okonkwo” is “one of the women” now.",
    }


def test_a_role_is_offered_first_for_another_form_of_the_name_too(advice):
    advice.choose("Maria")
    advice.panel.rows[advice.panel.chosen.key].choices.every.setChecked(False)
    advice.press("one of the women")
    advice.driver.go("description")
    advice.known()
    (full,) = [each for each in advice.panel.shown if each.words == "Maria Okonkwo"]
    assert full.suggestions[0] == "one of the women"


def first_offers(advice):
    return {each.words: each.suggestions[0] for each in advice.panel.shown}


def test_a_man_with_a_role_is_offered_the_same_by_his_full_name_in_another_answer(advice):
    advice.driver.answer("I met Tom at the door. He left.")
    advice.known()
    advice.choose("Tom")
    advice.press("one of the men")
    advice.driver.go(PromptKey.FACTORS.value)
    advice.driver.answer("My colleague rang Tom Hussain.")
    advice.known()
    assert first_offers(advice)["Tom Hussain"] == "one of the men"


def test_all_names_of_somebody_are_offered_one_role_first(advice):
    advice.driver.answer("Petra Marsden came, and we sat. I rang Mrs Marsden. Petra slept well.")
    advice.known()
    names = ("Petra", "Petra Marsden", "Mrs Marsden")
    assert len({first_offers(advice)[each] for each in names}) == 1
    advice.choose("Petra Marsden")
    advice.press(first_offers(advice)["Petra Marsden"])
    given = advice.wizard.advice.draft.decisions.known.roles[0].role
    assert first_offers(advice)["Mrs Marsden"] == given


def roles_of(advice, words) -> list[str]:
    advice.choose(words)
    return [each.words for each in advice.buttons() if each.words.startswith(("a ", "one "))]


@pytest.mark.parametrize("at", [0, -1])
def test_who_comes_later_with_the_same_surname_is_not_offered_the_role_of_the_first(advice, at):
    advice.driver.answer("Mrs Iqbal came. I sat down.")
    advice.known()
    role = roles_of(advice, "Mrs Iqbal")[at]
    advice.press(role)
    advice.type_at_end(" Mr Iqbal waved.")
    advice.known()
    assert role not in roles_of(advice, "Mr Iqbal")
    advice.driver.answer(f"{role.capitalize()} came. Mrs Iqbal left.")
    advice.known()
    assert roles_of(advice, "Mrs Iqbal")[0] == role
