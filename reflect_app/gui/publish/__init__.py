"""Publish: look once more at what is ready, and write it into one folder."""
