"""Roles in the place of names: which are offered, and that nothing of the name is left."""

import re
import time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reflect_app.advice import advise, advise_all
from reflect_app.advice.finding import Kind
from reflect_app.advice.names_apart import name_and_title
from reflect_app.advice.role_mentions import Mentions, mentions_by_words
from reflect_app.advice.roles import roles_for, use_role
from reflect_app.prompt_keys import PromptKey
from tests import seeds

D, N = PromptKey.DESCRIPTION, PromptKey.NEEDS


def replaced(answers, about, role):
    edits = use_role(answers, about, role)
    return {key: _with(text, edits.get(key, ())) for key, text in answers.items()}


def _with(text, edits):
    for each in reversed(edits):
        text = text[: each.start] + each.text + text[each.start + each.length :]
    return text


def test_one_role_stands_for_every_mention_in_all_answers():
    answers = {D: "Maria wept. I held Maria Lopez’s hand.", N: "What Maria needed was time."}
    assert replaced(answers, "maria", "a colleague") == {
        D: "A colleague wept. I held the colleague’s hand.",
        N: "What a colleague needed was time.",
    }


def test_what_was_found_already_leads_to_the_same_edits():
    answers = {D: "Maria wept, wich was hard. I held Maria Lopez’s hand.", N: "Maria needed time."}
    looked = advise_all(answers)
    assert use_role(answers, "maria", "a nurse", looked) == use_role(answers, "maria", "a nurse")


OKONKWO = {
    D: "Maria Okonkwo came. Maria’s mother spoke.",
    N: "Maria slept. Maria’s mother, Mrs Okonkwo, came. Okonkwo rang.",
}
TWO = {D: "Maria Lopez came. Maria Hussain sat.", N: "Maria left. Ms Lopez rang."}
TWO_DOCTORS = {
    D: "Dr Maria Lopez came. Maria Hussain sat.",
    N: "Maria left. Dr Hussain rang. Dr Lopez wrote.",
}
DOCTOR = {D: "Dr Ahmed Khan came. Khan sat.", N: "Ahmed smiled. Dr. Khan rang."}


@pytest.mark.parametrize(
    ("answers", "about", "then"),
    [
        (OKONKWO, "maria", "A nurse slept. A nurse’s mother, Mrs Okonkwo, came. Okonkwo rang."),
        (OKONKWO, "okonkwo", "Maria slept. Maria’s mother came. A nurse rang."),
        ({**OKONKWO, D: "Her husband Tom Okonkwo."}, "tom okonkwo", OKONKWO[N]),
        (TWO, "maria", "A nurse left. Ms Lopez rang."),
        (TWO, "maria lopez", TWO[N]),
        (DOCTOR, "khan", "A nurse smiled. The nurse rang."),
        (DOCTOR, "ahmed", "A nurse smiled. The nurse rang."),
        ({D: "The Maria House.", N: "Maria left."}, "maria", "A nurse left."),
        (TWO_DOCTORS, "maria hussain", TWO_DOCTORS[N]),
        (TWO_DOCTORS, "maria lopez", "Maria left. Dr Hussain rang. A nurse wrote."),
    ],
)
def test_a_surname_is_replaced_only_where_nobody_else_could_bear_it(answers, about, then):
    done = replaced(answers, about, "a nurse")
    assert done[N].replace("The nurse’s", "A nurse’s") == then.replace("the nurse’s", "A nurse’s")


IQBAL = "Mrs Farida Iqbal came. Farida sat. Mrs Iqbal’s son Bilal rang. Bilal Iqbal said no."


@pytest.mark.parametrize(("about", "like"), [("farida iqbal", ""), ("iqbal", "Mrs Iqbal")])
def test_who_alone_has_this_title_and_surname_is_replaced_under_it_too(about, like):
    answers = {D: IQBAL, N: "Mrs. Iqbal thanked us, and Mr Iqbal and Iqbal left."}
    edits = use_role(answers, about, "a nurse", like=like)
    assert _with(answers[D], edits[D]) == (
        "A nurse came. The nurse sat. The nurse’s son Bilal rang. Bilal Iqbal said no."
    )
    assert _with(answers[N], edits[N]) == "A nurse thanked us, and Mr Iqbal and Iqbal left."


@pytest.mark.parametrize(
    "also", ["Mrs Zara Iqbal sat.", "Her mother, Mrs Iqbal, sat.", "Mr Iqbal sat. Iqbal sat."]
)
def test_a_title_and_surname_that_two_may_have_stay(also):
    answers = {D: f"Mrs Farida Iqbal came. Bilal Iqbal rang. {also}", N: "Mrs Iqbal left."}
    meant = "Mr Iqbal" in also
    done = replaced(answers, "farida iqbal", "a nurse")
    assert done == {
        D: f"A nurse came. Bilal Iqbal rang. {also}",
        N: "A nurse left." if meant else "Mrs Iqbal left.",
    }


def test_two_people_who_differ_by_their_titles_stay_two():
    answers = {D: "Mrs Khan came. Mr Khan sat. Mrs Khan left."}
    edits = use_role(answers, "khan", "a nurse", like="Mr Khan")
    assert _with(answers[D], edits[D]) == "Mrs Khan came. A nurse sat. Mrs Khan left."
    first = use_role(answers, "khan", "a nurse")
    assert _with(answers[D], first[D]) == "A nurse came. Mr Khan sat. The nurse left."


def test_what_was_decided_to_stay_stays():
    answers = {D: "Maria Lopez came. Maria sat."}
    edits = use_role(answers, "maria", "a nurse", staying={"maria lopez"})
    assert _with(answers[D], edits[D]) == "Maria Lopez came. A nurse sat."


def test_words_that_say_already_who_it_is_stay_alone():
    assert replaced({D: "My colleague Tom rang."}, "tom", "a nurse") == {D: "My colleague rang."}


def test_what_is_known_of_somebody_decides_what_is_offered():
    text = "Her sister Ana rang."
    finding = advise(text, D)[0]
    assert roles_for(finding, {D: text})[0] == "her sister"


@pytest.mark.parametrize(
    ("text", "child"),
    [
        ("She sat, and her coat was wet. Mrs Iqbal’s son Bilal rang.", "a boy in the family"),
        ("He sat, and his coat was wet. Mr Iqbal’s niece Zofia rang.", "a girl in the family"),
    ],
)
def test_a_son_is_a_boy_and_a_niece_a_girl_whoever_else_is_near(text, child):
    finding = advise(text, D)[-1]
    offered = roles_for(finding, {D: text})
    assert child in offered
    assert len({"a boy in the family", "a girl in the family"} & set(offered)) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My colleague JT told me that Zofia was ill.", "Zofia"),
        ("The nurse told me that Zofia was ill.", "Zofia"),
        ("Sam, a support worker, sat with Zofia.", "Zofia"),
        ("A colleague, JT, told me that Mr Iqbal had fallen.", "Mr Iqbal"),
        ("I asked the manager who Zofia was.", "Zofia"),
    ],
)
def test_a_job_that_is_somebody_elses_is_not_offered_first(text, name):
    (found,) = [each for each in advise(text, D) if each.text == name]
    assert roles_for(found, {D: text})[0] in {"a woman we support", "a man we support"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("My colleague JT rang.", "a colleague"),
        ("My colleagues Sam and Zofia rang.", "a colleague"),
        ("The nurse on nights, Zofia, rang.", "a nurse"),
        ("Zofia, a support worker, rang.", "a support worker"),
        ("Zofia (social worker) rang.", "a social worker"),
        ("Zofia Nowak is our lovely manager.", "a manager"),
        ("A nurse called Zofia rang.", "a nurse"),
    ],
)
def test_a_job_that_is_theirs_is_offered_first(text, role):
    found = [each for each in advise(text, D) if each.type == "person"][-1]
    assert role in roles_for(found, {D: text})[:2]


@pytest.mark.parametrize(
    ("text", "about", "left"),
    [
        (
            "A boy we support, Callum, came in. Callum cried.",
            "callum",
            "A boy we support came in. The boy cried.",
        ),
        (
            "I saw a boy we support, Callum. Then the boy cried and Callum slept.",
            "callum",
            "I saw a boy we support. Then the boy cried and the boy slept.",
        ),
        (
            "A boy we support called Callum came. Another boy left. Callum cried.",
            "callum",
            "A boy we support came. Another boy left. A boy we support cried.",
        ),
        (
            "One of our residents, Zofia, rang. Zofia’s son came.",
            "zofia",
            "One of our residents rang. The resident’s son came.",
        ),
        (
            "A woman in Leeds, Zofia, rang. Zofia was cold.",
            "zofia",
            "A woman in Leeds rang. The woman was cold.",
        ),
        (
            "Beside a boy we support, Callum sat down.",
            "callum",
            "Beside a boy we support, a man we support sat down.",
        ),
    ],
)
def test_words_that_say_who_it_is_stay_and_are_meant_the_next_time(text, about, left):
    found = next(each for each in advise(text, D) if each.about == about)
    role = roles_for(found, {D: text})[0]
    assert not set(role.split()) & {"Leeds", "leeds"}
    assert replaced({D: text}, about, role) == {D: left}


def test_a_child_is_told_from_a_grown_up_by_the_age_beside_the_name():
    text = "Zofia, who is six, came in. Her teacher Mark smiled."
    girl, teacher = advise(text, D)[:1], advise(text, D)[-1:]
    assert roles_for(girl[0], {D: text})[0] == "a girl in the family"
    assert "a teacher" in roles_for(teacher[0], {D: text})


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I rang his mother, Dr Okafor and the school.", "a doctor"),
        ("Her sister, Nurse Okafor, and I sat down.", "a nurse"),
        ("I spoke to his mother Dr Okafor.", "his mother"),
        ("I rang his mother, Mrs Okafor, and the school.", "his mother"),
    ],
)
def test_who_has_a_title_of_a_job_is_that_first_where_kin_may_be_another_in_a_list(text, first):
    (found,) = advise(text, D)
    assert roles_for(found, {D: text})[0] == first


@pytest.mark.parametrize(
    ("text", "about", "role", "then"),
    [
        ("Maria’s room was cold.", "maria", "a colleague", "A colleague’s room was cold."),
        ("I saw Maria’s room.", "maria", "a woman we support", "I saw the woman’s room."),
        ("I saw Maria’s room.", "maria", "one of the women", "I saw the woman’s room."),
        ("The lovely Maria sang.", "maria", "a colleague", "A colleague sang."),
        ("A girl called Ruby sang.", "ruby", "a pupil", "A girl sang."),
        ("She is called Ruby.", "ruby", "a pupil", "She is called a pupil."),
        ("Tom called Ruby.", "ruby", "a pupil", "Tom called a pupil."),
        ("A week later she called Ruby.", "ruby", "a pupil", "A week later she called a pupil."),
        ("The nurse called Ruby.", "ruby", "a pupil", "The nurse called a pupil."),
        ("Her son, Oscar, waved.", "oscar", "her son", "Her son waved."),
        ("Hi Donna, it went well.", "donna", "a colleague", "Hi, it went well."),
        ("Good evening, Donna.", "donna", "a colleague", "Good evening."),
        ("Sorry, Donna is out today.", "donna", "a nurse", "Sorry, a nurse is out today."),
        ("When I rang my son, Ana woke.", "ana", "a nurse", "When I rang my son, a nurse woke."),
        ("My son, Oscar’s friend.", "oscar", "a pupil", "My son’s friend."),
        ("I told her Ana was ill.", "ana", "a nurse", "I told her a nurse was ill."),
        ("The “big” Ana came.", "ana", "a nurse", "The “big” a nurse came."),
        ("‘Ana came,’ he said.", "ana", "a nurse", "‘A nurse came,’ he said."),
        ("It rained. (Ana came.)", "ana", "a nurse", "It rained. (A nurse came.)"),
        ("- Ana came\na) Ana sat", "ana", "a nurse", "- A nurse came\na) The nurse sat"),
        ("I saw ‘James’ there.", "james", "a nurse", "I saw ‘A nurse’ there."),
        ("James’ coat was wet.", "james", "a nurse", "A nurse's coat was wet."),
        (
            "I met Ana. Ana sat.",
            "ana",
            "a member of the team",
            "I met a member of the team. The team m",
        ),
        (
            "At Fern School. Fern School rang.",
            "fern school",
            "a local school",
            "At a local school. The l",
        ),
        ("“Maria is here,” he said.", "maria", "a colleague", "“A colleague is here,” he said."),
        ("I think that May knew.", "may", "a colleague", "I think that a colleague knew."),
        ("We met at the Willow Surgery.", "willow surgery", "a surgery", "We met at a surgery."),
        (
            "Dr Amara Okoro came. amara okoro sat.",
            "amara okoro",
            "a doctor",
            "A doctor came. The doctor sat.",
        ),
    ],
)
def test_the_words_around_a_role_stay_whole(text, about, role, then):
    assert replaced({D: text}, about, role)[D].startswith(then)


names = st.sampled_from(["Kofi", "Małgorzata", "Ngozi Okoro", "Siân Rhys", "Grace", "Ruby Shah"])
before = st.sampled_from(
    ["I sat with ", "Then ", "My colleague ", "", "“", "Her sister, ", "A woman called ", "The "]
)
after = st.sampled_from(
    [" said so. ", "’s coat was wet. ", ", who smiled. ", " was tired! ", ".\n"]
)
sentences = st.lists(st.tuples(before, st.sampled_from([0, 1, 2]), after), min_size=1, max_size=6)
roles = st.sampled_from(["a woman we support", "one of the men", "a nurse", "her sister"])


@example("Ruby Shah", [("", 0, " said so. ")], [("The ", 1, " said so. ")], "a nurse")
@settings(max_examples=30)
@given(names, sentences, sentences, roles)
def test_nothing_of_a_name_is_left_in_any_answer(name, one, other, role):
    forms = (name, name.partition(" ")[0], name.upper())
    answers = {
        D: f"I told {name} first. " + "".join(a + forms[form] + b for a, form, b in one),
        N: "".join(a + forms[form] + b for a, form, b in other),
    }
    then = replaced(answers, name.lower(), role)
    left = {word.casefold() for text in then.values() for word in re.findall(r"\w+", text)}
    assert not left & set(name.casefold().split())
    assert name.casefold() not in {one.about for text in then.values() for one in advise(text, D)}


people = st.lists(
    st.tuples(
        st.sampled_from(["", "Mrs ", "Mr ", "Dr ", "Maria’s mother, Mrs ", "her husband Tom "]),
        st.sampled_from(["Maria", "Okonkwo", "Maria Okonkwo", "Maria Lopez", "Fatima", "Lopez"]),
    ),
    min_size=2,
    max_size=7,
)


@example([("Mrs ", "Maria Lopez"), ("Dr ", "Maria Okonkwo"), ("Dr ", "Lopez")])
@example([("", "Lopez"), ("Mrs ", "Maria Lopez"), ("Mrs ", "Lopez")])
@settings(max_examples=60)
@given(people)
def test_nobody_else_is_replaced_and_as_many_are_as_is_said(drawn):
    assume(all(not (before == "Mr " and "Maria" in name) for before, name in drawn))
    answers = {D: "".join(f"I saw {before}{name} today. " for before, name in drawn)}
    found = advise_all(answers, [Kind.IDENTIFIERS])
    asked = [each for each in found[D] if each.type == "person"][-1]
    edits = use_role(answers, asked.about, "a nurse", like=asked.text).get(D, ())
    mentions = Mentions(answers, found).of(asked.about, asked.text).get(D, [])
    assert len(edits) == len(mentions) > 0
    changed = [
        each
        for each in found[D]
        if any(edit.start < each.end and each.start < edit.start + edit.length for edit in edits)
    ]
    assert {each.about for each in changed} <= {each.about for each in mentions}
    full = [set(name_and_title(each.about)[0].split()) for each in changed]
    assert max(full, key=len) == set().union(*full)  # no second name among them
    titled = {each.text for each in changed if each.text.startswith(("Mr", "Dr"))}
    whole = {each for each in titled if len(each.split()) > 2}
    assert len({each.split()[0] for each in titled}) <= max(1, len(whole))


def test_a_role_names_nobody_itself():
    text = "Ana Okoro lives at 14 Elm Road, Northwick, and is at St Jude's Primary School."
    for finding in advise(text, D):
        for role in (*roles_for(finding, {D: text}), *finding.suggestions):
            assert all(one.kind != "identifiers" for one in advise(f"I saw {role}.", D))


def test_a_name_that_is_in_the_tags_alone_has_no_mention_in_an_answer():
    found = advise_all({D: "It rained.", None: "Mrs Khan"})
    assert list(mentions_by_words({D: "It rained."}, found)) == [(("khan", "Mrs Khan"), {})]


def test_many_people_of_one_first_name_take_twice_the_time_for_twice_as_many():
    draw = seeds.chance("people of one first name")
    letters = ("bdklmnrstvz", "aeiou") * 3
    names = ["".join(map(draw.choice, letters)).capitalize() for _ in range(600)]

    def taken(many):
        answers = {D: "\n".join(f"I met Maria {name}." for name in names[:many])}
        found = advise_all(answers, [Kind.IDENTIFIERS])
        begun = time.process_time()
        assert len(list(mentions_by_words(answers, found))) > many // 2
        return time.process_time() - begun

    taken(50)
    assert taken(600) < 5 * max(taken(300), 0.1)
