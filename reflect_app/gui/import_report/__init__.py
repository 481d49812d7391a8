"""The window with what became of the files of an import."""
