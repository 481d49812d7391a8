"""What is decided about a draft is kept, whatever the library or another window does meanwhile."""

from datetime import UTC, datetime

import pytest

from reflect_app.advice.decisions import Decision, Decisions, Role, Why
from reflect_app.advice.finding import Kind
from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.wizard.draft_decisions import DraftDecisions
from reflect_app.gui.wizard.draft_roles import DraftRoles
from reflect_app.gui.wizard.draft_saver import DraftSaver
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import EditorPosition, Reflection

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
MARIA, ANN = (
    Decision(Kind.IDENTIFIERS, name.lower(), name, Why.AGREED, AT) for name in ("Maria", "Ann")
)
SISTER, NOBODY = Role("maria", "her sister", AT), Role("maria", "", AT)


class Draft:
    """A draft with its saver, as a window has them, and no window."""

    def __init__(self, service, record=None):
        self.text, self.service = Reflection() if record is None else record.reflection, service
        self.saver = DraftSaver(service, self._collect, record)
        self.decisions = DraftDecisions(service, self.saver)

    def _collect(self):
        return "", self.text, EditorPosition()

    def write(self, text):
        """Have these words saved, and all that goes with them."""
        self.text = self.text.answering(PromptKey.NEEDS, text)
        self.saver.touch()
        self.saver.save()
        assert self.service.finish()

    @property
    def id(self):
        return self.saver.record.id

    @property
    def kept(self):
        """What the library has of the decisions, and the roles in it."""
        assert self.service.finish()
        found = []
        self.service.ask(lambda library: library.decisions(self.id), found.append)
        assert self.service.finish()
        return said(found[0])

    @property
    def known(self):
        assert self.service.finish()
        return said(self.decisions.known)


def said(decisions: Decisions):
    return {each.about for each in decisions.kept}, {each.role for each in decisions.roles}


@pytest.fixture
def draft(service):
    made = Draft(service)
    made.write("Her need.")
    return made


@pytest.fixture
def refusing(monkeypatch, library):
    """Have the library keep no decision while this is on."""
    takes = library.decide

    def switch(*, on):
        def refuse(*_args, **_kinds):
            raise CouldNotSaveError("Not now.")

        monkeypatch.setattr(library, "decide", refuse if on else takes, raising=False)

    return switch


def test_what_is_decided_before_there_is_a_draft_is_kept_once_there_is_one(service):
    draft = Draft(service)
    draft.decisions.decide(MARIA)
    draft.decisions.give_role(SISTER)
    assert draft.known == ({"maria"}, {"her sister"})
    draft.write("Her need.")
    assert draft.kept == draft.known == ({"maria"}, {"her sister"})


def test_what_the_library_could_not_keep_is_kept_with_the_next_save(draft, refusing):
    draft.decisions.decide(MARIA)
    draft.decisions.give_role(SISTER)
    assert draft.kept == ({"maria"}, {"her sister"})
    refusing(on=True)
    draft.decisions.take_back(MARIA.key)
    draft.decisions.give_role(NOBODY)
    draft.decisions.decide(ANN)
    assert draft.known == ({"ann"}, set())
    assert draft.kept == ({"maria"}, {"her sister"})
    draft.write("Her need for rest.")
    assert draft.known == ({"ann"}, set())
    refusing(on=False)
    draft.write("Her need for rest, and his.")
    assert draft.kept == draft.known == ({"ann"}, set())


def test_what_is_decided_again_after_it_was_taken_back_stays_decided(draft, refusing):
    refusing(on=True)
    draft.decisions.decide(MARIA)
    draft.decisions.give_role(SISTER)
    draft.decisions.take_back(MARIA.key)
    draft.decisions.give_role(NOBODY)
    draft.decisions.decide(MARIA)
    draft.decisions.give_role(SISTER)
    assert draft.known == ({"maria"}, {"her sister"})
    refusing(on=False)
    draft.write("Her need for rest.")
    assert draft.kept == ({"maria"}, {"her sister"})


def test_a_draft_that_becomes_one_of_its_own_takes_all_of_it_along(draft, service):
    draft.decisions.decide(MARIA)
    draft.decisions.give_role(SISTER)
    first = draft.id
    service.ask(lambda library: library.move_to_bin([first]))
    service.ask(lambda library: library.purge([first]))
    assert service.finish()
    draft.write("Her need for rest.")
    assert draft.id != first
    assert draft.kept == draft.known == ({"maria"}, {"her sister"})


def test_what_another_window_decides_is_known_here_and_beside_what_is_decided_here(
    draft, service, refusing
):
    other = Draft(service, draft.saver.record)
    other.decisions.decide(MARIA)
    assert draft.known == ({"maria"}, set())
    refusing(on=True)
    draft.decisions.decide(ANN)
    assert draft.known == ({"maria", "ann"}, set())
    refusing(on=False)
    other.decisions.give_role(SISTER)
    assert draft.known == ({"maria", "ann"}, set())  # what was not kept yet is not lost by that
    draft.write("Her need for rest.")
    assert draft.known == draft.kept == ({"maria", "ann"}, {"her sister"})


def test_once_a_window_has_gone_nothing_is_told_to_it(draft, service):
    other = Draft(service, draft.saver.record)
    told = []
    draft.decisions.changed.connect(lambda: told.append(True))
    draft.saver.stop()
    other.decisions.decide(MARIA)
    assert service.finish()
    assert told == []


def test_a_role_is_remembered_until_the_name_is_back_in_its_place(draft):
    roles = DraftRoles(draft.decisions)
    draft.decisions.give_role(SISTER)
    for text in ("Her sister came.", "Maria is her sister.", "Nobody came."):
        roles.keep_to([text])
        assert draft.kept == draft.known == (set(), {"her sister"}), text
    roles.keep_to(["Then", "Maria came."])
    assert draft.kept == draft.known == (set(), set())


def test_a_role_is_remembered_again_once_it_alone_is_back(draft):
    roles = DraftRoles(draft.decisions)
    draft.decisions.give_role(SISTER)
    for text, known in (
        ("Maria came.", set()),
        ("Nobody came.", set()),
        ("Maria is her sister.", set()),
        ("Her\nsister came.", {"her sister"}),
    ):
        roles.keep_to([text])
        assert draft.kept == draft.known == (set(), known), text
