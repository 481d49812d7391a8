"""What PySide6 describes its calls with is read when it is asked for, and then says the same."""

import subprocess
import sys

import pytest

SAY_ERRORS = """
from PySide6.QtCore import QObject, QSize

for wrong in (lambda: QSize("a", 3), lambda: QObject(name=3), lambda: QObject().blockSignals(x=3)):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(type(error), error)
print(QSize.scaled.__doc__)
"""
FROM_A_THREAD = (
    f"import threading\none = threading.Thread(target=exec, args=({SAY_ERRORS!r}, {{}}))"
)
PLAIN = "import PySide6.QtCore\n"
OURS = "import reflect_app.gui\n"
ARGPARSE = "import sys; print('argparse' in sys.modules)"  # only the writer of stubs imports it
STUBS = """
from PySide6.support.signature.lib import pyi_generator
from PySide6.support.signature.parser import pyside_type_init

print(pyi_generator.generate_pyi.__name__, pyside_type_init.__name__)
print(getattr(pyi_generator, "no_such_name", None))
"""


def said_by(program):
    """What a process of its own prints that runs this."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_it_is_not_read_with_the_toolkit():
    assert said_by(OURS + ARGPARSE) == "False\n"


@pytest.mark.parametrize("program", [SAY_ERRORS, f"{FROM_A_THREAD}\none.start()\none.join()"])
def test_an_error_in_a_call_says_what_it_says_without_us(program):
    said = said_by(OURS + program)
    assert "called with wrong argument types" in said
    assert said == said_by(PLAIN + program)


def test_all_of_it_can_be_used_as_without_us():
    said = said_by(OURS + STUBS)
    assert said == "generate_pyi pyside_type_init\nNone\n"
