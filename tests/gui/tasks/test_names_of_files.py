"""Names of files: what is suggested points at nobody, and who types a name is asked once more."""

import pytest

from reflect_app.advice.decisions import Decision, Why
from reflect_app.advice.finding import Kind
from reflect_app.clock import utc_now
from reflect_app.gui.tasks.names_of_files import NamesOfFiles, Naming
from tests.samples import FULL

ABOUT_ZOFIA = FULL.model_copy(update={"tags": ("Zofia", "trust")})
NAMING = Naming("2026-11-23-trust.txt")


@pytest.fixture
def names(services):
    return NamesOfFiles(services)


@pytest.fixture
def ask(names, qtbot, tmp_path):
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    return lambda naming=NAMING: names.ask_where(parent, "Export", tmp_path / naming.name, naming)


def suggested(names, service, reflection, reflection_id="nobody"):
    found = []
    names.suggest(reflection_id, reflection, found.append)
    assert service.finish()
    return found[0]


def test_a_tag_that_is_somebodys_name_is_not_suggested(names, service, library):
    it = library.create(ABOUT_ZOFIA).id
    assert suggested(names, service, ABOUT_ZOFIA, it).name == "2026-11-23-trust.txt"
    assert suggested(names, service, ABOUT_ZOFIA).name == "2026-11-23-trust.txt"
    assert names.at_once(ABOUT_ZOFIA).name == "2026-11-23-trust.txt"


def test_one_that_its_author_keeps_is_suggested(names, service, library):
    it = library.create(ABOUT_ZOFIA).id
    library.decide(it, [Decision(Kind.IDENTIFIERS, "zofia", "Zofia", Why.NOT_REAL, utc_now())])
    assert suggested(names, service, ABOUT_ZOFIA, it).name == "2026-11-23-zofia.txt"


def test_where_the_library_cannot_be_read_there_is_a_plain_name(
    names, service, library, monkeypatch
):
    def fails(_id):
        raise OSError

    monkeypatch.setattr(library, "get", fails)
    assert suggested(names, service, ABOUT_ZOFIA).name == "2026-11-23-reflection.txt"


def test_who_types_a_name_is_asked_once_and_may_use_it(ask, dialogs, tmp_path):
    path = tmp_path / "zofia-in-march.txt"
    dialogs.will_write(path)
    dialogs.will_choose("Use this name")
    assert ask().path == path
    assert "“zofia” in it, which could identify someone" in dialogs.asked[-1][2]


def test_another_name_can_be_chosen_or_nothing_written(ask, dialogs, tmp_path):
    first, second = tmp_path / "zofia.txt", tmp_path / "trust.txt"
    dialogs.will_write(first, second, first)
    dialogs.will_choose("Choose another name", "Write nothing")
    assert ask().path == second
    assert dialogs.suggestions()[1] == str(first)
    assert ask() is None


def test_nothing_is_asked_of_a_name_that_points_at_nobody(ask, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "2026-11-23-trust.txt", tmp_path / "my reflection.txt", None)
    assert ask() is not None
    assert ask() is not None
    assert ask() is None


def test_nothing_is_asked_of_words_that_stay_or_where_nobody_wants_to_know(
    ask, dialogs, services, tmp_path
):
    dialogs.will_write(tmp_path / "zofia.txt", tmp_path / "zofia.txt")
    kept = frozenset({(Kind.IDENTIFIERS, "zofia")})
    assert ask(NAMING._replace(kept=kept)) is not None
    services.advice.switch(Kind.IDENTIFIERS, on=False)
    assert ask() is not None
