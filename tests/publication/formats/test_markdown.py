"""A reflection as Markdown: what is rendered are the words that were written, and nothing else."""

import html
import re

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt

from reflect_app.errors import NotReadyError
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.publication.formats.markdown import page
from reflect_app.reflection import Reflection
from reflect_app.text_format.file_layout import normalised
from tests.samples import FULL
from tests.strategies import in_seconds, publishable

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = (
    "<script>alert(1)</script>",
    "[a](javascript:alert(1)) ![b](c) [d]: /e",
    "**bold** __bold__ *x* _y_ `code` ~~gone~~",
    "# no heading",
    "- - - ",
    "---",
    "- # nested",
    "- - nested",
    "1. one",
    "12) twelve",
    "> quoted",
    "    code by indentation",
    "\u00a0\u00a0space that is kept",
    "| a | b |",
    "&amp; &lt; &#60; &copy;",
    "back\\slash\\",
    "```",
    "+ plus",
    "=====",
    "~~~",
    "{{ template }} {% code %} :smile: $x$ [^1]",
    "<https://example.org> https://example.org/a_b?c=1&d=2 WWW.example.org a_b@example.org",
    "  - deeper",
)

ESCAPED = r"See https\://example.org/a\_b, www\.example.org or a\_b\@example.org"


def rendered(reflection):
    return GITHUB.render(page(reflection).decode())


def shown(markup):
    """The texts of a rendered page in order, one for each heading, paragraph and item."""
    pieces = re.split(r"</?(?:h[12]|p|ul|li)>\n?", markup)
    return [html.unescape(piece) for piece in pieces if piece.strip("\n")]


def written(reflection):
    """What must be shown: each line without its mark, under its heading."""
    plain = normalised(reflection)
    for key in PromptKey:
        yield HEADINGS[key]
        for line in plain.answers.of(key).split("\n"):
            item = line.lstrip().startswith("- ")
            yield line.lstrip().removeprefix("- ") if item else line


def with_lines(*lines):
    return FULL.answering(PromptKey.NEEDS, "\n".join(lines))


@in_seconds
@example(with_lines(*HOSTILE))
@given(publishable())
def test_a_reader_of_markdown_shows_just_the_words(reflection):
    texts = shown(rendered(reflection))
    lines = [*written(reflection)]
    assert texts[1 : 1 + len(lines)] == lines
    assert texts[1 + len(lines)] == "Tags"


@in_seconds
@given(publishable())
def test_nothing_but_headings_paragraphs_and_lists_comes_out_of_it(reflection):
    tags = set(re.findall(r"<(/?\w+)[^>]*>", rendered(reflection)))
    assert tags <= {each for name in ("h1", "h2", "p", "ul", "li") for each in (name, f"/{name}")}


def test_plain_words_stay_as_they_are():
    data = page(FULL).decode()
    assert "\\" not in data
    assert "- A room with a door that can stay open\n" in data


def test_an_address_becomes_no_link_in_a_reader_that_makes_links_of_them():
    # It would show the escapes that stand in it, and lead where they do.
    line = "See https://example.org/a_b, www.example.org or a_b@example.org"
    assert f"\n{ESCAPED}\n" in page(with_lines(line)).decode()


def test_tags_and_date_are_there():
    texts = shown(rendered(FULL))
    assert texts[0] == "A reflection, 23 November 2026"
    assert texts[-3:] == ["Tags", *FULL.tags]


def test_a_draft_is_refused_as_writing_its_text_would_be():
    with pytest.raises(NotReadyError):
        page(Reflection())
