"""What is no ordinary file is refused or put aside at once, and all files are opened so."""

import ast
import errno
import os
import stat
from pathlib import Path

import pytest

from reflect_app import ordinary_files
from reflect_app.held_files import said
from reflect_app.ordinary_files import check_ordinary, make_way, open_ordinary, open_to_read
from tests.ordinary import KINDS, folder, loop, pipe

posix = pytest.mark.skipif(os.name != "posix", reason="kinds of files that POSIX has")
RAW = {"read_bytes", "read_text", "write_bytes", "write_text"}
OURS_ALONE = ("O_EXCL", "O_DIRECTORY")  # opens nothing that stands there, or a folder
ALLOWED = {
    "ordinary_files.py": "is what opens",
    "library_file.py": "asks on Windows alone, which has no such files",
    "logs.py": "gives a descriptor to what it writes with",
}


@posix
@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_WRONLY, os.O_RDWR | os.O_CREAT])
def test_what_is_no_file_is_refused_at_once(tmp_path, make, flags):
    make(tmp_path / "a")
    with pytest.raises(OSError, match="a'"):
        open_ordinary(tmp_path / "a", flags)
    with pytest.raises(OSError, match="a'"):
        check_ordinary(tmp_path / "a")


@posix
def test_what_became_none_since_it_was_looked_at_is_refused_too(tmp_path, monkeypatch):
    pipe(tmp_path / "a")
    monkeypatch.setattr(ordinary_files, "check_ordinary", lambda _path: None)
    with pytest.raises(OSError, match="not an ordinary file"):
        open_ordinary(tmp_path / "a")


def test_a_file_and_a_link_to_one_are_read(tmp_path):
    (tmp_path / "a").write_bytes(b"words\r\n")
    with open_to_read(tmp_path / "a") as file:
        assert file.read() == b"words\r\n"
    check_ordinary(tmp_path / "not there")


@posix
@pytest.mark.parametrize("make", KINDS)
def test_what_is_put_aside_is_kept_under_another_name(tmp_path, make):
    make(tmp_path / "a")
    kind = stat.S_IFMT((tmp_path / "a").lstat().st_mode)
    make_way(tmp_path / "a")
    (kept,) = tmp_path.iterdir()
    assert (kept.name[:2], stat.S_IFMT(kept.lstat().st_mode)) == ("a.", kind)


def test_a_file_is_not_put_aside(tmp_path):
    (tmp_path / "a").write_bytes(b"words")
    make_way(tmp_path / "a")
    make_way(tmp_path / "not there")
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


@posix
@pytest.mark.parametrize(
    ("make", "words"), [(pipe, "not an ordinary file"), (loop, "back to itself")]
)
def test_it_is_said_in_a_sentence(tmp_path, make, words):
    make(tmp_path / "a")
    with pytest.raises(OSError, match="a'") as raised:
        open_ordinary(tmp_path / "a")
    assert words in " ".join(said(raised.value, "a"))


@posix
def test_a_folder_is_called_one(tmp_path):
    folder(tmp_path / "a")
    with pytest.raises(IsADirectoryError) as raised:
        open_ordinary(tmp_path / "a")
    assert raised.value.errno == errno.EISDIR


def openings(path):
    """Where a module opens a file by itself, and not by way of ``ordinary_files``."""
    source = path.read_text("utf-8")
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        found = [node for node in ast.walk(function) if opens(node)]
        text = ast.get_source_segment(source, function) if found else ""
        if not any(flag in text for flag in OURS_ALONE):
            yield from (f"{path.name}:{node.lineno}" for node in found)


def opens(node):
    if isinstance(node, ast.Call):
        words = [each for each in node.args if isinstance(each, ast.Constant)]
        by_name = isinstance(node.func, ast.Name) and node.func.id == "open"
        return by_name or (
            isinstance(node.func, ast.Attribute) and node.func.attr == "open" and bool(words)
        )
    return isinstance(node, ast.Attribute) and (node.attr in RAW or ast.unparse(node) == "os.open")


def test_every_file_is_opened_so_that_nothing_is_waited_for():
    package = Path(ordinary_files.__file__).parent
    modules = [path for path in sorted(package.rglob("*.py")) if path.name not in ALLOWED]
    assert [each for path in modules for each in openings(path)] == []
