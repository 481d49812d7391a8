"""Patterns that are compiled when first looked for with: they find the same, and all are sound."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

from reflect_app import advice
from reflect_app.advice.lazy_patterns import lazily

WRITTEN = r"(?P<day>\d+)(?:st|th)"
TEXT = "The 1st, or the 20th"


def found(pattern: re.Pattern[str]) -> list[object]:
    first = pattern.search(TEXT)
    return [
        first and first["day"],
        pattern.match(TEXT, 4) is not None,
        pattern.fullmatch("20th") is not None,
        [each.span() for each in pattern.finditer(TEXT)],
        *(pattern.findall(TEXT), pattern.split(TEXT), pattern.sub("then", TEXT), pattern.pattern),
    ]


def test_it_finds_what_a_pattern_finds() -> None:
    late = lazily(WRITTEN)
    assert found(late) == found(re.compile(WRITTEN)) == found(late)


def test_it_is_not_compiled_before_it_is_needed() -> None:
    broken = lazily("(")
    with pytest.raises(re.error):
        broken.search(TEXT)


def is_sound(pattern: re.Pattern[str]) -> bool:
    try:
        pattern.search("")
    except re.error:
        return False
    return True


def test_all_of_advice_are_sound() -> None:
    """What is compiled late would else be found broken late."""
    names = (each.name for each in walk_packages(advice.__path__, f"{advice.__name__}."))
    of_modules = {name: vars(import_module(name)) for name in names}
    late = {
        f"{name}.{key}": each
        for name, of_module in of_modules.items()
        for key, each in of_module.items()
        if type(each) is type(lazily(""))
    }
    assert late
    assert [name for name, each in late.items() if not is_sound(each)] == []
