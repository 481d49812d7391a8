"""Advice on a text: pure functions from text to findings; nothing here ever blocks."""
