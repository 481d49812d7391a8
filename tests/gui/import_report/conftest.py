"""What tests of the import report have: somebody at the window, with a library behind it."""

import pytest

from tests.drivers.import_report import ImportReportDriver


@pytest.fixture
def report(services, tmp_path, qtbot):
    driver = ImportReportDriver(services, tmp_path / "Stories from spring")
    yield driver
    driver.window.close()
    driver.window.deleteLater()
