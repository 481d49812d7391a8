"""What the processes do that are killed while they hand over, open and bring together."""

from reflect_app.three_way_merge import Choice
from tests.drivers.person import Person


def send_until_killed(folder, it, told):
    """Write on and send, again and again, telling of each text that is kept for certain."""
    author = Person.again(folder, "A.")
    told.send(None)
    while True:
        text = f"{author.answer(it)}\nand on"
        author.edit(it, text)
        told.send(text)
        author.send(it)


def open_and_choose(folder, paths, it, told):
    """Open one file after the other, and keep both texts wherever something is to be chosen."""
    told.send("begun")
    author = Person.again(folder, "A.")
    for path in paths:
        author.open(path)
        choose_both(author, it)
    author.close()


def choose_both(author, it):
    """Keep both texts of each place that waits for a choice."""
    while (merge := author.pending(it)) is not None:
        author.settle(it, dict.fromkeys(merge.places, Choice.BOTH))
