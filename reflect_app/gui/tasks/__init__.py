"""Threads and the jobs on them; no widget."""
