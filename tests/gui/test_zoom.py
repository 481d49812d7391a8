"""Zoom and theme: a change reaches all that is shown, once, and other pages when turned to."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget, QWizardPage

from tests.drivers.every_window import EVERY_WINDOW, open_program
from tests.drivers.settle import let_events_happen


class Counted(QObject):
    """Counts how often each widget is styled anew."""

    def __init__(self, app) -> None:
        super().__init__(app)
        self.styled: Counter[QWidget] = Counter()
        app.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.styled[watched] += 1
        return False


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


@pytest.fixture
def three(program, qtbot):
    """The library, a draft and its history, as somebody has them open side by side."""
    windows = [
        program.windows.library,
        *(EVERY_WINDOW[name](program) for name in ("full needs", "history")),
    ]
    for window in windows:
        qtbot.waitExposed(window)
        window.resize(1120, 780)  # the screen of tests has less
    let_events_happen()
    return windows


@pytest.fixture
def wizard(three):
    return three[1]


@pytest.fixture
def counted(three, qapp):
    counted = Counted(qapp)
    yield counted
    qapp.removeEventFilter(counted)


def shown(windows) -> list[QWidget]:
    """Everything in these windows that can be seen."""
    return [
        widget
        for window in windows
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible() and widget.window() is window
    ]


def looks(windows) -> dict[QWidget, tuple]:
    """How large everything shown is, with which letters in which colours."""
    return {
        w: (w.geometry().getRect(), w.font().pixelSize(), w.palette().text().color().name())
        for w in shown(windows)
    }


def differences(ours, theirs) -> list[str]:
    """What does not look the same, in words that a report can show."""
    widgets = {**ours, **theirs}
    return [
        f"{type(w).__name__} {w.objectName()}: {ours.get(w)} and {theirs.get(w)}"
        for w in widgets
        if ours.get(w) != theirs.get(w)
    ]


def test_steps_that_queue_up_are_taken_together(program, qtbot):
    changes = []
    program.theme.changed.connect(lambda: changes.append(program.theme.px(100)))
    for _ in range(4):
        program.windows.library.view.larger.trigger()
    assert program.theme.zoom == 140
    qtbot.waitUntil(lambda: bool(changes))
    assert changes == [program.theme.px(100)]


def test_the_size_that_was_asked_for_last_is_kept(program, qtbot):
    for action in ("larger", "larger", "usual", "smaller"):
        getattr(program.windows.library.view, action).trigger()
    with qtbot.waitSignal(program.theme.changed):
        pass
    assert program.settings_file.settings.zoom == program.theme.zoom == 90


def test_a_step_styles_everything_that_is_shown_just_once(program, three, counted):
    program.theme.set_zoom(120)
    often = Counter(counted.styled[w] for w in shown(three) if not isinstance(w, QWizardPage))
    assert often.keys() == {1}  # a wizard hands its style to its pages by itself


def test_a_step_leaves_pages_that_are_out_of_sight_alone(program, wizard, counted):
    hidden = wizard.page_of("impact")
    before = hidden.answer.font().pixelSize()
    program.theme.set_zoom(150)
    assert not any(counted.styled[each] for each in hidden.findChildren(QWidget))
    assert hidden.answer.font().pixelSize() == before


@pytest.mark.parametrize("change", ["zoom", "dark"])
def test_after_a_change_all_that_is_shown_is_as_the_toolkit_has_it(
    program, three, qapp, qtbot, change
):
    program.theme.set_zoom(140) if change == "zoom" else program.theme.choose("dark")
    let_events_happen()
    ours = looks(three)
    qapp.setStyleSheet(qapp.styleSheet() + " ")  # the toolkit's own, slow way
    program.theme.changed.emit()
    let_events_happen()
    assert differences(ours, looks(three)) == []


@pytest.mark.parametrize("width", [784, 900, 1120])
@pytest.mark.parametrize("name", ["history", "review", "bin", "publish"])
def test_a_step_that_folds_a_window_leaves_it_as_it_is_when_it_is_drawn_so(
    program, qapp, name, width
):
    window = EVERY_WINDOW[name](program)
    window.resize(width, 780)
    let_events_happen()
    program.theme.set_zoom(140)
    let_events_happen()
    stepped = looks([window])
    window.resize(width + 1, 780)
    let_events_happen()
    window.resize(width, 780)
    let_events_happen()
    assert differences(stepped, looks([window])) == []


@pytest.mark.parametrize("change", ["zoom", "dark"])
def test_a_page_turned_to_after_a_change_is_as_if_it_had_been_in_front(
    program, wizard, qapp, change
):
    program.theme.set_zoom(150) if change == "zoom" else program.theme.choose("dark")
    for step in ("impact", "tags-and-date", "check"):
        wizard.turn_to(step)
        let_events_happen()
        late = looks([wizard])
        qapp.setStyleSheet(qapp.styleSheet() + " ")
        program.theme.changed.emit()
        let_events_happen()
        assert differences(late, looks([wizard])) == []
        program.theme.set_zoom(program.theme.zoom + 10)


def test_what_follows_on_a_page_out_of_sight_is_done_when_it_is_shown(program, wizard):
    page, margins = wizard.page_of("impact"), wizard.page_of("impact").frame.content_layout
    before = margins.contentsMargins().bottom()
    program.theme.set_zoom(200)
    assert margins.contentsMargins().bottom() == before
    wizard.turn_to("impact")
    assert margins.contentsMargins().bottom() == 2 * before
    assert page.isVisible()


@pytest.mark.parametrize("name", ["library", "reading", "bin", "log with reports", "history"])
def test_larger_text_and_back_again_changes_nothing(program, qapp, name):
    window = EVERY_WINDOW[name](program)
    let_events_happen()
    before = looks([window])
    for zoom in (200, 100):
        program.theme.set_zoom(zoom)
        let_events_happen()
    now = looks([window])  # a backup may have been made meanwhile, which the foot then says
    assert differences(before, {widget: now.get(widget) for widget in before}) == []
