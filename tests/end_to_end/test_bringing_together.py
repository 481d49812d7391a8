"""Two texts of one reflection, brought together by somebody with a keyboard and a screen reader."""

import json
from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from tests.end_to_end.test_keyboard_alone import Walk
from tests.two_texts import THEIRS, two_texts

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def record(data_dir):
    """A reflection that came back while its author wrote on."""
    data_dir.mkdir(parents=True)
    settings = json.dumps({"comment_name": "A."})
    (data_dir / "settings.json").write_text(settings, encoding="utf-8")
    with closing(open_library(data_dir / "library.sqlite3")) as library:
        return two_texts(library)


def test_each_place_is_heard_decided_and_brought_together(record, program, data_dir):
    walk = Walk(program)
    program.wait_for("Bring together", role="button")
    walk.window("Reflect")
    walk.press("Bring together")
    walk.window("Bring together")
    program.wait_for(
        "Comment 2 of 2 by B., open, about “was rude to her.”:"
        " What did you see or hear here? The reader may picture more than happened."
    )
    program.wait_for(
        "Place 1 of 1, in What happened: Both of you changed this paragraph. Not decided yet."
    )
    walk.keys("F8")
    walk.keys("ctrl+2")
    program.wait_for("Nothing left to decide")
    assert "As it came back, Kept" in program.tree()
    walk.keys("ctrl+Return")
    program.wait_for("Both texts are together now. What you had before is in History.")
    with closing(open_library(data_dir / "library.sqlite3")) as library:
        assert library.get(record.id).reflection == THEIRS
