"""The window that opens first: the list of reflections, and what is done with them."""
