"""A desktop that speaks another language: every window still speaks English, with plain digits."""

import locale
import re
from contextlib import suppress

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reflect_app.shown_dates import MONTHS
from tests.drivers.every_window import EVERY_WINDOW, open_program
from tests.forms import ROOT

LANGUAGES = ("de_DE", "cy_GB", "ar_EG")
SHOWS_A_DATE = ("full check", "reading", "library", "history", "backups", "log with reports")
BY_THE_DESKTOP = re.compile(
    r"%-?[aAbBcxXpEO]\b|month_name|day_name|month_abbr|day_abbr|strcoll|strxfrm"
    r"|QLocale|QCollator|QDate\b|QDateTime\b|localeAware"
)


@pytest.fixture(params=LANGUAGES)
def language(request):
    """The desktop's language, for Qt and, where this computer has it, for Python too."""
    before, before_times = QLocale(), locale.setlocale(locale.LC_TIME)
    QLocale.setDefault(QLocale(request.param))
    with suppress(locale.Error):
        locale.setlocale(locale.LC_TIME, f"{request.param}.UTF-8")
    yield QLocale()
    locale.setlocale(locale.LC_TIME, before_times)
    QLocale.setDefault(before)


def words(window: QWidget) -> str:
    """Everything that is shown or said in a window."""
    said = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            said.append(widget.text())
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            said.append(widget.toPlainText())
        elif isinstance(widget, QAbstractItemView):
            said += rows(widget)
    return "\n".join(filter(None, said))


def rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    indexes = [model.index(row, 0, QModelIndex()) for row in range(min(model.rowCount(), 50))]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return [str(index.data(role) or "") for index in indexes for role in roles]


def names_in(language: QLocale) -> set[str]:
    """What the desktop's language calls months and days, where English has another word."""
    months = {language.monthName(number) for number in range(1, 13)}
    days = {language.dayName(number) for number in range(1, 8)}
    return {name for name in months | days if name not in MONTHS}


def test_every_window_speaks_english(language, qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        said = "\n".join(words(EVERY_WINDOW[name](program)) for name in SHOWS_A_DATE)
    assert any(month in said for month in MONTHS)
    assert not [name for name in names_in(language) if re.search(rf"\b{name}\b", said)]
    assert said.isascii() or not re.search(r"[^\D0-9]", said)


def test_nothing_writes_a_date_by_the_desktop_s_language():
    sources = (ROOT / "reflect_app").rglob("*.py")
    found = {path.name: BY_THE_DESKTOP.findall(path.read_text("utf-8")) for path in sources}
    assert {name: marks for name, marks in found.items() if marks} == {}
