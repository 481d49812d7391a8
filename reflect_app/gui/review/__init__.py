"""The review window, sending and bringing together."""
