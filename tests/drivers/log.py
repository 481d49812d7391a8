"""What a person sees in the window of the log."""


def log_text(window):
    """The log or the report that is shown."""
    return window.ui.text


def files(window):
    """What chooses which of them is shown."""
    return window.ui.choose


def empty_words(window):
    """What is said where there is none."""
    return window.ui.empty.text()


def lead(window):
    """The words above the log."""
    return window.ui.lead.text()


def done(window):
    """What says that it was copied."""
    return window.ui.done


def page(window):
    """All of the window but its bar of buttons."""
    return window.ui.page
