"""One reflection as readers see it."""
