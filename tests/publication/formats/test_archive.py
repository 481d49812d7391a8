"""One zip of many files: the same to the byte every time, opened by whatever opens zips."""

import hashlib
import io
import os
import shutil
import subprocess
import tracemalloc
import zipfile

import pytest

from reflect_app.publication.formats.archive import Archive

FILES = (("2026-11-23-trust.txt", b"one"), ("überblick-日本語.html", b"two\n" * 40), ("x.csv", b""))
AS_EVER = "8f18cb2a4c24c1e4df87d223c16c0e3bfeab44307ce3239cfa5ef8e050d229b6"
UNSAFE = (
    "", ".", "..", "../up.txt", "/etc/passwd", "a/b.txt", "a\\b.txt", "c:x.txt", "a\x00b", "a\nb",
    "end.", "end ", " begin", "what?.txt", "con.txt", "AUX", "LPT1.html", "x" * 256, "\udc80.txt",
)  # fmt: skip


def zipped(files=FILES):
    into = io.BytesIO()
    with Archive(into) as archive:
        for name, data in files:
            archive.add(name, data)
    return into.getvalue()


def test_the_same_files_give_the_same_bytes_whenever_and_wherever():
    assert hashlib.sha256(zipped()).hexdigest() == AS_EVER


def test_a_file_that_is_added_piece_by_piece_makes_no_difference():
    into = io.BytesIO()
    with Archive(into) as archive:
        for name, data in FILES:
            archive.add_stream(name, io.BytesIO(data), len(data))
    assert into.getvalue() == zipped()


def test_python_reads_it():
    with zipfile.ZipFile(io.BytesIO(zipped())) as found:
        assert found.testzip() is None
        assert [(name, found.read(name)) for name in found.namelist()] == list(FILES)


@pytest.mark.parametrize("tool", [("unzip", "-q"), ("bsdtar", "-xf")], ids=lambda tool: tool[0])
def test_other_programs_open_it(tool, tmp_path):
    if not shutil.which(tool[0]):
        pytest.skip(f"{tool[0]} is not here")
    (tmp_path / "all.zip").write_bytes(zipped())
    env = os.environ | {"LC_ALL": "C.UTF-8"}
    subprocess.run([*tool, "all.zip"], cwd=tmp_path, env=env, check=True)
    assert [(tmp_path / name).read_bytes() for name, _data in FILES] == [data for _, data in FILES]


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_could_land_elsewhere_is_refused(name):
    with pytest.raises(ValueError, match="no name that every system takes"):
        zipped([(name, b"")])


@pytest.mark.parametrize("other", ["TRUST.txt", "trust.txt", "tr\u00fcst.txt"])
def test_two_names_that_some_system_takes_for_one_are_refused(other):
    first = "tru\u0308st.txt" if "\u00fc" in other else "trust.txt"
    with pytest.raises(ValueError, match="already"):
        zipped([(first, b""), (other, b"")])


def test_what_was_added_is_not_kept(tmp_path):
    tracemalloc.start()
    try:
        with (tmp_path / "all.zip").open("wb") as into, Archive(into) as archive:
            for at in range(300):
                archive.add(f"{at}.txt", bytes(100_000))
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2_000_000


def test_more_files_than_the_old_form_holds_are_no_matter():
    data = zipped((f"{at}.txt", b"") for at in range(65_600))
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        assert len(found.namelist()) == 65_600


def test_a_job_that_is_broken_off_leaves_its_own_error():
    class FullError(OSError): ...

    class Full(io.BytesIO):
        def write(self, data):
            raise FullError

    with pytest.raises(FullError), Archive(Full()) as archive:
        archive.add("x.txt", b"x")
