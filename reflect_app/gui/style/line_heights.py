"""How far apart the lines of a text stand, from one to the next, in sizes of its letters."""

WRITTEN = 1.6  # what people write, as they type and as they read; readers with dyslexia are helped
SAID = 1.5  # what the windows say
HEADING = 1.25
