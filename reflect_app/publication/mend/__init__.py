"""Putting right files that came back changed, and showing what that would make of them."""
