"""Tags in order: how many there are, which are alike, and one change of many reflections' tags."""
