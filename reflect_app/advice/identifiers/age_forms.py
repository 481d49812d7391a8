"""How ages are written: the patterns of ``ages.py``, for a text in lower case unless it says so."""

from __future__ import annotations

import re
from functools import cache

from reflect_app.advice.identifiers.calendar_words import (
    MONTH,
    NUMBER_WORD,
    ORDINAL_OF,
    WEEKDAY,
    number_in,
)
from reflect_app.advice.identifiers.listed import any_of
from reflect_app.advice.lazy_patterns import lazily

UNIT = r"(?:years?|yrs?|months?|mths?|mnths?|mos?|weeks?|wks?|days?|hours?(?=[ -]old))"
N = rf"(?:\d{{1,3}}|{NUMBER_WORD})"
_HALF = r"(?: ?½| 1/2(?!\d)| and (?:a half|a quarter|three quarters)|\.5)?"
_ONE = rf"{N}{_HALF}(?: ?{UNIT}(?:,? (?:and )?\d{{1,2}} {UNIT})?)?"
SEVERAL = rf"{_ONE}(?:(?:, and |, ?| ?& ?| and | or | ?/ ?| plus ){_ONE}(?![\w%])){{0,7}}"
ROUGHLY = (
    r"(?: only| just(?: gone)?| about| around| roughly| approx\.?| nearly| almost| now| currently"
    r"| barely| scarcely| hardly| not yet| well over| pushing| rising| getting on(?: for)?"
    r"| (?:not much|not|little|no) more than| more than| (?:older|younger) than| c\.| nearer"
    r"| close(?:r)? to| (?:just )?shy of| all of| knocking on(?: for)?| on the (?:wrong|right|other"
    r"|far) side of| the (?:wrong|right|other|far) side of| well past| a good| maybe| perhaps"
    r"| probably| going on(?: for)?| coming up(?: to| for| on)?| nobbut| jist| near(?:ly)? on"
    r"| near enough| hitting(?: on for)?)"
)
NEARLY = (
    r"(?:knocking on(?: for)?|getting on for|going on for|close(?:r)? to|nearer|approaching|nearing"
    r"|(?:just )?gone|shy of|all of|(?:on )?the (?:wrong|right|other|far) side of)"
)
"""Words before an age that only fit before a number."""
YOUNG_OR_OLD = (
    r"(?:young|youthful|sprightly|spry|fit|frail|feisty|lively|grand|proud|active|independent"
    r"|tender|mere|vulnerable|healthy|tired|sharp|stubborn|fragile|cheerful|mature|ripe old)"
)
"""How somebody of an age may be: a sprightly 86."""
STOP = (
    r"(?=[ ]*(?:[,;:!?)\"'&+-]|\.(?!\d)|\Z)| (?:n|and|but|when|with|now|who|at|in|on|then|so|or"
    r"|because|this|that|these|today|tonight|next|last|very|i'm|my|her|his|their|our|for|to|too"
    r"|while|n|noo|not|comma|full stop|an|me|us|off|without|going|until|till|before|after|since|dad"
    r"|mum|bless|whose|where|both|though|years(?! (?:older|younger|her|his|my|their|in|into|on|with"
    r"|sober|clean|married))|yrs|has|had|is|was|him|himself|himsel|hersel|herself|myself|soon|lives"
    r"|living|only|already|from|by|the|she|he|they|though|although|yet|i|we|if|come|tomorrow"
    r"|no,? (?:i|he|she|they|wait|sorry|actually|tell)"
    rf"|single|married|divorced|widowed|pregnant|{WEEKDAY}|sat|sun|yesterday|cannot|can't|can|could"
    r"|couldn't|would|did|does|says|said|came|went|wants|wanted|needs|when|as|which|retired"
    r"|primip\w*|multip\w*|gravida|known to"
    r"|(?:type|para) (?:one|two|\d)|diabetic|smoker|(?:history|background) of|normally|usually"
    r"|independent|fit and well"
    r"|(?:first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th)) (?:baby|pregnancy|child|birth"
    r"|section|time m[uoa]m))\b)"
)
_NO_NUMBER = lazily(rf" {UNIT}\Z| 1/2| and (?:a half|a quarter|three quarters)| ?½|\.5")
_SMALL_ONE = "(?:baby|infant|boy|girl|child|toddler|newborn|twin|lad|lass|bairn)"
_FOLLOWS_LETTER = (
    r"(?=,|\.|\)| (?:with|who|presenting|presented|admitted|brought|found|in|from|adm|c/o|seen"
    r"|known|lives|living|referred)\b)"
)
_COMPLAINS = (  # in the shorthand of paramedics: "58M chest pain"
    r"(?<!\b[an] \d\d.)(?= (?:\?|chest|fall|fell|fallen|collapsed?|unresponsive|unconscious|abdo"
    r"|abdominal|back pain|hip|seizures?|fitting|sob|dib|od|overdose|arrest|rtc|stroke|fast\+?"
    r"|head|bleed|bleeding|pv|labour|seps[ie]s|septic|hypo|asthma|allergic|dizzy|vomiting|d&v"
    r"|confused|intox|assaulted?|burns?|choking|fainted|palpitations|breathless|unwell|generally"
    r"|self-harm|suicidal|anaphylaxis|laceration|query|suspected|post|struggling|cardiac|resp)\b)"
)


@cache
def adjectives() -> tuple[re.Pattern[str], ...]:
    """A 34-year-old, 34 years old, 3-week-old; 34yo, 34 y/o; 94 years young; a 5 month baby."""
    return (
        re.compile(
            rf"(?<![\w.£/-])(?P<art>an? )?(?P<n>{N}){_HALF}[ -]{{0,2}}(?P<unit>{UNIT})"
            r"(?:,? (?:and )?\d{1,2}[ -]?(?:m(?:on)?ths?|mo|m|weeks?|wks?))?[ -]{1,2}"
            r"(?P<o>olds?|o\b|young(?= ?[,.;!?)]))(?!\w)"
        ),
        re.compile(
            r"(?<![\w.£/-])(?P<art>an? )?(?P<n>\d{2})(?= (?:male|female|gent|gentleman|lady)(?!\w))"
        ),
        re.compile(
            rf"(?<![\w.£/-])(?P<art>an? )(?P<n>\d{{1,2}})[ -]?(?P<unit>{UNIT})"
            rf"(?= {_SMALL_ONE}(?: ?(?:[.,;:!?)]|\Z)| (?:who|with|was|is|and|in|on|at|from|to|had"
            r"|has|girl|boy|for|she|he|whose|came|seen|brought)\b))"
        ),
        re.compile(
            r"(?<![\w.£/-])(?P<art>an? )?(?P<n>\d{1,3})[ -]?"
            r"(?:y[ /.-]{0,2}o(?: ?[mf])?\b\.?|yr[ /.-]{0,2}o\b|yrs? ?old|y ?old|m/o|mo old)(?!\w)"
        ),
    )


def with_rest(lower: str, end: int) -> int:
    """Where an age ends with what still belongs to it behind its number: and a half, years."""
    rest = _rest().match(lower, end)
    return rest.end() if rest else end


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(
        r"(?:-?ish(?!\w)|(?: ?½| and (?:a half|a quarter|three quarters))(?!\w))?"
        r"(?: (?:years?|yrs)(?= ?(?:[.,;:)!?]|\Z)| (?:and|he|she)\b))?"
    )


@cache
def of_age() -> re.Pattern[str]:
    """34 years of age."""
    return re.compile(rf"(?<![\w.£/-])(?P<n>{N}){_HALF} {UNIT} of age(?!\w)")


@cache
def aged() -> re.Pattern[str]:
    """Aged 34, age: 34, at the age of 34, aged 4, 6 and 9."""
    return re.compile(
        r"(?<![a-z])(?!aged [\w-]{1,14} years (?:in (?:a|one) |overnight))"
        r"(?P<aged>aged|agd|ages? of|ages?)(?: is| was|:| ?=| -| down as| as| at| ?\(|, ?| of"
        rf"|{ROUGHLY}){{0,2}} ?"
        rf"(?P<n>{SEVERAL})(?![\w%£]|[-/+]\w|\+)"
    )


def not_one_age() -> re.Pattern[str]:
    """What makes a band of it: 18 to 25, 65 and over."""
    return re.compile(
        r" ?(?:(?:-|to) ?\d|and (?:over|above|under|below|up|older|younger|upwards)"
        r"|or (?:over|above|under|older|younger|more)|plus|\+|onwards"
        r"|years? (?:and|or) (?:over|under|above|older|younger)|upwards|times)(?![a-z])|-\w"
        rf"| past {N}(?![a-z])"
    )


@cache
def she_is() -> re.Pattern[str]:
    """She is 34, who's 7, I was 19, my son turned 4."""
    titled = r"(?:mr|mrs|ms|miss|dr|uncle|aunty?|auntie|sister|father)\.? [\w'-]{2,20}"
    who = rf"(?:she|he|they|who|i|one|you|(?:her|him|my)self|{titled}|{any_of('person-words.txt')})"
    ill_spelt = r"(?:im|hes|shes|whos|theyre|my age is|age is|(?:and|but) (?:is|was|am))"
    verb = (
        r"(?:'s|'m|'re|(?: has| had|'s|'d|'ve)?(?: just| only| jist)? (?:(?:is|was|are|were|wis"
        r"|wur)(?:n't)?"
        r"|am|attained|turned|turnt"
        r"|turning|turns|reached|been|being)|(?: has| had| have|'s|'d|'ve)?(?: just"
        r"| only| already)? gone(?= )| r(?= )|(?: will|'ll| would|'d| must| might| may| could"
        r"| can't"
        r"| should| (?:could|would|can|must|might)n't| couldn't) (?:only )?(?:be|(?:have|of"
        r"|'ve) been)| ?[=:]| (?:looked|looks)(?= ))"
    )
    between = (
        rf"(?:{ROUGHLY}| still| then| not| even| either| both| all| also| like| going on| turning"
        r"| turned| well over| past| over| already){0,2}"
    )
    return re.compile(
        rf"(?<![a-z])(?:(?P<who>{who}){verb}|{ill_spelt}){between} [\"']?(?P<n>{SEVERAL})"
        rf"(?![\w%£°:/]|[.,]\d|-\w){STOP}"
    )


@cache
def turned() -> re.Pattern[str]:
    """Turned 40."""
    return re.compile(
        rf"(?<![a-z])(?:turned|turning|turns|turn|turnt) (?P<n>{N})(?![\w%:-]){STOP}"
        rf"(?! in(?:to)? (?!{MONTH}|(?:the|that|this|last|the same) (?:spring|summer|autumn"
        rf"|winter|week|month|year)|a (?:week|month|fortnight))| on (?!{WEEKDAY}|the \d|{MONTH}|\d)"
        r"| or )"
    )


@cache
def letter_with_an_age() -> re.Pattern[str]:
    """M (10) told his advocate; for the text with its capitals."""
    return re.compile(
        r"(?:(?<=[.,;:!?] )|(?<=and )|(?<=\n)|\A)[B-HJ-Z] \((?P<n>[2-9]|1\d)\)"
        r"(?= (?:told|tells|said|says|asked|wanted|wants|has|had|is|was|came|comes|went|lives|lived"
        r"|loves|loved|cried|drew|who|and [A-Z] \()\b)"
    )


@cache
def name_is() -> re.Pattern[str]:
    """Maria is 34; for the text with its capitals."""
    return re.compile(
        r"(?<![\w'])(?P<name>[A-Z][a-zà-ÿ'’-]{1,30})(?:"
        r"'s| is| was| wis| were(?= \d{1,2} (?:months|years))| turned| has turned| would be"
        r"| will be|'ll be)"
        rf"(?:{ROUGHLY}| already| still){{0,2}} (?P<n>{N}(?: months| years)?)"
        rf"(?![\w%£°:/]|\.\d|-\w){STOP}(?! (?:in|at|from|to|for|the) )"
    )


@cache
def named_for_a_month() -> re.Pattern[str]:
    """April is 7 and did not cry; for the text with its capitals."""
    return re.compile(
        rf"(?<![\w'])(?:April|May|June|Summer|Autumn)(?:'s| is| was) (?P<n>{N})"
        r"(?=,? (?:and |but )?(?:did|does|was|is|had|has|can|could|would|just|already|still|her|his"
        r"|she|he|who|cried|came|went|loves?|likes?|wants?|wanted|said|told)\b)"
    )


@cache
def beside() -> re.Pattern[str]:
    """My patient, 72, and Maria (34); for the text with its capitals."""
    return re.compile(
        rf"(?<![\w'])(?P<who>{any_of('person-words.txt')}|[A-Z][A-Za-zà-ÿ'-]{{1,30}}"
        r"|(?<=[a-z] )[A-Z]\.?(?= ?\()|(?<=[a-z] )[A-Z](?:\.|(?=, \d))|(?<=, )[A-Z](?= \(\d)"
        r"|[A-Z]\.? ?[A-Z]\.(?=,)|(?<=Mr |Ms |Dr )[A-Z]|(?<=Mrs )[A-Z]"
        r"|(?<=Miss )[A-Z]),? ?(?P<open>[,(\[]|-(?= ))(?: ?(?:still|all of|nearly|almost|just|only"
        rf"|aged?|now))? ?(?P<n>{SEVERAL})[!?]?(?P<close>[,)\];]|\.(?!\d)| ?- |\Z"
        r"| (?:that|this|today|on|last|next|now|in|at)\b)"
    )


@cache
def of_n() -> re.Pattern[str]:
    """A boy of 7, two boys of 4 and 6."""
    return re.compile(
        r"(?<!\w)(?!(?:grand)?(?:mother|father|parents?)|mum|dad|mam|nan"
        rf"|gran|eldest|oldest|youngest|younger|middle one){any_of('person-words.txt')}"
        rf"(?P<of> of){ROUGHLY}? (?P<n>{SEVERAL})"
        rf"(?![\w%£]|[-/]\w){STOP}"
    )


@cache
def birthday() -> re.Pattern[str]:
    """Her 40th birthday, his eightieth birthday."""
    tens = "(?:twen|thir|for|fif|six|seven|eigh|nine)t"
    return re.compile(
        r"(?<!\w)(?P<n>\d{1,3}(?:st|nd|rd|th)|(?:eigh|twelf|fif|six|seven|nin|ten|eleven|hundred)th"
        rf"|(?:thir|four|fif|six|seven|eigh|nine)teenth|{tens}ieth"
        rf"|{tens}y[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
        r" (?:birthday|b'?-?day)(?!\w)(?! of (?:our |the (?:nhs|charity|home|hospital|service"
        r"|trust|unit|club)))"
    )


@cache
def born_ago() -> re.Pattern[str]:
    """Born 62 years ago."""
    return re.compile(rf"(?<![a-z])born (?:some |about |around )?(?P<n>{N} years) ago(?![a-z])")


@cache
def nth_year() -> re.Pattern[str]:
    """In his sixteenth year."""
    return re.compile(
        r"(?<![a-z])in (?:his|her|my|their) (?P<n>(?:1[1-9]th|[2-9]\d(?:st|nd|rd|th)"
        r"|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
        r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tie)th"
        r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:first|second|third"
        r"|fourth|fifth|sixth|seventh|eighth|ninth)) year)(?! (?:of|at|in|with|here|as))(?![a-z])"
    )


@cache
def her_nth() -> re.Pattern[str]:
    """Her 50th, where nothing that is counted follows."""
    return re.compile(
        r"(?<![a-z])(?:for|on|before|to|approaching|of|after|since|until|near|nearly|past|by|(?:was"
        r"|is|be|it's|had|have|having)(?= [a-z']{2,5} (?:[6-9]|1\d|six|seven|eigh|nine|hun|one))"
        r"|celebrat\w{1,5}|reach\w{0,3}|see|seeing|plan(?:ned|ning)?|mark(?:ed|ing)?|miss(?:ed"
        r"|ing)?"
        r"|organis\w{1,3}) (?:his|her|my|their|mum's|dad's|nan's) (?:own "
        r"|big )?(?P<n>1[368]th|21st|[3-9]0th|[6-9]5th|10[0-9]th|9[0-9](?:st|nd|rd|th)|eighteenth"
        r"|twenty-first|(?:thir|for|fif|six|seven|eigh|nine)tieth|(?:one )?hundredth"
        r"|ninety-(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
        r"|ninth))(?= ?(?:[.,;:)!?\"'-]|\Z)| (?:on|in|last|next|this|at|that|and|with|was|is|next"
        r"|when|coming|while|but|do|bash|party|tea|cake|card|cards|celebrations?|together|today|so"
        r"|he|she|we|i|they|while|here)\b)"
    )


@cache
def with_letter() -> tuple[re.Pattern[str], ...]:
    """34F with asthma, F34 with asthma; for the text with its capitals."""
    return (
        re.compile(
            rf"(?<![\w.£])(?P<n>\d{{2}})(?:(?:yo)?[FM](?:{_FOLLOWS_LETTER}|{_COMPLAINS})|(?<![/-]\d\d)(?:[FM](?=\Z"
            r"|[;:!?])|(?:/| ?(?:yrs?|y) )[FM](?![\w/-])| ?[\u2640\u2642](?![\w/-])"
            r"|(?:(?<![^\n(]\d\d)|(?<=\. \d\d)) ?[FM](?=[,.]|\Z)))"
        ),
        re.compile(
            r"[FM](?<![\w.].) ?(?P<n>\d{2})(?= (?:with|who|present\w+|admitted|brought|c/o)\b)"
        ),
        re.compile(
            r"[FM\u2640\u2642](?<![\w./-].)(?:(?<=[FM])/|(?<![FM]) ?)(?P<n>\d{2})(?![\w/%-]|\.\d)"
        ),
        re.compile(r"[FM](?:(?<![^\n(].)|(?<=[.*-] .)) ?(?P<n>\d{2})(?=, ?[a-z#?])"),
    )


@cache
def parts_of_a_year() -> re.Pattern[str]:
    """5/12, five months, and 3/52, three weeks, as notes have it; 2 yrs 6/12."""
    return re.compile(
        r"(?<![\w./+-])(?:(?P<years>\d{1,2}) ?(?:years?|yrs?|y),? (?:and )?)?"
        r"(?P<n>\d{1,2})(?: ?\+ ?\d)?/(?P<of>12|52|7)(?![\w/])"
    )


@cache
def small_one_before() -> re.Pattern[str]:
    """Whom such an age is of: baby boy, 5/12; baby T was 7/52; twins, ex 27/40, now 11/52."""
    return re.compile(
        rf"(?<![a-z])(?:(?:aged?|{_SMALL_ONE}s?|daughter|son|sister|brother|sib|sibling|dtr|infant"
        r"|little|wee)"
        r"(?: (?!review|check|seen|rv|for|at|in|after|every|due|clinic|course|bit|more)"
        r"[a-z0-9'-]{1,12}){0,2}(?: (?:seen|reviewed|assessed|sitting|walking|weaned) at)?"
        r"(?:,? \(?(?:ex|born|born at) \d\d(?:\+\d)?/40\)?,?)?"
        r"(?: (?:is|was|now|only|just)|,| -|:| ?\(){0,2}"
        r"|(?:corrected|adjusted|gestational)(?: age)?(?: of|:| to)?) ?\Z"
    )


@cache
def small_one_behind() -> re.Pattern[str]:
    """Whom such an age is of: 5/12 old, 10/12 infant."""
    return re.compile(rf"[ -]?old(?!\w)| (?:old )?{_SMALL_ONE}(?!\w)")


@cache
def thing_behind() -> re.Pattern[str]:
    """What is so old where it is no person: a five-year-old policy."""
    things = any_of("things-that-are-old.txt")
    return re.compile(rf" (?:(?!(?:at|in|from|of|on|with|who|and|to) )\w{{1,20}} )?{things}(?!\w)")


@cache
def thing_before() -> re.Pattern[str]:
    """The same where it stands before: the boiler is ten years old."""
    return re.compile(
        rf"(?:{any_of('things-that-are-old.txt')}|it|that|this|which|these|those)"
        r"(?: itself| alone| here| there)?(?:[^.!?]{1,40} (?:and|but))?"
        r"(?: is| was|'s| are| were| must be| must have been| had been| has been)"
        r"(?: now| only| just| about| over| nearly| almost| at least| more than| already| around"
        r"| some)? ?\Z"
    )


@cache
def thing_right_before() -> re.Pattern[str]:
    """The same where it stands right before: the dog, 14, is deaf; the building turned 100."""
    return re.compile(
        rf"(?<![a-z]){any_of('things-that-are-old.txt')}(?: has| just|'s)?,?(?: turn\w{{1,3}})? ?\Z"
    )


@cache
def things_in_a_row() -> re.Pattern[str]:
    """What is so old where it stands before a list: two of the debts, 6 and 11 years old."""
    return re.compile(rf"(?<![a-z]){any_of('things-that-are-old.txt')}s?,(?: {N}(?:,| and))? ?\Z")


def is_band(lower: str, end: int) -> bool:
    """Whether what follows makes a band of it."""
    return not_one_age().match(lower, end) is not None


def value_of(words: str) -> int | None:
    """The number of an age, also of which birthday it is."""
    words = _NO_NUMBER.sub("", words.strip()).strip()
    if (digits := re.match(r"\d+", words)) is not None:
        return int(digits[0])
    if words in ORDINAL_OF:
        return ORDINAL_OF[words]
    if words.endswith("ieth"):
        return number_in(words.removesuffix("ieth") + "y")
    tens, _joint, unit = words.replace("-", " ").partition(" ")
    if unit in ORDINAL_OF:
        return (number_in(tens) or 0) + ORDINAL_OF[unit]
    return 100 if words == "hundredth" else number_in(words)
