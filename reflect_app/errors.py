"""The errors that people can meet, each carrying the message that they see.

A message says what happened and what to do next, in the voice of the interface: plain, short,
and never blaming. Code raises one of these where a person can do something about it; anything
else that is raised is a fault of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name

if TYPE_CHECKING:
    from pathlib import Path


class ReflectError(Exception):
    """Something a person has to know about, in words that can be shown as they stand.

    ``message`` says what happened; ``advice`` says what to do next. Both are plain text.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice


class CouldNotSaveError(ReflectError):
    """The library could not keep what was typed; the text is still in the window."""


class CouldNotOpenLibraryError(ReflectError):
    """The library is damaged, locked, out of reach or not a library at all."""


class DamagedLibraryError(CouldNotOpenLibraryError):
    """The library is, or was, one of ours and can't be read as one any more."""


class AlteredLibraryError(DamagedLibraryError):
    """The library holds what this program did not make; nothing of that was run."""


class NewerLibraryError(CouldNotOpenLibraryError):
    """The library was made by a newer version of Reflect; nothing in it was touched."""


class OpenElsewhereError(CouldNotOpenLibraryError):
    """The library is open on another computer at this moment; nothing in it was touched."""


class DamagedWhileSavingError(CouldNotSaveError):
    """The library turned out to be damaged where a change was to be kept."""


class ChangedElsewhereError(CouldNotSaveError):
    """The same reflection was saved from another window or computer since it was read here."""


class NotThereError(ReflectError):
    """What somebody named is not there, so nothing was done."""


class NoHomeError(NotThereError):
    """The system does not say where this person's own folders are, so there is no data folder."""

    def __init__(self) -> None:
        super().__init__(
            "Reflect does not know where to keep your reflections: this computer names no home"
            " folder for you.",
            "Name a folder with --data-dir, or in the variable REFLECT_APP_DATA_DIR, then start"
            " Reflect again.",
        )


class NoSuchReflectionError(NotThereError):
    """No reflection has this id (any more)."""

    def __init__(self, reflection_id: str) -> None:
        super().__init__(
            f"There is no reflection with the id “{reflection_id}”.",
            "List the reflections to see which there are.",
        )


class NoSuchRevisionError(ReflectError):
    """A reflection has no revision of this number."""


class BackupError(ReflectError):
    """A backup could not be made, read or restored; nothing that was there before has changed."""


class NewerBackupError(BackupError):
    """The backup was made by a newer version of Reflect."""


class DamagedSourceError(BackupError):
    """What a backup was to be made of is damaged."""


class NoSuchBackupError(BackupError, NotThereError):
    """There is nothing at the path of a backup, or no backup at all."""


class CouldNotReadFileError(ReflectError):
    """A file could not be opened or read at all.

    ``unnamed`` says so without the file's name, for where that stands beside it already.
    """

    def __init__(self, message: str, advice: str = "", unnamed: str = "") -> None:
        super().__init__(message, advice)
        self.unnamed = unnamed


class CouldNotWriteFileError(ReflectError):
    """A file could not be written; nothing that was there before has changed."""


class FileExistsAlreadyError(CouldNotWriteFileError):
    """A file of this name is there already and nobody said that it may be replaced."""

    def __init__(self, path: Path, message: str = "", advice: str = "") -> None:
        super().__init__(
            message or f"There is already a file called {shown_name(path.name)} in this folder.",
            advice or "Choose another name, or say that it may be replaced.",
        )


class FileChangedMeanwhileError(FileExistsAlreadyError):
    """The file that was to be replaced is not the one any more that somebody was asked about."""

    def __init__(self, path: Path) -> None:
        name = shown_name(path.name)
        changed = f"The file {name} was changed meanwhile, so it was left as it is."
        super().__init__(path, changed)


class NoFileToReplaceError(FileExistsAlreadyError):
    """What was to be replaced is a pipe or a device, and nobody's to replace."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(path, message, "Choose another name.")


class NotReadyError(ReflectError):
    """A reflection does not yet hold what writing it needs; ``problems`` says what is missing.

    ``problems`` holds the messages, one a fault, in the order of the pages.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(" ".join(f"{problem}." for problem in problems))
        self.problems = problems


class NameTemplateError(ReflectError):
    """No names of files can be made by a template; the message says what is to be changed."""


class PageTemplateError(ReflectError):
    """What published pages or Markdown are made of can't be used; the message names the file."""


class TooLongToSayError(ReflectError):
    """A comment or a reply has more letters than a handover file takes of one."""


class PromptSetError(ReflectError):
    """A file of the prompt set does not hold what it must; the message names file and field."""


class ChecklistError(ReflectError):
    """A team's own checklist does not hold what it must; the program's own is used."""


class FileByHandError(ReflectError):
    """A file that people can write by hand can't be read or changed; it is what it was."""


class TagChangeError(ReflectError):
    """Tags can't be changed as it was asked; nothing was."""


class NoSuchTagError(NotThereError):
    """No reflection outside the bin has this tag."""


class SettingsError(ReflectError):
    """The settings could not be read or kept; the application goes on with its own."""
