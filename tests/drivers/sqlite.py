"""What another program does to a library's file, past all that Reflect knows.

Through the one SQLite that this process has: a second one would let go of the first one's locks.
"""

from contextlib import closing, contextmanager

import apsw

PATIENCE = 5_000  # milliseconds


@contextmanager
def connected(path):
    """A connection that writes each statement at once, closed in the end."""
    with closing(apsw.Connection(str(path))) as connection:
        connection.set_busy_timeout(PATIENCE)
        yield connection


def run_sql(path, *statements):
    """Run statements one after the other."""
    with connected(path) as connection:
        for statement in statements:
            connection.execute(statement)


def rows_of(path, asked):
    """All rows that a question has for an answer."""
    with connected(path) as connection:
        return connection.execute(asked).fetchall()


@contextmanager
def locked(path):
    """Another program keeps the lock for writing."""
    with connected(path) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other
