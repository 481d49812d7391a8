"""Files and pictures that are pasted or dropped into a field: none comes in, and it is said."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from reflect_app.gui.documents.messages import use_import
from reflect_app.gui.fields.line_field import LineField
from tests.drivers.pasting import NEITHER, drop, mime, noted, open_menu, paste, the_paste_of

PATH = "/srv/somebody/Letters about Mrs Hill.txt"
ADDRESS = "file:///srv/somebody/Letters%20about%20Mrs%20Hill.txt"
COPY = Qt.DropAction.CopyAction
FILES = {
    "a list of addresses": {"text/uri-list": f"{ADDRESS}\r\n"},
    "with its name as text": {"text/uri-list": f"{ADDRESS}\r\n", "text/plain": "Letters.txt"},
    "several": {"text/uri-list": f"# two\r\n{ADDRESS}\r\n{ADDRESS}2\r\n"},
    "as text": {"text/plain": ADDRESS},
    "several as text": {"text/plain": f"{ADDRESS}\n{ADDRESS}2\n"},
    "GNOME's": {"x-special/gnome-copied-files": f"copy\n{ADDRESS}", "text/plain": PATH},
    "GNOME's as text": {"text/plain": f"x-special/nautilus-clipboard\ncopy\n{ADDRESS}\n"},
    "KDE's": {"application/x-kde-cutselection": "0", "text/uri-list": ADDRESS},
    "a portal's": {"application/vnd.portal.filetransfer": "1", "text/plain": PATH},
    "Windows' as an address": {"text/uri-list": "file:///C:/Users/x/Hill.txt"},
    "Windows' copied path": {"text/plain": '"C:\\Users\\somebody\\Letters about Mrs Hill.txt"'},
    "Windows' shared folder": {"text/plain": "\\\\server\\share\\Hill.txt"},
    "Windows' own": {'application/x-qt-windows-mime;value="FileNameW"': "x", "text/plain": "x"},
    "a mail that is dragged": {
        'application/x-qt-windows-mime;value="FileGroupDescriptorW"': "x",
        "text/plain": "Hill",
    },
    "from a network folder": {"text/uri-list": "smb://server/people/Hill.txt"},
    "from a phone, as text": {"text/plain": "mtp://phone/people/Hill.txt"},
    "a path as text": {"text/plain": "/home/somebody/Letters about Mrs Hill.txt"},
    "a link to a file": {"text/html": f"<a href='{ADDRESS}'>{ADDRESS}</a>", "text/plain": ADDRESS},
}
FILES |= {
    scheme: {"text/uri-list": f"{scheme}://place/people/Hill.txt"}
    for scheme in (
        *(
            "sftp",
            "mtp",
            "fish",
            "admin",
            "trash",
            "recent",
            "content",
            "davs",
            "afp",
            "nfs",
            "ftp",
        ),
    )
}
FILES |= {
    path: {"text/plain": path}
    for path in (
        "/srv/people/Hill",
        "/private/var/folders/Hill.txt",
        "/shared by us/Mrs Hill.txt",
        "~/Documents/Mrs Hill.txt",
        "//server/share/Hill.txt",
        "C:/Users/Hill/Letters.txt",
        "'/home/somebody/Mrs Hill.txt' ",
        "'/srv/Mrs Hill.txt' '/srv/Mr Hill.txt'",
        "/home/somebody/Mrs\\ Hill.txt",
        "x-special/nautilus-clipboard\ncopy\nadmin:///home/Hill.txt\n",
    )
}
FILES["GNOME's icons"] = {
    "text/plain": "Hill.txt",
    "x-special/gnome-icon-list": "smb://place/Hill.txt\r0:0:0:0",
}
NO_FILES = [
    *("mailto:hill@example.org", "/and so on/", "//", "~", "~/ five people", "'Why?'", "and/or"),
    *("/ or more", "C:/ was full", "http://example.org/home/a.txt", "'a' 'b'", "/me/and you"),
    *"See file:///x for more",
    "C: was the lowest mark",
    "https://example.org/a",
    "copy",
]


@pytest.mark.parametrize("formats", FILES.values(), ids=FILES)
def test_a_file_that_is_pasted_brings_nothing_in_and_says_how_to(field, clipboard, formats):
    assert paste(field, clipboard, mime(formats)) == ""
    assert noted(field) == use_import()
    assert "To bring in a file, use Import" in use_import()


@pytest.mark.parametrize("formats", FILES.values(), ids=FILES)
def test_a_file_that_is_dropped_brings_nothing_in_and_stays_where_it_is(field, formats):
    event = drop(field, mime(formats))
    assert (field.text(), noted(field)) == ("", use_import())
    assert event.dropAction() != Qt.DropAction.MoveAction


@pytest.mark.parametrize("text", NO_FILES)
def test_words_that_look_a_little_like_a_file_come_in(field, clipboard, text):
    assert paste(field, clipboard, mime({"text/plain": text})) == text
    assert not noted(field)


def test_a_link_from_a_browser_comes_in_as_its_address(field, clipboard):
    source = QMimeData()
    source.setUrls([QUrl("https://example.org/")])
    assert paste(field, clipboard, source) == "https://example.org/"


def test_what_is_said_goes_with_the_next_key(field, clipboard):
    paste(field, clipboard, mime(FILES["as text"]))
    QTest.keyClick(field, Qt.Key.Key_A)
    assert (field.text(), noted(field)) == ("a", "")


def test_what_is_said_goes_when_the_field_is_left(field, clipboard):
    paste(field, clipboard, mime(FILES["as text"]))
    field.clearFocus()
    assert not noted(field)


def test_escape_leaves_what_is_said_and_nothing_else(field, clipboard):
    window, keys = field.window(), []
    window.keyPressEvent = lambda event: keys.append(event.key())
    paste(field, clipboard, mime(FILES["as text"]))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (noted(field), Qt.Key.Key_Escape in keys) == ("", False)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert Qt.Key.Key_Escape in keys


def test_what_is_said_stays_within_the_window(field, clipboard):
    paste(field, clipboard, mime(FILES["as text"]))
    assert field.window().rect().contains(field.window().findChild(QLabel).geometry())


def test_the_menu_s_paste_is_the_same(qtbot, clipboard):
    line = LineField()
    qtbot.addWidget(line)
    line.show()
    clipboard.setMimeData(mime(FILES["as text"]))
    menu = open_menu(line)
    the_paste_of(menu).trigger()
    assert (line.text(), noted(line)) == ("", use_import())
    menu.close()


def test_a_file_that_is_dragged_over_a_field_is_left_to_a_window_that_takes_files(qtbot):
    window = QWidget()
    line = LineField(window)
    window.setAcceptDrops(True)
    source = mime(FILES["several"])
    event = QDragEnterEvent(QPoint(5, 5), COPY, source, Qt.MouseButton.LeftButton, NEITHER)
    line.dragEnterEvent(event)
    assert not event.isAccepted()
    window.setAcceptDrops(False)
    line.dragEnterEvent(event)
    assert event.isAccepted()


def test_a_picture_brings_nothing_in_and_says_so(field, clipboard):
    source = QMimeData()
    source.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert paste(field, clipboard, source) == ""
    assert noted(field).endswith("text only, so the picture was left out.")
    source = mime({"text/html": "<img src='https://example.org/x.png'>"})
    assert paste(field, clipboard, source) == ""
    assert noted(field).endswith("text only, so the picture was left out.")
