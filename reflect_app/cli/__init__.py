"""The command line: the same jobs as the window's, through the same functions, for scripts."""

from reflect_app.cli.commands import app, main

__all__ = ["app", "main"]
