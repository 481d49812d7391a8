"""The log says what went wrong and where, and never a word that a person typed."""

import logging
import os
import stat
import sys
import threading

import pytest

from reflect_app import logs
from reflect_app.reflection import Reflection

TYPED = "what somebody typed"
log = logging.getLogger("reflect_app.test")


@pytest.fixture
def folder(tmp_path):
    yield tmp_path / "data" / "logs"
    logs.close_logs()


@pytest.fixture
def written(folder):
    """Start the log; the answer reads what is in it."""
    logs.set_up_logs(folder)
    return lambda: (folder / logs.LOG_NAME).read_text(encoding="utf-8")


def _raise_chain():
    try:
        _ = {}[TYPED]
    except KeyError as error:
        message = f"{TYPED} again"
        raise ValueError(message) from error


def _note_exception(cause):
    try:
        cause()
    except Exception:
        log.exception("A job could not be done")


def test_our_own_messages_are_kept_with_their_level(written):
    log.info("The library was opened")
    log.debug("This is for nobody")
    assert "INFO MainThread reflect_app.test: The library was opened\n" in written()
    assert "nobody" not in written()


def test_an_exception_is_kept_with_its_place_and_type_alone(written):
    _note_exception(_raise_chain)
    assert "tests/test_logs.py" not in written()
    assert "test_logs.py, line " in written()
    assert "in _raise_chain" in written()
    assert written().index("builtins.KeyError") < written().index("builtins.ValueError")
    assert TYPED not in written()


def test_a_model_that_refuses_its_input_does_not_quote_it(written):
    _note_exception(lambda: Reflection(tags=(f"{TYPED}, and a comma",)))
    assert "pydantic_core._pydantic_core.ValidationError" in written()
    assert "typed" not in written()


def test_what_another_handler_made_of_an_exception_is_not_used(written, caplog):
    record = logging.LogRecord("reflect_app.test", logging.ERROR, "", 1, "Done", (), None)
    record.exc_text = TYPED
    log.handle(record)
    assert TYPED not in written()


def test_other_libraries_messages_stay_out(written):
    logging.getLogger("pydantic.main").error(TYPED)
    assert written() == ""


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_only_this_person_can_read_the_log(written, folder):
    log.info("The library was opened")
    modes = [stat.S_IMODE(one.stat().st_mode) for one in (folder.parent, folder)]
    assert modes == [0o700, 0o700]
    assert _mode_of_log(folder) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_the_log_grows_to_three_private_files_and_no_further(folder, monkeypatch):
    monkeypatch.setattr(logs, "LOG_BYTES", 300)
    logs.set_up_logs(folder)
    for _ in range(30):
        log.info("The library was opened")
    assert sorted(one.name for one in folder.iterdir()) == [
        "reflect.log",
        "reflect.log.1",
        "reflect.log.2",
    ]
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in folder.iterdir())


def _mode_of_log(folder):
    return stat.S_IMODE((folder / logs.LOG_NAME).stat().st_mode)


def test_the_last_of_the_log_is_read_across_its_files_in_order(folder):
    folder.mkdir(parents=True)
    for name, text in (("reflect.log.2", "first\n"), ("reflect.log.1", "then\n")):
        (folder / name).write_text(text)
    (folder / "reflect.log").write_text("last\n")
    assert logs.last_of_log(folder) == "first\nthen\nlast\n"


def test_only_so_much_of_a_long_log_is_read_and_only_whole_lines(folder):
    folder.mkdir(parents=True)
    (folder / "reflect.log").write_text("a line\n" * 1000)
    assert logs.last_of_log(folder, limit=20) == "a line\n" * 2


def test_where_nothing_was_noted_nothing_is_read(folder):
    assert logs.last_of_log(folder) == ""


def test_setting_up_twice_writes_once(written, folder):
    logs.set_up_logs(folder)
    log.info("The library was opened")
    assert written().count("opened") == 1


def test_without_a_place_for_it_the_program_goes_on(tmp_path, capsys):
    (tmp_path / "data").write_text("a file where the folder should be")
    logs.set_up_logs(tmp_path / "data" / "logs")
    log.warning("A job was refused")
    assert capsys.readouterr() == ("", "")


def test_what_nothing_caught_is_logged_and_shown_without_words(written, capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs.install_excepthooks()
    with pytest.raises(ValueError, match="again") as caught:
        _raise_chain()
    sys.excepthook(caught.type, caught.value, caught.tb)
    for text in (written(), capsys.readouterr().err):
        assert "builtins.ValueError" in text
        assert TYPED not in text


def test_a_thread_that_ends_in_an_exception_is_logged(written, capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs.install_excepthooks()
    thread = threading.Thread(target=_raise_chain, name="worker")
    thread.start()
    thread.join()
    assert "CRITICAL worker" in written()
    assert TYPED not in written() + capsys.readouterr().err


def test_stopping_the_program_by_hand_is_no_fault(written, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs.install_excepthooks()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert written() == ""


def test_a_link_in_the_place_of_the_log_is_not_written_through(folder, tmp_path):
    somebodys = tmp_path / "somebodys.txt"
    somebodys.write_text("their own")
    folder.mkdir(parents=True)
    (folder / logs.LOG_NAME).symlink_to(somebodys)
    logs.set_up_logs(folder)
    log.warning("Something to note")
    assert somebodys.read_text("utf-8") == "their own"
