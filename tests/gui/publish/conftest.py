"""A Publish window on a library of its own: three that are ready, and one without a tag."""

from datetime import date, timedelta

import pytest

from reflect_app.gui.publish.publish_window import PublishWindow
from reflect_app.status import Status
from tests.drivers.publish import settle
from tests.samples import FULL

FIRST = date(2026, 11, 23)
TITLES = ("A letter", "Quiet hours", "The rota")
TAGS = ("housing", "environment", "leadership")


def story(tag: str = "housing", day: date | None = FIRST, **answers: str):
    """A reflection with this tag, or none for "", and this date."""
    kept = FULL.answers.model_copy(update=answers)
    tags = (tag,) if tag else ()
    return FULL.model_copy(update={"tags": tags, "published": day, "answers": kept})


@pytest.fixture
def ids(library):
    """Three that are finished, in a team without a supervisor, and one that has no tag."""
    made = [
        library.create(story(tag, FIRST + timedelta(weeks=at)), title=title, status=Status.FINISHED)
        for at, (title, tag) in enumerate(zip(TITLES, TAGS, strict=True))
    ]
    made.append(library.create(story(""), title="Two keys", status=Status.FINISHED))
    return {record.title: record.id for record in made}


@pytest.fixture
def folder(tmp_path, settings_file):
    there = tmp_path / "Stories for the web site"
    settings_file.settings.publish_folder = str(there)
    return there


@pytest.fixture
def open_publish(qtbot, services, folder):
    """Open the window on these reflections, or on all that is ready."""

    def opened(ids=None, *, settled=True, **more):
        window = PublishWindow(services, ids, **more)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        if settled:
            settle(window)
        return window

    return opened


@pytest.fixture
def window(open_publish, ids):
    return open_publish()
