"""Advice as several windows show it: what is worth a second look, why, and what can be done."""
