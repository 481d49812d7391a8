"""A comment that is being typed outlives a kill, and comes back where it was typed."""

import pytest

from reflect_app.clock import utc_now
from reflect_app.gui.comments import begun_keeper
from reflect_app.gui.comments.shown_comment import Act
from reflect_app.handover.return_or_approve import send_back
from reflect_app.library.backups import make
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.begun_words import BegunWords, begun_about, folder_beside, keep_begun
from tests.drivers.comments import compose, save
from tests.drivers.reviewing import chosen, composer, is_composing, select
from tests.drivers.settle import until
from tests.drivers.window import act

HALF = "Half a thought, and the other half"


@pytest.fixture
def folder(reviewing):
    return folder_beside(reviewing.paths.library)


@pytest.fixture(autouse=True)
def close_without(dialogs, monkeypatch):
    """Who is asked on closing wants nothing of what was begun."""
    monkeypatch.setattr(dialogs, "choose", lambda *_question: 1)


def begin(window, words="saw the nurse", text=HALF):
    select(window, words)
    act(window, "Comment on what is selected")
    compose(composer(window), text)


def on_disk(folder, window):
    return [each.text for each in begun_about(folder, window.about).values()]


@pytest.fixture
def killed(folder, open_window):
    """A run ends as by a kill: nothing is asked, kept or tidied up; the next opens the window."""

    def kill_and_open(window):
        window.hide()
        begun_keeper._in_use.clear()
        return open_window(window.about)

    return kill_and_open


def test_what_is_typed_is_on_the_disk_and_back_at_its_place_after_a_kill(window, folder, killed):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    again = killed(window)
    until(lambda: is_composing(again))
    assert composer(again).text.text() == HALF
    assert composer(again).text.textCursor().atEnd()
    on = chosen(again).on
    assert (on.prompt, on.words) == (PromptKey.DESCRIPTION, "saw the nurse")
    assert [each.text.text() for each in again.conversation.unsaved] == [HALF]


def test_what_is_kept_as_a_comment_is_on_the_disk_once(window, folder, kept, calm):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    save(composer(window))
    calm()
    assert (kept().comments[-1].text, on_disk(folder, window)) == (HALF, [])


def test_what_is_cancelled_or_emptied_is_gone(window, folder, calm):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    compose(composer(window), "")
    until(lambda: on_disk(folder, window) == [])
    compose(composer(window), "Another")
    until(lambda: on_disk(folder, window) == ["Another"])
    composer(window).cancel.click()
    calm()
    assert on_disk(folder, window) == []


def test_closing_without_it_takes_it_away(window, folder, calm, open_window):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    window.close()
    calm()
    assert not is_composing(open_window(window.about))


def test_a_composer_that_nobody_typed_in_writes_nothing(window, folder, calm):
    select(window, "saw the nurse")
    act(window, "Comment on what is selected")
    calm()
    assert not folder.exists()


def test_two_windows_on_one_reflection_keep_their_own_words(window, folder, open_window):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    other = open_window(window.about)
    assert not is_composing(other)
    begin(other, text="Another")
    until(lambda: sorted(on_disk(folder, window)) == ["Another", HALF])
    assert composer(window).text.text() == HALF


def test_a_spoilt_file_keeps_no_window_from_opening(folder, window, killed):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    folder.joinpath(f"{window.about}.0.json").write_bytes(b"\x00" * 90)
    assert composer(killed(window)).text.text() == HALF


def test_a_reply_comes_back_on_its_card(window, folder, killed, kept):
    about = kept().comments[1].id
    keep_begun(folder, window.about, "1", BegunWords(text=HALF, about=about))
    again = killed(window)
    until(lambda: is_composing(again))
    assert (composer(again).text.text(), chosen(again).id) == (HALF, about)


def test_nothing_of_it_is_in_what_is_sent_back_in_a_backup_or_in_a_log(
    window, folder, on_shelf, tmp_path, caplog
):
    begin(window)
    until(lambda: on_disk(folder, window) == [HALF])
    sent, now = tmp_path / "answer.reflection", utc_now()
    on_shelf(lambda library: send_back(library, window.about, sent, name="B.", now=now))
    path = on_shelf(lambda library: library._database.path)
    tmp_path.joinpath("backups").mkdir()
    make(path, tmp_path / "backups", now=now)
    others = [each for each in tmp_path.rglob("*") if each.is_file() and each.parent != folder]
    assert sent in others
    assert [each for each in others if HALF.encode() in each.read_bytes()] == []
    assert HALF not in caplog.text


def test_a_reply_that_was_begun_stays_where_something_else_is_wanted_on_its_card(window, kept):
    card = kept().comments[1].id
    for wanted in (Act.REPLY, Act.EDIT):
        window.ui.margin._want(wanted, card)
        if wanted is Act.REPLY:
            compose(composer(window), HALF)
    assert composer(window).text.text() == HALF
