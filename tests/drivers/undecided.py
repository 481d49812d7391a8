"""What the last pages of the wizard say of passages that nobody decided about, and its choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from reflect_app.gui.wizard.before_finish_page import BeforeFinishPage
    from reflect_app.gui.wizard.check_page import CheckPage
    from tests.drivers.wizard_driver import WizardDriver


def rows(page: CheckPage) -> list[tuple[str, str]]:
    """Kind and words of each row that the check lists, from the top."""
    return [(row.kind.text(), row.words.text()) for row in page.advice.rows]


def said(page: CheckPage) -> str:
    """What the check says above that list; "" where it says nothing."""
    return page.advice.count.text() if page.advice.isVisible() else ""


def look_at(page: CheckPage, words: str) -> None:
    """Press "Look at it" beside these words."""
    next(row for row in page.advice.rows if row.words.text() == words).look.click()


def passages(page: BeforeFinishPage) -> list[str]:
    """The sentences that are asked to be looked at, from the top."""
    return [card.sentence.text() for card in page.cards.values() if not card.said]


def wait_for_all(driver: WizardDriver) -> None:
    """Wait until each passage has its card on the page before Finish."""
    page = driver.page
    driver.qtbot.waitUntil(
        lambda: page.is_complete and all(card.isVisible() for card in page.cards.values())
    )


def decided(page: BeforeFinishPage) -> list[str]:
    """What the page says in place of those that are decided."""
    return [card.said for card in page.cards.values() if card.said]


def press(page: BeforeFinishPage, name: str) -> None:
    """Press the first choice that a screen reader calls so."""
    next(iter(_choices(page, name))).click()


def can_press(page: BeforeFinishPage, name: str) -> bool:
    """Whether there is such a choice by now."""
    return bool(_choices(page, name))


def _choices(page: BeforeFinishPage, name: str) -> list[QPushButton]:
    buttons = page.ui.passages.findChildren(QPushButton)
    return [each for each in buttons if each.accessibleName() == name and each.isVisible()]


def keep(page: BeforeFinishPage, words: str, reason: str) -> None:
    """Keep these words for a reason of the menu."""
    card = next(each for each in page.cards.values() if each.accessibleName().startswith(words))
    menu = card.reasons()
    next(each for each in menu.actions() if each.text() == reason).trigger()
    menu.deleteLater()


def reason_line(page: BeforeFinishPage):
    """Where a reason of one's own is typed; None where it is not asked for."""
    parts = [card.reasoning for card in page.cards.values() if card.reasoning is not None]
    return parts[0].layout().itemAt(0).widget() if parts else None


def take_back(page: BeforeFinishPage, words: str) -> None:
    """Press what takes back the decision about these words."""
    card = next(each for each in page.cards.values() if each.accessibleName().startswith(words))
    assert card.back.isVisible(), f"no way back from {card.said!r}"
    card.back.setFocus()
    card.back.click()


def ways_back(page: BeforeFinishPage) -> list[str]:
    """What can be pressed beside what was decided, from the top."""
    return [each.back.words for each in page.cards.values() if each.back.isVisible()]
