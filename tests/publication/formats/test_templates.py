"""A template that somebody changed and that can't be used: which, and where, is said in words."""

import shutil

import pytest

from reflect_app.errors import PageTemplateError
from reflect_app.paths import resource
from reflect_app.publication.formats import html_index, html_page, markdown, templates
from tests.samples import FULL

CHANGES = (
    ("reflection.html", "{{ published", "{{ publshed", "'publshed' is undefined"),
    ("frame.html", "{% block title %}", "{% blok title %}", "(line "),
    ("style.css", None, None, "No such file"),
    ("reflection.html", "<main>", "<main>\udcff", "can't decode"),
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The templates in a folder of their own, in which they can be changed."""
    made = (templates._html_template, templates._text_template)
    copy = shutil.copytree(resource(templates.FOLDER), tmp_path / "templates")
    monkeypatch.setattr(templates, "resource", copy.joinpath)
    monkeypatch.setattr(templates, "FOLDER", ".")
    for each in made:
        each.cache_clear()
    yield copy
    for each in made:
        each.cache_clear()


@pytest.mark.parametrize(("name", "old", "new", "said"), CHANGES)
def test_what_is_wrong_with_a_template_is_said_in_words(folder, name, old, new, said):
    path = folder / name
    text = path.read_text("utf-8")
    path.unlink()
    if old:
        path.write_text(text.replace(old, new), "utf-8", "surrogateescape")
    with pytest.raises(PageTemplateError, match="The pages can’t be made from") as error:
        html_page.page(FULL, index=None)
    assert said in error.value.message
    assert str(folder) in error.value.advice


def test_the_index_and_markdown_say_it_too(folder):
    for path in folder.iterdir():
        path.write_text("{{", "utf-8")
    with pytest.raises(PageTemplateError):
        markdown.page(FULL)
    with pytest.raises(PageTemplateError):
        list(html_index.index([]))


def test_line_ends_that_a_checkout_changed_change_no_page(folder):
    before = html_page.page(FULL, index="index.html"), markdown.page(FULL)
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    templates._html_template.cache_clear()
    templates._text_template.cache_clear()
    assert (html_page.page(FULL, index="index.html"), markdown.page(FULL)) == before
