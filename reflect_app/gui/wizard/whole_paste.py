"""A whole reflection that is pasted into one answer: an offer to put each part where it belongs.

Nothing is asked and nothing moves until the offer is taken up; the text stands where it was pasted.
What somebody wrote is never replaced without asking, also what the pasted text took the place of.
One Undo brings everything back, and whatever stood here at any time is in the history.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reflect_app.gui.fields.choices import Choice
from reflect_app.gui.wizard import draft_notices, messages
from reflect_app.gui.wizard.draft_notices import NO_NOTICE, DraftNotice, Offer
from reflect_app.tags import same_tag
from reflect_app.text_format.reader import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.wizard.prompt_page import PromptPage
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.gui.wizard.tags_page import TagsPage
    from reflect_app.reflection import Reflection

    Texts = tuple[str, str, str]


@dataclass(frozen=True)
class Paste:
    """What was pasted into the answer of a page, and what it took the place of there.

    ``nth`` tells it from the same text where that stands ahead of it as well.
    """

    page: PromptPage
    text: str
    replaced: str
    nth: int
    whole: Reflection
    left_out: tuple[str, ...]

    def undone(self) -> str:
        """The answer as it would be without the paste: what was typed since then stays."""
        first, *rest = self.page.text().split(self.text)
        nth = min(self.nth, len(rest) - 1)
        ahead, after = [first, *rest[:nth]], rest[nth:]
        return f"{self.text.join(ahead)}{self.replaced}{self.text.join(after)}"


class WholePaste(QObject):
    """Notices a whole reflection among what is pasted, and offers to put its parts in place."""

    def __init__(self, save_status: SaveStatus, tags: TagsPage) -> None:
        super().__init__(save_status.window)
        self._save_status, self._tags = save_status, tags
        self._draft, self._saver = save_status.draft, save_status.saver
        self._pages = self._draft.prompts
        self._offered = NO_NOTICE
        for page in self._pages:
            page.answer.pasted_in.connect(partial(self._look_at, page))
            page.answer.textChanged.connect(partial(self._withdraw, page))
        self._paste: Paste | None = None

    def _look_at(self, page: PromptPage, text: str, ahead: str, replaced: str) -> None:
        """Offer it where what came in is a whole reflection."""
        found = read(text.encode("utf-8", "replace"))
        if found.reflection is None:
            return
        if replaced.strip() == text.strip():  # pasted twice, over itself
            last = self._paste
            replaced = last.replaced if last and (last.page, last.text) == (page, replaced) else ""
        nth, left_out = ahead.count(text), found.left_out
        self._paste = Paste(page, text, replaced, nth, found.reflection, left_out)
        if replaced.strip():
            self._keep_replaced(self._paste)
        self._offered = draft_notices.whole_pasted(self._place)
        self._save_status.show_notice(self._offered)

    def _keep_replaced(self, paste: Paste) -> None:
        """Have in the history what the paste took the place of, whatever is done next."""
        self._saver.keep(self._draft.reflection().answering(paste.page.prompt.key, paste.undone()))

    def _withdraw(self, page: PromptPage) -> None:
        """Offer it no longer once the pasted text is gone, by Undo or by hand."""
        paste = self._paste
        if paste is not None and paste.page is page and paste.text not in page.text():
            self._paste = None
            if self._save_status.notice is self._offered:
                self._save_status.show_notice(self._save_status.standing_notice)

    def _place(self) -> None:
        paste = self._paste
        if paste is None:
            return
        own = {page: page.text() for page in self._pages} | {paste.page: paste.undone()}
        keeping = self._kept(own, paste)
        if keeping is None:
            return
        self._saver.keep(self._draft.reflection())
        if paste.replaced.strip():
            self._keep_replaced(paste)
        self._paste = None
        parts = {page: paste.whole.answers.of(page.prompt.key) for page in self._pages}
        texts = {page: own[page] if page in keeping else parts[page] for page in self._pages}
        self._show(texts)
        stays = [*self._what_stays(keeping, paste.whole), *map(messages.left_out, paste.left_out)]
        undo = partial(self._put_back, own, texts, *self._place_tags_and_date(paste.whole))
        done = DraftNotice(*messages.placed(stays, self._where_all_is()), Offer.UNDO, undo)
        offered = Choice(undo, None, lambda: self._save_status.notice is done)
        self._draft.history.add(offered)  # for its keys, and as long as the line offers it
        self._saver.touch()
        self._save_status.show_notice(done)

    def _what_stays(self, keeping: Sequence[PromptPage], whole: Reflection) -> list[str]:
        """What to say of answers, tags and a date that are there already, where others came."""
        said = [f"What you had written stays in: {_names(keeping)}."] if keeping else []
        tags, there = self._tags.tags.tags(), self._tags.date.parsed()
        others = [tag for tag in whole.tags if same_tag(tag, tags) is None] if tags else []
        other_date = None if there.blank or there.value == whole.published else whole.published
        own = messages.own_tags_and_date_stay(others, other_date)
        return [*said, own] if own else said

    def _place_tags_and_date(self, whole: Reflection) -> tuple[tuple[str, ...], Texts | None]:
        """Put them where there are none yet; the answer is what came, None for no date."""
        tags, date = self._tags.tags, self._tags.date
        bare = not tags.tags()
        if bare:
            tags.set_tags(whole.tags)
        came = tags.tags() if bare else ()
        if not date.parsed().blank:
            return came, None
        date.set_date(whole.published)
        return came, date.texts()

    def _kept(self, own: dict[PromptPage, str], paste: Paste) -> list[PromptPage] | None:
        """Which answers stay as they are; None where nothing is to be done after all."""
        written = [
            page
            for page, text in own.items()
            if text.strip() and text.strip() != paste.whole.answers.of(page.prompt.key).strip()
        ]
        if not written:
            return []
        over = paste.page in written and bool(paste.replaced.strip())
        undo = "Whichever you choose, Undo brings everything back."
        choice = self._save_status.exporter.dialogs.choose(
            self._save_status.window,
            "You have written here already",
            f"There is text of yours in: {_names(written)}.",
            ("Fill only what is empty", "Replace what I wrote", "Leave it"),
            f"What you pasted over is counted as well. {undo}" if over else undo,
        )
        return (written, [], None)[choice]

    def _put_back(
        self,
        before: dict[PromptPage, str],
        placed: dict[PromptPage, str],
        tags: Sequence[str],
        dated: Texts | None,
    ) -> None:
        """Bring back what was there before the paste; what was written since then stays."""
        self._saver.keep(self._draft.reflection())
        since = [page for page in self._pages if _changed(page.text(), placed[page])]
        both = {page: _together(before[page], page.text(), placed[page]) for page in since}
        self._show(before | both)
        self._tags.tags.set_tags([tag for tag in self._tags.tags.tags() if tag not in tags])
        if self._tags.date.texts() == dated:
            self._tags.date.set_date(None)
        self._saver.touch()
        told = messages.placing_undone(_names(since), self._where_all_is())
        self._save_status.show_notice(DraftNotice(*told))

    def _where_all_is(self) -> str:
        return self._save_status.in_history(messages.pasted_is_in_history())

    def _show(self, texts: dict[PromptPage, str]) -> None:
        for page, text in texts.items():
            if page.text() != text:
                page.answer.set_text(text)


def _changed(text: str, placed: str) -> bool:
    return text.strip() != placed.strip()


def _together(before: str, now: str, placed: str) -> str:
    """What was there before and what somebody wrote since then in the part that was placed."""
    if not before.strip() or not _changed(before, placed) or before.strip() in now:
        return now
    return f"{before.rstrip()}\n\n{now}" if now.strip() else before


def _names(pages: Sequence[PromptPage]) -> str:
    return ", ".join(page.prompt.name for page in pages)
