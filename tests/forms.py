"""Compile the forms in ``ui/`` into ``reflect_app/gui/forms/``: ``python -m tests.forms``."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = sorted((ROOT / "ui").glob("*.ui"))
TARGET = ROOT / "reflect_app" / "gui" / "forms"
_STAMP = re.compile(r"(Created by: Qt User Interface Compiler) version [\d.]+")


def compiled(form: Path) -> str:
    """The module for one form, without the compiler's version, which must not make a difference."""
    uic = Path(sys.executable).with_name("pyside6-uic")
    command = [str(uic), "--absolute-imports", str(form)]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return _STAMP.sub(r"\1", text)


def module_of(form: Path) -> Path:
    return TARGET / f"ui_{form.stem}.py"


def main() -> None:
    for form in FORMS:
        module_of(form).write_text(compiled(form), encoding="utf-8")
        print(f"{form.name} -> {module_of(form).relative_to(ROOT)}")


if __name__ == "__main__":
    main()
