"""One reflection to a file."""
