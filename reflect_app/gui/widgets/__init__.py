"""Parts of windows that know no reflection."""
