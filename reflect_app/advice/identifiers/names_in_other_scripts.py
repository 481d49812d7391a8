"""Names in scripts without capitals inside English text: Hebrew, Arabic, Chinese and the like.

A greeting or a word that somebody was taught stands there as often, so that a name that is known,
or what leads to a name ("signed as", "her daughter", "Mr"), tells it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.spans import Span

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_FIRST_SCRIPT = "\u0590"  # Hebrew; before it are the scripts with capitals
_MOST_WORDS = 3
_CHINESE = ("\u3400", "\u9fff")
_CHARACTERS = 3  # of most Chinese names; words of the language have mostly two
_KNOWN = these(
    "אברהם יצחק יעקב משה דוד שרה רבקה רחל לאה מרים יוסף שמעון לוי כהן חיים אסתר חנה רות מיכאל דניאל"
    " שלמה אהרון יהודה בנימין תמר נעמי יעל מנחם שמואל אליהו מרדכי"
    " محمد أحمد احمد علي حسن حسين فاطمة عائشة خديجة عمر عثمان إبراهيم ابراهيم يوسف خالد مريم زينب"
    " سارة ليلى عبدالله مصطفى محمود سعيد طارق سمير أمينة هدى رانيا ياسين بلال إسماعيل سليمان"
    " حمزة كريم"
)
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖"
    "董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂沈姚卢盧姜崔谭譚陆陸汪范廖贾賈韦韋邹鄒孟熊秦邱尹薛闫侯陶黎郝邵严嚴"
)
_BEFORE = these("signed as named name called for from by told asked rang met")


def find(page: Page) -> None:
    """Note each such name of a page."""
    if page.plain.isascii():
        return
    behind = 0
    for at in page.odd:
        if at < behind or not _is_of_such_a_script(page.words[at]):
            continue
        last = at
        while last + 1 < len(page.words) and _goes_on(page.words[last + 1]):
            last += 1
        behind = last + 1
        if last - at < _MOST_WORDS and _is_a_name(page, at, last):
            start, end = page.words[at].start, page.words[last].end
            page.add(Span("person", start, end, "", page.plain[start:end]), at, last)


def _is_of_such_a_script(word: Word) -> bool:
    one = word.text[0]
    return one >= _FIRST_SCRIPT and one.upper() == one.lower() and not word.taken


def _goes_on(word: Word) -> bool:
    return word.joined and _is_of_such_a_script(word)


def _is_a_name(page: Page, at: int, last: int) -> bool:
    text = page.words[at].text
    if any(word.text in _KNOWN for word in page.words[at : last + 1]):
        return True
    if len(text) == _CHARACTERS and text[0] in _SURNAMES and text[0] != text[1]:
        return all(_CHINESE[0] <= each <= _CHINESE[1] for each in text)
    after = page.after(last)
    does = after is not None and after.low in words("verbs that only people do")
    return does or page.before(at) in _BEFORE or bool(lead_before(page, at).kind)
