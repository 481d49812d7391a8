"""The program as a whole: its start, its end, its windows, and other runs of it."""
