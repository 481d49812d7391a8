"""A file that conforms, what departs from it in one place each, and what the reader says of it."""

from reflect_app.prompt_keys import HEADINGS
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT

H = list(HEADINGS.values())
LINES = [
    *(line for number, heading in enumerate(H) for line in (heading, f"Answer {number + 1}")),
    "Tags: care, women’s health",
    "Published: 2021-08-19",
]
"""A conforming file: headings on the odd lines 1 to 11, tags on 13, the date on 14."""


def data(lines=None, **changes):
    """The file with lines replaced by number (``line_4="..."``), or any other lines."""
    kept = list(LINES if lines is None else lines)
    for name, text in changes.items():
        kept[int(name.removeprefix("line_")) - 1] = text
    return "\n".join(kept).encode()


def without(*numbers):
    return data([line for number, line in enumerate(LINES, 1) if number not in numbers])


def with_extra(number, *lines):
    """The file with more lines above line ``number``."""
    return data([*LINES[: number - 1], *lines, *LINES[number - 1 :]])


def found(file):
    return [(problem.code.value, problem.line) for problem in read(file).problems]


def messages(file):
    return [problem.message for problem in read(file).problems]


ALONE = [
    ("bom", 1, b"\xef\xbb\xbf" + data()),
    ("line-ending", 1, data().replace(b"\n", b"\r\n")),
    ("line-ending", 1, data().replace(b"\n", b"\r")),
    ("line-ending", 3, data().replace(b"\nAnswer 2", b"\r\nAnswer 2")),
    ("final-newline", 14, data() + b"\n"),
    ("blank-line", 3, with_extra(3, "")),
    ("blank-line", 1, with_extra(1, "")),
    ("blank-line", 14, with_extra(14, " \t\u00a0")),
    ("blank-line", 15, data() + b"\n  "),
    ("trailing-space", 2, data(line_2="Answer ")),
    ("trailing-space", 2, data(line_2="Answer\u00a0")),
    ("trailing-space", 2, data(line_2="Answer\u3000 ")),
    ("trailing-space", 3, data(line_3=H[1] + " ")),
    ("trailing-space", 13, data(line_13="Tags: care ")),
    ("trailing-space", 14, data(line_14="Published: 2021-08-19 ")),
    ("tab", 2, data(line_2="One\tanswer\twith tabs")),
    ("tab", 2, data(line_2="\tAnswer")),
    ("tab", 3, data(line_3=H[1].replace(" ", "\t"))),
    ("tab", 13, data(line_13="Tags:\tcare")),
    ("tab", 14, data(line_14="Published:\t2021-08-19")),
    *(("list-mark", 2, data(line_2=f"{mark} one")) for mark in "•·▪◦*–—"),
    ("list-mark", 2, data(line_2="  •   one")),
    ("list-mark", 2, data(line_2="\u00a0• • one")),
    ("heading-spelling", 3, data(line_3=H[1].lower())),
    ("heading-spelling", 3, data(line_3=H[1].upper())),
    ("heading-spelling", 3, data(line_3=H[1].replace(" ", "  "))),
    ("heading-spelling", 3, data(line_3=H[1].replace(" ", "\u00a0"))),
    ("heading-spelling", 3, data(line_3=H[1].replace(" ", ""))),
    ("heading-spelling", 3, data(line_3="  " + H[1])),
    ("heading-spelling", 3, data(line_3=H[1][:-1])),
    ("heading-spelling", 3, data(line_3=H[1][:-1] + "?")),
    ("heading-spelling", 3, data(line_3=H[1][:-1] + " :")),
    ("heading-spelling", 3, data(line_3=f"“{H[1]}”")),
    ("heading-spelling", 3, data(line_3=f"• {H[1]}")),
    ("heading-spelling", 1, data(line_1=H[0].replace("(", "").replace(")", ""))),
    ("heading-spelling", 1, data(line_1="\u200b" + H[0])),
    ("heading-spelling", 7, data(line_7=H[3].replace("e.g.,", "eg"))),
    ("heading-spelling", 9, data(line_9=H[4][:-1])),
    ("heading-spelling", 9, data(line_9=H[4][:-1] + ":")),
    ("tag-spelling", 13, data(line_13="Tags:care")),
    ("tag-spelling", 13, data(line_13="Tags:  care")),
    ("tag-spelling", 13, data(line_13="Tags : care")),
    ("tag-spelling", 13, data(line_13="tags: care")),
    ("tag-spelling", 13, data(line_13="Tags: care,women")),
    ("tag-spelling", 13, data(line_13="Tags: care,  women")),
    ("tag-spelling", 13, data(line_13="Tags: care ,women")),
    ("tag-spelling", 13, data(line_13="Tags: care,")),
    ("tag-spelling", 13, data(line_13="Tags: , care")),
    ("tag-spelling", 13, data(line_13="Tags: care, Care")),
    ("tag-spelling", 13, data(line_13="Tags: Straße, STRASSE")),
    ("tag-spelling", 13, data(line_13="Tags:\u00a0care")),
    ("tag-spelling", 13, data(line_13="Tags:")),
    ("tag-spelling", 13, data(line_13="Tags: ,,")),
    ("tag-spelling", 13, data(line_13="Tags: care, " + "x" * 81)),
    ("missing-tags", None, without(13)),
    ("missing-published", None, without(14)),
    ("empty-answer", 1, without(2)),
    ("empty-answer", 5, without(6)),
    ("empty-answer", 11, without(12)),
    ("bad-date", 14, data(line_14="Published:")),
    ("bad-date", 14, data(line_14="Published: 19/08/2021")),
    ("bad-date", 14, data(line_14="Published: 2021-02-29")),
    ("bad-date", 14, data(line_14="Published: 0000-01-01")),
    ("bad-date", 14, data(line_14="Published: 20210819")),
    ("bad-date", 14, data(line_14="Published: 2021-W33-4")),
    ("bad-date", 14, data(line_14="Published: 2021-8-19")),
    ("bad-date", 14, data(line_14="Published: ٢٠٢١-٠٨-١٩")),
    ("bad-date", 14, data(line_14="Published: 2021-08-19T00:00")),
    ("bad-date", 14, data(line_14="Published: 2021-08-19.")),
    ("bad-date", 14, data(line_14="Published:2021-08-19")),
    ("bad-date", 14, data(line_14="Published:  2021-08-19")),
    ("bad-date", 14, data(line_14="PUBLISHED: 2021-08-19")),
    ("mail-quote", 1, b"> " + data().replace(b"\n", b"\n> ")),
    ("mail-quote", 1, b">> " + data().replace(b"\n", b"\n>> ")),
    ("empty-file", None, b""),
    ("empty-file", None, b" \r\n\t"),
    ("empty-file", None, b"\x00" * 900),
    ("other-kind", None, b"Milk\nBread"),
    ("other-kind", None, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
    ("wrapped-heading", 3, data(line_3=H[1].replace(" in ", "\nin "))),
    ("wrapped-heading", 3, data(line_3=H[1].replace(" in ", "\nin ").replace(" you", "\nyou"))),
    ("mail-coding", 3, data(line_3=H[1].replace(" in ", " =\nin "))),
    ("mail-coding", 3, data(line_3=H[1].replace(":", "=3A"))),
    ("encoding", 2, data().replace(b"Answer 1", b"Answer \x92")),
    ("encoding", 1, data().decode().encode("utf-16")),
    ("encoding", 3, b"\r\n\r\xff"),
    ("encoding", 4, data().replace(b"Answer 2", "\ud83d".encode(errors="surrogatepass"))),
    *(
        ("control-character", 2, data(line_2=text))
        for control in "\x00\x01\x08\x0b\x0c\x0e\x1b\x1c\x1f\x7f\x80\x85\x9f\u2028\u2029"
        for text in (control, f"An{control}swer", f"Answer{control}", f"{control}Answer")
        if text != control
    ),
    ("control-character", 3, with_extra(3, "\x0c")),
    ("control-character", 3, data(line_3=H[1] + "\x0b")),
    *(("missing-heading", None, without(number)) for number in (1, 3, 5, 7, 9, 11)),
    ("missing-heading", None, data(line_3="Whose needs are met in the example:")),
    ("missing-heading", None, data(line_3=H[1] + " The women’s")),
    ("heading-order", 3, data(line_3=H[2], line_5=H[1])),
    ("heading-order", 5, with_extra(5, H[1])),
    ("heading-order", 12, with_extra(12, H[0])),
    ("heading-order", 1, data(line_1=H[1], line_3=H[0])),
    ("heading-order", 1, data([*LINES[10:12], *LINES[:10], *LINES[12:]])),
    ("text-before", 1, with_extra(1, "Dear all,", "here it is")),
    ("text-after", 15, data([*LINES, "Sent from my telephone", "Bye"])),
    ("text-after", 14, data(line_13=LINES[13], line_14=LINES[12])),
    ("too-large", None, data(line_2="x" * LIMIT)),
    ("too-large", None, b"\xff" * (LIMIT + 1)),
]
