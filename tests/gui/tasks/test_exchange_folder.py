"""The exchange folder: what others put there comes in by itself, whatever else is in it."""

import os
import threading

import pytest

from reflect_app.gui.tasks import exchange_files, exchange_folder
from reflect_app.gui.tasks.exchange_files import Seen, Trouble, new_files, read_notes
from reflect_app.gui.tasks.exchange_folder import ExchangeFolder
from reflect_app.handover.outgoing import send
from reflect_app.handover.passphrase import lock
from reflect_app.paths import AppPaths
from tests.drivers.doubles import services_of
from tests.drivers.library import new_library
from tests.drivers.settle import until
from tests.queue_samples import NOW
from tests.samples import FULL


class Shared:
    """An exchange folder, somebody who looks into it as "B.", and what they are told."""

    def __init__(self, services, folder):
        self.folder = folder
        self.exchange = ExchangeFolder(services)
        self.came, self.waits, self.away = [], [], []
        self.exchange.came.connect(self.came.extend)
        self.exchange.waits.connect(self.waits.extend)
        self.exchange.away.connect(self.away.append)

    def look(self):
        self.exchange.look()
        until(lambda: not self.exchange.is_looking)
        self.exchange._worker.finish(5_000)

    def outcomes(self):
        return [str(each.opened.outcome) for each in self.came]


@pytest.fixture
def services(service, theme, dialogs, settings_file, tmp_path):
    (tmp_path / "shared").mkdir()
    settings_file.settings.exchange_folder = str(tmp_path / "shared")
    settings_file.settings.comment_name = "B."
    return services_of(service, theme, dialogs, settings_file, paths=AppPaths(tmp_path / "data"))


@pytest.fixture
def shared(qtbot, services, tmp_path):
    shared = Shared(services, tmp_path / "shared")
    yield shared
    shared.exchange.stop()


@pytest.fixture
def sent(tmp_path_factory):
    """The bytes of a file that "A." sends."""
    folder = tmp_path_factory.mktemp("theirs")
    library = new_library(folder)
    made = send(library, library.create(FULL).id, folder / "a.reflection", name="A.", now=NOW)
    library.close()
    return made.path.read_bytes()


def test_what_somebody_puts_there_is_here_for_review(shared, sent, library):
    (shared.folder / "a.reflection").write_bytes(sent)
    shared.look()
    assert shared.outcomes() == ["new"]
    assert shared.came[0].for_review
    assert library.counts().for_review == 1


def test_a_file_is_read_once_also_after_the_next_start(shared, sent, services, monkeypatch):
    (shared.folder / "a.reflection").write_bytes(sent)
    shared.look()
    read = []
    monkeypatch.setattr(exchange_folder, "read_new", lambda *what: read.append(what))
    shared.look()
    again = Shared(services, shared.folder)
    again.look()
    again.exchange.stop()
    assert not read


def test_what_is_put_there_twice_is_taken_in_once(shared, sent, library):
    for name in ("a.reflection", "b.reflection"):
        (shared.folder / name).write_bytes(sent)
    shared.look()
    assert shared.outcomes() == ["new"]
    assert len(library.ids()) == 1


def test_ones_own_file_is_left_alone(shared, library):
    mine = library.create(FULL).id
    send(library, mine, shared.folder / "mine.reflection", name="B.", now=NOW)
    before = library.review(mine)
    shared.look()
    assert (shared.came, shared.waits) == ([], [])
    assert library.review(mine) == before


def test_a_locked_file_waits_and_is_said_once(shared, sent, services):
    (shared.folder / "a.reflection").write_bytes(lock(sent, "seven quiet chairs"))
    shared.look()
    shared.look()
    assert [each.trouble for each in shared.waits] == [Trouble.LOCKED]
    again = Shared(services, shared.folder)
    again.look()
    again.exchange.stop()
    assert not again.waits


def test_a_locked_file_that_was_opened_by_hand_waits_for_nobody(shared, sent):
    place = shared.folder / "a.reflection"
    place.write_bytes(lock(sent, "seven quiet chairs"))
    shared.exchange.was_opened(place)
    shared.look()
    assert shared.waits == []


def test_a_file_that_is_still_being_copied_is_tried_again_and_nothing_said(shared, sent):
    place = shared.folder / "a.reflection"
    place.write_bytes(sent[:-40])
    shared.look()
    place.write_bytes(sent)
    shared.look()
    assert (shared.outcomes(), shared.waits) == (["new"], [])


def test_a_file_that_stays_unreadable_is_said_at_the_second_look(shared):
    (shared.folder / "a.reflection").write_bytes(b"reflect-handover 1 sha256:")
    shared.look()
    assert not shared.waits
    shared.look()
    shared.look()
    assert [each.trouble for each in shared.waits] == [Trouble.UNREADABLE]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_other_things_are_not_touched(shared, sent, tmp_path):
    (tmp_path / "elsewhere").write_bytes(sent)
    (shared.folder / "link.reflection").symlink_to(tmp_path / "elsewhere")
    (shared.folder / "folder.reflection").mkdir()
    os.mkfifo(shared.folder / "pipe.reflection")
    (shared.folder / ".reflect-0.part.reflection").write_bytes(sent)
    (shared.folder / "notes.txt").write_text("tea")
    with (shared.folder / "huge.reflection").open("wb") as file:
        file.truncate(exchange_files._LARGEST + 1)
    shared.look()
    shared.look()
    assert (shared.came, shared.waits, shared.away) == ([], [], [])


def test_a_folder_that_is_away_is_said_once_and_looked_for_again(shared, sent):
    shared.folder.rename(shared.folder.with_name("gone"))
    shared.look()
    shared.look()
    assert shared.away == [shared.folder]
    shared.folder.mkdir()
    (shared.folder / "a.reflection").write_bytes(sent)
    shared.look()
    assert shared.outcomes() == ["new"]
    shared.folder.rename(shared.folder.with_name("gone again"))
    shared.look()
    assert len(shared.away) == 2


def test_a_slow_folder_holds_nothing_up(shared, service, library, monkeypatch):
    held = threading.Event()
    monkeypatch.setattr(exchange_folder, "new_files", lambda *_what: held.wait(30) and [])
    monkeypatch.setattr(exchange_folder, "SLOW_MS", -1)
    shared.exchange.look()
    answered = []
    service.ask(lambda library: library.counts(), answered.append)
    until(lambda: answered)
    shared.exchange.look()
    assert shared.away == [shared.folder]
    held.set()
    until(lambda: not shared.exchange.is_looking)


def test_without_a_folder_or_a_name_nothing_is_looked_at(shared, settings_file, sent):
    (shared.folder / "a.reflection").write_bytes(sent)
    settings_file.settings.comment_name = ""
    shared.exchange.look()
    settings_file.settings.comment_name, settings_file.settings.exchange_folder = "B.", ""
    shared.exchange.look()
    assert not shared.exchange.is_looking


def test_very_many_files_that_are_known_are_not_opened(tmp_path):
    seen = Seen()
    for number in range(1_000):
        (tmp_path / f"{number}.reflection").touch()
    for path, sign in new_files(tmp_path, seen):
        seen.done[path.name] = sign
    assert len(seen.done) == 1_000
    assert new_files(tmp_path, seen) == []
    (tmp_path / "5.reflection").unlink()
    new_files(tmp_path, seen)
    assert len(seen.done) == 999


@pytest.mark.parametrize(
    "notes", [b"", b"{}", b"[1]", b'{"folder": "a", "done": [], "waiting": {}}']
)
def test_notes_that_were_spoilt_are_as_if_there_were_none(tmp_path, notes):
    (tmp_path / exchange_files.NOTES).write_bytes(notes)
    assert read_notes(tmp_path, "a") == Seen("a")
