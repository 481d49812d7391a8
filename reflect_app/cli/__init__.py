"""The command line: the same jobs as the window's, through the same functions, for scripts."""

# Each of these adds its subcommands to the app.
from reflect_app.cli import (  # noqa: F401
    advise_command,
    approve_command,
    backup_command,
    check_command,
    comment_command,
    comments_command,
    doctor_command,
    export_command,
    import_command,
    ledger_command,
    list_command,
    mend_command,
    merge_command,
    open_command,
    reopen_command,
    resolve_command,
    restore_command,
    return_command,
    send_command,
    show_command,
    tags_command,
    take_command,
    verify_command,
    withdraw_command,
)
from reflect_app.cli.command_line import app, main

__all__ = ["app", "main"]
