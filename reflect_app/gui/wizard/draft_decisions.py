"""What was decided about advice on the draft that is open, here or in another window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.advice.decisions import Decision, Decisions, Role
from reflect_app.gui.tasks.change import Aspect, Change

if TYPE_CHECKING:
    from reflect_app.advice.decisions import Key
    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.wizard.draft_saver import DraftSaver
    from reflect_app.library import Library


class DraftDecisions(QObject):
    """The decisions and roles of one draft, applied at once and kept by the library.

    A draft that the library does not know yet has them kept as soon as it is a row there; one that
    forked takes all of them along.
    """

    changed = Signal()
    """Something else is decided than before."""

    def __init__(self, service: LibraryService, saver: DraftSaver) -> None:
        super().__init__(saver)
        self._service, self._saver = service, saver
        self._of = ""
        self._kept: dict[Key, Decision] = {}
        self._roles: dict[str, Role] = {}
        self._forgotten: dict[str, Role] = {}  # of no words
        self._taken_back: set[Key] = set()
        self._unsent = False
        service.changed.connect(self._on_changed)
        saver.saved.connect(lambda _record: self._look_for_another())
        saver.forked.connect(self._on_forked)
        self._look_for_another()

    @property
    def known(self) -> Decisions:
        """All that is decided by now, kept or not."""
        return Decisions(tuple(self._kept.values()), tuple(self._roles.values()))

    def decide(self, *decisions: Decision) -> None:
        """Keep words as they are."""
        for each in decisions:
            self._kept[each.key] = each
            self._taken_back.discard(each.key)
        self._send(partial(_decide, decisions=decisions))

    def take_back(self, key: Key) -> None:
        """Ask again about this."""
        self._kept.pop(key, None)
        self._taken_back.add(key)
        self._send(partial(_decide, taken_back=(key,)))

    def give_role(self, role: Role) -> None:
        """Remember what a name was replaced by; a role of no words forgets it."""
        if role.role:
            self._roles[role.about] = role
            self._forgotten.pop(role.about, None)
        else:
            self._roles.pop(role.about, None)
            self._forgotten[role.about] = role
        self._send(partial(_decide, roles=(role,)))

    def _send(self, job: partial[Decisions]) -> None:
        self.changed.emit()
        if not self._of:
            self._unsent = True  # all of it goes once there is a row to hang on
            return
        changes = Change(Aspect.ADVICE, frozenset([self._of]))
        self._service.ask(
            partial(job, reflection_id=self._of), otherwise=self._not_kept, changes=changes
        )

    def _not_kept(self, _error: ReflectError) -> None:
        self._unsent = True  # tried again with the next save

    def _look_for_another(self) -> None:
        """Read what was decided about the reflection that the draft is by now."""
        record = self._saver.record
        if record is None:
            return
        if record.id != self._of:
            self._of = record.id
            if not self._unsent:
                self._read()
        if self._unsent:
            self._unsent = False
            job = partial(
                _decide,
                decisions=tuple(self._kept.values()),
                roles=(*self._roles.values(), *self._forgotten.values()),
                taken_back=tuple(self._taken_back),
            )
            changes = Change(Aspect.ADVICE, frozenset([self._of]))
            self._service.ask(
                partial(job, reflection_id=self._of),
                self._show,
                otherwise=self._not_kept,
                changes=changes,
            )

    def _on_changed(self, change: Change) -> None:
        if self._of and not self._unsent and change.touches(Aspect.ADVICE, [self._of]):
            self._read()

    def _read(self) -> None:
        asked = self._of
        self._service.ask(lambda library: library.decisions(asked), self._show)

    def _show(self, found: Decisions) -> None:
        if self._saver.stopped or self._unsent:
            return
        before = self.known
        self._kept = {each.key: each for each in found.kept}
        self._roles = {each.about: each for each in found.roles}
        if self.known != before:
            self.changed.emit()

    def _on_forked(self) -> None:
        self._of = ""
        self._unsent = bool(self._kept or self._roles)


def _decide(
    library: Library,
    *,
    reflection_id: str,
    decisions: tuple[Decision, ...] = (),
    roles: tuple[Role, ...] = (),
    taken_back: tuple[Key, ...] = (),
) -> Decisions:
    return library.decide(reflection_id, decisions, roles, taken_back)
