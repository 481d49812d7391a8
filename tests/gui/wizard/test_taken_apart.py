"""A wizard that was closed leaves nothing behind for a change of size or colours to dress."""

from PySide6.QtCore import QEvent


def test_no_part_of_a_closed_wizard_outlives_it(open_wizard, qapp):
    before = set(qapp.topLevelWidgets())
    driver = open_wizard()
    driver.go("needs")
    driver.close()
    driver.wizard.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [each for each in qapp.topLevelWidgets() if each not in before] == []
