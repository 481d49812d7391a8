"""One plan of names for an export into a folder: what it names is what is written and replaced."""

import os
import secrets
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.publication.file_writing.file_names import NO_TAG, NameParts, tag_slug
from reflect_app.publication.file_writing.folder_plan import FolderPlan, name_key
from reflect_app.publication.file_writing.name_picker import NamePicker
from reflect_app.publication.file_writing.safe_writing import write_safely
from reflect_app.publication.publish import planned_files
from reflect_app.publication.publish.exporter import save_copies
from reflect_app.publication.publish.folder_ledger import FolderLedger
from reflect_app.publication.publish.name_giver import NameGiver
from reflect_app.publication.publish.name_template import DEFAULT, NameTemplate
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.reflection import PromptKey
from tests.holding import holding, waited
from tests.samples import FULL

__all__ = ["holding", "waited"]

NAME = "2026-11-23-compassionate-and-transformational-leadership"


@pytest.fixture
def ids(library):
    """Two reflections that suggest the same name."""
    return [library.create(FULL).id, library.create(FULL).id]


@pytest.fixture
def plan(folder, library, ids):
    def made():
        plan = PublishPlan(library, PublishSettings(folder))
        plan.looked_at = list(plan.lines(ids))
        return plan

    return made


def replacing(library, plan, ids):
    lots = Publisher(library, plan, None, replace=True).lots(ids)
    return [one for lot in lots for one in lot]


def named(plan):
    files = (file for line in plan.looked_at for file in line.files)
    return sorted(each.there for each in files if each.may_be_replaced)


def codes(outcomes):
    return [problem.code for one in outcomes for problem in one.problems]


def test_what_is_named_is_what_is_replaced(library, folder, ids, plan):
    (folder / f"{NAME}-2.txt").write_text("somebody's own")
    (folder / f"{NAME}-3.txt").write_text("not asked about")
    planned = plan()
    assert named(planned) == [f"{NAME}-2.txt"]
    assert codes(replacing(library, planned, ids)) == []
    assert (folder / f"{NAME}-2.txt").read_text("utf-8") != "somebody's own"
    assert (folder / f"{NAME}-3.txt").read_text("utf-8") == "not asked about"


def test_no_file_is_named_for_what_stays_behind_or_is_gone_meanwhile(library, folder, ids):
    unfinished = library.create(FULL.answering(PromptKey.NEEDS, "")).id
    gone, ready = ids
    library.move_to_bin([gone])
    library.purge([gone])
    (folder / f"{NAME}.txt").write_text("somebody's own")
    (folder / f"{NAME}-2.txt").write_text("somebody else's")
    plan = PublishPlan(library, PublishSettings(folder))
    plan.looked_at = list(plan.lines([unfinished, gone, ready]))
    assert [each.is_ready for each in plan.looked_at] == [False, False, True]
    assert named(plan) == [f"{NAME}.txt"]


def test_a_file_that_came_since_is_not_replaced(library, folder, ids, plan):
    planned = plan()
    (folder / f"{NAME}.txt").write_text("came since")
    assert codes(replacing(library, planned, ids)) == ["file-exists"]
    assert (folder / f"{NAME}.txt").read_text("utf-8") == "came since"


def test_a_file_that_was_changed_since_is_not_replaced(library, folder, ids, plan):
    (folder / f"{NAME}.txt").write_text("before")
    planned = plan()
    (folder / f"{NAME}.txt").write_text("worked on since")
    (refused, _written) = replacing(library, planned, ids)
    assert "was changed meanwhile, so it was left as it is" in refused.problems[0].message
    assert (folder / f"{NAME}.txt").read_text("utf-8") == "worked on since"


@pytest.mark.skipif(sys.platform == "win32", reason="its times are all set by programs there")
def test_a_file_of_the_same_size_and_time_but_other_words_is_not_replaced(
    library, folder, ids, plan
):
    theirs = folder / f"{NAME}.txt"
    theirs.write_text("before")
    planned, before = plan(), theirs.stat()
    while theirs.stat().st_ctime_ns == before.st_ctime_ns:  # its clock may tick slowly
        theirs.write_text("BEFORE")
        os.utime(theirs, ns=(before.st_atime_ns, before.st_mtime_ns))
    replacing(library, planned, ids)
    assert theirs.read_text("utf-8") == "BEFORE"


def test_a_file_that_was_only_looked_at_is_replaced(library, folder, ids, plan):
    theirs = folder / f"{NAME}.txt"
    theirs.write_text("before")
    planned = plan()
    theirs.read_text("utf-8")
    assert codes(replacing(library, planned, ids)) == []
    assert theirs.read_text("utf-8") != "before"


def test_a_file_that_is_changed_by_who_holds_it_is_not_replaced(
    library, folder, ids, plan, holding, waited, monkeypatch
):
    theirs = folder / f"{NAME}.txt"
    theirs.write_text("before")
    planned, sleep = plan(), waited.sleep
    monkeypatch.setattr(
        waited.waiting, "sleep", lambda seconds: (sleep(seconds), theirs.write_text("worked on"))
    )
    holding.hold(theirs.name, 2, doing="replace")
    (refused, _written) = replacing(library, planned, ids)
    assert "was changed meanwhile" in refused.problems[0].message
    assert theirs.read_text("utf-8") == "worked on"


def test_a_file_that_went_since_is_written_anew(library, folder, ids, plan):
    (folder / f"{NAME}.txt").write_text("before")
    planned = plan()
    (folder / f"{NAME}.txt").unlink()
    assert codes(replacing(library, planned, ids)) == []


def test_a_reflection_that_got_another_name_since_replaces_nothing(library, folder, ids, plan):
    planned = plan()
    (folder / "2021-08-19-other.txt").write_text("not asked about")
    record = library.get(ids[0])
    other = FULL.model_copy(update={"tags": ("other",), "published": date(2021, 8, 19)})
    library.save(record.model_copy(update={"reflection": other}))
    assert codes(replacing(library, planned, ids)) == ["file-exists"]
    assert (folder / "2021-08-19-other.txt").read_text("utf-8") == "not asked about"


def test_a_folder_of_that_name_is_not_asked_about_and_said(library, folder, ids, plan):
    (folder / f"{NAME}.txt").mkdir()
    planned = plan()
    assert named(planned) == []
    assert codes(replacing(library, planned, ids)) == ["not-written"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_what_is_no_file_is_not_replaced(library, folder, ids, plan):
    os.mkfifo(folder / f"{NAME}.txt")
    planned = plan()
    assert named(planned) == []
    assert codes(replacing(library, planned, ids)) == ["file-exists"]


def test_a_link_is_replaced_and_not_what_it_leads_to(library, folder, tmp_path, ids, plan):
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("not in this folder")
    for name in (f"{NAME}.txt", f"{NAME}-2.txt"):
        (folder / name).symlink_to(elsewhere)
    planned = plan()
    assert named(planned) == [f"{NAME}-2.txt", f"{NAME}.txt"]
    assert codes(replacing(library, planned, ids)) == []
    assert elsewhere.read_text("utf-8") == "not in this folder"


def test_a_name_that_the_disk_takes_for_the_same_is_asked_about_as_it_is(
    folder, library, ids, plan, monkeypatch
):
    (folder / f"{NAME.upper()}.TXT").write_text("theirs")
    look = planned_files.standing_at
    monkeypatch.setattr(
        planned_files, "standing_at", lambda path: look(path.with_name(path.name.upper()))
    )
    assert named(plan()) == [f"{NAME.upper()}.TXT"]


def names():
    return NameGiver(NameTemplate.of(DEFAULT), FolderLedger("not there", ()))


@given(st.lists(st.text("aAeEéiıIİkKßsSſ\u0301\u212a", min_size=1, max_size=3), max_size=8))
def test_no_two_reflections_share_a_name_on_any_disk(tags):
    giver = names()
    reflections = {str(at): NameParts(None, tag_slug(tag) or NO_TAG) for at, tag in enumerate(tags)}
    given = {each: giver.stem_for(each, one) for each, one in reflections.items()}
    assert len({name_key(each) for each in given.values()}) == len(tags)
    assert {each: giver.stem_for(each, one) for each, one in reflections.items()} == given


def test_ten_thousand_of_one_name_are_named_at_once():
    giver = names()
    parts = NamePicker().parts_of(FULL)
    given = [giver.stem_for(str(number), parts) for number in range(10_000)]
    assert (given[1], given[-1]) == (f"{NAME}-2", f"{NAME}-10000")


def test_a_temporary_file_of_somebody_else_is_neither_written_nor_removed(folder, monkeypatch):
    numbers = iter(["1" * 16, "2" * 16])
    monkeypatch.setattr(secrets, "token_hex", lambda _bytes: next(numbers))
    theirs = folder / f".reflect-{'1' * 16}.part"
    theirs.write_text("theirs")
    write_safely(folder / "a.txt", b"ours", replace=None, own=None)
    assert theirs.read_text("utf-8") == "theirs"
    assert (folder / "a.txt").read_bytes() == b"ours"


def test_one_copy_that_cannot_be_made_keeps_no_other_from_being_saved(library, folder, ids):
    gone, here = ids
    library.move_to_bin([gone])
    library.purge([gone])
    refused, saved = save_copies(library, FolderPlan(folder), [gone, here], own=None)
    assert codes([refused]) == ["not-written"]
    assert saved.written is not None
    assert [path.name for path in folder.iterdir()] == [f"{NAME}.txt"]


def test_a_name_that_is_taken_after_it_was_looked_at_is_left_for_the_next(
    library, folder, ids, monkeypatch
):
    def taking(plan, *about):
        name = name_beside(plan, *about)
        if name == f"{NAME}.txt":
            (folder / name).write_text("came first")
        return name

    name_beside = FolderPlan.name_beside
    monkeypatch.setattr(FolderPlan, "name_beside", taking)
    (saved,) = save_copies(library, FolderPlan(folder), ids[:1], own=None)
    assert saved.written is not None
    assert (folder / f"{NAME}.txt").read_text("utf-8") == "came first"
    assert (folder / f"{NAME}-2.txt").is_file()
