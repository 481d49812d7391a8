"""The monthly hour as a script: the page on publishing, followed with fifty mixed files."""

import csv
from collections import Counter

import pytest

from reflect_app.text_format.writer import write
from tests.cli.test_publishing_page import script
from tests.mixed_folder import NUMBER, MixedFolder

CODES = [
    *(("import", 1), ("mend", 1), ("import", 0), ("tags", 0), ("export", 0), ("verify", 0)),
    *(("export", 0), ("withdraw", 0)),
]
"""What each line of the page exits with: files that need a person are named with a 1."""


@pytest.fixture
def received(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return MixedFolder(tmp_path / "received", tmp_path / "elsewhere")


@pytest.fixture
def follow(received, run, rows):
    """Follow the page line by line; the exit codes, and what was taken back."""

    def follow():
        codes = []
        for words in script():
            its_id = rows("ledger")[0][0]["id"] if "ID" in words else ""
            result = run(*(its_id if word == "ID" else word for word in words))
            codes.append((words[0], result.exit_code))
        return codes, its_id

    return follow


def test_the_page_leads_from_fifty_mixed_files_to_a_published_folder(
    follow, received, run, rows, tmp_path
):
    codes, withdrawn = follow()
    assert codes == CODES
    lines = [row for row in rows("ledger")[0] if row["format"] == "text"]
    texts = {row["id"]: (tmp_path / "published" / row["name"]).read_bytes() for row in lines}
    assert {each: run("show", each).stdout_bytes for each in texts} == texts
    whole = ("whole", "tidied", "broken heading", "mail coding")
    meant = [write(received.stories[path.name]) for path in received.paths(*whole)]
    assert [each for each in meant if each not in texts.values()] == []
    assert [row["id"] for row in lines if row["withdrawn"]] == [withdrawn]
    assert Counter(row["status"] for row in rows("list")[0]) == {
        "published": len(meant) + len(received.paths("told again", "mojibake", "lost letter")) + 1,
        "draft": len(received.paths("without a date", "without a tag")) + 1,
        "with-supervisor": len(received.paths("for review")),
    }


def test_every_file_has_its_line_in_the_report_and_stays_as_it_came(follow, received, tmp_path):
    before = {path: path.read_bytes() for path in received.folder.iterdir()}
    follow()
    assert {path: path.read_bytes() for path in received.folder.iterdir()} == before
    report = (tmp_path / "received.csv").read_text("utf-8-sig").splitlines()
    heads, *lines = csv.reader(report)
    assert sorted(line[heads.index("File")] for line in lines) == sorted(p.name for p in before)
    assert len(lines) == NUMBER


def test_done_once_more_it_does_nothing_twice(follow, rows, tmp_path):
    _codes, withdrawn = follow()
    (tmp_path / "withdrawn.txt").unlink()
    texts = [*(tmp_path / "published").glob("*.txt")]
    before = {path: path.read_bytes() for path in texts}, rows("list"), rows("ledger")
    codes, again = follow()
    assert codes == [("verify", 1) if each == ("verify", 0) else each for each in CODES]
    assert again == withdrawn  # which is why the folder is not as it should be
    texts = [*(tmp_path / "published").glob("*.txt")]
    after = {path: path.read_bytes() for path in texts}, rows("list"), rows("ledger")
    assert (after[:2], len(after[2][0])) == (before[:2], len(before[2][0]))
