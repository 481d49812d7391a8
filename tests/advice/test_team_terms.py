"""A team's own words count beside those that come with Reflect, and one bad line costs no other."""

import time

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.advice.judgement.no_terms import no_terms_notes
from reflect_app.advice.look_over import Memory
from reflect_app.advice.own_choices import OwnChoices
from reflect_app.advice.team_terms import (
    LARGEST_TEXT,
    LONGEST_LINE,
    MOST_TERMS,
    team_terms,
)
from reflect_app.lines_by_hand import MOST_NAMED
from reflect_app.prompt_keys import PromptKey


def judged(text, team, prompt=PromptKey.NEEDS):
    memory = Memory(OwnChoices(team_terms=team))
    return advise(text, prompt, {Kind.JUDGEMENT}, memory=memory)


def test_a_term_of_the_team_is_found_with_what_to_consider():
    (found,) = judged("A punter rang.", "# ours\n\npunter, punters: the person, or their name\n")
    assert (found.text, found.type, found.about) == ("punter", "team", "punter")
    assert "the person, or their name" in found.why


def test_what_can_be_put_in_is_offered_with_the_right_article():
    (found,) = judged("It was an LD case.", "LD case > person with a learning disability")
    assert (found.text, found.suggestions) == (
        "an LD case",
        ("a person with a learning disability",),
    )


@pytest.mark.parametrize(
    ("line", "about_a_person", "of_a_thing"),
    [
        ("frosty [person]: say what was said", "She was frosty.", "The window was frosty."),
        ("winger [noun]: say what she does", "He is a winger.", "The winger chair broke."),
        ("swerve, swerved [verb]: put off", "He swerved the visit.", "The van swerved."),
    ],
)
def test_a_team_says_how_a_word_is_used_when_it_judges(line, about_a_person, of_a_thing):
    assert judged(about_a_person, line) != ()
    assert judged(of_a_thing, line) == ()


def test_a_term_for_the_description_counts_there_alone():
    team = "vibe [description]: what you saw"
    assert judged("The vibe was odd.", team, PromptKey.DESCRIPTION) != ()
    assert judged("The vibe was odd.", team, PromptKey.FACTORS) == ()


def test_the_team_changes_a_term_that_comes_with_reflect():
    (found,) = judged("She is an addict.", "addict > woman in our recovery group")
    assert found.suggestions == ("a woman in our recovery group",)


@pytest.mark.parametrize("line", ["off: addict", "OFF: Addict", "off : addict, refuse"])
def test_the_team_switches_a_term_off_in_all_its_forms(line):
    assert judged("She is an addict. Addicts came.", line) == ()


def test_a_term_that_is_switched_off_takes_its_phrases_along():
    assert judged("She refused to engage.", "off: refuse") == ()


@pytest.mark.parametrize(
    "line",
    [
        *("!!!", ": the person", "off:", "x" * (LONGEST_LINE + 1), "caf\ufffd", "a\x00b"),
        *("guest # ours", "off: refuse # ours", "guest [noun] # ours: say who"),
        *("guest > visitor # new", "guest: say who # new"),
        *("one two three four five six seven eight nine", "vague [perhaps]: say more"),
    ],
)
def test_a_line_that_can_be_no_term_is_named_and_passed_over(line):
    read = team_terms(f"punter: person\n{line}\nwinger: person")
    assert [each.name for each in read.terms] == ["punter", "winger"]
    (note,) = read.notes()
    assert note.startswith("Line 2 of wording.txt was passed over: ")


def test_a_sign_within_what_to_consider_is_no_note():
    assert team_terms("guest: see point #3 of our guide").notes() == []


def test_each_bad_line_is_named_with_why_once_for_all_of_the_same_fault():
    bad = "!!!\nxyz [thing]: y\n???\noff:\na b c d e f g h i j\n\ufffd\nfoo # note\n...\n"
    notes = team_terms(bad).notes()
    assert notes[0] == (
        "Lines 1, 3, 4 and 8 of wording.txt were passed over: there is no word in it that can be"
        " looked for."
    )
    assert [note.partition(" of ")[0] for note in notes[1:]] == [f"Line {n}" for n in (2, 5, 6, 7)]


def test_of_very_many_bad_lines_some_are_named_and_the_others_counted():
    (note,) = team_terms("!!!\n" * 50).notes()
    assert f", {MOST_NAMED} and {50 - MOST_NAMED} more of wording.txt were passed over" in note


@pytest.mark.parametrize("term", ["refuse", "refused", "service users", "a service user", "punter"])
def test_what_is_a_term_in_any_form_is_switched_off_without_a_word(term):
    assert no_terms_notes(team_terms(f"punter: person\noff: {term}")) == []


def test_what_is_no_term_is_said_to_switch_nothing_off():
    assert no_terms_notes(team_terms("# ours\noff: refuse, refusse\n")) == [
        "Line 2 of wording.txt: “refusse” is no term, so it switches nothing off."
    ]


def test_a_file_that_is_too_large_says_so_and_counts_for_nothing():
    read = team_terms("a" * (LARGEST_TEXT + 1))
    assert (read.terms, len(read.notes())) == ((), 1)


def test_the_same_text_is_parsed_once():
    assert team_terms("punter: person") is team_terms("punter: person")


def test_a_hostile_list_costs_little_however_it_is_made():
    lines = "\n".join(",".join(f"the a{n}b{m}" for m in range(40)) for n in range(2_000))
    judged("The end.", lines[:LARGEST_TEXT])
    begun = time.process_time()
    judged("the " * 300, lines[:LARGEST_TEXT])
    assert time.process_time() - begun < 0.5


def test_no_more_terms_than_can_be_read_through_are_taken():
    read = team_terms("\n".join(f"word{n}: x" for n in range(MOST_TERMS + 3)))
    assert len(read.terms) == MOST_TERMS
    assert len(read.passed_over) == 3


@pytest.mark.parametrize("named", ["refuse", "refused", "refuses"])
def test_what_is_switched_off_in_one_form_is_off_in_all(named):
    assert not judged("She refused, she refuses, she is refusing.", f"off: {named}")


def test_a_plural_switches_its_singular_off_too():
    assert not judged("She is a frequent flyer.", "off: frequent flyers")


def test_a_changed_word_is_changed_behind_an_article_too():
    team = "service user > woman we support"
    found = judged("The service user came, and one service user left.", team)
    assert [each.text for each in found] == ["service user"] * 2
    assert {each.type for each in found} == {"team"}


@pytest.mark.parametrize("line", ["punter [verb] [noun]: x", "[person] punter: x", "C++: x"])
def test_a_line_that_would_mean_something_else_is_named(line):
    assert len(team_terms(f"# note\n{line}").notes()) == 1


def test_lines_are_counted_as_an_editor_counts_them():
    assert team_terms("pun\u200bter: x\x0c\u2028\nbad [q]: x").passed_over[0].line == 2
