"""What a person sees of a file before and after it is mended, and what a damaged line was."""

import pytest

from reflect_app.publication.mend.likely_text import suggestion
from reflect_app.publication.mend.mend import ALL_ALSO, mend
from reflect_app.publication.mend.mend_preview import before_and_after
from tests.text_format.departures import H, data, with_extra

SIGNS = {"same": "{}", "changed": "[{}]", "line-end": "{}"}


def side(lines):
    return [
        f"{line.number} " + "".join(SIGNS[each.kind].format(each.text) for each in line.pieces)
        for line in lines
        if line.is_changed
    ]


def shown(before, after):
    places = before_and_after(before, after).places
    return [(side(place.before), side(place.after)) for place in places]


def test_a_broken_heading_is_marked_where_it_is_broken_and_where_it_is_joined():
    broken = data(line_5=H[2].replace(" example", "\nexample"))
    (place,) = shown(broken, mend(broken, also=ALL_ALSO).data)
    assert place == (
        ["5 What positive impact do you think this⏎"],
        ["5 What positive impact do you think this[ example had at the time:]"],
    )


def test_words_that_only_moved_are_not_shown_as_changed():
    broken = data(line_5=H[2].replace(" example", "\n\nexample").replace(" had", "\nhad"))
    (place,) = before_and_after(broken, data()).places
    lines = [
        "".join(SIGNS[one.kind].format(one.text) for one in each.pieces) for each in place.before
    ]
    assert lines[2:6] == [f"{H[2][:38]}⏎", "⏎", "example⏎", "had at the time:"]


def test_of_a_line_as_long_as_a_book_both_ends_are_shown_with_what_changed():
    (place,) = shown(data(line_2="x " * 3000 + "end "), data(line_2="x " * 3000 + "end"))
    assert place[0][0].endswith("x x end[ ]")
    assert len(place[0][0]) < 1000


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (data(line_2="one  "), ["2 one[  ]"], []),
        (data(line_2="• one"), ["2 [•] one"], ["2 [-] one"]),
        (with_extra(3, ""), ["3 ⏎"], []),
        (
            data(line_3=H[1].lower()),
            ["3 [whose] needs are met in the example that you outline:"],
            1,
        ),
    ],
)
def test_the_stretches_that_changed_are_marked_on_their_side(file, before, after):
    (place,) = shown(file, mend(file).data)
    assert place[0] == before
    assert len(place[1]) == 1 if after == 1 else place[1] == after


def test_line_ends_and_the_unseen_mark_are_said_once_and_not_on_each_line():
    file = b"\xef\xbb\xbf" + data().replace(b"\n", b"\r\n")
    seen = before_and_after(file, data())
    assert (seen.places, seen.line_ends, seen.mark, seen.more) == ((), True, True, 0)


def test_no_more_is_shown_than_a_person_reads():
    seen = before_and_after(with_extra(3, *[""] * 500_000), data())
    assert (len(seen.places[0].before), seen.more) == (204, 499_800)


DAMAGED = [
    ("Sheâ€™d missed “it” â€“ cafe\u0301, CAFÉ ﬁne", "She’d missed “it” – cafe\u0301, CAFÉ ﬁne"),
    ("“Sheâ€™d”went cafÃ©/naïve", "“She’d”went café/naïve"),
    ("it’s â€œfineâ€, she said â€", "it’s “fine”, she said ”"),
    ("â€\ufffd", "”"),
    ("Ã¢â‚¬â„¢ twice", "’ twice"),
    ("voilÃ\u00a0 le Â£5", "voilà le £5"),
    ("r├®sum├® ‚Äôtis naïve", "résumé ’tis naïve"),
    ("\tIndentâ€¦  two  spaces ", "\tIndent…  two  spaces "),
    ("> She=E2=80=99d “x” =", "> She’d “x” ="),
    ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ мир ðŸ˜€ MAÇÃ”", "привет мир 😀 MAÇÃ”"),
]


@pytest.mark.parametrize(("line", "was"), DAMAGED)
def test_the_likely_text_of_damaged_words_is_offered_and_no_other_word_changes(line, was):
    assert suggestion(line) == was


@pytest.mark.parametrize(
    "line", ["a lost lett\ufffdr", "Nothing “wrong” here…", "MAÇÃ”", "", "x" * 9, "MMSE=20"]
)
def test_where_nobody_can_say_what_stood_there_nothing_is_offered(line):
    assert suggestion(line) is None


def test_a_long_line_takes_no_time_and_is_offered_nothing():
    assert suggestion("donâ€™t " * 150_000) is None
