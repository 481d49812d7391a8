"""The file that takes one reflection to another computer and back: written, read, merged."""
