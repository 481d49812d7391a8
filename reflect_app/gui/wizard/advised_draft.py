"""What is known of a draft to whatever does something about its advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.role_mentions import Mention
    from reflect_app.gui.advice.adviser import Adviser, LookedOver
    from reflect_app.gui.advice.shown_finding import ShownFinding
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.wizard.draft_decisions import DraftDecisions
    from reflect_app.gui.wizard.draft_roles import DraftRoles
    from reflect_app.prompt_keys import PromptKey


class Draft(Protocol):
    """The draft that all of it is done to."""

    decisions: DraftDecisions
    adviser: Adviser
    looked: LookedOver | None
    roles: DraftRoles

    def undecided(self) -> list[Finding]:
        """What nobody decided about yet, in all answers."""

    def edit_of(self, prompt: PromptKey) -> AnswerEdit:
        """What an answer is typed in."""

    def place_of(self, finding: Finding) -> tuple[int, int] | None:
        """From where to where a passage is now, in characters of its answer; None where gone."""

    def chosen_in(self, shown: ShownFinding) -> Finding:
        """Which of the passages of a row is looked at."""

    def answers(self) -> dict[PromptKey, str]:
        """All six answers as they stand."""

    def staying(self) -> frozenset[str]:
        """What names that were decided to stay are about."""

    def meant_by(self, finding: Finding) -> dict[PromptKey, list[Mention]] | None:
        """Each mention that a role for this name would stand for; None for what is no name."""

    def go(self, by: int) -> None:
        """Come to the next passage (1), or to the one before (-1)."""

    def show(self) -> None:
        """Show what is undecided now."""

    def say_done(self, words: str, way: str = "", *, elsewhere: bool = True) -> None:
        """Say on the page what was just done; ``elsewhere`` also where no panel is."""

    def is_left_out(self, key: Key) -> bool:
        """Whether nothing of it is shown, as far as that is known."""

    def leave_out(self, key: Key, *, on: bool) -> None:
        """Show something no more on this computer, or again."""

    def back_to_text(self) -> None:
        """Have the focus in the answer, where it was on something that is gone in a moment."""

    def take_out(self, findings: Sequence[Finding]) -> object:
        """Remove the tags that these are in."""
