"""What is being written in a margin as it is kept on the disk, and where it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.comments.being_written import Passage, Writing
from reflect_app.gui.comments.held_row import HeldRow
from reflect_app.gui.comments.shown_comment import ShownComment
from reflect_app.review.anchors import anchor_to, locate
from reflect_app.review.begun_words import BegunWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.comments.begun_keeper import BegunKeeper
    from reflect_app.gui.comments.comment_margin import CommentMargin
    from reflect_app.gui.comments.composer import Composer
    from reflect_app.reflection import Reflection

    ReadsText = Callable[[], tuple[Reflection, str] | None]


def keep_what_is_typed(
    margin: CommentMargin, keeper: BegunKeeper, text: ReadsText | None = None
) -> None:
    """Have all that is typed in a margin kept until it ends.

    ``text`` tells which reflection and which version new comments are on, where there can be any.
    """

    def follow(writing: Writing, composer: Composer) -> None:
        def words() -> BegunWords | None:
            held = composer.parentWidget()  # which knows where the passage is by now
            now = held.writing if isinstance(held, HeldRow) else None
            return _words_of(now or writing, text)

        keeper.follow(composer, words)

    margin.writing_begun.connect(follow)
    margin.writing_ended.connect(keeper.drop)


def go_on_writing(
    margin: CommentMargin, keeper: BegunKeeper, number: str, writing: Writing, begun: BegunWords
) -> bool:
    """Open the composer again with what was typed; False where something else is typed there."""
    composer = margin.write(writing)
    if composer.is_unsaved:
        return False
    keeper.follow(composer, lambda: begun, number)
    composer.go_on_with(begun.text, begun.suggestion)
    return True


def writing_about(margin: CommentMargin, begun: BegunWords) -> Writing | None:
    """Where a reply or other words go on; None where nothing is there that they are about."""
    for row in margin.rows:
        if isinstance(row, ShownComment) and begun.about in row.ids:
            return Writing(row.id, begun.about, begun.anew)
    return None


def passage_of(begun: BegunWords, reflection: Reflection) -> Passage | None:
    """What a new comment is about now; its prompt alone where the passage is gone."""
    if begun.prompt is None:
        return None
    if begun.anchor is None:
        return Passage(begun.prompt)
    where = locate(begun.anchor, reflection.answers.of(begun.prompt), None)
    start, length = (where.start, len(where)) if where is not None else (0, 0)
    return Passage(begun.prompt, start, length, begun.anchor.passage)


def _words_of(writing: Writing, text: ReadsText | None) -> BegunWords | None:
    if writing.on is None:
        return BegunWords(about=writing.about, anew=writing.anew)
    found = text() if text is not None else None
    if found is None:
        return None
    on, (reflection, head) = writing.on, found
    answer = reflection.answers.of(on.prompt)
    anchor = anchor_to(head, answer, on.start, on.length) if on.length else None
    return BegunWords(prompt=on.prompt, anchor=anchor)
