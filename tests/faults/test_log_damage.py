"""What a disk loses of a library's log, where the newest changes are until they go into its file.

At stake each time: what was saved last before a kill. ``REFLECT_EVERY_BYTE`` tries all of it, with
every reader; without it some of each kind are tried.
"""

import os

import pytest

from reflect_app.library.sqlite_format.wal import read_wal
from reflect_app.library.sqlite_format.wal_index import LENGTH, read_wal_index
from tests import seeds
from tests.faults.log_damage import (
    CHANGERS,
    FRAME,
    HEADER,
    LOOKERS,
    PAGE,
    SECTOR,
    Files,
    make_left,
    read_by,
)

EVERY_BYTE = bool(os.environ.get("REFLECT_EVERY_BYTE"))
KINDS = {
    "nothing": lambda files: files,
    "a bit of its header": lambda files: files.flipped(17),
    "the sum in its header": lambda files: files.flipped(26),
    "its first sector": lambda files: files.zeroed(0, SECTOR),
    "a page's number": lambda files: files.flipped(_middle(files) + 2),
    "the size after a change": lambda files: files.flipped(files.changes[1] - FRAME - PAGE + 7, 0),
    "a frame's salts": lambda files: files.flipped(_middle(files) + 9),
    "a frame's sum": lambda files: files.flipped(_middle(files) + 20),
    "a bit of a page": lambda files: files.flipped(_middle(files) + 3900),
    "a bit of the last page": lambda files: files.flipped(files.frames[-1] + 600),
    "a frame": lambda files: files.zeroed(_middle(files), FRAME + PAGE),
    "the first frame": lambda files: files.zeroed(HEADER, FRAME + PAGE),
    "the last change": lambda files: files.zeroed(files.changes[-2], 40_000),
    "a sector": lambda files: files.zeroed(_middle(files) + 3500, SECTOR),
    "a sector with a frame's head": lambda files: files.zeroed(_middle(files) - 100, SECTOR),
    "its end": lambda files: files.with_log(files.log[: files.changes[-3]]),
    "its end, and half a page": lambda files: files.with_log(files.log[: files.changes[3] + 999]),
    "all in it": lambda files: files.with_log(b""),
    "all of it": lambda files: files.with_log(None),
    "all of it, and the note of it": lambda files: Files(files.library, None, None),
    "its end, and the note of it": lambda files: Files(
        files.library, files.log[: files.changes[-3]], None
    ),
    "what SQLite notes of it": lambda files: Files(files.library, files.log, bytes(32768)),
}


def _middle(files):
    return files.frames[5]


@pytest.fixture(scope="module")
def left(tmp_path_factory):
    return make_left(tmp_path_factory.mktemp("log"))


def tried(left):
    """Places in the log: its header, the head of each frame or of some, and bytes of pages."""
    frames, chance = left.files.frames, seeds.chance("bytes of a log")
    if EVERY_BYTE:
        return range(len(left.files.log))
    some = [frames[0], *chance.sample(frames, 2), frames[-1]]
    heads = [at + byte for at in some for byte in range(FRAME)]
    return [*range(HEADER), *heads, *chance.sample(range(len(left.files.log)), 40)]


def test_no_bit_of_a_log_is_lost_unnoticed_and_no_page_with_it(left):
    """At stake: every save behind that bit. Survived: all pages, or it is known which are not."""
    note = read_wal_index(left.files.index[:LENGTH])
    whole, chance = read_wal(left.files.log, note), seeds.chance("bits of a log")
    assert (whole.broken, whole.unreadable, whole.frames) == (False, 0, note.frames)
    for at in tried(left):
        found = read_wal(left.files.flipped(at, chance.randrange(8)).log, note)
        assert found.broken, at
        assert found.over == whole.over or found.unreadable, at


def test_a_log_that_ends_too_early_is_noticed_wherever_it_was_cut(left):
    """At stake: what was saved last. Without SQLite's note of it, a shorter log looks whole."""
    note = read_wal_index(left.files.index[:LENGTH])
    for end in [*left.files.frames, *(at + 100 for at in left.files.frames), 0, 20]:
        found = read_wal(left.files.log[:end], note)
        assert found.broken, end
        assert found.unreadable, end


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_looks_at_a_log_that_is_spoilt_destroys_nothing(left, tmp_path, kind):
    """At stake: words that could still be read, until somebody looked.

    Survived: all of them, in the library or in what was set aside; a mere look changes no byte;
    and where a reflection is not as it was saved last, that is said.
    """
    files = KINDS[kind](left.files)
    for name in some_of(LOOKERS, kind):
        found = read_by(LOOKERS[name], left, files, tmp_path / name)
        assert found.untouched, name
        check_nothing_is_lost(found, name)
    for name in some_of(CHANGERS, kind):
        check_nothing_is_lost(read_by(CHANGERS[name], left, files, tmp_path / name), name)


def some_of(readers, kind):
    """Which of them read this kind of damage: one, or all."""
    return readers if EVERY_BYTE else [seeds.chance("a reader", kind).choice(sorted(readers))]


def check_nothing_is_lost(found, name):
    assert not found.words_gone, name
    assert found.owned_up or not found.not_as_it_was, name
