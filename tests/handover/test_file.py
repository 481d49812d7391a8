"""A handover file says what was written and nothing else, or it is refused in words."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.handover import errors, limits, reader
from reflect_app.handover.limits import FILE_LIMIT
from reflect_app.handover.reader import read_handover_file, read_parcel
from reflect_app.handover.writer import parcel_bytes
from reflect_app.review.state import Review
from reflect_app.review.travelling import travelling
from tests.handover.parcels import HEAD, OLD, OLD_WORDS, file_of, parcel, says, whole_review
from tests.strategies import in_seconds

FIXTURES = Path(__file__).parent / "fixtures"
DATA = parcel_bytes(parcel())


def entry_with(**other):
    """A file whose first entry that has such fields says something else there."""
    said = says()
    entry = next(each for each in said["entries"] if set(other) <= set(each))
    entry.update(other)
    return file_of(said)


def file_with(**other):
    return file_of(says() | other)


def test_what_was_written_is_read_again():
    read = read_parcel(DATA)
    assert read == parcel()
    assert parcel_bytes(read) == DATA
    went = {each.id for each in travelling(whole_review().entries)} - {OLD_WORDS.id}
    assert {each.id for each in read.all_entries()} == went


def test_a_review_comes_to_the_same_on_the_other_computer():
    there, here = Review(read_parcel(DATA).all_entries()), whole_review()
    assert there.comments == here.comments
    assert there.moves == here.moves
    assert there.ancestors(HEAD.id) == {HEAD.id, OLD.id}


def test_of_older_words_nothing_travels():
    assert b"Quince stayed" not in DATA
    assert b"looked" not in DATA


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.reflection")), ids=lambda path: path.stem)
def test_files_of_all_versions_are_read(path):
    parcel = read_handover_file(path, "harbour walnut lantern seven").parcel
    assert len(Review(parcel.all_entries()).comments) == 1
    assert parcel.words.entry().answers[1] == "Hers."


@in_seconds
@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_one_byte_altered_anywhere_is_refused(place, change):
    altered = bytearray(DATA)
    altered[place] ^= change
    with pytest.raises(errors.HandoverError):
        read_parcel(bytes(altered))


@in_seconds
@given(st.integers(0, len(DATA) - 1))
def test_a_file_that_is_cut_off_anywhere_is_refused(length):
    with pytest.raises(errors.TruncatedError):
        read_parcel(DATA[:length])


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (file_of(says(), version=2), errors.NewerFormatError),
        (b"reflect-handover 17 whatever\n\xff", errors.NewerFormatError),
        (b"Dear B., here it is.\n", errors.NotOursError),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", errors.NotOursError),
        (b"\0" * 5000, errors.TruncatedError),
        (file_of(b"[" * 200_000), errors.AlteredError),
        (file_of(b"{}\n"), errors.AlteredError),
        (file_of(b'{"by": "\xff"}\n'), errors.AlteredError),
        (file_with(more=1), errors.AlteredError),
        (file_with(by=""), errors.AlteredError),
        (file_with(by="B" * 81), errors.AlteredError),
        (file_with(by="B.\n<b>C.</b>"), errors.AlteredError),
        (file_with(title="a\x1b[2Jb"), errors.AlteredError),
        (file_with(shared_id="../../etc"), errors.AlteredError),
        (file_with(head=OLD.id), errors.AlteredError),
        (file_with(versions=[]), errors.AlteredError),
        (file_with(entries=[says()["entries"][0] | {"kind": "worked-on"}]), errors.AlteredError),
        (entry_with(kind="looked"), errors.AlteredError),
        (entry_with(turn=0), errors.AlteredError),
        (entry_with(turn=10**10), errors.AlteredError),
        (entry_with(turn="1"), errors.AlteredError),
        (entry_with(at="2026-11-27T09:30:00"), errors.AlteredError),
        (entry_with(at="9999-12-31T23:59:59-14:00"), errors.AlteredError),
        (entry_with(at=1), errors.AlteredError),
        (entry_with(text="a\x00b"), errors.AlteredError),
        (entry_with(text="\ud800"), errors.AlteredError),
        (entry_with(text="a" * (1 << 20) + "a"), errors.AlteredError),
        (entry_with(seal="G" * 64), errors.AlteredError),
        (entry_with(prompt="thoughts"), errors.AlteredError),
        (file_with(entries=[{}] * 5_001), errors.AlteredError),
    ],
)
def test_what_reflect_does_not_write_is_refused_in_words(data, error):
    with pytest.raises(error) as refused:
        read_parcel(data)
    assert refused.value.message
    assert refused.value.advice
    assert "pydantic" not in str(refused.value)


def test_a_thousand_replies_are_read_and_not_one_more():
    said = says()
    reply = next(each for each in said["entries"] if each["kind"] == "reply")
    said["entries"] += [{**reply, "salt": f"{number:016x}"} for number in range(999)]
    assert len(read_parcel(file_of(said)).entries) > 1_000
    said["entries"].append({**reply, "salt": "f" * 16})
    with pytest.raises(errors.AlteredError):
        read_parcel(file_of(said))


@pytest.mark.parametrize("unit", [b"[],", b"0,", b'"\\"",'])
def test_a_file_made_to_take_all_memory_is_refused_at_once(unit):
    began = time.process_time()
    with pytest.raises(errors.AlteredError):
        read_parcel(file_of(b'{"entries":[%s[]]}\n' % (unit * (10_000_000 // len(unit)))))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text", [b'"\\""' * 9, b'"a[,{"' * 9, b'"' * 18, b'"\\\\"' * 9, b"[,{" * 3]
)
def test_what_stands_in_a_text_is_no_part_of_a_file(text):
    assert len(list(limits.parts(text))) == 9


def test_html_and_times_to_come_are_shown_as_they_stand():
    read = read_parcel(entry_with(text="<script>alert(1)</script>", at="2999-01-01T00:00:00Z"))
    comment = Review(read.all_entries()).comments[0]
    assert (comment.text, comment.at.year) == ("<script>alert(1)</script>", 2999)


def test_of_a_file_that_is_too_large_not_a_byte_is_read(tmp_path, monkeypatch):
    path = tmp_path / "large.reflection"
    path.touch()
    os.truncate(path, 500_000_000)
    monkeypatch.setattr(reader, "sha256", None)
    with pytest.raises(errors.TooLargeError):
        read_handover_file(path)


def test_more_than_a_file_may_hold_is_not_written():
    with pytest.raises(errors.TooMuchError):
        parcel(Review((*whole_review().entries,) * 1_000))
    assert len(DATA) < FILE_LIMIT


def test_a_file_for_the_holder_of_a_key_is_told_from_one_with_a_passphrase(tmp_path):
    path = tmp_path / "key.reflection"
    path.write_bytes(b"age-encryption.org/v1\n-> X25519 abc\ndef\n--- ghi\n\xff\xfe")
    with pytest.raises(errors.LockedAnotherWayError):
        read_handover_file(path, "walnut")


@pytest.mark.parametrize("kind", ["nothing", "folder", "pipe", "loop"])
def test_what_is_no_file_is_refused_at_once(kind, tmp_path):
    path = tmp_path / "it.reflection"
    make = {
        "nothing": lambda: None,
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "loop": lambda: path.symlink_to(path),
    }
    make[kind]()
    with pytest.raises(errors.HandoverError, match=r"it\.reflection"):
        read_handover_file(path)


def test_a_locked_file_says_what_it_needs():
    path = FIXTURES / "version-1-locked.reflection"
    with pytest.raises(errors.LockedError):
        read_handover_file(path)
    with pytest.raises(errors.WrongPassphraseError) as refused:
        read_handover_file(path, "harbour walnut lantern six")
    assert "walnut" not in repr(refused.value) + str(refused.value.__context__)
