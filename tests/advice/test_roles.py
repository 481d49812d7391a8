"""Roles in the place of names: which are offered, and that nothing of the name is left."""

from reflect_app.advice import advise
from reflect_app.advice.roles import roles_for, use_role
from reflect_app.prompt_keys import PromptKey

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


def test_words_that_say_already_who_it_is_stay_alone():
    assert replaced({D: "My colleague Tom rang."}, "tom", "a nurse") == {D: "My colleague rang."}


def test_what_is_known_of_somebody_decides_what_is_offered():
    text = "Her sister Ana rang."
    finding = advise(text, D)[0]
    assert roles_for(finding, {D: text})[0] == "her sister"
