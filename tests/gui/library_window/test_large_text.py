"""The library window with text so large that not all of it has room: some gives way."""

import pytest
from PySide6.QtCore import QPoint

from tests.drivers.every_window import open_program
from tests.drivers.library_window import status_bar

CRAMPED = [(512, 384, 200), (1024, 768, 400), (1280, 800, 400)]


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


def bottom(window, part) -> int:
    return part.mapTo(window, QPoint(0, part.height())).y()


@pytest.mark.parametrize(("width", "height", "zoom"), CRAMPED)
def test_the_list_and_the_foot_stay_in_view_whatever_stands_above(
    program, qtbot, width, height, zoom
):
    window, ui = program.windows.library, program.windows.library.ui
    program.theme.set_zoom(zoom)
    window.resize(width, height)
    ui.search.setText("waited")
    assert program.service.finish()
    ui.list.selectAll()
    ui.actionWhere.trigger()
    assert window.size().toTuple() == (width, height)
    qtbot.waitUntil(lambda: bottom(window, ui.statusBar) == height)
    assert ui.pages.height() >= program.theme.px(70)  # about as high as a row
    line = ui.bannerText.fontMetrics().height()
    qtbot.waitUntil(lambda: ui.banner.visibleRegion().boundingRect().height() > line)


def test_a_window_keeps_its_size_when_the_text_grows_and_shrinks_again(program, qtbot):
    window = program.windows.library
    window.resize(1280, 700)
    for zoom in (400, 100):
        program.theme.set_zoom(zoom)
        qtbot.waitUntil(lambda: bottom(window, status_bar(window)) == window.height())
        assert window.size().toTuple() == (1280, 700)
