"""Mending files by command line: what is written where, what is said, and how it ends."""

import json
import os

import pytest

from tests.text_format.departures import H, data, with_extra, without

BROKEN = data(line_3=H[1].replace(" in ", "\nin "))
CODED = data(line_3=H[1].replace(" in ", " =\nin "))


@pytest.fixture
def files(tmp_path):
    """Four files, two of them in a folder of their own."""
    contents = {
        "blank.txt": with_extra(3, ""),
        "broken.txt": BROKEN,
        "deep/draft.txt": without(14) + b"\n",
        "deep/whole.txt": data(),
    }
    for name, content in contents.items():
        path = tmp_path / "came" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "came"


def held(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def codes(problems):
    return [each["code"] for each in problems]


def told(found):
    return [
        (os.path.basename(row["path"]), bool(row["written"]), *map(codes, [*row.values()][2:]))  # noqa: PTH119
        for row in found
    ]


def test_without_a_place_to_write_it_says_what_would_be_put_right(rows, files):
    before = held(files)
    found, code = rows("mend", files)
    assert [list(row) for row in found] == [["path", "written", "changed", "left"]] * 4
    assert told(found) == [
        ("blank.txt", False, ["blank-line"], []),
        ("broken.txt", False, [], ["wrapped-heading"]),
        ("draft.txt", False, ["final-newline"], ["missing-published"]),
        ("whole.txt", False, [], []),
    ]
    assert (code, held(files)) == (1, before)


def test_mended_files_go_into_a_folder_as_they_lay_in_theirs(rows, files, tmp_path):
    before = held(files)
    found, code = rows("mend", files, "--to", tmp_path / "out", "--also", "wrapped-heading")
    assert [row["written"] for row in found] == [
        str(tmp_path / "out" / name)
        for name in ("blank.txt", "broken.txt", "deep/draft.txt", "deep/whole.txt")
    ]
    written = held(tmp_path / "out")
    assert written.pop("deep/draft.txt") == without(14) + b"\nPublished:"
    assert {*written.values()} == {data()}
    assert (code, held(files)) == (1, before)
    assert rows("mend", files, "--to", tmp_path / "out", "--also", "wrapped-heading") == (found, 1)


def test_in_place_the_originals_stay_beside_and_nothing_is_mended_twice(rows, files):
    before = held(files)
    (files / "blank.txt").chmod(0o640)
    found, code = rows("mend", files / "blank.txt", files / "deep" / "whole.txt", "--in-place")
    assert ([row["written"] for row in found], code) == ([str(files / "blank.txt"), None], 0)
    after = held(files)
    assert after.pop("blank.txt.before-mending") == before["blank.txt"]
    assert after == {**before, "blank.txt": data()}
    assert (files / "blank.txt").stat().st_mode & 0o777 == 0o640
    assert rows("mend", files / "blank.txt", "--in-place")[0][0]["written"] is None
    assert len(held(files)) == len(after) + 1


def test_an_original_that_is_kept_is_never_written_over(rows, files):
    (files / "blank.txt.before-mending").write_bytes(b"another")
    (files / "blank.txt.before-mending-2").symlink_to("deep/whole.txt")
    rows("mend", files / "blank.txt", "--in-place")
    assert (files / "blank.txt.before-mending").read_bytes() == b"another"
    assert (files / "blank.txt.before-mending-3").read_bytes() == with_extra(3, "")


def test_no_file_is_written_over_in_the_folder(rows, files, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "blank.txt").write_bytes(b"somebody's")
    for more in ((), ("--dry-run",)):
        found, code = rows("mend", files / "blank.txt", "--to", tmp_path / "out", *more)
        assert (told(found), code) == ([("blank.txt", False, [], ["file-exists"])], 1)
    assert held(tmp_path / "out") == {"blank.txt": b"somebody's"}


def test_a_dry_run_writes_nothing_and_says_the_same(rows, files, tmp_path):
    before = held(tmp_path)
    (seen, code) = rows("mend", files, "--in-place", "--dry-run", "--also", "wrapped-heading")
    assert held(tmp_path) == before
    (done, same) = rows("mend", files, "--in-place", "--also", "wrapped-heading")
    for one, other in zip(seen, done, strict=True):
        assert {**other, "written": None} == one
    assert code == same == 1


def test_a_broken_heading_and_a_mails_coding_are_mended_where_they_are_named(rows, tmp_path):
    for name, content in (("b.txt", BROKEN), ("c.txt", CODED)):
        (tmp_path / name).write_bytes(content)
    found, code = rows("mend", tmp_path, "--also", "wrapped-heading, mail-coding", "--in-place")
    assert [codes(row["changed"]) for row in found] == [["wrapped-heading"], ["mail-coding"]]
    assert (code, (tmp_path / "b.txt").read_bytes(), (tmp_path / "c.txt").read_bytes()) == (
        0,
        data(),
        data(),
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("nowhere.txt",),
        (".", "--to", "out", "--in-place"),
        (".", "--to", "."),
        (".", "--to", "no/folder"),
        (".", "--also", "mojibake"),
    ],
)
def test_what_cannot_be_carried_out_as_it_was_given_is_refused(run, files, monkeypatch, arguments):
    monkeypatch.chdir(files)
    before = held(files)
    assert run("mend", *arguments).exit_code == 2
    assert held(files) == before


def test_mended_files_that_lie_in_the_folder_are_not_mended_again(rows, files):
    rows("mend", files, "--to", files / "mended")
    (found, _code) = rows("mend", files, "--to", files / "mended")
    assert len(found) == 4
    assert not (files / "mended" / "mended").exists()


def test_people_read_what_was_put_right_and_what_is_left(run, files):
    result = run("mend", files, "--in-place")
    said = [line[:60] for line in result.stdout.replace(f"{files}/", "").splitlines()]
    assert said == [
        "blank.txt:3: put right, blank-line: The line is blank",
        "blank.txt: mended; as it was it is kept as blank.txt.before-mending"[:60],
        "broken.txt:3: left, wrapped-heading: The heading “Whose need",
        "deep/draft.txt:13: put right, final-newline: There is a line",
        "deep/draft.txt: left, missing-published: There is no line “P",
        "deep/draft.txt: mended; as it was it is kept as deep/draft.txt.before-mending"[:60],
        "deep/whole.txt: conforms",
    ]
    assert result.stderr.splitlines() == ["Mended: 2 of 4 files.", "2 need a person."]


def test_people_see_what_a_damaged_line_most_likely_was_and_it_stays(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(data(line_2="Sheâ€™d “gone”"))
    assert run("mend", path, "--in-place").stdout.splitlines() == [
        f"{path}:2: left, mojibake: Line 2 has â€™, which is usually a damaged ’",
        f"{path}:2: perhaps: She’d “gone”",
    ]
    assert path.read_bytes() == data(line_2="Sheâ€™d “gone”")


def test_what_only_looks_damaged_changes_no_exit_code(rows, tmp_path):
    (tmp_path / "a.txt").write_bytes(data(line_2="a lost lett\ufffdr", line_4="cafÃ©"))
    found, code = rows("mend", tmp_path)
    assert (told(found), code) == ([("a.txt", False, [], ["lost-character", "mojibake"])], 0)


def test_a_file_whose_original_has_no_room_for_its_name_stays_as_it_is(rows, tmp_path):
    path = tmp_path / f"{'x' * 250}.txt"
    path.write_bytes(with_extra(3, ""))
    (row,), code = rows("mend", path, "--in-place")
    assert (row["written"], row["changed"], codes(row["left"]), code) == (
        None,
        [],
        ["not-written"],
        1,
    )
    assert "too long" in row["left"][0]["message"]
    assert held(tmp_path) == {path.name: with_extra(3, "")}


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "closed", "gone", "large"])
def test_what_is_no_file_to_be_mended_is_said_and_the_next_one_is_mended(rows, files, kind):
    odd = files / "a.txt"
    if kind == "link":
        odd.symlink_to("broken.txt" if os.name == "nt" else "blank.txt")
    elif kind == "pipe":
        os.mkfifo(odd)
    elif kind == "folder":
        odd.mkdir()
        odd = odd / "b.txt"
        odd.mkdir()
        odd.joinpath("c.txt").mkdir()
    elif kind == "large":
        with odd.open("wb") as file:
            file.truncate(3 << 30)
    elif kind == "gone":
        odd.symlink_to("nowhere.txt")
    else:
        odd.write_bytes(with_extra(3, ""))
        odd.chmod(0)
        if os.access(odd, os.R_OK):
            pytest.skip("nothing is closed to this person")
    found, code = rows("mend", files, "--in-place")
    said = {"link": ["not-written"], "large": ["too-large"], "folder": None}
    wanted = said.get(kind, ["unreadable"])
    named = {row["path"]: codes(row["left"]) for row in found}
    assert named.get(str(files / "a.txt")) == wanted
    assert (files / "deep" / "draft.txt.before-mending").exists()
    assert code == 1
    assert json.dumps(found)
