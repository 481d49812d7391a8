"""How large a handover file and all that it holds may be: what is beyond that is not taken in."""

from reflect_app.comment_name import LONGEST

FILE_LIMIT = 32 << 20  # bytes; a file may be this long and no longer
LOCKED_ADDS = 1 << 20  # bytes that locking may add; it is some 16 for each 65,536
MOST_ENTRIES = 5_000
MOST_REPLIES = 1_000  # to one comment
MOST_PARENTS, MOST_TAGS, MOST_POINTS = 16, 1_000, 200
NAME_LIMIT = LONGEST  # characters
LINE_LIMIT = 1_000  # characters
