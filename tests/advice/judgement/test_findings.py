"""What a finding of wording says, what it offers in its place, and what it leaves alone."""

import time

import pytest

from reflect_app.advice import advise, judgement
from reflect_app.advice.finding import Kind, Severity
from reflect_app.advice.own_choices import NOTHING_CHOSEN
from reflect_app.advice.paragraphs import Paragraph
from reflect_app.advice.term_lists import listed_terms
from reflect_app.prompt_keys import PromptKey
from tests.seeds import chance


def judged(text, prompt=PromptKey.NEEDS):
    return advise(text, prompt, {Kind.JUDGEMENT})


def put_in(text, prompt=PromptKey.NEEDS):
    """The text with the first thing that is offered put in."""
    (found,) = judged(text, prompt)
    return text[: found.start] + found.suggestions[0] + text[found.end :]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("He claims it is late.", "He says it is late."),
        ("He claimed it was late.", "He said it was late."),
        ("He has claimed it was late.", "He has said it was late."),
        ("She refused to engage.", "She did not want to talk."),
        ("She refuses to engage.", "She does not want to talk."),
        ("Refused a bath.", "Declined a bath."),
        ("He is an addict.", "He is a person with an addiction."),
        ("Addicts came in.", "People with an addiction came in."),
        ("They met an OAP.", "They met an older person."),
        ("He committed suicide.", "He died by suicide."),
        ("She suffers from gout.", "She lives with gout."),
        ("Mum kicked off at noon.", "Mum became upset at noon."),
        ("We have five LDs here.", "We have five people with a learning disability here."),
        ("He lost his battle with cancer.", "He died of cancer."),
        ("The elderly like it.", "Older people like it."),
        ("A bed blocker, he said.", "A person waiting for somewhere safe to go, he said."),
    ],
)
def test_what_is_put_in_fits_the_sentence(text, better):
    assert put_in(text) == better


@pytest.mark.parametrize(
    "text",
    [
        "She has refused to engage.",
        "He had kicked off.",
        "He has a drug habit.",
        "He claims to be ill.",
    ],
)
def test_what_does_not_fit_as_it_stands_is_not_offered(text):
    (found,) = judged(text)
    assert found.suggestions == ()


def test_where_nothing_fits_as_it_stands_it_says_what_to_consider():
    (found,) = judged("We found her difficult.")
    assert found.suggestions == ()
    assert "we found it hard when" in found.why


def test_forms_of_one_word_share_a_decision_and_different_words_do_not():
    first, second, other = judged("He claims this. She claimed that. He insisted that it was so.")
    assert first.about == second.about == "claim"
    assert other.about != first.about


@pytest.mark.parametrize(
    "text",
    [
        'She said "he refused to wash" and left.',
        "‘He is an addict,’ his mother said.",
        "He told me: “They say I am lazy.”",
    ],
)
def test_what_somebody_said_is_left_alone(text):
    assert judged(text) == ()


def test_an_apostrophe_begins_no_quotation():
    assert judged("The girls' mum said he's an addict, and it's the boys' turn.") != ()


def test_marks_round_one_word_ask_whether_they_are_needed():
    (found,) = judged("She told me about her “pain” again.")
    assert (found.text, found.suggestions, found.severity) == ("“pain”", ("pain",), Severity.LOW)


@pytest.mark.parametrize("text", ["Her “magic” hat", "the “buddy” system", "She said “pain”."])
def test_other_marks_round_one_word_are_left_alone(text):
    assert judged(text) == ()


@pytest.mark.parametrize("text", ["She clearly knew.", "He seemed upset.", "I felt sad."])
def test_a_description_is_asked_what_was_seen_and_other_answers_are_not(text):
    assert judged(text, PromptKey.DESCRIPTION) != ()
    assert judged(text, PromptKey.FACTORS) == judged(text, None) == ()


def test_ones_own_feelings_in_a_description_are_told_apart():
    (found,) = judged("We sat down. I felt ashamed.", PromptKey.DESCRIPTION)
    assert (found.type, found.text) == ("feelings", "I felt ashamed")


def test_an_inference_asks_what_was_seen_or_heard():
    (found,) = judged("He seemed relieved.", PromptKey.DESCRIPTION)
    assert found.message == "What did you see or hear?"


@pytest.mark.parametrize("text", ["Mrs Mad and Mr Rude came.", "They live at Normal Street."])
def test_a_name_is_no_judgement(text):
    assert judged(text, PromptKey.DESCRIPTION) == ()


def test_the_passage_is_where_it_stands_whatever_was_typed_around_it():
    text = "🙂 She\u00a0is \u201cfine\u201d – but she re\u00adfused tea. He refused\ttoo."
    for found in judged(text):
        assert text[found.start : found.end] == found.text


SEEDS = ("12-", "a.", "a'", "1", "A", " ", "@", "she refused ", "rude, and ", '"a" ', "'a' ")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_text_twice_as_long_takes_about_twice_as_long(seed):
    def cost(times):
        paragraph = Paragraph(seed * times, PromptKey.DESCRIPTION)
        begun = time.process_time()
        judgement.find(paragraph, (), NOTHING_CHOSEN)
        return time.process_time() - begun

    cost(10)
    short, long = (min(cost(times) for _try in range(3)) for times in (1_500, 6_000))
    assert long < 8 * short + 0.02


def test_whatever_stands_around_them_terms_are_looked_at_and_each_passage_is_where_it_says():
    drawn = chance("terms in a muddle")
    forms = [" ".join(form.words) for term in listed_terms() for form in term.forms]
    around = [
        *"?.,;:'\"()-K",
        "Mary",
        "the",
        "a",
        "was",
        "who",
        "to",
        "of",
        "and",
        "\u200b",
        "\ud800",
    ]
    for _each in range(300):
        text = " ".join(drawn.choice(drawn.choice((forms, around))) for _word in range(12))
        for found in judgement.find(Paragraph(text, PromptKey.DESCRIPTION), (), NOTHING_CHOSEN):
            assert text[found.start : found.end] == found.text != ""
