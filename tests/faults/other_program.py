"""Another program that holds the library's lock: started with the library and how to take it.

It says so on its standard output once it has the lock, and lets go when its input ends.
"""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
for statement in sys.argv[2:]:
    connection.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
connection.close()
