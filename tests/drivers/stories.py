"""Files as they come back from mail and word processors, each damaged in one way."""

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.reflection import Reflection
from reflect_app.text_format.writer import write
from tests.samples import FULL

IMPACT = HEADINGS[PromptKey.IMPACT]


def story(opening="On a wet afternoon", of: Reflection = FULL):
    """A conforming file, whose first words are these."""
    told = of.answers.description.replace("On a wet afternoon", "", 1).lstrip()
    return write(of.answering(PromptKey.DESCRIPTION, f"{opening} {told}"))


def wrapped(opening="On a wet afternoon", of: Reflection = FULL):
    """A mail program broke a question over two lines."""
    at = IMPACT.index("this ") + len("this ")
    return story(opening, of).replace(IMPACT.encode(), f"{IMPACT[:at]}\n{IMPACT[at:]}".encode())


def coded(opening="On a wet afternoon", of: Reflection = FULL):
    """A mail program put its own signs for letters into a question."""
    with_signs = IMPACT.replace(":", "=3A").replace("this", "=74his")
    return story(opening, of).replace(IMPACT.encode(), with_signs.encode())


def misread(opening="On a wet afternoon", of: Reflection = FULL):
    """A story in which an apostrophe came back as three letters."""
    return story(f"{opening} she didnâ€™t sit down at once.\n", of)


def lost_letter(opening="On a wet afternoon", of: Reflection = FULL):
    """A story in which a letter was lost."""
    return story(f"{opening} of the caf\ufffd nobody spoke.\n", of)
