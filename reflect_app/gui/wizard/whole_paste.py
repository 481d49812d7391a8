"""A whole reflection that is pasted into one answer: an offer to put each part where it belongs.

Nothing is asked and nothing moves until the offer is taken up; the text stands where it was pasted.
What somebody wrote is never replaced without asking, and one Undo brings everything back.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from reflect_app.gui.wizard import news
from reflect_app.gui.wizard.news import News
from reflect_app.text_format import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.dialogs import Dialogs
    from reflect_app.gui.wizard.chrome import WizardWindow
    from reflect_app.gui.wizard.prompt_page import PromptPage
    from reflect_app.gui.wizard.tags_page import TagsPage
    from reflect_app.gui.wizard.trouble import SavingDisplay
    from reflect_app.reflection import Reflection

    Texts = tuple[str, str, str]

LOOKS_WHOLE = "What you pasted is a whole reflection."
CAN_BE_PLACED = "Its six answers, its tags and its date can each go where they belong."
PLACED = "Each part of what you pasted is where it belongs."
AS_BEFORE = News("You have what you had before you pasted.", "")
ONLY_EMPTY, IN_PLACE, NOT_NOW = "Fill only what is empty", "Replace what I wrote", "Leave it"


@dataclass(frozen=True)
class Paste:
    """What was pasted into the answer of a page, and what stood there before and after."""

    page: PromptPage
    text: str
    before: str
    after: str
    whole: Reflection


class WholePaste(QObject):
    """Notices a whole reflection among what is pasted, and offers to put its parts in place."""

    def __init__(
        self,
        window: WizardWindow,
        *,
        pages: Sequence[PromptPage],
        tags: TagsPage,
        saving: SavingDisplay,
        dialogs: Dialogs,
        touch: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._pages, self._tags = window, pages, tags
        self._saving, self._dialogs, self._touch = saving, dialogs, touch
        self._offered = self._done = news.NO_NEWS
        self._undo: Callable[[], None] = lambda: None
        for page in pages:
            page.answer.pasted_in.connect(partial(self._look_at, page))
            page.answer.textChanged.connect(partial(self._withdraw, page))
            page.answer.installEventFilter(self)
        self._paste: Paste | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo by its keys as well, until something else was done in the answer."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            can = self._done is not news.NO_NEWS and self._saving.news is self._done
            if can and event.matches(QKeySequence.StandardKey.Undo) and self._untouched(watched):
                self._undo()
                return True
        return False

    def _untouched(self, watched: QObject) -> bool:
        page = next((page for page in self._pages if page.answer is watched), None)
        return page is not None and not page.answer.document().isUndoAvailable()

    def _look_at(self, page: PromptPage, text: str, before: str) -> None:
        """Offer it where what came in is a whole reflection."""
        whole = read(text.encode("utf-8", "replace")).reflection
        if whole is None:
            return
        self._paste = Paste(page, text, before, page.text(), whole)
        self._offered = News(LOOKS_WHOLE, CAN_BE_PLACED, news.PLACE, self._place)
        self._saving.tell(self._offered)

    def _withdraw(self, page: PromptPage) -> None:
        """Offer it no longer once the pasted text is gone, by Undo or by hand."""
        paste = self._paste
        if paste is not None and paste.page is page and paste.text not in page.text():
            self._paste = None
            if self._saving.news is self._offered:
                self._saving.tell(self._saving.lasting)

    def _place(self) -> None:
        paste = self._paste
        if paste is None:
            return
        own = self._written(paste)
        keeping = self._kept(own, paste.whole)
        if keeping is None:
            return
        self._paste = None
        placed = {page: paste.whole.answers.of(page.prompt.key) for page in self._pages}
        placed = {page: own[page] if page in keeping else placed[page] for page in self._pages}
        untyped = paste.page.text() == paste.after
        before = own | ({paste.page: paste.before} if untyped else {})
        self._show(placed)
        tags, dated = self._place_tags_and_date(paste.whole)
        self._undo = partial(self._put_back, placed, before, tags, dated)
        self._done = News(PLACED, _kept_words(keeping), news.UNDO, self._undo)
        self._touch()
        self._saving.tell(self._done)

    def _place_tags_and_date(self, whole: Reflection) -> tuple[tuple[str, ...], Texts | None]:
        """Put them where there are none yet; the answer is what came, None for no date."""
        tags, date = self._tags.tags, self._tags.date
        bare = not tags.tags()
        if bare:
            tags.set_tags(whole.tags)
        came = tags.tags() if bare else ()
        if not date.reading().blank:
            return came, None
        date.set_date(whole.published)
        return came, date.texts()

    def _written(self, paste: Paste) -> dict[PromptPage, str]:
        """What stands in each answer, without what was pasted."""
        texts = {page: page.text() for page in self._pages}
        return texts | {paste.page: texts[paste.page].replace(paste.text, "", 1)}

    def _kept(self, own: dict[PromptPage, str], whole: Reflection) -> list[PromptPage] | None:
        """Which answers stay as they are; None where nothing is to be done after all."""
        written = [
            page
            for page, text in own.items()
            if text.strip() and text.strip() != whole.answers.of(page.prompt.key).strip()
        ]
        if not written:
            return []
        named = ", ".join(page.prompt.name for page in written)
        choice = self._dialogs.choose(
            self._window,
            "You have written here already",
            f"There is text of yours in: {named}.",
            (ONLY_EMPTY, IN_PLACE, NOT_NOW),
            "Whichever you choose, Undo brings everything back.",
        )
        return (written, [], None)[choice]

    def _put_back(
        self,
        placed: dict[PromptPage, str],
        before: dict[PromptPage, str],
        tags: tuple[str, ...],
        dated: Texts | None,
    ) -> None:
        """Bring back what was there before the paste; what was written since then stays."""
        self._done = news.NO_NEWS
        untouched = [page for page in self._pages if page.text() == placed[page]]
        self._show({page: before[page] for page in untouched})
        self._tags.tags.set_tags([tag for tag in self._tags.tags.tags() if tag not in tags])
        if self._tags.date.texts() == dated:
            self._tags.date.set_date(None)
        self._touch()
        self._saving.tell(AS_BEFORE)

    def _show(self, texts: dict[PromptPage, str]) -> None:
        for page, text in texts.items():
            if page.text() != text:
                page.answer.set_text(text)


def _kept_words(kept: Sequence[PromptPage]) -> str:
    if not kept:
        return ""
    return f"What you had written stays in: {', '.join(page.prompt.name for page in kept)}."
