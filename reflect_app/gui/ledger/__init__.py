"""What went out: the ledger, with what can be done about each, and a folder compared with it."""
