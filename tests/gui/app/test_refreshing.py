"""A change of the library is asked about by the windows that show it, at once, and by no other."""

import sys
from collections import Counter

import pytest

from reflect_app.gui.app.window_manager import READER
from reflect_app.gui.backups.backups_window import BackupsWindow
from reflect_app.gui.bin.bin_window import BinWindow
from reflect_app.gui.history.history_window import HistoryWindow
from reflect_app.gui.tasks.change import EVERYTHING, Aspect, Change, moved, whole
from reflect_app.reflection import Status
from tests.drivers import history, reading
from tests.drivers.every_window import open_program
from tests.drivers.settle import settle
from tests.drivers.window import news
from tests.drivers.wizard import WizardDriver

NOBODY, LIST = set(), {"list"}
WHO_ASKS = (  # of a reflection that is only listed, of the one that is read, of one in the bin
    (Aspect.TEXT, LIST, {"list", "reading", "history"}, {"list", "bin"}),
    (Aspect.STATUS, LIST, {"list", "reading", "history"}, {"list", "bin"}),
    (Aspect.PLACE, NOBODY, {"history"}, NOBODY),
    (Aspect.BIN, {"list", "bin"}, {"list", "bin", "history"}, {"list", "bin"}),
    (Aspect.HISTORY, NOBODY, {"history"}, NOBODY),
    (Aspect.ALL, {"list", "bin"}, {"list", "bin", "reading", "history"}, {"list", "bin"}),
)
ASKS = {
    "ReadingWindow": "reading",
    "HistoryWindow": "history",
    "BinWindow": "bin",
    "ListRefresher": "list",
}


class Shown:
    """The program with a window of each kind open, and what each of them shows."""

    def __init__(self, qtbot, qapp, program):
        self.qtbot, self.program, self.service = qtbot, program, program.service
        self.windows = [program.windows.library]
        self.read_id = program.full_id
        self.binned_id, self.other_id = self._titled("Waiting with her", "When the rota changed")
        self.do(lambda library: library.move_to_bin([self.binned_id]), moved([self.binned_id]))
        program.windows.open_reader(self.read_id)
        program.windows.show_history(self.read_id)
        program.windows.show_bin()
        program.windows.show_backups()
        self.reader, opened = program.windows.open.of(READER)[-1], qapp.topLevelWidgets()
        self.history = next(each for each in opened if isinstance(each, HistoryWindow))
        self.bin = next(each for each in opened if isinstance(each, BinWindow))
        self.backups = next(each for each in opened if isinstance(each, BackupsWindow))
        self.windows += [self.reader, self.history, self.bin, self.backups]
        qtbot.waitUntil(lambda: self.bin_titles() == ["Waiting with her"])
        qtbot.waitUntil(lambda: None not in (self.history.record, self.reader.record))
        self.history._calm.setInterval(0)
        self.asked = Counter()

    def _titled(self, *titles):
        found = []
        self.service.ask(lambda library: library.find(), found.extend)
        assert self.service.finish()
        ids = {summary.title: summary.id for summary in found}
        return [ids[title] for title in titles]

    def do(self, job, changes):
        """Have something done in the library, and what follows from that."""
        self.service.ask(job, changes=changes)
        self.settle()

    def settle(self):
        """Until nothing is asked any more."""
        settle(self.service, *self.windows)

    def count(self):
        """Count from now on who asks the library."""
        ask = self.service.ask

        def counting(*arguments, **options):
            name = ASKS.get(type(sys._getframe(1).f_locals.get("self")).__name__)
            self.asked[name] += 1
            ask(*arguments, **options)

        def listing(*arguments):
            self.asked["backups"] += 1
            list_backups(*arguments)

        self.service.ask = counting
        list_backups, self.program.maintenance.listing = self.program.maintenance.listing, listing

    def wizard(self, reflection_id):
        self.program.windows.open_wizard(reflection_id)
        assert self.service.finish()
        return WizardDriver(self.qtbot, self.program.windows.wizards[-1])

    def save(self, reflection_id, changes=None, **values):
        """Save a reflection with other values, as a window does that says what it changed."""

        def job(library):
            library.save(library.get(reflection_id).model_copy(update=values))

        self.do(job, changes or whole(reflection_id))

    def bin_titles(self):
        lines = map(self.bin.model.line_of, self.bin.model.ids)
        return [line.display_title for line in lines if line is not None]

    def row(self, reflection_id):
        model = self.program.windows.library.model
        return model.summary(model.row_of(reflection_id))


@pytest.fixture
def shown(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        shown = Shown(qtbot, qapp, program)
        yield shown
        for window in (shown.history, shown.bin, shown.backups):
            window.close()


def test_an_autosave_of_another_reflection_is_asked_about_by_the_list_alone(shown):
    driver = shown.wizard(shown.other_id)
    driver.go("needs")
    shown.settle()
    shown.count()
    driver.answer("Everybody on shift")
    driver.saved()
    shown.settle()
    del shown.asked[None]  # what the wizard itself asks
    assert shown.asked == {"list": 1}


def test_a_change_is_asked_about_by_who_shows_it(shown):
    shown.count()
    ids = (shown.other_id, shown.read_id, shown.binned_id)
    for aspect, *who_asks in WHO_ASKS:
        for reflection_id, who in zip(ids, who_asks, strict=True):
            shown.asked.clear()
            shown.service.changed.emit(Change(aspect, frozenset([reflection_id])))
            shown.settle()
            assert {name for name in shown.asked if name} == who, (aspect, reflection_id)


def test_all_of_them_ask_where_anything_may_be_different(shown):
    shown.count()
    shown.service.changed.emit(EVERYTHING)
    shown.settle()
    assert set(ASKS.values()) <= set(shown.asked)


# Nothing that is shown goes stale


def test_what_is_written_in_one_window_stands_in_all_that_show_it(shown):
    driver = shown.wizard(shown.read_id)
    driver.go("description")
    driver.answer("Another beginning altogether")
    driver.saved()
    shown.settle()
    assert "Another beginning altogether" in reading.text(shown.reader)
    assert "Another beginning" in shown.history.record.reflection.answers.description
    assert shown.row(shown.read_id).opening.startswith("Another beginning")


def test_a_status_is_the_same_everywhere(shown):
    shown.save(shown.read_id, status=Status.FINISHED)
    assert shown.row(shown.read_id).status is Status.FINISHED
    assert "Finished" in reading.status(shown.reader)
    assert shown.history.record.status is Status.FINISHED
    assert len(shown.history._lines) == 1


def test_an_edit_takes_back_a_status_in_all_windows(shown):
    shown.save(shown.read_id, status=Status.FINISHED)
    driver = shown.wizard(shown.read_id)
    driver.go("needs")
    driver.answer("Somebody else as well")
    driver.saved()
    shown.settle()
    assert shown.row(shown.read_id).status is Status.DRAFT
    assert "Draft" in reading.status(shown.reader)


def test_a_working_title_is_the_same_everywhere(shown):
    row = shown.row(shown.read_id)
    shown.program.windows.library.actions_.rename(row, "Named anew")
    shown.settle()
    assert shown.row(shown.read_id).title == "Named anew"
    assert reading.title(shown.reader) == "Named anew"
    assert history.title(shown.history) == "Named anew"


def test_a_revision_that_is_kept_when_a_draft_is_opened_is_listed_at_once(shown):
    assert len(shown.history._lines) == 0
    shown.wizard(shown.read_id)
    shown.settle()
    assert len(shown.history._lines) == 1


def test_what_is_binned_leaves_the_list_and_comes_into_the_bin(shown):
    shown.program.windows.library.actions_.move_to_bin([shown.other_id])
    shown.settle()
    assert shown.row(shown.other_id) is None
    assert "When the rota changed" in shown.bin_titles()
    assert shown.program.windows.library._footer._bin.text() == "Bin (2)"


def test_a_draft_that_leaves_the_bin_by_being_written_leaves_its_window_too(shown):
    driver = shown.wizard(shown.binned_id)
    driver.go("needs")
    driver.answer("Wanted after all")
    driver.saved()
    shown.settle()
    assert shown.row(shown.binned_id) is not None
    assert shown.bin_titles() == []


def test_a_save_that_does_not_know_that_it_was_in_the_bin_takes_it_out_of_its_window(shown):
    changes = Change(Aspect.TEXT, frozenset([shown.binned_id]))
    shown.save(shown.binned_id, changes, title="Named anew")
    assert shown.row(shown.binned_id).title == "Named anew"
    assert shown.bin_titles() == []


def test_what_is_removed_for_good_is_told_where_it_is_read(shown):
    shown.do(lambda library: library.move_to_bin([shown.read_id]), moved([shown.read_id]))
    shown.do(lambda library: library.purge([shown.read_id]), whole(shown.read_id))
    assert news(shown.reader)
    assert shown.bin_titles() == ["Waiting with her"]


def test_an_export_is_seen_in_all_windows(shown, tmp_path_factory):
    shown.program.dialogs.will_write(tmp_path_factory.mktemp("texts") / "out.txt")
    exported = []
    shown.program.windows.exporter.export(
        shown.program.windows.library, shown.reader.record, lambda *told: exported.append(told)
    )
    shown.qtbot.waitUntil(lambda: bool(exported))
    shown.settle()
    assert shown.row(shown.read_id).status is Status.PUBLISHED
    assert "Published" in reading.status(shown.reader)


def test_a_restored_revision_stands_where_it_is_read_and_listed(shown):
    driver = shown.wizard(shown.read_id)
    driver.go("description")
    driver.answer("Only for a moment")
    driver.saved()
    driver.wizard.close()
    shown.settle()
    shown.history._restore(1, undo=False)
    shown.settle()
    assert "Only for a moment" not in reading.text(shown.reader)
    assert not shown.row(shown.read_id).opening.startswith("Only for")
