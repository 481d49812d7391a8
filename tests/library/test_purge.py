"""What was removed for good is gone from every file, and everything else is as it was."""

import os
import random
import signal
from contextlib import closing
from datetime import UTC, datetime

import pytest

from reflect_app.advice.decisions import Why
from reflect_app.errors import CouldNotSaveError, NoSuchReflectionError
from reflect_app.library.store import open_library
from reflect_app.queries import BIN, Query
from reflect_app.reflection import Answers, EditorPosition, PromptKey, Reflection
from reflect_app.review.entries import Words
from reflect_app.review.making_entries import Writer
from tests.drivers.sqlite import connected
from tests.library.deciding import decision, role
from tests.library.remains import Secrets

LONG = 200  # secrets in each answer, so that it takes several pages of the file


@pytest.fixture
def secrets():
    return Secrets()


def keep_secrets(library, secrets, length=6, like=""):
    """A reflection with words of its own in every place where there can be any.

    Its answers were changed, so that some of its words are only in its history, one of those as
    the title, a tag and what stands half typed; and it was talked about.
    """
    first = library.create(
        Reflection(
            answers=Answers(**{key.value: secrets.text(length) for key in PromptKey}),
            tags=(secrets.word(like), secrets.word()),
        ),
        title=secrets.word(like),
    )
    library.update_search_index()
    opened = library.open_for_writing(first.id)
    typed = opened.reflection.model_copy(update={"tags": (secrets.word(like),)})
    typed = typed.answering(PromptKey.NEEDS, secrets.text(length))
    changes = {"title": secrets.word(), "reflection": typed}
    saved = library.save(opened.model_copy(update=changes))
    library.update_search_index()
    library.save(
        saved.model_copy(update={"place": EditorPosition(page="tags", tag_typed=secrets.word())})
    )
    talk_about(library, saved.id, secrets, length)
    return saved.id


def talk_about(library, reflection_id, secrets, length):
    """A comment on it and a reply, and the words that they are about."""
    words = Words(answers=(secrets.text(length),))
    who = Writer(secrets.word(), datetime(2026, 11, 20, tzinfo=UTC), library.review(reflection_id))
    comment = who.comment(PromptKey.NEEDS, secrets.text(length), suggestion=secrets.text(length))
    library.add_to_review(reflection_id, [words, comment])
    library.add_to_review(reflection_id, [who.reply(comment.id, secrets.text(length))])
    decide_about(library, reflection_id, secrets, length)


def decide_about(library, reflection_id, secrets, length):
    """A decision of which the words are secret, one that is taken back, and a role."""
    kept, gone = (
        decision(secrets.word(), Why.OWN, own_reason=secrets.text(length)) for _ in range(2)
    )
    library.decide(reflection_id, [kept, gone], [role(secrets.word(), secrets.word())])
    library.decide(reflection_id, taken_back=[gone.key])


def keep_others(library, count, seed=0):
    """Others, whose words begin like those that are to go; the answer is their ids."""
    chance = random.Random(seed)
    ids = []
    for number in range(count):
        words = " ".join(
            f"shared{chance.randrange(10_000)}" for _ in range(chance.choice((9, 800)))
        )
        made = library.create(
            Reflection(answers=Answers(description=words), tags=("shared",)),
            title=f"Other {number}",
        )
        opened = library.open_for_writing(made.id)
        changed = opened.reflection.answering(PromptKey.IMPACT, f"It mattered, {number} times.")
        library.save(opened.model_copy(update={"reflection": changed}))
        ids.append(made.id)
    return ids


def all_of(library, ids):
    """Everything that the library knows of some reflections."""
    return [
        (
            library.get(each),
            [library.revision(each, line.number) for line in library.history(each)],
        )
        for each in ids
    ]


def read_all_in(library):
    while library.update_search_index():
        continue


def bin_secrets(library, secrets, others=30, length=6):
    """Some reflections with secrets between others, in the bin and in the index."""
    kept = keep_others(library, others // 2)
    gone = [keep_secrets(library, secrets, length, like="shared") for _ in range(3)]
    kept += keep_others(library, others // 2, seed=1)
    read_all_in(library)
    library.move_to_bin(gone)
    return kept, gone


# No trace


@pytest.mark.parametrize("length", [1, 6, LONG])
def test_no_piece_of_a_word_is_left_in_any_file(library, path, secrets, length):
    bin_secrets(library, secrets, length=length)
    assert secrets.traces(path.parent)
    library.purge()
    assert secrets.traces(path.parent) == set()
    library.close()
    assert secrets.traces(path.parent) == set()


def test_no_trace_is_left_where_nothing_else_is_in_the_library(library, path, secrets):
    library.move_to_bin([keep_secrets(library, secrets)])
    library.purge()
    assert secrets.traces(path.parent) == set()


def test_no_trace_is_left_of_what_was_never_searched_for(library, path, secrets):
    made = library.create(Reflection(tags=(secrets.word(),)), title=secrets.word())
    library.move_to_bin([made.id])
    library.purge()
    assert secrets.traces(path.parent) == set()


def test_no_trace_is_left_of_a_long_time_of_writing(library, path, secrets):
    record = library.create(title=secrets.word())
    for _ in range(60):
        typed = record.reflection.answering(PromptKey.FEELINGS, secrets.text(40))
        record = library.save(record.model_copy(update={"reflection": typed}))
        if secrets.words[-1][0] in "BCD":
            record = library.open_for_writing(record.id)
        library.update_search_index()
    library.move_to_bin([record.id])
    library.purge()
    assert secrets.traces(path.parent) == set()


@pytest.mark.parametrize("seed", [1, 2, 102, 142])
def test_no_trace_is_left_whatever_the_file_looks_like(library, path, seed):
    """With the last two, words stay in free parts of pages unless all pages are written anew."""
    chance, secrets, kept = random.Random(seed), Secrets(seed), []
    for _ in range(chance.randrange(4, 10)):
        kept += keep_others(library, chance.randrange(6), seed)
        gone = keep_secrets(library, secrets, chance.choice((1, 9, 60)), chance.choice(("", "we")))
        if chance.random() < 0.7:
            read_all_in(library)
        library.move_to_bin([gone])
        if kept and chance.random() < 0.5:
            record = library.get(chance.choice(kept))
            longer = record.title + "x" * chance.randrange(900)
            library.save(record.model_copy(update={"title": longer}))
        if chance.random() < 0.4:
            library.purge()
            assert secrets.traces(path.parent) == set()
    library.purge()
    assert secrets.traces(path.parent) == set()


def test_what_was_emptied_cannot_be_searched_for_or_opened(library, secrets):
    _, gone = bin_secrets(library, secrets)
    assert sorted(library.purge()) == sorted(library.purged_ids())
    assert sorted(library.purged_ids()) == sorted(gone)
    assert all(not len(library.ids(Query(words=word, binned=True))) for word in secrets.words[:9])
    with pytest.raises(NoSuchReflectionError):
        library.get(gone[0])


# With others there


def test_a_second_window_on_the_library_keeps_no_trace_either(library, second, path, secrets):
    bin_secrets(library, secrets)
    assert len(second.ids(BIN)) == 3
    second.get(second.ids(BIN)[0])
    library.purge()
    assert secrets.traces(path.parent) == set()
    assert len(second.ids(BIN)) == 0


def test_traces_that_another_reader_keeps_are_told_and_go_the_next_time(library, path, secrets):
    bin_secrets(library, secrets)
    with connected(path) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM reflections").fetchone()
        with pytest.raises(CouldNotSaveError, match="traces"):
            library.purge()
        assert len(library.ids(BIN)) == 0
        assert secrets.traces(path.parent)
    assert library.purge() == []
    assert secrets.traces(path.parent) == set()


# A kill in the middle


def empty_when_told(path, told, at):
    """Empty the bin, and be killed at that step of the database."""
    library = open_library(path)
    steps = 0

    def step(*_args):
        nonlocal steps
        steps += 1
        if steps >= at:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    with library._database.reading() as connection:
        connection.set_progress_handler(step, 50)
    library.purge()
    told.send(steps)
    library.close()


def emptied_in(processes, path, at):
    """How many steps emptying took in a process of its own; None where it was killed first."""
    heard, told = processes.Pipe(duplex=False)
    process = processes.Process(target=empty_when_told, args=(path, told, at))
    process.start()
    told.close()
    process.join()
    return heard.recv() if process.exitcode == 0 else None


@pytest.mark.parametrize("share", [0.0, 0.15, 0.4, 0.6, 0.8, 0.9, 0.97])
def test_after_a_kill_emptying_again_leaves_no_trace(processes, path, tmp_path, share):
    secrets, twin = Secrets(), tmp_path / "twin" / "library.sqlite3"
    for place, words in ((twin, Secrets()), (path, secrets)):
        with closing(open_library(place)) as library:
            kept, gone = bin_secrets(library, words)
            before = all_of(library, kept)
    all_steps = emptied_in(processes, twin, at=1 << 60)
    assert emptied_in(processes, path, at=1 + int(all_steps * share)) is None
    with closing(open_library(path)) as library:
        assert len(library.ids(BIN)) in {0, 3}
        if not len(library.ids(BIN)):  # opening it has finished what was begun
            assert secrets.traces(path.parent) == set()
        library.purge()
        assert sorted(library.purged_ids()) == sorted(gone)
        assert secrets.traces(path.parent) == set()
        assert all_of(library, kept) == before


# What stays


def test_everything_else_stays_as_it_was_and_is_found(library, secrets):
    kept, _ = bin_secrets(library, secrets)
    before = all_of(library, kept)
    library.purge()
    assert all_of(library, kept) == before
    found = library.find(Query(words="mattered 3 times"))
    assert [line.title for line in found if "Other 3" in line.title]
    assert len(library.ids(Query(words="Other"))) == len(kept)
    assert library.tags_used()[0].count == len(kept)


def test_only_the_ids_given_are_removed_and_only_from_the_bin(library, secrets):
    kept, gone = bin_secrets(library, secrets)
    assert library.purge([gone[0], kept[0], "unknown"]) == [gone[0]]
    assert sorted(library.ids(BIN)) == sorted(gone[1:])
    assert library.get(kept[0])


def test_what_was_written_in_meanwhile_stays(library, second, secrets):
    _, gone = bin_secrets(library, secrets)
    record = second.get(gone[0])
    typed = record.reflection.answering(PromptKey.MOTIVATION, "I want to keep this.")
    second.save(record.model_copy(update={"reflection": typed}))
    assert sorted(library.purge(gone)) == sorted(gone[1:])
    assert library.get(gone[0]).reflection.answers.motivation == "I want to keep this."


def test_emptying_nothing_changes_nothing(library, secrets):
    kept = keep_others(library, 3)
    assert library.purge() == []
    assert library.purge([]) == []
    assert library.purge(kept) == []
    assert len(library.ids()) == 3


def test_ten_thousand_can_be_removed_at_once(library):
    ids = [library.create(title=f"Title {number}").id for number in range(1_200)]
    library.move_to_bin(ids)
    assert len(library.purge(ids + [f"id{number}" for number in range(9_000)])) == len(ids)


def test_a_reflection_that_is_gone_cannot_be_saved_again(library, secrets):
    _, gone = bin_secrets(library, secrets)
    record = library.get(gone[0])
    library.purge()
    with pytest.raises(NoSuchReflectionError):
        library.save(record.model_copy(update={"title": "Written on in an open window"}))
