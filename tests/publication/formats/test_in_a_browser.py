"""Published pages in a real browser: nobody is kept out of them, and hostile text is text."""

import os
from contextlib import closing

import pytest

from reflect_app.ledger_line import FileFormat
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.status import Status
from tests.drivers.browser import Browser, missing
from tests.drivers.library import open_new
from tests.end_to_end.harness import REQUIRED
from tests.publication.formats.pages import HOSTILE, NESTED, UNSEEN, shown_of
from tests.samples import FULL

PAGES = {"full": FULL, "nested": NESTED, "hostile": HOSTILE, "unseen": UNSEEN}
EVERY_PAGE = (*PAGES, "index")
TEXTS = "[...document.querySelectorAll('.written h2, .written p, .written li')].map(each => {NODE})"
OWN_TEXT = "[...each.childNodes].filter(one => one.nodeType === 3).map(one => one.data).join('')"
DAMAGED = """<!DOCTYPE html><html><title>x</title><script>window.ran = 1</script>
<link rel="stylesheet" href="elsewhere.css"><p style="color: #ddd; background: #fff">grey</p>"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if lacking := missing():
        if os.environ.get(REQUIRED):
            pytest.fail(lacking)
        pytest.skip(lacking)
    with Browser.opened(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Where the pages and their index are, as publishing writes them."""
    folder = tmp_path_factory.mktemp("site")
    library = open_new(tmp_path_factory.mktemp("data") / "library.sqlite3")
    with closing(library):
        ids = [library.create(each, status=Status.FINISHED).id for each in PAGES.values()]
        html = frozenset({FileFormat.HTML})
        job = Publisher(library, PublishPlan(library, PublishSettings(folder, html)), None)
        outcomes = [one for lots in (job.lots(ids), job.finish()) for lot in lots for one in lot]
    return {each: one.written.path for each, one in zip(PAGES, outcomes, strict=True)} | {
        "index": folder / "index.html"
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_page_passes_axe_and_fits(browser, site, scheme, width):
    for name in EVERY_PAGE:
        browser.open(site[name], scheme=scheme, width=width)
        assert browser.violations() == [], name
        assert browser.value("document.documentElement.scrollWidth") <= width, name


def test_light_and_dark_are_what_was_asked_for(browser, site):
    grounds = []
    for scheme in ("light", "dark"):
        browser.open(site["full"], scheme=scheme)
        grounds.append(browser.value("getComputedStyle(document.documentElement).backgroundColor"))
    assert grounds == ["rgb(246, 244, 240)", "rgb(22, 25, 24)"]


@pytest.mark.parametrize("name", PAGES)
def test_hostile_text_is_shown_as_text(browser, site, name):
    browser.open(site[name])
    assert browser.value(TEXTS.replace("{NODE}", OWN_TEXT)) == [*shown_of(PAGES[name])]
    title = browser.value("document.title")
    assert title.startswith("A reflection, ")
    assert title.endswith(PAGES[name].tags[-1])


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_no_script_runs_and_nothing_is_asked_for(browser, site, name):
    browser.open(site[name])
    assert browser.value("[window.ran ?? null, document.scripts.length]") == [None, 0]
    assert browser.requested() == [site[name].as_uri()]
    assert browser.said("Log.entryAdded") == []  # nothing that the page itself had to forbid


def test_the_index_leads_to_every_page_and_each_page_back(browser, site):
    browser.open(site["index"])
    links = "[...document.querySelectorAll('main li a')].map(each => each.href)"
    found = browser.value(f"{links}.filter(each => !each.includes('#'))")
    assert sorted(found) == sorted(site[name].as_uri() for name in PAGES)
    browser.open(site["full"])
    assert browser.value("document.querySelector('a').href") == site["index"].as_uri()


def test_the_check_sees_a_page_that_is_not_well(browser, tmp_path):
    page = tmp_path / "damaged.html"
    page.write_text(DAMAGED, "utf-8")
    browser.open(page)
    found = {each.partition(" ")[0] for each in browser.violations()}
    assert {"html-has-lang", "color-contrast", "page-has-heading-one"} <= found
    assert browser.value("window.ran") == 1
    assert len(browser.requested()) == 2
