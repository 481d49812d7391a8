"""What a published reflection can be written as beside its text file: each format to the byte.

Everything here is pure: a reflection in, bytes out, and the same bytes every time. Only what the
text file holds goes into any of them: the six headings and answers, the tags and the date, and the
name that the file has.
"""
