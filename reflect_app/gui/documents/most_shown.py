"""How much of a text is shown that is too long for a document, so that it is drawn in time."""

MOST_BLOCKS = 20_000  # paragraphs of a document, which take seconds
MOST_HEAPED = 3  # times what one paragraph can take, of lines in pieces: a second of drawing them
LEAST_BLOCKS, LEAST_HEAPED = 1_000, 0.5  # that each part has room for, whatever stands before it
SHOWN = 100_000  # characters that are shown where somebody writes, of a text that can't be
LINES_SHOWN = 1_000
