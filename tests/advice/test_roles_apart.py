"""No two people are offered the same role, and what they are given reads so."""

from reflect_app.advice.roles import use_role
from reflect_app.advice.roles_apart import roles_apart
from reflect_app.prompt_keys import PromptKey

WOMAN = ("a woman we support",)
STAFF = ("a colleague", "a member of the team")


def apart(offered, given=(), same=()):
    return roles_apart(offered, dict(given), lambda name: dict(same).get(name, ()))


def test_the_second_colleague_is_another_and_then_there_is_a_third():
    found = apart({"tom": STAFF, "asha": STAFF, "ewa": STAFF})
    assert [roles[0] for roles in found.values()] == [
        *("a colleague", "another colleague", "a third colleague"),
    ]


def test_however_many_there_are_no_two_are_offered_the_same():
    for role in ("a woman we support", "one of the women", "one of the family", "her sister"):
        found = apart({f"somebody {at}": (role,) for at in range(60)})
        assert len({roles[0] for roles in found.values()}) == len(found)
    women = [each[0] for each in apart(dict.fromkeys(map(str, range(40)), WOMAN)).values()]
    assert [women[at] for at in (5, 7, 10, 17, 20, 39)] == [
        *("a sixth woman we support", "an eighth woman we support"),
        *("an eleventh woman we support", "an eighteenth woman we support"),
        *("a twenty-first woman we support", "a fortieth woman we support"),
    ]


def test_whose_name_stays_or_has_another_role_by_now_uses_no_role_up():
    offered = {"tom": STAFF, "asha": STAFF}
    assert roles_apart(offered, {}, lambda _: (), staying={"tom"})["asha"] == STAFF
    assert apart(offered, {"tom": "a nurse"})["asha"] == STAFF
    assert apart(offered, {"tom hall": "a nurse"}, {"tom": ["tom hall"]})["asha"] == STAFF
    assert apart(offered)["asha"][0] == "another colleague"


def test_forms_of_one_name_are_offered_the_same():
    forms = {"maria": ["maria okonkwo"], "maria okonkwo": ["maria"]}
    assert len(set(apart({"maria okonkwo": STAFF, "maria": STAFF}, same=forms).values())) == 1


def test_what_was_given_to_somebody_is_offered_to_nobody_else():
    assert apart({"tom": STAFF}, {"asha": "A colleague"})["tom"][0] == "another colleague"
    assert apart({"tom": STAFF}, {"tom": "a colleague"})["tom"] == STAFF
    assert apart({"tom hall": STAFF}, {"tom": "a colleague"})["tom hall"] == STAFF


def test_a_mother_and_her_daughter_with_one_surname_are_two():
    found = apart({"maria okonkwo": ("a woman we support",), "okonkwo": ("a woman we support",)})
    assert found["okonkwo"] == ("another woman we support",)


def test_what_was_given_to_a_wife_is_not_offered_to_her_husband():
    given = {"thistleby (mrs)": "a person we support"}
    offered = {"thistleby": ("a person we support",)}
    assert apart(offered, given)["thistleby"] == ("another person we support",)


def test_every_sort_of_role_has_a_form_for_one_more():
    roles = ("one of the women", "her sister", "an advocate", "people nearby")
    found = apart({"ana": roles}, {f"somebody {at}": role for at, role in enumerate(roles)})
    assert found["ana"] == (
        *("another of the women", "her other sister", "another advocate", "people nearby"),
    )


def in_place_of(name, role, text):
    (edits,) = use_role({PromptKey.NEEDS: text}, name, role).values()
    for each in reversed(edits):
        text = text[: each.start] + each.text + text[each.start + each.length :]
    return text


def test_who_is_mentioned_again_is_the_other_one_and_not_one_more():
    text = "A colleague sat with Tom. Tom’s shift was long, and Tom left."
    assert in_place_of("tom", "another colleague", text) == (
        "A colleague sat with another colleague. The other colleague’s shift was long,"
        " and the other colleague left."
    )
    assert in_place_of("tom", "a third colleague", text) == (
        "A colleague sat with a third colleague. The third colleague’s shift was long,"
        " and the third colleague left."
    )


def test_one_of_a_family_is_not_the_whole_of_it():
    text = "Asha’s hands shook. Asha left."
    assert in_place_of("asha", "one of the family", text) == (
        "The family member’s hands shook. The family member left."
    )
    assert in_place_of("asha", "one of the nurses", text) == (
        "The nurse’s hands shook. The nurse left."
    )


def test_what_is_theirs_reads_well():
    text = "I saw Asha’s letter. Asha smiled."
    assert in_place_of("asha", "another woman we support", text) == (
        "I saw the other woman’s letter. The other woman smiled."
    )
