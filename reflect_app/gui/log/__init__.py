"""The log, and reports of crashes."""
