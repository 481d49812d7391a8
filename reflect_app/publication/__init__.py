"""Publication: name, write, check and take in text files, alike for the window and the scripts."""

from reflect_app.publication.exporter import (
    ExportOutcome,
    FolderExport,
    WrittenFile,
    export,
    mark_published,
    note_exported,
    save_copies,
    save_copy,
)
from reflect_app.publication.file_names import suggested_name
from reflect_app.publication.file_problem import FileProblem
from reflect_app.publication.folder_plan import FolderPlan, PlannedFile
from reflect_app.publication.import_report import (
    Became,
    ImportReport,
    ReportEntry,
    ReportRow,
    in_report_order,
)
from reflect_app.publication.importer import (
    CheckOutcome,
    ImportOutcome,
    check_file,
    import_file,
    import_status,
    text_files,
)
from reflect_app.publication.safe_writing import ChosenFile, Standing, write_safely

__all__ = [
    "Became",
    "CheckOutcome",
    "ChosenFile",
    "ExportOutcome",
    "FileProblem",
    "FolderExport",
    "FolderPlan",
    "ImportOutcome",
    "ImportReport",
    "PlannedFile",
    "ReportEntry",
    "ReportRow",
    "Standing",
    "WrittenFile",
    "check_file",
    "export",
    "import_file",
    "import_status",
    "in_report_order",
    "mark_published",
    "note_exported",
    "save_copies",
    "save_copy",
    "suggested_name",
    "text_files",
    "write_safely",
]
