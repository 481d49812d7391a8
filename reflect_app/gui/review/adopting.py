"""Making one's own what came under another name: the question, and what is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.lifecycle import Event, after
from reflect_app.translation import tr

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.library import Library
    from reflect_app.reflection import Record


def adopting_question() -> tuple[str, str, str, tuple[str, str]]:
    """The title, the question, what it means, and the buttons, the first of which does it."""
    return (
        tr("Go on writing it here"),
        tr("Did you write this reflection, on another computer or under another name?"),
        tr(
            "It then becomes a draft of yours here, which you can change, send and publish. Its"
            " comments stay. The file that it came in is not changed."
        ),
        (tr("I wrote it; go on writing here"), tr("Leave it for review")),
    )


def adopted(reflection_id: str, name: str, now: datetime, library: Library) -> Record:
    """Note that whoever is here wrote it, and make a draft of it; on the library's thread."""
    from reflect_app.handover.shared_decisions import take_over  # noqa: PLC0415
    from reflect_app.review.entries import Adopted  # noqa: PLC0415  -- on the library's thread

    record, review = library.get(reflection_id), library.review(reflection_id)
    noted = Adopted(by=name, at=now, turn=review.next_turn)
    draft = record.model_copy(update={"status": after(Event.ADOPTED, record.status)})
    kept = library.add_to_review(reflection_id, [noted], record=draft)
    own = library.review(reflection_id)
    take_over(library, reflection_id, own, own.ids)
    return kept
