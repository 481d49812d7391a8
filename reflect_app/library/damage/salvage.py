"""What can still be read in a library's file: every row, told by its b-tree which table it is of.

Which table or index a page belongs to, SQLite's own table of them says. Where that can't be read,
or does not lead to a page any more, a row is told by its shape.
"""

from __future__ import annotations

import itertools
from operator import itemgetter
from typing import TYPE_CHECKING

from reflect_app.library.damage.salvaged_rows import SalvagedRows
from reflect_app.library.damage.table_of_row import (
    KNOWN,
    MADE_ANEW,
    TABLES,
    keep_row,
    keep_stray_row,
)
from reflect_app.library.sqlite_format.schema_table import owners_of
from reflect_app.library.tables import belonging_tables

if TYPE_CHECKING:
    from reflect_app.library.sqlite_format.rows_of_file import Image


def salvage(image: Image) -> SalvagedRows:
    """Every row of an image that is one of ours."""
    found = SalvagedRows()
    owners = owners_of(image)
    names = _believed(owners.names)
    strange = _keep_those_at_home(found, image, names)
    # An empty page in the place of a table of one page says nothing of what was there.
    spoilt = {names[page] for page, _cell in strange}
    found.whole = frozenset(name for name in owners.whole - spoilt if found.entries[name])
    # Of a tree that begins behind the end of the file there is no page, and nothing wrong with any.
    found.empty = (owners.whole - spoilt - found.whole) & set(names.values())
    found.tables = owners.whole.union(names.values())
    _keep_strays(found, image, names, strange)
    _bring_home(found)
    _tell_links_apart(found)
    cut_off = image.cut_off()
    found.pages = image.pages + cut_off
    found.pages_lost = image.lost() + cut_off
    return found


def _keep_those_at_home(
    found: SalvagedRows, image: Image, names: dict[int, str]
) -> list[tuple[int, int]]:
    """Keep the rows that are of the table or index of their page; where the others are."""
    strange: list[tuple[int, int]] = []
    for page in sorted(names):
        rows = image.rows_of(page)
        others = (row for row in rows if not keep_row(found, row, image, names[page]))
        strange.extend((page, row.cell) for row in others)
    return strange


def _keep_strays(
    found: SalvagedRows, image: Image, names: dict[int, str], strange: list[tuple[int, int]]
) -> None:
    """Keep the rows of pages of which nothing tells whose they are, or something else than that."""
    elsewhere = (page for page in range(1, image.pages + 1) if page not in names)
    for row in itertools.chain(
        itertools.chain.from_iterable(map(image.rows_of, elsewhere)),
        filter(None, itertools.starmap(image.row, strange)),
        image.stray_rows(),
    ):
        keep_stray_row(found, row, image)


def _believed(owners: dict[int, str]) -> dict[int, str]:
    """Which pages are whose, as far as it counts.

    Where a table of ours is not there under its name, one with a strange name may be it: another
    program can call a table otherwise. Its rows are then told by their shape.
    """
    if set(owners.values()) >= TABLES:
        return owners
    ours = KNOWN | MADE_ANEW | {table.name for table in belonging_tables.with_own_checksum()}
    return {page: name for page, name in owners.items() if name in ours}


def _tell_links_apart(found: SalvagedRows) -> None:
    """Each page of which no tree tells is of the table or of the index: what most rows agree with.

    The table leads to texts, of which many may be lost, and the numbers of a small library agree
    with much. So a page that is more like the index, but not in each row, is taken for the table as
    well, after those that are more like that: checksums tell the wrong ones.
    """
    revisions = {row.number for rows in found.revisions.values() for row in rows}
    pages = []
    for links in found.unsorted.values():
        answers = sum(found.answers_by_row.get(link.second, ())[:2] == link[:2] for link in links)
        texts = sum(link.first in revisions and link.second in found.texts for link in links)
        pages.append((texts - answers, answers == len(links), links))
    for more_texts, is_index, links in sorted(pages, key=itemgetter(0), reverse=True):
        for link in links:
            if more_texts <= 0:
                found.answer_rows[link.first, link.prompt] = link.second
            if more_texts >= 0 or not is_index:
                found.links[link.first][link.prompt].append(link.second)
    found.unsorted.clear()


def _bring_home(found: SalvagedRows) -> None:
    """Put a row whose own number was spoilt where the index of ids says that it belongs."""
    homes = {reflection_id: number for number, reflection_id in found.ids.items()}
    for number, reflections in list(found.reflections.items()):
        home = homes.get(str(reflections[0].values["id"]), number)
        if home != number and home not in found.reflections and number not in found.ids:
            found.reflections[home] = found.reflections.pop(number)
