"""The templates in ``resources/publication/``, filled so that text stays text."""

from __future__ import annotations

from base64 import b64encode
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import quote

from reflect_app.atomic_file import read_file
from reflect_app.errors import PageTemplateError
from reflect_app.paths import resource
from reflect_app.shown_dates import full_date
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Environment, Template

FOLDER = "publication"
STYLE = "style.css"
_PIECES = 400  # of a page that are handed on together


def page(name: str, **values: object) -> str:
    """A page made of a template; raises ``PageTemplateError`` where that can't be used."""
    with _told_in_words(name):
        return _html_template(name).render(values)


def page_in_pieces(name: str, **values: object) -> Iterator[str]:
    """The same piece by piece, as the values come."""
    with _told_in_words(name):
        pieces = _html_template(name).stream(values)
        pieces.enable_buffering(_PIECES)
        yield from pieces


def text(name: str, escape: Callable[[str], str], **values: object) -> str:
    """A text made of a template, with everything that is put in going through ``escape``."""
    with _told_in_words(name):
        return _text_template(name, escape).render(values)


@contextmanager
def _told_in_words(name: str) -> Iterator[None]:
    """Say what is wrong with a template: a team may have changed it."""
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415  -- slow to import

    try:
        yield
    except TemplateSyntaxError as error:
        where = tr("{reason} (line {n})", reason=error.message or "", n=error.lineno)
        raise _unusable(error.name or name, where) from error
    except (TemplateError, OSError, UnicodeDecodeError) as error:
        raise _unusable(name, str(error)) from error


def _unusable(name: str, reason: str) -> PageTemplateError:
    return PageTemplateError(
        tr("The pages can’t be made from {name}: {reason}.", name=name, reason=reason.rstrip(".")),
        tr(
            "Change the file, or bring back the one that came with Reflect, in “{folder}”.",
            folder=resource(FOLDER),
        ),
    )


@cache
def _html_template(name: str) -> Template:
    """A template of a page: whatever is put in is escaped, so nothing of it is ever markup.

    The style goes into the page itself, and its hash into what the page allows, so that a browser
    takes no other and fetches nothing.
    """
    from markupsafe import Markup  # noqa: PLC0415  -- as above

    style = _text_of(STYLE)
    environment = _environment(autoescape=True)
    environment.globals |= {
        "style": Markup(style),  # noqa: S704  -- ours, and no text that anybody wrote
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
    }
    environment.filters |= {"in_words": full_date, "as_link": as_link}
    return environment.get_template(name)


@cache
def _text_template(name: str, escape: Callable[[str], str]) -> Template:
    """A template of a text: whatever is put in goes through ``escape``, nothing beside it."""
    environment = _environment(finalize=lambda value: escape(str(value)))
    environment.filters["in_words"] = full_date
    return environment.get_template(name)


def as_link(name: str) -> str:
    """The name of a file in the same folder, as a link leads to it.

    Everything that means something in an address is coded, so that a name is never one of another
    kind: not ``javascript:``, not another folder.
    """
    return quote(name, safe="")


def _environment(
    *, autoescape: bool = False, finalize: Callable[[object], str] | None = None
) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415  -- as above

    return Environment(
        loader=FunctionLoader(_text_of),
        autoescape=autoescape,  # noqa: S701  -- what is no page has an escape of its own
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _text_of(name: str) -> str:
    """A file there with line feeds, also where a checkout for Windows gave it other line ends."""
    return read_file(resource(FOLDER, name)).decode().replace("\r\n", "\n")
