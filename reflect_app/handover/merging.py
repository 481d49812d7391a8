"""Two texts that could not be brought together by themselves: shown, and then as was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.handover.errors import NotNowError
from reflect_app.handover.incoming_outcome import brought_together
from reflect_app.handover.outgoing import checked_name
from reflect_app.handover.versions import merge_of
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reflect_app.library import Library
    from reflect_app.reflection import Record
    from reflect_app.three_way_merge import Choice, Merge, Place


def pending(library: Library, reflection_id: str) -> Merge | None:
    """What waits to be brought together with the present text; None where nothing does.

    Of several that came, the first. The present text is *mine*.
    """
    waiting = library.review(reflection_id).waiting
    if not waiting:
        return None
    review, record = library.review(reflection_id), library.get(reflection_id)
    return merge_of(review, record.reflection, waiting[0])


def settle(
    library: Library,
    reflection_id: str,
    choices: Mapping[Place, Choice],
    *,
    name: str,
    now: datetime,
) -> Record:
    """Bring together what waits, as was chosen; what was here before stays in the history.

    Raises ``NotNowError`` where nothing waits, ``ValueError`` where a place is undecided (the
    present text may have changed since the choices were made), and what ``Library.save`` raises.
    """
    record, review = library.get(reflection_id), library.review(reflection_id)
    if not review.waiting:
        raise NotNowError(tr("There is nothing left to bring together here."))
    theirs = review.waiting[0]
    result = merge_of(review, record.reflection, theirs).result(choices)
    both = brought_together(record, review, theirs, result, name=checked_name(name), now=now)
    if both.record is None:
        return library.add_to_review(reflection_id, both.entries)
    return library.add_to_review(
        reflection_id,
        both.entries,
        record=both.record,
        keeping=both.keeping,
        then=both.then,
    )
