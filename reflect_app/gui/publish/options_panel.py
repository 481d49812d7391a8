"""The choices below the list: dates, folder, names, and whether files that are there give way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from reflect_app.clean_text import shown_name
from reflect_app.gui.publish import messages
from reflect_app.gui.publish.choice_dialog import AlsoDialog, DateDialog, NamesDialog
from reflect_app.gui.widgets.chooser import Chooser
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.tick_box import TickBox
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.publication.file_writing.own_places import is_own_folder
from reflect_app.publication.publish.publish_dates import Spacing
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFrame

    from reflect_app.gui.publish.choices import Choices
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.names_of_files import NamesOfFiles
    from reflect_app.gui.widgets.dialogs import Dialogs
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.file_names import NameParts

WIDE = 600  # pixels at 100% from which on dates and folder stand side by side


class OptionsPanel(QObject):
    """Shows the choices and has them changed; ``changed`` follows each change of one."""

    changed = Signal()

    def __init__(
        self,
        frame: QFrame,
        choices: Choices,
        theme: Theme,
        dialogs: Dialogs,
        example: Callable[[], NameParts],
        own: AppPaths | None,
        names_of_files: NamesOfFiles,
    ) -> None:
        super().__init__(frame)
        self._frame, self.choices, self._theme = frame, choices, theme
        self._dialogs, self._example, self._own = dialogs, example, own
        self._names_of_files = names_of_files
        self.dates = Chooser()
        self.dates.setProperty("role", "choice")
        self.dates.marks_choice = False
        self.folder = WrappingButton("")
        self.folder.setProperty("kind", "field")
        self.day, self.names = LinkButton(tr("Another day…")), LinkButton("")
        self.also = LinkButton(tr("Also as…"))
        self.also_is_elsewhere = True
        """Whether a button outside leads to what there is beside the text."""
        self.replace = TickBox("", theme)
        self.place = plain_label("", "note")
        self._lay_out()
        self.dates.chosen.connect(self._space_dates)
        self.folder.clicked.connect(self.choose_folder)
        self.day.clicked.connect(self.choose_day)
        self.names.clicked.connect(self.choose_names)
        self.also.clicked.connect(self.choose_also)
        self.replace.toggled.connect(self._agree)
        self.show_choices()
        self.show_in_the_way(0)

    def _lay_out(self) -> None:
        self._labels = [QLabel(tr("Dates")), QLabel(tr("Folder"))]
        for label, field in zip(self._labels, (self.dates, self.folder), strict=True):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
        self.dates.setAccessibleName(tr("Dates"))
        policy = QSizePolicy.Policy
        self.dates.setSizePolicy(policy.Preferred, policy.Fixed)
        grows = QSizePolicy(policy.Expanding, policy.Minimum)
        grows.setHeightForWidth(True)
        self.folder.setSizePolicy(grows)
        self._grid = QGridLayout(self._frame)
        self._link_row = QWidget()
        self._links = FlowLayout(self._link_row)
        for link in (self.day, self.names, self.also):
            self._links.addWidget(link)
        parts = (*self._labels, self.dates, self.folder, self.place, self._link_row, self.replace)
        for part in parts:
            self._grid.addWidget(part)  # ``fit`` says where

    def fit(self, width: int) -> None:
        """Put dates and folder side by side, or one under the other where room is short."""
        px, grid = self._theme.px, self._grid
        wide = width >= px(WIDE)
        dates, folder = self._labels
        parts = (dates, self.dates, folder, self.folder)
        for at, part in enumerate(parts):
            grid.addWidget(part, *((0, at) if wide else (at // 2, at % 2)))
        grid.addWidget(self.place, *((1, 3) if wide else (2, 1)))
        across = len(parts) if wide else 2
        grid.addWidget(self._link_row, 3, 0, 1, across)
        grid.addWidget(self.replace, 4, 0, 1, across)
        self.also.setHidden(self.also_is_elsewhere)
        grid.setColumnStretch(1, 0 if wide else 1)
        grid.setColumnStretch(3, int(wide))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setContentsMargins(0, px(18), 0, px(8))
        self._links.set_spacings(px(20), px(4))
        self._links.setContentsMargins(0, 0, 0, 0)

    def show_choices(self) -> None:
        """Show what is chosen."""
        choices, day = self.choices, self.choices.day
        offered = {
            Spacing.OWN.value: messages.dates_own(),
            Spacing.ONE.value: messages.dates_one(day),
            Spacing.WEEKLY.value: messages.dates_weekly(day),
        }
        with QSignalBlocker(self.dates):
            self.dates.fill(offered)
            self.dates.choose(choices.spacing.value)
        self.dates.updateGeometry()
        self.day.setVisible(choices.spacing is not Spacing.OWN)
        name = choices.folder_name
        self.folder.set_words(name)
        whole = shown_name(str(choices.folder))
        self.folder.setAccessibleName(tr("Folder: {name}", name=name))
        self.folder.setAccessibleDescription(whole)
        self.folder.setToolTip(whole.replace("<", "&lt;"))
        self.show_example("")

    def show_place(self, *, there: bool) -> None:
        """Say where a folder will be made that is not there yet."""
        above = shown_name(str(self.choices.folder.parent))
        self.place.setText("" if there else messages.new_folder(above))
        self.place.setVisible(not there)

    def show_example(self, name: str) -> None:
        """Say what files are called by one that is in the list."""
        words = messages.named_like(name) if name else tr("How the files are named…")
        self.names.set_words(words)
        self.names.setAccessibleName(words)

    def show_in_the_way(self, number: int) -> None:
        """Offer to replace so many files, where some stand in the way or are to be replaced."""
        self.replace.setVisible(bool(number) or self.choices.replace)
        if number:
            self.replace.setText(messages.in_the_way(number))
            self.replace.updateGeometry()

    def choose_folder(self) -> None:
        """Ask for the folder."""
        start = self.choices.folder
        while not os.path.isdir(start) and start != start.parent:  # noqa: PTH112  -- never raises
            start = start.parent
        folder = self._dialogs.folder(self._frame.window(), tr("Publish into"), start)
        if folder is not None and self._own and is_own_folder(folder, self._own):
            words = messages.own_folder()
            self._dialogs.tell(self._frame.window(), tr("Publish into"), *words)
        elif folder is not None and folder != self.choices.folder:
            self.choices.folder, self.choices.replace = folder, False
            with QSignalBlocker(self.replace):
                self.replace.setChecked(False)
            self._tell()

    def choose_also(self) -> None:
        """Ask what there is to be beside the text files."""
        dialog = AlsoDialog(self.choices.also, self._theme, self._frame.window())

        def keep() -> None:
            self.choices.also = dialog.also
            self._tell()

        dialog.accepted.connect(keep)
        dialog.open()

    def _space_dates(self) -> None:
        spacing = Spacing(self.dates.key())
        if spacing is not self.choices.spacing:
            self.choices.spacing = spacing
            self._tell()

    def choose_day(self) -> None:
        """Ask for the day of all, or of the first."""
        title, hint = tr("From which day on?"), tr("One each week, the first on this day.")
        if self.choices.spacing is Spacing.ONE:
            title, hint = tr("Published date of all of them"), ""
        dialog = DateDialog(title, hint, self.choices.day, self._theme, self._frame.window())

        def keep() -> None:
            self.choices.day = dialog.day or self.choices.day
            self._tell()

        dialog.accepted.connect(keep)
        dialog.open()

    def choose_names(self) -> None:
        """Ask how the files are named."""
        self._ask_names(self.choices.names)

    def _ask_names(self, text: str) -> None:
        window = self._frame.window()
        dialog = NamesDialog(text, self._example(), self._theme, window)

        def keep() -> None:
            template = dialog.template  # before the wait, in which the dialog may go
            if self._names_of_files.agreed(window, template):
                self.choices.names = template
                self._tell()
            else:
                self._ask_names(template)

        dialog.accepted.connect(keep)
        dialog.open()

    def _agree(self, on: bool) -> None:
        self.choices.replace = on
        self.changed.emit()

    def _tell(self) -> None:
        self.show_choices()
        self.changed.emit()
