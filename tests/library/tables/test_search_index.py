"""Everything one wrote can be found again, however it is asked for."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.tables.search_index import excerpt, expression
from reflect_app.queries import BIN, Order, Query
from reflect_app.reflection import Answers, PromptKey, Reflection, Status


def keep(library, text="", *, key=PromptKey.FEELINGS, tags=(), title="", **more):
    published, status = more.get("published"), more.get("status")
    answers = Answers().replacing(key, text)
    reflection = Reflection(answers=answers, tags=tags, published=published)
    return library.create(reflection, title=title, status=status).id


def found(library, words, **more):
    return list(library.ids(Query(words=words, **more)))


@pytest.mark.parametrize("key", PromptKey)
def test_words_are_found_in_every_answer(library, key):
    one = keep(library, "She waited in the corridor.", key=key)
    keep(library, "Nobody waited.")
    assert found(library, "corridor") == [one]


def test_words_are_found_in_titles_and_tags(library):
    one = keep(library, title="The corridor")
    two = keep(library, tags=("corridor",))
    assert found(library, "corridor") == [two, one]


def test_all_words_are_wanted_wherever_they_stand(library):
    one = keep(library, "She waited.", tags=("patience",), title="Corridor")
    keep(library, "She waited.")
    assert found(library, "patience waited corridor") == [one]


def test_a_word_is_found_as_it_is_being_typed(library):
    one = keep(library, "She waited in the corridor.")
    assert [found(library, "corridor"[:n]) for n in range(2, 9)] == [[one]] * 7


@pytest.mark.parametrize("asked", ["cafe", "CAFÉ", "Cafe\u0301", "café naïve", "NAIVE"])
def test_accents_and_letter_case_do_not_matter(library, asked):
    one = keep(library, "A naïve hope, in the Café.")
    assert found(library, asked) == [one]


def test_accents_may_be_asked_for_where_none_were_written(library):
    assert keep(library, "In the cafe.") in found(library, "café")


@pytest.mark.parametrize("asked", ["صبر", "صَبْر"])
def test_arabic_vowel_signs_do_not_matter(library, asked):
    one = keep(library, "كان صَبْر طويل")
    assert found(library, asked) == [one]


def test_a_quoted_phrase_is_found_as_it_stands(library):
    one = keep(library, "We waited together, and she spoke.")
    keep(library, "Together we waited.")
    assert found(library, '"we waited together"') == [one]
    assert found(library, '"we waited toge') == [one]
    assert found(library, '"we waited toge"') == []


def test_what_is_changed_is_found_as_it_is_now(library):
    one = keep(library, "corridor")
    record = library.get(one)
    changed = record.reflection.answering(PromptKey.FEELINGS, "garden")
    library.save(record.model_copy(update={"reflection": changed}))
    assert (found(library, "corridor"), found(library, "garden")) == ([], [one])


def test_what_is_in_the_bin_is_found_there_only(library):
    one = keep(library, "corridor")
    library.move_to_bin([one])
    assert (found(library, "corridor"), found(library, "corridor", binned=True)) == ([], [one])


@given(st.text(st.sampled_from(string.printable + "éß«»“”–—🌧\0\ufdd0")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_nothing_that_is_typed_can_be_wrong(library, words):
    for query in (Query(words=words), Query(words=words, order=Order.TITLE)):
        assert len(library.ids(query)) == len(library.find(query))


@pytest.mark.parametrize("asked", [{"words": "corr\udcff"}, {"tag": "\udcff"}])
def test_what_no_text_can_hold_is_not_found_and_does_no_harm(library, asked):
    keep(library, "corridor")
    assert library.find(Query(**asked)) == []


def test_each_status_is_counted_whichever_is_asked_for(library):
    keep(library, "We waited.", status=Status.FINISHED)
    keep(library, "We waited together.")
    keep(library, "We sang.")
    asked = Query(words="waited", status=Status.FINISHED)
    assert library.count_by_status(asked) == {Status.DRAFT: 1, Status.FINISHED: 1}


@pytest.mark.parametrize("signs", ["", " ", '"', '""', "- *", "()", "🌧"])
def test_signs_alone_ask_for_nothing(library, signs):
    one = keep(library, "corridor")
    assert found(library, signs) == [one]
    assert found(library, f"{signs} corr") == [one]


def test_the_found_words_are_marked_in_a_piece_of_the_text(library):
    keep(library, "On a wet day she waited in the corridor.\n\nNobody hurried her.")
    (line,) = library.find(Query(words="corr wet"))
    assert [part for part, is_found in line.excerpt if is_found] == ["wet", "corridor"]
    assert "".join(part for part, _found in line.excerpt).startswith("On a wet day she")


def test_where_nothing_is_asked_no_piece_is_shown(library):
    keep(library, "corridor")
    assert library.find()[0].excerpt == ()


def test_a_text_with_no_mark_is_one_part():
    assert excerpt("as it\nstands") == (("as it stands", False),)
    assert excerpt("a \x02b\x03\x02c\x03") == (("a ", False), ("b", True), ("c", True))


def test_the_operators_of_the_index_are_words_like_others():
    assert expression("this OR NOT that") == '"this" * AND "OR" * AND "NOT" * AND "that" *'
    assert expression('a-b* ^c title:x "p q"') == '"a-b*" AND "^c" * AND "title:x" * AND "p q"'


def test_filters_hold_for_status_tag_and_time(library, clock):
    start = clock()
    one = keep(library, "corridor", tags=("Ward Round",), status=Status.FINISHED)
    clock.forward(days=2)
    two = keep(library, "corridor", tags=("garden",))
    assert found(library, "corridor", status=Status.FINISHED) == [one]
    assert found(library, "", tag="ward round") == [one]
    assert found(library, "", since=start + timedelta(days=1)) == [two]
    assert found(library, "corr", before=start + timedelta(days=1)) == [one]
    assert found(library, "corr", tag="garden", status=Status.FINISHED) == []


def test_a_list_can_be_sorted(library, clock):
    for title, day in (("Émile", 3), ("adam", None), ("Zoe", 9)):
        clock.forward(days=1)
        keep(library, "corridor", title=title, published=date(2021, 8, day) if day else None)
    for words in ("", "corr"):
        orders = {
            order: "".join(line.title[0] for line in library.find(Query(words=words, order=order)))
            for order in Order
        }
        assert orders == {"newest": "ZaÉ", "oldest": "ÉaZ", "title": "aZÉ", "published": "ZÉa"}


def test_a_page_of_a_list_is_a_part_of_it(library):
    ids = [keep(library, "corridor") for _ in range(7)][::-1]
    for query in (Query(), Query(words="corr"), Query(order=Order.TITLE)):
        whole = list(library.ids(query))
        assert sorted(whole) == sorted(ids)
        assert [line.id for line in library.find(query, start=2, limit=3)] == whole[2:5]
        assert [library.position(one, query) for one in whole] == list(range(7))


def test_what_is_not_in_a_list_has_no_place_in_it(library):
    one = keep(library, "corridor")
    assert library.position(one, Query(words="garden")) is None
    assert library.position("nowhere") is None
    assert library.position(one, BIN) is None


def test_counts_tell_what_there_is(library):
    keep(library, "corridor")
    keep(library, "corridor", status=Status.PUBLISHED)
    library.move_to_bin([keep(library, "corridor")])
    counts = library.counts()
    assert counts.by_status == {Status.DRAFT: 1, Status.PUBLISHED: 1}
    assert (counts.total, counts.binned, counts.not_indexed) == (2, 1, 3)


def test_reading_in_goes_on_until_nothing_is_left(library):
    for _ in range(5):
        keep(library, "corridor")
    assert [library.update_search_index(2) for _ in range(4)] == [3, 1, 0, 0]
    assert library.counts().not_indexed == 0


def test_the_newest_change_is_found_first_whenever_it_was_read_in(library, clock):
    ids = []
    for _ in range(4):
        clock.forward(days=1)
        ids.append(keep(library, "corridor"))
    library.update_search_index(2)
    record = library.get(ids[0])
    clock.forward(days=1)
    library.save(record.model_copy(update={"title": "again"}))
    assert found(library, "corridor") == [ids[0], ids[3], ids[2], ids[1]]


def test_what_another_program_saves_is_found_however_often_one_has_searched(library, second):
    ids = []
    for _ in range(3):
        ids.insert(0, keep(second, "corridor"))
        assert found(library, "corridor") == found(library, "corridor") == ids
        assert library.counts().not_indexed == 0


def test_a_search_where_nothing_has_changed_asks_for_nothing_but_what_is_found(library):
    one = keep(library, "corridor")
    assert found(library, "corridor") == found(library, "corridor") == [one]
    asked = []
    with library._database.reading() as connection:
        connection.set_exec_trace(lambda _cursor, sql, _values: asked.append(sql) or True)
    del asked[:]
    library.find(Query(words="corridor"))
    assert [sql.partition(" ")[0] for sql in asked] == ["BEGIN", "SELECT", "COMMIT"]


def test_finding_goes_on_where_nothing_can_be_written(library, monkeypatch):
    one = keep(library, "corridor")
    library.update_search_index()
    keep(library, "corridor")
    refused = CouldNotSaveError("The disk is full.", "Make some room on it.")

    def refuse(at_most=200):
        raise refused

    monkeypatch.setattr(library._lists, "update_search_index", refuse)
    assert found(library, "corridor") == [one]


def test_a_word_as_long_as_a_book_is_shown_in_part():
    found = excerpt("x" * 50_000 + "\x02" + "y" * 50_000 + "\x03" + "z" * 50_000)
    assert [(text.strip("…")[0], is_found) for text, is_found in found] == [
        ("x", False),
        ("y", True),
        ("z", False),
    ]
    assert max(len(text) for text, _is_found in found) < 1_100
