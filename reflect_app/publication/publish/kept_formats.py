"""The formats that a folder is kept in: those of what is out there, whatever is asked for later.

Else a page, a table or a zip would stay there with words that went out before, or that were taken
back, beside texts that are new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.ledger_line import SHARED, FileFormat
from reflect_app.publication.file_writing.safe_writing import standing_at
from reflect_app.publication.publish.shared_files import NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.publication.publish.folder_ledger import FolderLedger


def kept_formats(ledger: FolderLedger, folder: Path) -> frozenset[FileFormat]:
    """The formats of which the ledger says that files are out in a folder.

    Of the files of the whole folder also those that hold only what was withdrawn, while they are
    there. An index leads to pages, so that with it each reflection gets one.
    """
    out, withdrawn = ledger.formats()
    stay = {each for each in withdrawn & SHARED if standing_at(folder / NAMES[each])}
    kept = out | stay
    return frozenset(kept | {FileFormat.HTML} if FileFormat.INDEX in kept else kept)
