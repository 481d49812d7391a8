"""Charts of what can be learned from a library, each with its sentence, its table and its files."""
