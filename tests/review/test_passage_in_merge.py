"""A comment keeps hold of its passage in two texts that are brought together."""

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.reflection import PromptKey, Reflection
from reflect_app.review.anchors import anchor_to
from reflect_app.review.entries import Version
from reflect_app.review.making_entries import Writer
from reflect_app.review.passage_in_merge import passage_in_merge
from reflect_app.review.state import Review
from reflect_app.review.version_words import words_of
from reflect_app.three_way_merge import Came, Merge
from tests.strategies import in_seconds
from tests.two_texts import CAME_ON

KEY = PromptKey.DESCRIPTION
SAID = "The receptionist was rude to her."
OTHERS = st.lists(st.sampled_from(("", "We sat.", "She stayed.", "- tea")), max_size=4)


def merge_of(base, mine, theirs):
    return Merge(*(Reflection().answering(KEY, "\n".join(each)) for each in (base, mine, theirs)))


def commented(merge, passage):
    """A review with one comment on these words of what was sent, and that comment."""
    words = words_of(merge.base)
    version, answer = Version(words.id), merge.base.answers.of(KEY)
    review = Review((words, version))
    anchor = anchor_to(version.id, answer, answer.index(passage), len(passage))
    deed = Writer("B.", CAME_ON, review).comment(KEY, "What did you see?", anchor)
    review = Review((*review.entries, deed))
    return review, review.comments[0]


@in_seconds
@given(OTHERS, OTHERS, OTHERS, OTHERS)
def test_a_paragraph_that_both_kept_is_found_whatever_was_written_around_it(
    before, after, mine_before, theirs_after
):
    sides = [
        [*before, SAID, *after],
        [*mine_before, SAID, *after],
        [*before, SAID, *theirs_after],
    ]
    merge = merge_of(*sides)
    found = passage_in_merge(*commented(merge, SAID), merge)
    part = merge.parts[KEY][found.part]
    text = "\n".join(part.theirs if found.theirs else part.mine)
    assert text[found.start : found.stop] == SAID


def test_it_is_found_in_the_one_of_the_two_texts_that_still_has_it():
    merge = merge_of([SAID], ["She asked her name."], [f"{SAID} We sat."])
    found = passage_in_merge(*commented(merge, SAID), merge)
    assert merge.parts[KEY][found.part].came is Came.CONFLICT
    assert (found.theirs, found.start, found.stop) == (True, 0, len(SAID))
    turned = Merge(merge.base, merge.theirs, merge.mine)
    assert not passage_in_merge(*commented(turned, SAID), turned).theirs


def test_words_that_somebody_took_out_are_gone():
    merge = merge_of(["We sat.", SAID], ["We sat."], ["We sat.", SAID])
    assert passage_in_merge(*commented(merge, SAID), merge) is None
