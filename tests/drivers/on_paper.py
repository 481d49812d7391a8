"""The dialog that asks how a reflection is to be on paper, as a person meets it."""

from reflect_app.gui.paper.on_paper_dialog import OnPaperDialog


def dialog(window):
    """The one that is open."""
    (found,) = (each for each in window.findChildren(OnPaperDialog) if each.isVisible())
    return found


def is_asked(window):
    """Whether it stands open."""
    return any(each.isVisible() for each in window.findChildren(OnPaperDialog))


def offered(window):
    """The choices by their words, each with whether it can be made."""
    found = dialog(window)
    choices = (found.plain, found.wide, found.comments, found.resolved)
    return {each.text(): each.isEnabled() for each in choices if each.isVisible()}


def chosen(window):
    """The words of the choice that holds."""
    found = dialog(window)
    choices = (found.plain, found.wide, found.comments)
    return next(each.text() for each in choices if each.isChecked())


def choose(window, beginning):
    """Make a choice, or tick a box, by the first of its words."""
    found = dialog(window)
    choices = (found.plain, found.wide, found.comments, found.resolved)
    next(each for each in choices if each.text().startswith(beginning)).click()


def save_as_pdf(window):
    """Go on to a file."""
    dialog(window).pdf.click()


def print_it(window):
    """Go on to a printer."""
    dialog(window).print.click()


def not_now(window):
    """Change one's mind."""
    dialog(window).not_now.click()
