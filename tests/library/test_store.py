"""What the library keeps, and how it answers."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError
from reflect_app.library.store import open_library
from reflect_app.queries import BIN
from reflect_app.reflection import (
    Answers,
    CursorPosition,
    EditorPosition,
    PromptKey,
    Reflection,
    Status,
)
from reflect_app.summary import UNTITLED
from reflect_app.tags import TagUse

TOLD = Reflection(
    answers=Answers(description="We waited.\n\nShe found her words.", needs="Hers"),
    tags=("listening", "Ward 7"),
    published=date(2021, 8, 19),
)


def answering(record, text, key=PromptKey.NEEDS):
    return record.model_copy(update={"reflection": record.reflection.answering(key, text)})


def test_a_new_library_holds_nothing(library):
    assert list(library.find()) == []
    assert list(library.find(BIN)) == []
    assert list(library.tags_used()) == []


def test_a_new_reflection_is_an_empty_draft(library, clock):
    record = library.create()
    assert record.reflection == Reflection()
    assert (record.status, record.title, record.version) == (Status.DRAFT, "", 1)
    assert record.created == record.updated == clock.time


def test_what_is_created_can_be_read_by_another(library, second):
    record = library.create(TOLD, title="First tag", status=Status.PUBLISHED)
    assert second.get(record.id) == record
    assert record.status is Status.PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        " \t as typed \n\n• with marks\n ",
        "naïve café, مرحبا, 👩‍⚕️, e\u0301, \u00a0",
        "<b>not bold</b> & 'quoted' \"; DROP TABLE reflections; --",
        "word " * 100_000,
    ],
)
def test_an_answer_is_kept_as_it_was_typed(library, second, text):
    saved = library.save(answering(library.create(), text))
    assert second.get(saved.id).reflection.answers.needs == text


def test_every_answer_comes_back_in_its_place(library, second):
    answers = Answers(**{key: f"to {key}" for key in PromptKey})
    record = library.create(Reflection(answers=answers))
    assert second.get(record.id).reflection.answers == answers


def test_an_answer_can_be_emptied_again(library, second):
    record = library.save(answering(library.create(TOLD), ""))
    assert second.get(record.id).reflection.answers.needs == ""


def test_tags_keep_their_order_and_can_be_taken_away(library, second):
    record = library.create(TOLD)
    fewer = record.reflection.model_copy(update={"tags": ("Ward 7",)})
    library.save(record.model_copy(update={"reflection": fewer}))
    assert second.get(record.id).reflection.tags == ("Ward 7",)


def test_each_save_is_a_new_version_with_its_time(library, clock):
    record = library.create()
    clock.forward(minutes=3)
    saved = library.save(answering(record, "Hers"))
    assert (saved.version, saved.updated) == (2, clock.time)
    assert saved.created == record.created


def test_a_record_that_is_as_it_was_is_not_written_again(library, clock):
    record = library.create(TOLD)
    clock.forward(minutes=3)
    assert library.save(record) == record
    assert library.get(record.id) == record


def test_saving_the_same_twice_after_a_save_writes_once(library, clock):
    record = library.save(answering(library.create(), "Hers"))
    clock.forward(minutes=3)
    assert library.save(record) == record == library.get(record.id)


def test_title_status_and_date_are_kept(library, second):
    record = library.create()
    reflection = record.reflection.model_copy(update={"published": date(2024, 2, 29)})
    changes = {"title": "Ward round", "status": Status.FINISHED, "reflection": reflection}
    saved = library.save(record.model_copy(update=changes))
    assert second.get(record.id) == saved
    assert saved.reflection.published == date(2024, 2, 29)


def test_a_title_with_line_ends_becomes_one_line(library, second):
    record = library.create(title="Ward\nround ")
    again = library.save(record.model_copy(update={"title": "Two\r\nlines\x00"}))
    assert record.title == "Ward round"
    assert again.title == second.get(record.id).title == "Two lines"


def test_text_that_went_past_the_checks_is_cleaned_and_not_refused(library, second):
    record = library.create()
    answers = record.reflection.answers.model_copy(update={"needs": "half \ud800\x00"})
    reflection = record.reflection.model_copy(update={"answers": answers})
    saved = library.save(record.model_copy(update={"reflection": reflection}))
    assert saved.reflection.answers.needs == "half \ufffd"
    assert second.get(record.id) == saved


def test_a_clock_set_back_never_makes_a_change_look_older(library, clock):
    record = library.create()
    clock.forward(days=-365)
    saved = library.save(answering(record, "Hers"))
    assert saved.updated == record.updated


def test_times_are_in_utc_to_the_microsecond(path):
    library = open_library(path)
    before = datetime.now(UTC)
    record = library.create()
    library.close()
    assert before <= record.created <= datetime.now(UTC)
    assert record.created.utcoffset() == timedelta(0)


def test_a_place_that_is_saved_with_its_record_alone_makes_no_new_version(library, second, clock):
    record = library.create(TOLD)
    place = EditorPosition(
        page="needs", spots={PromptKey.NEEDS: CursorPosition(cursor=3, scroll=1.5)}
    )
    clock.forward(minutes=1)
    moved = library.save(record.model_copy(update={"place": place}))
    assert moved == second.get(record.id) == record.model_copy(update={"place": place})


def test_a_place_is_kept_together_with_the_text(library, second):
    record = answering(library.create(), "Hers").model_copy(
        update={"place": EditorPosition(page="impact")}
    )
    library.save(record)
    assert second.get(record.id).place == EditorPosition(page="impact")


def test_nobody_overwrites_what_was_saved_elsewhere(library, second):
    mine = library.create()
    theirs = second.save(answering(second.get(mine.id), "theirs"))
    with pytest.raises(ChangedElsewhereError, match="another window or on another computer"):
        library.save(answering(mine, "mine"))
    assert library.get(mine.id) == theirs


def test_a_change_elsewhere_is_noticed_between_two_saves(library, second):
    mine = library.save(answering(library.create(), "mine"))
    theirs = second.save(answering(second.get(mine.id), "theirs"))
    with pytest.raises(ChangedElsewhereError):
        library.save(answering(mine, "mine, longer"))
    assert library.get(mine.id) == theirs


def test_a_change_elsewhere_is_noticed_also_where_nothing_is_new_here(library, second):
    mine = library.save(answering(library.create(), "mine"))
    second.save(answering(second.get(mine.id), "theirs"))
    with pytest.raises(ChangedElsewhereError):
        library.save(mine)


def test_after_a_refused_save_the_next_one_is_kept(library, second):
    mine = library.create()
    second.save(answering(second.get(mine.id), "theirs"))
    with pytest.raises(ChangedElsewhereError):
        library.save(answering(mine, "mine"))
    both = library.save(answering(library.get(mine.id), "theirs and mine"))
    assert second.get(mine.id) == both


@pytest.mark.parametrize("unknown", ["", "nothing", "2' OR '1'='1", "\ud800", "été"])
def test_an_unknown_id_is_said_to_be_unknown(library, unknown):
    ghost = library.create().model_copy(update={"id": unknown})
    for ask in (
        lambda: library.get(unknown),
        lambda: library.save(answering(ghost, "x")),
        lambda: library.duplicate(unknown),
        lambda: library.move_to_bin([unknown]),
        lambda: library.put_back([unknown]),
    ):
        with pytest.raises(NoSuchReflectionError):
            ask()


def test_ids_are_short_and_can_be_typed(library):
    ids = {library.create().id for _ in range(50)}
    assert len(ids) == 50
    assert all(len(one) == 10 and not set(one) - set("23456789bcdfghjkmnpqrstvwxz") for one in ids)


def test_the_list_has_the_newest_change_first(library, clock):
    first = library.create(title="first")
    clock.forward(minutes=1)
    library.create(title="second")
    clock.forward(minutes=1)
    library.save(answering(first, "Hers"))
    assert [line.title for line in library.find()] == ["first", "second"]


def test_a_line_of_the_list_says_what_a_person_looks_for(library, clock):
    record = library.create(TOLD, title="First tag")
    (line,) = library.find()
    assert (line.id, line.title, line.status) == (record.id, "First tag", Status.DRAFT)
    assert line.opening == "We waited. She found her words."
    assert (line.answered, line.tags, line.published) == (2, TOLD.tags, TOLD.published)
    assert line.updated == clock.time


def test_a_line_follows_the_text(library):
    record = library.create(TOLD)
    library.save(answering(record, "Something else", PromptKey.DESCRIPTION))
    (line,) = library.find()
    assert line.display_title == "Something else"


def test_any_white_space_alone_is_no_answer(library):
    record = library.create(Reflection(answers=Answers(description="\u00a0\u2003\n\t ", needs="x")))
    (line,) = library.find()
    assert (line.id, line.answered, line.display_title) == (record.id, 1, UNTITLED)


def test_tags_are_counted_whatever_their_letter_case(library, clock):
    for tags in [("Ward", "needs"), ("ward",), ("ward", "Straße")]:
        clock.forward(minutes=1)
        library.create(Reflection(tags=tags))
    assert list(library.tags_used()) == [
        TagUse(tag="ward", count=3, spellings=("Ward",)),
        TagUse(tag="needs", count=1),
        TagUse(tag="Straße", count=1),
    ]


def test_of_two_spellings_of_a_tag_used_as_often_the_one_written_last_stands(library, clock):
    for tag in ("Ward", "ward", "needs"):
        clock.forward(minutes=1)
        library.create(Reflection(tags=(tag,)))
    assert [use.tag for use in library.tags_used()] == ["ward", "needs"]
    clock.forward(minutes=1)
    library.save(answering(library.get(library.ids()[-1]), "written once more"))
    assert [use.tag for use in library.tags_used()] == ["Ward", "needs"]


def test_the_bin_takes_from_the_list_and_gives_back_the_same(library):
    record = library.create(TOLD)
    before = library.find()
    library.move_to_bin([record.id])
    assert (list(library.find()), library.find(BIN)) == ([], before)
    assert list(library.tags_used()) == []
    library.put_back([record.id])
    assert (library.find(), list(library.find(BIN))) == (before, [])
    assert library.get(record.id) == record


def test_what_is_in_the_bin_can_still_be_read_and_saved(library):
    record = library.create(TOLD)
    library.move_to_bin([record.id])
    saved = library.save(answering(record, "typed while it was moved"))
    assert library.get(record.id) == saved


def test_the_bin_shows_the_last_one_first_even_if_the_clock_goes_back(library, clock):
    ids = [library.create(title=title).id for title in ("a", "b")]
    library.move_to_bin(ids[:1])
    clock.forward(days=-400)
    library.save(answering(library.get(ids[1]), "newer"))
    library.move_to_bin(ids[1:])
    assert [line.title for line in library.find(BIN)] == ["b", "a"]


def test_moving_to_the_bin_twice_changes_nothing(library, clock):
    ids = [library.create(title=title).id for title in ("a", "b")]
    library.move_to_bin(ids[:1])
    clock.forward(minutes=1)
    library.move_to_bin(ids[1:])
    clock.forward(minutes=1)
    library.move_to_bin([ids[0], ids[0]])
    assert [line.title for line in library.find(BIN)] == ["b", "a"]


def test_all_of_a_selection_move_or_none(library):
    ids = [library.create().id for _ in range(3)]
    with pytest.raises(NoSuchReflectionError):
        library.move_to_bin([*ids, "nothing"])
    assert len(library.find()) == 3


def test_a_selection_of_hundreds_moves_at_once(library):
    ids = [library.create().id for _ in range(501)]
    library.move_to_bin(ids)
    assert len(library.find(BIN)) == 501


def test_a_copy_is_a_draft_of_its_own(library):
    place = EditorPosition(page="check")
    first = library.create(TOLD, title="First tag", status=Status.PUBLISHED)
    library.save(first.model_copy(update={"place": place}))
    copy = library.duplicate(first.id)
    assert copy.id != first.id
    assert (copy.status, copy.title) == (Status.DRAFT, "Copy of First tag")
    assert copy.reflection == TOLD.model_copy(update={"published": None})
    assert (copy.place, copy.version) == (EditorPosition(), 1)
    assert library.get(first.id) == first.model_copy(update={"place": place})


def test_copies_can_be_told_apart(library):
    first = library.create(TOLD, title="First tag")
    copies = [library.duplicate(first.id) for _ in range(2)]
    copies.append(library.duplicate(copies[-1].id))
    assert [copy.title for copy in copies] == [
        "Copy of First tag",
        "Copy of First tag (2)",
        "Copy of First tag (3)",
    ]


@pytest.mark.parametrize(
    ("description", "title"),
    [("We waited.", "Copy of We waited."), (" \n", "Copy of an untitled reflection")],
)
def test_a_copy_without_a_title_is_called_after_what_is_shown(library, description, title):
    first = library.create(Reflection(answers=Answers(description=description)))
    assert library.duplicate(first.id).title == title


def test_a_closed_library_is_not_opened_again_by_accident(path):
    library = open_library(path)
    library.close()
    with pytest.raises(RuntimeError):
        library.find()
