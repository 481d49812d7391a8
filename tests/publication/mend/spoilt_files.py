"""Conforming files, drawn by chance, and what mail programs and word processors do to them."""

import quopri
from datetime import date

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.text_format.find_headings import headings_within
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write
from tests.strategies import FOOTERS, INVISIBLE, MARKS, WHITE_SPACE, WORDS

H = [*HEADINGS.values()]
LINES = (
    *("- an item", "  - deeper", "> quoted", "2 + 2 =", "MMSE=20", "dose=20mg", "a=3D", "=46rom"),
    *("It was so long that a mail program breaks it over two lines, or even over three, é.",),
    *("She’d gone =", "x" * 75 + "=", "x" * 80, "Room=A3 =E9", "sats=92 =", "🙂" * 30),
)
SPELLINGS = (
    str.upper,
    lambda text: f"  {text}",
    lambda text: text[:-1],
    lambda text: text.replace(" ", "\u00a0 "),
    lambda text: text.replace("(", "“").replace(")", "”"),
)
RESPELLED_TAGS = (
    lambda tags: tags.replace(", ", ","),
    lambda tags: tags.replace(": ", ":  ") + ",",
    lambda tags: f"{tags}, {tags.removeprefix('Tags: ')}",
    lambda tags: f"tAGS{tags[4:]} ,, ",
)


def conforming(chance):
    """A published file of lines that are made to hurt; none resembles a heading, or a coded one."""
    while True:
        whole = _conforming(chance)
        if all(notice.code != "mail-coding" for notice in read(whole).notices):
            return whole


def _conforming(chance):
    pieces = (*WHITE_SPACE, *INVISIBLE, *MARKS, *WORDS, *LINES)
    pools = (LINES, FOOTERS, WORDS, ["".join(chance.choices(pieces, k=4)) for _ in range(6)])

    def answer():
        lines = [chance.choice(chance.choice(pools)) for _ in range(chance.randint(0, 4))]
        return "\n".join(("So:", *lines) if chance.random() < 0.5 else (*lines, "So."))

    answers = {key.value: answer() for key in PromptKey}
    tags = chance.sample(["care", "women’s health", "= 20", "日本語", "cafe\u0301"], 2)
    published = date.fromordinal(chance.randint(1, date.max.toordinal()))
    assert not headings_within("\n".join(answers.values()))
    return write(Reflection(answers=Answers(**answers), tags=tags, published=published))


def spoilt(whole, chance, *, coding=True):
    """The file after any of the departures that can be put right, each or none of them."""
    lines = whole.decode().split("\n")
    if chance.random() < 0.4:
        lines = [chance.choice(SPELLINGS)(each) if each in H else each for each in lines]
    if chance.random() < 0.4:
        lines[-2] = chance.choice(RESPELLED_TAGS)(lines[-2])
    if chance.random() < 0.4:
        lines = [_with_other_mark(each, chance) for each in lines]
    way = chance.choice(("wrapped", "coded", "", "")) if coding else ""
    if way == "wrapped":
        lines = [part for each in lines for part in broken(each, chance)]
    if way == "coded":
        lines = quopri.encodestring("\n".join(lines).encode()).decode().split("\n")
    return _disturbed(lines, chance)


def broken(line, chance):
    """A heading broken over two lines or three, at its spaces; any other line whole."""
    words = line.split(" ")
    if line not in H:
        return [line]
    at = sorted(chance.sample(range(1, len(words)), chance.randint(1, 2)))
    parts = zip((0, *at), (*at, None), strict=True)
    return [" ".join(words[first:end]) for first, end in parts]


def _with_other_mark(line, chance):
    return f"{chance.choice('•·▪◦*–—')}{line[1:]}" if line.startswith("- ") else line


def _disturbed(lines, chance):
    """The bytes with spaces, tabs and blank lines, behind quotation marks, in other line ends."""
    if chance.random() < 0.5:
        lines = [each + chance.choice(("", "", " ", "\t", " \t ")) for each in lines]
    if chance.random() < 0.5:
        lines = [each.replace(" ", "\t", chance.randint(0, 2)) for each in lines]
    if chance.random() < 0.5:  # but not where a mail program broke a line
        blank = ["", " ", "\t", "\u00a0"]
        lines = [
            one
            for each in lines
            for one in (each, *(chance.sample(blank, 1) if not each.rstrip().endswith("=") else ()))
        ]
    for _ in range(chance.choice((0, 0, 1, 2))):
        lines = [f"> {each}" for each in lines]
    end = chance.choice(("\n", "\r\n", "\r"))
    text = end.join(lines) + chance.choice(("", end))
    return chance.choice((b"", b"\xef\xbb\xbf")) + text.encode()
