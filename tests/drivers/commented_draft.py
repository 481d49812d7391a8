"""The wizard over a draft that came back with comments, a few or very many of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reflect_app.gui.comments.shown_comment import Act
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.wizard.reopen_dialog import ReopenDialog
from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status
from tests.drivers.settle import settle, until
from tests.drivers.wizard_review import ReviewScript
from tests.samples import FULL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.app.controller import AppController
    from reflect_app.gui.wizard.wizard import ReflectionWizard

HERE = PromptKey.DESCRIPTION
PHONE = "she looked at her phone and did not answer"
TEA = "I made two cups of tea and sat down near her without saying anything"
LONG = "Could you say a little more about what came before, and who else was there? " * 4


def with_comments(many: int = 0) -> ReviewScript:
    """What B. said: on passages and on prompts, with a reply, a suggestion and one resolved."""
    script = ReviewScript(FULL).sent()
    script.comment(HERE, "What did you see or hear here?", PHONE, "she looked at her phone")
    tea = script.comment(HERE, "This is the heart of it. Could it come first?", TEA)
    script.replied(tea, "I tried that, and then it read like a report.")
    script.comment(HERE, "Is it clear where this was, for somebody who was never there?")
    script.resolved(script.comment(HERE, "Were you with her?", "She stayed until we closed"))
    script.comment(PromptKey.IMPACT, "How do you know?", "The team began to trust")
    answer = FULL.answers.description
    for at in range(many):
        start = at * (len(answer) - 40) // many
        script.comment_at(HERE, LONG if at % 5 == 0 else f"And this, {at}?", start, 9)
    return script.returned()


def show_commented(
    program: AppController, page: str = HERE.value, *, many: int = 0
) -> ReflectionWizard:
    """The draft on a page of the wizard, with its comments there."""
    program.services.settings_file.settings.comment_name = "A."
    found: list[str] = []
    program.service.ask(partial(_draft, many), found.append, changes=EVERYTHING)
    until(lambda: bool(found))
    program.windows.open_wizard(found[0])
    until(lambda: any(each.about == found[0] for each in program.windows.wizards))
    wizard = program.windows.wizards[-1]
    until(lambda: wizard.review.comments.has_comments)
    wizard.turn_to(page)
    settle(program.service, wizard)
    return wizard


def show_comment_chosen(program: AppController, *, many: int = 0) -> ReflectionWizard:
    """The same, with the second comment chosen by key."""
    wizard = show_commented(program, many=many)
    wizard.review.go(1)
    wizard.review.go(1)
    return wizard


def show_reply(program: AppController) -> ReflectionWizard:
    """The same, with a reply begun."""
    wizard = show_comment_chosen(program)
    beside = wizard.current().comments.beside
    beside._on_wanted(Act.REPLY, beside.chosen)
    return wizard


def show_passage_gone(program: AppController) -> ReflectionWizard:
    """The same, with another text than was commented on."""
    wizard = show_commented(program)
    answer = wizard.current().answer
    answer.selectAll()
    answer.insert("She came in from the rain, and we sat for a while. Nobody had to speak.")
    wizard.current().comments.passages.look_again()
    return wizard


def show_reopening(program: AppController) -> QWidget:
    """What is asked before something approved is opened to be changed."""
    review = ReviewScript(FULL).sent().approved().review
    dialog = ReopenDialog(review, "A.", program.theme, program.windows.library)
    dialog.show()
    return dialog


def _draft(many: int, library) -> str:
    record = library.create(FULL, title="The afternoon that came back", status=Status.RETURNED)
    library.add_to_review(record.id, with_comments(many).entries)
    return record.id
