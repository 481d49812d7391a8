"""The floor for starting a window: a bare wizard of eight pages, and when it was first painted.

``python -m tests.benchmarks.bare_wizard NANOSECONDS``: the moment its process was started, on the
system's monotonic clock. It prints one JSON object and ends.
"""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QVBoxLayout, QWizard, QWizardPage

from tests.benchmarks.first_paint import Watch

PAGES = 8


def main() -> None:
    app = QApplication(["bare"])
    wizard = QWizard()
    wizard.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
    for number in range(PAGES):
        wizard.addPage(page(number))
    watch = Watch(wizard, int(sys.argv[1]), filled=lambda: True)
    wizard.show()
    app.exec()
    watch.report()


def page(number: int) -> QWizardPage:
    made = QWizardPage()
    layout = QVBoxLayout(made)
    layout.addWidget(QLabel(f"Question {number}"))
    layout.addWidget(QTextEdit())
    return made


if __name__ == "__main__":
    main()
