"""What a repair of the library did, kept beside what was set aside: ids and counts, no words."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.errors import CouldNotReadFileError
from reflect_app.translation import tr

REPORT = "report.json"
_LIMIT = 1 << 26  # bytes; a report beyond this was not written by this program


@dataclass(frozen=True)
class BackupUsed:
    """The backup that filled the gaps, and when it was made (UTC)."""

    path: Path
    made: datetime


@dataclass(frozen=True)
class RepairReport:
    """What came from where when a library was repaired. Each id is in one of the four lists.

    ``read`` were read whole from the damaged library; ``from_backup`` came from the backup, since
    the library had them no longer, or not as they were; ``doubtful`` are there as far as they
    could be read, and what a backup had of them is in their history; ``recovered`` are new drafts
    made of answers whose reflection could not be read. ``lost`` are those of which no word was
    left anywhere; they are in no list besides. ``uncertain`` says that there may have been more of
    these, since not all of what lists the reflections could be read. ``gone`` is where there was no
    library to read at all, only a backup; ``altered`` where it held what this program did not make,
    which was left out. ``other_backups`` are the paths of those from which came what ``backup``
    lacks. Revisions are counted, and ``pages_lost`` of ``pages`` could not be made sense of.
    ``changes_lost`` counts the pages of what was saved last, in the library's log, that are gone or
    not as they were written: what was read may then be an earlier state. Of what went out,
    ``ledger`` lines are there, of which ``ledger_from_backup`` were not in the library any more or
    not as they were; ``ledger_lost`` are nowhere, and ``ledger_uncertain`` says that there may have
    been more of these. ``moment`` is in UTC;
    ``set_aside`` is the folder of the damaged files.
    """

    moment: datetime
    set_aside: Path
    read: tuple[str, ...] = ()
    from_backup: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    recovered: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    backup: BackupUsed | None = None
    other_backups: tuple[str, ...] = ()
    uncertain: bool = False
    gone: bool = False
    altered: bool = False
    pages: int = 0
    pages_lost: int = 0
    revisions: int = 0
    revisions_from_backup: int = 0
    revisions_lost: int = 0
    changes_lost: int = 0
    ledger: int = 0
    ledger_from_backup: int = 0
    ledger_lost: int = 0
    ledger_uncertain: bool = False

    @property
    def total(self) -> int:
        """How many reflections the repaired library has, those in the bin included."""
        return sum(map(len, (self.read, self.from_backup, self.doubtful, self.recovered)))

    @property
    def complete(self) -> bool:
        """Whether nothing is doubtful or missing, and nothing had to be pieced together."""
        in_parts = self.doubtful or self.recovered or self.lost or self.revisions_lost
        ledger = self.ledger_lost or self.ledger_uncertain
        return not (in_parts or self.uncertain or self.changes_lost or ledger)

    def as_json(self) -> dict[str, Any]:
        """The report as JSON holds it; the folder's own name is where it is found."""
        values = asdict(self)
        values["moment"] = self.moment.isoformat()
        values["set_aside"] = self.set_aside.name
        if self.backup is not None:
            made = self.backup.made.isoformat()
            values["backup"] = {"path": str(self.backup.path), "made": made}
        return values


def write_report(report: RepairReport, folder: Path) -> None:
    """Keep a report in a folder, for this person only. Raises ``OSError``."""
    data = json.dumps(report.as_json(), indent=1).encode("ascii") + b"\n"
    write_private_file(folder / REPORT, data, durable_name=True)


def read_report(folder: Path) -> RepairReport:
    """The report in a folder of ``set_aside``. Raises ``CouldNotReadFileError`` without one."""
    try:
        values = json.loads(read_file(folder / REPORT, _LIMIT))
        return _report_from(values, folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = tr("There is no report of a repair in {folder}.", folder=folder)
        raise CouldNotReadFileError(message) from error


def _report_from(values: dict[str, Any], folder: Path) -> RepairReport:
    backup = values["backup"]
    made = backup and BackupUsed(Path(backup["path"]), datetime.fromisoformat(backup["made"]))
    return RepairReport(
        moment=datetime.fromisoformat(values["moment"]),
        set_aside=folder,
        backup=made,
        gone=bool(values["gone"]),
        uncertain=bool(values.get("uncertain")),  # reports of earlier versions don't say
        altered=bool(values.get("altered")),
        other_backups=tuple(map(str, values.get("other_backups", ()))),
        **{name: tuple(map(str, values[name])) for name in _LISTS},  # type: ignore[arg-type]
        **{name: int(values[name]) for name in _COUNTS},  # type: ignore[arg-type]
        **{name: int(values.get(name, 0)) for name in _LATER_COUNTS},  # type: ignore[arg-type]
        ledger_uncertain=bool(values.get("ledger_uncertain")),
    )


_LISTS = ("read", "from_backup", "doubtful", "recovered", "lost")
_COUNTS = ("pages", "pages_lost", "revisions", "revisions_from_backup", "revisions_lost")
_LATER_COUNTS = ("changes_lost", "ledger", "ledger_from_backup", "ledger_lost")
"""Reports of earlier versions know nothing of these."""
