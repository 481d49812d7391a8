"""How a comment's card looks at one width: its words in lines, and where they and its links stand.

A card is drawn the same whether it is a widget of its own or one of two hundred in a margin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from reflect_app.gui.comments import messages
from reflect_app.gui.style.line_heights import SAID
from reflect_app.gui.style.sizes import CAPTION, PLAIN
from reflect_app.gui.widgets.prose import break_lines
from reflect_app.gui.widgets.status_marks import Mark, draw_mark
from reflect_app.gui.widgets.text_positions import qt_part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.comments.shown_comment import Act, ShownComment
    from reflect_app.gui.style.theme import Colours, Theme
    from reflect_app.review.state import Comment, Reply

PAD, ABOVE = 16, 12  # pixels at 100% from the edge of a card to its words
ROUND = 6
LINK, LINK_HIGH = 14, 30
FEW_LINES = 5  # of a comment that is not chosen
_ENDS = " .,;:…\u2028"  # which no three dots follow
_LINE_ENDS = str.maketrans(dict.fromkeys("\n\r", "\u2028"))


class CardLook(NamedTuple):
    """What cards are drawn with: a font, the colours, and pixels at 100% in those of the device."""

    font: QFont
    colours: Colours
    px: Callable[[float], int]

    @classmethod
    def of(cls, widget: QWidget, theme: Theme) -> CardLook:
        """As this widget's text is, at the present size."""
        return cls(QFont(widget.font()), theme.colours, theme.px)

    def font_of(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font in a size that is given in pixels at 100%."""
        font = QFont(self.font)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font


@dataclass(frozen=True)
class CardLink:
    """Something that can be done, and where on the card that is said."""

    act: Act
    rect: QRect
    reply: Reply | None = None

    @property
    def words(self) -> str:
        """What is said."""
        return messages.act_words(self.act)


class _Words(NamedTuple):
    layout: QTextLayout
    at: QPointF
    colour: QColor


class CardPicture:
    """A card laid out at one width; ``height`` is in pixels, and so are the places of its links.

    One that is ``chosen`` shows everything, others the beginning of a long comment; one that is
    resolved is folded to a line and the beginning of its words until then.
    """

    def __init__(
        self, shown: ShownComment, look: CardLook, width: int, today: date, *, chosen: bool
    ) -> None:
        self._look, self.width, self._today = look, width, today
        self._shown, self.chosen = shown, chosen
        self._words: list[_Words] = []
        self._boxes: list[QRect] = []
        self._lines: list[int] = []
        self.links: list[CardLink] = []
        self.folded = not shown.comment.is_open and not chosen
        self._down = 0
        (self._lay_folded if self.folded else self._lay_out)()
        self.height = self._down

    def draw(self, painter: QPainter, at: QRect, *, focused: bool = False, links: bool) -> None:
        """Draw the card with its corner there; ``links`` only where no buttons lie over them."""
        painter.save()
        painter.translate(at.topLeft())
        self._draw_ground(painter, focused=focused)
        for box in self._boxes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colours.soft)
            painter.drawRoundedRect(box, self._px(4), self._px(4))
        for y in self._lines:
            line = QRect(self._px(PAD), y, self.width - 2 * self._px(PAD), 1)
            painter.fillRect(line, self._look.colours.hairline)
        for words in self._words:
            painter.setPen(words.colour)
            words.layout.draw(painter, words.at)
        if links:
            self._draw_links(painter)
        painter.restore()

    def link_at(self, x: int, y: int) -> CardLink | None:
        """The link at a place of the card, None where there is none."""
        return next((each for each in self.links if each.rect.contains(x, y)), None)

    # Drawing

    def _draw_ground(self, painter: QPainter, *, focused: bool) -> None:
        colours, mine = self._look.colours, QRectF(0, 0, self.width, self.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.folded:
            side = self._px(14)
            draw_mark(painter, Mark.DONE, QRectF(0, self._px(ABOVE - 6) + 2, side, side), colours)
            painter.fillRect(QRect(0, self.height - 1, self.width, 1), colours.hairline)
            if focused:
                painter.setPen(QPen(colours.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(mine.adjusted(1, 1, -1, -1), 4, 4)
            return
        wide = 2 if self.chosen or focused else 1
        painter.setPen(QPen(colours.accent if wide > 1 else colours.hairline, wide))
        painter.setBrush(colours.surface)
        inside = mine.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(inside, self._px(ROUND), self._px(ROUND))

    def _draw_links(self, painter: QPainter) -> None:
        painter.setFont(self._link_font())
        painter.setPen(self._look.colours.accent)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for link in self.links:
            painter.drawText(link.rect.adjusted(2, 0, 0, 0), middle, link.words)

    # Laying out

    def _px(self, size: float) -> int:
        return self._look.px(size)

    def _lay_folded(self) -> None:
        """A line that says what became of it, and the beginning of its words."""
        comment, colours = self._shown.comment, self._look.colours
        left, self._down = self._px(23), self._px(ABOVE - 6)
        line = messages.resolved_line(comment, self._shown.name, self._today)
        by = messages.who(comment.by, self._shown.name)
        self._two(line, by, left, self.width - left)
        words = " ".join(comment.text.split()) or messages.suggested(comment.suggestion or "")
        self._put(words, CAPTION, colours.quiet, left, self.width - left, most=1)
        self._down += self._px(8)

    def _lay_out(self) -> None:
        comment, colours = self._shown.comment, self._look.colours
        left = self._px(PAD)
        room = self.width - 2 * left
        self._down = self._px(ABOVE)
        self._said_by(comment, left, room)
        if self._shown.passage and not self._shown.found:
            self._put(messages.gone(self._shown.passage), CAPTION, colours.quiet, left, room, gap=4)
        most = 0 if self.chosen else FEW_LINES
        if comment.text:
            self._put(comment.text, PLAIN, colours.text, left, room, most=most)
        if comment.suggestion is not None:
            self._suggestion(comment.suggestion, left, room, most)
        self._replies(comment.replies, left, room)
        if not comment.is_open:
            line = messages.resolved_line(comment, self._shown.name, self._today)
            self._down += self._px(6)
            self._put(line, CAPTION, colours.quiet, left, room)
        acts = self._shown.acts if self.chosen else self._shown.few_acts
        self._place_links(acts, left, room)
        self._down += self._px(6)

    def _said_by(self, said: Comment | Reply, left: int, room: int) -> None:
        by = messages.who(said.by, self._shown.name)
        self._two(by, messages.when(said.at, self._today), left, room)
        self._down += self._px(2)

    def _suggestion(self, suggestion: str, left: int, room: int, most: int) -> None:
        pad, top = self._px(10), self._down + self._px(6)
        self._down = top + self._px(6)
        words = messages.suggested(suggestion)
        self._put(words, PLAIN, self._look.colours.text, left + pad, room - 2 * pad, most=most)
        self._down += self._px(6)
        self._boxes.append(QRect(left, top, room, self._down - top))

    def _replies(self, replies: Sequence[Reply], left: int, room: int) -> None:
        colours = self._look.colours
        if not self.chosen:
            if replies:
                self._down += self._px(4)
                line = messages.replies_line(len(replies))
                self._put(line, CAPTION, colours.quiet, left, room)
            return
        for reply in replies:
            self._down += self._px(8)
            self._lines.append(self._down)
            self._down += self._px(8)
            self._said_by(reply, left, room)
            self._put(reply.text, PLAIN, colours.text, left, room)
            self._place_links(self._shown.acts_on(reply), left, room, reply)

    def _place_links(
        self, acts: Sequence[Act], left: int, room: int, reply: Reply | None = None
    ) -> None:
        """Links in a row, and in another where that is full."""
        if not acts:
            self._down += self._px(4)
            return
        metrics, right = QFontMetrics(self._link_font()), left + room
        high, across, x = max(24, self._px(LINK_HIGH)), self._px(14), left - 2
        self._down += self._px(5)
        for act in acts:
            wide = metrics.horizontalAdvance(messages.act_words(act)) + 4
            if x + wide > right and x > left:
                self._down += high
                x = left - 2
            self.links.append(CardLink(act, QRect(x, self._down, wide, high), reply))
            x += wide + across
        self._down += high

    def _two(self, begins: str, ends: str, left: int, room: int) -> None:
        """A quiet line with something at its beginning and something at its end."""
        colour, top = self._look.colours.quiet, self._down
        wide = QFontMetrics(self._look.font_of(CAPTION)).horizontalAdvance(ends) + 2
        wide = min(wide, room // 2)
        self._put(begins, CAPTION, colour, left, room - wide - self._px(8), most=1)
        below, self._down = self._down, top
        self._put(ends, CAPTION, colour, left + room - wide, wide, most=1)
        self._down = max(below, self._down)

    def _put(
        self,
        text: str,
        size: int,
        colour: QColor,
        left: int,
        room: int,
        *,
        most: int = 0,
        gap: int = 0,
    ) -> None:
        """Words in lines below what is there; at most so many, the last of them with dots."""
        font = self._look.font_of(size)
        if most:  # more than these lines can hold, and a long text takes long to be laid out
            text = text[: most * max(1, room) + 1]
        layout, high = _laid(text, font, room, self._px(size) * SAID)
        if most and layout.lineCount() > most:
            text = _cut(layout, most, QFontMetrics(font), room)
            layout, high = _laid(text, font, room, self._px(size) * SAID)
        self._words.append(_Words(layout, QPointF(left, self._down), colour))
        self._down += high + self._px(gap)

    def _link_font(self) -> QFont:
        return self._look.font_of(LINK, QFont.Weight.Medium)


def _laid(text: str, font: QFont, room: float, pitch: float) -> tuple[QTextLayout, int]:
    layout = QTextLayout(text.translate(_LINE_ENDS), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setCacheEnabled(True)
    high = break_lines(layout, option, room, pitch)
    return layout, max(high, round(pitch * layout.lineCount()))


def _cut(layout: QTextLayout, most: int, metrics: QFontMetrics, room: float) -> str:
    """As much of a text as so many lines hold, and three dots."""
    last = layout.lineAt(most - 1)
    above = qt_part(layout.text(), 0, last.textStart())
    line = qt_part(layout.text(), last.textStart(), last.textStart() + last.textLength())
    line = line.rstrip(_ENDS)
    while line and metrics.horizontalAdvance(f"{line}…") > room:
        line = (line.rpartition(" ")[0] or line[:-1]).rstrip(_ENDS)
    return f"{above}{line}…"
