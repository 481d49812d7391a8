"""What the Publish window says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.undecided import could_identify
from reflect_app.review.seal import short
from reflect_app.shown_dates import day_and_month, full_date, short_date
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.gui.publish.publish_line import PublishLine

NOTHING = "–"


# What there is

UNDECIDED_SHOWN = 3  # passages that are named before somebody wants all of them
KEPT_SHOWN = 4  # and those that are named with the reason of each


def heading(number: int) -> str:
    """What the window is about to do."""
    if not number:
        return tr("Nothing to publish just now")
    return plural(number, "Publish {n} reflection", "Publish {n} reflections")


def looking() -> str:
    """The heading while nothing is known yet."""
    return tr("Looking once more…")


def looked_at(number: int, of: int) -> str:
    """How far the looking is."""
    return tr("{n} of {all}", n=f"{number:,}", all=f"{of:,}")


def there_are(number: int, kind: str) -> str:
    """What these reflections have in common; ``kind`` is "approved", "finished" or "chosen"."""
    if kind == "approved":
        return plural(number, "{n} is approved.", "{n} are approved.")
    if kind == "finished":
        return plural(number, "{n} is finished.", "{n} are finished.")
    if kind == "left":
        return plural(number, "{n} stayed behind.", "{n} stayed behind.")
    return plural(number, "{n} is chosen.", "{n} are chosen.")


def stays_behind(held: Sequence[PublishLine]) -> str:
    """How many of them are not written, and why if it is one thing."""
    if not held:
        return ""
    places = {each.place for line in held for each in line.held}
    if len(held) == 1 and places == {"tags"}:
        return tr("One stays behind until it has a tag.")
    if len(held) == 1 and places == {"published"}:
        return tr("One stays behind until it has a date.")
    return plural(
        len(held),
        "One stays behind: its line says why.",
        "{n} stay behind: each line says why.",
    )


def left_out(number: int) -> str:
    """How many were left out by hand."""
    return plural(number, "{n} is left out.", "{n} are left out.") if number else ""


def approvals_that_end(number: int) -> str:
    """How many were approved with another date than they would be published with."""
    one = "{n} was approved with another date: that approval ends."
    many = "{n} were approved with another date: those approvals end."
    return plural(number, one, many) if number else ""


def files_there(unchanged: int, replaced: int) -> str:
    """What the folder has already of what would be written."""
    same = plural(
        unchanged,
        "{n} is there already, just as it would be written.",
        "{n} are there already, just as they would be written.",
    )
    other = plural(
        replaced,
        "{n} file there is replaced.",
        "{n} files there are replaced.",
    )
    return " ".join(words for number, words in ((unchanged, same), (replaced, other)) if number)


def nothing_ready(*, supervised: bool) -> str:
    """What would make something ready, where nothing is."""
    if supervised:
        return tr(
            "A reflection is ready to publish once it is approved, with at least one tag and a"
            " date. To have one approved, send it for review. You can also select reflections in"
            " the list and choose Publish, to see what each of them still needs."
        )
    return tr(
        "A reflection is ready to publish once it is finished, with at least one tag and a date."
        " You can also select reflections in the list and choose Publish, to see what each of them"
        " still needs."
    )


# A row


def date_head() -> str:
    """What the column of the dates is called."""
    return tr("Published date")


def date_given(day: date | None) -> str:
    """The published date in its column."""
    return short_date(day) if day else NOTHING


def worth_a_look(number: int) -> str:
    """That something in a text looks damaged, which holds nothing back."""
    return plural(number, "Worth a second look", "{n} things worth a second look")


def undecided_words(line: PublishLine, *, all_of_them: bool = False) -> list[str]:
    """Which passages they are, a few or all, by their words; nothing where there are none.

    How many there are stands above it, or, where something holds the reflection back, before it.
    """
    if line.undecided is None or not line.undecided.number:
        return []
    number = line.undecided.number
    words = line.undecided.words[: None if all_of_them else UNDECIDED_SHOWN]
    named = and_more(", ".join(f"“{each}”" for each in words), number - len(words))
    if line.held:
        what = could_identify(number)
        named = tr(
            "Holds nothing back, and is worth a look: {what}: {named}", what=what, named=named
        )
    return [named]


def kept_words(line: PublishLine, *, all_of_them: bool = False) -> str:
    """What could identify someone and stays, with its author's reasons; "" where nothing does."""
    kept = line.undecided.kept if line.undecided is not None else ()
    if not kept:
        return ""
    shown = kept[: None if all_of_them else KEPT_SHOWN]
    named = ", ".join(
        tr("“{words}” ({reason})", words=each.words, reason=each.reason) for each in shown
    )
    return plural(
        len(kept),
        "1 passage was looked at and kept: {named}",
        "{n} passages were looked at and kept: {named}",
        named=and_more(named, len(kept) - len(shown)),
    )


def name_all(*, all_of_them: bool) -> str:
    """What has all passages named, or only a few again."""
    return tr("Name fewer") if all_of_them else tr("Name all of them")


def undecided_among(lines: Sequence[PublishLine]) -> str:
    """In how many of those that are written something could identify someone; "" for none."""
    found = [each.undecided.number for each in lines if each.has_undecided and each.undecided]
    if not found:
        return ""
    if len(found) > 1:
        return tr(
            "In {n} of them, passages that could identify someone are undecided.",
            n=f"{len(found):,}",
        )
    where = tr("In this text") if len(lines) == 1 else tr("In one of them")
    return plural(
        found[0],
        "{where}, {n} passage that could identify someone is undecided.",
        "{where}, {n} passages that could identify someone are undecided.",
        where=where,
    )


def noted(line: PublishLine) -> str:
    """What stands below the title of one that is ready, where anything is worth a look."""
    if not line.has_undecided or line.undecided is None:
        return worth_a_look(len(line.notices))
    told = could_identify(line.undecided.number)
    return and_more(told, len(line.notices))


def noted_in_fewer_words(line: PublishLine) -> tuple[str, ...]:
    """The same where a row has no room for it, with ever fewer words; nothing where it is short."""
    if not line.has_undecided or line.undecided is None:
        return ()
    number = line.undecided.number
    fewer = (
        could_identify(number),
        plural(number, "{n} could identify someone", "{n} could identify someone"),
        plural(number, "{n} to look at", "{n} to look at"),
    )
    return fewer if line.notices else fewer[1:]


def and_more(first: str, more: int) -> str:
    """The first of several things, and how many more there are, if any."""
    if more <= 0:
        return first
    return plural(more, "{first}, and {n} more", "{first}, and {n} more", first=first)


def row_text(line: PublishLine, *, chosen: bool) -> str:
    """A row in words, for a screen reader."""
    if not line.is_ready:
        reasons = ". ".join(each.message for each in line.held)
        return tr("{title}. Stays behind. {reasons}", title=line.title, reasons=reasons)
    if not chosen:
        return tr("{title}. Left out", title=line.title)
    words = tr(
        "{title}. File {name}. Published date {day}",
        title=line.title,
        name=line.name,
        day=full_date(line.published) if line.published else NOTHING,
    )
    if line.unchanged:
        words = f"{words}. {already_there()}"
    if line.is_worth_a_look:
        words = f"{words}. {noted(line)}"
    return words


def row_keys(line: PublishLine) -> str:
    """Which keys do something with a row, said after its words."""
    if line.is_ready:
        return tr("Space leaves it out or takes it in. F2 changes its date. Enter opens it.")
    return tr("Enter leads to what it needs. F2 changes its date.")


def already_there() -> str:
    """That the folder has just this file."""
    return tr("There already, just so")


# Beside the list


def size_and_approval(line: PublishLine) -> str:
    """How large the file is, and whether somebody approved just these words."""
    size = plural(line.size, "{n} byte", "{n} bytes")
    if line.approved_on is not None:
        words = tr("approved on {day}, unchanged since", day=day_and_month(line.approved_on))
        return f"{size} · {words}"
    if line.was_approved:
        return f"{size} · {tr('approved with another date, which ends that')}"
    return size


def seal_words(seal: str) -> str:
    """The seal, as two people read it to each other."""
    return tr("seal {seal}", seal=short(seal))


def holds_back(number: int) -> str:
    """Above what holds the chosen reflection back."""
    return plural(number, "This holds it back", "These hold it back")


def none_chosen() -> str:
    """What stands beside the list while no row is chosen."""
    return tr("Choose a reflection to see its text.")


def not_whole_yet() -> str:
    """That what is shown is not a whole file yet."""
    return tr("It is not whole yet: this is what there is so far.")


def more_of_them(number: int) -> str:
    """How many more there are than are told."""
    return tr("… and {n} more.", n=f"{number:,}")


# Dates


def dates_own() -> str:
    """Each reflection has its own date."""
    return tr("Each its own")


def dates_one(day: date) -> str:
    """All have one date."""
    return tr("All on {day}", day=full_date(day))


def dates_weekly(day: date) -> str:
    """One a week."""
    return tr("One a week, from {day}", day=full_date(day))


def date_of(title: str) -> str:
    """What a date is asked for."""
    return tr("Published date of “{title}”", title=title)


def approval_would_end() -> str:
    """What is said before another date is given to what was approved."""
    return tr("It is approved with the date that it has. With another one, that approval ends.")


# The folder and the names


def new_folder(where: str) -> str:
    """That the folder is not there yet."""
    return tr("New; it will be made in {where}.", where=where)


def own_folder() -> tuple[str, str]:
    """Why nothing is published among our own files, and what to do."""
    return (
        tr("That is where Reflect keeps its own files, so nothing else goes in there."),
        tr("Choose another folder, or make a new one."),
    )


def in_the_way(number: int) -> str:
    """Files of other words that stand where some would be written."""
    return plural(
        number,
        "Replace {n} file that is there with other words",
        "Replace {n} files that are there with other words",
    )


def named_like(name: str) -> str:
    """The link to how files are named, with one as an example."""
    return tr("Names like {name}…", name=name)


def names_rules() -> str:
    """What a template may hold."""
    return tr(
        "{date} is the published date, {tag} the first tag, {counter} a number that counts on;"
        " {four} writes it with four digits. Everything else stands as you write it. Where two"
        " would have one name, the second gets a number. A title or a person is never in a name."
        " What is in this folder already keeps its name.",
        date="{date}",
        tag="{tag}",
        counter="{counter}",
        four="{counter:04}",
    )


def example_tag() -> str:
    """A tag that names are shown with."""
    return tr("housing")


def for_example(name: str) -> str:
    """A name that a template makes."""
    return tr("For example {name}", name=name)


def also_button(number: int) -> str:
    """The button to what there is beside the text, with how much that is."""
    return plural(number, "Also as… ({n})", "Also as… ({n})") if number else tr("Also as…")


def also_hint() -> str:
    """What is asked where other forms of the files are chosen."""
    return tr("The text files are always written. Beside them there can be, in the same folder:")


def also_choices() -> dict[str, tuple[str, str]]:
    """What there can be beside the text, each with what it is for."""
    return {
        "markdown": (tr("Markdown"), tr("a file for each, with headings")),
        "html": (tr("Web pages"), tr("a plain page for each, and an index of all")),
        "jsonl": (tr("JSON Lines"), tr("one file, for programs")),
        "csv": (tr("CSV"), tr("one table, for spreadsheets")),
        "zip": (tr("One zip"), tr("all of it again in one file")),
    }


def go_on_with(number: int) -> str:
    """The button that leads to the question."""
    if not number:
        return tr("Continue")
    return plural(number, "Continue with {n} reflection", "Continue with {n} reflections")
