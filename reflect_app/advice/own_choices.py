"""What a person and a team chose about advice, as it is handed to those who look at a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.advice.finding import Finding, Kind


@dataclass(frozen=True)
class OwnChoices:
    """What is never shown on this computer, and which words are right here.

    ``never`` has the kind and the ``about`` of each; ``my_words`` are in lower case, or with the
    capitals that they must have. ``team_terms`` is the text of the team's own file of wording.
    """

    never: frozenset[tuple[Kind, str]] = field(default_factory=frozenset)
    my_words: frozenset[str] = field(default_factory=frozenset)
    team_terms: str = ""

    def shows(self, finding: Finding) -> bool:
        """Whether this is shown here at all."""
        return (finding.kind, finding.about) not in self.never

    def shown(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Those of them that are shown here."""
        return tuple(filter(self.shows, findings)) if self.never else findings


NOTHING_CHOSEN = OwnChoices()
