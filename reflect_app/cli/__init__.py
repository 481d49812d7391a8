"""The command line: the same jobs as the window's, through the same functions, for scripts."""

# Each of these adds its subcommands to the app.
from reflect_app.cli import (  # noqa: F401
    backup_command,
    check_command,
    doctor_command,
    export_command,
    import_command,
    list_command,
    restore_command,
    show_command,
)
from reflect_app.cli.command_line import app, main

__all__ = ["app", "main"]
