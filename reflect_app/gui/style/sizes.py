"""Sizes that mean the same in every window, in pixels at 100%; ``Theme.px`` fits them to the zoom.

A size that stands in one place only is said there.
"""

# How large letters are
CAPTION = 13
PLAIN = 14
NAME = 15
READING = 17

# How much room is between things
EDGE, NARROW_EDGE = 32, 16  # from the edge of a window to its words, and where it is narrow
BETWEEN_BUTTONS, BETWEEN_ROWS = 14, 8  # side by side, and where they wrap
BETWEEN_LINES = 6  # that belong together, in a column

# How wide a column is that stands in the middle of a wide window, with what is spare at both sides
TEXT_WIDE = 672  # that is read
ROWS_WIDE = 960  # of rows with an action at their end, and of text as it stands in a file
PANES_WIDE = 1184  # of two columns side by side

NO_LIMIT = 16_777_215  # what Qt takes for as wide or as high as one likes, at any zoom
