"""The command line: the same jobs as the window's, through the same functions, for scripts."""

from reflect_app.cli import doctoring as _doctoring  # noqa: F401
from reflect_app.cli import keeping as _keeping  # noqa: F401  -- adds its subcommands to the app
from reflect_app.cli import listing as _listing  # noqa: F401
from reflect_app.cli.commands import app, main

__all__ = ["app", "main"]
