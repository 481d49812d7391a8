"""What is right and what is never shown on this computer: two files that people can change too."""

import os
import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reflect_app import lines_by_hand
from reflect_app.advice import advise
from reflect_app.advice.finding import Finding, Kind
from reflect_app.advice.look_over import Memory
from reflect_app.errors import FileByHandError
from reflect_app.lines_by_hand import LARGEST_FILE, MOST_NAMED
from reflect_app.own_words import (
    OwnWords,
    add,
    own_choices_of,
    read_own_words,
    sign_of,
    take_back,
    team_notes,
)
from reflect_app.paths import AppPaths

FRAIL = (Kind.JUDGEMENT, "frail")
NOTE = "put a note that begins with “#” on a line of its own"
BEGIN = "begin it with one of these, a colon, and then words: identifiers, judgement, spelling"
POOLE = (Kind.IDENTIFIERS, "poole: the harbour")


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path / "kept")


def write(path, data):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def test_nothing_is_chosen_at_first_and_no_file_is_made(paths):
    assert read_own_words(paths) == OwnWords()
    take_back(paths, my_words=["keyworker"], never=[FRAIL])
    assert not paths.my_words.exists()


def test_what_is_added_is_there_and_is_taken_back_again(paths):
    assert add(paths, my_words=["keyworker", "Kaur"]).my_words == ("keyworker", "Kaur")
    assert add(paths, never=[FRAIL, POOLE], my_words=["keyworker"]).never == (FRAIL, POOLE)
    left = take_back(paths, my_words=["kaur"], never=[FRAIL])
    assert (left.my_words, left.never) == (("keyworker",), (POOLE,))


def test_the_files_are_readable_and_for_this_person_alone(paths):
    add(paths, my_words=["keyworker"], never=[FRAIL])
    note, line = paths.never_shown.read_text(encoding="utf-8").splitlines()
    assert note.startswith("# What advice never shows on this computer")
    assert line == "judgement: frail"
    assert os.name != "posix" or paths.my_words.stat().st_mode & 0o777 == 0o600
    assert {each.name for each in paths.data_dir.iterdir()} == {"my-words.txt", "never-shown.txt"}


def test_what_is_chosen_is_not_shown(paths):
    add(paths, never=[(Kind.JUDGEMENT, "Frail ")])
    frail = Finding(Kind.JUDGEMENT, "label", 0, 5, "Frail", "A word that judges.", "frail")
    own = own_choices_of(paths)
    assert not own.shows(frail)
    assert own.shows(replace(frail, kind=Kind.SPELLING))


@pytest.mark.parametrize("typed", ["y’allx", "y'allx", "y\u200b’allx"])
def test_a_word_is_right_with_either_apostrophe_and_whatever_is_invisible_in_it(paths, typed):
    add(paths, my_words=[typed])
    memory = Memory(own_choices_of(paths))
    for text in ("It was y’allx.", "It was y'allx.", "It was y’al\u200blx."):
        assert advise(text, kinds=[Kind.SPELLING])
        assert advise(text, kinds=[Kind.SPELLING], memory=memory) == ()
    assert take_back(paths, my_words=["y’allx"]).my_words == ()


def test_what_an_editor_wrote_stays_to_the_letter(paths):
    write(paths.my_words, b"\xef\xbb\xbf# ours\r\n\r\n  Kaur  \r\n\xff\xfe odd\r\ntwo words")
    assert add(paths, my_words=["keyworker"]).my_words == ("Kaur", "keyworker")
    take_back(paths, my_words=["keyworker"])
    assert paths.my_words.read_bytes() == (
        b"# ours\r\n\r\n  Kaur  \r\n\xff\xfe odd\r\ntwo words\r\n"
    )


def test_a_file_that_an_editor_saved_as_unicode_is_read_and_goes_on_as_utf_8(paths):
    write(paths.my_words, "Siân\r\n".encode("utf-16"))
    assert add(paths, my_words=["keyworker"]).my_words == ("Siân", "keyworker")
    assert paths.my_words.read_bytes() == "Siân\r\nkeyworker\r\n".encode()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"bed blocker", "write one word a line"),
        (b"befriender # ours", NOTE),
        (b"\xff\xfeodd", "save the file as UTF-8"),
        (b"12", "there is no word in it that can be read"),
        (b"a" * 1001, "it is too long"),
    ],
)
def test_a_word_that_can_t_be_one_is_named_and_passed_over(paths, line, why):
    write(paths.my_words, b"# a note\n" + line + b"\nkeyworker\n")
    found = read_own_words(paths)
    assert found.my_words == ("keyworker",)
    assert found.notes() == [f"Line 2 of my-words.txt was passed over: {why}."]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"frail", BEGIN),
        (b"moods: frail", BEGIN),
        (b"judgement: difficult # no", NOTE),
        (b"spelling: drop-in #no", NOTE),
        (b"identifiers: rose house # ours", NOTE),
        (b"judgement: difficult, hard", "write one word or phrase a line"),
    ],
)
def test_a_line_that_would_do_nothing_is_named_and_passed_over(paths, line, why):
    write(paths.never_shown, line + b"\n JUDGEMENT :  Bed   Blocker \n")
    found = read_own_words(paths)
    assert found.never == ((Kind.JUDGEMENT, "bed blocker"),)
    assert found.notes() == [f"Line 1 of never-shown.txt was passed over: {why}."]


def test_a_sign_within_a_word_that_could_identify_is_no_note(paths):
    write(paths.never_shown, b"identifiers: room #3\nidentifiers: 3 rose lane, leeds\n")
    found = read_own_words(paths)
    assert [about for _kind, about in found.never] == ["room #3", "3 rose lane, leeds"]
    assert found.notes() == []


def test_how_words_were_written_stands_behind_what_they_are_about_and_comes_back(paths):
    number, house = (Kind.IDENTIFIERS, "ab447199"), (Kind.IDENTIFIERS, "alder house")
    written = {number: "AB 44 71  99", house: "Alder House", FRAIL: "Frail # no"}
    found = add(paths, never=[number, house, FRAIL], written=written)
    assert found.never == (number, house, FRAIL)
    assert found.written == {number: "AB 44 71 99", house: "Alder House"}
    assert own_choices_of(paths).never == {number, house, FRAIL}
    assert "identifiers: ab447199 = AB 44 71 99\n" in paths.never_shown.read_text("utf-8")
    assert add(paths, never=[number]).never == found.never
    assert take_back(paths, never=[number, house]).written == {}


def test_of_many_such_lines_some_are_named_and_the_others_counted(paths):
    write(paths.never_shown, b"what\n" * (MOST_NAMED + 2))
    (note,) = read_own_words(paths).notes()
    assert f", {MOST_NAMED} and 2 more of never-shown.txt were passed over: " in note


def test_a_file_of_a_megabyte_is_read_and_a_larger_one_is_left_alone(paths):
    many = b"".join(b"%08xword\n" % each for each in range(LARGEST_FILE // 13))
    write(paths.my_words, many)
    assert len(read_own_words(paths).my_words) == LARGEST_FILE // 13
    with pytest.raises(FileByHandError, match="no room"):
        add(paths, my_words=["k" * 900, *(f"{'w' * 900}{chr(97 + each)}" for each in range(5))])
    write(paths.my_words, many * 2)
    assert read_own_words(paths).notes() == ["The file my-words.txt must be smaller than 1 MB."]
    with pytest.raises(FileByHandError, match="smaller than 1 MB"):
        add(paths, my_words=["keyworker"])
    assert paths.my_words.read_bytes() == many * 2


@pytest.mark.skipif(os.name != "posix", reason="pipes of this kind are POSIX's")
def test_what_is_no_file_is_never_waited_for(paths):
    paths.data_dir.mkdir()
    os.mkfifo(paths.never_shown)
    assert read_own_words(paths).problems
    with pytest.raises(FileByHandError):
        add(paths, never=[FRAIL])


def test_a_link_to_a_drive_that_is_away_is_told_of_and_stays(paths, tmp_path):
    paths.data_dir.mkdir()
    there = tmp_path / "shared" / "wording.txt"
    for file in (paths.team_wording, paths.my_words):
        file.symlink_to(there)
    told = "is a link, and the file that it leads to is not there"
    assert told in team_notes(paths)[0]
    assert told in read_own_words(paths).notes()[0]
    with pytest.raises(FileByHandError, match="leads to is not there"):
        add(paths, my_words=["keyworker"])
    assert paths.my_words.is_symlink()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(garbage=st.binary(max_size=300))
def test_no_garbage_hinders_anybody_and_none_of_it_is_lost(paths, garbage):
    for each in (paths.my_words, paths.never_shown, paths.team_wording):
        write(each, garbage)
    own_choices_of(paths)
    found = add(paths, my_words=["keyworker"], never=[FRAIL])
    assert "keyworker" in found.my_words
    assert FRAIL in found.never
    kept = lines_by_hand.as_utf_8(garbage)
    assert paths.my_words.read_bytes().startswith(kept)


def test_two_windows_that_add_at_once_lose_nothing(paths):
    together = threading.Barrier(4)

    def add_some(who):
        together.wait()
        for each in range(10):
            add(paths, my_words=[f"{who}{'x' * each}"])

    threads = [threading.Thread(target=add_some, args=(who,)) for who in "abcd"]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(read_own_words(paths).my_words) == 40


def test_what_an_editor_saves_just_then_is_not_written_over(paths, monkeypatch):
    add(paths, my_words=["keyworker"])
    splice = lines_by_hand.with_lines

    def saved_meanwhile(lines, new):
        monkeypatch.undo()
        write(paths.my_words, b"Kaur\n")
        return splice(lines, new)

    monkeypatch.setattr(lines_by_hand, "with_lines", saved_meanwhile)
    assert add(paths, my_words=["wellbeing"]).my_words == ("Kaur", "wellbeing")


def test_a_disk_that_refuses_leaves_the_file_as_it_was_and_says_so(paths, monkeypatch):
    add(paths, my_words=["keyworker"])
    before = paths.my_words.read_bytes()

    def refused(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lines_by_hand, "write_private_file", refused)
    with pytest.raises(FileByHandError, match="No space left"):
        add(paths, my_words=["wellbeing"])
    assert paths.my_words.read_bytes() == before


def test_a_window_knows_when_any_of_the_files_changed(paths):
    signs = [sign_of(paths)]
    add(paths, never=[FRAIL])
    signs.append(sign_of(paths))
    write(paths.team_wording, b"term\n")
    signs.append(sign_of(paths))
    paths.never_shown.unlink()
    signs.append(sign_of(paths))
    assert len(set(signs)) == len(signs)
    assert sign_of(paths) == signs[-1]


def test_the_team_s_own_wording_is_handed_on_as_it_stands(paths):
    write(paths.team_wording, "\ufeffbed blocker | label\r\n".encode())
    assert own_choices_of(paths).team_terms == "bed blocker | label\r\n"
