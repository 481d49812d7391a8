"""The fields of a published reflection, as JSON Lines and CSV have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.text_format.writer import publishable

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

NAME, PUBLISHED, TAGS = "name", "published", "tags"
FIELDS = (NAME, PUBLISHED, TAGS, *(key.value for key in PromptKey))
"""Which there are, in order: the file's name, the date as YYYY-MM-DD, the tags, six answers."""


def fields(reflection: Reflection, name: str) -> dict[str, str | list[str]]:
    """The values by their names: the tags a list, the answers with their lines as the text file.

    Raises ``NotReadyError`` for what can't be published.
    """
    plain = publishable(reflection)
    answers = {key.value: plain.answers.of(key) for key in PromptKey}
    return {NAME: name, PUBLISHED: str(plain.published), TAGS: [*plain.tags], **answers}
