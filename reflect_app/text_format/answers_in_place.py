"""Which part of a file answers which prompt, with every part at its place in the text.

Where a file departs from the format, its answers are still told apart by the headings, so that
what is said of a passage can name the line and the column where it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.text_format.find_headings import find_headings, headings_within
from reflect_app.text_format.footer_lines import PUBLISHED_LINE, TAG_LINE, after_published
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from reflect_app.prompt_keys import PromptKey

_QUOTED = re.compile(r"^(?:[>|]\s*){1,40}")
_TAG, _ALL = re.compile(r"[^,\s](?:[^,]*[^,\s])?"), re.compile(r".+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class Part(NamedTuple):
    """A part of a text: which prompt it answers, None for none, and from where to where it is."""

    prompt: PromptKey | None
    start: int
    stop: int
    is_tag: bool = False


def parts_of(text: str) -> tuple[Part, ...] | None:
    """The answers of a text in its order, what stands before them, and each of its tags.

    None where it has none of the headings. The headings and the published date are no part of
    anything; what stands there and is no date is one, and so is what stands below it.
    """
    within = headings_within(text)
    lines = [each.span() for each in _LINE.finditer(text) if each[0].strip("\ufeff \t\r\n")]
    found = find_headings([text[at:end].strip("\ufeff \t\r\n") for at, end in lines], within)
    places = sorted((each.place, each.end, key) for key, every in found.items() for each in every)
    if not places:
        return None
    lines.append((len(text), len(text)))
    parts = [Part(None, 0, lines[places[0][0]][0])]
    ends = [*(place for place, _end, _key in places[1:]), len(lines) - 1]
    for (_place, begin, key), end in zip(places, ends, strict=True):
        parts.append(Part(key, lines[min(begin, end)][0], lines[end][0]))
    return tuple(each for each in (*parts[:-1], *_without_footer(text, parts[-1])) if _holds(each))


def _without_footer(text: str, last: Part) -> tuple[Part, ...]:
    """The last answer without what stands below it: the tags, what is no date, what follows."""
    lines = [each for each in _LINE.finditer(text, last.start, last.stop) if each[0].strip()]
    after = after_published([_content(each) for each in lines])
    below: list[Part] = []
    end = last.stop
    if after is not None:
        below.append(Part(None, lines[after].start(), end))
        end, lines = lines[after].start(), lines[:after]
    for pattern in (PUBLISHED_LINE, TAG_LINE):
        if lines and (found := pattern.fullmatch(_content(lines[-1]))):
            line, value = lines.pop(), found[1].rstrip()
            if value and calendar_date(value.strip()) is None:
                begin = line.start() + line[0].index(":") + 1
                within = _TAG if pattern is TAG_LINE else _ALL
                below += reversed(
                    [
                        Part(None, begin + each.start(), begin + each.end(), is_tag=within is _TAG)
                        for each in within.finditer(value)
                    ]
                )
            end = line.start()
    return (last._replace(stop=end), *reversed(below))


def _content(line: re.Match[str]) -> str:
    """A line without the quotation marks of a mail before it."""
    return _QUOTED.sub("", line[0].strip())


def _holds(part: Part) -> bool:
    return part.stop > part.start
