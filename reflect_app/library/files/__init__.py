"""The library's files: names, places, locks, identity, and what is said of them."""
