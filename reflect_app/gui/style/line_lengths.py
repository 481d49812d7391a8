"""How long the lines of a text are where there is more room, so that they are easy to read."""

WRITTEN = 62  # characters of an answer; more narrow letters than usual make it 68 at most
READ = 66  # characters of a document at most, where a line holds words of usual length
SAID, LEAD = 600, 640  # pixels at 100% of plain words in place of a list, and above a text
