"""Pictures of every window and page: ``python -m tests.screens DIR``.

Each is drawn at 100% and at 200%, light and dark, at 1024x768 and 1920x1080, empty and full.
At 200% both kinds are drawn: every pixel doubled, as a dense screen shows it, and the text
zoomed to 200% in a window that stays as it is, as a reader who needs larger text sets it.
Small windows, the usual one, and text at 400% are drawn in one scheme each. A second argument
draws only those whose folder has it in its name, such as ``512x384`` or ``dark``.
"""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

SIZES = ("1024x768", "1920x1080")
SCHEMES = ("light", "dark")
SCALES = {"100": (1, 100), "200-dense": (2, 100), "200-text": (1, 200), "400-text": (1, 400)}


USUAL = ("100", "200-dense", "200-text")
MORE = (
    ("512x384", "100", "light"),
    ("512x384", "200-text", "dark"),
    ("1280x800", "100", "light"),
    ("1280x1024", "400-text", "light"),
)


def _pictures() -> list[tuple[str, str, str]]:
    """Size, scale and scheme of each set of pictures."""
    return [*product(SIZES, USUAL, SCHEMES), *MORE]


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    for size, scale, scheme in _pictures():
        factor, zoom = SCALES[scale]
        name = f"{size}-{scale}-{scheme}"
        if only in name:
            environment = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(factor),
            }
            command = [sys.executable, "-m", "tests.screens_one", str(folder), name, str(zoom)]
            subprocess.run(command, check=True, env=environment)
    print(f"{len(list(folder.glob('**/*.png')))} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
