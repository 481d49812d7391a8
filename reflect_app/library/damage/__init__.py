"""Checks, salvage and repair of a damaged library."""
