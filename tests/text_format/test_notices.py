"""Damage that conforms is noticed, in words; real texts of all languages are left in peace."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reflect_app.reflection import PromptKey, Reflection
from reflect_app.text_format.notice_words import NoticeCode
from reflect_app.text_format.notices import notices
from reflect_app.text_format.problems import LISTED
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write
from tests.strategies import hostile_text, in_seconds, publishable
from tests.text_format.departures import H, data

RECEIVED = Path(__file__).parents[1] / "data" / "received"


def received(name):
    return read((RECEIVED / name).read_bytes())


def told(text):
    return [(notice.code.value, notice.line) for notice in notices(text)]


def damaged(text, encoding="cp1252"):
    """What a text in UTF-8 looks like where it was read in another encoding."""
    return "".join(
        bytes([byte]).decode(encoding, errors="ignore") or chr(byte) for byte in text.encode()
    )


def test_mojibake_conforms_and_is_noticed():
    reading = received("mojibake.txt")
    assert reading.conforms
    assert reading.whole
    assert [(one.code, one.line) for one in reading.notices] == [("mojibake", 2)]
    assert reading.notices[0].message == "Line 2 has â€™, which is usually a damaged ’"


def test_leftovers_of_a_mails_coding_conform_and_are_noticed():
    reading = received("qp-leftovers.txt")
    assert reading.whole
    (notice,) = reading.notices
    assert notice.message == "Line 2 has =E2=80=99, which is a mail program’s own coding of ’"


def test_a_lost_letter_is_noticed():
    (notice,) = read(data(line_4="caf\ufffd")).notices
    assert (notice.code, notice.line) == (NoticeCode.LOST_CHARACTER, 4)
    assert notice.message.endswith("a letter was lost here")


@pytest.mark.parametrize(
    ("word", "encoding"),
    [
        *(
            (word, "cp1252")
            for word in (
                *(
                    "She’s glad",
                    "“glad”",
                    "stayed – glad",
                    "wait…",
                    "café",
                    "déjà vu",
                    "à la carte",
                ),
                *("£5", "20° outside", "½ an hour", "Größe", "Österreich", "naïve", "mañana"),
                *("São", "coração", "smørrebrød", "skål", "œuvre", "cœur", "łódź", "źle", "ŵyr"),
                *("Ŷd llŷn", "žák", "1 × 2 → 3", "✓ done", "€20", "привет", "γεια σου", "שלום"),
                *("مرحبا", "日本語です", "😀", "voilà", "non\u00a0!", "’tis", "Ünal", "Zażółć"),
            )
        ),
        *((word, "mac-roman") for word in ("She’s", "café", "“glad”", "élan", "École", "Über")),
        *((word, "mac-roman") for word in ("£5", "20°C", "coração", "naïve", "música", "más")),
        *((word, "cp1252") for word in ("organización", "où", "però", "5 m²", "שלום", "Žižka")),
        *((word, "cp437") for word in ("She’s", "“glad”", "stayed – glad")),
        *((word, "cp850") for word in ("She’s", "stayed – glad")),
        *((word, "cp1251") for word in ("She’s", "stayed – glad")),
        ("café", "cp1250"),
    ],
)
def test_letters_read_in_the_wrong_encoding_are_noticed(word, encoding):
    shown = damaged(f"There was {word} here.", encoding)
    assert [code for code, _line in told(shown)] == ["mojibake"], shown


@pytest.mark.parametrize("word", ["She’s", "café", "“glad”", "£5"])
def test_letters_damaged_twice_are_told_as_they_were(word):
    (notice,) = notices(damaged(damaged(word)))
    assert notice.was in word


REAL = [
    "« Café », dit-elle. « Où ? À Noël… » Il répondit : « Voilà »",
    "«\u00a0à la\u00a0», «\u00a0é\u00a0», «\u00a0l’été\u00a0», l’île, ÇA, L’ÉTÉ, ÂGE, PÂQUES, MÊME",
    "« L’ÂGE » – « À » – « Ô » – « Ê » – É… É… NON",
    "A IRMÃ disse: “AMANHÃ”, “MAÇÔ, ROMÃ… MANHÃ — “NÃO” e IRMÃ’s",
    "Ele disse que não, a irmã, o coração, pães, mãe: “lã”, «irmã», maçã…",
    "Tiếng Việt: đã, ấy, Ã, Â, ÂN CẦN, “CÂ”, HÃY, MÃ…, chị ấy đã đến. “Đã”",
    "Die Größe, das Ä, „Ä“, „Ö“, „Ü“, »Ä«, Ärger, Öl, STRASSE, Ä–Ö, „É“",
    "Å, PÅ, SMÅ… “PÅ”, FÅ – ÅR, 5 Å², 3 Å, Åse, Ångström, Å–Ø",
    "Καλημέρα, «Ώρα», Γεια σου· «ΓΗ» – Ή…",
    "Привет, «Гость», Г., вы, вЫ, ГЁ",
    "Ăla, Ăştia, ÎN, «Î», “ÎN”, România",
    "Łódź, Źle, „Świat”, ŹDŹBŁO, ŻÓŁĆ",
    "Tŷ, ŵyr, Ŵ, llŷn, TÂN, Ŷ…",
    "TÜRKİYE’DE ‘HÂLÂ’, kâr, HÂLÂ…",
    "日本語、「です」。한국어 ‘예’",
    "שלום “עליכם” مرحبا «بك»",
    "a × b × c, 3×4, √2, √x, ±5°, 100 €, £5 – ½",
    "├── one\n└── two",
    "O CASO DA IRMÃ¹ FOI GRAVE. MAÇÃ³, ROMò, CRÂ¹, Â¹ note, BRÂ³",
    "DETTA GÄLLER OCKSÅ¹, PÅ², HUOMIOÄ¹ TÄMÄ¹, Å½ inch",
    "2×½×¼ tablets, 3×²×³, a×½×½, √£5, √∫f dx, √∂x, √±1, x√£5, ¬£, ¬∞",
    "aГ. aГ, aГ” aГ… Гamma, Г-function",
    "👩‍👩‍👧 ☺️ ✓ → • ©",
    "x=20, y = 3, n=20\nn=20\nscore=20\nscore=20\nsats=98, blood group=AB, room=E4, a=b",
    "https://example.org/?q=20&p=3D&r=AB",
    "E = mc² and 2+2=4\n= the end =\n==20==",
    "ward=E2 was full",
]


@pytest.mark.parametrize("text", REAL)
def test_real_texts_are_left_in_peace(text):
    assert notices(text) == ()
    for line in text.split("\n"):
        assert read(data(line_2=line)).notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "She=E2=80=99d come",
        "caf=C3=A9",
        "nobody minded.=20",
        "nobody minded,=20",
        "today,=20we went",
        "I went home.=20Then we had tea",
        "She came=20in",
        "I=20think=20so",
        "=20",
        "Yes.=A0 And it was =A3 5",
        "pr=E9par=E9",
        "She don=92t",
        "It=92s small",
        "the caf=E9 and the th=E9",
        "=e2=80=99",
        "=F0=9F=98=80",
    ],
)
def test_a_mails_coded_letters_are_noticed(text):
    assert told(text) == [("mail-coding", 1)]


FIGURES = """\
Diazepam dose=20mg at night, and dose=20 mg by day
Her weight=95kg and pulse=92bpm; weight=95kg
Width=20px in the page, timeout=20s, limit=20MB, size=20in
MMSE=20
Her BMI=20
Barthel=20
MoCA=20
CRP=20
Hb=20
nobody=20
Her weight was steady and so was her pulse=20
He sat up for an hour, and then his rate=20
We counted all of the flats in the street: flats=20
cats=20
dogs=20
10+10
=20
(5*4)
=20
page?size=20&sort=95a, page?size=20&sort=98
Temp=37, SpO2=96%, HR=94bpm, sats=95percent on air
fare=20p and room=20B
Ward=20A, ward=20 and bed=20.
the room=E9 and the bay=E9, a=E1b c=F2d, x=F0 and y=E1, colour=F0F0F0
#define A=0xC3; count!=20
(5*4)=20
(five times four)=20
five+fifteen=20
https://x.org/?page=20
Look at https://x.org/?page=20
He paid 20p.=20
a line that ends in =
and goes on, a =3D b
size.=20
n.=20
av.=20
max.=20
No.=20
approx.=20minutes, avg.=20seconds, ratio=20to one
GCS=15, PHQ9=20, she was tired; HbA1c=48mmol/mol, BP=120/80
the password=A0 and the code=A3 5
time=92s and dist=92m, rate=97bpm, grade=93"""


def test_figures_are_no_coded_letters_whether_they_stand_alone_or_with_others():
    assert told(FIGURES) == []
    for line in FIGURES.split("\n"):
        assert told(line if line != "=20" else "5+15\n=20") == [], line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("First.\n=20\nSecond", [2]),
        ("We went home=20\n=20\nand slept", [1, 2]),
        ("We sat in the café=20\nand spoke=20\nof her day", [1, 2]),
        ("Nobody minded that she was late=20\nNobody had told her that we knew it=20", [1, 2]),
        ("caf=C3=A9 of the pro=\ngram=20\nfor all", [1, 2]),
        ("x =3D 20, and=20she\nShe=E2=80=99d a dose=20mg\ndose=20mg", [1, 2]),
        ("BP=120/80, HR=92\nCRP=48mg\nx=E9\nShe=E2=80=99d come", [4]),
        (f"{'We went on and on ' * 4}=\nand {'on ' * 23}=\non", [1, 2]),
    ],
)
def test_what_is_likely_counts_where_the_whole_text_says_so(text, lines):
    assert told(text) == [("mail-coding", line) for line in lines]


def test_a_soft_break_is_told_by_what_it_is():
    first, _second = notices("the pro=\ngram for caf=C3=A9")
    assert first.message == (
        "Line 1 has =, which is a mail program’s own coding of a line that goes on"
    )


def test_where_one_letter_is_coded_other_signs_are_too():
    text = "x=3D20\nShe=E2=80=99d come=20\nand went"
    assert told(text) == [("mail-coding", 1), ("mail-coding", 2)]


def test_each_line_is_told_once_a_kind_and_in_order():
    text = "\ufffd\ufffd\nâ€™ â€™ Ã©\nplain\ncafÃ© \ufffd =E2=80=99"
    assert told(text) == [
        *[("lost-character", 1), ("mojibake", 2)],
        *[("mojibake", 4), ("lost-character", 4), ("mail-coding", 4)],
    ]


def test_at_most_a_thousand_lines_of_a_kind_are_told():
    assert len(notices("\ufffd\n" * (LISTED + 5))) == LISTED


def test_a_reflection_is_looked_at_as_it_would_be_written():
    reflection = Reflection(tags=("cafÃ©",)).answering(PromptKey.NEEDS, "\n\nWell\n\nShe\ufffds")
    assert [(one.code.value, one.line, one.place) for one in notices(reflection)] == [
        ("lost-character", 4, "needs"),
        ("mojibake", 9, "tags"),
    ]


def test_the_lines_of_a_departing_file_are_its_own():
    file = data(line_2="\r\n• cafÃ©", line_13="Tags: caf\ufffd") + b"\n"
    assert [(one.code.value, one.line) for one in read(file).notices] == [
        ("mojibake", 3),
        ("lost-character", 14),
    ]


def test_a_coded_heading_is_a_problem_and_no_notice():
    assert read(data(line_3=H[1].replace(":", "=3A"))).notices == ()


def test_a_refused_file_tells_its_damage_too():
    reading = read(data(line_1="Hello", line_2="cafÃ©"))
    assert not reading.readable
    assert [one.line for one in reading.notices] == [2]


@in_seconds
@given(publishable())
def test_notices_change_nothing_and_say_the_same_of_a_file_and_its_reflection(reflection):
    reading = read(write(reflection))
    assert reading.conforms
    placeless = [notice._replace(place="") for notice in notices(reflection)]
    assert [one for one in reading.notices if "Tags: " not in one.shown] == placeless


@in_seconds
@given(hostile_text() | st.text("Ã©â€™ÂÅ“=E2809 3D\n�ðŸ\u00a0aZ", max_size=60))
@example("Ã")
@example("=")
def test_whatever_is_looked_at_is_told_with_a_line_of_its_own(text):
    count = text.count("\n") + 1
    for notice in notices(text):
        assert 1 <= notice.line <= count
        assert notice.shown
        assert notice.message


@pytest.mark.parametrize(
    "sign", ["Â“", "É…", "é…", "Ã©", "â€", "=E2", "=E2=80=99", "ÄÅ", "√", "=20 "]
)
def test_a_text_made_to_hurt_is_looked_at_soon(sign):
    notices(sign * 200_000)
