"""One comment as a card of its own: what was said, and links for what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from reflect_app.clock import local_today
from reflect_app.gui.comments import messages
from reflect_app.gui.comments.card_layout import ROUND, CardLink, CardLook, CardPicture
from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reflect_app.gui.comments.shown_comment import ShownComment
    from reflect_app.gui.style.theme import Theme


BESIDE_LINK = 3  # pixels at 100%, between the words of a link and its ring, as the style has it


class CardButton(LinkButton):
    """A link on a card: it stands among others, with nothing but them on its line."""

    def underlined(self) -> bool:
        """What they are is told by where they stand."""
        return False


class CommentCard(QFrame):
    """Shows a comment whole, or as one of many; tells what somebody wants to do with it."""

    wanted = Signal(object, str)
    """An ``Act``, and the id of the comment or the reply that it is for."""
    pressed = Signal(str)
    """Somebody pressed the card itself; carries the id of its comment."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] = local_today,
    ) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._chosen = True
        self._picture: CardPicture | None = None
        self.shown: ShownComment | None = None
        """What the card shows."""
        self.links: list[CardButton] = []
        """What can be done, in order."""
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self, self._draw_anew)

    def show_comment(self, shown: ShownComment, *, chosen: bool = True) -> None:
        """Show a comment, the whole of it where it is chosen."""
        if (shown, chosen) == (self.shown, self._chosen):
            return
        self.shown, self._chosen = shown, chosen
        self.setAccessibleName(messages.spoken(shown, self._today()))
        self._draw_anew()

    def picture(self, width: int) -> CardPicture | None:
        """How it looks at this width."""
        if self.shown is None:
            return None
        if self._picture is None or self._picture.width != width:
            self.ensurePolished()
            look = CardLook.of(self, self._theme)
            self._picture = CardPicture(self.shown, look, width, self._today(), chosen=self._chosen)
        return self._picture

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at this width, in pixels."""
        picture = self.picture(width)
        return picture.height if picture else 0

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self._theme.px(300)
        return QSize(width, self.heightForWidth(self.width() if self.isVisible() else width))

    def minimumSizeHint(self) -> QSize:
        """Some words a line."""
        width = self._theme.px(120)
        return QSize(width, self._theme.px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._place_buttons()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words; the buttons draw themselves."""
        picture = self.picture(self.width())
        if picture is not None:
            painter = QPainter(self)
            picture.draw(painter, self.rect(), links=False)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.colours.accent, 2))
                round_ = self._theme.px(ROUND)
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), round_, round_)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Space press a card that has nothing else to press."""
        if self.shown is not None and (is_enter(event) or event.key() == Qt.Key.Key_Space):
            event.accept()
            self.pressed.emit(self.shown.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that it was pressed, once the button is let go over it."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self.shown is not None:
            self.pressed.emit(self.shown.id)

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other lines."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._picture = None
            self.updateGeometry()

    def _draw_anew(self) -> None:
        self._picture = None
        for button in self.links:
            button.hide()
            button.deleteLater()
        picture = self.picture(max(self.width(), 1))
        self.links = [self._button(each) for each in picture.links] if picture else []
        # one that is folded away is reached by Tab too, to be unfolded
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self.links else Qt.FocusPolicy.TabFocus)
        self._place_buttons()
        self.updateGeometry()
        self.update()

    def _button(self, link: CardLink) -> CardButton:
        assert self.shown is not None  # noqa: S101  -- links come with a comment
        button = CardButton(link.words, self)
        button.setProperty("small", True)
        button.setAccessibleName(messages.act_spoken(link.act, self.shown, link.reply))
        about = link.reply.id if link.reply else self.shown.id
        button.clicked.connect(lambda: self.wanted.emit(link.act, about))
        button.show()
        return button

    def _place_buttons(self) -> None:
        picture = self.picture(self.width())
        if picture is not None:
            for button, link in zip(self.links, picture.links, strict=True):
                size = button.sizeHint().expandedTo(QSize(link.rect.width(), 0))
                top = link.rect.center().y() - size.height() // 2 + 1
                left = link.rect.left() - self._theme.px(BESIDE_LINK)  # its ring is wider
                button.setGeometry(QRect(QPoint(left, top), size))
