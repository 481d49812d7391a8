"""The bin: putting back, and removing for good."""
