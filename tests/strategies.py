"""What hypothesis makes texts, answers and reflections of: the worst that people can paste."""

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.tags import TAG_LIMIT
from reflect_app.text_format.file_layout import normalised_text
from reflect_app.text_format.find_headings import heading_lines

in_seconds = settings(max_examples=40, deadline=None)
"""Enough examples to find what is wrong within days of running; a file of tests takes seconds."""

WHITE_SPACE = (" ", "  ", "\t", "\u00a0", "\u1680", "\u2003", "\u202f", "\u3000")
LINE_ENDS = ("\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029")
CONTROLS = ("\x00", "\x0b", "\x0c", "\x1b", "\x1c", "\x1f", "\x7f", "\x85", "\x9f")
INVISIBLE = ("\ufeff", "\u200b", "\u200d", "\u200f", "\u202e", "\u00ad", "\ufe0f", "\u0301")
MARKS = ("•", "·", "▪", "◦", "*", "–", "—", "-", "• • x", "*\t", "- ", "• ", "\t•\tx", " – x")
WORDS = (
    "we met",
    "‘stuck’",
    "a £5 note",
    "café",
    "cafe\u0301",
    "مرحبا",
    "שלום",
    "日本語",
    "👩‍👩‍👧",
    "<b>bold</b>",
    "\U0010ffff",
    "\ufffe",
    "\ue000",
)
FOOTERS = ("Tags: x", "Published: 2020-01-01", "Tags:", "Published:", "tags : a, b", "TAGS:\t")
ALMOST_HEADINGS = tuple(
    change(heading)
    for heading in HEADINGS.values()
    for change in (str.upper, lambda text: text[:-1], lambda text: f"- {text}")
)
HALF_PAIRS = ("\ud800", "\udc80", "\udfff")

_pieces = st.sampled_from(
    (*WHITE_SPACE, *LINE_ENDS, *CONTROLS, *INVISIBLE, *MARKS, *WORDS, *HALF_PAIRS)
)
_lines = st.sampled_from((*FOOTERS, *ALMOST_HEADINGS, *WORDS, "", " ", "\t", "\u00a0", "•", "• "))
_any_character = st.characters(codec=None, exclude_categories=())


def hostile_text() -> st.SearchStrategy[str]:
    """Any text at all, and texts that are made to hurt this format."""
    pieces = st.lists(_pieces, max_size=12).map("".join)
    lines = st.lists(_lines | pieces, max_size=6).map("\n".join)
    return pieces | lines | st.text(_any_character, max_size=40)


def answers() -> st.SearchStrategy[str]:
    """What may be typed for an answer: anything but a line that is equal to a heading."""
    return hostile_text().filter(lambda text: not heading_lines(normalised_text(text)))


def filled_answers() -> st.SearchStrategy[str]:
    """Answers with something to write in them."""
    return answers().filter(normalised_text)


def tags() -> st.SearchStrategy[str]:
    """Anything that may be a tag."""
    joined = st.lists(_pieces | st.sampled_from(FOOTERS), max_size=5).map("".join)
    return (joined | st.text(_any_character, max_size=TAG_LIMIT)).map(_as_tag).filter(bool)


def _as_tag(text: str) -> str:
    plain = normalised_text(text).replace("\n", " ").replace(",", ";")
    return plain[:TAG_LIMIT].strip()


def _six(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Answers]:
    return st.builds(Answers, **{key.value: texts for key in PromptKey})


def reflections() -> st.SearchStrategy[Reflection]:
    """Whatever a reflection may hold, lines that are equal to a heading among it."""
    lines = st.lists(st.sampled_from(tuple(HEADINGS.values())) | hostile_text(), max_size=4)
    return st.builds(
        Reflection,
        answers=_six(lines.map("\n".join)),
        tags=st.lists(tags(), max_size=4).map(tuple),
        published=st.none() | st.dates(),
    )


def drafts() -> st.SearchStrategy[Reflection]:
    """Whatever a draft may hold that a copy of it can be written."""
    return st.builds(
        Reflection,
        answers=_six(answers()),
        tags=st.lists(tags(), max_size=4).map(tuple),
        published=st.none() | st.dates(),
    )


def publishable() -> st.SearchStrategy[Reflection]:
    """Reflections that hold all that a published file needs."""
    return st.builds(
        Reflection,
        answers=_six(filled_answers()),
        tags=st.lists(tags(), min_size=1, max_size=4).map(tuple),
        published=st.dates(min_value=date.min),
    )
