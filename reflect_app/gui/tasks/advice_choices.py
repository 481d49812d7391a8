"""Which advice people want on this computer, and telling every window that it is different now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reflect_app.advice.finding import Kind
    from reflect_app.settings import SettingsFile

# What knows the kinds is imported where it is asked: nothing of it before the first paint.


class AdviceChoices(QObject):
    """One for all windows: which kinds are shown, kept in the settings.

    The words that are never shown and the words of one's own stand in files; whoever changes
    those says so by ``tell_words_changed``, and who shows advice reads them anew.
    """

    kinds_changed = Signal()
    """Other kinds are to be shown than before."""
    words_changed = Signal()
    """Other words are right here, or never shown, or listed by the team."""

    def __init__(self, settings_file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings_file = settings_file

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that are shown; none where all of it is folded away."""
        from reflect_app.advice.switched_off import kinds_on  # noqa: PLC0415  -- see above

        return kinds_on(self._settings_file.settings.advice_off)

    @property
    def chosen_kinds(self) -> frozenset[Kind]:
        """Those that are not switched off one by one, whether all are folded away or not."""
        from reflect_app.advice.switched_off import chosen_kinds  # noqa: PLC0415  -- see above

        return chosen_kinds(self._settings_file.settings.advice_off)

    @property
    def is_on(self) -> bool:
        """Whether advice is shown at all."""
        from reflect_app.advice.switched_off import is_on  # noqa: PLC0415  -- see above

        return is_on(self._settings_file.settings.advice_off)

    def switch_all(self, on: bool) -> None:
        """Show advice, or fold all of it away."""
        from reflect_app.advice.switched_off import EVERYTHING  # noqa: PLC0415  -- see above

        self._switch(EVERYTHING, on=on)

    def switch(self, kind: Kind, on: bool) -> None:
        """Show a kind, or leave it out."""
        self._switch(kind.value, on=on)

    def tell_words_changed(self) -> None:
        """Say that the files of words are others than before."""
        self.words_changed.emit()

    def _switch(self, word: str, *, on: bool) -> None:
        from reflect_app.advice.switched_off import switched  # noqa: PLC0415  -- see above

        settings = self._settings_file.settings
        before, settings.advice_off = (
            settings.advice_off,
            switched(settings.advice_off, word, on=on),
        )
        if settings.advice_off != before:
            self.kinds_changed.emit()
