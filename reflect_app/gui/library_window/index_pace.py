"""How much is read in for search at a time, and after which rest: nobody's save waits for it."""

FIRST_STEP, LEAST, MOST = 20, 5, 200  # reflections at a time
STEP_S = 0.03  # seconds that a step should take: no save ever waits longer for one than that
CALM_MS = 5_000  # without a change, before a few that somebody may be writing are read in
TROUBLE_MS = 60_000  # before trying again where the library could not be written
SAID_FROM = 200  # unread reflections; as many as this are read in before anybody could notice
