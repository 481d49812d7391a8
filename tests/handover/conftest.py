"""People with data folders of their own; the author is A., the supervisors B. and C."""

import pytest

from tests.drivers.person import Person


@pytest.fixture
def person(tmp_path):
    """Somebody of this name; each call is another computer."""
    people = []

    def make(name):
        people.append(Person(tmp_path / f"{len(people)}", name))
        return people[-1]

    yield make
    for each in people:
        each.close()


@pytest.fixture
def author(person):
    return person("A.")


@pytest.fixture
def supervisor(person):
    return person("B.")


@pytest.fixture
def sent(author, supervisor):
    """A reflection that was sent for review and opened there; its id, the same on both sides."""
    it = author.write()
    assert supervisor.open(author.send(it)).id == it
    return it
