"""What could stand for each name of a draft: one role a person, whichever form the name has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.decisions import Role
from reflect_app.advice.finding import Kind
from reflect_app.advice.names_apart import name_and_title
from reflect_app.advice.roles_apart import roles_apart
from reflect_app.clock import utc_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reflect_app.advice.same_person import SamePerson
    from reflect_app.gui.advice.adviser import LookedOver
    from reflect_app.gui.wizard.draft_decisions import DraftDecisions


class DraftRoles:
    """Worked out from one look when they are asked for first, and kept until the next."""

    def __init__(self, decisions: DraftDecisions) -> None:
        self._decisions = decisions
        self._looked: LookedOver | None = None
        self._people: SamePerson | None = None
        self._roles: Mapping[str, tuple[str, ...]] | None = None
        self._let_go: dict[str, Role] = {}  # whose words are in another version

    def keep_to(self, answers: Iterable[str]) -> None:
        """Remember a role as long as it stands in these answers, or the name does not."""
        text = " ".join(" ".join(answers).split()).casefold()
        for role in self._decisions.known.roles:
            name, _title = name_and_title(role.about)
            if name in text and role.role.casefold() not in text:
                self._let_go[role.about] = role
                self._decisions.give_role(Role(role.about, "", utc_now()))
        for role in list(self._let_go.values()):
            if role.role.casefold() in text and role.about not in text:
                self._decisions.give_role(self._let_go.pop(role.about))

    def take(self, looked: LookedOver | None) -> None:
        """Something else was found, or decided."""
        self._looked, self._people, self._roles = looked, None, None

    def roles_of(self, about: str) -> tuple[str, ...]:
        """What could stand for a name and for nobody else, as was found out with the last look."""
        if self._looked is None:
            return ()
        if self._roles is None:
            given = {each.about: each.role for each in self._decisions.known.roles}
            kept = self._decisions.known.kept
            staying = {each.about for each in kept if each.kind is Kind.IDENTIFIERS}
            self._roles = roles_apart(self._looked.roles, given, self.same_person, staying)
        return self._roles.get(about, ())

    def same_person(self, about: str) -> set[str]:
        """What else is about the same person, as far as that is plain."""
        if self._looked is None:
            return set()
        if self._people is None:
            from reflect_app.advice.same_person import SamePerson  # noqa: PLC0415  -- needs what was imported for the look

            given = {each.about: each.role for each in self._decisions.known.roles}
            self._people = SamePerson(self._looked.texts, self._looked.found, given)
        return self._changed_with(self._looked, about) | self._people.of(about)

    @staticmethod
    def _changed_with(looked: LookedOver, about: str) -> set[str]:
        every = [here for (name, _), here in looked.mentions.items() if name == about]
        return {each.about for here in every for one in here.values() for each in one if each.about}
