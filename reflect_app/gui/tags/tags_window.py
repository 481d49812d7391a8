"""All tags with their counts: find, compare, rename, merge, delete, and undo the last of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from reflect_app.gui.forms.ui_tags_window import Ui_TagsWindow
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS
from reflect_app.gui.tags import messages
from reflect_app.gui.tags.change_page import ChangePage, Kind
from reflect_app.gui.tags.change_steps import ChangeSteps
from reflect_app.gui.tags.jobs import AllTags, read_tags
from reflect_app.gui.tags.list_order import in_order, merged_into
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.widgets.announce import CalmAnnouncer
from reflect_app.gui.widgets.app_window import MenuWindow, Question
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.lines_list import RowsModel
from reflect_app.gui.widgets.page_scroll import put_on_shelf
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.tags import tag_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.notices import Notice
    from reflect_app.publication.tag_order.tag_change import TagChange
    from reflect_app.publication.tag_order.what_is_touched import AllTouched

    About = Callable[[Sequence[str]], object]

ROWS_SEEN = 2.5  # of the list, before anything else; what has no room then is in the menus
BANNER_LINES = 2.4  # of a message that are left where room is short; the rest scrolls
NARROW = 520  # pixels at 100%; narrower than this the order stands under what is typed
SHOWN = Aspect.TEXT | Aspect.BIN  # in the list: which tags there are, and how many have each


class TagsWindow(MenuWindow):
    """Lists the tags; before a change another page shows what it does."""

    GEOMETRY = "tags_geometry"
    reflections_wanted = Signal(str)
    """The reflections with this tag are to be shown."""

    def __init__(
        self,
        services: Services,
        *,
        before_change: About = lambda _ids: None,
        after_change: About = lambda _ids: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.theme, parent)
        self._service = services.library
        self._tags: AllTags | None = None
        self._next_selected: str | None = None  # what a change makes of the tags; "" for nothing
        self.ui = Ui_TagsWindow()
        self.ui.setupUi(self)
        self.model = RowsModel(
            "tag", lambda line: tag_words(line.tag), messages.spoken, parent=self
        )
        self.ui.list.use(self.model, self._theme)
        self.hold_form(self.ui)
        put_on_shelf(self.ui.listColumn, [self.ui.banner], BANNER_LINES)
        self.page = ChangePage(self.ui, services)
        self.steps = ChangeSteps(
            self._service, services.library, before=before_change, after=after_change
        )
        self._speaker = CalmAnnouncer(self.ui.list, self.ui.count.text)
        self._contents = Question(
            self,
            partial(self._service.ask, partial(read_tags, services.paths)),
            self._fill,
            self._refused,
        )
        self._set_up_buttons()
        self._connect()
        self.keep_place(services.settings_file)
        self._show_empty(messages.looking(), "")
        self.ui.list.setFocus()
        self._enable()
        self.refresh()

    def refresh(self) -> None:
        """Ask the library which tags there are."""
        self._contents.ask()

    # Building

    def _set_up_buttons(self) -> None:
        ui = self.ui
        ui.orderChooser.marks_choice = False
        ui.orderChooser.fill(messages.orders(with_list=False))
        flow = FlowLayout(ui.buttons, across=BETWEEN_BUTTONS, down=10)
        flow.setContentsMargins(0, 0, 0, 0)
        actions = (ui.actionRename, ui.actionMerge, ui.actionDelete, ui.actionShow)
        self._buttons = [self._button(action) for action in actions]
        for button in (*self._buttons, self.close_by(ui.actionClose, ui.buttons)):
            flow.addWidget(button)

    def _button(self, action: QAction) -> WrappingButton:
        button = WrappingButton(action.text().replace("&", ""), self.ui.buttons)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _connect(self) -> None:
        ui = self.ui
        for action, act in (
            (ui.actionRename, partial(self._ask, Kind.RENAME)),
            (ui.actionMerge, partial(self._ask, Kind.MERGE)),
            (ui.actionDelete, partial(self._ask, Kind.DELETE)),
            (ui.actionUndo, self.steps.undo),
            (ui.actionShow, lambda: self.reflections_wanted.emit(ui.list.selected()[0].tag)),
            (ui.actionFind, self._find),
            (ui.actionSelectAll, ui.list.selectAll),
        ):
            action.triggered.connect(act)
        for action in (ui.actionDelete, ui.actionSelectAll):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            ui.list.addAction(action)
        ui.list.chosen.connect(self.reflections_wanted)
        ui.list.typed.connect(self._type_on)
        ui.list.selection_changed.connect(self._enable)
        ui.search.textChanged.connect(lambda: self._show_lines())  # noqa: PLW0108  -- without the text
        ui.search.returnPressed.connect(ui.list.setFocus)
        ui.orderChooser.chosen.connect(lambda: self._show_lines())  # noqa: PLW0108
        self.page.agreed.connect(self._make)
        self.page.left.connect(self._show_list)
        self.steps.said.connect(self.while_open(self.say))
        self.steps.settled.connect(self._settle)
        self._theme.changed.connect(self._reflow)
        self._service.changed.connect(self._on_changed)

    # What is shown

    def _on_changed(self, change: Change) -> None:
        if not self.steps.busy and (change.touches(SHOWN) or self._contents.waits):
            self.refresh()

    def _fill(self, tags: AllTags) -> None:
        self._tags = tags
        number_alike = sum(line.like is not None for line in tags.lines)
        self.ui.lead.setText(messages.above_list(tags.team, number_alike))
        self._reflow()
        self.ui.orderChooser.fill(messages.orders(with_list=tags.team.tags is not None))
        arrives = not self.model.rows and not self.ui.search.text()
        made = None if self.steps.busy else self._next_selected
        if made is not None:
            self._next_selected = None
            self._show_made(made, tags)
        self._show_lines()
        if (arrives or made is not None) and self.ui.pages.currentWidget() is self.ui.listPage:
            self.ui.list.setFocus()

    def _show_made(self, tag: str, tags: AllTags) -> None:
        """Have what came of a change in sight, also where it is not what was searched for."""
        found = [line.tag for line in in_order(tags.lines, self.ui.search.text(), "")]
        if not found or (tag and tag not in found):
            self.ui.search.clear()
        self._show_lines([tag])

    def _show_lines(self, select: Sequence[str] = ()) -> None:
        """Show what fits what is typed, in the order that is chosen; the selection stays."""
        if self._tags is None:
            return
        ui, typed = self.ui, self.ui.search.text()
        selected, row = [line.tag for line in ui.list.selected()], ui.list.currentIndex().row()
        lines = in_order(self._tags.lines, typed, ui.orderChooser.key())
        if lines != self.model.rows or select:
            self.model.show_rows(lines)
            ui.list.select(select or selected, fallback_row=row)
        if lines:
            ui.empty.hide()
            ui.list.show()
        elif self._tags.lines:
            self._show_empty(*messages.none_found(typed.strip()))
        else:
            self._show_empty(*messages.none_yet())
        self._enable()

    def _show_empty(self, heading: str, text: str) -> None:
        ui = self.ui
        ui.emptyHeading.setText(heading)
        ui.emptyText.setText(text)
        ui.list.hide()
        ui.empty.show()

    def _refused(self, error: ReflectError) -> None:
        if self._tags is None:
            self._show_empty(error.message, error.advice)

    def _enable(self) -> None:
        ui = self.ui
        listed = ui.pages.currentWidget() is ui.listPage and ui.list.isVisibleTo(ui.listPage)
        selected = ui.list.selected() if listed else []
        free = listed and not self.steps.busy
        for action, possible in (
            (ui.actionRename, free and len(selected) == 1),
            (ui.actionMerge, free and len(merged_into(selected)) > 1),
            (ui.actionDelete, free and bool(selected)),
            (ui.actionShow, len(selected) == 1),
            (ui.actionUndo, self.steps.can_undo),
            (ui.actionSelectAll, listed),
            (ui.actionFind, ui.pages.currentWidget() is ui.listPage),
        ):
            action.setEnabled(possible)
        self._count(len(selected))

    def _count(self, selected: int) -> None:
        """Say how many there are, or how many of them are selected where it is several."""
        every = len(self._tags.lines) if self._tags else 0
        words = messages.counted(len(self.model.rows), every, selected) if every else ""
        if words != self.ui.count.text():
            self.ui.count.setText(words)
            self._speaker.start()

    # What can be done

    def _ask(self, kind: Kind) -> None:
        """Turn to the page that says what a change does."""
        selected = self.ui.list.selected()
        if self._tags is None or not selected:
            return
        names = [line.tag for line in selected]
        suggestion = names[0]
        if kind is Kind.MERGE:
            names = merged_into(selected)
            suggestion = names[0]
        self.say(None)
        self.page.ask(kind, names, suggestion, self._tags)
        self.page.fit()
        self._enable()

    def _make(self, change: TagChange, found: AllTouched) -> None:
        self._next_selected = change.into
        self._show_list()
        self.steps.make(change, found)

    def _show_list(self) -> None:
        ui = self.ui
        self.page.leave()
        ui.pages.setCurrentWidget(ui.listPage)
        self._enable()
        (ui.list if self.model.rows else ui.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Something is under way, or is done: nothing else is changed meanwhile."""
        if not self.has_closed:
            self._enable()
            if not self.steps.busy:
                self.refresh()

    def _find(self) -> None:
        for part in (self.ui.header, self.ui.finding):
            part.show()  # where there was no room for it
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()
        self._reflow()

    def _type_on(self, text: str) -> None:
        """Find by what is typed in the list."""
        self._find()
        self.ui.search.setText(text)

    # The window itself

    def _put_away(self) -> bool:
        """Show all again where nothing was found, as is said there; else put a message away."""
        if self._tags is not None and self._tags.lines and self.ui.empty.isVisible():
            self.ui.search.clear()
            return True
        return super()._put_away()

    def leave_nearest(self) -> bool:
        """Leave the page before a change, else a selection of several, else what is searched."""
        ui = self.ui
        if ui.pages.currentWidget() is ui.changePage:
            self._show_list()
        elif len(ui.list.selected()) > 1 and not ui.search.hasFocus():
            ui.list.leave_selection()
        elif ui.search.text():
            ui.search.clear()
        else:
            return False
        return True

    def _reflow(self) -> None:
        """In a low window leave the room to the list; the menus have everything."""
        ui = self.ui
        narrow = self.width() < self._theme.px(NARROW)
        ui.findingGrid.addWidget(ui.orderChooser, *((1, 0) if narrow else (0, 1)))
        gives_way = (*self._buttons[3:], ui.count, ui.lead, *self._buttons[:3])
        gives_way += (ui.orderChooser, ui.heading)
        if not (ui.search.text() or ui.search.hasFocus()):
            gives_way += (ui.finding, ui.header)
        for part in (*gives_way, ui.header, ui.finding):
            part.show()
        for part in gives_way:
            if self._fits():
                break
            part.hide()
        self.page.fit()

    def _fits(self) -> bool:
        """Whether enough rows of the list are seen beside all that is shown."""
        ui, width = self.ui, self.width()
        for holder in (ui.buttons, ui.finding):
            holder.updateGeometry()  # or what holds it knows of nothing hidden in it yet
        taken = ui.menus.height() + ui.list.row_height() * ROWS_SEEN
        for part in (ui.header, ui.banner, ui.footer):
            layout = part.layout()
            if not part.isHidden() and layout is not None:
                layout.invalidate()
                taken += layout.totalHeightForWidth(width)
        return taken <= self.height()

    def say(self, notice: Notice | None) -> None:
        """Show it, in the room that is left for it."""
        super().say(notice)
        self._reflow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window."""
        super().resizeEvent(event)
        self._reflow()
