"""A plan that somebody looked at: what is not as it was shown then stays behind, and says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.publication.publish.publish_plan import PlannedLine

CHANGED = "changed-meanwhile"


class AgreedPlan(PublishPlan):
    """As ``PublishPlan``, until somebody agreed; from then on only what they saw is ready.

    A reflection is as it was shown if its file would have the same bytes, by its seal, under the
    same name.
    """

    _shown: Mapping[str, tuple[str, str]] | None = None

    def agree(self, shown: Mapping[str, tuple[str, str]]) -> None:
        """These were shown, by their ids: the seal and the name of each."""
        self._shown = dict(shown)

    def line(self, reflection_id: str, *, with_review: bool = False) -> PlannedLine:
        """One reflection, looked at now; with a problem where it is not what was agreed to."""
        line = super().line(reflection_id, with_review=with_review)
        if self._shown is None or line.problems:
            return line
        if self._shown.get(line.id) == (line.seal, line.name):
            return line
        words = tr("It was changed after it was shown. Look at it again, then publish it.")
        return replace(line, problems=(FileProblem(CHANGED, None, words),), files=())
