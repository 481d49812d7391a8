"""Layouts generated from the forms in ``ui/`` by ``python -m tests.forms``; never edited by hand."""
