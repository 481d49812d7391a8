"""All backups, what is in each, and the way back to one of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize

from reflect_app.gui.backups.folder_panel import BackupFolderPanel
from reflect_app.gui.backups.list_model import BackupRow, BackupsModel
from reflect_app.gui.backups.list_view import BackupDelegate
from reflect_app.gui.backups.messages import (
    about_text,
    as_of,
    backed_up_text,
    comparison_text,
    folders_text,
    holding_text,
    is_again_text,
    moment_words,
    none_yet,
)
from reflect_app.gui.backups.restore_steps import StepPages, restore_facts, restored_facts
from reflect_app.gui.forms.ui_backups_window import Ui_BackupsWindow
from reflect_app.gui.style.sizes import BETWEEN_LINES, PANES_WIDE, TEXT_WIDE
from reflect_app.gui.style.theme import restyle, restyle_frame
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.wrapping_button import CloseLink, WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.backups.restore_steps import Offered
    from reflect_app.gui.tasks.maintenance_jobs import BackupResult, Listing
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library.backups import Backup, Contents
    from reflect_app.library.backups.restore import Restored

WIDE = 820  # pixels at 100%; narrower than this the details stand under the list
_COMFORTABLE = QSize(1080, 760)  # pixels at 100%


class BackupsWindow(ScrolledDialog):
    """Shows the backups and restores one; Escape goes back a page, then closes the window."""

    GEOMETRY = "backups_geometry"

    def __init__(
        self,
        services: Services,
        save_everything: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._maintenance = maintenance = services.maintenance
        self._save_everything = save_everything
        self._present: Contents | None = None
        self._looking = ""
        self._working = self._arrived = False
        self.ui = Ui_BackupsWindow()
        self.ui.setupUi(self)
        self.model = BackupsModel(maintenance.paths.backups, maintenance.now, self)
        self.own = BackupFolderPanel(services, self.ui)
        self.restore_button = WrappingButton("Restore this backup…")
        self.back_up_button = WrappingButton("Back up now")
        self.close_button = CloseLink()
        self._lay_out_footers()
        self._connect()
        self.say("")
        self._show_message("Looking for backups…", "")
        self.begin()
        self.keep_place(services.settings_file)
        self.ui.list.setFocus()
        self.reload()

    def reload(self) -> None:
        """Look which backups there are; the one that is chosen stays chosen."""
        self._maintenance.listing(self._listed, self._not_listed)

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Say what just happened above the list, until something else has; "" for nothing."""
        self.ui.noticeLabel.setText(words)
        self.ui.noticeArea.setVisible(bool(words))
        restyle(self.ui.notice, "region", "caution" if urgent else "said")
        if words:
            self.ui.listScroll.ensureVisible(0, 0)
            announce(self, words, urgent=urgent)

    # Building

    def _lay_out_footers(self) -> None:
        ui = self.ui
        footer = self.hold_page(
            ui.listScroll, ui.listColumn, ui.listFooter, ui.listOuter, PANES_WIDE
        )
        self.restore_button.setProperty("kind", "primary")
        for button, act in (
            (self.restore_button, self._ask_about_chosen),
            (self.back_up_button, self._back_up),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(act)
            footer.addWidget(button)
        flow = self.hold_page(ui.stepScroll, ui.stepColumn, ui.stepFooter, ui.stepOuter, TEXT_WIDE)
        self.steps = StepPages(ui, self._theme, flow)

    def _connect(self) -> None:
        ui = self.ui
        ui.list.use(self.model, BackupDelegate(self._theme, ui.list, self.model), self._theme)
        ui.list.picked.connect(self._show_chosen)
        ui.list.taken.connect(self._ask_about_chosen)
        self.own.said.connect(self.say)
        self._maintenance.backed_up.connect(self.reload)

    # The list

    def _listed(self, listing: Listing) -> None:
        self._present = listing.present
        self.ui.list.show_rows(self.model.rows_of(listing.backups))
        self.own.show_folder(listing.away)
        self.restore_button.setVisible(bool(self.model.rows))
        if self.model.rows:
            self.ui.body.show()
            self.ui.empty.hide()
            if not self._arrived:  # the list could not be seen yet, and Qt went on to what could
                self.ui.list.setFocus()
        else:
            heading, text = none_yet()
            if self.ui.emptyHeading.text() != heading:  # what comes next, once it is known
                self.back_up_button.setFocus()
            self._show_message(heading, text)
        self._arrived = True
        self._show_chosen()
        self._look_further()

    def _not_listed(self, error: ReflectError) -> None:
        self._show_message(error.message, error.advice)

    def _show_message(self, heading: str, text: str) -> None:
        """Show words in place of the list."""
        self.ui.body.hide()
        self.ui.empty.show()
        self.ui.emptyHeading.setText(heading)
        self.ui.emptyLabel.setText(text)
        self.restore_button.setEnabled(False)
        announce(self, f"{heading} {text}".strip())

    def _look_further(self) -> None:
        """Find out what is in the backups, one after the other, the chosen one first."""
        chosen = self._chosen()
        first = [chosen] if chosen else []
        for row in (*first, *self.model.rows):
            if row.readable and row.contents is None and not self._looking:
                self._looking = row.key
                self._maintenance.contents(
                    row.backup,
                    partial(self._looked_into, self.model.set_contents, row.key),
                    partial(self._looked_into, self.model.set_problem, row.key),
                )

    def _looked_into(self, keep: Callable[[str, Any], None], key: str, found: object) -> None:
        keep(key, found)
        self._looking = ""
        self._show_chosen()
        self._look_further()

    def _chosen(self) -> BackupRow | None:
        row: BackupRow | None = self.ui.list.picked_row()
        return row

    def _show_chosen(self) -> None:
        """Show all about the chosen backup beside the list."""
        row = self._chosen()
        self.restore_button.setEnabled(row is not None and row.contents is not None)
        if row is None:
            return
        ui, now = self.ui, self._maintenance.now()
        ui.whenLabel.setText(moment_words(row.backup.made, now))
        ui.kindLabel.setText(about_text(row.backup, row.contents))
        ui.kindLabel.setVisible(bool(ui.kindLabel.text()))
        ui.stateLabel.setText(row.problem)
        ui.stateLabel.setVisible(not row.readable)
        ui.placeLabel.setText(folders_text(row.folders, self._maintenance.paths.backups))
        self._show_contents(row)

    def _show_contents(self, row: BackupRow) -> None:
        ui, now, contents, present = self.ui, self._maintenance.now(), row.contents, self._present
        ui.holdsLabel.setText(self.model.held(row))
        for label in (ui.holdsHeading, ui.holdsLabel):
            label.setVisible(row.readable)
        both = contents is not None and present is not None
        for label in (ui.nowHeading, ui.nowLabel, ui.comparisonLabel):
            label.setVisible(both)
        if contents is not None and present is not None:
            ui.nowLabel.setText(holding_text(present, now))
            ui.comparisonLabel.setText(comparison_text(contents, present))
            ui.list.setAccessibleDescription(ui.comparisonLabel.text())

    def _back_up(self) -> None:
        self.back_up_button.setEnabled(False)
        self.say("Backing up…")
        self._maintenance.back_up_now(self._backed_up)

    def _backed_up(self, result: BackupResult) -> None:
        self.back_up_button.setEnabled(True)
        self.own.show_folder(result.away)  # which says it, so that the line above need not
        words = backed_up_text(replace(result, away=None), self._maintenance.now())
        self.say(words, urgent=result.trouble is not None)
        self.reload()

    # Restoring

    def _ask_about_chosen(self) -> None:
        """Turn to the page that says what a restore does."""
        row, now = self._chosen(), self._maintenance.now()
        if row is None or row.contents is None:
            return
        words = f"Restore {as_of(row.backup, row.contents, now)}"
        self.steps.show_step(
            "Before you restore",
            facts=restore_facts(row.backup, row.contents, self._present, now),
            buttons=(
                (words, "primary", partial(self._restore, row.backup, undo=False)),
                ("Keep what I have", "", self._back_to_list),
            ),
            focused=1,
        )

    def _restore(self, backup: Backup, *, undo: bool) -> None:
        self._working = True
        self.steps.show_step(
            "Undoing…" if undo else "Restoring…",
            "Your present library is kept first. This takes a moment.",
        )
        if not self._save_everything():
            self._working = False
            self._back_to_list()
            self.say(
                "Something that is open for writing could not be saved yet, so nothing was"
                " restored. Look at its window, which says why, then try again.",
                urgent=True,
            )
            return
        done = partial(self._restored, backup, undo=undo)
        self._maintenance.restore(backup, done, self._not_restored)

    def _restored(self, backup: Backup, restored: Restored, *, undo: bool) -> None:
        self._working = False
        now = self._maintenance.now()
        again = is_again_text(backup, now)
        title = tr("Undone. Your library is as it was before") if undo else again
        buttons: list[Offered] = [("Go to my reflections", "primary", self.accept)]
        if restored.kept is not None:
            buttons.append(("Undo", "", partial(self._restore, restored.kept, undo=True)))
        buttons.append(("Show the backups", "link", self._back_to_list))
        self.steps.show_step(title, facts=restored_facts(restored, now), buttons=buttons)
        self.reload()

    def _not_restored(self, error: ReflectError) -> None:
        self._working = False
        self._back_to_list()
        self.say(str(error), urgent=True)

    def _back_to_list(self) -> None:
        self.say("")
        self.steps.leave()
        self.ui.list.setFocus()

    # The window itself

    def leave_nearest(self) -> bool:
        """Go back to the list; wait while something is being restored."""
        if self.steps.shown and not self._working:
            self._back_to_list()
            return True
        return self._working

    def reject(self) -> None:
        """Close from any page, but not while something is being restored."""
        if not self._working:
            super().reject()

    def fit(self) -> None:
        """Put the details beside the list, or under it where room is short."""
        super().fit()
        ui, px = self.ui, self._theme.px
        ui.titleLabel.setContentsMargins(0, 0, 0, px(6))
        ui.leadLabel.setContentsMargins(0, 0, 0, px(18))
        ui.noticeColumn.setContentsMargins(px(14), px(10), px(14), px(10))
        ui.noticePlace.setContentsMargins(0, 0, 0, px(14))
        ui.emptyColumn.setSpacing(px(BETWEEN_LINES))
        ui.listColumn.setStretchFactor(ui.body, 1)
        ui.listColumn.setStretchFactor(ui.empty, 1)
        self._fit_body(wide=self.width() >= px(WIDE))
        ui.ownColumn.setSpacing(px(8))
        self.own.fit()
        self.steps.fit()

    def _fit_body(self, *, wide: bool) -> None:
        ui, px = self.ui, self._theme.px
        ui.bodyGrid.addWidget(ui.details, *((0, 1) if wide else (1, 0)))
        ui.bodyGrid.setColumnStretch(0, 3)
        ui.bodyGrid.setColumnStretch(1, 2 if wide else 0)
        ui.bodyGrid.setRowStretch(0, 1)
        ui.list.setMinimumHeight(min(px(260), max(120, self.height() // 2)))
        restyle_frame(ui.details, "region", "aside" if wide else "under")
        ui.detailsColumn.setContentsMargins(px(24) if wide else 0, px(12), 0, px(8))
        ui.detailsColumn.setSpacing(px(4))
        for heading in (ui.holdsHeading, ui.nowHeading, ui.placeHeading):
            heading.setContentsMargins(0, px(14), 0, 0)
