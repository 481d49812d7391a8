"""Which backups stay and which are let go: the last ten, one a day for 30 days, one a month a year.

The rule goes by the times in their names. A backup from the future is kept, for then a clock was
wrong, and nobody knows which. What was kept before restoring or updating stays for 30 days, and the
last five of each for good: it is what somebody goes back to.

A clock that leaps ahead would make all backups old at once. So the rule is asked a second time,
with the times as they would be had no more than a day or two passed between one backup and the next
in the order of what they hold, and what stays by either stays. Of those that hold the same, one is
enough there.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.library.backups import backup_reader
from reflect_app.library.backups.order_by_content import newest_first, standing_of
from reflect_app.library.files import backup_file
from reflect_app.library.files.backup_file import Backup, BackupKind
from reflect_app.optional_steps import going_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)

LAST = 10
LAST_OF_OTHERS = 5
_DAY = timedelta(days=1)
DAILY, MONTHLY = timedelta(days=30), timedelta(days=365)


def to_keep(made: Sequence[datetime], now: datetime) -> set[datetime]:
    """Of the times at which rolling backups were made, those whose backups stay.

    A day or a month is kept by the last one in it; both are those of the time zone of ``now``.
    """

    def day(each: datetime) -> date:
        return each.astimezone(now.tzinfo).date()

    past = sorted(each for each in set(made) if each <= now)
    kept = {each for each in made if each > now} | set(past[-LAST:])
    kept |= _last_of_each(past, now - DAILY, day)
    kept |= _last_of_each(past, now - MONTHLY, lambda each: day(each).replace(day=1))
    return kept


def to_keep_of_others(made: Sequence[datetime], now: datetime) -> set[datetime]:
    """As ``to_keep``, for what was kept before restoring or updating."""
    past = sorted(each for each in set(made) if each <= now)
    return {each for each in made if each > now - DAILY} | set(past[-LAST_OF_OTHERS:])


def rotate(folder: Path, now: datetime) -> list[Path]:
    """Remove the backups that the rule lets go; the answer is what was removed.

    Each library in the folder has its own backups, so that two which share it do not push each
    other's out. What can't be removed now is tried again the next time.
    """
    removed: list[Path] = []
    with going_on("letting go of backups"):  # none is worth an error of the one just made
        removed += _rotate(folder, now)
    return removed


def _rotate(folder: Path, now: datetime) -> Iterator[Path]:
    groups: dict[tuple[str | None, BackupKind], list[Backup]] = defaultdict(list)
    for backup in backup_file.found([folder]):
        groups[backup_reader.identity_of(backup.path), backup.kind].append(backup)
    for (_identity, kind), backups in groups.items():
        for backup in _let_go(backups, kind, now):
            if _removed(backup):
                yield backup.path


def as_it_passed(made: Sequence[datetime], now: datetime) -> list[datetime]:
    """The times of backups, the newest first, with no more than a day or two between two of them.

    The time of day stays what it was, so that two of different days do not come to be of one; time
    that went back did not pass.
    """
    passed, last, answer = now, now, []
    for each in made:
        gap = max(last - each, timedelta())
        passed -= gap if gap < _DAY else _DAY + gap % _DAY
        last = each
        answer.append(passed)
    return answer


def _let_go(backups: Sequence[Backup], kind: BackupKind, now: datetime) -> list[Backup]:
    rule = to_keep if kind is BackupKind.ROLLING else to_keep_of_others
    kept = rule([backup.made for backup in backups], now)
    different = _different(newest_first(backups, now))
    passed = as_it_passed([backup.made for backup in different], now)
    kept_too = rule(passed, now)
    held = {each.path for each, at in zip(different, passed, strict=True) if at in kept_too}
    return [each for each in backups if each.made not in kept and each.path not in held]


def _different(backups: Iterable[Backup]) -> list[Backup]:
    """Of those that hold the same, the first."""
    first: dict[object, Backup] = {}
    for backup in backups:
        first.setdefault(standing_of(backup), backup)
    return list(first.values())


def _removed(backup: Backup) -> bool:
    try:
        patiently(backup.path.unlink)
    except OSError as error:
        log.info("A backup could not be let go: %s", error.strerror)
        return False
    return True


def _last_of_each(
    times: Iterable[datetime], since: datetime, part: Callable[[datetime], object]
) -> set[datetime]:
    """The last of each part of the calendar, where the times come in order."""
    return set({part(each): each for each in times if each > since}.values())
