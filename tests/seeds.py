"""One seed for all that tests draw by chance; it stands in the head of the report.

``REFLECT_SEED=NUMBER`` draws the same again. Where ``CI`` is set it is the same one every time.
Each test, and each fixture that several tests share, draws from the seed and its own name: so it
draws the same alone, beside others and in any order. That goes for the ids that the library makes
up too, since they decide how its file is laid out. What another process makes up is its own affair.
"""

import os
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from reflect_app.library.connection import create
from reflect_app.library.tables import ids

VARIABLE = "REFLECT_SEED"
FIXED_SEED = 20261123
SEED = int(
    os.environ.get(VARIABLE)
    or (FIXED_SEED if os.environ.get("CI") else random.SystemRandom().randrange(1 << 30))
)
_T = TypeVar("_T")


def chance(*what: object) -> random.Random:
    """Draws for a purpose of that name, always the same for the same seed."""
    return random.Random(" ".join(map(str, (SEED, *what))))


class _Drawn:
    """What the library asks of ``secrets``, drawn from the seed."""

    def __init__(self) -> None:
        self.chance = random.Random()

    def choice(self, among: Sequence[_T]) -> _T:
        """One of them."""
        return self.chance.choice(among)

    def token_hex(self, count: int) -> str:
        """That many bytes, in hexadecimal digits."""
        return self.chance.randbytes(count).hex()


_drawn = _Drawn()


def draw_everything_from_the_seed() -> None:
    """From now on the library's ids in this process, and those of all it starts, are drawn."""
    os.environ[VARIABLE] = str(SEED)
    for module in (ids, create):
        module.secrets = _drawn  # type: ignore[attr-defined]


def begin(name: str) -> None:
    """Draw anew for a test of that name: ids, and what comes of the module ``random``."""
    random.seed(f"{SEED} {name}")
    _drawn.chance.seed(f"{SEED} {name} ids")


@contextmanager
def beginning(name: str) -> Iterator[None]:
    """The same for a fixture of that name, after which things go on as before it."""
    before = random.getstate(), _drawn.chance.getstate()
    begin(name)
    yield
    random.setstate(before[0])
    _drawn.chance.setstate(before[1])
