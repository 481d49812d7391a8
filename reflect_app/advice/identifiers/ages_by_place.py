"""Ages that no word calls so: only their place in the sentence, or in a note, tells them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reflect_app.advice.identifiers.age_forms import ROUGHLY, UNIT, N

_ENDS = r"(?= ?(?:[,;!?)]|\.(?!\d)|\Z)"
_KIN = (
    "(?:mum|mam|mom|dad|mother|father|nan|gran|grandma|grandad|husband|wife|partner|sister|brother"
    "|son|daughter|lady|gentleman|gent|man|woman|boy|girl|lad|male|female)"
)
_MEASURED = (
    r"(?:score|scores|temp|temperature|pulse|weight|bmi|sats|bp|rate|gcs|room|bed|ward|number|size"
    r"|dose|total|result|flat|house|level|sugars?|reading|oxygen|pressure)\b"
)
_COUNTED = "(?:patient|resident|client|child|baby|twin|user|tenant|person|pt|yp|pupil|student)"
_YOUNG = "(?:baby|babies|twins?|boys?|girls?|kids?|child|children|sons?|daughters?|toddler|infant)"
_DID = (
    r"(?:found|seen|fell|came|said|told|asked|wants?|wanted|lives|living|brought|admitted|known"
    r"|presented|presenting|sat|was|is|has|had|with|who)"
)
_N_UNIT = rf"(?P<n>{N})(?P<unit> ?{UNIT})"


class Place(NamedTuple):
    """Where an age may stand, and the least number that is one there and nothing else."""

    pattern: re.Pattern[str]
    least: int = 1


@cache
def places() -> tuple[Place, ...]:
    """Each such place; for a text in lower case, the age as its group "n"."""
    job = (
        r"[a-z-]{0,16}(?:(?<!numb)(?<!ord)(?<!lett)(?<!pap)(?<!comput)er|(?<!do)(?<!flo)or|ist|ian"
        r"|ant|ent|ice|man|woman|mate|nurse|cook|clerk|chef|guard|coach|guide)"
    )
    return (
        # my apprentice, eighteen, came; his owner, 79 and just as deaf
        _place(
            rf"(?<![a-z])(?:my|our|her|his|their) (?:[a-z-]{{3,20}} )?{job}, (?P<n>{N})(?:,| and )"
        ),
        # she told me, 79, and a dancer; the papers said eighty-three
        _place(rf"(?<![a-z])(?:told (?:me|us)|said|says),? [\"']?(?P<n>{N})[,.;\"']", 13),
        # "How old are you?" "Ten."
        _place(rf"how old [^.!?]{{1,24}}\?[\"' ]{{1,4}}(?P<n>{N})(?=[.,!\"'])"),
        # 71 yrs, in a note
        _place(r"(?<=[,(|-]) ?(?P<n>\d{1,3}) ?(?:yrs|y|yr)(?= ?(?:[-,)|.;]|\Z))"),
        _place(rf"(?<![a-z])(?:now|currently) (?P<n>{N}),", 13),
        # in the hospice bed, 52, and he
        _place(
            r"[a-z], (?P<n>\d{2,3})"
            r"(?=\.(?!\d)|, (?:and (?:he|she|his|her)|he|she|who|with|an?|was|is"
            r"|had|has|lived?|living|came|told|said|from|fell)\b)",
            13,
        ),
        _place(r"(?:bed|room|rm|bay|flat) \w{1,3}, (?P<n>\d{2,3})(?=[,.;])", 13),
        _place(rf"(?<![a-z])since (?P<n>{N})(?= that|,|\.(?!\d)|\Z)", 13),
        _place(
            rf"(?<![a-z])(?:and|the other|another) one (?:was |is |aged )?(?P<n>{N})(?=[,.;]|\Z)"
        ),
        # the eldest sixteen, the smallest eleven weeks
        _place(
            r"(?<![a-z])(?:eldest|oldest|youngest|smallest|littlest|elder|younger|baby),? "
            r"(?:was |is )?"
            rf"(?P<n>{N})(?P<unit> ?{UNIT})?{_ENDS}| and\b)"
        ),
        # mum 22, low mood; male 19 found; client nearly 80 wants
        _place(rf"(?<![a-z]){_KIN}{ROUGHLY}? (?P<n>{N})(?: ?[mf](?!\w))?{_ENDS}| {_DID}\b)", 13),
        # a new admission, 81, fractured hip; my manager is 26; the other eighty-seven
        _place(
            rf"(?<![a-z])(?:admission|arrival|referral|newcomer|starter), (?P<n>{N})(?=[,.;])", 2
        ),
        _place(rf"(?<![a-z])(?:my|our|her|his|their) {job} (?:is|was) (?P<n>{N}){_ENDS})", 13),
        # wife 64 calm, in a note
        _place(
            rf"(?:\A|[.,;(+] |w/? ){_KIN} (?P<n>\d{{2}})"
            r"(?= (?!min|mg|ml|kg|mile|week|wk|hour|hr|day|month|year|yr|times|of|or|to|per|out)"
            r"(?:[a-z]{3,14}(?<!s)|gp|hca)\b)",
            16,
        ),
        # her children 10, 8 and 2
        _place(
            r"(?<![a-z])(?:her|his|their|my) (?:children|kids|boys|girls|sons|daughters),? "
            rf"(?P<n>{N}(?:, {N}){{0,5}},? and {N}){_ENDS})",
            0,
        ),
        _place(rf"(?<![a-z])(?:and|but) (?P<n>{N}) when (?:he|she|they|i)\b", 5),
        # the woman in question is 28, has; the oldest person she visits is sixty-eight
        _place(
            rf"(?<![a-z])(?:{_KIN}|person|volunteer|neighbour)"
            rf"(?: (?!{_MEASURED})[a-z'-]{{1,14}}){{1,5}}? "
            rf"(?:is|was|will be) (?P<n>{N}){_ENDS}| on (?:mon|tue|wed|thu|fri|sat|sun)\w*day\b)",
            13,
        ),
        # a neighbour of about seventy walked him home
        _place(
            rf"(?<![a-z])(?:{_KIN}|neighbour|person|colleague) of{ROUGHLY} (?P<n>{N})(?= [a-z])", 13
        ),
        # a mother of six, 34, moved
        _place(rf"(?<![a-z])(?:mother|father|mum|dad|parent) of {N}, (?P<n>{N})(?=,|\.(?!\d))", 13),
        # pt Zara 22 known to us; Jas and Molly, both 17
        _place(
            r"(?<![a-z])(?:pt|patient|client|resident|yp|mr|mrs|ms|miss) (?!(?:for|with|in|on|at"
            r"|to|of|and|is|was|who|had|has|the|by|from|after|than|no|number|or)\b)[a-z'-]{1,16} "
            rf"(?P<n>{N})(?: ?[mf](?!\w))?{_ENDS}| {_DID}\b)",
            2,
        ),
        _place(rf"(?<![a-z])both (?:of them )?(?P<n>{N}){_ENDS}| and\b)", 5),
        # now I have forty-four; since he has five years; the baby has already three months
        _place(
            rf"(?<![a-z])now (?:he|she|i) (?:has|have) (?P<n>{N})(?P<unit> years)?{_ENDS}| and\b)",
            13,
        ),
        _place(
            rf"(?<![a-z])(?:(?:since|when) (?:he|she|i) (?:has|have|had)|has already) {_N_UNIT}"
            rf"{_ENDS}| (?:and|he|she|i|we)\b)",
            2,
        ),
        # so twenty-two she was; onset 12
        _place(
            rf"(?<![a-z])(?:so|and|but) (?P<n>{N}) (?:he|she) (?:was|is)(?= ?[.,;!]| when\b)", 5
        ),
        _place(rf"(?<![a-z])(?:onset|menarche) (?:at )?(?P<n>{N})(?=[,.;)])", 2),
        # the tiny one in the sling, five weeks, was hers
        _place(
            r"(?<![a-z])(?:baby|babies|newborn|tiny|little|infant|grandson|granddaughter|twins?)"
            rf"(?: [a-z']{{1,12}}){{0,5}}, {_N_UNIT}(?=[,.;])"
        ),
        # 81 and he won second
        _place(rf"(?:\A|[.!?] )(?P<n>{N}) and (?:he|she)\b", 13),
        # pt 41 f, patient 58 m.
        _place(
            r"(?<![a-z])(?:pt|patient|client|resident|yp) (?P<n>\d{1,3}) ?[mf](?=[,;]|\.(?!\d)|\Z"
            r"| (?:adm|with|w/|w|via|brought|who|from|c/o|known)(?!\w))",
            2,
        ),
        # twin girls 8 weeks
        _place(rf"(?<![a-z]){_YOUNG},? {_N_UNIT}{_ENDS}| (?:both|and|with|who|was)\b)"),
        # a lady on the ward 90yrs; a man with 45 years
        _place(
            rf"(?<![a-z]){_KIN} (?:on|in|at|from) \w{{2,12}},? {_N_UNIT}(?! (?:ago|of|in|later)\b)",
            2,
        ),
        _place(
            rf"(?<![a-z]){_KIN} (?:with|has|have|had) {_N_UNIT}(?= ?[,.;)]| and\b|\Z)",
            2,
        ),
        # she has 42 but; she has 89 years, in the English of many
        _place(
            rf"(?<![a-z])(?:he|she) (?:has|have) (?P<n>{N})"
            r"(?:(?P<unit> years?)(?= ?(?:[,.;)]|\Z)| old| and)|(?= but\b))",
            13,
        ),
        # a gentleman of 101 asked; he is of 66 and alone
        _place(
            r"(?<![a-z])(?:man|woman|lady|gentleman|gent|boy|girl|lad|widow|widower) of "
            rf"(?P<n>{N})(?= {_DID}\b| \w{{3,10}}ed\b)",
            2,
        ),
        _place(
            rf"(?<![a-z])(?:he|she) (?:is|was) of (?P<n>{N})(?= ?(?:[,.;]|\Z)| (?:and|years)\b)", 13
        ),
    )


def _place(pattern: str, least: int = 1) -> Place:
    return Place(re.compile(pattern), least)
