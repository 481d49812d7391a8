"""What was just done about files of a report, or is being done, and the way back or a stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame

from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.import_report.report_steps import News
    from reflect_app.gui.style.theme import Theme

BESIDE = 420  # pixels at 100% from which the link stands beside the words


class NewsLine(QFrame):
    """One sentence, and at most one thing to do about it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._act: Callable[[], object] | None = None
        self.setProperty("region", "news")
        self.words = plain_label("")
        self.offer = LinkButton("")
        self.offer.clicked.connect(self.take_up)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addWidget(self.words, 1)
        self._line.addWidget(self.offer)
        self.hide()

    def show_news(self, news: News) -> None:
        """Show and say this in the place of the last."""
        self.words.setText(news.words)
        self._act = news.act
        self.offer.set_words(news.offer)
        self.offer.setAccessibleName(f"{news.offer}: {news.words}")
        self.offer.setVisible(bool(news.offer))
        self.show()
        announce(self.window(), news.words, urgent=news.urgent)

    def fit(self, side: int) -> None:
        """Begin and end where the rows do, ``side`` pixels from the edges."""
        px = self._theme.px
        ways = QBoxLayout.Direction
        beside = self.width() >= px(BESIDE)
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._line.setContentsMargins(side, px(9), side, px(9))
        self._line.setSpacing(px(20 if beside else 4))

    def take_up(self) -> None:
        """Do what is offered, once."""
        act, self._act = self._act, None
        if act is not None:
            act()
