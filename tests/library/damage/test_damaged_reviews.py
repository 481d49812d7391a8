"""What two people said of a reflection outlives damage, and so does the reflection."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library import backups, doctor
from reflect_app.library.damage.check import check
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.library.store import open_library
from reflect_app.library.tables.checksums import row_checksum
from reflect_app.paths import AppPaths
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.entries import Sent, Version, Words
from reflect_app.review.making_entries import Writer
from reflect_app.status import Status
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.copies import filled, flipped
from tests.library.damage.repairs import backed_up, contents_of, repaired, spoil_header

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def sent(path):
    """A library of which one reflection was sent and talked about; its id."""
    _other, one, *_others = filled(path)
    with closing(open_library(path)) as library:
        record = library.get(one)
        words = Words(answers=record.reflection.answers.texts())
        version = Version(content=words.id)
        record = record.model_copy(update={"status": Status.WITH_SUPERVISOR})
        noted = [words, version, Sent(by="A.", at=NOW, turn=1, version=version.id)]
        library.add_to_review(one, noted, record=record)
        talk(library, one, "Whose needs?")
        while library.update_search_index():
            pass
    return one


def talk(library, one, text):
    """A comment and a reply."""
    comment = Writer("B.", NOW, library.review(one)).comment(PromptKey.NEEDS, text)
    library.add_to_review(one, [comment])
    reply = Writer("A.", NOW, library.review(one)).reply(comment.id, "Hers.")
    library.add_to_review(one, [reply])


def entries_in(path, one):
    with closing(open_library(path)) as library:
        return library.review(one).entries


def comments_in(path, one):
    with closing(open_library(path)) as library:
        return [
            (each.text, [reply.text for reply in each.replies])
            for each in library.review(one).comments
        ]


def spoil(path, kind, was, to):
    """A disk loses a bit of what the entries of a kind say."""
    run_sql(
        path,
        f"UPDATE review_entries SET entry = replace(entry, '{was}', '{to}') WHERE kind = '{kind}'",
    )


def test_a_damaged_comment_is_noticed_where_it_is_read_and_by_a_check(path, sent):
    spoil(path, "comment", "Whose", "Those")
    with closing(open_library(path)) as library:
        for ask in (library.review, lambda one: library.review_lines([one])):
            with pytest.raises(DamagedLibraryError):
                ask(sent)
    assert [(each.code, each.ids) for each in check(path, full=True).issues] == [("rows", (sent,))]


@pytest.mark.parametrize("kind", ["comment", "words", "sent", "version"])
def test_a_reflection_whose_review_is_damaged_keeps_its_words_and_its_status(path, sent, kind):
    before = contents_of(path)
    run_sql(path, f"UPDATE review_entries SET entry = '{{' WHERE kind = '{kind}'")
    with closing(open_library(path)) as library:
        assert library.get(sent) == before[sent]
    assert repaired(path).doubtful == (sent,)
    assert contents_of(path) == before
    assert not doctor.examine(AppPaths(path.parent)).left


def test_a_repair_saves_all_but_the_entry_that_is_lost(path, sent):
    before = entries_in(path, sent)
    run_sql(path, "UPDATE review_entries SET entry = x'00ff' WHERE kind = 'reply'")
    repaired(path)
    assert entries_in(path, sent) == before[:-1]


def test_a_damaged_entry_comes_whole_from_the_backup(path, sent):
    before = entries_in(path, sent)
    backed_up(path)
    spoil(path, "comment", "Whose", "Those")
    assert repaired(path).complete
    assert entries_in(path, sent) == before


def test_what_was_said_since_the_backup_is_there_after_a_repair(path, sent):
    backed_up(path)
    with closing(open_library(path)) as library:
        talk(library, sent, "And whose impact?")
    before = entries_in(path, sent)
    spoil_header(path)
    assert sent in repaired(path).read
    assert entries_in(path, sent) == before


def test_what_was_said_is_there_after_a_repair_with_a_backup_from_before_reviews(path, sent):
    before = contents_of(path), entries_in(path, sent)
    backup = backed_up(path).path
    run_sql(backup, "DROP TABLE review_entries", "PRAGMA user_version = 0")
    run_sql(backup, "UPDATE alembic_version SET version_num = '0003'")
    spoil_header(path)
    assert repaired(path).complete
    assert (contents_of(path), entries_in(path, sent)) == before


def test_of_a_library_that_is_gone_the_backup_has_what_was_said(path, sent):
    before = entries_in(path, sent)
    backed_up(path)
    path.unlink()
    repaired(path)
    assert entries_in(path, sent) == before


def test_a_comment_that_a_backup_has_wrong_does_not_bring_back_words_of_an_older_one(path, sent):
    """It was spoilt before the newest backup was made, and nobody had noticed yet."""
    backed_up(path)
    with closing(open_library(path)) as library:
        record = library.get(sent)
        newer = record.reflection.answering(PromptKey.IMPACT, "Written since.")
        library.save(record.model_copy(update={"reflection": newer}))
    before = contents_of(path), entries_in(path, sent)
    spoil(path, "comment", "Whose", "Those")
    backups.make(path, path.with_name("backups"), now=NOW + timedelta(days=2))
    for name in ("answers", "reflections", "search_content", "texts"):
        for page in pages_of(path, name):
            zeroed(path, page)
    repaired(path)
    assert (contents_of(path), entries_in(path, sent)) == before


def zeroed(path, page):
    """A disk gives back zeros for a page."""
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def pages_of(path, name):
    ((root,),) = rows_of(path, f"SELECT rootpage FROM sqlite_master WHERE name = '{name}'")
    return sorted(Image.of(path.read_bytes(), Wal()).tree(root))


@pytest.mark.parametrize("backed", [True, False])
def test_whichever_page_of_what_was_said_is_lost_it_is_back_or_it_is_told(path, sent, backed):
    with closing(open_library(path)) as library:
        for at in range(12):
            talk(library, sent, f"Whose needs, {at}? " * 60)
    if backed:
        backed_up(path)
    before = contents_of(path), set(entries_in(path, sent))
    whole, told = path.read_bytes(), []
    for page in pages_of(path, "review_entries"):
        path.write_bytes(whole)
        zeroed(path, page)
        report = repaired(path)
        left = set(entries_in(path, sent))
        assert (contents_of(path), left | before[1]) == before
        assert left == before[1] or (report.doubtful == (sent,) and not backed)
        told.append(len(left))
    assert len(told) > 3


@pytest.mark.parametrize("said", [True, False])
@pytest.mark.parametrize("other", ["reflections", "answers", "tags", "revisions", "texts"])
def test_a_page_of_another_table_in_the_place_of_what_was_said_hinders_no_repair(path, said, other):
    """Also where nothing was ever said, as in most libraries."""
    one, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.restore(library.open_for_writing(one).id, 1)
        if said:
            talk(library, one, "Whose needs?")
    before, content = contents_of(path), bytearray(path.read_bytes())
    here, there = (
        slice((pages_of(path, name)[0] - 1) * 4096, pages_of(path, name)[0] * 4096)
        for name in ("review_entries", other)
    )
    content[here], content[there] = content[there], content[here]
    path.write_bytes(content)
    repaired(path)
    assert contents_of(path) == before
    assert comments_in(path, one) == ([("Whose needs?", ["Hers."])] if said else [])


@pytest.mark.parametrize("name", ["review_entries", "review_entries_by_id", "reflections"])
def test_a_page_that_turned_to_zeros_costs_nothing_that_a_backup_has(path, sent, name):
    before = contents_of(path), entries_in(path, sent)
    backed_up(path)
    zeroed(path, pages_of(path, name)[0])
    repaired(path)
    assert (contents_of(path), entries_in(path, sent)) == before


def test_entries_are_known_by_what_they_say_and_not_by_their_numbers(path, sent):
    """In a backup from before a repair that numbered them anew."""
    before = entries_in(path, sent)
    backed_up(path)
    run_sql(
        path,
        "UPDATE review_entries SET number = -number",
        f"UPDATE review_entries SET number = number + {len(before) + 1}",
    )
    spoil(path, "comment", "Whose", "Those")
    assert repaired(path).complete
    assert set(entries_in(path, sent)) == set(before)


def test_a_comment_with_one_wrong_letter_is_still_answered(path, sent):
    spoil(path, "comment", "Whose", "Those")
    repaired(path)
    assert comments_in(path, sent) == [("Those needs?", ["Hers."])]


def test_the_same_entry_from_elsewhere_mends_it(path, sent):
    before = entries_in(path, sent)
    spoil(path, "comment", "Whose", "Those")
    repaired(path)
    with closing(open_library(path)) as library:
        library.add_to_review(sent, before)
    assert entries_in(path, sent) == before
    assert check(path, full=True).issues == ()


def test_a_version_of_which_a_letter_is_wrong_is_none(path, sent):
    spoil(path, "words", "porcupine", "porcupime")
    repaired(path)
    with closing(open_library(path)) as library:
        review = library.review(sent)
        (version,) = review.versions
        assert review.words_of(version) is None
        assert library.get(sent).status is Status.WITH_SUPERVISOR


def put_in(path, one, **columns):
    """What a later version of the program, or a disk, put into the table."""
    ((number,),) = rows_of(path, f"SELECT number FROM reflections WHERE id = '{one}'")
    values = {"reflection": number, **columns}
    values["checksum"] = row_checksum(values)
    names, kept = ", ".join(values), ", ".join(f"'{value}'" for value in values.values())
    run_sql(path, f"INSERT INTO review_entries ({names}) VALUES ({kept})")


FUTURE = {"id": "f" * 32, "kind": "applauded", "entry": json.dumps({"by": "B.", "hands": 2})}


def future_in(path):
    return rows_of(path, "SELECT id, kind, entry FROM review_entries WHERE kind = 'applauded'")


def test_what_a_newer_program_noted_is_passed_over_and_never_lost(path, sent):
    before = entries_in(path, sent)
    put_in(path, sent, **FUTURE)
    assert entries_in(path, sent) == before
    assert check(path, full=True).issues == ()
    with closing(open_library(path)) as library:
        talk(library, sent, "More")
    spoil_header(path)
    repaired(path)
    assert future_in(path) == [tuple(FUTURE.values())]


@pytest.mark.parametrize(
    "entry", ["", "[" * 100_000, "null", "7", '"word"', "{}", '{"by": "B.", "at": "now"}']
)
def test_an_entry_that_says_nothing_of_ours_is_passed_over(path, sent, entry):
    before = entries_in(path, sent)
    for kind in ("comment", "sent", "arrived", "applauded"):
        put_in(path, sent, id=kind.ljust(32, "f"), kind=kind, entry=entry)
    assert entries_in(path, sent) == before
    with closing(open_library(path)) as library:
        assert library.counts().total == 4
        assert len(library.review_lines([sent])) == 1


def test_whichever_bit_is_lost_the_words_are_there_and_the_doctor_ends_content(path, sent):
    before = contents_of(path)
    backed_up(path)
    whole = path.read_bytes()
    for share in range(1, 40, 3):
        path.write_bytes(whole)
        flipped(path, share / 40)
        doctor.resolve(AppPaths(path.parent))
        assert contents_of(path) == before
        assert comments_in(path, sent) == [("Whose needs?", ["Hers."])]
