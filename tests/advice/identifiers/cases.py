"""Cases of what is known by its form: a text in which what should be found stands in [brackets]."""

import re

from reflect_app.advice.identifiers import structured
from reflect_app.advice.paragraphs import Paragraph

MARKED = re.compile(r"\[([^\]]*)\]")


def found_in(text):
    """Type and words of each finding in a text."""
    return [(each.type, each.text) for each in structured(Paragraph(text))]


def unmarked(case):
    """The text of a case, and the words that are marked in it."""
    return MARKED.sub(r"\1", case), MARKED.findall(case)


def missed_in(case, kind):
    """What is marked in a case and not found as this kind, or not whole."""
    text, marked = unmarked(case)
    found = [words for type_, words in found_in(text) if type_ == kind]
    return [words for words in marked if not any(words in each for each in found)]
