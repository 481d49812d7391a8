"""Words that several windows say: pure functions from what is known to what is read."""
