"""A role in the place of a name: what could stand there, and the same one for every mention.

A role says what somebody is in the story and not who: "a woman we support", "her sister".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_first_name, is_of, words
from reflect_app.advice.plain_text import plain
from reflect_app.advice.role_edits import Edit, use_role
from reflect_app.advice.role_introduced import introduced_as
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

MOST_ROLES = 4
_BEFORE, _AFTER = 90, 160  # characters around a name that are looked at
_SHE = re.compile(r"\b(?:she|her|hers|herself|mrs|ms|miss|woman|lady|girl)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|himself|mr|man|gentleman|boy|lad|bloke)\b", re.IGNORECASE)
_KIN_BEFORE = re.compile(
    r"\b(?P<whose>my|our|her|his|their) (?:[a-z\-]{3,12} ){0,1}?(?P<kin>[a-z\-]{3,20}),? $",
    re.IGNORECASE,
)
_YEARS = "(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
_CHILD_AGE = re.compile(
    rf"(?:^,? ?\(?(?:(?:who|she|he) (?:is|was|\'s) |aged? )?{_YEARS}"
    r"(?:,|\)| ?years|[- ]year| ?yo\b| months)"
    rf"|\b{_YEARS}[- ]years?[- ]old,? $|\b(?:toddler|newborn|pupil),? $)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:she|her|hers|herself|he|him|his|himself|they|their|them)\b", re.IGNORECASE
)
_SAID = {
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("they", "their", "them"), "they"),
}
_SENTENCE_AND_NEXT_WORD = re.compile(r"[^.!?]*(?:[.!?][\"')]* +\w+)?")
_JOBS = (
    *("social worker", "support worker", "care worker", "health visitor", "midwife", "nurse"),
    *("doctor", "teacher", "teaching assistant", "advocate", "manager", "student", "volunteer"),
    *("therapist", "psychologist", "psychiatrist", "physiotherapist", "pharmacist", "paramedic"),
    *("police officer", "solicitor", "interpreter", "chaplain", "dentist", "counsellor", "carer"),
)
_A_JOB = rf"\b(?P<job>{'|'.join(_JOBS)}|colleague)"
_OTHER_NAMES = r"(?:[A-Z][\w'\-]{0,30}(?:, (?:and )?| and | & )){0,3}"
_JOB_BEFORE = re.compile(  # "my colleague JT", "the nurse on nights, JT", "colleagues JT and Priya"
    rf"{_A_JOB}s?(?: (?:called|named|known as)|(?: (?:from|on|in|at|of|with|for)"
    rf"(?: [\w'\-]{{1,30}}){{1,4}})?[,(:])? ?\(?(?-i:{_OTHER_NAMES})$",
    re.IGNORECASE,
)
_JOB_AFTER = re.compile(  # "JT, a support worker", "JT (nurse)", "JT is my manager"
    r"(?:,? ?\(?(?:who (?:is|was|works as|worked as) |is |was |works as |as )?"
    r"(?:an?|my|our|the|her|his|their|one of (?:my|our|the|her|his|their)) |,? ?\(|, )"
    r"(?:(?!(?:the|an?|of|who|that|to|for|with|and|in|on|my|our|her|his|their)\b)"
    r"[a-z\-]{2,20} ){0,2}"
    rf"{_A_JOB}s?\b(?!')",
    re.IGNORECASE,
)
_TITLE_JOBS = {
    "dr": "a doctor",
    "doctor": "a doctor",
    "nurse": "a nurse",
    "sister": "a nurse",
    "matron": "a nurse in charge",
    "pc": "a police officer",
    "sgt": "a police officer",
    "rev": "a chaplain",
    "revd": "a chaplain",
    "prof": "a consultant",
    "imam": "a faith leader",
    "pastor": "a faith leader",
    "cllr": "a councillor",
}


def roles_for(
    finding: Finding, answers: Mapping[PromptKey | None, str] | Mapping[PromptKey, str]
) -> tuple[str, ...]:
    """Two to four roles that could stand in the place of a finding, the likeliest first."""
    text = plain(_answer(finding, answers))
    before = text[max(0, finding.start - _BEFORE) : finding.start]
    name = text[finding.start : finding.end]
    after = text[finding.end : finding.end + _AFTER]
    if finding.type != "person":
        own = _OWN.get(finding.suggestions[0] if finding.suggestions else "", "")
        whose = _WHOSE.get(_gender("", before, after), "")
        its = (f"{whose} {own}",) if own and whose else ()
        return tuple(dict.fromkeys((*its, *finding.suggestions)))[:MOST_ROLES]
    title, kin = _of_a_title(name), _of_kin(before)
    is_listed = title and before.endswith(", ")  # "his mother, Dr Okafor and the school" are three
    roles = [
        *_of_introduced(before, after),
        *(title if is_listed else kin),
        *(kin if is_listed else title),
        *(() if title else _of_a_job(before, after)),
        *_of_a_child(before, after, f"{before} {name} {after}"),
        *_of_anybody(_gender(name, before, after)),
    ]
    return tuple(dict.fromkeys(roles))[:MOST_ROLES]


_WHOSE = {"she": "her", "he": "his"}
_OWN = {"a local school": "school", "a local employer": "workplace", "a home nearby": "home"}


def _answer(
    finding: Finding, answers: Mapping[PromptKey | None, str] | Mapping[PromptKey, str]
) -> str:
    held: dict[PromptKey | None, str] = dict(answers.items())
    return held.get(finding.prompt, "")


def _of_introduced(before: str, after: str) -> tuple[str, ...]:
    """What the words before a name call whom it names: "a boy we support, Callum"."""
    found = introduced_as(before, after)
    return (found.role,) if found is not None and found.role else ()


def _of_kin(before: str) -> tuple[str, ...]:
    found = _KIN_BEFORE.search(before)
    if found is None:
        return ()
    kin = found["kin"].lower()
    if kin in words("kin: of a child") or kin in words("kin: of others"):
        return (tr("{whose} {kin}", whose=found["whose"].lower(), kin=kin),)
    return ()


def _of_a_title(name: str) -> tuple[str, ...]:
    """What a title in the name says that somebody does: "Dr Okafor"."""
    parts = name.lower().replace(".", "").split()
    for length in (2, 1):
        title = " ".join(parts[:length])
        if title in _TITLE_JOBS:
            return (tr(_TITLE_JOBS[title]), tr("a colleague"), tr("a member of the team"))
        if len(parts) > length and title in words("titles: of staff"):
            article = "an" if title[0] in "aeiou" else "a"
            return (f"{article} {title}", tr("a colleague"))
    return ()


def _of_a_job(before: str, after: str) -> tuple[str, ...]:
    found = _JOB_BEFORE.search(before) or _JOB_AFTER.match(after)
    if found is None:
        return ()
    job = found["job"].lower()
    if job == "colleague":
        return (tr("a colleague"), tr("a member of the team"))
    article = "an" if job[0] in "aeiou" else "a"
    return (f"{article} {job}", tr("a colleague"))


_OF_ANY_AGE = frozenset(
    {"daughter", "son", "stepdaughter", "stepson", "granddaughter", "grandson", "niece", "nephew"}
)


def _of_a_child(before: str, after: str, around: str) -> tuple[str, ...]:
    kin = before.rstrip(" ,").rpartition(" ")[2].lower()
    if kin not in words("kin: of a child") and not (
        _CHILD_AGE.search(after[:40]) or _CHILD_AGE.search(before[-30:])
    ):
        return ()
    girl = kin in {"daughter", "girl", "granddaughter", "niece", "stepdaughter"}
    boy = kin in {"son", "boy", "grandson", "nephew", "stepson", "lad"}
    she, he = len(_SHE.findall(around)), len(_HE.findall(around))
    anybody = (tr("one of the family"),) if kin in _OF_ANY_AGE else ()  # also where she is sixty
    if girl or (she > he and not boy):  # "Mrs Shah's son" is a boy, whoever else is near
        return (*anybody, tr("a girl in the family"), tr("a young person"))
    if boy or he > she:
        return (*anybody, tr("a boy in the family"), tr("a young person"))
    return (*anybody, tr("a child in the family"), tr("a young person"))


def _gender(name: str, before: str, after: str) -> str:
    """Whether the nearest words speak of her or of him, or of neither."""
    title = name.partition(" ")[0].rstrip(".").lower()
    if title in {"mrs", "ms", "miss", "auntie", "aunty", "nana", "nan", "mama"}:
        return "she"
    if title in {"mr", "uncle", "sir", "grandad"}:
        return "he"
    behind = _PRONOUN.search(_SENTENCE_AND_NEXT_WORD.match(after).group())  # type: ignore[union-attr]
    said = "" if behind is None else _SAID[behind.group().lower()]
    first_name = next((is_of(part) for part in name.split() if is_first_name(part)), "")
    if said == "they" or (said and first_name and said != first_name):
        return "" if said == "they" else first_name
    if said or first_name:
        return said or first_name
    shes, hes = len(_SHE.findall(before)), len(_HE.findall(before))
    return "" if name else "she" if shes > hes else "he" if hes > shes else ""


def _of_anybody(gender: str) -> tuple[str, ...]:
    if gender == "she":
        return (tr("a woman we support"), tr("one of the women"), tr("a colleague"))
    if gender == "he":
        return (tr("a man we support"), tr("one of the men"), tr("a colleague"))
    return (tr("a person we support"), tr("one of the people there"), tr("a colleague"))


__all__ = ["Edit", "roles_for", "use_role"]
