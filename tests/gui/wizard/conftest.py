"""Opens wizards for tests."""

from functools import cache

import pytest
from shiboken6 import isValid

from reflect_app.gui.wizard.wizard import ReflectionWizard
from reflect_app.prompts import load_page_texts, load_prompts
from tests.drivers.wizard import WizardDriver

_prompts = cache(load_prompts)
_words = cache(load_page_texts)


@pytest.fixture
def open_wizard(qtbot, services, exporter):
    """A function that shows a wizard for a record, or for a new reflection."""
    opened = []

    def show(record=None, size=(1280, 800), **changes) -> WizardDriver:
        wizard = ReflectionWizard(
            services=services,
            exporter=exporter,
            prompts=_prompts(),
            words=_words(),
            record=record,
            **changes,
        )
        opened.append(wizard)
        wizard.resize(*size)
        wizard.show()
        wizard.activateWindow()
        qtbot.waitUntil(wizard.isActiveWindow)
        return WizardDriver(qtbot, wizard)

    yield show
    for wizard in filter(isValid, opened):
        wizard.hide()
        wizard.deleteLater()


@pytest.fixture
def driver(open_wizard):
    """A new reflection, on its first page."""
    return open_wizard()


@pytest.fixture
def full(open_wizard, library):
    """A draft with every answer, tag and date, opened where it was left: on the first prompt."""
    from tests.samples import FULL

    record = library.create(FULL, title="The afternoon at the drop-in")
    library.save(
        record.model_copy(update={"place": record.place.model_copy(update={"page": "description"})})
    )
    return open_wizard(library.get(record.id))
