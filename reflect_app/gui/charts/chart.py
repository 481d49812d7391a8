"""What a chart is: a title, a sentence, a drawing and a table, and how high it wants to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reflect_app.gui.charts.look import Look
    from reflect_app.gui.charts.plot_area import PlotArea


@dataclass(frozen=True)
class Table:
    """The numbers of a chart: what its rows are, the heads of its columns, and the rows by name."""

    corner: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


class Chart(Protocol):
    """One chart, of numbers that stay as they are."""

    @property
    def name(self) -> str:
        """What its files are called, without what says of which kind they are."""
        ...

    @property
    def title(self) -> str:
        """What it is about, in a few words."""
        ...

    @property
    def sentence(self) -> str:
        """What is read out of it, which also describes it to who does not see it."""
        ...

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw yet; the sentence says that."""
        ...

    def table(self) -> Table:
        """The same in numbers."""
        ...

    def draw(self, look: Look, width: float) -> PlotArea:
        """The drawing, so many pixels wide and as high as it needs."""
        ...
