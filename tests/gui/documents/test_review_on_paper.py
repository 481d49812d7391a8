"""What of a review is on paper, where its numbers stand, and what never is."""

import os
import re
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QFont

from reflect_app.gui.documents.printing import document_name, pdf_of, plain
from reflect_app.gui.documents.review_on_paper import with_comments, with_wide_margin
from reflect_app.reflection import PromptKey
from reflect_app.review.anchors import anchor_to
from reflect_app.review.making_entries import Writer
from reflect_app.review.passages import passages
from reflect_app.review.state import Review
from tests.faults.disks import REQUIRED
from tests.samples import FULL

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None and not os.environ.get(REQUIRED),
    reason="pdftotext (poppler-utils) is not installed",
)
WHEN = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Meeting:
    """A review as it grows, and its pages as a reader has them."""

    def __init__(self, folder):
        self.path, self.entries = folder / "out.pdf", []

    def add(self, by, deed, *arguments, **options):
        made = getattr(Writer(by, WHEN, Review(tuple(self.entries))), deed)(*arguments, **options)
        self.entries.append(made)
        return made.id

    def comment(self, prompt, text, passage="", suggestion=None, by="B."):
        answer = FULL.answers.of(prompt)
        anchor = passage and anchor_to("v", answer, answer.index(passage), len(passage))
        return self.add(by, "comment", prompt, text, anchor or None, suggestion)

    def read(self, reflection=FULL, authors=("A.",)):
        review = Review(tuple(self.entries))
        places = passages(review, reflection.answers.texts())
        return self.write(with_comments(reflection, review.comments, places, authors))

    def write(self, printout):
        self.path.write_bytes(pdf_of(printout, QFont()))
        command = ["pdftotext", "-layout", str(self.path), "-"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def meeting(tmp_path, qapp):
    return Meeting(tmp_path)


def in_one_line(text):
    return " ".join(text.split()).replace("ﬁ", "fi")


def test_comments_are_numbered_in_the_order_of_the_text_and_stand_in_full_after_it(meeting):
    meeting.comment(PromptKey.MOTIVATION, "Lovely.", "waiting can do")
    meeting.comment(PromptKey.DESCRIPTION, "Which phone?\nWhose?", "looked at her phone")
    meeting.comment(PromptKey.DESCRIPTION, "The heart of it.")
    text = in_one_line(meeting.read())
    assert "judgement as possible): [1] On a wet" in text
    assert "looked at her phone [2] and did not answer" in text
    assert "waiting can do [3]." in text
    after = text.partition(" Comments ")[2]
    assert re.findall(r"\[\d\]", after) == ["[1]", "[2]", "[3]"]
    assert "On “looked at her phone” Which phone? Whose? [3]" in after


def test_the_text_is_that_of_the_plain_pages_but_for_the_numbers(meeting):
    meeting.comment(PromptKey.FACTORS, "Closer?", "sit with somebody")
    meeting.comment(PromptKey.NEEDS, "Who?", "The woman who came in")
    numbered = in_one_line(meeting.read()).partition(" Comments ")[0]
    assert re.sub(r" \[\d\]", "", numbered.replace("1 of 2 ", "")) in in_one_line(
        meeting.write(plain(FULL))
    ).replace("1 of 2 ", "")


def test_what_was_suggested_answered_and_decided_stands_with_its_comment(meeting):
    one = meeting.comment(PromptKey.NEEDS, "Shorter?", "the two of us on shift", "the two of us")
    meeting.comment(PromptKey.NEEDS, "Needed?", "who had begun to doubt ourselves", "")
    meeting.add("B.", "reply", one, "Or leave it.")
    meeting.add("A.", "resolve", one, "taken")
    text = in_one_line(meeting.read())
    assert "B., 25 November 2026 · suggestion taken" in text
    assert "Suggested: “the two of us” B.: Or leave it." in text
    assert "Suggested: leave this out" in text


def test_the_author_s_name_for_comments_is_not_on_it_nor_in_the_file(meeting):
    one = meeting.comment(PromptKey.NEEDS, "Who?", "the two of us")
    meeting.add("Zebedee", "reply", one, "The day team.")
    meeting.comment(PromptKey.IMPACT, "Mine.", by="Zebedee")
    text = in_one_line(meeting.read(authors=["Zebedee"]))
    assert "The author: The day team." in text
    assert "The author, 25 November 2026" in text
    assert "Zebedee" not in text
    assert b"Zebedee" not in meeting.path.read_bytes()


def test_a_passage_that_is_gone_is_quoted_and_its_number_stands_at_the_prompt(meeting):
    meeting.comment(PromptKey.NEEDS, "Who?", "the two of us on shift")
    text = in_one_line(meeting.read(FULL.answering(PromptKey.NEEDS, "Everybody there.")))
    assert "that you outline: [1] Everybody" in text
    assert "On “the two of us on shift”, which is not in the text any more" in text


def test_a_passage_of_emoji_and_line_ends_has_its_number_behind_it(meeting):
    moved = "First 🙂🙂\n\nthen this."
    anchor = anchor_to("v", moved, 6, 3)
    meeting.add("B.", "comment", PromptKey.NEEDS, "These two?", anchor)
    text = in_one_line(meeting.read(FULL.answering(PromptKey.NEEDS, moved)))
    assert re.search(r"First \S*\s*\[1\] then this", text)


def test_markup_and_control_characters_are_only_text(meeting):
    meeting.comment(PromptKey.NEEDS, "<b>bold</b> \x1b[31m &amp;", by="<i>B.</i>")
    text = in_one_line(meeting.read())
    assert "<b>bold</b>" in text
    assert "&amp;" in text
    assert "<i>B.</i>, 25 November" in text
    assert "\x1b" not in text


def test_a_wide_margin_leaves_more_than_a_third_of_the_page_to_a_pen(meeting):
    meeting.write(with_wide_margin(FULL))
    command = ["pdftotext", "-bbox", str(meeting.path), "-"]
    boxes = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    width = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    assert max(map(float, re.findall(r'xMax="([\d.]+)"', boxes))) < width * 0.64


def test_no_page_loses_words_wherever_the_headings_fall(meeting):
    for lines in range(1, 24):
        text = "\n".join(["Line"] * lines)
        pages = meeting.write(with_wide_margin(FULL.answering(PromptKey.DESCRIPTION, text)))
        assert pages.count("Line") == lines
        assert "23 November 2026" in pages


def test_a_pdf_says_its_title_and_language_and_lists_its_headings(meeting):
    meeting.comment(PromptKey.NEEDS, "Who?")
    meeting.read()
    pypdf = pytest.importorskip("pypdf")
    pdf = pypdf.PdfReader(meeting.path)
    assert pdf.metadata.title == document_name(FULL)
    assert not pdf.metadata.author
    assert pdf.root_object["/Lang"] == "en-GB"
    titles = [each if isinstance(each, list) else each.title for each in pdf.outline]
    assert titles[-2] == "Comments"
    assert [each.title[:4] for each in titles[-1]] == ["[1]\u2002"]


def test_two_hundred_comments_are_printed(meeting):
    for number in range(200):
        meeting.comment(PromptKey.DESCRIPTION, f"Number {number}", "washing machine")
    text = in_one_line(meeting.read())
    assert all(f"Number {number}" in text for number in range(200))
    assert "washing machine [1] [2]" in text
