"""The command line: the same jobs as the window's, through the same functions, for scripts."""

from reflect_app.cli import backup_commands as _keeping  # noqa: F401  -- adds its subcommands to the app
from reflect_app.cli import doctor_command as _doctoring  # noqa: F401
from reflect_app.cli import list_command as _listing  # noqa: F401
from reflect_app.cli.commands import app, main

__all__ = ["app", "main"]
