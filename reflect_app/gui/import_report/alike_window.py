"""A file beside the reflection that it is nearly the same as, for somebody to choose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.documents.choose_text_window import (
    BOTH,
    MINE,
    THEIRS,
    ChoiceWords,
    ChooseTextWindow,
)
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.import_report.report_steps import ReportSteps
    from reflect_app.publication.text_import.decide_on_file import Pair
    from reflect_app.publication.text_import.import_report import ImportOutcome


def open_alike(outcome: ImportOutcome, steps: ReportSteps, pair: Pair) -> None:
    """Show both texts and have somebody choose; nothing is done until then."""
    there = pair.there
    title = there.summary().display_title
    window = ChooseTextWindow(
        (there.title, there.reflection),
        (there.title, pair.reflection),  # a file has no working title: that is no difference
        _words(shown_name(outcome.path.name), shown_name(title)),
        steps.services.theme,
        steps.window,
    )
    acts = {
        MINE: partial(steps.keep_there, outcome),
        THEIRS: partial(steps.take_this, outcome, pair),
        BOTH: partial(steps.take_both, outcome, pair),
    }
    window.chosen.connect(lambda choice: acts[choice]())
    window.open()


def _words(file: str, title: str) -> ChoiceWords:
    return ChoiceWords(
        sides=(
            tr("In your library: {title}", title=title),
            tr("The file: {name}", name=file),
        ),
        owners=(tr("Only in your library"), tr("Only in the file")),
        looking=tr("Looking for where they differ…"),
        same=tr("Both say the same by now."),
        title=tr("Nearly the same – Reflect"),
        heading=tr("Nearly the same words. Which should stay?"),
        choices=(
            (
                tr("Keep the one in the library"),
                tr("It stays as it is, and the file is left out."),
            ),
            (
                tr("Take this one instead"),
                tr("The file is taken in; the other goes to the bin, and can be put back."),
            ),
            (tr("Keep both"), tr("The file is taken in beside the other.")),
        ),
    )
