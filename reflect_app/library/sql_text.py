"""The text of a table as it stands in a library's file, which is known by it."""

from __future__ import annotations


def to_the_letter(statement: str) -> str:
    """A statement as every library has it: SQLite keeps its white space too.

    The first libraries were made with a tab before each column and a space after each comma, and
    those of today are told from anything else by being the same.
    """
    return statement.lstrip("\n").replace(",\n    ", ", \n\t").replace("(\n    ", "(\n\t")
