"""What a page says is wrong: it comes when somebody goes on, and goes as its cause goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.widgets.problem_summary import ProblemSummary

    Problem = tuple[str, Callable[[], None]]


class ShownProblems(QObject):
    """The one place that knows which problems are shown, so that none is left over anywhere.

    ``find`` says what is wrong now and changes nothing; each problem is a message and what leads
    to its place. ``mark`` says at the fields what it is given and nothing else. Whoever has said
    something by ``changed`` only (a title, a list of steps) says it anew.
    """

    changed = Signal()
    """More or fewer problems are shown than before."""

    def __init__(
        self,
        summary: ProblemSummary,
        find: Callable[[], Sequence[Problem]],
        mark: Callable[[Sequence[Problem]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._summary, self._find, self._mark = summary, find, mark
        self._shown: list[Problem] = []

    def messages(self) -> list[str]:
        """What is being said, in order."""
        return [message for message, _go_there in self._shown]

    def look(self) -> bool:
        """Show what is wrong now, with the focus on it; False where something is."""
        self.show(self._find())
        return not self._shown

    def look_again(self) -> None:
        """Take back what is no longer wrong; what is newly so waits until somebody goes on."""
        if not self._shown:
            return
        still = {message for message, _go_there in self._find()}
        left = [problem for problem in self._shown if problem[0] in still]
        fewer, self._shown = len(left) < len(self._shown), left
        self._summary.keep(self.messages())
        self._mark(left)
        if fewer:
            self.changed.emit()

    def show(self, problems: Sequence[Problem]) -> None:
        """Show these in place of those that are shown."""
        self._shown = list(problems)
        self._mark(self._shown)
        self._summary.show_problems(self._shown)
        self.changed.emit()
