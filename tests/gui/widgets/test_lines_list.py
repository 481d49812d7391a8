"""Lists of few rows: each is as high as its words, whatever becomes of them and of the window."""

import pytest
from PySide6.QtGui import QFont

from reflect_app.gui.widgets.lines_list import ROW, LinesList, RowsModel
from reflect_app.gui.widgets.row_delegate import Line, LinesDelegate

WORDS = "She asked to sit at the table by the window, and read me the letter."


class Told:
    def __init__(self, key, words):
        self.key, self.words = key, words


class Delegate(LinesDelegate):
    BEFORE, ABOVE, AFTER, BETWEEN = 12, 12, 8, 3

    def lines(self, index):
        return [Line(index.data(ROW).words, self.font_of(14), self._theme.colours.text)]


@pytest.fixture
def shown(qtbot, theme):
    """A list that shows these words, a row each."""

    def made(*words):
        rows = LinesList()
        qtbot.addWidget(rows)
        model = RowsModel("key", lambda row: row.words, lambda row: row.words, rows)
        rows.use(model, Delegate(theme, rows), theme)
        rows.show_rows([Told(at, each) for at, each in enumerate(words)])
        rows.resize(400, 300)
        rows.show()
        return rows

    return made


def heights(rows):
    rows.doItemsLayout()
    return [
        rows.visualRect(rows.model().index(at)).height() for at in range(len(rows.model().rows))
    ]


def test_a_row_is_as_high_as_its_words_and_grows_with_them(shown):
    rows = shown("One", "Two")
    before = heights(rows)
    rows.model().rows[0].words = WORDS * 2
    rows.model().dataChanged.emit(rows.model().index(0), rows.model().index(0))
    assert heights(rows) == heights(shown(WORDS * 2, "Two"))
    assert heights(rows)[0] > before[0]


def test_other_rows_are_as_high_as_their_own_words(shown):
    rows = shown("One", WORDS * 3)
    heights(rows)
    rows.show_rows([Told(0, WORDS * 3), Told(1, "One")])
    assert heights(rows) == heights(shown(WORDS * 3, "One"))


def test_words_wrap_anew_in_a_narrower_list_and_in_larger_letters(shown, theme):
    rows = shown(WORDS)
    wide = heights(rows)
    rows.resize(200, 300)
    narrow = heights(rows)
    theme.set_zoom(200)
    large = heights(rows)
    assert wide[0] < narrow[0] < large[0]
    theme.set_zoom(100)
    assert heights(rows) == narrow


def test_words_wrap_anew_in_another_font_and_back_in_the_first(shown):
    rows = shown(WORDS * 2)
    before, first = heights(rows), rows.font()
    rows.setFont(QFont("DejaVu Sans Mono"))
    assert heights(rows)[0] > before[0]
    rows.setFont(first)
    assert heights(rows) == before
