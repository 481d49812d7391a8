"""Words that no list has, since they are made as they are needed, and slips that look like such."""

import pytest

from reflect_app.advice.word_building import is_made

MEDICINE = "neurorehabilitation electrostimulation cardiorespiratory neuroischaemic interdigital"
BEGINNINGS = "unthickened underprescribed overmedicating re-titrated pre-weighed un-jargoned"
ENDINGS = (
    "screenshotted greyish half-sevenish crumblike tearlessness kitchenless box-ticky grey-lidded"
)
TWO_NOUNS = "birdboxes breaktime bedsocks traybake smartcard trawlerman mouthcare careplans"
EMPHASIS = (
    "sooo yesss nooo pleeease hmm ugh shh aww argh pfft phew uh-huh mmm-hmm ooh th-that w-wife"
)

SLIPS = """
neurolgy multipal microships intergrated hydro teached goed informations happyness runned stoped
carefuly unforseen readmited re-occuring prepaired mispelled basicly truely gratefull pasttime
infront aswell lasttime goodwork livingroom weeek committtee accidently overun misstake
burried resently menagers steppod distubing viewpaint a -
"""


@pytest.mark.parametrize(
    "word", " ".join((MEDICINE, BEGINNINGS, ENDINGS, TWO_NOUNS, EMPHASIS)).split()
)
def test_a_word_that_is_made_in_a_usual_way_is_one(word):
    assert is_made(word)


@pytest.mark.parametrize("slip", ["", *SLIPS.split()])
def test_a_slip_is_not_made_of_words(slip):
    assert not is_made(slip)
