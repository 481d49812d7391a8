"""One reflection on paper and as a PDF, the same from every window; what is asked before."""
