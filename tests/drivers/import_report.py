"""What a person sees in the report of an import."""


def headline(window):
    """What became of all the files, in a sentence."""
    return window.ui.titleLabel.text()


def tabs(window):
    """What narrows the report to one kind of files."""
    return window.ui.tabs
