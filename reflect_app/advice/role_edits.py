"""What is to be changed so that a role stands for every mention of somebody, in all answers.

Mentions are those that advice finds: full name and first name alike, possessives, at the start of a
sentence. The words around stay whole: "my colleague Maria" becomes "my colleague", "a girl called
Ruby" a girl, and no article stands twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice import advise_all
from reflect_app.advice.finding import Kind
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.plain_text import plain
from reflect_app.advice.role_introduced import closes, introduced_as
from reflect_app.advice.role_mentions import Mentions, opens
from reflect_app.advice.role_words import definite_form, is_numbered, possessive_form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

_BEFORE = 90  # characters before a mention that are looked at
_CLOSES = 4  # characters behind one that show whether what is said of them ends there
_DETERMINERS = "my|our|her|his|their|your|the|a|an"
_FOND = "poor|little|lovely|dear|young|old|big|wee|late"
_BARE = re.compile(rf"(?:\b(?:{_DETERMINERS}) )?(?:\b(?:{_FOND}) ){{0,2}}$", re.IGNORECASE)
_WITH_NOUN = re.compile(
    rf"\b(?:(?:{_DETERMINERS})|[\w\-]{{1,30}}'s?) (?:[a-z\-]{{2,15}} ){{0,2}}?"
    r"(?P<noun>[a-z\-]{3,20})(?P<comma>,?) $",
    re.IGNORECASE,
)
_CALLED = re.compile(  # only behind "a girl": "the nurse called Maria" may be about a telephone
    r"\b(?:(?i:an?|another|one|some)(?: [a-z\-]{1,30}){0,3} (?P<before>[a-z\-]{1,30})|"
    r"(?i:somebody|someone)) (?P<called>called|named|known as) $"
)
_GREETING = re.compile(
    r"\b(?:hi|hello|hiya|thanks|thank you|sorry|well done|(?:good)?bye|cheers|congratulations|"
    r"good ?night|good (?:morning|afternoon|evening)),? $",
    re.IGNORECASE,
)
_TOLD_HER = re.compile(  # there "her" is somebody else: "I told her Maria was ill"
    r"\b(?:tell|told|ask|show|offer|remind|inform|assure|warn|promise|convince|let|g[ai]ve|giv|"
    r"send|sent|bring|brought)(?:s|ed|d|n|ing)? her $",
    re.IGNORECASE,
)
_PRONOUNS = these("i we you he she they it who and then just also")
_BE = these("is was be being am are were")


@dataclass(frozen=True)
class Edit:
    """What to put in the place of ``length`` code points of an answer, from ``start`` on."""

    start: int
    length: int
    text: str


def use_role(
    answers: Mapping[PromptKey, str],
    about: str,
    role: str,
    looked: Mapping[PromptKey | None, Sequence[Finding]] | None = None,
    *,
    like: str = "",
    staying: Collection[str] = (),
) -> Mapping[PromptKey, tuple[Edit, ...]]:
    """The edits, in the order of each text, that put a role for every mention of a name.

    One for each mention that ``Mentions.of`` tells, but for those about one of ``staying``, which
    were decided to stay.
    ``looked`` is what was found in just these answers, where that is known already. Positions are
    those before any of the edits.
    """
    if looked is None:
        looked = advise_all(dict(answers.items()), [Kind.IDENTIFIERS])
    edits = {}
    stay = frozenset(staying) - {about}
    for key, here in Mentions(answers, looked).of(about, like).items():
        spans = [(each.start, each.end) for each in here if each.about not in stay]
        if spans:
            edits[key] = tuple(_edits(answers[key], spans, role))
    return edits


def _edits(text: str, mentions: Sequence[tuple[int, int]], role: str) -> Iterator[Edit]:
    plainly = plain(text)
    end = 0
    first = True
    definite = definite_form(role)
    known_by = definite.split()[-2 if is_numbered(role) else -1 :]
    may_be_definite = bool(definite) and not re.search(
        rf"\b{re.escape(' '.join(known_by))}s?\b", _without(plainly, mentions), re.IGNORECASE
    )
    for each in mentions:
        words_here = definite if may_be_definite and not first else role
        edit = _edit(plainly, each, words_here, end)
        if edit.text:
            first = False
        elif first and (known := _known_by_now(plainly, mentions, each, end)):
            definite, may_be_definite, first = known, True, False
        end = edit.start + edit.length
        yield edit


def _known_by_now(
    text: str, mentions: Sequence[tuple[int, int]], mention: tuple[int, int], least: int
) -> str:
    """What somebody is from now on whose name went, as words say who it is: "the boy".

    "" where there are no such words, or others in the text are called so too.
    """
    begin = max(least, mention[0] - _BEFORE)
    found = introduced_as(text[begin : mention[0]], text[mention[1] : mention[1] + _CLOSES])
    if found is None or not found.definite:
        return ""
    rest = _without(text, sorted([*mentions, (begin + found.start, mention[0])]))
    known_by = re.escape(found.definite.split()[-1])
    another = rf"(?<!\bthe )(?<!\bthat )\b{known_by}\b|\b{known_by}s\b"
    return "" if re.search(another, rest, re.IGNORECASE) else found.definite


def _without(text: str, mentions: Iterable[tuple[int, int]]) -> str:
    """The text with a line end in the place of each mention."""
    kept, at = [], 0
    for start, end in mentions:
        kept.append(text[at:start])
        at = max(at, end)
    return "\n".join((*kept, text[at:]))


def _edit(text: str, mention: tuple[int, int], role: str, least: int) -> Edit:
    start, end = mention
    before = text[max(least, start - _BEFORE) : start]
    if (dropped := _name_that_can_go(text, before, start, end)) is not None:
        return dropped
    bare = _BARE.search(before)
    quoted = before.endswith("'")
    if bare and not _TOLD_HER.search(before):
        start -= len(bare.group())
    whole = text.startswith(("'s", "'S"), end)
    short = not whole and not quoted and text.startswith("s'", end - 1)  # "James’ coat"
    words_here = possessive_form(role) if whole or short else role
    if short:
        words_here += "'s"
        end += 1
    if opens(text, start):
        words_here = words_here[:1].upper() + words_here[1:]
    return Edit(start, end - start, words_here)


def _name_that_can_go(text: str, before: str, start: int, end: int) -> Edit | None:
    """Where the words before say already who it is, the name alone goes: "my colleague"."""
    ends = closes(text, end)
    greeted = _GREETING.search(before)
    if greeted and (ends or not greeted.group().endswith(", ")):
        gap = 2 if greeted.group().endswith(", ") else 1
        return Edit(start - gap, end - start + gap, "")
    if called := _CALLED.search(before):
        word = called["before"] or ""
        if word not in _PRONOUNS and word not in _BE:
            gap = len(called["called"]) + 2
            return Edit(start - gap, end - start + gap, "")
    noun = _WITH_NOUN.search(before)
    says_who = noun is not None and _says_who(noun["noun"].lower())
    if noun is not None and says_who and not noun["comma"]:
        return Edit(start - 1, end - start + 1, "")
    introduced = introduced_as(before, text[end : end + _CLOSES])
    if (says_who and ends) or (introduced is not None and introduced.is_apposed):
        return Edit(start - 2, end - start + 2 + text.startswith(", ", end), "")
    return None  # "When I rang my colleague, Maria answered"


def _says_who(noun: str) -> bool:
    return (
        noun in words("kin: of others")
        or noun in words("kin: of a child")
        or noun in words("titles: of staff")
        or noun in {"worker", "visitor", "officer", "assistant", "team", "leader", "lead"}
    )
