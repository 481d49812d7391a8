"""The wizard that walks a writer from the first page to the published file."""
