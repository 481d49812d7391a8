"""What tests of the command line have: its subcommands, run here or as processes."""

from tests.drivers.command_line import keep, record, rows, run, start

__all__ = ["keep", "record", "rows", "run", "start"]
