"""Compile the forms in ``ui/`` into ``reflect_app/gui/forms/``: ``python -m tests.forms``."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = sorted((ROOT / "ui").glob("*.ui"))
TARGET = ROOT / "reflect_app" / "gui" / "forms"
_IMPORT = re.compile(r"^from (PySide6\.\w+) import \(([^)]*)\)\n", re.MULTILINE)
_STAMP = re.compile(r"(Created by: Qt User Interface Compiler) version [\d.]+")
_PUT_IN = re.compile(r"^ +self\.(\w+)\.(addWidget|setWidget)\(self\.(\w+)\)$", re.MULTILINE)


def compiled(form: Path) -> str:
    """The module for one form, without the compiler's version, which must not make a difference.

    It imports what it uses: every class of Qt that is imported costs time and memory at the start.
    A page is made where it belongs: one that is put there when it is done is styled twice, with all
    that is on it.
    """
    uic = Path(sys.executable).with_name("pyside6-uic")
    command = [str(uic), "--absolute-imports", str(form)]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    body = _IMPORT.sub("", text)
    text = _STAMP.sub(r"\1", _IMPORT.sub(lambda found: _needed(found, body), text))
    return _with_parents(text)


def _with_parents(text: str) -> str:
    """Each page of a stack, and what a scroll area holds, made as the child that it becomes."""
    for place, how, page in _PUT_IN.findall(text):
        parent = f"self.{place}" if how == "addWidget" else f"self.{place}.viewport()"
        text = re.sub(rf"(self\.{page} = \w+)\(\)\n", rf"\1({parent})\n", text)
    return text


def _needed(found: re.Match[str], body: str) -> str:
    """An import with only those names that the rest of the module has."""
    names = [name.strip() for name in found[2].split(",")]
    used = [name for name in names if re.search(rf"\b{name}\b", body)]
    lines = textwrap.fill(", ".join(used), 90, initial_indent="    ", subsequent_indent="    ")
    return f"from {found[1]} import (\n{lines},\n)\n" if used else ""


def module_of(form: Path) -> Path:
    return TARGET / f"ui_{form.stem}.py"


def main() -> None:
    for form in FORMS:
        module_of(form).write_text(compiled(form), encoding="utf-8")
        print(f"{form.name} -> {module_of(form).relative_to(ROOT)}")


if __name__ == "__main__":
    main()
