"""The names of the months under a chart: as many as fit, the first and the last among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.charts.round_steps import named
from reflect_app.shown_dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.gui.charts.plot_area import PlotArea

_SHORT = 3  # letters


def fitting_months(area: PlotArea, months: Sequence[date], *, first: float) -> None:
    """Write the names of some months below, each under its step; the first is at ``first``."""
    look = area.look
    widest = max(look.width_of(_name(month)) for month in months) + look.px(10)
    fit = max(1, int(area.scale.across * len(months) / widest))
    for at in named(len(months), fit):
        below = (0.0, -look.px(6))
        area.words(_name(months[at]), (at + first, 0), (0.5, 0), look.quiet, moved=below)


def _name(month: date) -> str:
    return MONTHS[month.month - 1][:_SHORT]
