"""Files of other kinds, empty files and other encodings: one code each, and what to do."""

import base64
import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT
from tests.strategies import in_seconds
from tests.text_format.departures import H, data

RECEIVED = Path(__file__).parents[1] / "data" / "received"
PAGE = "<body><p>" + data().decode().replace("\n", "</p><p>") + "</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500


def zipped(*names, first=None):
    """An archive with these files in it, as word processors make them."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr("mimetype", first, zipfile.ZIP_STORED)
        for name in names:
            archive.writestr(name, data())
    return target.getvalue()


def tarred():
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("story.txt"))
    return target.getvalue()


def inside_ole(name):
    return OLE + name.encode("utf-16-le") + b"\x00" * 100


def mail(*headers):
    return "\n".join((*headers, "", data().decode())).encode()


OTHERS = [
    ("a Word document", (RECEIVED / "docx-renamed.txt").read_bytes()),
    ("a Word document", zipped("[Content_Types].xml", "word/document.xml")),
    ("a Word document", inside_ole("WordDocument")),
    ("a Word document", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
    ("an OpenDocument text", zipped(first="application/vnd.oasis.opendocument.text")),
    ("an OpenDocument text", b'<?xml version="1.0"?>\n<office:document xmlns:office="urn:x">'),
    ("a Pages document", zipped("Index/Document.iwa", "preview.jpg")),
    ("a word processor’s document (RTF)", b"{\\rtf1\\ansi " + data().replace(b"\n", b"\\par ")),
    ("a WordPerfect document", b"\xffWPC" + b"\x10" * 40),
    ("an office document", OLE),
    ("an office document", zipped("[Content_Types].xml", "docProps/app.xml")),
    ("a spreadsheet", zipped("xl/workbook.xml")),
    ("a spreadsheet", inside_ole("Workbook")),
    ("a presentation", zipped("ppt/presentation.xml")),
    ("a PDF document", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    ("a PDF document", b"\r\n%PDF-1.4 and then words"),
    ("a web page", b"<!DOCTYPE html>\n<html>" + PAGE.encode()),
    ("a web page", b'\xef\xbb\xbf<html xmlns:o="urn:schemas-microsoft-com:office:office">'),
    ("a web page", b"<!-- saved -->\n<HTML><HEAD>"),
    ("a web page", ("<html>" + PAGE).encode("utf-16")),
    ("a web page", ("<html><p>caf\u00e9" + PAGE).encode("cp1252")),
    ("a mail message with its headers", mail("From: ann@example.org", "Subject: A story")),
    (
        "a mail message with its headers",
        mail("Return-Path: <a@example.org>", "Received: from", "\tx"),
    ),
    (
        "a mail message with its headers",
        mail("From ann@example.org Mon Mar  2 2026", "From: a", "To: b"),
    ),
    (
        "a mail message with its headers",
        mail("Von: Ann", "Gesendet: Montag", "An: Ben", "Betreff: x"),
    ),
    ("a mail message with its headers", mail("MIME-Version: 1.0", "Content-Type: text/plain")),
    ("a mail message with its headers", inside_ole("__substg1.0_0037001F")),
    ("a picture", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40),
    ("a picture", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
    ("a picture", b"GIF89a\x01\x00"),
    ("a picture", b"RIFF\x00\x00\x00\x00WEBPVP8 "),
    ("a picture", b"\x00\x00\x00\x18ftypheic"),
    ("a picture", b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00"),
    ("a picture", b'<svg xmlns="http://www.w3.org/2000/svg">'),
    ("an archive of files", zipped("story.txt")),
    ("an archive of files", gzip.compress(data())),
    ("an archive of files", tarred()),
    ("an archive of files", b"7z\xbc\xaf'\x1c\x00\x04"),
    ("a database, such as a library or a backup", b"SQLite format 3\x00" + b"\x10" * 40),
    ("a recording", b"OggS\x00\x02"),
    ("a shortcut to a file, and not the file", b"[InternetShortcut]\r\nURL=file:///a"),
    ("a shortcut to a file, and not the file", b'{"url": "https://docs.google.com/open?id=a"}'),
    ("a PostScript document", b"%!PS-Adobe-3.0\n%%Title: a"),
    ("a mail’s text in its own coding (base64)", base64.encodebytes(data())),
    ("a program", b"\x7fELF\x02\x01\x01"),
    ("no text", bytes(range(256)) * 4),
    ("no text", b"abc\x00\x01\x02def\x00"),
    ("a text without any of the six questions", b"Milk\nBread\nA stamp"),
    ("a text without any of the six questions", "\u200b\u2060\n".encode()),
    ("a text without any of the six questions", "\ufeffMilk\r\nBread\r\n".encode()),
    ("a text without any of the six questions", "Milk and caf\u00e9".encode("latin-1")),
    ("a text without any of the six questions", "Milk\nBread".encode("utf-16")),
    ("a text without any of the six questions", "Γάλα και ψωμί".encode()),
    ("a text without any of the six questions", b"Tags: care\nPublished: 2026-03-02"),
    ("a text without any of the six questions", b'{"title": "A story", "tags": []}'),
]


def told(file):
    return [(one.code.value, one.line, one.about) for one in read(file).problems]


@pytest.mark.parametrize(("kind", "file"), OTHERS)
def test_a_file_of_another_kind_is_told_by_its_kind_alone(kind, file):
    assert told(file) == [("other-kind", None, kind)]
    (problem,) = read(file).problems
    assert problem.message.startswith(f"This is {kind}: ")
    assert not read(file).readable


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (b"", "The file is empty"),
        (b"\n", "nothing but blank space"),
        (b"\r\n \t \r\n", "nothing but blank space"),
        ("\u00a0\u3000\n".encode(), "nothing but blank space"),
        (b"\xef\xbb\xbf", "nothing but blank space"),
        ("\r\n".encode("utf-16"), "nothing but blank space"),
        (b"\x00" * 900, "it may not have been copied whole"),
        (b"\x00\x00\n\x00\x00\x00 ", "it may not have been copied whole"),
        ((RECEIVED / "nul-filled.txt").read_bytes(), "it may not have been copied whole"),
    ],
)
def test_a_file_without_text_is_said_to_be_empty_and_why_that_may_be(file, words):
    assert [code for code, _line, _about in told(file)] == ["empty-file"]
    assert words in read(file).problems[0].message


OF_OURS = data(line_2="She came for café and stayed – “glad”")


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        *((encoding, "another encoding") for encoding in ("cp1252", "cp1250", "mac-roman")),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_a_text_of_ours_in_another_encoding_says_how_to_save_it(encoding, named):
    (problem,) = read(OF_OURS.decode().encode(encoding)).problems
    assert (problem.code, problem.line) == ("encoding", 2 if named.startswith("a") else 1)
    assert problem.message.startswith(f"The letters are kept in {named} instead of UTF-8; ")
    assert "byte" not in problem.message
    assert problem.about.startswith("byte 0x")


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp437", "Café"),
        ("latin-1", "Größe"),
        ("cp1253", "Χαίρετε"),
        ("cp1256", "مرحبا"),
        ("iso-8859-2", "Zażółć gęślą jaźń"),
        ("iso-8859-14", "Ŵyr a ŷd"),
        ("shift-jis", "こんにちは"),
        ("gb18030", "你好"),
    ],
)
def test_words_of_other_scripts_are_refused_in_other_encodings_and_taken_in_utf_8(encoding, words):
    file = data(line_2=words, line_13="Tags: care").decode()
    assert [code for code, _line, _about in told(file.encode(encoding))] == ["encoding"]
    assert read(file.encode()).conforms


@pytest.mark.parametrize("name", ["mail-quoted.txt", "mojibake.txt", "qp-leftovers.txt"])
def test_what_has_our_headings_is_no_other_kind(name):
    assert read((RECEIVED / name).read_bytes()).readable


@pytest.mark.parametrize(
    "line",
    [
        "%PDF-1.4",
        "PK",
        "<html>",
        "From: Ann",
        "Subject: tea",
        "{\\rtf1",
        "BM",
        "GIF89a",
        "ustar",
    ],
)
def test_an_answer_may_speak_of_other_kinds(line):
    assert read(data(line_2=line)).conforms


DEPARTURES = [
    bytes,
    lambda file: file.replace(b"\n", b"\r\n"),
    lambda file: file.replace(b"\n", b"\r"),
    lambda file: b"\xef\xbb\xbf" + file,
    lambda file: b"\n \n" + file + b"\n",
    lambda file: file.replace(b"\n", b" \t\n"),
    lambda file: b"> " + file.replace(b"\n", b"\n> "),
    lambda file: file.replace(H[0].encode(), H[0].upper().encode()),
    lambda file: file.rpartition(b"\nTags: ")[0],
]
MAGIC = [
    *("ustar", "mustard", "GIF89a", "BM", "MZ", "%PDF-1.4", "%!PS", "ID3", "Rar!", "OggS", "fLaC"),
    *(
        "RIFF",
        "PK",
        "From ",
        "From: a",
        "SQLite format 3",
        "ftyp",
        "BZh91AY&SY",
        "{\\rtf1",
        "<html>",
    ),
    *("bplist00", "[InternetShortcut]", "8BPS", "II*", "{docs.google.com", "<?xml"),
]


def of_letters(magic, place):
    """A text of ours with a sign of another kind of file at this place."""
    before = place - len(H[0]) - 1
    return data(line_2="y" * before + magic + " was all")


@pytest.mark.parametrize("departing", DEPARTURES)
@pytest.mark.parametrize("place", [*range(253, 258), 4096])
def test_the_letters_of_an_archive_in_a_word_make_none_of_a_text(departing, place):
    codes = {code for code, _line, _about in told(departing(of_letters("ustar", place)))}
    assert "other-kind" not in codes


@in_seconds
@given(
    st.lists(st.sampled_from(MAGIC) | st.text(st.characters(max_codepoint=0x7F)), max_size=40),
    st.lists(st.sampled_from(DEPARTURES), max_size=3),
)
def test_no_letters_in_an_answer_make_a_text_of_ours_another_kind(pieces, departing):
    file = data(line_2="".join(pieces) or "x")
    for change in departing:
        file = change(file)
    assert "other-kind" not in {code for code, _line, _about in told(file)}


@pytest.mark.parametrize("magic", [each for each in MAGIC if not each.startswith("<")])
def test_letters_above_a_text_of_ours_are_text_above_it(magic):
    codes = {code for code, _line, _about in told(f"{magic} it says\n".encode() + data())}
    assert codes == {"text-before"}


def test_a_heading_in_a_line_with_others_is_no_other_kind():
    glued = " ".join(data().decode().split("\n"))
    assert {code for code, _line, _about in told(glued.encode())} == {
        "missing-heading",
        "missing-tags",
        "missing-published",
    }


def test_a_large_file_of_another_kind_is_too_large_and_says_what_it_is():
    file = b"\x89PNG\r\n\x1a\n" + b"\x00" * LIMIT
    assert [code for code, _line, _about in told(file)] == ["too-large"]
    assert read(file).problems[0].message.startswith("This is a picture")


@pytest.mark.parametrize("end", [".", "!"])
@pytest.mark.parametrize(("_kind", "file"), OTHERS)
def test_what_is_said_is_plain(end, _kind, file):
    assert not read(file).problems[0].message.endswith(end)


BEGINNINGS = [file[:24] for _kind, file in OTHERS]


@in_seconds
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=200))
def test_whatever_comes_after_a_beginning_is_read_without_a_stumble(beginning, rest):
    reading = read(beginning + rest)
    assert reading.readable is (reading.reflection is not None)
    alone = {"other-kind", "empty-file", "encoding"}
    codes = [problem.code.value for problem in reading.problems]
    assert len(codes) == 1 or not alone & set(codes)


@pytest.mark.parametrize("heading", H)
@pytest.mark.parametrize("change", [str, str.upper, lambda text: text.replace(" ", "\n", 1)])
def test_one_heading_is_enough_to_be_a_text_of_ours(heading, change):
    codes = {code for code, _line, _about in told(f"{change(heading)}\nWell.".encode())}
    assert codes
    assert not codes & {"other-kind", "empty-file"}
