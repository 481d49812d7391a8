"""Files that were handed over, in the whole program: dropped, opened, asked for from outside."""

import pytest
from PySide6.QtWidgets import QApplication

from reflect_app.__main__ import window_request
from reflect_app.asked_files import asking_for, read_asking
from reflect_app.gui.app import sending_and_opening, single_instance
from reflect_app.gui.app.window_manager import REVIEW
from reflect_app.gui.review.passphrase_dialog import PassphraseDialog
from reflect_app.gui.review.review_settings_dialog import ReviewSettingsDialog
from reflect_app.gui.tasks.change import whole
from reflect_app.handover.incoming import take_in_file
from reflect_app.handover.outgoing import send
from reflect_app.handover.passphrase import lock
from reflect_app.handover.return_or_approve import approve, send_back
from reflect_app.status import Status
from tests.drivers.every_window import open_program
from tests.drivers.handing_over import line, press_button, problems
from tests.drivers.library import new_library
from tests.drivers.settle import settle, until
from tests.drivers.window import accept_offer, act, news
from tests.queue_samples import NOW
from tests.samples import FULL, change_elsewhere


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        program.settings_file.settings.comment_name = "B."
        yield program


@pytest.fixture
def theirs(tmp_path_factory):
    """The library of "A.", who hands over."""
    library = new_library(tmp_path_factory.mktemp("theirs"))
    yield library
    library.close()


@pytest.fixture
def file(theirs, tmp_path):
    """A file that "A." sends for review."""
    mine = theirs.create(FULL).id
    return send(theirs, mine, tmp_path / "a.reflection", name="A.", now=NOW).path


def on(program, job, changes=None):
    found = []
    program.service.ask(job, found.append, changes=changes)
    until(lambda: found)
    return found[0]


def waiting(program):
    return on(program, lambda library: library.counts().for_review)


def lead_to(program, monkeypatch):
    """What the program leads to, in place of opening it."""
    led = []
    for name in ("open_review", "open_merge", "open_wizard"):
        note = lambda each, name=name, then=None: led.append((name, each))  # noqa: E731
        monkeypatch.setattr(program.windows, name, note)
    return led


def open_here(program, *paths):
    program.windows.library.take_files(paths)


def soon(condition):
    """Until something is so that takes seconds: a passphrase is slow to try, on purpose."""
    until(condition, 40_000)


def ask_for_passphrase(program):
    library = program.windows.library
    soon(lambda: [each for each in library.findChildren(PassphraseDialog) if each.isVisible()])
    return library.findChildren(PassphraseDialog)[-1]


def test_a_file_that_is_dropped_is_here_for_review_and_opens_there(program, file, monkeypatch):
    led = lead_to(program, monkeypatch)
    open_here(program, file)
    until(lambda: led)
    assert led[0][0] == "open_review"
    assert "What A. sent for review is here now" in news(program.windows.library)


def test_what_became_of_a_file_is_said_in_the_window_that_comes_to_the_front(program, file):
    open_here(program, file)
    until(lambda: bool(program.windows.open.of(REVIEW)))
    (window,) = program.windows.open.of(REVIEW)
    until(lambda: "What A. sent for review is here now" in news(window))
    open_here(program, file)
    until(lambda: "Nothing in this file is new" in news(window))


def test_what_was_written_along_is_read_where_the_reflection_is(program, theirs, tmp_path):
    mine, note = theirs.create(FULL).id, "Is the <b>second</b> answer too long?"
    sent = send(theirs, mine, tmp_path / "a.reflection", name="A.", note=note, now=NOW).path
    came = on(program, lambda library: take_in_file(library, sent, name="B.", now=NOW))
    program.windows.open_review(came.id)
    (window,) = program.windows.open.of(REVIEW)
    until(lambda: news(window))
    assert news(window) == f"A. wrote with it: “{note}”"


def test_an_answer_comes_to_its_author_and_leads_to_writing(program, theirs, tmp_path, monkeypatch):
    led = lead_to(program, monkeypatch)
    mine = on(program, lambda library: library.create(FULL).id)
    sent = on(
        program,
        lambda library: send(library, mine, tmp_path / "b.reflection", name="B.", now=NOW).path,
    )
    came = take_in_file(theirs, sent, name="A.", now=NOW)
    answer = send_back(theirs, came.id, tmp_path / "back.reflection", name="A.", now=NOW).path
    open_here(program, answer)
    until(lambda: led)
    assert led == [("open_wizard", mine)]
    assert on(program, lambda library: library.get(mine).status) is Status.RETURNED


def test_a_locked_file_asks_until_the_passphrase_is_right(program, file, monkeypatch):
    led = lead_to(program, monkeypatch)
    file.write_bytes(lock(file.read_bytes(), "seven quiet chairs"))
    open_here(program, file)
    dialog = ask_for_passphrase(program)
    press_button(dialog, "Open the file")
    assert dialog.problem.text() == "Enter the passphrase of this file"
    line(dialog, "Passphrase").setText("six quiet chairs")
    press_button(dialog, "Open the file")
    soon(lambda: "does not open with this passphrase" in dialog.problem.text())
    assert dialog.focusWidget() is line(dialog, "Passphrase")
    assert line(dialog, "Passphrase").selectedText() == "six quiet chairs"
    line(dialog, "Passphrase").setText("seven quiet chairs")
    press_button(dialog, "Open the file")
    soon(lambda: led)


def test_a_file_whose_passphrase_nobody_gives_stays_as_it_is(program, file):
    file.write_bytes(lock(file.read_bytes(), "seven quiet chairs"))
    open_here(program, file)
    press_button(ask_for_passphrase(program), "Not now")
    until(lambda: news(program.windows.library) == "")
    assert waiting(program) == 0


def test_a_file_stays_locked_whose_dialog_is_closed_while_its_passphrase_is_tried(program, file):
    file.write_bytes(lock(file.read_bytes(), "seven quiet chairs"))
    open_here(program, file)
    dialog = ask_for_passphrase(program)
    line(dialog, "Passphrase").setText("seven quiet chairs")
    press_button(dialog, "Open the file")
    press_button(dialog, "Not now")
    until(lambda: news(program.windows.library) == "")
    open_here(program, file)
    press_button(ask_for_passphrase(program), "Not now")
    until(lambda: news(program.windows.library) == "")
    assert waiting(program) == 0


def test_what_can_not_be_opened_is_said_and_nothing_is_taken_in(program, file):
    file.write_bytes(file.read_bytes()[:-50])
    open_here(program, file)
    until(lambda: program.dialogs.told)
    assert "The end of this file is missing" in program.dialogs.told[0]
    assert waiting(program) == 0


def test_of_several_files_there_is_a_report(program, file, theirs, tmp_path):
    other = send(theirs, theirs.create(FULL).id, tmp_path / "b.reflection", name="A.", now=NOW)
    broken = tmp_path / "c.reflection"
    broken.write_bytes(b"reflect-handover 1")
    open_here(program, file, other.path, broken)
    until(lambda: "files are opened" in news(program.windows.library))
    assert news(program.windows.library) == "2 files are opened. 1 was not taken in."
    shown = program.windows.library.ui.reportText.toPlainText()
    assert "a.reflection" in shown
    assert "The end of this file is missing" in shown
    assert waiting(program) == 2


def test_the_name_is_asked_before_the_first_file_is_opened(program, file):
    program.settings_file.settings.comment_name = ""
    open_here(program, file)
    settle(program.service)
    assert waiting(program) == 0


def test_what_comes_by_the_exchange_folder_is_said_and_one_click_away(
    program, file, tmp_path_factory, monkeypatch
):
    led = lead_to(program, monkeypatch)
    folder = tmp_path_factory.mktemp("shared")
    file.rename(folder / file.name)
    program.dialogs.will_use_folder(folder)
    act(program.windows.library, "Review settings")
    dialog = program.windows.library.findChild(ReviewSettingsDialog)
    press_button(dialog, "Choose a folder…")
    press_button(dialog, "Keep these settings")
    until(lambda: "What A. sent for review" in news(program.windows.library))
    settle(program.service, program.windows.library)
    accept_offer(program.windows.library)
    assert [name for name, _id in led] == ["open_review"]


def test_a_locked_file_in_the_exchange_folder_is_opened_from_the_notice(
    program, file, tmp_path, monkeypatch
):
    led = lead_to(program, monkeypatch)
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "a.reflection").write_bytes(lock(file.read_bytes(), "seven quiet chairs"))
    program.settings_file.settings.exchange_folder = str(folder)
    program.windows.handing_over.exchange.begin()
    said = "1 file waits in your exchange folder: it is locked."
    soon(lambda: news(program.windows.library) == said)
    accept_offer(program.windows.library)
    dialog = ask_for_passphrase(program)
    line(dialog, "Passphrase").setText("seven quiet chairs")
    press_button(dialog, "Open the file")
    soon(lambda: led)
    exchange = program.windows.handing_over.exchange
    soon(lambda: not exchange.is_looking)
    assert not exchange._seen.waiting


def test_that_the_folder_is_away_is_said_to_no_window_that_is_gone(program, tmp_path, monkeypatch):
    exchange = program.windows.handing_over.exchange
    exchange.away.emit(tmp_path)
    assert str(tmp_path) in news(program.windows.library)
    program.windows.library.say(None)
    monkeypatch.setattr(sending_and_opening, "isValid", lambda _window: False)
    exchange.away.emit(tmp_path)
    assert not news(program.windows.library)


def test_no_folder_of_reflects_own_is_exchanged(program):
    program.dialogs.will_use_folder(program.paths.backups)
    act(program.windows.library, "Review settings")
    dialog = program.windows.library.findChild(ReviewSettingsDialog)
    press_button(dialog, "Choose a folder…")
    assert dialog.ui.folder.text().startswith("That is where Reflect keeps its own files.")
    line(dialog, "Your name for comments").clear()
    press_button(dialog, "Keep these settings")
    assert problems(dialog) == ["Enter your name for comments"]
    assert program.settings_file.settings.comment_name == "B."


def test_what_came_under_another_name_becomes_ones_own_where_somebody_says_so(
    program, file, monkeypatch
):
    led = lead_to(program, monkeypatch)
    open_here(program, file)
    until(lambda: led)
    its_id = led[0][1]
    program.dialogs.will_choose("Leave it for review", "I wrote it; go on writing here")
    program.windows.handing_over.adopt(its_id)
    assert waiting(program) == 1
    program.windows.handing_over.adopt(its_id)
    until(lambda: len(led) > 1)
    assert led[1] == ("open_wizard", its_id)
    assert waiting(program) == 0
    assert on(program, lambda library: library.get(its_id).status) is Status.DRAFT


# From the desktop


@pytest.mark.parametrize(
    ("given", "files"),
    [
        ([], []),
        (["a.reflection"], ["a.reflection"]),
        (["--data-dir", "d", "a.REFLECTION", "b.reflection"], ["a.REFLECTION", "b.reflection"]),
        (["open", "--window", "a.age"], ["a.age"]),
        (["open", "a", "--window"], ["a"]),
        (["open", "--window"], []),
    ],
)
def test_a_file_that_a_desktop_names_is_for_the_window(given, files):
    assert [str(each) for each in window_request(given)[1]] == files


@pytest.mark.parametrize(
    "given",
    [
        *(["list"], ["open", "a.reflection"], ["a.txt"], [""]),
        *(["open", "--window", "--json", "a"], ["-.reflection"], ["--data-dir"]),
    ],
)
def test_everything_else_is_for_the_command_line(given):
    assert window_request(given) is None


def test_a_second_start_hands_its_files_to_the_first(first, start, qtbot, monkeypatch, tmp_path):
    heard = []
    first.files_wanted.connect(heard.append)
    monkeypatch.setattr(single_instance.time, "sleep", qtbot.wait)
    monkeypatch.chdir(tmp_path)
    assert not start().claim([tmp_path / "a \U0001f33f.reflection", tmp_path.with_name("b\udcff")])
    assert heard == [[tmp_path / "a \U0001f33f.reflection", tmp_path.with_name("b\udcff")]]


@pytest.mark.parametrize("note", [b"", b"{}", b"[1, null]", b'["a.reflection"]', b"[" * 9_000])
def test_a_note_that_was_spoilt_asks_for_no_file(tmp_path, note):
    (tmp_path / "note").write_bytes(note)
    assert read_asking(tmp_path / "note") == []


def test_a_note_asks_for_files_by_their_whole_paths(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note").write_bytes(
        asking_for([tmp_path / "a", tmp_path.relative_to(tmp_path) / "b"])
    )
    assert read_asking(tmp_path / "note") == [tmp_path / "a", tmp_path / "b"]


def test_the_program_opens_the_files_that_it_was_started_with(program, file, monkeypatch):
    led = lead_to(program, monkeypatch)
    program.open_files([file])
    until(lambda: led)
    QApplication.processEvents()
    assert waiting(program) == 1


def test_an_approval_leads_to_the_list_and_not_into_a_text_that_would_end_it(
    program, theirs, tmp_path, monkeypatch
):
    led = lead_to(program, monkeypatch)
    mine = on(program, lambda library: library.create(FULL).id)
    sent = on(
        program,
        lambda library: send(library, mine, tmp_path / "b.reflection", name="B.", now=NOW).path,
    )
    came = take_in_file(theirs, sent, name="A.", now=NOW)
    answer = approve(theirs, came.id, tmp_path / "approved.reflection", name="A.", now=NOW).path
    open_here(program, answer)
    until(lambda: "A. approved it" in news(program.windows.library))
    assert on(program, lambda library: library.get(mine).status) is Status.APPROVED
    assert led == []
    on(program, lambda library: change_elsewhere(library, mine), changes=whole(mine))
    until(lambda: "A. approved it" not in news(program.windows.library))
