"""What goes out: planned, named, dated, written, and noted."""
