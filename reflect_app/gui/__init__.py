"""The windows: the only package that imports PySide6."""

from reflect_app.gui import no_import_hook  # noqa: F401  -- before anything else is imported here
