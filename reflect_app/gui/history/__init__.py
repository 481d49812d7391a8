"""The history of one reflection: its revisions, read and compared."""
