"""Ages that no word calls so: only their place in the sentence, or in a note, tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from reflect_app.advice.entries import group_of
from reflect_app.advice.identifiers.age_forms import ROUGHLY, UNIT, YOUNG_OR_OLD, N
from reflect_app.advice.identifiers.calendar_words import MONTH, WEEKDAY

ENDS = r"(?= ?(?:[,;!?)]|\.(?!\d)|\Z)"
"""What ends an age; whoever uses it adds more and closes the bracket."""
_KIN_WORDS = (
    "mum mam mom dad mother father nan gran grandma grandad husband wife partner sister brother"
    " son daughter lady gentleman gent man woman boy girl lad male female"
)
_KIN = f"(?:{_KIN_WORDS.replace(' ', '|')})"
_MEASURED = (
    r"(?:score|scores|temp|temperature|pulse|weight|bmi|sats|bp|rate|gcs|room|bed|ward|number|size"
    r"|dose|total|result|flat|house|level|sugars?|reading|oxygen|pressure)\b"
)
_DID = (
    r"(?:found|seen|fell|came|said|told|asked|wants?|wanted|lives|living|brought|admitted|known"
    r"|presented|presenting|sat|was|is|has|had|with|who)"
)
_CHILDHOOD = (
    r"(?:1[0-8]|[2-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six"
    r"|seven|eigh)teen)"
)
_N_UNIT = rf"(?P<n>{N})(?P<unit> ?{UNIT})"


@dataclass(frozen=True)
class Place:
    """Where an age may stand, and the least number that is one there and nothing else."""

    written: str
    least: int = 1
    needs: frozenset[str] = frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The same to look with: made when a text first has a word that it needs."""
        return re.compile(self.written)

    def may_be_among(self, words: frozenset[str]) -> bool:
        """Whether one of the words that it needs is among these: mostly there is none."""
        return not self.needs or not self.needs.isdisjoint(words)


@cache
def places() -> tuple[Place, ...]:
    """Each such place; for a text in lower case, the age as its group "n"."""
    job = (
        r"[a-z-]{0,16}(?:(?<!numb)(?<!ord)(?<!lett)(?<!pap)(?<!comput)er|(?<!do)(?<!flo)or|ist|ian"
        r"|ant|ent|ice|man|woman|mate|nurse|cook|clerk|chef|guard|coach|guide)"
    )
    return (
        # my apprentice, eighteen, came; his owner, 79 and just as deaf
        place(
            rf"(?<![a-z])(?:my|our|her|his|their) (?:[a-z-]{{3,20}} )?{job}, (?P<n>{N})(?:,| and )"
        ),
        # she told me, 79, and a dancer; the papers said eighty-three
        place(
            r"(?<![a-z])(?:t(?:old|ells?) (?:me|us)|said|says|say),? [\"']?"
            rf"(?P<n>{N})(?:[,.;\"']|\Z)",
            13,
            "told tell tells said says say",
        ),
        # in the English of those who learn it: he have 9 year
        place(
            r"(?<![a-z])(?:he|she|who|boy|girl|son|daughter|child)(?:(?: is| has| have|'s| got) "
            r"(?=[a-z\d-]+ year(?!s))| (?:makes?|made|completes?|completed) )"
            rf"(?P<n>{N}) years?(?= ?[.,;!?)]|\Z| and\b)",
            1,
            "year years",
        ),
        # Ioan and his twin, both 4½, came
        place(
            rf", (?:both|all three)(?: aged)? (?P<n>{_CHILDHOOD})(?: ?½)?{ENDS})",
            1,
            "both three",
        ),
        # his brother, R, is 8; her sister S is 4
        place(
            rf"(?<![a-z]){_KIN},? [b-hj-z],? (?:is|was),? (?P<n>{N}){ENDS}| (?:and|but)\b)",
            1,
            _KIN_WORDS,
        ),
        # put down as 88; he admitted to 69
        place(
            r"(?<![a-z])(?:(?:down|recorded|registered|listed) as|(?:admit"
            rf"|own)\w{{0,3}}(?: up)? to)"
            rf" (?P<n>{N}){ENDS}| (?:and|but)\b)",
            13,
            "as to",
        ),
        # "Ninety," he said; eighty-four next birthday
        place(
            rf"[\"'](?<![^\s(].)(?P<n>{N})[,.!][\"'] (?:he|she) (?:said|told|says|whispered"
            r"|announced)",
            13,
            "he she",
        ),
        place(
            rf"(?<![a-z])(?P<n>{N}) (?:next|last|this|come|on (?:his|her|my) (?:next"
            r"|last)) birthday",
            1,
            "birthday birthdays",
        ),
        # older than his 54 years; for all her 80 years
        place(
            r"(?<![a-z])(?:than|for|despite|in|with) (?:all )?(?:his|her|my) "
            rf"(?P<n>{N})(?P<unit> years?)(?! (?:of(?! age)|as|in|with|at|here|on the"
            r"|there))(?![a-z-])",
            13,
            "year years",
        ),
        # a young 78, a sprightly eighty-six
        place(
            rf"(?<![a-z])an? (?:very |remarkably )?{YOUNG_OR_OLD} (?P<n>{N}){ENDS}| (?:and|but|who"
            r"|with)\b)",
            13,
            re.sub(r"\W+", " ", YOUNG_OR_OLD),
        ),
        # for 93 he's doing well; not bad for 88
        place(
            rf"(?<![a-z])for (?P<n>{N})(?= (?:he|she|you|they)(?:'s|'re| is| was| looks| did))",
            13,
            "for",
        ),
        place(
            rf"(?<![a-z])(?:not bad|doing well|good going|great|marvellous|amazing|fit|strong|sharp"
            rf"|spry|brilliant|remarkable|wonderful|young|tall|small|big)(?: {_KIN})? for "
            rf"(?P<n>{N}){ENDS}| and\b)",
            5,
            "bad well going great marvellous amazing fit strong sharp spry brilliant remarkable",
            "wonderful young tall small big",
        ),
        # "How old are you?" "Ten."
        place(
            r"(?:how old|(?<![a-z])age|what are you(?: now)?)[^.!?]{0,24}\?[\"' ]{1,4}"
            rf"(?:(?:i|he|she|we) (?:asked|said)(?: (?:him|her))?\. [\"'])?(?P<n>{N})(?=[.,!\"'])",
            1,
            "?",
        ),
        # 71 yrs, in a note
        place(
            r"(?<=[,(|-]) ?(?P<n>\d{1,3}) ?(?:yrs|y|yr)(?= ?(?:[-,)|.;]|\Z| and [a-z]))",
            1,
            "yrs y yr",
        ),
        place(
            rf"(?<![a-z])(?:{_KIN}|pt|patient|client|resident|yp),? "
            r"(?P<n>\d{1,3}) ?(?:yrs|y|yr)(?= ?(?:[-,)|.;]|\Z))",
            2,
            "yrs y yr",
        ),
        place(rf"(?<![a-z])(?:now|currently) (?P<n>{N}),", 13, "now currently"),
        # in the hospice bed, 52, and he; on the second floor, eighty-eight, ex docker
        place(
            rf"[a-z], (?P<n>{N})(?=, (?:and (?:he|she|his|her)|he|she|who|with|an?|was|is|had|has"
            r"|lived?|living|came|told|said|from|fell|ex|retired|widowed|divorced|deaf|blind|still"
            r"|did|did not|does|didn't|doesn't|used|lost|born|once|never|always)(?![a-z]))",
            13,
        ),
        place(r"[a-z], (?P<n>\d{2,3})(?=\.(?!\d))", 13),
        place(r"(?:bed|room|rm|bay|flat) \w{1,3}, (?P<n>\d{2,3})(?=[,.;])", 13),
        place(rf"(?<![a-z])since (?P<n>{N})(?= that|,|\.(?!\d)|\Z)", 13, "since"),
        place(
            rf"(?<![a-z])(?:and|the other|another) one (?:was |is |aged )?(?P<n>{N})(?=[,.;]|\Z)",
            1,
            "one",
        ),
        # the eldest sixteen, the smallest eleven weeks
        place(
            r"(?<![a-z])(?:eldest|oldest|youngest|smallest|littlest|elder|younger|baby),? "
            r"(?:was |is )?"
            rf"(?P<n>{N})(?P<unit> ?{UNIT})?{ENDS}| and\b)",
            1,
            "eldest oldest youngest smallest littlest elder younger baby",
        ),
        # wife 64 calm, in a note
        place(
            rf"(?:\A|[.,;(+] |w/? ){_KIN} (?P<n>\d{{2}})"
            r"(?= (?!min|mg|ml|kg|mile|week|wk|hour|hr|day|month|year|yr|times|of|or|to|per|out)"
            r"(?:[a-z]{3,14}(?<!s)|gp|hca)\b)",
            16,
            _KIN_WORDS,
        ),
        # and eight by the time we met
        place(
            rf"(?<![a-z])(?:and|but) (?P<n>{N}) (?:when|by the time|before) (?:he|she|they|i|her"
            r"|his|we|my|the)\b",
            5,
            "when time before",
        ),
        # the woman in question is 28, has; the oldest person she visits is sixty-eight
        place(
            rf"(?<![a-z])(?:{_KIN}|person|volunteer|neighbour)"
            rf"(?: (?!{_MEASURED})[a-z'-]{{1,14}}){{1,5}}? "
            rf"(?:is|was|will be) (?P<n>{N}){ENDS}| on (?:mon|tue|wed|thu|fri|sat|sun)\w*day\b)",
            13,
            _KIN_WORDS,
            "person volunteer neighbour",
        ),
        # a neighbour of about seventy walked him home
        place(
            rf"(?<![a-z])(?:{_KIN}|neighbour|person|colleague) of{ROUGHLY} (?P<n>{N})(?= [a-z])",
            13,
            _KIN_WORDS,
            "neighbour person colleague",
        ),
        # pt Zara 22 known to us; Jas and Molly, both 17
        place(
            r"(?<![a-z])(?:pt|patient|client|resident|yp|mr|mrs|ms|miss) (?!(?:for|with|in|on|at"
            r"|to|of|and|is|was|who|had|has|the|by|from|after|than|no|number|or)\b)[a-z'-]{1,16} "
            rf"(?P<n>{N})(?: ?[mf](?!\w))?{ENDS}| {_DID}\b)",
            2,
            "pt patient client resident yp mr mrs ms miss",
        ),
        place(rf"(?<![a-z])both (?:of them )?(?P<n>{N}){ENDS}| and\b)", 5, "both"),
        # now I have forty-four; since he has five years; the baby has already three months
        place(
            rf"(?<![a-z])now (?:he|she|i) (?:has|have) (?P<n>{N})(?P<unit> years)?{ENDS}| and\b)",
            13,
            "now",
        ),
        place(
            rf"(?<![a-z])(?:(?:since|when) (?:he|she|i) (?:has|have|had)|has already) {_N_UNIT}"
            rf"{ENDS}| (?:and|he|she|i|we)\b)",
            2,
            "since when already",
        ),
        # so twenty-two she was; onset 12
        place(rf"(?<![a-z])(?:so|and|but) (?P<n>{N}) (?:he|she) (?:was|is)(?= ?[.,;!]| when\b)", 5),
        place(
            rf"(?<![a-z])(?:onset|menarche) (?:at )?(?P<n>{N})(?=[,.;)])", 2, "onset", "menarche"
        ),
        # the tiny one in the sling, five weeks, was hers
        place(
            r"(?<![a-z])(?:baby|babies|newborn|tiny|little|infant|grandson|granddaughter|twins?)"
            rf"(?: [a-z']{{1,12}}){{0,5}}, {_N_UNIT}(?=[,.;])",
            1,
            "baby babies newborn tiny little infant grandson granddaughter twin twins",
        ),
        # Mrs Abara 78 #NOF; in the English of those who learn it: the mother have 29
        place(
            r"(?<![a-z])(?:mr|mrs|ms|miss) [a-z'-]{2,20} (?P<n>\d{2,3})(?= ?[#?][a-z]"
            r"| (?:nof|cap|uti|aki|copd|ccf|cva|tia|lrti|dnar|dnacpr|mfd|nbm|a/w|falls?|post)"
            r"(?![a-z]))",
            16,
            "mr mrs ms miss",
        ),
        place(rf"(?<![a-z])(?:he|she|who|{_KIN}) have (?P<n>{N}){ENDS})", 13, "have"),
        # At 38 nobody expects it
        place(
            rf"(?:\A|[.!?\n] ?)at (?P<n>{N})(?= (?:nobody|no one|anyone|most people)\b)",
            25,
            "nobody no anyone most",
        ),
        # pt 41 f, patient 58 m.
        place(
            r"(?<![a-z])(?:pt|patient|client|resident|yp) (?P<n>\d{1,3}) ?[mf](?=[,;]|\.(?!\d)|\Z"
            r"| (?:adm|with|w/|w|via|brought|who|from|c/o|known)(?!\w))",
            2,
            "pt patient client resident yp",
        ),
        # a man with 45 years
        place(
            rf"(?<![a-z])(?:{_KIN}|baby|twins?|(?:small|little) one|smallest|youngest|eldest)"
            rf"(?: [a-z]{{2,12}})? (?:with|has|have|had) "
            rf"(?:only |already |just )?{_N_UNIT}(?= ?[,.;)]| and\b(?! {N})|\Z)",
            2,
            _KIN_WORDS,
            "baby twin twins one smallest youngest eldest",
        ),
        # Lady 81F day 2
        place(
            rf"(?<![a-z])(?:{_KIN}|pt|patient) (?P<n>\d{{2}})(?P<unit> ?[mf])(?!\w)",
            13,
            _KIN_WORDS,
            "pt patient",
        ),
        # had him at 71; they put her at ninety
        place(
            r"(?<![a-z])(?:had|have|has|got|put|puts) (?:him|her|me|them)(?: down)? (?:at|as) "
            rf"(?P<n>{N}){ENDS}| (?:and|but|on|in)\b)",
            13,
            "at as",
        ),
        # three weeks short of seventy
        place(
            r"(?<![a-z])(?:weeks?|months?|days?|years?|fortnight) (?:short|shy|off|away from)"
            rf"(?: of)?(?: (?:his|her|my|being|turning))? (?P<n>{N}){ENDS}| (?:and|when)\b)",
            16,
            "short shy off away",
        ),
        # 92 come February; eight going on thirty; seventy-nine next week
        place(
            rf"(?<![\w£.:/-])(?P<n>{N}) (?:come (?:{MONTH}|spring|summer|autumn|winter"
            rf"|christmas|easter)|going on {N})(?![a-z])",
            2,
            "come going",
        ),
        place(
            rf"(?:[\"']|, )(?P<n>{N}) (?:next|last|this) (?:week|month|birthday|year|{MONTH}"
            rf"|{WEEKDAY})(?![a-z])",
            13,
            "next last this",
        ),
        # her older two are 4 and 2
        place(
            r"(?<![a-z])(?:older|younger|other|little|youngest|eldest|oldest) (?:two|three|ones?)"
            rf" (?:is |are |were )?(?P<n>{N}(?:(?:, and |, | ?& ?| and ){N})*){ENDS}| (?:and"
            r"|at)\b)",
            0,
            "older younger other little youngest eldest oldest",
        ),
        # he lived to 102; she made it to ninety
        place(
            r"(?<![a-z])(?:lived|lives|live|living|survived|made it|make it)"
            rf" to(?: be| see)? (?P<n>{N}){ENDS}| (?:and|with)\b)",
            60,
            "lived lives live living survived made make",
        ),
        # never saw 40
        place(rf"(?<![a-z])never (?:saw|sees|reached|made) (?P<n>{N}){ENDS}| and\b)", 18, "never"),
        # buried the first at six weeks
        place(
            r"(?<![a-z])(?:died|dead|lost|buried|adopted|removed|placed|taken|fostered|weaned"
            r"|walked"
            r"|talked|smiled|crawled)"
            r"(?: (?!stitch|suture|clips|staples|drain|cathe|line|dressing|cast|plaster)"
            rf"[a-z]{{1,10}}){{0,3}} at {_N_UNIT}{ENDS}| (?:and|when|by"
            r"|in)\b)",
            1,
            "died dead lost buried adopted removed placed taken fostered weaned",
            "walked talked smiled crawled",
        ),
        # the same 77 as my father
        place(rf"(?<![a-z])same (?P<n>{N}) as (?:my|his|her|me|i)\b", 13, "same"),
        # a boy of fourteen months breathing fast; a lady of 81 up by the dam
        place(
            r"(?<![a-z])(?:boy|girl|lad|lass|baby|child|toddler|infant|bairn|twins|wee one) of "
            rf"{_N_UNIT}(?! (?:of|old|labour|work))(?![a-z])",
            1,
            "boy girl lad lass baby child toddler infant bairn twins one",
        ),
        # a gentleman of 101 asked
        place(
            r"(?<![a-z])(?:man|woman|lady|gentleman|gent|fella|bloke|chap|boy|girl|lad|widow|widower)"
            rf" of (?P<n>{N})(?= (?:up|down|out|over|near|living|just|back|round|along|through|off"
            rf"|not|very|still|whose|about|all|{_DID})\b| \w{{3,10}}ed\b)",
            2,
            "man woman lady gentleman gent fella bloke chap boy girl lad widow widower",
        ),
    )


def place(pattern: str, least: int = 1, *needs: str) -> Place:
    """A place for which one of the words in ``needs`` must be there, if it has any."""
    return Place(pattern, least, group_of(" ".join(needs).split()))
