"""Letters in capitals that stand for somebody, and those that stand for anything else."""

import pytest

from reflect_app.advice import advise, advise_all
from reflect_app.advice.finding import Kind
from reflect_app.prompt_keys import PromptKey


def people(text):
    found = advise(text, None, {Kind.IDENTIFIERS})
    return [each.text for each in found if each.type == "person"]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("EB told me about the war.", ["EB"]),
        ("MT is a 44-year-old woman known to the team.", ["MT"]),
        ("R. and her girl arrived late.", ["R."]),
        ("T came to us from another ward and would not take her coat off.", ["T"]),
        ("The last entry was signed JK.", ["JK"]),
        ("I spoke with D about it.", ["D"]),
        ("We rang K\u2019s mum.", ["K"]),
        ("This is about a resident (initials AB) who stopped eating.", ["AB"]),
        ("There was a cake for JW and her sister.", ["JW"]),
        ("A told me that she was cold.", ["A"]),
        ("JMB used to be a teacher and she still corrects my spelling.", ["JMB"]),
        ("My client QR had lost his keys again.", ["QR"]),
        ("I made KH a brew and we had a natter.", ["KH"]),
        ("A resident, WB, who used to be a miner, sang.", ["WB"]),
        ("I was asked by PW to stay.", ["PW"]),
        ("J turned round and said that I never listen.", ["J"]),
        ("In the afternoon M gave me a drawing.", ["M"]),
        ("PK: slept well, ate breakfast.", ["PK"]),
        ("EB has had a stroke and she can only say yes.", ["EB"]),
        ("EB and KT were arguing over the remote.", ["EB", "KT"]),
        ("A friend (initials changed: PT) wrote to me.", ["PT"]),
        ("A man whom I will refer to as SB is known to the service.", ["SB"]),
        ("V\u2019s been drinking again.", ["V"]),
        ("Handed over to HT 0421.", ["HT"]),
        ("It was just me and F. in the room.", ["F."]),
        ("P.E. told me that she was cold.", ["P.E."]),
        ("WP: \u201cYou never come when you say.\u201d", ["WP"]),
        ("That night R. rang the bell.", ["R."]),
        ("Both lads, T and K, ended up outside.", ["T", "K"]),
        ("I have a lad on my caseload, D, and he is terrified.", ["D"]),
        ("In the car with J he opened up.", ["J"]),
        ("Between us we got N into the bath.", ["N"]),
        ("Wee S was first in.", ["S"]),
        ("It was A\u2019s mum who rang.", ["A"]),
        ("We all knew B would not come back.", ["B"]),
        ("A nurse whom I shall call J moved it back.", ["J"]),
        ("T, J and I walked to the shop.", ["T", "J"]),
        ("K + both kids moved to the back room.", ["K"]),
        ("OH and his wife had been married for decades.", ["OH"]),
        ("i showed mj how and she got it. told sk\u2019s mum", ["mj", "sk"]),
        ("j.t. slept well, s.k. refused her meds.", ["j.t.", "s.k."]),
        ("When the bell went K got up and walked in.", ["K"]),
        ("H made toast. Nobody helped. H did it all.", ["H", "H"]),
        ("A asked for her dog.", ["A"]),
        ("ED slept well and ate half.", ["ED"]),
        ("The patient, AP (72), came with her daughter, CP, on Monday.", ["AP", "CP"]),
        ("SW\u2019s mum rang, and SW was hoisted.", ["SW", "SW"]),
        ("Bed 4 \u2013 CJ, 66, is for theatre.", ["CJ"]),
        ("Apologies: LM, D Arkwright, GP.", ["LM", "D Arkwright"]),
        ("I sat w/ kb for an hour.", ["kb"]),
        ("SM low in mood, and SM unsettled at night.", ["SM", "SM"]),
        ("Present: N Bibi. NB reported that he attends.", ["N Bibi", "NB"]),
        ("M told us that he missed his brother A.", ["M", "A"]),
        ("Riley was out. I saw R in school.", ["Riley", "R"]),
        ("We took in two siblings, A (9) and L (5).", ["A", "L"]),
        ("The kids, M (9), J (4) and T (2), slept.", ["M", "J", "T"]),
        ("e. had the yoghurt, p. had the cake.", ["e.", "p."]),
        ("m. didnt attend. rang m., she was on the bus.", ["m.", "m."]),
        ("We did the round with k.b. and k.b. shook her head.", ["k.b.", "k.b."]),
        ("Mama B is what we all call her.", ["Mama B"]),
        ("i wrote it up for dr q and miss v", ["dr q", "miss v"]),
        ("no answer from r.b. today. rb rang me back.", ["r.b.", "rb"]),
    ],
)
def test_letters_of_which_something_is_said_that_only_people_do_are_somebody(text, letters):
    assert people(text) == letters


@pytest.mark.parametrize(
    "text",
    [
        "OT said that he could manage stairs, and he did.",
        "CPN visited and she changed nothing.",
        "I asked SLT to come, and they listened.",
        "His IV came out and he did not notice.",
        "UTI made her confused, and she shouted.",
        "Her BP was low so she lay down.",
        "Bay C was loud and she could not sleep.",
        "He takes vitamin D and his wife reminds him.",
        "A came before B on the list of options.",
        "A worried mum rang us, and she cried.",
        "The T was missing on the sign.",
        "Plan B worked and he was glad.",
        "The QR said nothing, and the QR code cried out to be scanned.",
        "SHE cried and HE laughed.",
        "We asked XQ staff to wait.",
        "MND took her voice before it took her hands.",
        "SI was denied and she wanted help.",
        "It is spelt M A I S I E, who needed bloods.",
        "He likes R and B and she likes jazz.",
        "In the role play A is the nurse and B asks how he feels.",
        "DKA brought him in and his mum stayed over.",
        "PIP, ESA, UC and HB: she had them all written down.",
        "We charted the upper left D and I cried.",
        "Apologies: GP, HV. The chair, SW, OT and CPN came.",
        "We have P.E. at two, and the O.T. comes at three.",
        "She watched TV and he slept.",
        "DBS came back clear and he started with us.",
        "The nurse is on AL and I cover.",
        "The team used the letters F, G and H for the three flats.",
        "X marked the spot and he dug.",
        "In the summary I put R last and he asked what it was for.",
        "My blood is O and hers is AB, she told me.",
        "HA says speak to UC, UC says speak to HA, and they cried with laughter.",
        "The young person (YP) group met.",
        "S and L said soft diet, but she wanted toast.",
        "Client A told me that she was cold.",
        "ED admitted him, and ED had discharged her.",
        "Her mum, OT and the GP came. I rang mum, SW, and GP.",
        "In ED he slept. PT\u2019s mum rang. OT (2) and DN (3) came.",
        "Present: Mum, SW (chair), GP. Plan: CT, MRI.",
        "Bed 5 NBM, bed 6 UTI, bed 7 DNR.",
        "it was e. coli. v. good. see p. 14. the r. arm was weak. took t. and c. meds",
        "i miss u, i miss a lot, i miss n her mum.",
        "a. had to wait. b. had more.",
        "The S shaped desk, the C on the board, and K was low.",
        "A confused man had got hold of it. A tearful mum rang.",
        "HR low, BP low, and he was low in mood.",
        "It was all signed. OT came, SW was there.",
        "the hv told mw, and np said ok. her bf told u.",
        "i told them that it was e.g. a test at 3 p.m. today",
        "we have ft and pt carers. nt sure bt ya know.",
    ],
)
def test_letters_that_mean_a_part_a_service_or_a_thing_are_nobody(text):
    assert people(text) == []


def test_what_is_said_of_the_same_letters_in_two_sentences_is_added_up():
    assert people("T came in late.") == []
    assert people("T came in late. Later T left with a bag.") == ["T", "T"]


def test_letters_that_are_known_are_found_in_every_answer():
    told, learnt = list(PromptKey)[:2]
    answers = {told: "T sobbed, and T\u2019s mum held her.", learnt: "Next time I wait for T."}
    found = advise_all(answers, {Kind.IDENTIFIERS})
    assert [each.text for each in found[told]] == ["T", "T"]
    assert [each.text for each in found[learnt]] == ["T"]


def test_letters_that_mean_a_part_are_somebody_where_they_are_called_so():
    assert people("A resident, initials PT, has moved in. PT likes the garden.") == ["PT", "PT"]
