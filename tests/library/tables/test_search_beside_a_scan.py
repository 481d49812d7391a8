"""A search finds what looking through every text one by one finds, in the same order."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reflect_app.queries import Order, Query
from reflect_app.reflection import Answers, PromptKey, Reflection, Status
from tests import seeds

WORDS = ("ward", "warm", "wait", "waited", "café", "Zoë", "the", "The", "team", "tea", "trust")
TAGS = ("trust", "Team", "café")
STATUSES = (Status.DRAFT, Status.FINISHED, Status.PUBLISHED)
ASKED = ("wa", "war", "waited", "cafe", "zoe", "the", "t", "te", "nobody", "")


def text(chance, most):
    return " ".join(chance.choices(WORDS, k=chance.randint(0, most)))


def reflection(chance):
    day = chance.choice([None, date(2021, 8, 2), date(2021, 8, 9)])
    answers = Answers(**{key.value: text(chance, 4) for key in chance.sample([*PromptKey], 3)})
    tags = tuple(chance.sample(TAGS, chance.randint(0, 2)))
    return Reflection(answers=answers, tags=tags, published=day)


def filled(library, clock, chance):
    """Some fifty reflections in a library: changed, read in and moved to the bin by chance."""
    ids = []
    for _ in range(50):
        clock.forward(seconds=1)
        status = chance.choice(STATUSES)
        ids.append(library.create(reflection(chance), title=text(chance, 2), status=status).id)
        clock.forward(seconds=1)
        record = library.get(chance.choice(ids))
        if chance.random() < 0.5:
            library.save(record.model_copy(update={"reflection": reflection(chance)}))
        elif chance.random() < 0.5:
            library.move_to_bin([record.id])
        if chance.random() < 0.2:
            library.update_search_index(chance.randint(1, 20))
    return ids


def scanned(library, ids, query):
    """What a list is to be, from reading every reflection."""
    binned = list(library.ids(Query(binned=True)))
    rows = [(number, library.get(one)) for number, one in enumerate(ids)]
    rows = [row for row in rows if (row[1].id in binned) == query.binned and fits(row[1], query)]
    newest = sorted(rows, key=lambda row: row[1].updated, reverse=True)
    if query.order is Order.TITLE:
        return [one.id for _n, one in sorted(rows, key=lambda row: (by_title(row[1]), row[0]))]
    if query.order is Order.PUBLISHED:
        by_day = sorted(rows, key=lambda row: (str(row[1].reflection.published or ""), row[0]))
        return [one.id for _n, one in reversed(by_day)]
    if query.order is Order.OLDEST:
        return [one.id for _n, one in reversed(newest)]
    found = [one.id for _n, one in newest]
    return sorted(found, key=binned.index) if query.binned else found


def by_title(record):
    return (record.title or record.reflection.answers.description).casefold() or "\uffff"


def fits(record, query):
    tags = record.reflection.tags
    texts = (record.title, " · ".join(tags), *(text for _key, text in record.reflection.answers))
    words = [word for each in texts for word in plain(each).split()]
    return (
        all(any(begins(word, asked) for word in words) for asked in plain(query.words).split())
        and query.status in {None, record.status}
        and (not query.tag or query.tag.casefold() in map(str.casefold, tags))
        and (query.since is None or record.updated >= query.since)
    )


def begins(word, asked):
    return word.startswith(asked) if len(asked) > 1 else word == asked


def plain(words):
    parted = unicodedata.normalize("NFD", words.casefold())
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def drawn(chance, clock):
    """Anything that can be asked."""
    return Query(
        words=" ".join(chance.sample(ASKED, chance.randint(0, 2))),
        status=chance.choice([None, None, *STATUSES]),
        tag=chance.choice(["", "", *TAGS]),
        since=chance.choice([None, clock() - timedelta(seconds=chance.randint(0, 99))]),
        order=chance.choice([*Order]),
        binned=chance.random() < 0.2,
    )


@pytest.mark.parametrize("number", range(3))
def test_a_search_finds_what_a_scan_finds_in_the_same_order(library, clock, number):
    chance = seeds.chance("searches", number)
    ids = filled(library, clock, chance)
    for query in (drawn(chance, clock) for _ in range(60)):
        expected, start = scanned(library, ids, query), chance.randint(0, 9)
        assert list(library.ids(query)) == expected, query
        page = library.find(query, start=start, limit=7)
        assert [line.id for line in page] == expected[start : start + 7], query
        total = replace(query, status=None)
        assert sum(library.count_by_status(query).values()) == len(scanned(library, ids, total))
