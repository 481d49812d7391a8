"""What towns and villages have and people do not: "Wexcombe's A&E", "Sallowby's one bus"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, these
from reflect_app.advice.identifiers.words_in_order import Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

OF_A_TOWN = these(
    "is town village centre station market park library bus train council high hospital church "
    "precinct shops beach harbour road branch office team area way side "
    "calls call run round rounds visits patch rota clinic surgery lot beat route turnoff junction "
    "exit bypass folk people families end estate line train ferry boat"
)
_ONE_IN_A_VILLAGE = these("taxi chemist bus pub shop surgery school gp dentist hotel café cafe")
_ONLY = these("only one last first own new old nearest main two")
_OF_A_TOWN_ALONE = these(
    "hospital library high harbour seafront promenade pier precinct village station railway market "
    "streets outskirts miu walk-in foodbank ferry church park"
)


def owns_as_a_town_does(page: Page, at: int, *, like_one: bool) -> bool:
    """Whether a town is spoken of; its name may be ``like_one``, or any that is nobody's."""
    word = page.words[at]
    if not word.possessive or is_first_name(word.low) or is_surname(word.low):
        return False
    only = at + 1 < len(page.words) and page.words[at + 1].low in _ONLY
    step = at + 1 + only
    if step >= len(page.words) or not page.words[step].joined:
        return False
    low, behind = page.words[step].low, page.plain[page.words[step].start :][:3]
    if page.words[step - 1].low == "only" and low in _ONE_IN_A_VILLAGE:
        return like_one or word.nature is Nature.UNKNOWN
    return like_one and (
        low in _OF_A_TOWN_ALONE or behind.lower() == "a&e" or (only and low in OF_A_TOWN)
    )
