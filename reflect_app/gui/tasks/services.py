"""What there is once in a run and all windows share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.advice_choices import AdviceChoices
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.tasks.maintenance_service import MaintenanceService
    from reflect_app.gui.widgets.dialogs import Dialogs
    from reflect_app.paths import AppPaths
    from reflect_app.settings import SettingsFile


class Services(NamedTuple):
    """Built by the controller, and handed down to every window that needs several of them.

    ``is_practice`` where the paths and the library go with the window that practises.
    """

    paths: AppPaths
    settings_file: SettingsFile
    theme: Theme
    library: LibraryService
    maintenance: MaintenanceService
    dialogs: Dialogs
    advice: AdviceChoices
    is_practice: bool = False
