"""Charts as files: sharp on paper, words that stay words, and numbers that can't do harm."""

import csv
import io
import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QFont, QImage

from reflect_app.gui.charts import chart_files
from reflect_app.gui.charts.month_bars import MonthBars
from reflect_app.gui.charts.ranked_bars import ReturnedPrompts, TagPairs
from reflect_app.gui.charts.tag_lines import TagLines
from reflect_app.publication.statistics import TagLine, TagPair, TagsOverTime, TagsTogether
from tests.drivers.charts import HOW_MANY, MONTHS, PAIRS, PROMPTS, TAGS

HOSTILE = "<script>alert(1)</script>&amp;"
CHARTS = [MonthBars(HOW_MANY), TagLines(TAGS), TagPairs(PAIRS), ReturnedPrompts(PROMPTS)]


def words_of(svg):
    return ["".join(each.itertext()) for each in ET.fromstring(svg).iter() if each.text]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_a_picture_is_white_and_as_wide_as_print_needs(qapp, chart):
    image = QImage.fromData(chart_files.as_png(chart, qapp.font()))
    assert image.width() == 1890  # 160 mm at 300 dots per inch
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    assert image.pixelColor(0, 0) == image.pixelColor(1889, image.height() - 1) == QColor("white")


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_a_drawing_has_its_words_as_words_and_its_sentence_as_description(qapp, chart):
    svg = chart_files.as_svg(chart, qapp.font())
    words = words_of(svg)
    assert words.count(chart.title) == 2  # as the name of the file's content, and to be read
    assert chart.sentence in words
    assert b"<image" not in svg


def test_whatever_a_tag_says_is_text_in_a_drawing(qapp):
    lines = TagsOverTime(MONTHS, (TagLine(HOSTILE, (1,) * 12),))
    svg = chart_files.as_svg(TagLines(lines), qapp.font())
    assert b"<script" not in svg
    assert any(HOSTILE in words for words in words_of(svg))


def test_no_cell_of_a_table_can_run(qapp):
    pairs = TagsTogether((TagPair("=cmd()", "trust", 2),), 2)
    heads, row = csv.reader(io.StringIO(chart_files.as_csv(TagPairs(pairs)).decode("utf-8-sig")))
    assert heads == ["Two tags", "Reflections"]
    assert row == ["'=cmd() and trust", "2"]


def test_a_table_has_all_numbers_plain():
    months = list(csv.reader(io.StringIO(chart_files.as_csv(CHARTS[0]).decode("utf-8-sig"))))
    assert months[0] == ["Month", "Published", "Approved", "With supervisor", "Draft", "All"]
    assert months[-1] == ["November 2026", "2", "1", "2", "1", "6"]


def test_letters_of_any_size_make_a_picture_of_the_same_width(qapp):
    large = QFont(qapp.font())
    large.setPixelSize(60)
    assert QImage.fromData(chart_files.as_png(CHARTS[0], large)).width() == 1890


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_the_lines_of_a_drawing_grow_with_it(qapp, chart):
    svg = chart_files.as_svg(chart, qapp.font()).decode()
    groups = re.findall(r"<g fill=[^>]*>\s*<[^g][^>]*non-scaling-stroke[^>]*>", svg)
    assert all('stroke="none"' in group for group in groups)  # nothing is seen of these
