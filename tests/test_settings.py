"""Settings are read whatever is in their file, and nothing in it is thrown away."""

import json
import os
import stat
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.errors import SettingsError
from reflect_app.settings import Settings, SettingsFile

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "settings.json"


def written(path, content):
    """A settings file with this content, read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return SettingsFile(path)


def test_without_a_file_everything_is_at_its_default(path):
    file = SettingsFile(path)
    assert (file.settings, file.notice) == (Settings(), "")
    assert not path.parent.exists()


def test_what_is_chosen_is_there_again(path):
    file = SettingsFile(path)
    file.settings.zoom, file.settings.theme = 150, "dark"
    file.settings.start_page_seen, file.settings.export_folder = True, "/a/naïve 🌿 \udcff"
    file.save()
    again = SettingsFile(path)
    assert (again.settings, again.notice) == (file.settings, "")


@pytest.mark.parametrize("name", ["A.", "Dr B. O’Neill", "名字", "n" * 80])
def test_a_name_for_comments_is_kept_as_it_was_given(path, name):
    file = SettingsFile(path)
    file.settings.comment_name = name
    file.save()
    assert SettingsFile(path).settings.comment_name == name


@pytest.mark.parametrize("name", [" ", " A.", "A.\nB.", "A.\u202eB.", "A\0", "n" * 81])
def test_what_is_no_name_for_comments_is_said_and_not_used(path, name):
    file = written(path, {"comment_name": name})
    assert file.settings.comment_name == ""
    assert "comment_name" in file.notice


def test_settings_of_a_newer_version_are_written_back(path):
    file = written(path, {"zoom": 120, "colour of tomorrow": {"a": [1, None]}})
    file.settings.zoom = 130
    file.save()
    values = json.loads(path.read_bytes())
    assert values["colour of tomorrow"] == {"a": [1, None]}
    assert (values["zoom"], file.notice) == (130, "")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", 49),
        ("zoom", 401),
        ("zoom", "100"),
        ("zoom", 100.5),
        ("zoom", True),
        ("zoom", None),
        ("theme", "purple"),
        ("theme", 1),
        ("start_page_seen", 1),
        ("window_geometry", ["x"]),
        ("export_folder", None),
        ("backup_folder", "/media/\0stick"),
        ("backup_folder", "/media/\ud800stick"),
        ("backup_folder", "/media/stick\n"),
        ("backup_folder", "/media/\x9bstick"),
        ("backup_folder", "media/stick"),
        ("backup_folder", "/" + "media/" * 1000),
        ("export_folder", "\0"),
        ("list_order", "new\x1b[2Jest"),
        ("list_order", "newest" * 1000),
        ("window_geometry", "not base 64"),
        ("bin_geometry", "AAAA" * 5000),
    ],
)
def test_a_value_that_can_t_be_used_gives_way_and_is_named(path, name, value):
    file = written(path, {name: value, "import_folder": "/kept"})
    assert getattr(file.settings, name) == getattr(Settings(), name)
    assert file.settings.import_folder == "/kept"
    assert name in file.notice
    assert "import_folder" not in file.notice


def test_a_value_that_could_not_be_read_again_is_not_written(path):
    file = written(path, {"zoom": 120})
    file.settings.export_folder = "/a folder\n"
    file.save()
    assert (SettingsFile(path).settings, SettingsFile(path).notice) == (Settings(zoom=120), "")


def test_a_value_that_is_too_deep_to_be_written_back_is_named_and_kept_in_the_old_file(path):
    content = b'{"of tomorrow": ' + b"[" * 900 + b"]" * 900 + b', "zoom": 120}'
    file = written(path, content)
    file.save()
    assert "of tomorrow" in file.notice
    assert file.kept_path.read_bytes() == content
    assert SettingsFile(path).settings == Settings(zoom=120)


@pytest.mark.parametrize("zoom", [50, 400])
def test_the_limits_of_the_zoom_can_be_used(path, zoom):
    assert written(path, {"zoom": zoom}).settings.zoom == zoom


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"{", b"[]", b"null", b'"zoom"', b"\0" * 50, b"[" * 100_000]
)
def test_a_file_that_holds_no_settings_is_said_and_kept(path, content):
    file = written(path, content)
    assert file.settings == Settings()
    assert "does not hold settings" in file.notice
    file.save()
    assert path.with_name("settings.json.kept").read_bytes() == content
    assert SettingsFile(path).notice == ""


def test_what_was_there_is_kept_before_it_is_written_over(path):
    content = b'{"zoom": 1000, "theme": "dark"}'
    file = written(path, content)
    assert path.read_bytes() == content
    file.save()
    file.save()
    assert file.kept_path.read_bytes() == content
    assert SettingsFile(path).settings == Settings(theme="dark")


def test_a_file_that_can_be_used_is_not_kept_twice(path):
    written(path, {"zoom": 120}).save()
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_folder_in_the_file_s_place_is_said_and_left_alone(path):
    path.mkdir(parents=True)
    file = SettingsFile(path)
    assert "can't be read" in file.notice
    with pytest.raises(SettingsError):
        file.save()
    assert path.is_dir()


def test_a_file_in_the_folder_s_place_is_said_in_plain_words(path):
    path.parent.write_bytes(b"a file")
    file = SettingsFile(path)
    with pytest.raises(SettingsError, match="could not be kept"):
        file.save()
    assert path.parent.read_bytes() == b"a file"


def test_a_save_that_is_refused_leaves_the_old_settings_and_nothing_else(path, monkeypatch):
    file = written(path, {"zoom": 120})
    file.settings.zoom = 200
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SettingsError, match="could not be kept"):
        file.save()
    assert SettingsFile(path).settings.zoom == 120
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def refuse(_descriptor):
    raise OSError(28, "No space left on device")


@POSIX
def test_nobody_else_can_read_the_settings(path):
    mask = os.umask(0)
    try:
        SettingsFile(path).save()
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_reading_never_raises_whatever_the_bytes(tmp_path_factory, content):
    file = written(tmp_path_factory.getbasetemp() / "any" / "settings.json", content)
    assert file.settings == Settings() or file.notice == ""


@given(values=st.dictionaries(st.sampled_from([*vars(Settings()), "other"]), json_values))
def test_whatever_the_values_the_settings_can_be_used_and_saved(tmp_path_factory, values):
    file = written(tmp_path_factory.getbasetemp() / "any" / "settings.json", values)
    file.save()
    again = SettingsFile(file.path)
    assert (again.settings, again.notice) == (file.settings, "")
    assert 50 <= again.settings.zoom <= 400


def test_reading_settings_imports_nothing_that_is_slow():
    script = "import sys; import reflect_app.settings; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    modules = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "platformdirs", "apsw", "sqlite3", "PySide6", "tempfile"} & set(modules)
