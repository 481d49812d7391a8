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


MOST_SPOKEN = 2_000  # characters of a stretch; nobody listens to more


def spoken(text: str) -> str:
    """A stretch of text as it is read out: a line, or a name for what can't be seen."""
    words = " ".join(text[: 2 * MOST_SPOKEN].split())
    if len(text) > MOST_SPOKEN and len(words) > MOST_SPOKEN:
        return tr("{words}…, {n} characters", words=words[:MOST_SPOKEN], n=f"{len(text):,}")
    return words or (tr("(new paragraph)") if "\n" in text else tr("(space)"))


def shown_in_pieces(*, cut: bool) -> str:
    """Said at the end where a line is too long to be laid out; ``cut`` where an answer goes on."""
    if cut:
        return tr(
            "Where there is more of an answer than can be shown here, only its beginning is shown."
            " All of it is kept."
        )
    return tr("A line of this is too long to be shown whole, so it is shown in pieces.")


def goes_on() -> str:
    """Said below the beginning of an answer that is too long to be shown whole."""
    return tr("There is more of this than can be shown here.")


def shown_for_writing(characters: int, shown: int, *, lines: bool, can_be_parted: bool) -> str:
    """Said above an answer that can't be laid out where it would be written in.

    ``shown`` of its characters stand below. ``lines`` says that it has too many of them, else one
    is too long; where it ``can_be_parted``, it can be written in then.
    """
    if lines:
        why = tr("This answer has more lines than can be written in.")
        parted = tr("Of several blank lines in a row one is left then.")
    else:
        why = tr("This answer has a line that is too long to be written in.")
        parted = tr("Its long lines are parted into shorter ones then.")
    if shown < characters:
        why += " " + tr(
            "The first {shown} of its {all} characters are shown here.",
            shown=f"{shown:,}",
            all=f"{characters:,}",
        )
    kept = tr("All of it is kept exactly as it is.")
    if not can_be_parted:
        go_on = tr("To change it, select all of it and copy it into another program.")
        return f"{why} {kept} {go_on}"
    go_on = tr("To write in it, press Enter.")
    return f"{why} {kept} {go_on} {parted} {tr('Undo brings it back as it was.')}"


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
