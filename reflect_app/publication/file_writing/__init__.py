"""How files are named and written, whole or not at all, and by which hash each is known."""
