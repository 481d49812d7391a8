"""Ages in turns of speech: "fifty-eight is no age", "of eighty-six winters"."""

from __future__ import annotations

from functools import cache

from reflect_app.advice.identifiers.age_forms import N
from reflect_app.advice.identifiers.ages_by_place import ENDS, Place, place
from reflect_app.advice.identifiers.calendar_words import WEEKDAY


@cache
def sayings() -> tuple[Place, ...]:
    """Each such turn; for a text in lower case, the age as its group "n"."""
    return (
        # fifty-eight is no age; said forty was no age; it's no age, forty-four
        place(
            rf"(?<![\w£.-])(?P<n>{N})(?:'s| is| was|,)?(?: really| still)? (?:no|nae|not an?"
            r"|hardly an?) (?:great |real )?age(?! (?:group|range|limit|band|gap))(?![a-z-])",
            13,
            "age",
        ),
        place(
            r"(?<![a-z])(?:no|nae|hardly an?) age(?: at all| to (?:go|die)(?: at)?)?,? "
            rf"(?:is |was |at )?(?P<n>{N}){ENDS})",
            13,
            "age",
        ),
        # a woman of eighty-six winters
        place(
            rf"(?<![a-z])(?:seen|of|after|lived|has) (?P<n>{N})(?P<unit> (?:winters|summers))"
            r"(?! (?:of|in|on|at|with)\b)",
            18,
            "winters summers",
        ),
        # his birthday tomorrow, 85!
        place(
            r"(?<![a-z])(?:birthday|bday)(?:'s| is| was)?(?: today| tomorrow| tmrw| tmw| tomoz"
            rf"| yesterday| soon| (?:on |next |last |this )?(?:{WEEKDAY}|week|month))"
            rf"{{1,2}}(?:,| -)? (?P<n>{N})(?=[!.,;?)]|\Z)",
            18,
            "birthday bday",
        ),
        # a wee one of four
        place(
            rf"(?<![a-z])(?:wee|little|tiny|small) (?:one|man|fella|lady) of (?P<n>{N}){ENDS}"
            r"| (?:and|who|with)\b)",
            2,
            "wee little tiny small",
        ),
        # well gone eighty, and up a ladder
        place(rf"(?<![a-z])(?:well|long) gone (?P<n>{N}){ENDS}| (?:and|but|when)\b)", 30, "gone"),
        # she'd clocked up ninety-six; nobody makes ninety-nine without
        place(
            r"(?<![a-z])(?:(?:clocked|clocks|notched) up|(?:he|she|who|nobody|you|they)(?:'d|'ll)?"
            rf"(?: has| had)? (?:makes?|made|hits?)) (?P<n>{N}){ENDS}| (?:and|but|without|this|that"
            r"|by|in|last|next)\b)",
            80,
            "clocked clocks notched makes make made hits hit",
        ),
    )
