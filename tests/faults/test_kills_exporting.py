"""Killed while it publishes, and run again: the same as from one calm run."""

import shutil
from datetime import date

import pytest

from reflect_app.publication.publish.name_template import NameTemplate
from reflect_app.publication.publish.publish_dates import DatePlan
from tests import seeds
from tests.faults import exporting, kills

pytestmark = kills.POSIX_ONLY
NUMBER = 24  # reflections

_PATIENCE = 120.0  # seconds for a process to come to its kill, on a busy machine
KINDS = {
    "own dates": {},
    "a counter and weeks": {
        "names": NameTemplate.of("{counter:03}-{tag}"),
        "dates": DatePlan.weekly(date(2026, 12, 1)),
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_killed_anywhere_and_run_again_it_is_as_from_one_calm_run(tmp_path, kind):
    """At stake: files cut short, two names for one reflection, another date or name than before,
    a line of the ledger without its file. Survived: whole files alone at every kill, and after the
    second run the same files, dates, statuses and ledger as from one run that nobody stopped.
    """
    chosen, calm, base = KINDS[kind], tmp_path / "calm", tmp_path / "base"
    exporting.fill(base, NUMBER)
    shutil.copytree(base, calm)
    work = exporting.publish_until_killed
    (_begun, asked) = kills.kill(work, calm, chosen, 0.0, 0, after=_PATIENCE).told
    wanted = exporting.files_in(calm / "out")
    moments = seeds.chance(f"exporting: {kind}").sample(range(1, asked), kills.EXPORTING // 2)
    for number, at in enumerate(moments):
        folder = shutil.copytree(base, tmp_path / f"killed {number}")
        assert not kills.kill(work, folder, chosen, 0.0, at, after=_PATIENCE).finished
        left = exporting.files_in(folder / "out")
        noted = exporting.ledger_of(folder)
        whole = {name: sha for name, sha in left.items() if not name.startswith(".")}
        assert whole.items() <= wanted.items()
        assert {(line[1], line[3]) for line in noted} <= whole.items()
        exporting.publish(folder, exporting.settings(folder, **chosen))
        assert exporting.files_in(folder / "out") == wanted
        assert exporting.ledger_of(folder) == exporting.ledger_of(calm)
        assert exporting.dates_of(folder) == exporting.dates_of(calm)
        kills.check_whole(folder / "data" / "library.sqlite3")
        shutil.rmtree(folder)
