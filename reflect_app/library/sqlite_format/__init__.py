"""SQLite's file format, read without SQLite."""
