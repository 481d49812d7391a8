"""Many files into a library: each once, whole or not at all, and what is like another is said."""

import os
import threading
from contextlib import closing
from itertools import chain

import pytest

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.store import open_library
from reflect_app.publication.text_import import import_job
from reflect_app.publication.text_import.import_job import HowToImport, ImportJob
from reflect_app.publication.text_import.importer import text_files
from reflect_app.reflection import Reflection, Status
from reflect_app.text_format.writer import write
from tests import seeds
from tests.drivers.importing import import_file, import_files
from tests.drivers.library import open_new
from tests.made_up_texts import MadeUp
from tests.samples import FULL
from tests.text_format.departures import data, with_extra, without


@pytest.fixture
def library(tmp_path):
    with closing(open_new(tmp_path / "library.sqlite3")) as opened:
        yield opened


@pytest.fixture(scope="module")
def made_up():
    return MadeUp(seeds.chance("files of an import"))


def files(folder, *contents):
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{place}.txt" for place in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths


def became(outcomes):
    return [each.became.value for each in outcomes]


def texts_of(library):
    return sorted(write(library.get(each).reflection) for each in library.ids())


# The same words


def test_the_same_folder_a_second_time_takes_nothing_in_twice(library, tmp_path, made_up):
    paths = text_files([made_up.files(tmp_path / "texts", 50)])
    first = import_files(library, paths)
    again = import_files(library, paths)
    assert became(again) == ["duplicate"] * 50
    assert [each.id for each in again] == [each.id for each in first]
    assert len(library.ids()) == 50


def test_two_files_with_the_same_words_are_one_reflection(library, tmp_path):
    one, other, third = import_files(library, files(tmp_path / "t", data(), data() + b"\n", data()))
    assert became([one, other, third]) == ["as-it-is", "duplicate", "duplicate"]
    assert one.id == other.id == third.id
    assert len(library.ids()) == 1


@pytest.mark.parametrize(
    "other",
    [data(line_2="Else"), data(line_13="Tags: care"), data(line_14="Published: 2020-01-01")],
)
def test_another_answer_tag_or_date_is_another_text(library, tmp_path, other):
    assert became(import_files(library, files(tmp_path / "t", data(), other))) == ["as-it-is"] * 2


def test_what_was_typed_in_another_way_is_the_same_once_it_is_published(library, tmp_path):
    typed = FULL.answers.model_copy(
        update={
            "description": f"\n{FULL.answers.description.replace('. ', '.  ')} \n\n",
            "factors": FULL.answers.factors.replace("- ", "•\t"),
        }
    )
    kept = library.create(FULL.model_copy(update={"answers": typed}), title="Typed by hand")
    (path,) = files(tmp_path / "t", write(library.get(kept.id).reflection))
    assert import_file(library, path).id == kept.id


def test_what_is_in_the_bin_is_taken_in_anew(library, tmp_path):
    paths = files(tmp_path / "t", data())
    thrown_away = import_file(library, paths[0]).id
    library.move_to_bin([thrown_away])
    again = import_file(library, paths[0])
    assert again.became == "as-it-is"
    assert again.id != thrown_away


def test_two_imports_of_one_folder_at_the_same_time_take_in_each_file_once(tmp_path, made_up):
    paths = text_files([made_up.files(tmp_path / "texts", 60)])
    found = []

    def take_in():
        with closing(open_library(tmp_path / "library.sqlite3", gives_way=True)) as library:
            found.append(import_files(library, paths))

    open_new(tmp_path / "library.sqlite3").close()
    threads = [threading.Thread(target=take_in) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    one, other = found
    assert [each.id for each in one] == [each.id for each in other]
    assert sorted(became(chain(*found))) == ["as-it-is"] * 60 + ["duplicate"] * 60
    with closing(open_library(tmp_path / "library.sqlite3")) as library:
        assert len(library.ids()) == 60


# Nearly the same


def test_what_is_nearly_the_same_as_one_in_the_library_is_taken_in_and_says_so(
    library, tmp_path, made_up
):
    story = made_up.story()
    kept = library.create(story, title="Two keys").id
    (path,) = files(tmp_path / "t", write(made_up.few_words(story)))
    outcome = import_file(library, path)
    assert (outcome.became, outcome.like) == ("as-it-is", (kept, "Two keys"))


def test_where_a_person_can_decide_it_is_held_back(library, tmp_path, made_up):
    story = made_up.story()
    kept = library.create(story, title="Two keys").id
    (path,) = files(tmp_path / "t", write(made_up.an_answer_anew(story)))
    (outcome,) = import_files(library, [path], holds_alike=True)
    assert (outcome.became, outcome.is_held_back, outcome.id) == ("needs-a-person", True, None)
    assert outcome.sentence() == "Nearly the same words as “Two keys”. Which should stay?"
    assert library.ids() == [kept]


def test_of_a_long_name_the_sentence_has_the_first_words(library, tmp_path, made_up):
    story = made_up.story()
    library.create(story, title="A walk in the garden " * 9)
    (path,) = files(tmp_path / "t", write(made_up.few_words(story)))
    (outcome,) = import_files(library, [path], holds_alike=True)
    said = "Nearly the same words as “A walk in the garden A walk in the garden A walk…”."
    assert outcome.sentence().startswith(said)


def test_of_two_files_that_are_nearly_the_same_the_second_is_held_back(library, tmp_path, made_up):
    story = made_up.story()
    paths = files(tmp_path / "t", write(story), write(made_up.few_words(story)), write(story))
    first, second, third = import_files(library, paths, holds_alike=True)
    assert became([first, second, third]) == ["as-it-is", "needs-a-person", "duplicate"]
    assert second.like.id == first.id


# A rehearsal


def test_a_rehearsal_says_what_would_be_done_and_keeps_nothing(library, tmp_path, made_up):
    story, known = made_up.story(), made_up.story()
    kept = library.create(known).id
    contents = [story, story, known, made_up.few_words(story)]
    paths = files(tmp_path / "t", *map(write, contents), without(14), b"Dear all")
    outcomes = import_files(library, paths, is_rehearsal=True)
    said = ["as-it-is", "duplicate", "duplicate", "as-it-is", "draft", "needs-a-person"]
    assert became(outcomes) == said
    assert [each.id for each in outcomes] == [None, None, kept, None, None, None]
    assert outcomes[3].like == ("", "0.txt")
    assert library.ids() == [kept]


# Mending


def test_what_is_mended_first_says_what_was_put_right_and_what_is_left(library, tmp_path):
    undated = data(line_14="Published: in May", line_2="Answer ")
    (outcome,) = import_files(library, files(tmp_path / "t", undated), mends=True)
    assert [each.code for each in outcome.changed] == ["trailing-space"]
    assert [each.code for each in outcome.problems] == ["bad-date"]
    assert [each[:8] for each in outcome.details()] == ["Line 2: ", "Line 14:"]
    assert library.get(outcome.id).status is Status.DRAFT


# In lots


def test_it_is_done_in_lots_and_each_file_has_one_outcome_in_its_place(
    library, tmp_path, made_up, monkeypatch
):
    monkeypatch.setattr(import_job, "LOT", 7)
    paths = text_files([made_up.files(tmp_path / "texts", 20)])
    lots = list(ImportJob(library).lots(paths))
    assert max(map(len, lots)) == 7
    assert [each.path for each in chain(*lots)] == paths


def test_stopped_after_any_lot_and_begun_again_it_comes_to_the_same(tmp_path, made_up, monkeypatch):
    monkeypatch.setattr(import_job, "LOT", 4)
    folder = made_up.files(tmp_path / "texts", 10)
    paths = text_files([folder])
    for lots in range(3):
        with closing(open_new(tmp_path / f"{lots}.sqlite3")) as library:
            job = ImportJob(library).lots(paths)
            for _ in range(lots):
                next(job)
            job.close()
            import_files(library, paths)
            assert texts_of(library) == sorted(path.read_bytes() for path in paths)


def test_one_that_the_library_can_not_keep_does_not_keep_out_the_others(
    library, tmp_path, monkeypatch
):
    whole = library.create_many

    def refuses_one(arrivals, **how):
        arrivals = list(arrivals)
        if any(each.reflection.answers.needs == "No" for each in arrivals):
            raise CouldNotSaveError("It can’t be kept.", "")
        return whole(arrivals, **how)

    monkeypatch.setattr(library, "create_many", refuses_one)
    contents = (data(line_4="One"), data(line_4="No"), data(line_4="No"), data(line_4="Two"))
    outcomes = import_files(library, files(tmp_path / "t", *contents))
    assert became(outcomes) == ["as-it-is", "needs-a-person", "needs-a-person", "as-it-is"]
    assert [each.code for each in outcomes[1].problems] == ["not-saved"]
    assert len(library.ids()) == 2


def test_what_others_make_meanwhile_is_no_reason_to_refuse_anything(library, tmp_path, monkeypatch):
    whole = library.create_many

    def after_another(arrivals, **how):
        if how.get("if_newest") is not None and len(library.ids()) < 3:
            library.create(Reflection())
        return whole(arrivals, **how)

    monkeypatch.setattr(library, "create_many", after_another)
    (outcome,) = import_files(library, files(tmp_path / "t", data()))
    assert outcome.became == "as-it-is"
    assert len(library.ids()) == 4


# Files that are none


def test_what_is_no_file_of_ours_is_reported_and_never_waited_for(library, tmp_path):
    folder = tmp_path / "odd"
    paths = files(folder, data(), with_extra(1, "Dear all,"))
    with (folder / "sparse.txt").open("wb") as sparse:
        sparse.truncate(2 << 30)
    (folder / "link.txt").symlink_to(folder / "nowhere.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.reflection")
    odd = [b"caf\xe9.txt", b"\xff.txt"]
    for name in odd:
        (folder / os.fsdecode(name)).write_bytes(data(line_2=f"Answer {name!r}"))
    outcomes = import_files(library, [*text_files([folder]), folder / "gone.txt"])
    by_name = {each.path.name: each for each in outcomes}
    assert len(outcomes) == 2 + 1 + 2 + 1 + 2 + 1
    assert all(by_name[os.fsdecode(name)].is_new for name in odd)
    assert by_name["sparse.txt"].problems[0].code == "too-large"
    refused = ("link.txt", "loop.txt", "pipe.txt", "gone.txt")
    assert [by_name[name].problems[0].code for name in refused] == ["unreadable"] * 4
    assert by_name[paths[1].name].became == "needs-a-person"


def test_a_file_that_is_being_written_is_not_taken_in_by_halves(library, tmp_path, monkeypatch):
    (path,) = files(tmp_path / "t", data()[:100])
    read = import_job.read_text_file.__globals__["file_bytes"]

    def writes_on(wanted):
        found = read(wanted)
        with path.open("ab") as file:
            file.write(b"more")
        return found

    monkeypatch.setitem(import_job.read_text_file.__globals__, "file_bytes", writes_on)
    (outcome,) = import_files(library, [path])
    assert "was being written just then" in outcome.problems[0].message
    assert library.ids() == []


def test_many_outcomes_stay_small(library, tmp_path):
    (path,) = files(tmp_path / "t", data(line_2="\n" * 100_000 + "Answer"))
    (outcome,) = ImportJob(library, HowToImport()).lots([path]).__next__()
    assert len(outcome.problems) < 10
    assert outcome.sentence() == "Blank lines were taken out."


class Clock:
    """What one module takes for the time, and no other: threads of the library ask for it too."""

    now = 0.0

    def monotonic(self):
        return self.now


def test_on_a_slow_disk_lots_shrink_so_that_nobody_waits_long(
    library, tmp_path, made_up, monkeypatch
):
    whole, clock, sizes = library.create_many, Clock(), []
    monkeypatch.setattr(import_job, "time", clock)

    def slowly(arrivals, **how):
        arrivals = list(arrivals)
        sizes.append(len(arrivals))
        clock.now += 0.2
        return whole(arrivals, **how)

    monkeypatch.setattr(library, "create_many", slowly)
    import_files(library, text_files([made_up.files(tmp_path / "texts", 140)]))
    assert sizes[0] == 100
    assert sizes[1] < 30
    assert sizes[2] == 10
