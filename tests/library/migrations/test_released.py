"""A library of every version that was ever released opens, with every word in it."""

import json
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest

from reflect_app.library.schema_versions import SCHEMA_VERSIONS
from reflect_app.library.store import open_library
from reflect_app.queries import BIN, Query
from reflect_app.reflection import Record

LIBRARIES = Path(__file__).resolve().parents[2] / "data" / "libraries"
NOTHING = {"kept": [], "roles": []}


@pytest.fixture(params=SCHEMA_VERSIONS)
def released(request, tmp_path):
    """A copy of a library of each version, and what was written into it."""
    shutil.copy(LIBRARIES / f"{request.param}.sqlite3", tmp_path / "library.sqlite3")
    written = json.loads((LIBRARIES / f"{request.param}.json").read_text(encoding="utf-8"))
    library = open_library(tmp_path / "library.sqlite3")
    yield library, written
    library.close()


def test_every_reflection_is_as_it_was_written(released):
    library, written = released
    for each in written:
        each.pop("history", None)
        each.pop("review", None)
        each.pop("ledger", None)
        each.pop("decisions", None)
        binned = each.pop("binned")
        assert library.get(each["id"]) == Record.model_validate(each)
        assert (each["id"] in library.ids(BIN)) == binned
    assert len(library.ids()) + len(library.ids(BIN)) == len(written)


def test_every_history_is_as_it_was_kept(released):
    library, written = released
    for each in written:
        kept = [library.revision(each["id"], line["number"]) for line in each.get("history", [])]
        assert [one.model_dump(mode="json") for one in kept] == each.get("history", [])


def test_every_review_is_as_it_was_noted(released):
    library, written = released
    for each in written:
        noted = [[entry.kind, entry.values()] for entry in library.review(each["id"]).entries]
        assert noted == each.get("review", [])


def test_every_line_of_the_ledger_is_as_it_was_noted(released):
    library, written = released
    for each in written:
        lines = library.ledger(reflection_id=each["id"])
        noted = [json.loads(json.dumps(asdict(line), default=str)) for line in lines]
        assert noted == each.get("ledger", [])


def test_every_decision_is_as_it_was_made(released):
    library, written = released
    for each in written:
        found = asdict(library.decisions(each["id"]))
        assert json.loads(json.dumps(found, default=str)) == each.get("decisions", NOTHING)


def test_all_of_it_can_be_found_and_changed(released):
    library, written = released
    for each in written:
        record = library.open_for_writing(each["id"])
        changed = record.model_copy(update={"title": "Quokka"})
        library.save(changed)
    assert len(library.ids(Query(words="quokka"))) == len(written)
