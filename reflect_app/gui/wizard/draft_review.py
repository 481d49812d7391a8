"""The wizard and the review of its draft: where comments are, who has it, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.clock import local_today
from reflect_app.gui.comments.messages import had_begun
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.wizard import review_messages
from reflect_app.gui.wizard.begun_replies import BegunReplies
from reflect_app.gui.wizard.draft_comments import DraftComments
from reflect_app.gui.wizard.draft_notices import NO_NOTICE, DraftNotice, Offer
from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.save_jobs import TAKEN
from reflect_app.gui.wizard.steps import CHECK, FINISHED
from reflect_app.review.anchors import is_back
from reflect_app.review.entries import Arrived, Sent
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reflect_app.gui.comments.composer import Composer
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.dialogs import Dialogs
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.review.begun_words import BegunWords
    from reflect_app.review.state import Comment


class DraftReview(QObject):
    """Brings what was said onto the pages, once there is something, and leads from one to another.

    Where nobody ever said anything nothing is made, and the pages are as they would be without.
    """

    shown = Signal()
    """What is open may be another number, or on other steps."""
    merge_wanted = Signal(str)
    """The text of this reflection is to be brought together with one that came back."""

    def __init__(
        self, services: Services, save_status: SaveStatus, turn_to: Callable[[str], None]
    ) -> None:
        super().__init__(save_status.window)
        self._window, self._saver = save_status.window, save_status.saver
        self._save_status, self._turn_to = save_status, turn_to
        self._theme = services.theme
        self.comments = DraftComments(services, self._saver, self._window)
        self._begun = BegunReplies(services, self.comments, self._saver, self)
        self._begun.found.connect(self._go_on_with)
        self._said = ""
        self._said_on = ""
        self._offered: tuple[str, ...] = ()
        self.comments.changed.connect(self._on_changed)
        services.library.changed.connect(self._on_library_changed)
        self._saver.settled.connect(self._say)
        self._saver.settled.connect(self._open_what_is_back)

    def open_by_step(self) -> Mapping[str, int]:
        """How many comments are open on each step that has any, by its name."""
        return self.comments.open_by_step()

    @property
    def open_comments(self) -> Sequence[Comment]:
        """All comments that are open."""
        return self.comments.review.open_comments

    @property
    def sent_before(self) -> bool:
        """Whether it was sent for review before, and no answer approved it as it is."""
        sent = self.comments.review.last(Sent) is not None
        return sent and self._saver.status is not Status.APPROVED

    def may_close(self, dialogs: Dialogs) -> bool:
        """Whether replies that were begun are dealt with: kept, or not wanted."""
        begun = [each for page in self._save_status.draft.prompts for each in _begun(page)]
        if not begun:
            return True
        title, text = review_messages.reply_begun(len(begun))
        choices = review_messages.begun_choices(len(begun))
        chosen = dialogs.choose(self._window, title, text, choices)
        if chosen == review_messages.STAY:
            return False
        for each in begun:
            (each.cancel if chosen else each.save).click()
        return bool(chosen or self.comments.name)  # or a name is asked for just now

    # Where somebody is

    def turned(self) -> None:
        """Show on a page that was just turned to what was said about it."""
        self._fill(self._window.current())
        self._say_on_page()

    def go(self, by: int) -> None:
        """Come to the next comment that is open (1), or the one before (-1), on any page."""
        steps = [step.name for step in self._window.steps]
        here, counted = self._window.current().step.name, self.open_by_step()
        if not counted:
            announce(self._window, review_messages.no_open_comments())
            return
        if (beside := self._beside_on_page(by)) is not None:
            self.go_to(beside)
            return
        at = steps.index(here)
        onwards = [*steps[at + 1 :], *steps[: at + 1]]
        back = [*steps[:at][::-1], *steps[at:][::-1]]
        step = next(each for each in (onwards if by > 0 else back) if each in counted)
        self._turn_to(step)
        page = self._window.current()
        order = page.comments.order() if isinstance(page, PromptPage) and page.comments else []
        if order:
            self.go_to(order[0 if by > 0 else -1])

    def go_to(self, comment: str) -> None:
        """Come to a comment, on whichever page it is."""
        found = self.comments.by_id(comment)
        if found is None:
            return
        if self._window.current().step.name != found.prompt.value:
            self._turn_to(found.prompt.value)
        page = self._window.current()
        if isinstance(page, PromptPage) and page.comments is not None:
            page.comments.choose(comment)

    def _beside_on_page(self, by: int) -> str | None:
        """The next one on the page that is shown, or the one before; None where there is none."""
        page = self._window.current()
        if not isinstance(page, PromptPage) or page.comments is None:
            return None
        order, chosen = page.comments.order(), page.comments.beside.chosen
        if chosen not in order:
            return page.comments.nearest(by)
        at = order.index(chosen) + by
        return order[at] if 0 <= at < len(order) else None

    # What is shown

    def _on_changed(self) -> None:
        self._fill(self._window.current())
        self._say()
        self._offer_to_merge()
        self.shown.emit()
        self._begun.look_once()

    def _fill(self, page: object) -> None:
        """Have the comments on a page that has any, or had."""
        if not isinstance(page, PromptPage):
            return
        if page.comments is None:
            if not self.comments.review.comments_on(page.prompt.key):
                return
            from reflect_app.gui.wizard.commented_answer import CommentedAnswer  # noqa: PLC0415  -- where needed

            on = (page.prompt.key, page.answer, page.guidance)
            replacing = self._save_status.draft.replacing
            page.comments = CommentedAnswer(*on, self.comments, replacing, self._theme)
            self._begun.follow(page.comments.beside)
        page.comments.refresh()
        page.fit()

    def _go_on_with(self, begun: Mapping[str, BegunWords]) -> None:
        """Have there what was being typed when the program ended, and come to it."""
        shown = 0
        for number, each in begun.items():
            comments = self.comments.review.comments
            said = (c for c in comments if each.about in (c.id, *(r.id for r in c.replies)))
            comment = next(said, None)
            if comment is not None:
                self.go_to(comment.id)
                page = self._window.current()
                if isinstance(page, PromptPage) and page.comments is not None:
                    shown += self._begun.go_on(page.comments.beside, number, each)
        if shown:
            announce(self._window, had_begun(shown))

    def _say(self) -> None:
        """Say on top where the review is, on the page where that became known, and at the end.

        That it is approved stands wherever something can be typed, which would end that.
        """
        if not self.comments.review.moves:
            return
        words = review_messages.standing(
            self.comments.review, self._saver.status, local_today(), self.comments.name
        )
        if words != self._said:
            self._said, self._said_on = words, self._window.current().step.name
            announce(self._window, words)
            self._say_on_page()

    def _say_on_page(self) -> None:
        page = self._window.current()
        here = page.step.name in {self._said_on, CHECK, FINISHED}
        ends = self._saver.status is Status.APPROVED
        page.say_on_top(self._said if here or ends else "")

    def _open_what_is_back(self) -> None:
        """Open the comments again whose suggestion was taken, and is not in the text any more.

        An Undo of that step does so at once; but the old words can come back in other ways as well,
        such as with an earlier version.
        """
        taken = [each for each in self.comments.review.comments if each.decision == TAKEN]
        if not taken or not self.comments.name:
            return
        answers = self._save_status.draft.reflection().answers
        for each in taken:
            words = each.suggestion
            if each.anchor is None or words is None:
                continue
            if is_back(each.anchor, words, answers.of(each.prompt)):
                for page in self._save_status.draft.prompts:
                    if page.comments is not None:
                        page.comments.passages.find_anew(each.id)
                self.comments.reopen(each.id)
                announce(self._window, review_messages.open_again(each.number))

    def _offer_to_merge(self) -> None:
        """Where another text waits, lead to where the two are brought together."""
        waiting = self.comments.review.waiting
        if waiting == self._offered:
            return
        self._offered = waiting
        if not waiting:
            shown = self._save_status.notice == self._save_status.standing_notice
            self._save_status.standing_notice = NO_NOTICE
            if shown:  # what was said since, such as that both are one now, stays
                self._save_status.show_notice(NO_NOTICE)
            return
        came = self.comments.review.last(Arrived)
        words = review_messages.to_bring_together(came.by if came else "", self.comments.name)
        told = DraftNotice(*words, Offer.MERGE, self._ask_to_merge)
        self._save_status.standing_notice = told
        self._save_status.show_notice(told)

    def _ask_to_merge(self) -> None:
        """Once what is on the pages is saved, since it is that text which is brought together."""
        self._saver.touch()
        self._saver.save()
        if self._saver.record is not None:
            self.merge_wanted.emit(self._saver.record.id)

    def _on_library_changed(self, change: Change) -> None:
        """An answer may have brought another text, or another status."""
        record = self._saver.record
        of = [record.id] if record is not None else []
        if change.touches(Aspect.REVIEW, of) and change.touches(Aspect.TEXT | Aspect.STATUS, of):
            self._saver.look_elsewhere()


def _begun(page: PromptPage) -> list[Composer]:
    """Where replies were begun on a page."""
    return page.comments.beside.unsaved if page.comments is not None else []
