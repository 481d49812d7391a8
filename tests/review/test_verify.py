"""A published file is what was approved, to the byte, or it is said that it is not."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.reflection import PromptKey
from reflect_app.review.entries import Approved, Version, Words
from reflect_app.review.making_entries import Writer
from reflect_app.review.seal import seal_of, short
from reflect_app.review.state import NO_REVIEW
from reflect_app.review.verify import Approval, approvals_among, verify
from reflect_app.text_format.writer import write
from tests.samples import FULL
from tests.strategies import in_seconds, publishable

MOMENT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)


def words_of(reflection):
    published = reflection.published.isoformat() if reflection.published else ""
    return Words(tuple(reflection.answers.texts()), reflection.tags, published)


def approved(reflection, *, by="B.", at=MOMENT):
    return Approval("r1", by, at, seal_of(reflection), words_of(reflection))


def test_what_was_approved_verifies_with_who_and_when():
    later = approved(FULL, by="C.", at=MOMENT + timedelta(days=1))
    known = verify(write(FULL), [approved(FULL), later])
    assert (known.status, known.id, known.by, known.at) == ("approved", "r1", "C.", later.at)


@in_seconds
@given(publishable(), st.data())
def test_a_published_file_with_one_byte_changed_never_verifies(reflection, data):
    approval = approved(reflection)
    file = bytearray(write(reflection))
    assert verify(bytes(file), [approval]).status == "approved"
    at = data.draw(st.integers(0, len(file) - 1))
    file[at] = data.draw(st.integers(0, 255).filter(lambda byte: byte != file[at]))
    assert verify(bytes(file), [approval]).status != "approved"


def test_a_change_of_what_was_approved_is_told_from_what_never_was():
    changed = write(FULL.answering(PromptKey.NEEDS, "Hers, and ours."))
    other = FULL.answering(PromptKey.DESCRIPTION, "Another text.")
    for key in PromptKey:
        other = other.answering(key, f"Nothing of it was ever approved: {key}")
    other = other.model_copy(update={"tags": ("else",), "published": None})
    other = other.model_copy(update={"published": FULL.published.replace(year=2020)})
    assert verify(changed, [approved(FULL)]).status == "changed"
    assert verify(write(other), [approved(FULL)]).status == "unknown"
    assert verify(b"", [approved(FULL)]).status == "unknown"
    assert verify(b"\xff" * 4_000, [approved(FULL)]).status == "unknown"


def test_a_word_changed_in_every_line_is_a_change_of_the_text_it_is_like():
    file = write(FULL).decode().replace("the", "this").replace("She", "They").encode()
    assert verify(file, [approved(FULL)]).status == "changed"


def test_approvals_are_found_among_the_entries_of_a_library():
    words = words_of(FULL)
    version = Version(content=words.id)
    signed = Writer("B.", MOMENT, NO_REVIEW)
    deed = Approved(signed.name, MOMENT, 1, version=version.id, seal=seal_of(FULL))
    [approval] = approvals_among([("r1", deed)], [("r1", version)], [("r1", words)])
    assert approval == approved(FULL)


def test_an_approval_of_words_that_are_not_known_here_or_have_another_seal_counts_for_nothing():
    words, other = words_of(FULL), FULL.answering(PromptKey.NEEDS, "Other words.")
    version = Version(content=words.id)
    forged = Approved("B.", MOMENT, 1, version=version.id, seal=seal_of(other))
    found = approvals_among([("r1", forged)], [("r1", version)], [("r1", words)])
    assert verify(write(other), found).status != "approved"
    known = Approved("B.", MOMENT, 1, version=version.id, seal=seal_of(FULL))
    assert approvals_among([("r1", known)], [], []) == ()


def test_a_seal_is_read_out_in_short_groups():
    assert short("1a2b3c4d5e6f") == "1a2b 3c4d"
