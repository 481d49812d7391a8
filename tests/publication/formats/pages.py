"""Reflections for published pages, kind and hostile, and what must be shown of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_format.file_layout import normalised
from tests.samples import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.reflection import Reflection

NESTED = FULL.answering(
    PromptKey.FACTORS,
    "Two things came together:\n"
    "- A manager who lets us sit with somebody\n"
    "  - without filling in a form\n"
    "  - without looking at the clock\n"
    "- A room with a door that can stay open\n"
    "And there was time.",
).model_copy(update={"published": date(2025, 3, 9), "tags": ("housing",)})

HOSTILE_LINES = (
    "<script>window.ran = 1</script>",
    "</p></main></body></html><script>window.ran = 2</script>",
    "</title></style><style>* { display: none }</style>",
    "<img src=x onerror=\"window.ran = 3\"><svg onload='window.ran = 4'>",
    "javascript:window.ran=5",
    "\"quoted\" 'quoted' `quoted` {{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &amp;amp; &#60; &nbsp; &",
    "<!-- a comment that is not ended",
    "\u202eturned round\u202c and back, \u2066isolated",
    "مرحبا بالعالم، هذا نص طويل بالعربية",
    "  two spaces  inside   it",
    "- <li>an item</li>",
    "- قائمة من كلمة واحدة",
    "no characters: \ufffe \U0010ffff, alone: \u0301 \u200d \ufeff",
    "  - </ul></li>",
    "x" * 10_000,
)
HOSTILE = (
    FULL.answering(PromptKey.NEEDS, "\n".join(HOSTILE_LINES))
    .answering(PromptKey.DESCRIPTION, "\n".join(HOSTILE_LINES))
    .model_copy(
        update={
            "published": date(2024, 1, 2),
            "tags": ("</title><script>window.ran = 6</script>", "\u202etxt", "\u200b", "x" * 80),
        }
    )
)
UNSEEN = FULL.answering(PromptKey.DESCRIPTION, "\u200b").model_copy(
    update={"published": date(2024, 1, 1)}
)


def lines_of(reflection: Reflection, key: PromptKey) -> Iterator[str]:
    """The lines of an answer as they are shown: without the marks of lists."""
    for line in normalised(reflection).answers.of(key).split("\n"):
        inner = line.lstrip()
        yield inner.removeprefix("- ") if inner.startswith("- ") else line


def shown_of(reflection: Reflection) -> Iterator[str]:
    """Each heading, and under it the lines of its answer."""
    for key in PromptKey:
        yield HEADINGS[key]
        yield from lines_of(reflection, key)
