"""Tests of the window "Words and advice"."""
