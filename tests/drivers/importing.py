"""Taking one file into a library, as an import of many does."""

from itertools import chain

from reflect_app.publication.text_import.import_job import HowToImport, ImportJob
from reflect_app.text_format.problems import LISTED


def import_file(library, path):
    """What became of it."""
    (outcome,) = import_files(library, [path])
    return outcome


def import_files(library, paths, **how):
    """What became of each, in their order."""
    job = ImportJob(library, HowToImport(**{"at_most": LISTED, **how}))
    return list(chain.from_iterable(job.lots(paths)))
