"""Which names are plainly of one person, so that one role is offered first for all of them."""

import pytest

from reflect_app.advice import advise_all
from reflect_app.advice.finding import Kind
from reflect_app.advice.roles_apart import roles_apart
from reflect_app.advice.same_person import SamePerson
from reflect_app.prompt_keys import PromptKey


def people_in(*texts, given=None):
    answers = dict(zip(PromptKey, texts, strict=False))
    found = advise_all(answers, [Kind.IDENTIFIERS])
    return SamePerson(answers, found, given)


@pytest.mark.parametrize(
    ("texts", "name", "others"),
    [
        (
            ("Petra Okonkwo came in. Later Petra left.", "I rang Mrs Okonkwo that night."),
            "petra",
            {"petra", "petra okonkwo", "okonkwo"},
        ),
        (
            ("Petra Okonkwo came in.", "I rang Mrs Okonkwo, and Petra rang back."),
            "okonkwo",
            {"petra", "petra okonkwo", "okonkwo"},
        ),
        (("Petra Okonkwo came in.", "I rang Mr Okonkwo that night."), "okonkwo", {"okonkwo"}),
        (("Petra Okonkwo came in. Her mother, Mrs Okonkwo, sat."), "petra okonkwo", None),
    ],
)
def test_a_first_name_and_a_surname_with_a_title_that_fits(texts, name, others):
    texts = (texts,) if isinstance(texts, str) else texts
    of = people_in(*texts).of(name)
    if others is None:
        assert "okonkwo" not in of
    else:
        assert of == others or (of == frozenset() and others == {name})


def test_two_with_one_surname_are_two():
    people = people_in("Petra Okonkwo and Tom Okonkwo came.", "I rang Mrs Okonkwo that night.")
    assert "okonkwo" not in people.of("petra okonkwo")
    assert "petra okonkwo" not in people.of("okonkwo")


OBIORA = "Mrs Chiamaka Obiora came in. Chiamaka smiled. Mrs Obiora sat. Mr Obiora came as well."


@pytest.mark.parametrize(
    ("texts", "given"),
    [
        ([OBIORA], {}),
        (["Mr Obiora came in.", "Mrs Chiamaka Obiora came as well."], {}),
        (["Mr Obiora came in."], {"chiamaka obiora": "a woman we support"}),
        (["Mr Obiora came in."], {"obiora (mrs)": "a woman we support"}),
        (["Mrs Chiamaka Obiora came in."], {"obiora": "a man we support"}),
    ],
)
def test_a_husband_and_his_wife_are_two_in_whatever_order_they_are_asked_about(texts, given):
    people = people_in(*texts, given=given)
    hers = {"chiamaka obiora", "chiamaka", "obiora (mrs)"}
    his = {"obiora (mr)"} if texts == [OBIORA] else {"obiora"}
    for name in his:
        assert people.of(name) <= his
    for name in hers:
        assert not people.of(name) & his
    assert texts != [OBIORA] or people.of("obiora (mrs)") == hers


def test_two_with_one_first_name_are_two():
    people = people_in("Petra Okonkwo and Petra Marsden came.", "Petra left.")
    assert people.of("petra") <= {"petra"}


def test_whom_a_role_stands_for_by_now_is_known_by_the_full_name_too():
    people = people_in("I rang Tom Hussain that night.", given={"tom": "a man we support"})
    assert "tom" in people.of("tom hussain")


def test_one_role_is_offered_first_under_all_the_names_of_somebody():
    offered = {"petra okonkwo": ("a woman we support",), "okonkwo": ("a colleague", "a manager")}
    same = {"petra okonkwo": {"okonkwo"}, "okonkwo": {"petra okonkwo"}}
    apart = roles_apart(offered, {}, same.__getitem__)
    assert apart["okonkwo"] == ("a woman we support", "a colleague", "a manager")
