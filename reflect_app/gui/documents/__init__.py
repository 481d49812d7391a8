"""Texts on their way into documents, and reflections as documents."""
