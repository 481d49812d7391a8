"""What the processes do that are killed while they mend files in place."""

from reflect_app.publication.mend.mend_files import Mender
from tests.faults.handing_over import killed_after
from tests.text_format.departures import data, with_extra

NAMES = ("a.txt", "b.txt", "c.txt")
CAME, WHOLE = with_extra(3, "", "• "), with_extra(3, "•")
assert data() not in {CAME, WHOLE}


def mend_in_place(folder, calls, told):
    """Mend three files, until so many things were called."""
    with killed_after(calls, told):
        mend_all(folder)


def mend_all(folder):
    """Mend the files of a folder in place; the answer is what became of each."""
    mender = Mender(in_place=True)
    outcomes = [mender.mend(folder / name) for name in NAMES]
    mender.finish()
    return outcomes
