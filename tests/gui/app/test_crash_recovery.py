"""After a crash one plain sentence says what happened, and the drafts open where they were left."""

from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.crashed_run import CrashedRun
from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.gui.app.crash_recovery import after_repair, recover, recovery_message
from reflect_app.gui.phrases.missing_saves import titles_of
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.library.connection.missing_saves import MissingSave
from reflect_app.reflection import Answers, Reflection
from tests.drivers.clock import Clock

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


@pytest.fixture
def clock():
    return Clock(AT)


@pytest.fixture
def look(service, qtbot):
    """What is found and said after a crash that left these drafts open."""

    def look(*drafts, reported=False, **crash):
        told = []
        recover(
            service,
            CrashedRun(drafts, **crash),
            lambda ids, words: told.append((ids, words)),
            reported=lambda: reported,
            now=lambda: NOW,
        )
        qtbot.waitUntil(lambda: bool(told))
        return told[0]

    return look


def words(*parts, **more):
    return recovery_message(*parts, NOW, UTC, **more)


# What is opened


def test_the_draft_that_was_open_is_opened_again(look, library):
    draft = library.create(Reflection(answers=Answers(needs="Half a")))
    assert look(draft.id)[0] == [draft.id]


def test_several_drafts_open_in_the_order_in_which_they_were_opened(look, library):
    ids = [library.create().id for _ in range(3)]
    assert look(*reversed(ids))[0] == ids[::-1]


def test_what_was_emptied_or_binned_meanwhile_stays_where_it_is(look, library):
    binned = library.create().id
    library.move_to_bin([binned])
    ids, said = look(binned, "gone-for-good")
    assert ids == []
    assert said == words(0, None)


def test_a_draft_that_stops_the_program_again_and_again_is_left_closed(look, library):
    draft = library.create()
    ids, said = look(draft.id, in_a_row=3)
    assert ids == []
    assert "left closed" in said


def test_a_second_crash_in_a_row_still_opens_the_draft(look, library):
    draft = library.create()
    assert look(draft.id, in_a_row=2)[0] == [draft.id]


def test_a_library_that_opens_later_is_asked_then(qtbot, library):
    away = [True]

    def open_library():
        if away:
            raise CouldNotOpenLibraryError("It is open elsewhere.")
        return library

    draft, told = library.create(), []
    service = LibraryService(open_library)
    with qtbot.waitSignal(service.could_not_open):
        service.start()
    recover(service, CrashedRun((draft.id,)), lambda ids, _words: told.append(ids))
    service.finish()
    assert told == []
    away.clear()
    service.ask(lambda library: None)
    qtbot.waitUntil(lambda: told == [[draft.id]])
    service.stop()


# What is said


@pytest.mark.parametrize(
    ("saved", "moment"),
    [
        (AT, "at 14:02."),
        (AT - timedelta(days=1), "yesterday at 14:02."),
        (AT - timedelta(days=3), "on 20 November at 14:02."),
        (AT.replace(year=2025), "on 23 November 2025 at 14:02."),
        (AT + timedelta(days=400), "on 28 December 2027 at 14:02."),
    ],
)
def test_the_last_save_is_told_as_people_tell_the_time(saved, moment):
    assert words(1, saved).endswith(f"everything up to your last save {moment}")


def test_one_draft_is_told_in_one_plain_sentence():
    assert words(1, AT) == (
        "Reflect stopped without warning. Your draft is open where you left it, with everything"
        " up to your last save at 14:02."
    )


def test_several_drafts_are_counted():
    assert "The 2 drafts you had open are open again" in words(2, AT)


def test_with_nothing_open_there_is_one_quiet_line():
    assert words(0, None) == (
        "Reflect stopped without warning. Everything up to your last save is here."
    )


@pytest.mark.parametrize("drafts", [0, 1])
def test_a_save_that_is_missing_is_said_and_never_that_all_is_here(drafts):
    said = words(drafts, AT, missing=[MissingSave("a-draft", 7, AT, 5)])
    assert "The last save of 1 reflection is missing, from 23 November" in said
    assert "Everything" not in said
    assert "everything" not in said


def test_the_reflections_of_which_something_is_missing_are_named(library):
    ids = [library.create(title=title).id for title in ("First", "Waiting with her")]
    missing = [MissingSave(each, 7, AT, 5) for each in ids] + [MissingSave("new", 1, AT, None)]
    titles = titles_of(missing, library)
    assert "open “Waiting with her”, “First”." in words(1, AT, missing=missing, titles=titles)
    assert "open" not in words(1, AT, missing=missing, titles=titles_of(missing[2:], library))


def test_after_a_repair_too_a_save_that_is_missing_is_said():
    missing = [MissingSave("a-draft", 7, AT, None)]
    assert "The last save of 1 reflection is missing" in after_repair(missing)
    assert "missing" not in after_repair()


@pytest.mark.parametrize("drafts", [1, 2])
def test_what_is_left_closed_is_in_the_list(drafts):
    assert "in the list, with everything up to your last save at 14:02." in words(
        drafts, AT, closed=True
    )


def test_a_report_is_pointed_to_only_where_there_is_one():
    assert "Help › Show the log" in words(1, AT, reported=True)
    assert "Help" not in words(1, AT)


def test_a_report_of_this_crash_is_pointed_to(look):
    assert "What went wrong is noted, without any of your words" in look(reported=True)[1]


def test_the_last_save_of_several_is_the_newest(look, library, clock):
    first = library.create()
    clock.forward(days=-2)
    second = library.create()
    assert f"{AT.astimezone():%H:%M}" in look(first.id, second.id)[1]
