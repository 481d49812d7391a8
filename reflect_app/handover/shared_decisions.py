"""What an author decided about advice, as it goes along with a reflection, and comes with one.

Nothing goes along of a passage that is not in the text any more. What was shared before and is
taken back since is said once more, without a reason, so that no reader goes on relying on it, also
where nothing else is shared this time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.advice.decisions import (
    Decision,
    Why,
    key_in_line,
    line_of_key,
    reason_of,
    reason_text,
)
from reflect_app.advice.finding import Kind
from reflect_app.clean_text import clean_text
from reflect_app.handover.limits import LINE_LIMIT
from reflect_app.review.entries import Decided
from reflect_app.review.standing_decisions import standing, where_it_stands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reflect_app.advice.decisions import Decisions
    from reflect_app.library import Library
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.reflection import Reflection
    from reflect_app.review.state import Review

MOST_SHARED = 500  # of one reflection: as many as leave a review room for all that is said in it
_BY_KIND = tuple(Kind)  # what could identify someone goes first


class Shareable(NamedTuple):
    """A decision that can go along: about what, in which answer its words stand, and why."""

    about: str
    prompt: PromptKey
    words: str
    reason: str


def shareable(decisions: Decisions, reflection: Reflection) -> list[Shareable]:
    """The decisions that go along where the author shares them, what could identify first.

    Those about passages that still stand in the text, as they are written there.
    """
    ordered = sorted(decisions.kept, key=lambda each: _BY_KIND.index(each.kind))
    return list(_standing(ordered, reflection))[:MOST_SHARED]


def newly_shared(
    decisions: Decisions, reflection: Reflection, review: Review, who: Mapping[str, Any]
) -> tuple[Decided, ...]:
    """What is to be said of them that was not said before, and what of that is taken back."""
    said, now = _said(reflection, review), shareable(decisions, reflection)
    new = [each for each in now if not _is_said(each, said.get(each.about))]
    return tuple(Decided(**who, **each._asdict()) for each in (*new, *_gone(decisions, now, said)))


def taken_back(
    decisions: Decisions, reflection: Reflection, review: Review, who: Mapping[str, Any]
) -> tuple[Decided, ...]:
    """What was said of them before and holds no more; it is said also where nothing is shared."""
    said, now = _said(reflection, review), shareable(decisions, reflection)
    return tuple(Decided(**who, **each._asdict()) for each in _gone(decisions, now, said))


def _gone(
    decisions: Decisions, now: Iterable[Shareable], said: Mapping[str, Decided]
) -> list[Shareable]:
    """What was said and is decided no more, without a reason."""
    kept, still = {each.key for each in decisions.kept}, {each.about for each in now}
    return [
        Shareable(about, each.prompt, each.words, "")
        for about, each in said.items()
        if about not in still and key_in_line(about) not in {None, *kept}
    ]


def take_over(library: Library, reflection_id: str, review: Review, came: Iterable[str]) -> None:
    """Have what came with one's own reflection be decided here too, but for what is already.

    ``came`` are the ids of the entries that are new. Of what is somebody else's it stays theirs.
    """
    new = frozenset(came)
    shared = [each for each in review.decisions if each.id in new]
    if review.is_for_review or not shared:
        return
    known = {each.key for each in library.decisions(reflection_id).kept}
    made = [each for each in map(_made_of, shared) if each is not None and each.key not in known]
    if made:
        library.decide(reflection_id, made)


def _standing(decisions: Iterable[Decision], reflection: Reflection) -> Iterator[Shareable]:
    for each in decisions:
        about = line_of_key(each.key)
        found = where_it_stands(reflection, each.prompt, each.words, each.about)
        if found is not None and key_in_line(about) == each.key and len(about) <= LINE_LIMIT:
            reason = clean_text(reason_text(each)) or reason_of(Why.OWN)
            yield Shareable(about, *found, reason)


def _said(reflection: Reflection, review: Review) -> dict[str, Decided]:
    return {each.about: each for each in standing(review.decisions, reflection)}


def _is_said(each: Shareable, said: Decided | None) -> bool:
    return said is not None and (said.prompt, said.words, said.reason) == each[1:]


def _made_of(shared: Decided) -> Decision | None:
    """A decision of this library; None for what says not which kind it is about."""
    key = key_in_line(shared.about)
    if key is None:
        return None
    why = next((each for each in Why if reason_of(each) == shared.reason), Why.OWN)
    return Decision(
        *key,
        words=shared.words,
        why=why,
        at=shared.at,
        own_reason=shared.reason if why is Why.OWN else "",
        prompt=shared.prompt,
    )
