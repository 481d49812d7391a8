"""A bare number is an age where what stands around it says so more than it says something else."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

AGES = [
    "Client is a [47] male, no fixed abode.",
    "sarah [34] rang again, third time today",
    "He was gone. [90 yrs 2 months]. We sat a while.",
    "[Seventy-six] and on his own since the spring, he talks to the telly.",
    "[Ninety-three], sharp as a tack, and she still beats me.",
    "Second, sir is [63] and hard of hearing.",
    "Our gaffer is [sixty-one] and he still does the lifting.",
    "The volunteer is [eighty-four], which surprised us all.",
    "Gladys. [84]. Fell getting to the commode.",
    "Reg [92]: nil by mouth.",
    "It was her first week. [Nineteen], straight out of college.",
    "His nan is no more than [seventy], if that.",
    "Tariq - [51], T1DM, both legs gone.",
    "Vi, [87]; Stan, [90].",
    "They live with Gran, [78 years], and her sister.",
    "The lady in 12 is [97], no family.",
    "Margaret comma [79] comma lives with her sister",
    "I was [21], newly qualified, and in charge.",
    "Our Jean is coming up [60] and tired.",
    "Kayleigh-Mae, [twelve and a half], was keen to tell me.",
    "Assessed at [3;06] in nursery",
    "Kids in house Ali [14] Hana [12] Sami [7] and the dog",
    "their children, ali [9] hana [6], were upstairs",
    "I was [nine] no I was [ten] when he went",
    "A gentleman in his room, [ninety-three] next week, asked me.",
    "He died three weeks short of [seventy].",
    "A wee boy ay [six] an he cannae settle.",
    "molly [4½] chatty, brother well",
    "Baby seen at [5/12], sitting with support.",
    "Above the bookies, [58M] chest pain. Long lie.",
    "Second job, [72F] fall, and then we were stood down.",
    "He came with his mother. Wisdom is [thirteen].",
    "She has a lad with asthma, [18 months], and black mould up the wall.",
]


@pytest.mark.parametrize("case", AGES)
def test_a_bare_number_is_an_age_by_all_that_stands_around_it(case):
    assert missed_in(case, "age") == []


NO_AGES = [
    "My caseload was big. Hers is 18.",
    "Observations at 14, 16 and 18.",
    "theres 22 of them, come at 6ish",
    "He did 4 years 6 months in the army.",
    "Sats were 88 on air, then 94.",
    "Baby girl, Apgars 4, 7, 9.",
    "His troponin was repeated, 48 then 112.",
    "I phoned the police on 101, gave them the address.",
    "He lives alone at 62 Amberley Rise.",
    "The bus is the 42. It comes at ten past.",
    "All three children are between 5 and 11, all hungry.",
    "The women (12) and the ladies (14) met apart.",
    "Uno, 21 and Connect 4.",
    "The waiting list is 19.",
    "Their minibus is 12 and it shows.",
    "It is 34. June is 3.",
    "He took 22, she took 14.",
    "He was 30 years in the job, after 15 years as a nurse.",
    "She's a 16, I'm a 14.",
    "You've done sixty-three, she said.",
    "Nurse 1 took 6, nurse 2 took 7.",
    "I made tea for thirteen. He walked 40, then 60.",
    "We read chapter 4;11 and psalm 3;06.",
    "Darts scores were Ali 14 Hana 12 Sami 7.",
    "Ali 14 Hana 19 Sami 7",
    "She'd been sixty times. I was two no shows down.",
    "She said it at ten past eight.",
    "third visit to maureen at 14 pendle rise and the key safe was stuck",
    "On the night we are two, me and the bank nurse.",
    "blister of 28, should be 24",
    "The woman at 42 had a key. The man at 16 has a hosepipe.",
    "It was a 72M fall from the cliff. The pool is 25M long.",
    "He slept 3½ hours and walked 4½ miles. We were two weeks short of staff.",
]


@pytest.mark.parametrize("text", NO_AGES)
def test_what_counts_or_measures_is_none_however_near_people_are(text):
    assert found_in(text) == []
