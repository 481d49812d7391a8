"""Which prompts something came back with comments on, told from what was noted in its review."""

from collections import Counter

import pytest

from reflect_app.prompt_keys import PromptKey
from reflect_app.review.returned_prompts import Noted, prompts_of_returns

NEEDS, IMPACT = PromptKey.NEEDS, PromptKey.IMPACT


def noted(*steps, of=1):
    """Entries of one reflection from words: a kind, or a prompt that was commented on."""
    for at, step in enumerate(steps):
        if isinstance(step, PromptKey):
            yield Noted(of, "comment", f"{of}-{at}", step)
        elif isinstance(step, int):
            yield Noted(of, "withdrawn", f"{of}-{at}", about=f"{of}-{step}")
        else:
            yield Noted(of, step, f"{of}-{at}")


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (("sent", NEEDS, NEEDS, IMPACT, "returned"), [{NEEDS: 2, IMPACT: 1}]),
        (("sent", NEEDS, "returned", "sent", IMPACT, "returned"), [{NEEDS: 1}, {IMPACT: 1}]),
        (("sent", NEEDS, "returned", IMPACT, "returned"), [{NEEDS: 1, IMPACT: 1}]),
        (("sent", NEEDS, IMPACT, 1, "returned"), [{IMPACT: 1}]),
        (("sent", NEEDS, "returned", 1), [{}]),
        (("sent", "returned"), [{}]),
        (("sent", NEEDS, "approved"), []),
        ((NEEDS, "sent", IMPACT, "returned"), [{IMPACT: 1}]),
        (("sent", IMPACT, "returned", NEEDS), [{IMPACT: 1}]),
        (("sent", NEEDS), []),
    ],
)
def test_what_came_back_tells_which_prompts_were_commented_on(steps, found):
    assert list(prompts_of_returns(noted(*steps))) == [Counter(each) for each in found]


def test_one_reflection_is_not_taken_for_another():
    both = [*noted("sent", NEEDS), *noted("returned", of=2)]
    assert list(prompts_of_returns(both)) == [Counter()]
