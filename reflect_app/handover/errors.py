"""What can keep a handover file from being written, opened or taken in, in the words people see."""

from __future__ import annotations

from typing import ClassVar

from reflect_app.clean_text import shown_name
from reflect_app.errors import ReflectError
from reflect_app.translation import tr


class HandoverError(ReflectError):
    """A handover file could not be written, opened or taken in; nothing here has changed.

    ``code`` is for programs, the same in every version of Reflect.
    """

    code: ClassVar[str] = "not-handed-over"


class NoSuchFileError(HandoverError):
    """Nothing has this name."""

    code = "not-there"

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("“{name}” is not there.", name=shown_name(name)),
            tr("Check its name and the folder; it may have been moved or renamed."),
        )


class CouldNotReadError(HandoverError):
    """The file is there, and can't be read; the message says why."""

    code = "not-read"


class TooLargeError(HandoverError):
    """More than a file for review ever has."""

    code = "too-large"

    def __init__(self) -> None:
        super().__init__(
            tr("This file is larger than a file for review can be (32 MB)."),
            tr("Check that it is the file you were sent; its name ends in .reflection."),
        )


class NotOursError(HandoverError):
    """Some other kind of file; ``what`` says which, if that is plain to see."""

    code = "other-kind"

    def __init__(self, what: str = "", advice: str = "") -> None:
        super().__init__(
            tr("This is {what}, not a file for review.", what=what)
            if what
            else tr("This is not a file for review that Reflect made."),
            advice or tr("Choose the file that you were sent; its name ends in .reflection."),
        )


class TruncatedError(HandoverError):
    """The end of the file is missing."""

    code = "truncated"

    def __init__(self) -> None:
        super().__init__(
            tr("The end of this file is missing, so nothing of it was taken in."),
            tr("It may still be on its way: wait until it is copied whole, or copy it once more."),
        )


class AlteredError(HandoverError):
    """The file is not as it was written."""

    code = "altered"

    def __init__(self) -> None:
        super().__init__(
            tr("This file is not as Reflect wrote it, so nothing of it was taken in."),
            tr("It was changed or damaged on its way. Ask for it to be sent once more."),
        )


class NewerFormatError(HandoverError):
    """A later version of Reflect made it."""

    code = "newer-version"

    def __init__(self) -> None:
        super().__init__(
            tr("This file was made by a newer version of Reflect."),
            tr("Update Reflect on this computer, then open the file again."),
        )


class LockedError(HandoverError):
    """A passphrase is needed, and none was given."""

    code = "locked"

    def __init__(self) -> None:
        super().__init__(
            tr("This file is locked with a passphrase."),
            tr("Enter the passphrase that its sender told you."),
        )


class WrongPassphraseError(HandoverError):
    """It does not open with this passphrase."""

    code = "wrong-passphrase"

    def __init__(self) -> None:
        super().__init__(
            tr("The file does not open with this passphrase."),
            tr("Check capital letters and spaces, or ask its sender to tell you once more."),
        )


class LockedAnotherWayError(HandoverError):
    """An age file for the holder of a key, not of a passphrase."""

    code = "other-lock"

    def __init__(self) -> None:
        super().__init__(
            tr("This file is locked with a key, not with a passphrase."),
            tr("Ask its sender to lock it with a passphrase, in Reflect."),
        )


class TooMuchWorkError(HandoverError):
    """Trying a passphrase would take minutes and gigabytes, which no file of ours asks for."""

    code = "too-much-work"

    def __init__(self) -> None:
        super().__init__(
            tr("Trying a passphrase on this file would take more than this computer can give."),
            tr("Close other programs and try again, or ask its sender to lock it in Reflect."),
        )


class TooMuchError(HandoverError):
    """The reflection, or what was said about it, is more than a file may hold."""

    code = "too-much"

    def __init__(self) -> None:
        super().__init__(
            tr("This reflection, with all that was said about it, is too long for one file."),
            tr("An answer can have about a million letters. Make the longest one shorter."),
        )


class TooMuchTogetherError(HandoverError):
    """With what is here already, more was said than a file may hold."""

    code = "too-much-together"

    def __init__(self) -> None:
        super().__init__(
            tr(
                "Together with what is here, this file says more about the reflection than can be"
                " handed over again, so nothing of it was taken in."
            ),
            tr("Ask its author to duplicate the reflection, and to send the copy."),
        )


class TurnsApartError(HandoverError):
    """What was done is counted in a way that nobody who used Reflect came to."""

    code = "altered"

    def __init__(self) -> None:
        super().__init__(
            tr("What was done is not counted in this file as Reflect counts it."),
            tr("Nothing of it was taken in. Ask for it to be sent once more."),
        )


class CannotBeWrittenError(HandoverError):
    """Something that is kept here is not as a file may say it."""

    code = "not-written"

    def __init__(self) -> None:
        super().__init__(
            tr("Something that was said about this reflection can’t be written into a file."),
            tr("Duplicate the reflection, and hand over the copy; export keeps its text too."),
        )


class NotNowError(HandoverError):
    """What was asked is no step from where the reflection is; the message says why."""

    code = "not-now"


class TextChangedError(NotNowError):
    """The library has other words by now than those that somebody was shown and answers."""

    code = "text-changed"

    def __init__(self) -> None:
        super().__init__(
            tr("The text has changed since you opened this, so nothing was handed over."),
            tr("Look once more at what is new, then decide."),
        )


class NeedsNameError(HandoverError):
    """Nobody said yet under which name comments and answers are written."""

    code = "no-name"

    def __init__(self) -> None:
        super().__init__(
            tr("Reflect does not know yet which name to put on what you send."),
            tr("Enter a name of 1 to 80 characters; initials are enough."),
        )


class EmptyPassphraseError(HandoverError):
    """A file was to be locked with nothing."""

    code = "no-passphrase"

    def __init__(self) -> None:
        super().__init__(tr("Enter a passphrase, or send the file without one."))
