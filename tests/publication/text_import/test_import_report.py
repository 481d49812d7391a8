"""The import report: what needs a person first, one plain sentence each, counts that add up."""

import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_app.publication.text_import.import_messages import sentence
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.publication.text_import.import_report import ALIKE, ImportOutcome, ImportReport
from reflect_app.publication.text_import.import_table import as_csv
from reflect_app.publication.text_import.importer import check_file
from reflect_app.text_format.fault_outcomes import AS_DRAFT
from reflect_app.text_format.fault_outcomes import REFUSED as NOT_READ
from reflect_app.text_format.problems import Code, FileProblem
from tests.drivers.importing import import_file
from tests.drivers.library import open_new
from tests.text_format.departures import ALONE, LINES, H, data, with_extra, without

WORDS_THAT_DEMAND = ("must", "enter ", "has to", "should")


@pytest.fixture
def library(tmp_path):
    with closing(open_new(tmp_path / "library.sqlite3")) as opened:
        yield opened


@pytest.fixture
def report(library, tmp_path):
    """Import contents as files named a.txt, b.txt and so on, and report on them.

    No two have the same second answer, or the second would be known already.
    """

    def reported(*contents):
        paths = [tmp_path / f"{chr(97 + place)}.txt" for place in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content.replace(b"Answer 2", f"Answer {path.stem}".encode()))
        return ImportReport.of([import_file(library, path) for path in paths], tmp_path)

    return reported


def said(report):
    return [(row.name(), row.outcome(), row.sentence()) for row in report.rows()]


REFUSED = with_extra(1, "Dear all,")
DRAFT = without(14)
TIDIED = data() + b"\n"


def test_what_needs_a_person_comes_first_and_what_was_taken_as_it_is_last(report):
    found = said(report(data(), TIDIED, DRAFT, REFUSED))
    assert [(name, outcome) for name, outcome, _sentence in found] == [
        ("d.txt", "Needs a person"),
        ("c.txt", "Came in as a draft"),
        ("b.txt", "Tidied and taken in"),
        ("a.txt", "Taken in as it is"),
    ]
    assert found[1][2] == "No published date yet. It can be added at any time."
    assert found[3][2] == "Word for word."


def test_five_files_with_one_outcome_and_one_sentence_share_a_row(report):
    rows = report(*[DRAFT] * 5, *[TIDIED] * 4, without(13)).rows()
    assert [row.name() for row in rows] == ["j.txt", "5 files", "f.txt", "g.txt", "h.txt", "i.txt"]
    assert rows[1].outcome() == "Came in as drafts"
    assert [entry.path.name for entry in rows[1].entries] == [f"{letter}.txt" for letter in "abcde"]


def test_a_stopped_import_says_how_many_files_it_left_and_how_to_go_on(report):
    found = report(data(), data(), REFUSED)
    stopped = replace(found, left=(Path("x.txt"), Path("y.txt")))
    assert stopped.has_news
    assert stopped.headline() == (
        "Stopped: 2 of 5 files are in your library; 1 needs a person; 2 were not looked at"
    )
    assert stopped.source().endswith(
        "Import the other 2 files when you like;"
        " what is in your library already is not taken in twice."
    )
    assert as_csv(stopped).decode("utf-8-sig").count("Not looked at") == 2


def test_files_that_are_gone_share_a_row_and_are_named_line_by_line(library, tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(ALIKE)]
    (row,) = ImportReport.of([import_file(library, path) for path in paths]).rows()
    assert row.sentence().startswith("It is not there. Check its name")
    assert "“0.txt” is not there." in row.entries[0].details()[0]
    assert row.entries[0].beyond() == ()


def test_files_of_one_name_in_two_folders_are_told_apart(library, tmp_path):
    paths = [tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt", tmp_path / "y.txt"]
    for folder in (None, tmp_path):
        found = ImportReport.of([import_file(library, path) for path in paths], folder)
        names = [row.name().replace("\\", "/") for row in found.rows()]
        assert names == ["a/x.txt", "b/x.txt", "y.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\u202etxt.exe.txt", r"a\u202etxt.exe.txt"),
        ("a\nb\u2028c.txt", r"a\x0ab\u2028c.txt"),
        ("a\u2066b\u200f.txt", r"a\u2066b\u200f.txt"),
        ("été 👩‍👧.txt", "été 👩‍👧.txt"),
    ],
)
def test_no_name_of_a_file_turns_or_breaks_a_line(library, name, shown):
    report = ImportReport.of([import_file(library, Path("folder") / name)])
    assert report.rows()[0].name() == shown
    assert f"“{shown}” is not there." in report.entries[0].details()[0]
    assert shown in as_csv(report).decode("utf-8-sig")


@pytest.mark.parametrize("line", ["Published: \u202e2021", f"Tags: care, \u202e{'x' * 300}"])
def test_no_word_of_a_file_turns_or_breaks_a_line(report, line):
    content = "\n".join([line if each[:5] == line[:5] else each for each in LINES]).encode()
    (row,) = report(content).rows()
    told = [row.sentence(), *(each for entry in row.entries for each in entry.details())]
    assert "\\u202e" in "".join(told)
    assert "\u202e" not in "".join(told)


def test_counts_add_up_and_a_tab_shows_what_it_counts(report):
    found = report(data(), TIDIED, DRAFT, REFUSED, REFUSED)
    assert sum(found.counts().values()) == len(found.entries) == 5
    for became, count in found.counts().items():
        assert sum(len(row.entries) for row in found.rows(became)) == count


@pytest.mark.parametrize(
    ("contents", "headline"),
    [
        ([], "There was no text file to take in"),
        ([data()], "The file is in your library"),
        ([data()] * 3, "All 3 files are in your library"),
        ([REFUSED], "The file needs a person"),
        ([REFUSED] * 2, "None is in your library yet; 2 need a person"),
        ([data(), REFUSED], "1 of 2 files is in your library; 1 needs a person"),
        ([data(), data(), REFUSED], "2 of 3 files are in your library; 1 needs a person"),
    ],
)
def test_the_headline_says_what_came_in_and_what_needs_a_person(report, contents, headline):
    assert report(*contents).headline() == headline


def test_the_files_are_said_to_be_as_they_were(report, tmp_path):
    unchanged = "The files themselves were not changed."
    assert report().source() == f"From the folder “{tmp_path.name}”. {unchanged}"
    assert ImportReport.of([]).source() == unchanged


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (without(13), "No tag yet. It can be added at any time."),
        (data(line_13="Tags:"), "No tag yet. It can be added at any time."),
        (data(line_14="Published:"), "No published date yet. It can be added at any time."),
        (
            data(line_14="Published: 2026-11-31"),
            "Its published date, 31 November, is not in the calendar.",
        ),
        (
            data(line_14="Published: last spring"),
            "Its published date, “last spring”, could not be read. It can be set at any time.",
        ),
        (
            data(line_14="published: 2021-08-19"),
            "Its published date was taken as 19 August 2021.",
        ),
        (
            data(line_13="Tags: care, " + "x" * 81),
            "A tag of more than 80 characters was left out.",
        ),
        (
            without(2),
            "One answer is not written yet. There is time for that whenever you like.",
        ),
        (
            without(2, 4, 13, 14),
            "Still to come: 2 answers, a tag and a published date. They can be added at any time.",
        ),
    ],
)
def test_a_draft_says_why_it_is_one(report, content, sentence):
    assert [said for _name, _outcome, said in said(report(content))] == [sentence]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (TIDIED, "A line end after the last line was taken out."),
        (
            with_extra(3, "").replace(b"Answer 2", b"Answer 2 "),
            "Blank lines and spaces at line ends were taken out.",
        ),
        (
            data(line_2="• one"),
            "List marks were put into their usual form.",
        ),
        (
            with_extra(3, "").replace(H[2].encode(), H[2].upper().encode()),
            "Blank lines were taken out; headings were put into their usual form.",
        ),
    ],
)
def test_what_was_tidied_is_named(report, content, sentence):
    assert [said for _name, _outcome, said in said(report(content))] == [sentence]


@pytest.mark.parametrize(("_code", "_line", "content"), ALONE)
def test_nothing_is_demanded_of_a_file_that_was_taken_in(report, _code, _line, content):
    (entry,) = report(content).entries
    words = " ".join((entry.sentence(), *entry.details())).lower()
    assert entry.became is Became.NEEDS_A_PERSON or not any(
        word in words for word in WORDS_THAT_DEMAND
    )


@pytest.mark.parametrize(("_code", "_line", "content"), ALONE)
def test_each_file_gets_one_sentence_that_names_neither_bytes_nor_codes(
    report, _code, _line, content
):
    (row,) = report(content).rows()
    assert row.sentence().endswith((".", "?"))
    assert not any(word in row.sentence().lower() for word in ("byte", "offset", "U+", "_"))


def test_details_name_the_lines_that_the_sentence_leaves_out(report):
    (entry,) = report(without(14).replace(b"Answer 1", b"Answer 1 ")).entries
    assert entry.details()[0] == "Line 2: There is white space at the end of the line."


def test_an_entry_leads_to_its_reflection(report, library):
    (entry,) = report("\n".join(LINES).encode()).entries
    assert library.get(entry.id).reflection.tags == ("care", "women’s health")


def test_a_check_is_reported_in_the_same_words(report, tmp_path):
    (entry,) = report(DRAFT).entries
    (checked,) = ImportReport.of([check_file(tmp_path / "a.txt")]).entries
    assert (checked.became, checked.sentence()) == (Became.DRAFT, entry.sentence())
    assert checked.id is None


def test_a_line_is_named_once():
    notice = FileProblem("mojibake", 2, "Line 2 has â€™, which is usually a damaged ’")
    entry = ImportOutcome(Path("a.txt"), taken=True, whole=True, notices=(notice,))
    assert entry.details() == ("Line 2 has â€™, which is usually a damaged ’.",)


@pytest.mark.parametrize("code", sorted(set(Code) - NOT_READ - AS_DRAFT))
def test_whatever_is_tidied_is_named_in_a_sentence(code):
    said = sentence(Became.TIDIED, [FileProblem(code, None, "")], [])
    assert re.fullmatch(r"[A-Z][^.]+ (was|were) (taken out|put into their usual form)\.", said)
