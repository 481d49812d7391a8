"""The open library: its file made, opened, and written in transactions."""
