"""A disk takes a save and says that it could not: that is no change from elsewhere."""

from contextlib import contextmanager

import pytest

from reflect_app.errors import ChangedElsewhereError, CouldNotSaveError


@pytest.fixture
def refused(library, monkeypatch):
    """Have this title saved, with an error all the same."""
    database = library._database

    def save(record, title):
        with monkeypatch.context() as patched:
            patched.setattr(database, "writing", lambda: says_no(database, type(database).writing))
            with pytest.raises(CouldNotSaveError):
                library.save(titled(record, title))

    return save


@contextmanager
def says_no(database, writing):
    with writing(database) as connection:
        yield connection
    database.times_connected += 1  # as it connects anew after any trouble
    raise CouldNotSaveError("The disk could not keep it.")


def titled(record, title):
    return record.model_copy(update={"title": title})


@pytest.fixture
def record(library):
    return library.create(title="At first")


def test_what_is_typed_after_a_save_that_was_refused_is_saved(library, record, refused):
    refused(record, "One")
    refused(record, "One, two")
    assert library.get(record.id).title == "One, two"
    assert library.save(titled(record, "One, two, three")).title == "One, two, three"
    assert len(library.ids()) == 1


def test_another_draft_that_is_saved_meanwhile_makes_no_difference(library, record, refused):
    other = library.create(title="Another")
    refused(record, "One")
    library.save(titled(other, "Another, one"))
    assert library.save(titled(record, "One, two")).title == "One, two"


def test_what_is_changed_elsewhere_after_that_is_seen(library, second, record, refused):
    refused(record, "One")
    second.save(titled(second.get(record.id), "Theirs"))
    with pytest.raises(ChangedElsewhereError):
        library.save(titled(record, "One, two"))
    assert library.get(record.id).title == "Theirs"
