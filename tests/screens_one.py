"""Draws every window once, at one size, scale and scheme; run by ``tests.screens``."""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the application is made

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reflect_app.gui.app.controller import AppController
from reflect_app.gui.app.window_manager import READER
from reflect_app.gui.application import make_application
from reflect_app.gui.backups.backups_window import BackupsWindow
from reflect_app.gui.backups.repair_report_window import RepairReportWindow
from reflect_app.gui.charts.charts_panel import ChartsPanel
from reflect_app.gui.history.history_window import HistoryWindow
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.wizard.guidance import Help
from reflect_app.gui.wizard.steps import CHECK, FINISHED, TAGS
from reflect_app.paths import AppPaths
from reflect_app.three_way_merge import Choice
from tests.drivers import publish
from tests.drivers.charts import STATISTICS
from tests.drivers.commented_draft import (
    show_comment_chosen,
    show_commented,
    show_passage_gone,
    show_reopening,
    show_reply,
)
from tests.drivers.every_window import (
    EVERY_WINDOW,
    IN_TROUBLE,
    show_bin,
    show_export_dialog,
    show_import_report,
    show_log,
    show_merge,
    show_publish,
    show_review,
    show_tags,
    tags_changed,
    tags_question,
)
from tests.drivers.import_report_pictures import draw_decisions
from tests.drivers.maintenance import repair_report
from tests.drivers.reviewing import first_reading, many_comments, second_reading
from tests.drivers.settle import let_events_happen, until
from tests.samples import change_elsewhere, fill_library, write_history
from tests.two_texts import MANY_MINE, MANY_THEIRS


class Painter:
    """Shows the windows one after the other and saves a picture of each."""

    def __init__(self, folder: Path, name: str, zoom: int, data: Path):
        self.folder = folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        size, _scale, *_, scheme = name.split("-")
        self.size = tuple(int(side) for side in size.split("x"))
        self.app = make_application()
        if font := os.environ.get("REFLECT_SCREENS_FONT"):
            self.app.setFont(QFont(font, 10))
        self.program = AppController(self.app, AppPaths(data))
        self.program.theme.choose(scheme)
        self.program.theme.set_zoom(zoom)

    def settle(self) -> None:
        """Let everything asked be answered and painted, and what is done a moment later."""
        deadline = QDeadlineTimer(120)
        while not deadline.hasExpired():
            self.program.service.finish()
            let_events_happen()
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        let_events_happen()

    def picture(self, window: QWidget, name: str) -> None:
        window.resize(*self.size)
        self.settle()
        window.grab().save(str(self.folder / f"{name}.png"))

    def draw_all(self) -> None:
        self.program.show()
        self.picture(self.program.windows.library, "library-empty")
        self.draw_first_runs()
        self.draw_new_wizard()
        self.program.service.ask(fill_library, self.remember, changes=EVERYTHING)
        self.picture(self.program.windows.library, "library-full")
        self.draw_selection()
        self.draw_finding()
        self.draw_full_wizard()
        self.draw_reading()
        self.draw_export_dialog()
        self.draw_handing_over()
        self.draw_history()
        self.draw_comments()
        self.draw_advice_elsewhere()
        self.draw_merge()
        self.draw_two_places()
        self.draw_bin()
        self.draw_tags()
        self.draw_backups()
        self.draw_repaired()
        self.draw_import_reports()
        self.draw_publish()
        self.draw_log()
        self.draw_charts()
        self.draw_trouble()
        self.draw_queue()
        self.draw_all_in_bin()
        self.program.close()

    def draw_finding(self) -> None:
        window = self.program.windows.library
        for words, name in (("waited", "library-found"), ("zebra", "library-nothing-found")):
            window.ui.search.setText(words)
            self.picture(window, name)
        window.filters.clear()
        window.ui.tagChooser.wanted.emit()
        self.settle()
        window.ui.tagChooser.choose("housing")
        self.picture(window, "library-filtered")
        window.filters.clear()
        self.settle()

    def draw_selection(self) -> None:
        window = self.program.windows.library
        window.ui.list.select_rows([1, 2, 4])
        self.picture(window, "library-selected")
        window.ui.list.select_rows([0])
        window.ui.search.setText("?!")
        self.picture(window, "library-signs")
        window.filters.clear()
        self.settle()

    def remember(self, reflection_id: str) -> None:
        self.full_id = reflection_id

    def wizard(self, reflection_id: str | None):
        self.program.windows.open_wizard(reflection_id)
        self.settle()
        return self.program.windows.wizards[-1]

    def draw_new_wizard(self) -> None:
        wizard = self.wizard(None)
        self.picture(wizard, "wizard-start-full")
        wizard.turn_to("description")
        self.picture(wizard, "wizard-question-empty")
        for number, panel in enumerate(Help):
            wizard.current().guidance.open_panel(panel)
            self.picture(wizard, f"wizard-question-help-{number}")
        wizard.current().guidance.open_panel(None)
        wizard.current().frame.forward.click()
        self.picture(wizard, "wizard-question-problem")
        wizard.turn_to(TAGS)
        self.picture(wizard, "tags-empty")
        wizard.turn_to(CHECK)
        self.picture(wizard, "check-empty")
        wizard.close()
        self.settle()
        wizard = self.wizard(None)
        self.picture(wizard, "wizard-start-short")
        wizard.close()

    def draw_full_wizard(self) -> None:
        wizard = self.wizard(self.full_id)
        for step in wizard.steps:
            if step.listed and step.name != "before-you-start":
                wizard.turn_to(step.name)
                self.picture(wizard, f"wizard-{step.name}-full")
        self.draw_typing(wizard)
        wizard.turn_to(CHECK)
        wizard.current().frame.skip.click()
        self.picture(wizard, "check-exact")
        wizard.turn_to(FINISHED)
        self.picture(wizard, "finished")
        wizard.current().show_file(Path("Documents") / "2021-08-19-quiet-time.txt")
        self.picture(wizard, "finished-written")
        wizard.close()
        self.settle()

    def draw_typing(self, wizard) -> None:
        """At the end of a long answer, and what the menus hold of what has no room then."""
        wizard.turn_to("impact")
        answer = wizard.current().answer
        wizard.resize(*self.size)
        self.settle()
        answer.moveCursor(QTextCursor.MoveOperation.End)
        answer.insert(" She asked to sit at the table by the window, and read me the letter." * 9)
        self.picture(wizard, "wizard-typing")
        more, go = wizard.current().frame.more, wizard.turn_to
        for menu, name in (
            (wizard.steps_menu(wizard.marks(), go), "wizard-steps-menu"),
            (wizard.more_menu(wizard.marks(), go), "wizard-more-menu"),
        ):
            if more.isVisible():
                menu.popup(more.mapToGlobal(more.rect().topLeft()))
                self.settle()
                menu.grab().save(str(self.folder / f"{name}.png"))
            menu.deleteLater()

    def draw_reading(self) -> None:
        self.program.windows.open_reader(self.full_id)
        self.settle()
        self.picture(self.program.windows.open.of(READER)[-1], "reading")
        self.program.windows.open.of(READER)[-1].close()

    def draw_review(self) -> None:
        """What came for review: read first, at a comment, with forty, and while one is written."""
        for name, story in (
            ("empty", first_reading()),
            ("second-reading", second_reading()),
            ("full", many_comments()),
        ):
            window = show_review(self.program, story)
            self.picture(window, f"review-{name}")
            if name != "empty":
                window.ui.actionNext.trigger()
                self.picture(window, f"review-{name}-chosen")
            window.ui.margin.choose("")
            window.ui.text.setTextCursor(window.ui.text.document().find("saw the nurse"))
            window.ui.actionComment.trigger()
            self.picture(window, f"review-{name}-composing")
            window.close()
            self.settle()

    def draw_export_dialog(self) -> None:
        dialog = show_export_dialog(self.program)
        self.settle()
        dialog.grab().save(str(self.folder / "export-dialog.png"))
        dialog.close()

    def draw_handing_over(self) -> None:
        for name in (
            *("send for review", "send for review with a problem", "sent for review", "approve"),
            *("passphrase", "wrong passphrase", "review settings", "on paper"),
        ):
            dialog = EVERY_WINDOW[name](self.program)
            self.settle()
            dialog.grab().save(str(self.folder / f"{name.replace(' ', '-')}.png"))
            dialog.close()

    def draw_queue(self) -> None:
        """Each tab of the queue, and all of it."""
        window = EVERY_WINDOW["library with a queue"](self.program)
        window.say(None)
        for tab in ("all", "for-review", "out", "back"):
            window.ui.filters.pick(tab)
            self.settle()
            self.picture(window, f"queue-{tab}")
        window.ui.filters.pick("all")
        self.settle()

    def draw_comments(self) -> None:
        """The wizard with what came back: a few comments, very many, and none any more."""
        for show, name in (
            (show_commented, "wizard-comments"),
            (show_comment_chosen, "wizard-comments-chosen"),
            (partial(show_comment_chosen, many=40), "wizard-comments-40"),
            (show_reply, "wizard-comments-reply"),
            (show_passage_gone, "wizard-comments-gone"),
            (partial(show_commented, page="check"), "check-comments"),
            (partial(show_commented, page="finished"), "finished-sent-before"),
        ):
            wizard = show(self.program)
            self.picture(wizard, name)
            wizard.close()
            self.settle()
        dialog = show_reopening(self.program)
        self.settle()
        dialog.grab().save(str(self.folder / "reopening.png"))
        dialog.close()

    def draw_advice_elsewhere(self) -> None:
        """The example to learn on, the last pages of it, and the windows about words."""
        for name in (
            *("practice", "tags with something undecided"),
            *("check page with everything undecided", "before finish"),
            *("words and advice", "how well advice finds"),
        ):
            window = EVERY_WINDOW[name](self.program)
            self.picture(window, f"advice-{name.replace(' ', '-')}")
            window.close()
            self.settle()

    def draw_merge(self) -> None:
        """Nothing decided, and then: mine, both, and places of every kind."""
        window = show_merge(self.program)
        self.picture(window, "merge")
        for choice, name in ((Choice.MINE, "merge-mine"), (Choice.BOTH, "merge-both")):
            window.shown.places[0].buttons[choice].click()
            self.picture(window, name)
        window.close()
        window = show_merge(self.program, mine=MANY_MINE, theirs=MANY_THEIRS, by="A.")
        self.picture(window, "merge-many")
        window.close()

    def draw_history(self) -> None:
        self.program.windows.show_history(self.full_id)
        window = next(w for w in self.app.topLevelWidgets() if isinstance(w, HistoryWindow))
        self.picture(window, "history-as-written")
        self.program.service.ask(
            lambda library: write_history(library, self.full_id), changes=EVERYTHING
        )
        self.settle()
        window.reload()
        self.settle()
        window.ui.list.pick(2)
        self.picture(window, "history")
        window.ui.actionList.trigger()
        self.picture(window, "history-as-list")
        window.ui.actionList.trigger()
        window.ui.restoreButton.click()
        self.settle()
        self.picture(window, "history-restored")
        window.close()

    def draw_two_places(self) -> None:
        wizard = self.wizard(self.full_id)
        wizard.turn_to("needs")
        until(lambda: not wizard.saver.unsaved)
        wizard.current().answer.insert("Mine. ")
        self.program.service.ask(
            lambda library: change_elsewhere(library, self.full_id), changes=EVERYTHING
        )
        wizard.save()
        until(lambda: bool(wizard.saver.other_id) and not wizard.saver.unsaved)
        self.picture(wizard, "wizard-changed-elsewhere")
        wizard.versions.compare()
        until(lambda: bool(wizard.versions.conflict and wizard.versions.conflict.changes))
        self.picture(wizard.versions.conflict, "changed-in-two-places")
        wizard.versions.conflict.ui.theirsButton.click()
        self.settle()
        wizard.close()
        self.settle()

    def draw_backups(self) -> None:
        self.program.settings_file.settings.backup_folder = str(
            self.program.paths.data_dir / "STICK"
        )
        self.program.windows.show_backups()
        window = next(w for w in self.app.topLevelWidgets() if isinstance(w, BackupsWindow))
        window.back_up_button.click()
        until(lambda: any(row.contents for row in window.model.rows))
        self.picture(window, "backups")
        window.restore_button.click()
        self.picture(window, "backups-before-restoring")
        window.steps.buttons[0].click()
        until(lambda: len(window.steps.buttons) > 1)
        self.picture(window, "backups-restored")
        window.close()

    def draw_charts(self) -> None:
        """The page alone, as it stands in a window: charts, their tables, and nothing yet."""
        for statistics, name in ((None, "charts-counted"), (STATISTICS, "charts")):
            panel = ChartsPanel(self.program.services, lambda _notice: None)
            panel.show()
            if statistics is not None:
                self.settle()
                panel.show_statistics(statistics)
            self.picture(panel, name)
            self.picture_of_all(panel, f"{name}-all")
            for card in panel.cards if statistics is not None else ():
                card.show_table(on=True)
            if statistics is not None:
                self.picture(panel, f"{name}-as-tables")
            panel.close()
            panel.deleteLater()

    def picture_of_all(self, panel: ChartsPanel, name: str) -> None:
        """All of a page that scrolls."""
        self.settle()
        panel.widget().grab().save(str(self.folder / f"{name}.png"))

    def draw_log(self) -> None:
        from reflect_app.crash_reports import write_report

        empty = show_log(self.program, AppPaths(self.program.paths.data_dir / "none"))
        self.picture(empty, "log-empty")
        empty.close()
        write_report(self.program.paths.logs, "  reflect_app/gui/theme.py, line 12, in apply")
        window = show_log(self.program, self.program.paths)
        self.picture(window, "log-full")
        window.close()

    def draw_trouble(self) -> None:
        """What is said where something is spoilt, missing, held by others or too long."""
        self.program.full_id = self.full_id
        for name in IN_TROUBLE:
            window = EVERY_WINDOW[name](self.program)
            self.picture(window, name.replace(" ", "-"))
            if window is not self.program.windows.library:
                window.close()

    def draw_repaired(self) -> None:
        found: list[str] = []
        self.program.service.ask(lambda library: found.extend(library.ids()))
        self.settle()
        report = repair_report(self.program.paths.set_aside / "first", found[:4])
        self.program.windows.show_repair_report(report)
        window = next(w for w in self.app.topLevelWidgets() if isinstance(w, RepairReportWindow))
        self.picture(window, "repaired")
        window.close()

    def draw_import_reports(self) -> None:
        for number in (0, 3, 40):
            folder = self.program.paths.data_dir / f"stories-{number}"
            window = show_import_report(self.program, folder, number)
            self.picture(window, f"import-report-{number}")
            if number:
                window.rows[0].opener.click()
                self.picture(window, f"import-report-{number}-opened")
            window.close()
        draw_decisions(self, self.program.paths.data_dir / "Stories from spring")

    def draw_publish(self) -> None:
        window = show_publish(self.program, chosen=True)  # some others are out for review
        self.picture(window, "publish")
        publish.choose(window, "Two keys")
        self.picture(window, "publish-something-missing")
        publish.dates(window, "weekly")
        for tab in ("text", "options"):  # where there are any
            window.ui.tabs.pick(tab)
            self.picture(window, f"publish-weekly-{tab}")
        window.ui.tabs.pick("list")
        for ask in ("choose_names", "choose_also", "choose_day"):
            getattr(window.options, ask)()
            dialog = publish.dialog(window)
            self.settle()
            dialog.grab().save(str(self.folder / f"publish-{ask.replace('_', '-')}.png"))
            dialog.reject()
        publish.go_on(window)
        self.picture(window, "publish-question")
        publish.press_button(window, "Write")
        publish.settle(window)
        self.picture(window, "published")
        window.close()

    def draw_first_runs(self) -> None:
        """What the other windows say before there is anything in them."""
        window = show_bin(self.program)
        self.picture(window, "bin-empty")
        window.close()
        self.program.windows.show_backups()
        window = next(w for w in self.app.topLevelWidgets() if isinstance(w, BackupsWindow))
        self.picture(window, "backups-empty")
        window.close()
        self.settle()

    def draw_all_in_bin(self) -> None:
        self.program.service.ask(
            lambda library: library.move_to_bin(library.ids()), changes=EVERYTHING
        )
        self.picture(self.program.windows.library, "library-all-in-bin")

    def draw_tags(self) -> None:
        """All tags, one that is about to be renamed, and what is said then; several, and none."""
        window = show_tags(self.program)
        self.picture(window, "tags-all")
        window.ui.list.select_rows([0, 1])
        window.ui.actionMerge.trigger()
        self.picture(window, "tags-merge")
        window.page.leave_button.click()
        window.ui.search.setText("zebra")
        self.picture(window, "tags-nothing-found")
        window.close()
        self.settle()
        for show, name in ((tags_question, "tags-rename"), (tags_changed, "tags-changed")):
            window = show(self.program)
            self.picture(window, name)
            window.close()
            self.settle()

    def draw_bin(self) -> None:
        program, answers = self.program, []
        window = show_bin(program, lambda _ids, then: answers.append(then))
        program.service.ask(_bin_copies, changes=EVERYTHING)
        self.picture(window, "bin-full")
        window.ui.actionPutBack.trigger()
        self.picture(window, "bin-put-back")
        window.ui.bannerAction.click()
        self.settle()
        window.ui.actionEmpty.trigger()
        self.picture(window, "bin-question")
        window.page.buttons[1].click()
        self.settle()
        answers[0]([])
        self.picture(window, "bin-emptied")
        window.close()


def _bin_copies(library) -> None:
    """Copies of all that is listed, in the bin; the list stays as it is."""
    library.move_to_bin([library.duplicate(each).id for each in library.ids()])


def main() -> None:
    folder, name, zoom = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    with tempfile.TemporaryDirectory() as data:
        Painter(folder, name, zoom, Path(data)).draw_all()
    QApplication.instance().quit()


if __name__ == "__main__":
    main()
