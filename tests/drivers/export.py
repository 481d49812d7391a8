"""What a person does in the dialogue before an export, and sees there."""

from PySide6.QtWidgets import QLineEdit


def explanation(dialog) -> str:
    """What the dialogue says that it needs."""
    return dialog.ui.explanation.text()


def field(dialog, name) -> QLineEdit:
    """The field that a screen reader calls so."""
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def page(dialog):
    """The part that scrolls."""
    return dialog.ui.page


def needed_height(dialog) -> int:
    """How high that part is where nothing of it is cut off."""
    return dialog.ui.column.heightForWidth(dialog.ui.page.width())


def shows_buttons(dialog) -> bool:
    """Whether the buttons at the foot stand in the dialogue."""
    return dialog.rect().contains(dialog.ui.footer.geometry())
