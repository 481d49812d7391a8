"""Reflect: write up an example from your work after supervision, one prompt at a time."""
