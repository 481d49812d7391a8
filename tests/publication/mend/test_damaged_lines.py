"""A damaged line is put right only where somebody asks, with a way back, and never by itself."""

from contextlib import closing

import pytest

from reflect_app.errors import ChangedElsewhereError
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.mend import damaged_lines
from reflect_app.reflection import Status
from reflect_app.revision import Reason
from tests.drivers.library import open_new
from tests.samples import FULL

DAMAGED = FULL.answering(
    PromptKey.FEELINGS, "A good day.\nShe didnâ€™t sit in the caf\ufffd.\nNor stand."
)


@pytest.fixture
def library(tmp_path):
    with closing(open_new(tmp_path / "library.sqlite3")) as opened:
        yield opened


@pytest.fixture
def kept(library):
    return library.create(DAMAGED, status=Status.PUBLISHED)


def test_each_damaged_line_is_shown_once_with_what_it_most_likely_was():
    (line,) = damaged_lines.damaged_lines(DAMAGED)
    assert (line.place, line.text) == ("feelings", "She didnâ€™t sit in the caf\ufffd.")
    assert line.likely == "She didn’t sit in the caf\ufffd."
    assert line.said.count(f"Line {line.number}") == 2


def test_where_nobody_knows_what_it_was_nothing_is_offered():
    lost = FULL.answering(PromptKey.NEEDS, "In the caf\ufffd.")
    assert damaged_lines.damaged_lines(lost)[0].likely is None


def test_the_likely_text_is_used_with_a_revision_before_it(library, kept):
    (line,) = damaged_lines.read_damaged(kept.id, library)
    done = damaged_lines.put_right(kept.id, line, library)
    assert "She didn’t sit" in done.now.reflection.answers.feelings
    assert done.now.status is Status.DRAFT
    assert library.history(kept.id)[0].reason is Reason.BEFORE_MENDING
    assert [notice.code for notice in done.left] == ["lost-character"]


def test_taken_back_it_is_as_it_was_and_published_as_before(library, kept):
    (line,) = damaged_lines.read_damaged(kept.id, library)
    damaged_lines.take_back(damaged_lines.put_right(kept.id, line, library), library)
    now = library.get(kept.id)
    assert (now.reflection, now.status) == (DAMAGED, Status.PUBLISHED)


def test_a_line_that_was_changed_meanwhile_stays_as_it_is(library, kept):
    (line,) = damaged_lines.read_damaged(kept.id, library)
    other = DAMAGED.answering(PromptKey.FEELINGS, "Something else.")
    now = library.save(kept.model_copy(update={"reflection": other}))
    with pytest.raises(ChangedElsewhereError):
        damaged_lines.put_right(kept.id, line, library)
    assert library.get(kept.id) == now


def test_damaged_tags_are_put_right_too(library):
    kept = library.create(FULL.model_copy(update={"tags": ("womenâ€™s health", "care")}))
    (line,) = damaged_lines.read_damaged(kept.id, library)
    done = damaged_lines.put_right(kept.id, line, library)
    assert done.now.reflection.tags == ("women’s health", "care")
