"""What the Publish window has done on the library's thread: looking, one text, writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import CouldNotOpenLibraryError, NotReadyError
from reflect_app.gui.publish.publish_line import Held, PublishLine, Way
from reflect_app.publication.publish.agreed_plan import AgreedPlan
from reflect_app.publication.publish.planned_files import FileState
from reflect_app.publication.publish.publish_dates import Spacing
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.ready import ready_ids, status_of_ready
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.publish.export_outcome import ExportOutcome, SharedOutcome
    from reflect_app.publication.publish.publish_plan import PlannedLine

MOST_BY_THEMSELVES = 50  # reflections that are looked at anew without all the others
_WAYS = {"in-bin": Way.BIN, "not-yours": Way.REVIEW}


class Looking:
    """Looks at reflections one after the other, as they would be written with these settings.

    Without ``ids`` those that are ready are looked at. ``again`` says that somebody asked for what
    went out before to be replaced by what it is now. What is known before the first result is
    ``ids``, in order, ``kind``, what they have in common, whether somebody here approves
    (``supervised``), and whether the folder is there. The plan is the one to write by: it knows
    which files somebody has seen that may be replaced. It belongs to the library's thread.
    """

    def __init__(
        self,
        settings: PublishSettings,
        own: AppPaths | None,
        ids: Sequence[str] | None,
        left_out: frozenset[str],
        *,
        again: bool,
    ) -> None:
        self._settings, self._own, self.left_out = settings, own, left_out
        may = {FileState.REPLACES} if again else set()
        self._may_replace = frozenset(FileState if settings.replace else may)
        self._asked = ids
        self.ids: list[str] = []
        self.kind = "chosen"
        self.supervised = False
        self.folder_there = False
        self.library: Library | None = None
        self.plan: AgreedPlan | None = None
        self._aside: PublishPlan | None = None

    def __call__(self, library: Library) -> Iterator[PublishLine]:
        """What is shown of each."""
        if self._asked is None:
            statuses = status_of_ready(library)
            self.supervised = len(statuses) == 1
            self.kind = "approved" if self.supervised else "finished"
            self.ids = list(ready_ids(library))
        else:
            self.ids = list(self._asked)
        self.folder_there = self._settings.folder.is_dir()
        self.library = library
        self.plan = plan = AgreedPlan(library, self._settings, self._own)
        # what is left out takes no name and no week from the others, and is shown all the same
        self._aside = PublishPlan(library, PublishSettings(self._settings.folder), self._own)
        for each in self.ids:
            yield self._line(plan, each)

    def look_at(self, ids: frozenset[str], library: Library) -> list[PublishLine] | None:
        """Those of these that are listed, as they are now, with the names that they have.

        None where others are listed now, or so many changed that all is to be looked at.
        """
        plan = self.plan
        if plan is None or self.library is not library or len(ids) > MOST_BY_THEMSELVES:
            return None
        if self._asked is None and set(ready_ids(library)) != set(self.ids):
            return None
        listed = [each for each in self.ids if each in ids]
        if listed and self._settings.dates.spacing is Spacing.WEEKLY:
            return None  # a week may be free now, or wanted
        plan.look_again()
        if self._aside is not None and self.left_out:  # what is left out is read from there
            self._aside.look_again()
        return [self._line(plan, each) for each in listed]

    def _line(self, plan: AgreedPlan, reflection_id: str) -> PublishLine:
        by = plan if self._aside is None or reflection_id not in self.left_out else self._aside
        line = by.line(reflection_id, with_review=True)
        return shown(line, may_replace=self._may_replace)


def shown(line: PlannedLine, *, may_replace: frozenset[FileState]) -> PublishLine:
    """What is shown of a planned line; its bytes are not kept."""
    held = _held(line, may_replace)
    return PublishLine(
        id=line.id,
        title=line.title,
        name=line.name,
        published=line.published,
        seal=line.seal,
        size=len(line.data),
        held=held,
        notices=tuple(each.with_line() for each in line.notices),
        approved_on=line.approval.at.astimezone().date() if line.approval else None,
        was_approved=line.approved_before is not None,
        replaces=not held and line.state in {FileState.REPLACES, FileState.TAKEN},
        unchanged=not held and line.state is FileState.UNCHANGED,
    )


def _held(line: PlannedLine, may_replace: frozenset[FileState]) -> tuple[Held, ...]:
    if line.problems:
        places = {each.message: each.place for each in line.missing}
        return tuple(_one_held(each.code, each.message, places) for each in line.problems)
    if line.state in {FileState.NEW, FileState.UNCHANGED} | may_replace:
        return ()
    other = tr("Another file has its name there")
    own = tr("Its file there has the words that went out before")
    return (Held(own if line.state is FileState.REPLACES else other, Way.REPLACE, "replace"),)


def _one_held(code: str, message: str, places: dict[str, str]) -> Held:
    if place := places.get(message, ""):
        return Held(message, Way.DATE if place == "published" else Way.WRITE, place)
    return Held(message.removesuffix("."), _WAYS.get(code, Way.NOWHERE), code)


class Writing:
    """Writes what was agreed to; ``shared`` then has the files of the whole folder."""

    def __init__(
        self,
        looked: Looking,
        own: AppPaths | None,
        agreed: Mapping[str, tuple[str, str]],
        ids: Sequence[str],
    ) -> None:
        self._looked, self._own, self._agreed = looked, own, agreed
        self.ids = list(ids)
        self.shared: Sequence[SharedOutcome] = ()

    def __call__(self, library: Library) -> Iterator[list[ExportOutcome]]:
        """What became of each, some at a time."""
        from reflect_app.publication.publish.publisher import Publisher  # noqa: PLC0415  -- when it writes

        plan = self._looked.plan
        if plan is None or self._looked.library is not library:
            said = tr("The library was put together again since these were looked at.")
            raise CouldNotOpenLibraryError(said, tr("Look at them once more, then write them."))
        plan.agree(self._agreed)
        way_out = tr("Look at it once more: there you can say that it may be replaced.")
        # what is among the ids was shown as replacing, or as new: then what came since is left
        publisher = Publisher(library, plan, self._own, replace=True, way_out=way_out)
        yield from publisher.lots(self.ids)
        yield from publisher.finish()
        self.shared = tuple(publisher.shared)


def exact_text(reflection_id: str, day: date | None, library: Library) -> tuple[str, bool]:
    """The text of a reflection with this date, and whether it is whole.

    The same function writes it; where something is missing, what there is so far is the answer.
    """
    from reflect_app.text_format.writer import write, write_unfinished  # noqa: PLC0415

    reflection = library.get(reflection_id).reflection
    if day is not None:
        reflection = reflection.model_copy(update={"published": day})
    try:
        return write(reflection).decode("utf-8"), True
    except NotReadyError:
        pass
    try:
        return write_unfinished(reflection).decode("utf-8"), False
    except NotReadyError as error:
        return "\n".join(error.problems), False
