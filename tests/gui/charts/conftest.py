"""The page with charts, alone in a window."""

import pytest

from reflect_app.gui.charts.charts_panel import ChartsPanel
from tests.drivers.charts import TODAY, Page


@pytest.fixture
def said():
    """What the page had its window say."""
    return []


@pytest.fixture
def page(qtbot, services, said):
    panel = ChartsPanel(services, said.append, today=lambda: TODAY)
    qtbot.addWidget(panel)
    panel.resize(540, 800)
    return Page(panel)
