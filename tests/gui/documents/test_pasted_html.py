"""What HTML from a clipboard becomes: what the page showed, line by line, and nothing it hid."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.gui.documents.hidden_text import Styles
from reflect_app.gui.documents.pasted_html import lines_of_html

WORD = "<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level{level} lfo1'>"
WORD += "<![if !supportLists]><span style='mso-list:Ignore'>{mark}<span>&nbsp;&nbsp; </span></span>"
WORD += "<![endif]>{text}<o:p></o:p></p>"
LISTS = {
    "numbers": ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
    "numbers from five": ("<ol start=5><li>a</li><li>b</li></ol>", ["5. a", "6. b"]),
    "letters": ("<ol type=a start=26><li>a</li><li>b</li></ol>", ["z. a", "aa. b"]),
    "capitals": ("<ol type=A><li>a</li></ol>", ["A. a"]),
    "roman": ("<ol style='list-style-type: lower-roman' start=4><li>a</li></ol>", ["iv. a"]),
    "a value": ("<ol><li>a<li value=7>b<li>c</ol>", ["1. a", "7. b", "8. c"]),
    "counted down": ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
    "bullets": ("<ul><li>a<li>- b<li>• c</ul>", ["- a", "- b", "- • c"]),
    "no marks": ("<ul style='list-style:none'><li>a</ul>", ["a"]),
    "interrupted": ("<ol><li>a</ol><p>x</p><ol start=2><li>b</ol>", ["1. a", "x", "2. b"]),
    "nested": (
        "<ol><li>a<ul><li>b<ol><li>c</ol></ul></li><li>d</ol>",
        ["1. a", "  - b", "    1. c", "2. d"],
    ),
    "nested beside": ("<ul><li>a</li><ul><li>b</li></ul></ul>", ["- a", "  - b"]),
    "paragraphs in items": (
        "<ul><li><p>a</p><p>b<br>c</p></li><li><p>d</p></li></ul>",
        ["- a", "  b", "  c", "- d"],
    ),
    "items on their own": ("<li>a</li><li>b</li>", ["- a", "- b"]),
    "a table in an item": (
        "<ol><li>a<table><tr><td>b</td><td>c</td></tr></table></ol>",
        ["1. a", "  b c"],
    ),
    "Word's numbers": (
        WORD.format(level=1, mark="1.", text="a") + WORD.format(level=2, mark="(b)", text="c"),
        ["1. a", "  (b) c"],
    ),
    "Word's bullets": (
        WORD.format(level=1, mark="·", text="a") + WORD.format(level=2, mark="o", text="b"),
        ["- a", "  - b"],
    ),
}  # fmt: skip
HIDDEN = {
    "by its style": "<span style='color:red; display : none'>secret</span>",
    "by a style sheet": "<style>p.x, .y{display:none}</style><b class=y>secret</b>",
    "by visibility": "<span style='visibility:hidden'>secret</span>",
    "by being seen through": "<span style='opacity: 0'>secret</span>",
    "for a screen reader": "<b style='position:absolute;clip:rect(0px, 0px, 0px, 0px)'>secret</b>",
    "by its attribute": "<span hidden>secret</span>",
    "in Word": "<span style='mso-hide:all'>secret</span>",
    "in a comment": "<!-- secret --><!--[if gte mso 9]><xml>secret</xml><![endif]-->",
    "in a script": "<script>secret</script><noscript>secret</noscript>",
    "in a style sheet": "<style><!-- p {color: secret} --></style>",
    "in a template": "<template><p>secret</p></template>",
    "in the title": "<title>secret</title>",
    "within what is hidden": "<span style='display:none'><b>secret</b></span>",
}

OUT_OF_SIGHT = {
    "by its size": "<span style='font-size:0'>secret</span>",
    "by being far away": "<b style='position:absolute;left:-9999px'>secret</b>",
    "by its first line": "<div style='text-indent:-9999px'>secret</div>",
    "by a box of a pixel": (
        "<p style='position:absolute;width:1px;height:1px;overflow:hidden'>secret</p>"
    ),
    "by a box without height": "<div style='height:0;overflow:hidden'>secret</div>",
    "by its colour": "<span style='color:transparent'>secret</span>",
    "within another": "<style>p.y .z{display:none}</style><p class=y><i class=z>secret</i></p>",
    "directly within": "<style>p > .k{display:none}</style><p><i class=k>secret</i></p>",
    "by two classes": "<style>/* x */.a.b{display:none}</style><i class='b a'>secret</i>",
    "by a later style sheet": "<i class=x>secret</i><style>.x{visibility:hidden}</style>",
    "by several rules": (
        "<style>.x{position:absolute}.x{clip:rect(0 0 0 0)}</style><i class=x>secret</i>"
    ),
}
SHOWN = {
    "by a size of its own": "<p style='font-size:0'><span style='font-size:12pt'>seen</span></p>",
    "in a hidden one": "<p style='visibility:hidden'><b style='visibility:visible'>seen</b></p>",
    "by another class": (
        "<style>.x{display:none}.x.open{display:block}</style><p class='x open'>seen</p>"
    ),
    "on a wide screen": (
        "<style>.x{display:none}@media (min-width:9px){.x{display:block}}</style><p class=x>seen"
    ),
    "by its own style": "<style>.x{display:none}</style><p class=x style='display:block'>seen</p>",
    "without a script": "<noscript><style>.x{display:none}</style></noscript><p class=x>seen</p>",
    "on paper": "<style media=print>.x{display:none}</style><p class=x>seen</p>",
    "in a comment": "<!--[if mso]><style>p{display:none}</style><![endif]--><p>seen</p>",
    "in another place": "<style>.y .z{display:none}.y > i{display:none}</style><b class=z>seen</b>",
    "two below": "<style>.y > i{display:none}</style><p class=y><b><i>seen</i></b></p>",
    "by what is not understood": (
        "<style>.x{display:none}.x:not(.off){display:block}</style><p class=x>seen</p>"
    ),
    "painted": "<b style='color:transparent;background-clip:text'>seen</b>",
    "a clip that has no effect": "<span style='clip:rect(0,0,0,0)'>seen</span>",
    "a height that has no effect": "<span style='height:0;overflow:hidden'>seen</span>",
    "in room of another kind": "<p style='height:0;overflow:hidden;padding-bottom:50%'>seen</p>",
    "out of a box": (
        "<div style='height:0;overflow:hidden'><p style='position:absolute'>seen</p></div>"
    ),
    "in a slide": "<div style='position:relative;left:-2400px'>seen</div>",
    "in the second line": "<div style='text-indent:-9999px'><br>seen</div>",
    "fading in": "<p style='opacity:0;animation:in 1s forwards'>seen</p>",
    "a link": "<p style='color:transparent'><a href=x>seen</a></p>",
}

PROGRAMS = {
    "Google's documents": (
        (
            "<meta charset='utf-8'><b style='font-weight:normal' id='docs-internal-guid-1'>"
            "<p dir='ltr'><span style='white-space:pre-wrap'>Why</span></p>"
            "<ol style='margin-top:0'><li dir='ltr' style='list-style-type:decimal' aria-level='1'>"
            "<p role='presentation'><span style='white-space:pre-wrap'>trust</span></p></li>"
            "<ol><li style='list-style-type:lower-alpha'><p>time</p></li></ol></ol></b>"
        ),
        ["Why", "1. trust", "  a. time"],
    ),
    "LibreOffice": (
        (
            "<html><head><title></title><style>p { line-height: 115% }</style></head>"
            "<body lang='en-GB' dir='ltr'><p>Why</p>\n<ol start='3'>\n\t<li><p>trust</p></li>\n"
            "\t<li><p>time</p>\n\t<ul>\n\t\t<li><p>a lot</p></li>\n\t</ul></li>\n</ol></body>"
        ),
        ["Why", "3. trust", "4. time", "  - a lot"],
    ),
    "Outlook": (
        (
            "<div class=WordSection1><p class=MsoNormal>Dear all,<o:p></o:p></p>"
            "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>see you at 5&nbsp;pm</p></div>"
        ),
        ["Dear all,", "", "see you at 5\xa0pm"],
    ),
    "Safari": (
        "<span>one<span class='Apple-converted-space'>&nbsp;</span>two</span>",
        ["one two"],
    ),
    "a spreadsheet": (
        (
            "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><style>td{color:black}"
            "</style></head><body><table border=0><!--StartFragment--><col width=64><tr height=20>"
            "<td height=20>Mon</td><td align=right x:num>9</td></tr><tr><td>Tue</td><td>8</td></tr>"
            "<!--EndFragment--></table></body></html>"
        ),
        ["Mon 9", "Tue 8"],
    ),
    "a web page": (
        (
            "<article><h2>Title</h2><nav hidden>Menu</nav><p>Text with <a href=x>a link</a>"
            "<sup>1</sup>.</p><figure><img src=x alt=y><figcaption>Below</figcaption></figure>"
            "</article>"
        ),
        ["Title", "Text with a link1.", "Below"],
    ),
    "other scripts": (
        "<ol style='list-style: inside'><li>שלום</li><li>नमस्ते</li><li>你好</li></ol>",
        ["1. שלום", "2. नमस्ते", "3. 你好"],
    ),
}


@pytest.mark.parametrize(("html", "lines"), PROGRAMS.values(), ids=PROGRAMS)
def test_what_each_program_copies_comes_in_as_it_looks(html, lines):
    assert lines_of_html(html) == lines


@pytest.mark.parametrize(("html", "lines"), LISTS.values(), ids=LISTS)
def test_lists_keep_their_marks_and_their_depth(html, lines):
    assert lines_of_html(html) == lines


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_what_a_page_hides_is_never_pasted(hidden):
    assert "".join(lines_of_html(f"<p>one {hidden}two</p><p>three</p>")) == "one twothree"


def test_what_is_only_paler_is_pasted():
    assert lines_of_html("<p style='opacity:0.5;clip:auto'>seen</p>") == ["seen"]


def test_what_only_paper_hides_is_pasted():
    html = "<style>@media print { .x { display: none } }</style><p class=x>seen</p>"
    assert lines_of_html(html) == ["seen"]


def test_each_row_of_a_spreadsheet_is_a_line():
    html = "<table><col><tr><td>Mon</td><td></td><td>9</td></tr><tr><td>Tue<td>8</tr></table>"
    assert lines_of_html(html) == ["Mon  9", "Tue 8"]


def test_cells_with_paragraphs_stand_one_below_the_other():
    html = "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>"
    assert lines_of_html(html) == ["a", "b", "c"]


def test_paragraphs_breaks_and_blank_lines_are_as_they_look():
    html = "<p>a<br></p><p><br></p><div>b<div>c</div></div><p>&nbsp;</p><p></p><p>d\n e</p>"
    assert lines_of_html(html) == ["a", "", "b", "c", "", "d e"]


def test_no_break_spaces_stay():
    assert lines_of_html("<p>5&nbsp;pm, Dr.&nbsp;Hill</p>") == ["5\xa0pm, Dr.\xa0Hill"]


@pytest.mark.parametrize("end", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029", "&#11;", "&#x0C;"])
def test_a_line_end_of_another_kind_is_one(end):
    assert lines_of_html(f"<p>tea{end}Then</p>") == ["tea", "Then"]


def test_what_is_laid_out_by_spaces_stays_so():
    assert lines_of_html("<pre>a\n  b</pre>") == ["a", "  b"]
    assert lines_of_html("<p style='white-space:pre-wrap'>a\n  b</p>") == ["a", "  b"]


def test_a_few_words_keep_the_spaces_around_them():
    html = "<html><body>\n<!--StartFragment--> and <b>after</b> <!--EndFragment-->\n</body></html>"
    assert lines_of_html(html) == [" and after "]


markup = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<ol>",
            "</ol>",
            "<ul>",
            "</ul>",
            "<li>",
            "</li>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<br>",
            "<div>",
            "</div>",
            "<span>",
            "</span>",
            "<ol&#32;reversed>",
            "<p&#32;style='mso-list:l0&#32;level2'>",
            "<!--",
            "-->",
            "<![if",
            "<pre>",
            "</pre>",
            "<style>",
            "</style>",
            "word",
            "&nbsp;",
            "<",
            ">",
            "&",
            '"',
        ]
    ).map(lambda part: part.replace("&#32;", " ")),
    max_size=30,
)


@given(markup)
def test_no_markup_however_broken_is_too_much(parts):
    assert all("\n" not in line for line in lines_of_html("".join(parts)))


@given(st.lists(st.text("abc <&>äß👩", min_size=1).filter(str.strip), min_size=1, max_size=6))
def test_every_word_of_a_page_comes_in(texts):
    from html import escape

    page = "".join(f"<p>{escape(text)}</p>" for text in texts)
    assert [line.split() for line in lines_of_html(page)] == [text.split() for text in texts]


@pytest.mark.parametrize("html", SHOWN.values(), ids=SHOWN)
def test_words_that_may_be_seen_always_come_in(html):
    assert "seen" in "".join(lines_of_html(html))


@pytest.mark.parametrize("html", OUT_OF_SIGHT.values(), ids=OUT_OF_SIGHT)
def test_what_a_page_keeps_out_of_sight_is_never_pasted(html):
    assert "".join(lines_of_html(f"<p>one</p>{html}<p>two</p>")) == "onetwo"


@pytest.mark.parametrize(
    "part", ["<style>", "/*", "a{", "}", "a,", "@media x{", "a>", "<style>a{b:c}"]
)
def test_no_style_sheet_however_broken_takes_long(part):
    begun = process_time()
    Styles(f"<style>{part * 20_000}")
    assert process_time() - begun < 5
