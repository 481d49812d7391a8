"""What documents say beside what people wrote, and what is said about a paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.text_diff import Section


# Two versions compared


def place_heading(place: str) -> str:
    """The heading of what a section of a comparison is about."""
    from reflect_app.prompt_keys import HEADINGS, PromptKey  # noqa: PLC0415  -- needs pydantic

    others = {"title": tr("Working title"), "tags": tr("Tags"), "published": tr("Published date")}
    return others.get(place) or HEADINGS[PromptKey(place)]


def short_place(place: str) -> str:
    """What a place is called where there is no room for a heading."""
    from reflect_app.prompt_keys import PromptKey  # noqa: PLC0415
    from reflect_app.prompts import short_names  # noqa: PLC0415  -- needs pydantic

    return short_names()[PromptKey(place)] if place in set(PromptKey) else place_heading(place)


def spoken(text: str) -> str:
    """A stretch of text as it is read out: a line, or a name for what can't be seen."""
    return " ".join(text.split()) or (tr("(new paragraph)") if "\n" in text else tr("(space)"))


def counted_changes(sections: Sequence[Section]) -> str:
    """How much changed, and where, within a sentence: "3 changes, in What happened and Tags"."""
    number = sum(section.changes for section in sections)
    if not number:
        return tr("no difference")
    return plural(
        number,
        "{n} change, in {places}",
        "{n} changes, in {places}",
        places=changed_places(sections),
    )


def changed_places(sections: Sequence[Section]) -> str:
    """Where something changed: "What happened, Feelings and Tags"; "" where nothing did."""
    places = [short_place(section.place) for section in sections if section.changes]
    if len(places) < 2:  # noqa: PLR2004  -- one, or none
        return "".join(places)
    return tr("{places} and {last}", places=", ".join(places[:-1]), last=places[-1])


# A paste


def use_import() -> str:
    """What is said where files were pasted or dropped."""
    return tr("To bring in a file, use Import in the list of your reflections.")


def answers_hold_text_only() -> str:
    """What is said where a picture was put into an answer."""
    return tr("Answers hold text only, so the picture was left out.")


def field_holds_text_only() -> str:
    """What is said where a picture was put into a field of one line."""
    return tr("This field holds text only, so the picture was left out.")
