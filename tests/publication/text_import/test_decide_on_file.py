"""What a person decides about files of a report is done as they saw it, or not at all, and back."""

from contextlib import closing
from itertools import chain

import pytest

from reflect_app.errors import ChangedElsewhereError, CouldNotReadFileError
from reflect_app.ledger_line import Arrival
from reflect_app.publication.text_import import decide_on_file
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.publication.text_import.look_again import can_be_mended, look_at, safe_to_mend
from reflect_app.queries import BIN
from reflect_app.status import Status
from tests import seeds
from tests.drivers.importing import import_files
from tests.drivers.library import open_new
from tests.drivers.stories import coded, story, wrapped
from tests.made_up_texts import MadeUp
from tests.text_format.departures import data


@pytest.fixture
def library(tmp_path):
    with closing(open_new(tmp_path / "library.sqlite3")) as opened:
        yield opened


@pytest.fixture
def brought_in(library, tmp_path):
    """What became of files with these contents, as the window brings them in."""

    def bring_in(*contents):
        paths = [tmp_path / f"{chr(97 + at)}.txt" for at in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
        return import_files(library, paths, holds_alike=True)

    return bring_in


@pytest.fixture
def take_in(library):
    taking = decide_on_file.TakingIn()

    def taken(*outcomes):
        seen = [look_at(each.path) for each in outcomes]
        return chain.from_iterable(taking.take_in(seen, library))

    return taken


@pytest.mark.parametrize("damaged", [wrapped(), coded()])
def test_what_was_seen_is_mended_and_taken_in_and_the_file_stays(
    brought_in, take_in, library, damaged
):
    (refused,) = brought_in(damaged)
    assert can_be_mended(refused)
    (now,) = take_in(refused)
    assert (now.became, now.path.read_bytes()) == (Became.TIDIED, damaged)
    assert library.get(now.id).reflection == look_at(now.path).reflection


def test_a_file_that_changed_since_it_was_seen_is_not_taken_in(brought_in, library):
    (refused,) = brought_in(wrapped())
    seen = look_at(refused.path)
    refused.path.write_bytes(wrapped("On a dry morning"))
    ((now,),) = decide_on_file.TakingIn().take_in([seen], library)
    assert now.sentence().startswith("It was changed since you saw it")
    assert can_be_mended(now)
    assert library.ids() == []


def test_a_file_that_vanished_is_said_to_be_gone(brought_in, library):
    (refused,) = brought_in(wrapped())
    seen = look_at(refused.path)
    refused.path.unlink()
    ((now,),) = decide_on_file.TakingIn().take_in([seen], library)
    assert now.sentence().startswith("It is not there")
    with pytest.raises(CouldNotReadFileError):
        look_at(refused.path)


def test_safe_to_mend_is_only_what_then_needs_nobody(brought_in):
    refused = brought_in(wrapped(), coded("One day"), b"Dear all", wrapped("caf\ufffd"))
    safe = list(safe_to_mend(refused))
    assert safe == [refused[0].path, refused[1].path, None, None]


def test_taking_back_what_was_mended_puts_it_into_the_bin(brought_in, take_in, library):
    (refused,) = brought_in(wrapped())
    (now,) = take_in(refused)
    decision = decide_on_file.decided([refused], [now])
    back = decide_on_file.take_back(decision, library)
    assert (library.ids(), library.ids(BIN)) == ([], [now.id])
    assert back.now == (refused,)
    (again,) = take_in(refused)
    assert (again.became, again.id != now.id) == (Became.TIDIED, True)


def test_the_library_is_read_once_for_several_decisions(brought_in, take_in, library, monkeypatch):
    made_up = MadeUp(seeds.chance("decisions one after the other"))
    one, other = brought_in(*(wrapped("One day", made_up.story()) for _ in range(2)))
    library.create_many(Arrival(made_up.story(), Status.PUBLISHED) for _ in range(20))
    list(take_in(one))
    read = []
    monkeypatch.setattr(library, "get", read.append)
    (now,) = take_in(other)
    assert (now.became, read) == (Became.TIDIED, [])


# Nearly the same


@pytest.fixture
def alike(brought_in, library):
    """A file that is nearly the same as what came in before it, and both."""
    _first, held = brought_in(story(), story("On a wet afternoon in spring,"))
    assert held.is_held_back
    return held, decide_on_file.read_pair(held, library)


def test_keeping_what_is_there_leaves_the_file_out_and_counts_it_as_decided(alike):
    held, _pair = alike
    (now,) = decide_on_file.keep_there(held).now
    assert (now.became, now.is_held_back) == (Became.DUPLICATE, False)
    assert "stays in your library" in now.sentence()


def test_keeping_both_takes_the_file_in_beside_the_other(alike, library):
    (now,) = decide_on_file.take_both(*alike, library).now
    assert (now.became, len(library.ids())) == (Became.AS_IT_IS, 2)


def test_taking_this_one_moves_the_other_to_the_bin_and_back_again(alike, library):
    held, pair = alike
    decision = decide_on_file.take_this(held, pair, library)
    assert (library.ids(), library.ids(BIN)) == ([decision.now[0].id], [pair.there.id])
    decide_on_file.take_back(decision, library)
    assert (library.ids(), library.ids(BIN)) == ([pair.there.id], [decision.now[0].id])


def test_what_was_changed_since_it_was_compared_goes_nowhere(alike, library):
    held, pair = alike
    edited = pair.there.reflection.model_copy(update={"tags": ("other",)})
    library.save(pair.there.model_copy(update={"reflection": edited}))
    with pytest.raises(ChangedElsewhereError):
        decide_on_file.take_this(held, pair, library)
    assert library.ids() == [pair.there.id]


def test_a_mended_file_that_is_nearly_the_same_is_held_back_for_the_next_decision(
    brought_in, take_in, library
):
    brought_in(story())
    (refused,) = brought_in(wrapped("On a wet afternoon in spring,"))
    (held,) = take_in(refused)
    assert held.is_held_back
    (now,) = decide_on_file.take_both(held, decide_on_file.read_pair(held, library), library).now
    assert now.became is Became.TIDIED


def test_the_report_follows_and_its_counts_still_add_up(brought_in, take_in):
    report = ImportReport.of(brought_in(data(), wrapped("One day"), b"Dear all"))
    refused = next(each for each in report.entries if can_be_mended(each))
    now = report.with_outcomes(take_in(refused))
    assert (sum(now.counts().values()), now.counts()[Became.NEEDS_A_PERSON]) == (3, 1)
    assert now.headline() == "2 of 3 files are in your library; 1 needs a person"
