"""Names by a template: safe on every system and in a zip, one for each, and the same again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.errors import NameTemplateError
from reflect_app.ledger_line import FileFormat, LedgerLine
from reflect_app.publication.file_writing.file_names import NO_TAG, NameParts, tag_slug
from reflect_app.publication.file_writing.folder_plan import name_key
from reflect_app.publication.formats.archive import check_name
from reflect_app.publication.publish.folder_ledger import FolderLedger
from reflect_app.publication.publish.name_giver import NameGiver
from reflect_app.publication.publish.name_template import DEFAULT, NameTemplate
from tests.samples import FULL, WRITTEN

TEMPLATES = (
    *(DEFAULT, "{tag}", "{date}", "{counter}", "{counter:04}-{tag}", "{tag}{date}{counter:2}"),
    *("con{counter}", "CON.{tag}", ". {tag} .", "-{tag}", "Geschichten {date} ({tag})", "{tag}."),
)
ODD = ["CON", "aux.txt", "..", "../../etc", "a/b\\c", "index", "Reflections", "x" * 80, "日" * 80,
       "é", "e\u0301", "É", "nul ", "LPT1", "com¹", "-rf", "~", ".hidden", "a.", "👩‍⚕️"]  # fmt: skip
TAGS = st.one_of(
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=","), min_size=1),
).map(str.strip).filter(lambda tag: 1 <= len(tag) <= 80)  # fmt: skip
DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 3))


def parts(tag, day):
    return NameParts(day, tag_slug(tag) or NO_TAG)


def noted(each, stem):
    name = f"{stem}.txt"
    return LedgerLine(each, "f", name, FileFormat.TEXT, "", "", date(2026, 1, 1), WRITTEN)


@given(st.sampled_from(TEMPLATES), st.lists(st.tuples(TAGS, DAYS), max_size=9), st.integers(0, 9))
def test_every_name_is_safe_its_own_and_the_same_after_a_stop(template, wanted, stopped_after):
    of = {str(at): parts(*each) for at, each in enumerate(wanted)}
    giver = NameGiver(NameTemplate.of(template), FolderLedger("f", ()))
    given = {each: giver.stem_for(each, one) for each, one in of.items()}
    for stem in given.values():
        for ending in (".txt", ".html", ".md"):
            check_name(stem + ending)
        assert len(f"{stem}.html".encode()) <= 255
        assert not stem.startswith((".", "-", "~"))
        assert name_key(stem) not in {"index", "reflections"}
    assert len(set(map(name_key, given.values()))) == len(of)
    lines = [noted(each, stem) for each, stem in list(given.items())[:stopped_after]]
    again = NameGiver(NameTemplate.of(template), FolderLedger("f", lines))
    assert {each: again.stem_for(each, one) for each, one in of.items()} == given


@pytest.mark.parametrize(
    "template",
    ["", "story", "{title}", "{by}", "{date", "date}", "{counter:0}", "{counter:x}", "{tag}{tag}",
     "../{tag}", "{tag}/{date}", "a:{tag}", "{tag}\n", "{tag}\u202e", "{{tag}}",
     "x" * 61 + "{tag}"],
)  # fmt: skip
def test_a_template_that_makes_no_good_names_is_refused_in_words(template):
    with pytest.raises(NameTemplateError) as refused:
        NameTemplate.of(template)
    assert str(refused.value).endswith(".")


def test_words_of_a_template_stand_as_they_are_typed():
    stem = NameTemplate.of("Stories {date} ({tag}), {counter:03}").stem(
        parts("Trust", date(2026, 1, 2)), 7
    )
    assert stem == "Stories 2026-01-02 (trust), 007"


@pytest.mark.parametrize("device", ["CONIN$", "conout$"])
def test_no_template_makes_a_name_that_windows_keeps_for_its_console(device):
    name = NameTemplate.of(f"{device}.{{tag}}").stem(NameParts(FULL.published), 1)
    assert not name.lower().startswith(device.lower())
