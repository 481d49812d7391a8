"""The stories that advice is measured by: enough of them, well marked, and no real number in any.

Those set apart are only counted here: whoever builds never looks at them.
"""

import re

import pytest

from reflect_app.advice.identifiers.listed import entries
from tests.advice.as_written import as_written
from tests.benchmarks.advice import corpus

AREAS = "|".join(each.split()[0] for each in entries("postcode-areas.txt"))
RESERVED = {
    "phone": r"(\+?44|0044)?\(?0?\)?("
    r"1632960\d{3}|2079460\d{3}|7700900\d{2,4}|8081570\d{3}|3069990\d{3}|9098790\d{3}"
    r"|1\d{2}4960\d{3}|289649\d{4}|292018\d{4})(ext\w*\d+|x\d+)?"
    # The code behind it, one that is said again, and what is fictional in North America.
    r"|9[06]0\d{3}|960\d{3}01632|07700900\d\d900\d{3}|00141655501\d\d",
    "nhs-number": r"999\d{6,7}",
    "chi-number": r"3[01]02\d{2,6}|31(04|06|09|11)\d{6}",  # days that cannot be
    "nino": r"qq\w*",
    "email": r".*example(dot)?(com|org|net)?|.*(dot)?(test|invalid)",
    "url": r".*example(dot)?(com|org|net).*|.*(test|invalid).*|192020\d+|2030113\d+|19851100\d+"
    r"|2001db8.*",
    # Of no fixed home, of public buildings, and of areas that are none.
    "postcode": r"zz\d\w*|sw1a(1aa)?|w1a(0ax)?|gir0aa"
    rf"|(?!({AREAS})\d)[a-z]{{2}}\d{{1,3}}([a-z]{{2}})?",
    # The published one, or a day that cannot be; of women, 50 is added to the month.
    "driving-licence": r"olive702314|morga657(054(sm9|sm9ij)?)?|(morga6570)?54sm9ij|morga65705sm9ij"
    r"|0000\d{4}"
    r"|[a-z9]{5}\d([05]23[01]|([05][469]|[16]1)31|[2-47-9]\d\d\d|\d\d(3[2-9]|[4-9]\d))\d\w{5}",
    # What forms are shown with, years and letters that are not issued, and those of no county.
    "vehicle": r"ab12cde|a123aaa|aaa123a|aaz1234|[a-z]{2}(2[7-9]|[34]\d|50|7[7-9]|[89]\d)[a-z]{0,3}"
    r"|[a-z]{2}\d[a-z]{2}|[a-z]\d{1,3}[a-z]?q[a-z]{1,2}|[a-z]zz\d{4}|aa00aaa|xx99|a123|[a-z]{2}00[a-z]{3}|[a-z]{3}0\d{3}"
    r"|[a-z]{2}\d\d[a-z]{2}q|[a-z]{2}\d\d[a-z]*[iq][a-z]*|[iouz]\d{1,3}[a-z]{3}|[a-z]{3}\d{1,3}[ioquz]",
    "passport": r"\w{0,2}1234567\d{0,2}|0?12345678|0?987654\d{2,3}"
    r"|zz000\d{3}|[a-z]{1,2}0000\d{0,5}[a-z]?|000\d{6}|111222333",
}
# What ends in .example is nobody's; a page of it may follow.
_NOBODYS_PAGE = re.compile(r".+(?:\.| dot )example(?:[/?#].*)?")
HANDLES = ("@", "facebook.com/", "snapchat.com/")  # what follows is invented as a name is
# So little of a number is anybody's: "ends 386".
_PIECE = re.compile(r"\d{3,5}|[a-z]9\d[a-z]{2}|[a-z]{3}|\d{2,3}[a-d]|999\d{3}|1234589")


def everything():
    return (
        *(*corpus.with_marks(), *corpus.innocent()),
        *(*corpus.with_marks_apart(), *corpus.innocent_apart()),
    )


@pytest.mark.parametrize("story", everything(), ids=lambda story: story.name)
def test_each_story_is_short_enough_to_be_one_persons_and_says_whose(story):
    assert 40 <= story.words <= 150
    assert story.setting
    assert story.voice


def test_every_number_and_address_in_them_is_one_that_nobody_can_have():
    marks = [mark for story in everything() for mark in story.marks if mark.type in RESERVED]
    assert marks
    real = [
        mark.text
        for mark in marks
        if not mark.text.startswith(HANDLES)
        and not re.fullmatch(RESERVED[mark.type], written := as_written(mark.text))
        and not (mark.type == "url" and _NOBODYS_PAGE.fullmatch(mark.text))
        and not _PIECE.fullmatch(written)
    ]
    assert real == []


def test_no_story_is_there_twice():
    texts = [story.text for story in everything()]
    assert len(set(texts)) == len(texts)


def test_there_are_enough_of_them_of_many_settings_and_at_least_a_tenth_is_set_apart():
    with_marks = (*corpus.with_marks(), *corpus.with_marks_apart())
    innocent = (*corpus.innocent(), *corpus.innocent_apart())
    assert (len(with_marks), len(innocent)) >= (250, 125)
    assert len({story.setting for story in with_marks}) > 80
    assert len(with_marks) / len(corpus.with_marks_apart()) <= 11
