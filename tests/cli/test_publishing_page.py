"""The page on publishing can be followed as it stands: its scripts do what it says of them."""

import re
import shlex
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "publishing.md"


def script() -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def test_the_page_on_publishing_can_be_followed(run, rows, tmp_path, monkeypatch, example_bytes):
    monkeypatch.chdir(tmp_path)
    received = tmp_path / "received"
    received.mkdir()
    (received / "letter.txt").write_bytes(example_bytes + b"\n")
    for words in script():
        its_id = "".join(row["id"] for row in rows("list")[0])
        result = run(*(its_id if word == "ID" else word for word in words))
        assert result.exit_code == 0, (words, result.output)
    published = {path.suffix for path in (tmp_path / "published").iterdir()}
    assert published == {".txt", ".html", ".csv", ".zip"}
    assert (tmp_path / "withdrawn.txt").is_file()
