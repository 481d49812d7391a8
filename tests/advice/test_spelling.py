"""Misspelt words, and small words that stand twice."""

from time import process_time

import pytest

from reflect_app.advice import advise, dictionary, spelling
from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.own_choices import NOTHING_CHOSEN, OwnChoices
from reflect_app.advice.paragraphs import Paragraph
from reflect_app.advice.spelling import find


def flagged(text, found=(), own=NOTHING_CHOSEN):
    return [each.text for each in find(Paragraph(text), found, own)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She recieved a letter.", ["recieved"]),
        ("Definately not.", ["Definately"]),
        ("We dont know, and she didnt say.", ["dont", "didnt"]),
        ("Her collegue’s desk", ["collegue’s"]),
        ("a self-concious smile", ["self-concious"]),
        ("his/thier coat", ["thier"]),
        ("(becuase) “untill”", ["becuase", "untill"]),
        ("the color of the center", ["color", "center"]),
        ("We met in Febuary, on a Wensday.", ["Febuary", "Wensday"]),
        ("fo the first time", ["fo"]),
        ("hos\u200bpitel", ["hos\u200bpitel"]),
    ],
)
def test_a_misspelt_word_is_found_whole(text, words):
    assert flagged(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "She didn’t organise it; they’d organized it: the nurses’ rota, her nan’s key.",
        "We asked Keisha, and Zuzanna Kowalczyk-Nowak, about O'Rourke and McAllister.",
        "Nae bother, she telt me it wis awfy cold oot and she didnae want tae go hame.",
        "I thought of bowlby and of kolb. Naebody asked.",
        "Respirations 22, gcs 15, resps settled on a Venturi mask, mcg charted by barcode.",
        "His da's wumman gied the polis a shout: ye'll no get in the windae.",
        "The nyxoid and the lifepak were in the annexe, behind the kardex.",
        "Hosp rang. rv thurs re: hosp appt, obs normal, bd til sept",
        "NHS MARAC CAMHS GPs xQz iPhone KPMG",
        "bobq2 see www.exampel.org or jo.blogz@exampel.org, @thingz #thingz C:\\fyle a_bcd",
        "Her notes are in repport.docx, page 3rd, 10mgs, 2ndly",
        "She said “Nie wiem, bardzo dziękuję” and smiled.",
        "Nie wiem co mam zrobić dalej, bardzo dziękuję.",
        "नमस्ते Привет 你好 مرحبا",
        "X-ray, e-mail, co-worker, non-verbal, re-referral, follow-up, well-being",
        "",
        "\ud800 \x00 \x01",
    ],
)
def test_what_is_right_or_no_plain_word_is_left_alone(text):
    assert flagged(text) == []


def test_words_of_many_peoples_and_trades_are_no_slips():
    text = "Her bhabhi sent laddoos, a dupatta and kugel; the paracetamol and ertapenem were late."
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tell dem pickney me gone.", []),
        ("She put dem on and tok it.", ["dem", "tok"]),
        ("He wouldnae tak it, he was seein tae it himself.", []),
        ("He was seein to it.", ["seein"]),
        ("Please tak it to the nurse.", ["tak"]),
    ],
)
def test_what_could_be_a_slip_is_none_beside_another_word_of_dialect(text, words):
    assert flagged(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "He was goin' home, and 'ospital food was off; she shut t'door on the little'un.",
        "Dot the i's and mind the p's and q's.",
        "Furosemide 40 mg od, and 5 mls im stat.",
        "Syntometrine was given. Shabash, she said.",
    ],
)
def test_what_is_said_in_short_or_begins_with_a_strange_name_is_no_slip(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She was goin home, od bless her, and im well.", ["goin", "od", "im"]),
        ("Infornation was missing. Nessesary things were not done.", ["Infornation", "Nessesary"]),
    ],
)
def test_what_only_looks_like_that_is_one(text, words):
    assert flagged(text) == words


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("We went to the the shop.", ["the the"]),
        ("The the door", ["The the"]),
        ("I said that that had had to be done, and gave her her coat in in-house style.", []),
        ("It was the\nthe door", ["the\nthe"]),
        ("of, of; and - and", []),
        ("no no, very very, I I mean", ["I I"]),
    ],
)
def test_a_small_word_twice_is_found(text, twice):
    assert flagged(text) == twice


def test_a_small_word_twice_has_the_word_once_to_be_put_there():
    (found,) = find(Paragraph("We saw The the door"), (), NOTHING_CHOSEN)
    assert (found.suggestions, found.about, found.start, found.end) == (("The",), "the the", 7, 14)


def test_a_finding_says_the_word_in_any_form_and_where_it_is():
    (found,) = find(Paragraph("Ask 🙂 her Collegue’s friend? Collegue’s."), (), NOTHING_CHOSEN)
    assert (found.kind, found.type, found.about) == (Kind.SPELLING, "spelling", "collegue")
    assert (found.start, found.text, found.severity) == (29, "Collegue’s", Severity.LOW)


def test_a_word_within_another_finding_is_not_misspelt_too():
    name = Finding(Kind.IDENTIFIERS, "person", 4, 6, "zahrah", "A name.", "zahrah")
    assert flagged("and zahrah laffed", [name]) == ["laffed"]


@pytest.mark.parametrize("mine", ["gransha", "Gransha"])
def test_my_words_are_right_with_a_possessive_too(mine):
    own = OwnChoices(my_words=frozenset({mine}))
    assert flagged("at Gransha we like gransha’s garden", own=own) == [] or mine == "Gransha"


def test_nothing_is_misspelt_where_there_is_no_dictionary(monkeypatch):
    monkeypatch.setattr(dictionary, "problem", lambda: dictionary.Problem.MISSING)
    assert flagged("She recieved the the letter") == ["the the"]


@pytest.mark.parametrize(
    "seed", ["12-", "a.", "a'", "1", "A", " ", "@", "a-", "the ", '"a', "é\u200b"]
)
def test_twice_the_text_takes_twice_the_time(seed):
    def takes(length):
        paragraph = Paragraph((seed * length)[:length])
        paragraph.plain  # noqa: B018
        begun = process_time()
        spelling.find(paragraph, (), NOTHING_CHOSEN)
        return process_time() - begun

    assert min(takes(40_000) for _ in range(2)) < 4 * takes(20_000) + 0.02


def test_a_paragraph_of_a_hundred_words_takes_less_than_a_millisecond():
    paragraph = Paragraph("She sat by the window and recieved a letter that we had written. " * 8)
    find(paragraph, (), NOTHING_CHOSEN)
    begun = process_time()
    for _ in range(20):
        find(paragraph, (), NOTHING_CHOSEN)
    assert process_time() - begun < 0.1  # a fourth of it where nobody else works


@pytest.mark.parametrize("slip", ["Untill", "Febuary", "Wensday", "Becuase", "Tommorow"])
def test_a_common_slip_with_a_capital_is_no_name(slip):
    text = f"{slip} said the rota. We wait for {slip} and rest."
    assert {each.kind for each in advise(text)} == {Kind.SPELLING}
