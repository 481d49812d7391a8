"""Firms that everybody knows by their names, and those whose names are other things as well."""

from __future__ import annotations

from reflect_app.advice.identifiers.name_lists import sections


def known_firms() -> frozenset[str]:
    """Those that everybody thinks of first who reads the name, as "Tesco" and "Openreach"."""
    heading = "firms that everybody knows"
    return sections("not-names.txt").get(heading, frozenset())


def called_like_others() -> frozenset[str]:
    """Those called like people, places and things, as "Lucas" and "Coral" are: never by itself."""
    heading = "firms, shops, agencies and charities"
    return sections("firms-called-like-others.txt").get(heading, frozenset())
