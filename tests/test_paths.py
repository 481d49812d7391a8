"""Resources are found wherever the program runs from, and everything is kept where it was asked."""

import os
import stat
import sys
from pathlib import Path

import pytest

from reflect_app.paths import (
    DATA_DIR_VARIABLE,
    AppPaths,
    app_paths,
    assets_folder,
    make_private_folder,
    resource,
)

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")


def package_in(folder: Path, *, assets=False) -> Path:
    package = folder / "reflect_app"
    (package / "_assets" / "resources" if assets else package).mkdir(parents=True)
    return package


def test_a_checkout_has_its_resources_beside_the_package(tmp_path):
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "resources").mkdir()
    assert assets_folder(package_in(tmp_path)) == tmp_path


def test_a_checkout_comes_before_a_copy_that_a_build_left_in_it(tmp_path):
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "resources").mkdir()
    assert assets_folder(package_in(tmp_path, assets=True)) == tmp_path


def test_an_installed_wheel_has_its_resources_inside(tmp_path):
    package = package_in(tmp_path / "site-packages", assets=True)
    assert assets_folder(package) == package / "_assets"


@pytest.mark.parametrize("stray", ["pyproject.toml", "resources/theirs.txt"])
def test_what_other_packages_leave_beside_a_wheel_does_not_confuse_it(tmp_path, stray):
    package = package_in(tmp_path / "site-packages", assets=True)
    (package.parent / stray).parent.mkdir(exist_ok=True)
    (package.parent / stray).touch()
    assert assets_folder(package) == package / "_assets"


def test_an_editable_install_uses_the_checkout_and_not_the_stale_copy(tmp_path):
    checkout = tmp_path / "checkout"
    package_in(tmp_path / "site-packages", assets=True)
    package = package_in(checkout)
    (checkout / "pyproject.toml").touch()
    (checkout / "resources").mkdir()
    assert assets_folder(package) == checkout


def test_a_frozen_build_has_its_resources_where_it_was_unpacked(tmp_path):
    found = assets_folder(Path("/somewhere/reflect_app"), str(tmp_path))
    assert found == tmp_path / "reflect_app" / "_assets"


def test_the_resources_of_this_program_are_there():
    assert resource("prompts").is_dir()
    assert resource() == resource("prompts").parent


def test_everything_is_below_the_folder_that_was_given(tmp_path):
    paths = app_paths(tmp_path)
    assert paths == AppPaths(tmp_path)
    assert {path.parent for path in (paths.library, paths.settings, paths.logs)} == {tmp_path}


def test_the_environment_names_the_folder(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path))
    assert app_paths().data_dir == tmp_path


def test_the_folder_that_was_given_comes_before_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "environment"))
    assert app_paths(tmp_path / "given").data_dir == tmp_path / "given"


def test_an_empty_environment_variable_names_nothing(monkeypatch):
    monkeypatch.setenv(DATA_DIR_VARIABLE, "")
    assert app_paths().data_dir.name == "reflect-app"


def test_a_relative_folder_stays_where_it_was_when_it_was_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    paths = app_paths(Path("kept"))
    monkeypatch.chdir("/")
    assert paths.data_dir == tmp_path / "kept"


def test_a_tilde_is_the_home_folder_and_a_strange_one_is_a_name(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME" if os.name == "posix" else "USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert app_paths(Path("~/kept")).data_dir == tmp_path / "kept"
    assert app_paths(Path("~nobody-of-this-name/kept")).data_dir.parts[-1] == "kept"


def test_without_a_wish_the_platform_decides(monkeypatch):
    monkeypatch.delenv(DATA_DIR_VARIABLE, raising=False)
    assert app_paths().data_dir.is_absolute()
    assert app_paths().data_dir.name == "reflect-app"


@POSIX
def test_a_private_folder_is_closed_to_others(tmp_path):
    mask = os.umask(0)
    try:
        make_private_folder(tmp_path / "above" / "mine")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "above" / "mine").stat().st_mode) == 0o700


@POSIX
def test_a_folder_that_holds_other_things_is_not_changed(tmp_path):
    (tmp_path / "theirs.txt").touch()
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@POSIX
def test_an_empty_folder_becomes_private(tmp_path):
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


@POSIX
def test_the_platform_s_own_folder_becomes_private_whatever_is_in_it(tmp_path, monkeypatch):
    monkeypatch.delenv(DATA_DIR_VARIABLE, raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_args, **_named: str(tmp_path))
    (tmp_path / "library.sqlite3").touch()
    tmp_path.chmod(0o755)
    make_private_folder(app_paths().data_dir)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


@POSIX
def test_a_folder_for_everybody_s_temporary_files_stays_that(tmp_path):
    tmp_path.chmod(0o1777)
    make_private_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o1777


def test_a_file_of_the_folder_s_name_is_an_error(tmp_path):
    (tmp_path / "mine").touch()
    with pytest.raises(FileExistsError):
        make_private_folder(tmp_path / "mine")


def test_the_running_program_is_not_frozen():
    assert not hasattr(sys, "_MEIPASS")


@POSIX
def test_folders_above_are_private_too_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((tmp_path / each).stat().st_mode) for each in ("a", "a/b", "a/b/c")]
    assert modes == [0o700] * 3
