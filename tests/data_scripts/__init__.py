"""Scripts that make the data of ``resources/advice/`` from published packages; run by hand."""
