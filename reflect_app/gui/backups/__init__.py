"""Backups: the list of them, restoring, and what a repair brought back."""
