"""Publication: name, write, check and take in text files, alike for the window and the scripts."""
