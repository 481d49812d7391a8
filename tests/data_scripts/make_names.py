"""Make the list of names from Faker: ``python -m tests.data_scripts.make_names``.

It takes ``pip install Faker==40.63`` in an environment of its own; the program never needs it.
"""

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "resources" / "advice"
HEAD = """\
# Names of people of some fifty countries, in lower case and without accents, sorted by bytes.
# Each line: a name, and a digit, or the character so many behind "0": 1 for a first name, 2 for a
# surname, 4 more for a woman's name, 8 for a man's, as their sum.
# Source: Faker 40.63 (https://github.com/joke2k/faker), MIT licence, Copyright Daniele Faraglia;
# more-names.txt and more-surnames.txt, written for Reflect.
# Made by tests.data_scripts.make_names.py
"""
_LETTERS_OF_THEIR_OWN = str.maketrans("łøđıßæœðþ", "lodisaodt")
_A_NAME = re.compile(r"[a-z][a-z']{1,20}\Z")


def folded(name: str) -> str:
    """A name in lower case and without accents, as ``name_lists`` looks it up."""
    low = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    plain = "".join(each for each in low if not unicodedata.combining(each))
    return plain.translate(_LETTERS_OF_THEIR_OWN)


def in_faker(attributes: Iterable[str]) -> Iterator[str]:
    """Every name under one of these attributes in all countries that Faker has."""
    import faker.providers.person as people

    for country in pkgutil.iter_modules(people.__path__):
        module = importlib.import_module(f"faker.providers.person.{country.name}")
        for attribute in attributes:
            names = getattr(module.Provider, attribute, ())
            yield from () if isinstance(names, property) else names


def in_a_list(file: str) -> Iterator[str]:
    """Names that Faker lacks, as they were written down for Reflect."""
    lines = (RESOURCES / file).read_text("utf-8").splitlines()
    for line in lines:
        yield from () if line.startswith("#") else line.split()


def those_that_are_names(names: Iterable[str]) -> set[str]:
    """What of it is a name in Latin letters, folded."""
    return {one for one in map(folded, names) if _A_NAME.match(one)}


if __name__ == "__main__":
    kinds = ("", "_male", "_female", "_nonbinary", "_est", "_rus")
    firsts = those_that_are_names(in_faker([f"first_names{kind}" for kind in kinds]))
    firsts |= those_that_are_names(in_a_list("more-names.txt"))
    lasts = those_that_are_names(in_faker([f"last_names{kind}" for kind in kinds]))
    lasts |= those_that_are_names(in_a_list("more-surnames.txt"))
    women = those_that_are_names(in_faker(["first_names_female"]))
    men = those_that_are_names(in_faker(["first_names_male"]))
    groups = ((firsts, 1), (lasts, 2), (women, 4), (men, 8))
    kinds_of = {one: sum(bit for group, bit in groups if one in group) for one in firsts | lasts}
    lines = [f"{one} {chr(ord('0') + kind)}\n" for one, kind in sorted(kinds_of.items())]
    (RESOURCES / "names.txt").write_text(HEAD + "".join(lines), "utf-8")
    sys.stdout.write(f"{len(firsts)} first names, {len(lasts)} surnames\n")
