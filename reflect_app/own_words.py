"""What somebody chose about advice on this computer: words that are right, and what is never shown.

Two small files in the data folder, which any editor can change: ``my-words.txt`` has a word a line,
``never-shown.txt`` a kind of advice and what it is about, as in "judgement: frail"; where that does
not say how the words were written, they stand behind it, as in "identifiers: ab447199 = AB 44 71
99". A line that begins with "#" is a note for people. What can't be read is named, passed over, and
stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reflect_app import lines_by_hand
from reflect_app.advice.decisions import Key, key_in_line, line_of_key
from reflect_app.advice.finding import Kind
from reflect_app.advice.own_choices import OwnChoices
from reflect_app.advice.plain_text import INVISIBLE, plain
from reflect_app.clean_text import clean_line
from reflect_app.errors import FileByHandError
from reflect_app.lines_by_hand import COMMENT, Sign, passed_over_notes
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from reflect_app.paths import AppPaths

Entry = TypeVar("Entry")

LONGEST = 1_000  # characters of one entry
_WRITTEN = " = "  # between what a line is about, and how that was written
_NO_KEY: Key = (Kind.SPELLING, "")


class PassedOver(NamedTuple):
    """A line that says nothing that can be used: of which file, its number from 1, and why."""

    file: str
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the two files say, in their order.

    ``never`` has the kind and the ``about`` of each finding that is not shown on this computer, and
    ``written`` how its words were written, where ``about`` does not tell. ``problems`` say which
    file can't be read at all, in a sentence each.
    """

    my_words: tuple[str, ...] = ()
    never: tuple[Key, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    problems: tuple[str, ...] = ()
    written: Mapping[Key, str] = field(default_factory=dict)

    def notes(self) -> list[str]:
        """What is to be said of the files, a sentence each; nothing where all was read."""
        return [*self.problems, *passed_over_notes(self.passed_over)]


def read_own_words(paths: AppPaths) -> OwnWords:
    """What the files say now; never raises."""
    words, odd_words, no_words = _read(paths.my_words, _word_in)
    written: dict[Key, str] = {}
    never, odd_never, no_never = _read(paths.never_shown, partial(_noted_key_in, written))
    return OwnWords(words, never, (*odd_words, *odd_never), (*no_words, *no_never), written)


def add(
    paths: AppPaths,
    *,
    my_words: Iterable[str] = (),
    never: Iterable[Key] = (),
    written: Mapping[Key, str] | None = None,
) -> OwnWords:
    """Keep words as right, and what is never to be shown; the answer is all that there is then.

    ``written`` is how the words were written of what is never to be shown. What another window or
    an editor wrote meanwhile stays. Raises ``FileByHandError`` where a file can't be read or
    written; nothing in it is then changed.
    """
    words = [each for each in map(_word, my_words) if not _why_no_word(each)]
    keys = [key for each in never if (key := key_in_line(line_of_key(each))) is not None]
    if words:
        _add(paths.my_words, words, _word_in, str, head=_words_head())
    if keys:
        line_of = partial(_line_of_key, written or {})
        _add(paths.never_shown, keys, _key_in, line_of, head=_never_head())
    return read_own_words(paths)


def take_back(
    paths: AppPaths, *, my_words: Iterable[str] = (), never: Iterable[Key] = ()
) -> OwnWords:
    """Forget words, in capitals or not, and show again what was never to be shown; as ``add``."""
    words = {_word(each).casefold() for each in my_words}
    keys = {key_in_line(line_of_key(each)) for each in never} - {None}
    if words:
        _take_back(paths.my_words, words, _folded_word_in)
    if keys:
        _take_back(paths.never_shown, keys, _key_in)
    return read_own_words(paths)


def own_choices_of(paths: AppPaths) -> OwnChoices:
    """What those who look at a text are to know: these two files and the team's list of wording."""
    own = read_own_words(paths)
    return OwnChoices(frozenset(own.never), frozenset(own.my_words), _team_file(paths)[0])


def sign_of(paths: AppPaths) -> tuple[Sign, ...]:
    """What is another one as soon as any of the three files is changed, made or removed.

    To be asked before the files are read: what is written in between is then read once more.
    """
    files = (paths.my_words, paths.never_shown, paths.team_wording)
    return tuple(map(lines_by_hand.sign_of_file, files))


def team_notes(paths: AppPaths) -> list[str]:
    """What is to be said of the team's file, a sentence each; nothing where all of it was read."""
    from reflect_app.advice.judgement.no_terms import no_terms_notes  # noqa: PLC0415  -- word lists
    from reflect_app.advice.team_terms import team_terms  # noqa: PLC0415

    text, problem = _team_file(paths)
    team = team_terms(text)
    return [problem] if problem else [*team.notes(), *no_terms_notes(team)]


def notes_of_all(paths: AppPaths) -> list[str]:
    """What is to be said of the three files, a sentence each."""
    return [*team_notes(paths), *read_own_words(paths).notes()]


def _team_file(paths: AppPaths) -> tuple[str, str]:
    """The text of the team's file, "" where there is none; and why it can't be read, or ""."""
    try:
        data = lines_by_hand.data_of(paths.team_wording)
    except FileByHandError as error:
        return "", str(error)
    return lines_by_hand.as_utf_8(data).decode("utf-8", "replace"), ""


def _words_head() -> str:
    return tr("Words that are right on this computer, one a line. Any editor can change this file.")


def _never_head() -> str:
    return tr(
        "What advice never shows on this computer, one a line, as in “{line}”."
        " Any editor can change this file.",
        line=line_of_key((Kind.JUDGEMENT, tr("frail"))),
    )


def _word(text: str) -> str:
    """A word as it is compared: either apostrophe is one, and nothing invisible is in it."""
    return plain(clean_line(text)).replace(INVISIBLE, "")


def _word_in(line: str) -> tuple[str, str]:
    word = _word(line)
    return word, _why_no_word(word)


def _folded_word_in(line: str) -> tuple[str, str]:
    word, why = _word_in(line)
    return word.casefold(), why


def _why_no_word(word: str) -> str:
    if "\ufffd" in word or not any(map(str.isalpha, word)):
        return tr("there is no word in it that can be read")
    if why := lines_by_hand.why_no_note(word):
        return why
    return tr("write one word a line") if " " in word else _why_too_long(word)


def _line_of_key(written: Mapping[Key, str], key: Key) -> str:
    """A line that says the key, and how its words were written where it does not tell."""
    line, words = line_of_key(key), clean_line(written.get(key, ""))
    of_anything = key[0] is Kind.IDENTIFIERS  # a name has its capitals; a term is one in any form
    same = not words or key[1] == (words if of_anything else words.casefold())
    longer = f"{line}{_WRITTEN}{words}"
    return line if same or _key_in(longer)[1] else longer


def _noted_key_in(written: dict[Key, str], line: str) -> tuple[Key, str]:
    """The key in a line; how its words were written is noted with the others."""
    key, why = _key_in(line)
    if not why and (words := line.partition(_WRITTEN)[2].strip()):
        written[key] = words
    return key, why


def _key_in(line: str) -> tuple[Key, str]:
    said, _written, words = line.partition(_WRITTEN)
    key = key_in_line(said)
    if key is None:
        kinds = ", ".join(Kind)
        why = tr("begin it with one of these, a colon, and then words: {kinds}", kinds=kinds)
        return _NO_KEY, why
    return key, _why_no_key(*key) or _why_no_key(Kind.IDENTIFIERS, words)


def _why_no_key(kind: Kind, about: str) -> str:
    if "\ufffd" in about:
        return tr("there are words in it that can’t be read")
    of_anything = kind is Kind.IDENTIFIERS
    if why := lines_by_hand.why_no_note(about, may_have_sign=of_anything):
        return why
    if "," in about and not of_anything:
        return tr("write one word or phrase a line")
    return _why_too_long(about)


def _why_too_long(text: str) -> str:
    return tr("it is too long") if len(text) > LONGEST else ""


def _read(
    path: Path, entry_in: Callable[[str], tuple[Entry, str]]
) -> tuple[tuple[Entry, ...], list[PassedOver], list[str]]:
    """The entries of a file, each once; lines that were passed over; what hinders reading it."""
    try:
        data = lines_by_hand.data_of(path)
    except FileByHandError as error:
        return (), [], [error.message]
    found: dict[Entry, None] = {}
    passed_over: list[PassedOver] = []
    for number, line in enumerate(lines_by_hand.lines_in(data), start=1):
        if line is None:
            passed_over.append(PassedOver(path.name, number, tr("save the file as UTF-8")))
        elif (text := line.strip()) and not text.startswith(COMMENT):
            entry, why = entry_in(text)
            if why:
                passed_over.append(PassedOver(path.name, number, why))
            else:
                found.setdefault(entry)
    return tuple(found), passed_over, []


def _add(
    path: Path,
    wanted: Collection[Entry],
    entry_in: Callable[[str], tuple[Entry, str]],
    line_of_entry: Callable[[Entry], str],
    head: str,
) -> None:
    def change(lines: list[bytes]) -> list[bytes]:
        there = {_entry(line, entry_in) for line in lines}
        new = [line_of_entry(each) for each in dict.fromkeys(wanted) if each not in there]
        return lines_by_hand.with_lines(lines, new if lines else [f"{COMMENT} {head}", *new])

    lines_by_hand.change_lines(path, change)


def _take_back(
    path: Path, unwanted: Collection[Entry], entry_in: Callable[[str], tuple[Entry, str]]
) -> None:
    lines_by_hand.change_lines(
        path, lambda lines: [line for line in lines if _entry(line, entry_in) not in unwanted]
    )


def _entry(line: bytes, entry_in: Callable[[str], tuple[Entry, str]]) -> Entry | None:
    """What a line says; None where it says nothing that can be used."""
    text = (lines_by_hand.line_of(line) or "").strip()
    if not text or text.startswith(COMMENT):
        return None
    entry, why = entry_in(text)
    return None if why else entry
