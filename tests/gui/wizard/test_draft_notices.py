"""News of a draft: what happened stands above what there is to know besides."""

from datetime import UTC, datetime

import pytest

from reflect_app.gui.app.crash_recovery import recovery_message
from reflect_app.gui.wizard.draft_notices import told
from reflect_app.library.connection.missing_saves import MissingSave

AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
MISSING = (MissingSave("a-draft", 7, AT, 5),)


def test_a_few_words_are_a_heading_alone():
    words = recovery_message(1, AT, AT, UTC)
    assert (told(words).message, told(words).detail) == (words, "")


@pytest.mark.parametrize("missing", [MISSING, ()])
def test_more_than_a_heading_has_room_for_is_told_below_it(missing):
    words = recovery_message(1, AT, AT, UTC, reported=True, missing=missing)
    notice = told(words)
    assert f"{notice.message} {notice.detail}" == words
    assert len(notice.message) < 150
    assert notice.message.endswith(".")
