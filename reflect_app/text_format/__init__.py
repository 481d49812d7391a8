"""The published text file: reading it, checking it, writing it.

Everything but ``file_reader`` is pure: bytes to a reflection and back. A file *conforms* when
reading it reports nothing, and then writing what was read gives the same bytes again.
"""
