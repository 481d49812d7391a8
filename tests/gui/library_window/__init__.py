"""Tests of what people can do in the library window."""
