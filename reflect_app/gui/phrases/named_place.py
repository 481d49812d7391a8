"""How a file is named where people are told where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name

if TYPE_CHECKING:
    from pathlib import Path


def named_place(path: Path) -> str:
    """A file by its name, and where it is."""
    return f"{shown_name(path.name)}, in {shown_name(str(path.parent))}"
