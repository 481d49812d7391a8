"""How long a published text file may be: what is longer is neither written nor read."""

LIMIT = 1 << 20  # bytes; a file may be this long and no longer
