"""Files as they come back from mail and word processors, each damaged in one way."""

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_format.writer import write
from tests.samples import FULL

IMPACT = HEADINGS[PromptKey.IMPACT]


def story(opening="On a wet afternoon"):
    """A conforming file, whose first words are these."""
    return write(FULL).replace(b"On a wet afternoon", opening.encode())


def wrapped(opening="On a wet afternoon"):
    """A mail program broke a question over two lines."""
    at = IMPACT.index("this ") + len("this ")
    return story(opening).replace(IMPACT.encode(), f"{IMPACT[:at]}\n{IMPACT[at:]}".encode())


def coded(opening="On a wet afternoon"):
    """A mail program put its own signs for letters into a question."""
    coded_heading = IMPACT.replace(":", "=3A").replace("this", "=74his")
    return story(opening).replace(IMPACT.encode(), coded_heading.encode())


def misread(opening="On a wet afternoon"):
    """A story in which an apostrophe came back as three letters."""
    return story(f"{opening}, she didnâ€™t sit,")


def lost_letter(opening="On a wet afternoon"):
    """A story in which a letter was lost."""
    return story(f"{opening}, in the caf\ufffd,")
