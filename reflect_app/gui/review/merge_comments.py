"""The comments beside two texts that are brought together; under each prompt where it is narrow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from reflect_app.gui.comments import messages as words
from reflect_app.gui.comments.begun_keeper import BegunKeeper
from reflect_app.gui.comments.begun_writing import (
    go_on_writing,
    keep_what_is_typed,
    writing_about,
)
from reflect_app.gui.comments.comment_margin import LINE_AT, CommentMargin
from reflect_app.gui.comments.name_dialog import with_name
from reflect_app.gui.comments.placed_list import RING
from reflect_app.gui.comments.review_deeds import ReviewDeeds
from reflect_app.gui.comments.shown_comment import Act, ShownComment
from reflect_app.gui.documents.answer_anchors import Anchor
from reflect_app.gui.review.merge_marks import MergeMark, MergeMarks
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.notices import Notice
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.passage_in_merge import passage_in_merge
from reflect_app.three_way_merge import Came, Place
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from reflect_app.errors import ReflectError
    from reflect_app.gui.comments.being_written import Writing
    from reflect_app.gui.comments.composer import Composer
    from reflect_app.gui.documents.comparison_document import Comparison
    from reflect_app.gui.forms.ui_merge_window import Ui_MergeWindow
    from reflect_app.gui.review.merge_jobs import PendingMerge
    from reflect_app.gui.review.merge_page import MergePage
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import AppWindow
    from reflect_app.gui.widgets.grown_text import GrownText
    from reflect_app.review.begun_words import BegunWords
    from reflect_app.review.entries import Entry
    from reflect_app.review.making_entries import Writer
    from reflect_app.review.passage_in_merge import PassageInMerge
    from reflect_app.review.state import Comment
    from reflect_app.three_way_merge import Merge

STEP = 480  # pixels; the page grows by so much, so that it is seldom laid out anew
ABOVE = 16  # pixels at 100% above comments that follow their prompt
_ORDER = {key: at for at, key in enumerate(PromptKey)}


class MergeComments(QObject):
    """Shows what was said, marks the passages, and keeps what the author does about it."""

    told = Signal(object)
    """Something happened that the window should say: a ``Notice``."""

    def __init__(
        self,
        window: AppWindow,
        ui: Ui_MergeWindow,
        services: Services,
        reflection_id: str,
        page: MergePage,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window, self._ui, self._page = window, ui, page
        self._services, self._theme, self._today = services, services.theme, today
        self._deeds = ReviewDeeds(services.library, reflection_id)
        self._keeper = BegunKeeper(services, lambda: reflection_id, self)
        self._looked = False
        self._beside = True
        self._rows: Sequence[ShownComment] = ()
        self._merge: Merge | None = None
        self._found: dict[str, PassageInMerge | None] = {}
        self.marks = MergeMarks(self._theme, ui.area, ui.sheet)
        self._under = {key: self._margin_under() for key in PromptKey}
        ui.margin.use(self._theme, today=today)
        ui.margin.follow(ui.area)
        ui.line.use(self._theme, self.marks, ui.margin)
        ui.line.lead_quietly(self.marks, ui.margin)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        self.marks.laid_out.connect(self._soon.start)
        ui.margin.arranged.connect(self._leave_room)
        page.pressed.connect(self._on_pressed)
        for margin in self._margins:
            self._connect(margin)

    @property
    def _margins(self) -> Sequence[CommentMargin]:
        return (self._ui.margin, *self._under.values())

    def _connect(self, margin: CommentMargin) -> None:
        margin.chosen.connect(self._on_chosen)
        margin.wanted.connect(self._do)
        margin.write_wanted.connect(margin.write)
        margin.saved.connect(partial(self._save, margin))
        keep_what_is_typed(margin, self._keeper)

    def _margin_under(self) -> CommentMargin:
        """Comments that follow their prompt, and are as high as they all need."""
        margin = CommentMargin(self._ui.sheet)
        margin.hide()
        margin.use(self._theme, today=self._today)
        margin.set_places(None)

        def grow() -> None:
            high = margin.bottom + 2 * RING
            if margin.minimumHeight() != high:
                margin.setFixedHeight(high)

        margin.arranged.connect(grow)
        return margin

    # What is shown

    @property
    def any(self) -> bool:
        """Whether anybody said anything."""
        return bool(self._rows)

    @property
    def unsaved(self) -> list[Composer]:
        """Where something was typed that is not kept yet."""
        return [each for margin in self._margins for each in margin.unsaved]

    def step_aside(self) -> None:
        """Leave the page, which is about to be made anew; what is being written stays."""
        for margin in self._under.values():
            margin.hide()
            margin.setParent(self._ui.sheet)
        self._merge = None
        self.marks.show_marks({})

    def show(self, pending: PendingMerge, merge: Merge) -> None:
        """Show the comments on what the page shows now."""
        found = {
            each.id: passage_in_merge(pending.review, each, merge)
            for each in pending.review.comments
        }
        order = sorted(pending.review.comments, key=partial(_place_of, found))
        self._merge, self._found = merge, found
        self._rows = [self._shown(each, len(order), found[each.id]) for each in order]
        self._show_marks()
        self._ui.commentsLabel.setText(words.counted(order))
        self._show_rows()
        if not self._looked:
            self._looked = True
            self._keeper.read(self._go_on)

    def _go_on(self, begun: Mapping[str, BegunWords]) -> None:
        """Have there what was being typed when the program ended."""
        shown = 0
        for number, each in begun.items():
            for margin in self._margins:
                writing = writing_about(margin, each)
                if writing is not None:
                    shown += go_on_writing(margin, self._keeper, number, writing, each)
        if shown:
            self.told.emit(Notice(words.had_begun(shown)))

    def discard_begun(self) -> None:
        """Keep nothing of what was typed and is not wanted."""
        self._keeper.discard()

    def stand_beside(self, *, beside: bool) -> None:
        """Have the comments beside their passages, or under their prompts."""
        if beside != self._beside:
            self._beside = beside
            self._show_marks()
            self._show_rows()
        self._place()

    def step(self, by: int) -> None:
        """Go to the next comment (1) or the one before (-1), and say which one it is."""
        ids = [row.id for row in self._rows]
        chosen = next((each.chosen_id for each in self._margins if each.chosen_id), "")
        if not ids:
            return
        at = (ids.index(chosen) + by) % len(ids) if chosen in ids else (0 if by > 0 else -1)
        row = self._rows[at]
        margin = self._choose(row)
        if not margin.hasFocus():
            announce(margin, words.spoken(row, self._today()))

    def _choose(self, row: ShownComment) -> CommentMargin:
        margin = self._ui.margin if self._beside else self._under[row.comment.prompt]
        margin.choose(row.id)
        return margin

    def _on_pressed(self, text: GrownText, position: int) -> None:
        about = self.marks.id_at(text, position)
        for row in self._rows:
            if row.id == about:
                self._choose(row)

    def _show_marks(self) -> None:
        """Mark what each comment is about, as far as it is on the page."""
        if self._merge is None:
            return
        marks = {
            row.id: self._mark(row.comment, self._merge, self._found[row.id]) for row in self._rows
        }
        self.marks.show_marks({row: mark for row, mark in marks.items() if mark is not None})

    def _show_rows(self) -> None:
        self._ui.margin.show_rows(self._rows if self._beside else ())
        for key, margin in self._under.items():
            rows = [] if self._beside else [r for r in self._rows if r.comment.prompt is key]
            holder = self._page.under.get(key)
            if holder is not None and rows and holder.indexOf(margin) < 0:
                holder.setContentsMargins(0, self._theme.px(ABOVE), 0, 0)
                holder.addWidget(margin)
            elif holder is not None and not rows:
                holder.setContentsMargins(0, 0, 0, 0)
            margin.show_rows(rows)
            margin.setVisible(bool(rows) and holder is not None)
        self._soon.start()

    def _shown(self, comment: Comment, total: int, where: PassageInMerge | None) -> ShownComment:
        about = comment.anchor.passage if comment.anchor is not None else ""
        name = self._services.settings_file.settings.comment_name
        found = not about or where is not None
        return ShownComment(comment, total=total, name=name, passage=about, found=found)

    def _mark(
        self, comment: Comment, merge: Merge, where: PassageInMerge | None
    ) -> MergeMark | None:
        """What a comment is about, on the page; its heading where the passage is gone."""
        key, quiet = comment.prompt, not comment.is_open
        heading = self._page.headings.get(key)
        shown = self._text_of(key, merge, where) if where is not None else None
        if where is None or shown is None:
            beside = self._beside
            return MergeMark(heading, quiet=quiet, leads_out=beside) if heading else None
        text, comparison, leads_out = shown
        leads_out = leads_out and self._beside
        first, last = (
            comparison.newer.position_of(Anchor(key, offset))
            for offset in (where.start, where.stop - 1)
        )
        if first is None or last is None:
            return MergeMark(text, quiet=quiet, leads_out=leads_out)
        return MergeMark(text, text, first, last + 1, quiet, leads_out)

    def _text_of(
        self, key: PromptKey, merge: Merge, where: PassageInMerge
    ) -> tuple[GrownText, Comparison, bool] | None:
        part = merge.parts[key][where.part]
        if part.came is not Came.CONFLICT:
            shown = (each for each in self._page.parts if (each.key, each.at) == (key, where.part))
            return next(((each.text, each.comparison, True) for each in shown), None)
        number = sum(each.came is Came.CONFLICT for each in merge.parts[key][: where.part]) + 1
        panel = next((e for e in self._page.places if e.place == Place(key, number)), None)
        version = (panel.theirs if where.theirs else panel.mine) if panel is not None else None
        if version is None or version.comparison is None:
            return None
        return version.text, version.comparison, where.theirs

    # Where it stands

    def _place(self) -> None:
        """Tell the margin where the passages are."""
        margin = self._ui.margin
        if not self._beside:
            return
        body = self._ui.body
        above = (
            margin.viewport().mapTo(body, QPoint(0, 0)).y()
            - self._ui.area.mapTo(body, QPoint(0, 0)).y()
        )
        down = above + self._theme.px(LINE_AT)
        tops = {row.id: self.marks.top_of(row.id) for row in self._rows}
        margin.set_places({row: top - down for row, top in tops.items() if top is not None})

    def _leave_room(self) -> None:
        """Let the page scroll as far as its comments reach."""
        room = self._ui.margin.bottom + self._theme.px(64) if self._beside and self._rows else 0
        self._page.reach(-(-room // STEP) * STEP)

    def _on_chosen(self, comment: str) -> None:
        if comment:
            for margin in self._margins:
                if all(row.id != comment for row in margin.rows):
                    margin.choose("")
        self.marks.choose(comment)
        if comment and self._beside:
            self.marks.bring_into_view(comment)

    # What is done

    def save_all(self) -> None:
        """Keep everything that was typed and is not kept yet."""
        for composer in self.unsaved:
            composer.save.click()

    def _with_name(self, then: Callable[[str], object]) -> None:
        with_name(self._services.settings_file, self._theme, self._window, then)

    def _save(
        self, margin: CommentMargin, writing: Writing, text: str, suggestion: str | None
    ) -> None:
        def deed(writer: Writer) -> Entry | tuple[Entry, ...]:
            if writing.anew:
                return writer.reword(writing.about, text, suggestion)
            return writer.reply(writing.about, text)

        def saved(_entry: Entry) -> None:
            margin.end_writing(writing)
            announce(margin, tr("Saved"))

        def not_saved(error: ReflectError) -> None:
            if (composer := margin.composer_of(writing)) is not None:
                composer.say(words.nothing_kept(error.message))

        hear = self._window.while_open
        self._with_name(lambda name: self._deeds.do(name, deed, hear(saved), hear(not_saved)))

    def _do(self, act: Act, about: str) -> None:
        deed: dict[Act, Callable[[Writer], Entry]] = {
            Act.RESOLVE: lambda writer: writer.resolve(about),
            Act.REOPEN: lambda writer: writer.unresolve(about),
            Act.LEAVE: lambda writer: writer.resolve(about, "left"),
            Act.DELETE: lambda writer: writer.withdraw(about),
        }
        refused = self._window.while_open(
            lambda error: self.told.emit(Notice(str(error), urgent=True))
        )
        self._with_name(lambda name: self._deeds.do(name, deed[act], otherwise=refused))


def _place_of(
    found: dict[str, PassageInMerge | None], comment: Comment
) -> tuple[int, int, int, int]:
    """Where a comment stands among the others: as its passage does in the text."""
    where = found[comment.id]
    part, start = (where.part, where.start) if where is not None else (-1, -1)
    return _ORDER[comment.prompt], part, start, comment.number
