"""What the charts and their tables say."""

from __future__ import annotations

from reflect_app.translation import tr


def learn_from_them() -> str:
    """What the page is called."""
    return tr("Learn from them")


def how_many_a_month() -> str:
    """The title of a chart."""
    return tr("How many a month")


def tags_over_time() -> str:
    """The title of a chart."""
    return tr("Tags over time")


def tags_together() -> str:
    """The title of a chart."""
    return tr("Tags together")


def prompts_returned() -> str:
    """The title of a chart."""
    return tr("Prompts most often returned")


def what_counts() -> str:
    """What is counted and what is not, once for all charts."""
    return tr(
        "Counted in your library: not what is in the bin, nor what came to you for review."
        " A reflection that was brought in with an earlier date counts from that date."
    )


def nothing_yet() -> tuple[str, str]:
    """Said where there is nothing to learn from, and what will be."""
    return tr("Nothing to learn from yet"), tr(
        "When there are reflections in your library, this page shows how many were begun each month"
        " and what became of them, which tags are used more and more and which stand together, and"
        " on which prompts your supervisor comments most."
    )


def still_counting() -> str:
    """Said until the library has answered."""
    return tr("Counting…")


def show_as_table() -> str:
    """The link from a chart to its table."""
    return tr("Show as a table")


def show_as_chart() -> str:
    """The link from a table to its chart."""
    return tr("Show as a chart")


def save() -> str:
    """The link that offers a chart's files."""
    return tr("Save…")


def as_png() -> str:
    """One of the files of a chart."""
    return tr("As a picture (PNG)…")


def as_svg() -> str:
    """One of the files of a chart."""
    return tr("As a drawing, sharp at any size (SVG)…")


def as_csv() -> str:
    """One of the files of a chart."""
    return tr("As a table for spreadsheets (CSV)…")


def of_chart(words: str, title: str) -> str:
    """A link's words with what it is about, for who hears it alone."""
    return tr("{words}: {title}", words=words, title=title)


def save_chart(title: str) -> str:
    """The title of the dialog that asks where to."""
    return tr("Save “{title}”", title=title)


def saved_as(place: str) -> str:
    """Said once there is a file."""
    return tr("Saved as {place}.", place=place)


def pair(one: str, other: str) -> str:
    """Two tags that stand together."""
    return tr("{one} and {other}", one=one, other=other)


def month() -> str:
    """What the rows of a table are."""
    return tr("Month")


def altogether() -> str:
    """The head of the column that adds up the others."""
    return tr("All")


def two_tags() -> str:
    """What the rows of a table are."""
    return tr("Two tags")


def reflections() -> str:
    """The head of a column."""
    return tr("Reflections")


def prompt() -> str:
    """What the rows of a table are."""
    return tr("Prompt")


def times_returned() -> str:
    """The head of a column."""
    return tr("Times it came back")


def comments() -> str:
    """The head of a column."""
    return tr("Comments")


def as_table_now() -> str:
    """Told to who hears the page, after the title."""
    return tr("shown as a table")


def as_chart_now() -> str:
    """Told to who hears the page, after the title."""
    return tr("shown as a chart")
