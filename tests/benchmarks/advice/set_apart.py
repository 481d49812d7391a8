"""Sets a tenth of new stories apart: ``python -m tests.benchmarks.advice.set_apart DRAFT PORTION``.

``DRAFT`` is a folder with ``stories_PORTION.txt`` and ``innocent_PORTION.txt``, or with
``wording_PORTION.txt``, each new. Which ones go to ``stories_apart.txt``, ``innocent_apart.txt``
and ``wording_apart.txt`` is drawn from the name of the file, so that nobody chooses. It is done
once for a portion, before anybody scores it. All stories of three writers, some 80 of either kind,
were set apart whole, so that one mark more or less says less.
"""

import random
import sys
from pathlib import Path

from tests.benchmarks.advice.corpus import HERE

APART = 10  # one of so many


def part(draft: Path) -> tuple[list[str], list[str]]:
    """The stories that are built on, and those set apart, as they stand in the file."""
    head = "=== "
    stories = [
        head + each.strip() + "\n"
        for each in ("\n" + draft.read_text("utf-8")).split("\n" + head)[1:]
    ]
    return drawn_apart(stories, draft.stem)


def part_of_wording(draft: Path) -> tuple[list[str], list[str]]:
    """The lines of a portion of wording that are built on, and those set apart, by group."""
    built, apart = [], []
    for group in ("\n" + draft.read_text("utf-8")).split("\n## ")[1:]:
        name, *lines = group.splitlines()
        kept, taken = drawn_apart([each for each in lines if each.strip()], draft.stem + name)
        built.append("\n".join([f"## {name}", "", *kept, ""]))
        apart.append("\n".join([f"## {name}", "", *taken, ""]))
    return built, apart


def drawn_apart(all_of_it: list[str], name: str) -> tuple[list[str], list[str]]:
    """What is built on and what is set apart, drawn from a name."""
    drawn = set(random.Random(name).sample(range(len(all_of_it)), len(all_of_it) // APART))
    return (
        [each for at, each in enumerate(all_of_it) if at not in drawn],
        [each for at, each in enumerate(all_of_it) if at in drawn],
    )


def main() -> None:
    folder, portion = Path(sys.argv[1]), sys.argv[2]
    for kind in ("stories", "innocent", "wording"):
        name = f"{kind}_{portion}.txt"
        if not (folder / name).exists():
            continue
        assert not (HERE / name).exists(), f"{name} has been set apart already"
        built, apart = (part_of_wording if kind == "wording" else part)(folder / name)
        (HERE / name).write_text("\n".join(built), encoding="utf-8")
        into = HERE / f"{kind}_apart.txt"
        before = into.read_text("utf-8") if into.exists() else ""
        into.write_text("\n".join([before, *apart] if before else apart), encoding="utf-8")
        print(f"{name}: {len(built)}, and {len(apart)} apart")


if __name__ == "__main__":
    main()
