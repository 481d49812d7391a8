"""The real program, started as people start it, with a watch on its first paint.

``python -m tests.benchmarks.reflect_start NANOSECONDS DATA_DIR [ROWS]``: the moment its process
was started, its data folder, and how many rows the list has when it is filled.
"""

import sys

from reflect_app import __main__


def main() -> None:
    started, data_dir, *rows = sys.argv[1:]
    from reflect_app.gui.app.controller import AppController
    from tests.benchmarks.first_paint import Watch

    show = AppController.show
    watches = []

    def watched(controller):
        window = controller.windows.library
        watches.append(Watch(window, int(started), lambda: filled(int(rows[0]) if rows else 0)))
        show(controller)

    AppController.show = watched
    __main__.main(["--data-dir", data_dir])
    watches[0].report()


def filled(rows: int) -> bool:
    """Whether a list in sight has that many rows, and has painted them; with none, at once."""
    from PySide6.QtWidgets import QApplication, QListView

    lists = [widget for widget in QApplication.allWidgets() if isinstance(widget, QListView)]
    full = [view for view in lists if view.isVisible() and view.model().rowCount() >= rows > 0]
    for view in full:
        view.viewport().repaint()
    return bool(full) or not rows


if __name__ == "__main__":
    main()
