"""What a person does with the tags on a page, and sees there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QVBoxLayout

from reflect_app.gui.fields.tags_box import TagsBox


class Page:
    """A window with the tags, another field and a default button, as on a page of the wizard."""

    def __init__(self, qtbot, theme):
        self.qtbot = qtbot
        self.window = QDialog()
        self.edit = TagsBox(theme)
        self.other = QLineEdit()
        self.go_on = QPushButton("Continue")
        self.go_on.setDefault(True)
        self.went_on = []
        self.go_on.clicked.connect(lambda: self.went_on.append("on"))
        column = QVBoxLayout(self.window)
        for widget in (self.edit, self.other, self.go_on):
            column.addWidget(widget)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.edit.setFocus()
        qtbot.waitUntil(self.field.hasFocus)

    @property
    def field(self):
        return next(one for one in self.edit.findChildren(QLineEdit))

    def type(self, text):
        self.qtbot.keyClicks(self.field, text)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def paste(self, text):
        QApplication.clipboard().setText(text)
        self.field.paste()

    def focused(self):
        return QApplication.focusWidget().accessibleName()

    def button(self, name):
        buttons = self.edit.findChildren(QPushButton)
        return next(one for one in buttons if one.accessibleName() == name)

    def chips(self):
        buttons = self.edit.findChildren(QPushButton)
        return [one.accessibleName() for one in buttons if one.property("kind") == "chip"]

    def menu_at(self, spot):
        """Ask for a menu at a spot of the box, by a right click; what it offers, by its words."""
        box = self.edit._box
        under = box.childAt(spot) or box
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, under.mapFrom(box, spot), box.mapToGlobal(spot)
        )
        QApplication.sendEvent(under, asked)
        menu = QApplication.activePopupWidget()
        actions = menu.actions() if isinstance(menu, QMenu) else []
        return {each.text().partition("\t")[0]: each for each in actions if each.text()}

    def off_list_note(self):
        """What is said beneath the tags of those that are not listed; "" for nothing."""
        note = self.edit._off_list
        return note.text() if note.isVisible() else ""

    def offered(self):
        return offered(self.edit)


def offered(edit: TagsBox) -> tuple[str, ...]:
    """The tags in the list under the field, from the top."""
    completion = edit.findChild(QLineEdit).completion
    shown = completion._view.model()
    rows = range(shown.rowCount()) if completion.is_open() else ()
    return tuple(shown.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in rows)
