"""What counts as wording found, and what as an innocent sentence disturbed."""

import pytest

from reflect_app.advice.finding import Finding, Kind
from reflect_app.prompt_keys import PromptKey
from tests.benchmarks.advice.wording_score import is_found, parsed, score, sentences


def shows(*passages):
    return lambda text, _prompt: [
        Finding(Kind.JUDGEMENT, "labels", text.index(each), len(each), each, "", each)
        for each in passages
        if each in text
    ]


def test_a_line_has_its_prompt_and_its_marks():
    line = parsed("description: He was [[clearly]] late, and [[rude]].")
    assert line.prompt is PromptKey.DESCRIPTION
    assert [line.text[start:end] for start, end in line.marks] == ["clearly", "rude"]
    assert parsed("The plan was clear: a walk.").marks == ()


@pytest.mark.parametrize(
    ("passage", "found"),
    [("refused to engage", True), ("refused", False), ("to engage", True), ("", False)],
)
def test_a_mark_is_found_where_most_of_it_is_shown(passage, found):
    line = parsed("She [[refused to engage]] with us.")
    assert is_found(*line.marks[0], shows(passage)(line.text, None) if passage else []) is found


def test_showing_everything_finds_nothing():
    line = parsed("She was [[rude]] to the driver, then to the cook, and then to my colleague.")
    assert score([line], shows(line.text)).share_found == 0


def test_what_is_shown_in_an_innocent_sentence_disturbs_it_once():
    read = [parsed("The car refused, the lift refused."), parsed("He [[refused]].")]
    result = score(read, shows("refused", "lift"))
    assert (result.share_found, result.share_disturbed) == (1, 1)


@pytest.mark.parametrize(("name", "least"), [("wording", 400), ("wording_apart", 40)])
def test_there_are_sentences_enough_and_each_is_there_once(name, least):
    read = sentences(name)
    assert sum(bool(each.marks) for each in read) >= least
    assert sum(not each.marks for each in read) >= least
    assert len({each.text for each in read}) == len(read)
    assert not any("[" in each.text or each.text != each.text.strip() for each in read)
