"""What the process does that is killed while the tags of many reflections are changed."""

from contextlib import closing

from reflect_app.library.store import open_library
from reflect_app.publication.tag_order.retagging import retag, with_tags
from reflect_app.publication.tag_order.tag_change import TagChange
from tests.faults.handing_over import killed_after

CHANGE = TagChange(("leaderships", "leadrship"), "leadership", "leadership")


def retag_once(path, calls, told):
    """Merge tags, until so many things were called."""
    with closing(open_library(path)) as library, killed_after(calls, told):
        list(retag(library, CHANGE, with_tags(library, CHANGE)))
