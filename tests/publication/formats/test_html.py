"""Pages for the web: all that was published is in them as text, and nothing else at all."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import example, given

from reflect_app.errors import NotReadyError
from reflect_app.paths import resource
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.formats import html_index, html_page
from reflect_app.publication.formats.html_index import IndexEntry
from reflect_app.reflection import Reflection
from tests.publication.formats.pages import HOSTILE, NESTED, UNSEEN, shown_of
from tests.samples import FULL
from tests.strategies import in_seconds, publishable

OURS = {"html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section"} | {
    *("h1", "h2", "p", "ul", "li", "a", "time", "div", "span", "bdi")
}


class Page(HTMLParser):
    """What a browser would make of a page: its elements, their attributes, and their texts."""

    def __init__(self, data):
        super().__init__()
        self.elements, self.attributes, self.texts, self._open = [], [], [], []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += attrs
        self._open.append(len(self.texts))
        self.texts.append([tag, ""])
        if tag == "meta":
            self._open.pop()

    def handle_endtag(self, tag):
        assert self.texts[self._open.pop()][0] == tag

    def handle_data(self, data):
        if self._open:
            self.texts[self._open[-1]][1] += data

    def handle_comment(self, data):
        pytest.fail("No page has a comment")

    def of(self, *tags):
        return [text for tag, text in self.texts if tag in tags]


def page(reflection, index="index.html"):
    return Page(html_page.page(reflection, index=index))


def index_of(*entries):
    return Page(b"".join(html_index.index(entries)))


def entry(name="a.html", day=date(2026, 1, 1), tags=("trust",), opening="We met."):
    return IndexEntry(name, day, tags, opening)


@in_seconds
@example(HOSTILE)
@example(NESTED)
@given(publishable())
def test_every_word_is_there_as_text_and_no_element_is_anybody_elses(reflection):
    found = page(reflection)
    written = found.of("h2", "p", "li")[len(reflection.tags) :]
    assert written == [*shown_of(reflection)]
    assert set(found.elements) <= OURS


def test_lists_are_lists_as_deep_as_they_were_typed():
    data = html_page.page(NESTED, index=None).decode()
    one_deeper = data.partition("sit with somebody")[2].partition("A room")[0]
    assert re.findall(r"</?(?:ul|li)", one_deeper) == [
        *("<ul", "<li", "</li", "<li", "</li", "</ul"),
        *("</li", "<li"),
    ]


def test_a_page_names_its_date_and_tags_and_never_more():
    found = page(FULL)
    assert found.of("title") == [f"A reflection, 23 November 2026: {', '.join(FULL.tags)}"]
    assert found.of("time") == ["23 November 2026"]
    assert ("datetime", "2026-11-23") in found.attributes
    assert found.of("li")[:2] == list(FULL.tags)


def test_nothing_is_fetched_and_no_style_but_its_own_is_taken():
    found = page(HOSTILE)
    (style,) = found.of("style")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert ("content", policy) in found.attributes
    assert not {"src", "style", "srcset"} & {name for name, _value in found.attributes}
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("index.html", "index.html"),
        ("a b&c.html", "a%20b%26c.html"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("über.html", "%C3%BCber.html"),
    ],
)
def test_a_page_leads_to_the_index_beside_it_and_nowhere_else(name, link):
    links = [value for key, value in page(FULL, index=name).attributes if key == "href"]
    assert links == [link]


def test_a_page_without_an_index_leads_nowhere():
    assert "a" not in page(FULL, index=None).elements


def test_the_colours_are_those_of_the_program():
    palette = resource("styles", "palette.toml").read_text("utf-8")
    style = resource("publication", "style.css").read_text("utf-8")
    colours = set(re.findall(r"#\w{6}", style))
    assert len(colours) > 8
    assert colours <= set(re.findall(r"#\w{6}", palette))


def test_a_draft_is_no_page():
    with pytest.raises(NotReadyError):
        html_page.page(Reflection(), index=None)


def test_the_index_has_the_newest_first_by_years_in_whatever_order_they_come():
    days = [date(2025, 5, 1), date(2026, 1, 1), date(2025, 12, 31)]
    entries = [entry(f"{day}.html", day, opening=str(day)) for day in days]
    found = index_of(*entries)
    assert found.of("h2") == ["2026", "2025"]
    assert found.of("time") == ["1 January 2026", "31 December 2025", "1 May 2025"]
    assert b"".join(html_index.index(entries)) == b"".join(html_index.index(entries[::-1]))


def test_an_entry_is_known_by_its_first_words_its_date_and_its_tags():
    found = index_of(IndexEntry.of(FULL, "a.html"))
    assert found.of("a") == [found.of("a")[0]]
    assert found.of("a")[0].startswith("On a wet afternoon in spring a woman we support")
    assert found.of("bdi") == list(FULL.tags)


def test_first_words_that_are_a_list_come_without_its_marks():
    listed = FULL.answering(PromptKey.DESCRIPTION, "- Two of us\n- A closed door")
    assert IndexEntry.of(listed, "a.html").opening == "Two of us A closed door"


def test_a_link_has_words_even_where_the_first_ones_can_t_be_seen():
    (words,) = index_of(IndexEntry.of(UNSEEN, "a.html")).of("a")
    assert words == "A reflection without words that can be seen"


def test_hostile_words_in_the_index_are_text():
    found = index_of(IndexEntry.of(HOSTILE, "a.html"), entry('"><script>', opening="<script>"))
    assert set(found.elements) <= OURS
    assert "<script>" in found.of("a")


def test_an_index_of_nothing_is_a_page_too():
    assert index_of().of("p") == ["0 reflections from practice, the newest first"]


def test_the_index_comes_piece_by_piece():
    entries = [entry(f"{at}.html") for at in range(1_500)]
    first, *rest = html_index.index(entries)
    assert b"1,500 reflections from practice" in first
    assert max(map(len, rest)) < 50_000
