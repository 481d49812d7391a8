"""The words that tell whether a bare number beside them is an age: people, measures, lives."""

from __future__ import annotations

import re

from reflect_app.advice.identifiers.age_forms import STOP, N
from reflect_app.advice.identifiers.calendar_words import MONTH, WEEKDAY
from reflect_app.advice.identifiers.listed import any_of
from reflect_app.advice.lazy_patterns import lazily

NUMBER = re.compile(rf"(?<![\w.£$€#+°/%:'-])(?P<n>{N})(?![\w%£°:/+-]|\.\d|,\d)")
FOLLOWS = re.compile(
    rf"(?: years?(?= ?[.,;:)!?]| (?:he|she|i|and)\b))?(?:{STOP}| \(| \+ \d"
    r"| (?:without|with|instead|cannot|can't|can|could|couldn't|would|did|does|says?|said|told|came"
    r"|comes|went|you|don't|doesn't|didn't|talks|goes|likes|plays|sleeps|are|were|wants?|wanted"
    r"|needs?|got|fell|asked|as|which|where|until|till|before|after|again)\b)"
)
ROUGH = frozenset(
    (
        "only", "just", "about", "around", "roughly", "approx", "nearly", "almost", "now",
        "currently", "also", "already", "still", "barely", "hardly", "maybe", "perhaps",
        "probably", "like", "well", "say", "a&w", "aged", "rising", "pushing", "about", "quite",
        "not", "again", "yet", "newly", "freshly", "even", "nobbut", "jist",
    )
)  # fmt: skip
PERSON = re.compile(
    r"(?<![a-z])(?:he|she|him|her|his|hers|i|i'm|i'd|you|you're|they|their|my|who|whose|man|woman"
    r"|lady|gentleman|boy|girl|lad|lass|child|baby|mum|mother|dad|father|nan|gran\w*|wife|husband"
    r"|partner|parents|son|daughter|brother|sister|uncle|aunt\w*|niece|nephew|cousin|widow|widower"
    r"|patient|resident|client|tenant|person|fella|bloke|chap|student|nurse|carer|driver|mr|mrs|ms"
    r"|miss|twins?|kids?|children|sons|daughters|boys|girls|sibs?|siblings|friends?|neighbour|male"
    r"|female|pt|one|ones|someone|somebody|birthday)(?![a-z])(?:'s)?"
)
CHILD = lazily(
    r"(?<![a-z])(?:boys?|girls?|lads?|lass|child|children|kids?|bab(?:y|ies)|sons?|daughters?"
    r"|brothers?|sisters?|sibs?|siblings?|ch|parents|twins?|toddler|grand(?:son|daughter|child)\w*"
    r"|niece|nephew|pupils?|eldest|youngest|elder|younger|step(?:son|daughter)|he|she|him"
    r"|his)(?![a-z])"
)
MEASURED = re.compile(
    r"(?<![a-z])(?:scor\w+|sats|measur\w+|saturat\w+|temps?|temperature|pulse"
    r"|heart(?! (?:attack|failure|op|bypass))"
    r"|weigh\w*|bmi|bp"
    r"|hr|rr|rate|gcs|rooms?|beds?|wards?|bay|numbers?|sizes?|doses?|totals?|results?|flats?|level"
    r"|sugars?|page|readings?|oxygen|pressure|speed|mph|price\w*|cost\w*|paid|pence|pounds?"
    r"|bus(?! driver)|buses|count(?:s|ed|ing)?|bingo|capped|marks?|percent\w*|question|steps|laps"
    r"|minutes|o'clock|clock|channel|floor|session|how many|times|news|phq|gad|waterlow|braden"
    r"|bristol|out of|tables?|platform|gate|junction(?= ?\Z)|hb|egfr"
    r"|target|limit|average|mean|median"
    r"|hours"
    r"|bipap|niv|ipap|settings|waited|screen|scales|meter|display|thermostat|radiator|heating|oven|dial"
    r"|imms|jabs|immunisations|boosters)(?![a-z])"
)
TOLD_BY = re.compile(
    r"(?<![a-z])(?:how many|count(?:ed|ing)?(?![a-z])|bingo|(?:book|sign|scales?|clock|meter|screen"
    r"|label|machine|monitor|display|register|watch|fitbit|tracker|probe|counter|chart|policy|till|bill|receipt"
    r"|bp|sats|pulse|scores?|total|result|dial|gauge|app|phone|nav|oximeter|thermometer) (?:said"
    r"|says|read))"
)
"""Counting, and what is read off."""
RATED = re.compile(
    r"(?: again)? (?:on|for) (?:the |a |his |her )?(?:air|room air|oxygen|o2|ra|waterlow"
    r"|must|news|scale|score|pain|gcs|phq|gad|braden"
    r"|frailty|rockwood|(?:bad|good) (?:day|night))(?![a-z])"
)
"""Behind a number that is a score."""
BAND_BEFORE = re.compile(rf"(?:(?<![a-z\d]){N} to|(?<![a-z])between(?: {N} and)?) \Z")
SCALE = lazily(
    rf"(?<![a-z]){any_of('scales.txt')}(?:-\d{{1,2}})?"
    r"(?:,? (?:of|at|is|was|a|the|only|now|today|just|still|came|out|down|up|to|score[ds]?|total"
    r"|about|around|again|repeated|says?|said|read|gave|me|us|him|her)){0,4}(?: ?[,:;=(-])? ?\Z"
)
"""A scale whose score the number behind it is: "Did COWS, 14."."""
LIFE = re.compile(
    r"(?<![a-z])(?:first|arrest\w*|orphan\w*|care|fostered|adopted|excluded|drank|drinking|smok\w+"
    r"|using|married|pregnant|diagnos\w+|widowed|lost (?:her|his|my|their)|bereaved|left school"
    r"|learn\w*|left home|retired|started work|dead|died|1st admission|carer|widow|orphan|sleeping"
    r"|homeless|dx|emigrated|died|abused|evacuated|boarding|expelled|offended|parent)(?![a-z])"
)
OTHER_ONES = frozenset(
    (
        "one", "other", "another", "first", "second", "third", "elder", "younger", "eldest",
        "youngest",
    )
)  # fmt: skip
KIN = frozenset(
    (
        "mum", "mam", "mom", "dad", "mother", "father", "nan", "nana", "gran", "grandma",
        "grandad", "husband", "wife", "hubby", "partner", "sister", "brother", "son", "daughter",
        "lady", "gentleman", "gent", "man", "woman", "boy", "girl", "lad", "male", "female",
        "grandson", "granddaughter", "grandmother", "grandfather", "niece", "nephew", "uncle",
        "aunt", "aunty", "auntie", "cousin", "boyfriend", "girlfriend", "stepdad", "stepmum",
        "stepson", "stepdaughter", "sib", "twin", "nanna", "dtr", "gdtr", "fiance", "lodger",
        "housemate", "flatmate", "himself", "herself",
        "fella", "bloke", "chap", "widow", "widower", "bf", "gf", "husb",
    )
)  # fmt: skip
SUBJECTS = frozenset(("he", "she", "i", "who", "baby", "child", "patient", "client", "resident"))
YOUNG_KIN = frozenset(
    (
        "son", "daughter", "boy", "girl", "lad", "lass", "brother", "sister", "grandson",
        "granddaughter", "niece", "nephew", "stepson", "stepdaughter", "sib", "twin", "dtr",
        "gdtr", "baby", "toddler",
    )
)  # fmt: skip
NOTED = frozenset(
    (
        "pt", "yp", "y/p", "patient", "cl", "su",
    )
)  # fmt: skip
MONTH_OR_DAY = lazily(rf"(?:{MONTH}|{WEEKDAY})\Z")
WORDS = re.compile(r"x(?=\d)|[a-z/']+|\d+|[^\w\s]")
MARK_BEHIND = r"(?=[ ]?[.,;:)!?&+]|\Z| (?:and|or|to)\b)"
CLOSED = lazily(
    r" ?[,.;:)!?&-]| \+ \d|\s*\Z| (?:and|next|last|this|now|today|when|that|who|if|himsel|himself"
    r"|herself|hersel)\b"
    rf"| in (?:{MONTH}|spring|summer|autumn|winter|the)\b"
)
HOURS = lazily(
    r"(?:\b(?:died?|dead"
    r"|(?:left|went|came|got|back|gone) home|retired|married|widowed|buried|work|meetings?)) at \Z"
)
"""Before a small number it is an hour rather than an age: died at 4."""
LEAD = re.compile(r"(?<![a-z])(?:only|just|still|so|yes|no|aye) \Z")
UP_TO = re.compile(
    r"(?:\blive[sd]?|\bliving|\bhouse|\bflat|\bstay\w*"
    r"|\bup|stop\w*|ended|finish\w*|start\w*|stuck|stood|got|hold\w*|held) at \Z"
)
LONE_BEHIND = lazily(
    r"[.!]|, (?:and|but|with|(?:she|he|i|they)(?! sa(?:ys?|id)\b)|never|no|not|still|living|lives"
    r"|an?|see|mind|look|imagine|would you|if you|going|deaf|blind|bless|my|alone|fit)\b| (?:next"
    r"|last|this|tomorrow|today"
    rf"|now|and still|and never|in {MONTH})\b"
)


OR = re.compile(r",? (?:or|comma|maybe|not|perhaps|or maybe|or possibly) (?:just |nearly )?")
JOINT = re.compile(r"(?:, | ?& ?| and |, and | ?/ ?| ?\+ ?| n )")
COUNTED = lazily(r"(?<![a-z])(?:all|left|pills|tablets|them|of|beads|points)(?![a-z])")
CHILDREN = frozenset(
    (
        "sibs", "siblings", "kids", "children", "ch", "c", "child", "parents", "boys", "girls",
        "sons", "daughters", "grandchildren", "brothers", "sisters", "grandsons",
        "granddaughters",
    )
)  # fmt: skip
