"""Make ``resources/advice/words-gb.txt`` and ``words-gb-capitals.txt`` from SCOWL.

``python -m tests.data_scripts.make_words FOLDER NAMES``: FOLDER holds the lists of SCOWL
2020.12.07 (``/usr/share/dict/scowl`` of Debian's package ``scowl``), NAMES is a file of first and
last names in lower case, one a line, such as ``names.py`` beside this one prints from Faker. Run
by hand, where the lists or the choices in ``word_choices.toml`` change.
"""

import sys
import tomllib
import unicodedata
from pathlib import Path

from tests.forms import ROOT

SIZES = (10, 20, 35, 40, 50, 55, 60, 70)
TARGET = ROOT / "resources" / "advice"
HEAD = """\
# British English words{what}, made by tests/data_scripts/make_words.py. Do not edit by hand.
# From SCOWL 2020.12.07, Copyright 2000-2011 by Kevin Atkinson, who permits to use, copy, modify,
# distribute and sell the lists and what is made of them; the whole notice: words-gb-notice.txt
# Each line: a word, and how rare it is, from 1 (SCOWL's size 10) to 8 (size 70). Sorted by bytes.
"""
COMMON_ENOUGH = 40  # SCOWL's size: of three letters, what is as common stays in any case
VERY_RARE = 60
DIALECTS = ("english", "british", "british_z")
VARIANTS = ("british_variant_1", "british_variant_2")


CHOICES = {
    name: frozenset(text.split())
    for name, text in tomllib.loads(
        Path(__file__).with_name("word_choices.toml").read_text(encoding="utf-8")
    ).items()
}


def main(folder: Path, names_file: Path) -> None:
    names = set(names_file.read_text(encoding="utf-8").split())
    capitals = read(folder, DIALECTS + VARIANTS, ("upper", "proper-names", "abbreviations"))
    written_lower = {word.lower() for word in capitals}
    words = read(folder, DIALECTS + VARIANTS, ("words",))
    words = {
        word: size
        for word, size in words.items()
        if word.islower() and stays(word, size, names, written_lower)
    }
    for word, size in list(words.items()):  # crèche is written creche, too
        words.setdefault(unaccented(word), size)
    write(TARGET / "words-gb.txt", words, "")
    with_capitals = {word: size for word, size in capitals.items() if word != word.lower()}
    write(TARGET / "words-gb-capitals.txt", with_capitals, " that have capitals")


def read(folder: Path, dialects: tuple[str, ...], kinds: tuple[str, ...]) -> dict[str, int]:
    """The words of these lists, and the least size at which each is in one of them."""
    found: dict[str, int] = {}
    for size in SIZES:
        for dialect in dialects:
            for kind in kinds:
                path = folder / f"{dialect}-{kind}.{size}"
                if path.exists():
                    for word in path.read_text(encoding="utf-8").split():
                        if "'" not in word:
                            found.setdefault(word, size)
    return found


def stays(word: str, size: int, names: set[str], written_with_capital: set[str]) -> bool:
    """Whether a word is one that people write in lower case."""
    if word in CHOICES["mistakes"] | CHOICES["also_names"]:
        return False
    if word == "a" or word in CHOICES["stay"]:
        return True
    if len(word) <= 2 or (len(word) == 3 and size > COMMON_ENOUGH):
        return word in CHOICES["short"]
    if len(word) == 4 and size == SIZES[-1]:
        return word in CHOICES["four_letters"]
    if size == SIZES[-1] and word in written_with_capital:
        return False
    return size < VERY_RARE or word not in names


def unaccented(word: str) -> str:
    """The word as it is typed where a keyboard has no accents."""
    parts = unicodedata.normalize("NFD", word)
    return "".join(each for each in parts if not unicodedata.combining(each))


def write(path: Path, words: dict[str, int], what: str) -> None:
    lines = sorted(f"{word} {SIZES.index(size) + 1}\n".encode() for word, size in words.items())
    path.write_bytes(HEAD.format(what=what).encode() + b"".join(lines))
    print(f"{path.name}: {len(lines)} words, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
