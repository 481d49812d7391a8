"""Wording that judges is found where a person is meant, and what only looks like it is left alone.

The sentences stand in two lists beside this file, one a line.
"""

import re
from pathlib import Path

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.prompt_keys import PromptKey

MARK = re.compile(r"\[\[(.+?)\]\]")
DESCRIPTION = "description: "


def lines(name):
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def judged(line):
    prompt = PromptKey.DESCRIPTION if line.startswith(DESCRIPTION) else PromptKey.NEEDS
    text = MARK.sub(r"\1", line.removeprefix(DESCRIPTION))
    return advise(text, prompt, {Kind.JUDGEMENT})


@pytest.mark.parametrize("line", lines("found.txt"))
def test_it_is_found_where_it_is_about_a_person(line):
    (mark,) = MARK.finditer(line.removeprefix(DESCRIPTION))
    start, end = mark.start(), mark.start() + len(mark[1])
    assert any(each.start < end and start < each.end for each in judged(line))


@pytest.mark.parametrize("line", lines("innocent.txt"))
def test_what_only_looks_like_it_is_left_alone(line):
    assert [each.text for each in judged(line)] == []
