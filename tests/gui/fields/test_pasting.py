"""Pasting and dropping, in the answers and in the one-line fields: words come in, files do not."""

import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from reflect_app.gui.documents import pasted_text
from reflect_app.gui.documents.messages import use_import
from reflect_app.gui.documents.pasted_text import pasted
from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.fields.date_edit import DateEdit
from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.fields.tag_edit import TagEdit
from tests.forms import ROOT

RECEIVED = ROOT / "tests" / "data" / "received"
PATH = "/srv/somebody/Letters about Mrs Hill.txt"
ADDRESS = "file:///srv/somebody/Letters%20about%20Mrs%20Hill.txt"
COPY = Qt.DropAction.CopyAction
NEITHER = Qt.KeyboardModifier.NoModifier
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
WAYS = ["paste", "drop", "input method", "screen reader", "key", "program"]
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


@pytest.fixture(params=[AnswerEdit, LineField])
def field(request, qtbot):
    window = QWidget()
    field = request.param(window)
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    field.setFocus()
    yield field
    window.hide()


def noted(field):
    """What is being said beside a field; "" where nothing is."""
    labels = field.window().findChildren(QLabel)
    notes = [each for each in labels if each.property("role") == "passing" and each.isVisible()]
    return notes[0].text() if notes else ""


@pytest.fixture
def clipboard(qapp):
    yield qapp.clipboard()
    qapp.clipboard().clear()


def mime(formats):
    source = QMimeData()
    for name, content in formats.items():
        source.setData(name, content.encode())
    return source


def paste(field, clipboard, source):
    clipboard.setMimeData(source)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return field.text()


def drop(field, source):
    target = field.viewport() if isinstance(field, AnswerEdit) else field
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entering = QDragEnterEvent(QPoint(5, 5), both, source, Qt.MouseButton.LeftButton, NEITHER)
    QApplication.sendEvent(target, entering)
    event = QDropEvent(QPointF(5, 5), both, source, Qt.MouseButton.LeftButton, NEITHER)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(target, event)
    return event


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


def open_menu(line):
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(line, asked)
    return line.findChild(QMenu) or QApplication.activePopupWidget()


def the_paste_of(menu):
    return next(action for action in menu.actions() if action.objectName() == "edit-paste")


def test_the_menu_s_paste_is_the_same(qtbot, clipboard):
    line = LineField()
    qtbot.addWidget(line)
    line.show()
    clipboard.setMimeData(mime(FILES["as text"]))
    menu = open_menu(line)
    the_paste_of(menu).trigger()
    assert (line.text(), noted(line)) == ("", use_import())
    menu.close()


def test_from_an_empty_clipboard_nothing_comes(qtbot, clipboard):
    line = LineField()
    qtbot.addWidget(line)
    line.setText("trust")
    clipboard.clear()
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    menu = open_menu(line)
    assert not the_paste_of(menu).isEnabled()
    assert line.text() == "trust"
    menu.close()


def test_lines_that_are_pasted_as_tags_are_tags(qtbot, theme, clipboard):
    tags = TagEdit(theme)
    qtbot.addWidget(tags)
    clipboard.setMimeData(mime({"text/plain": "trust\nhousing\n"}))
    QTest.keyClick(tags.focusProxy(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert tags.tags() == ("trust", "housing")


def test_a_date_that_is_pasted_is_spread_over_its_fields(qtbot, theme, clipboard):
    date = DateEdit(theme)
    qtbot.addWidget(date)
    clipboard.setMimeData(mime({"text/html": "<td>27 March 2026</td>"}))
    QTest.keyClick(date.fields["day"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert date.texts() == ("27", "March", "2026")


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


def test_what_is_moved_within_an_answer_is_as_it_was(qtbot):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    edit.set_text("one\n\n\n* two\tthree 👩‍👧")
    edit.selectAll()
    moved = edit.createMimeDataFromSelection()
    cursor = edit.textCursor()
    cursor.beginEditBlock()  # as Qt moves what is dragged
    cursor.removeSelectedText()
    edit.insertFromMimeData(moved)
    cursor.endEditBlock()
    assert edit.text() == "one\n\n\n* two\tthree 👩‍👧"
    edit.undo()
    assert edit.text() == "one\n\n\n* two\tthree 👩‍👧"


def test_what_is_said_stays_within_the_window(field, clipboard):
    paste(field, clipboard, mime(FILES["as text"]))
    assert field.window().rect().contains(field.window().findChild(QLabel).geometry())


def test_a_picture_brings_nothing_in_and_says_so(field, clipboard):
    source = QMimeData()
    source.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert paste(field, clipboard, source) == ""
    assert noted(field).endswith("text only, so the picture was left out.")
    source = mime({"text/html": "<img src='https://example.org/x.png'>"})
    assert paste(field, clipboard, source) == ""
    assert noted(field).endswith("text only, so the picture was left out.")


@pytest.mark.parametrize("end", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\r\n", "\r"])
@pytest.mark.parametrize("way", WAYS)
def test_words_never_run_together_whichever_way_they_come(field, clipboard, end, way):
    text = f"tea{end}Then\ufffc"
    if way == "paste":
        paste(field, clipboard, mime({"text/plain": text}))
    elif way == "drop":
        drop(field, mime({"text/plain": text}))
    elif way == "input method":
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(field, composed)
    elif way == "screen reader":
        reached = QAccessible.queryAccessibleInterface(field)
        reached.editableTextInterface().insertText(0, text)
    elif way == "key":
        for letter in text:
            press = QKeyEvent(QKeyEvent.Type.KeyPress, 0, NEITHER, letter)
            QApplication.sendEvent(field, press)
    else:
        field.set_text(text) if isinstance(field, AnswerEdit) else field.setText(text)
    kept = field.text()
    if way == "key" and kept == "teaThen":
        return  # no keyboard has such a key, and Qt takes none
    assert kept == ("tea\nThen" if isinstance(field, AnswerEdit) else "tea Then")


def test_what_is_shown_is_what_is_kept_when_a_screen_reader_writes(qtbot):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    reached = QAccessible.queryAccessibleInterface(edit)
    reached.editableTextInterface().insertText(0, "tea\x0bThen\ufffc \x07x")
    assert edit.toPlainText() == "tea\nThen x"


def test_the_received_clipboards_come_in_as_they_should(qtbot, clipboard):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    soft = (RECEIVED / "paste-soft-return.clip").read_text("utf-8")
    assert paste(edit, clipboard, mime({"text/plain": soft})) == (
        "She came on Tuesday\nWe made tea\nThen she left"
    )
    edit.set_text("")
    numbered = (RECEIVED / "paste-numbered.html.clip").read_text("utf-8")
    assert paste(edit, clipboard, mime({"text/html": numbered})) == (
        "1. asked\n2. waited\n3. asked again, as in step 1"
    )
    edit.set_text("")
    file = (RECEIVED / "paste-file.uri-list.clip").read_bytes().decode()
    assert paste(edit, clipboard, mime({"text/uri-list": file})) == ""


def test_cells_of_a_spreadsheet_are_readable(qtbot, clipboard):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    assert paste(edit, clipboard, mime({"text/plain": "Mon\t\t9\nTue\t8\n"})) == "Mon  9\nTue 8\n"


def test_lines_that_are_pasted_into_one_stand_apart(qtbot, clipboard):
    line = LineField()
    qtbot.addWidget(line)
    assert paste(line, clipboard, mime({"text/plain": "one\ntwo\tthree\n"})) == "one two three"


def test_a_text_that_is_set_as_a_whole_shows_no_more_than_it_holds(field):
    reached = QAccessible.queryAccessibleInterface(field)
    reached.setText(QAccessible.Text.Value, "tea\ufffc")
    shown = field.document().toRawText() if isinstance(field, AnswerEdit) else field.text()
    assert shown == field.text() == "tea"


@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_a_million_characters_are_pasted_without_a_long_wait(qtbot, clipboard, kind):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    edit.show()
    paragraph = "word " * 99 + "word"
    text = "\n".join([paragraph] * 2_000)
    page = text if kind == "text/plain" else "".join([f"<p>{paragraph}</p>"] * 2_000)
    begun = time.perf_counter()
    assert paste(edit, clipboard, mime({kind: page})) == text
    assert time.perf_counter() - begun < 10  # about a second on a machine that has time


@pytest.mark.parametrize("mark", ["•", "-", "*", "–", "‣"])
def test_an_item_that_brings_a_bullet_of_its_own_has_one(mark):
    html = f"<ul><li>{mark} a<ul><li>{mark} b</ul></ul>"
    assert pasted(mime({"text/html": html})).text == "- a\n  - b"


@pytest.mark.parametrize(
    "formats",
    [
        {"text/html": "<table><tr><td>a<td>b<td>c</tr><tr><td>1<td><td>3</tr></table>"},
        {"text/plain": "a\tb\tc\n1\t\t3"},
    ],
    ids=["html", "plain"],
)
def test_an_empty_cell_keeps_its_place(formats):
    assert pasted(mime(formats)).text == "a b c\n1  3"


def test_blank_lines_and_lines_that_name_no_file_are_not_looked_at_for_more(monkeypatch):
    looked, marked, unquoted = [], pasted_text.with_typed_mark, pasted_text._unquoted
    monkeypatch.setattr(
        pasted_text, "with_typed_mark", lambda each: looked.append(1) or marked(each)
    )
    monkeypatch.setattr(pasted_text, "_unquoted", lambda each: looked.append(1) or unquoted(each))
    source = QMimeData()
    source.setText("a" + "\n" * 50_000 + "b")
    assert pasted(source).text == source.text()
    assert len(looked) == 3  # two lines, and the first of them for its name
