"""Given names of two syllables with a hyphen, on no list: "Min-jun", "Mei-ling", "Jun-jun"."""

from __future__ import annotations

from reflect_app.advice.identifiers.name_lists import is_first_name, these

_SECOND = these(  # of Korean and Chinese given names, and no English word
    "jun joon hyun hyeon yeon yeong young kyung jin seo soo sook hee hye jae jung jeong seok cheol "
    "hwan hwa eun ling ming fong fung wai wah kwan kwong ying ping yee yuen yan tung lam mei fang "
    "xin yu woo ja mi"
)
_LONGEST = 5


def is_of_two_syllables(low: str) -> bool:
    """As "min-jun" and "jun-jun", and not "night-night"."""
    first, _hyphen, last = low.partition("-")
    if first == last:
        return is_first_name(first)
    return last in _SECOND and first.isalpha() and len(first) <= _LONGEST
