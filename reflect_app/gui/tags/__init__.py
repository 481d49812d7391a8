"""The window of all tags: what there is, what is alike, and changes of many reflections."""
