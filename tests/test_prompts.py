"""The prompt set, the start page and the last one: complete, kind, and clear about a fault."""

import re
import shutil

import pytest

from reflect_app.advice.counting import count_words
from reflect_app.errors import PromptSetError
from reflect_app.paths import resource
from reflect_app.prompt_keys import HEADINGS
from reflect_app.prompts import (
    file_name,
    load_finished_page,
    load_prompts,
    load_start_page,
    short_names,
)
from reflect_app.reflection import PromptKey

PROMPTS = [*load_prompts().values()]
EACH = pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.key.value)
JUDGING = re.compile(
    r"\b(always|never|just|simply|merely|obvious\w*|clearly|of course|only|very|really|finally"
    r"|unfortunately|luckily|typical\w*|normal|appropriate|inappropriate|refus\w+|fail\w*|den(y|ied)"
    r"|claim\w*|insist\w*|admit\w*|complain\w*|non-?complian\w*|demanding|difficult|challenging"
    r"|aggressive|agitated|wander\w*|confused|manipulative|attention-seeking|rude|stubborn"
    r"|suffer\w*|victim|vulnerable|should|ought|good|bad|terrible|lovely|apparently|seemed)\b",
    re.IGNORECASE,
)
BLAMING = re.compile(
    r"\b(invalid|failed|fails|please|sorry|forbidden|prohibited|illegal|forgot|wrong|anonymous)\b",
    re.IGNORECASE,
)


def everything_said():
    start, finished = load_start_page(), load_finished_page()
    texts = [start.title, start.short, *finished.next_steps, *finished.after_export]
    texts += [
        text for section in start.sections for text in (section.title, section.gist, section.text)
    ]
    for prompt in PROMPTS:
        texts += [prompt.name, prompt.hint, prompt.why, *prompt.starters]
    return "\n".join(texts)


def test_there_are_six_prompts_in_the_order_of_the_file():
    assert [prompt.key for prompt in PROMPTS] == list(PromptKey)


def test_a_prompt_is_found_by_its_key():
    assert load_prompts()[PromptKey.FEELINGS].name == "How you feel"


@EACH
def test_headings_are_those_of_the_file_format(prompt):
    assert prompt.heading == HEADINGS[prompt.key]


def test_short_names_are_those_that_people_meet_elsewhere():
    assert [prompt.name for prompt in PROMPTS] == [
        "What happened",
        "Whose needs",
        "What it changed",
        "What contributed",
        "How you feel",
        "Why this example",
    ]


def test_a_name_stands_in_for_the_heading_where_the_prompts_cannot_be_read(monkeypatch, tmp_path):
    monkeypatch.setattr("reflect_app.prompts.resource", lambda _name: tmp_path)
    short_names.cache_clear()
    assert short_names() == HEADINGS
    short_names.cache_clear()


@EACH
def test_a_hint_is_one_short_sentence_without_a_full_stop(prompt):
    assert not re.search(r"[.!?]", prompt.hint)
    assert len(prompt.hint) <= 100


@EACH
def test_why_it_is_asked_is_told_in_a_few_sentences(prompt):
    assert 2 <= len(re.findall(r"[.?!](?:\s|$)", prompt.why)) <= 5
    assert count_words(prompt.why) <= 75


@EACH
def test_one_can_go_on_typing_after_a_starter(prompt):
    assert 3 <= len(prompt.starters) <= 4
    assert not [starter for starter in prompt.starters if re.search(r"[.…!?:\s]$", starter)]


@EACH
def test_an_example_is_no_longer_than_people_are_asked_for(prompt):
    assert prompt.guide_low <= count_words(prompt.example) <= prompt.guide_high


@EACH
def test_no_example_judges(prompt):
    assert not JUDGING.search(prompt.example)


@EACH
def test_no_example_holds_a_name_a_number_or_a_date(prompt):
    after_a_small_word = r"(?<=[a-z,] )(?!I\b)[A-Z]"
    assert not re.search(rf"\d|{after_a_small_word}|\b(Mr|Mrs|Ms|Dr)\b", prompt.example)


def test_the_example_of_factors_is_a_list():
    lines = load_prompts()[PromptKey.FACTORS].example.split("\n")
    assert len(lines) > 2
    assert all(line.startswith("- ") for line in lines)


def test_mixed_feelings_not_being_sure_and_few_words_are_welcome():
    why = load_prompts()[PromptKey.FEELINGS].why
    assert all(words in why for words in ("Mixed feelings", "not being sure", "as little as you"))


def test_nothing_that_is_said_blames_or_promises_too_much():
    assert not BLAMING.search(everything_said())


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("What you will be asked", "Six questions"),
        ("How long it takes", "minutes"),
        ("Where it stays", "On this computer"),
        ("Nobody should be recognisable", "colleagues too"),
        ("Who may see it", "Once it is published"),
        ("Look after yourself", "stop whenever you like"),
    ],
)
def test_the_start_page_says_what_people_need_to_know_first(title, words):
    assert words in {section.title: section.text for section in load_start_page().sections}[title]


def test_the_start_page_has_a_short_version():
    start = load_start_page()
    assert count_words(start.short) < sum(count_words(each.text) for each in start.sections) / 4


def test_the_last_page_says_what_comes_next():
    assert len(load_finished_page().next_steps) >= 3


# A folder with a fault in it


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(resource("prompts"), tmp_path / "prompts")


def change(folder, name, pattern, instead):
    path = folder / name
    text, times = re.subn(pattern, instead, path.read_text("utf-8"), flags=re.DOTALL)
    assert times == 1
    path.write_text(text, "utf-8")


def refusal(folder, load=load_prompts):
    with pytest.raises(PromptSetError) as caught:
        load(folder)
    assert not re.search("pydantic|validation|Traceback", str(caught.value))
    return caught.value.message


@pytest.mark.parametrize(
    ("name", "pattern", "instead", "told"),
    [
        (
            "1-description.toml",
            'key = "d.*?"',
            'key = "nothing"',
            "key must be one of description,",
        ),
        ("1-description.toml", 'key = "d.*?"\n', "", "key must be one of .* is missing"),
        (
            "1-description.toml",
            "hint = ",
            "hunt = ",
            "hint must be one line of text, and is missing",
        ),
        (
            "1-description.toml",
            "hint = ",
            "hunt = ",
            "hunt is not a field here; the fields are key",
        ),
        ("1-description.toml", "have seen it", "have seen it.", "hint .* without a full stop"),
        (
            "2-needs.toml",
            "outline:",
            "outline?",
            "heading must be exactly “Whose needs .*outline:”",
        ),
        (
            "2-needs.toml",
            "guide_low = 20",
            "guide_low = 61",
            "guide_low .*not be more than guide_h",
        ),
        (
            "2-needs.toml",
            "guide_low = 20",
            'guide_low = "20"',
            "guide_low must be a number of words",
        ),
        ("2-needs.toml", "guide_low = 20", "guide_low = 0", "guide_low must be a number of words"),
        ("2-needs.toml", "guide_low = 20", "guide_low = true", "guide_low must be a number"),
        ("3-impact.toml", 'why = """.*?"""', 'why = " "', "why must be some text"),
        ("3-impact.toml", 'why = """.*?"""', "why = 3", "why must be some text"),
        ("3-impact.toml", 'name = ".*?"', 'name = ""', "name must be one line of text"),
        ("4-factors.toml", r"starters = \[.*?\]", 'starters = ["a", "b"]', "starters .*list of 3"),
        ("4-factors.toml", r"starters = \[.*?\]", 'starters = "a"', "starters must be a list of 3"),
        ("4-factors.toml", "We had", r"We\\nhad", "starters, number 2 must be one line of text"),
        ("5-feelings.toml", '"Part of me feels"', "7", "starters, number 2 must be one line"),
        ("6-motivation.toml", 'example = """.*?"""', 'example = ""', "example must be some text"),
        ("6-motivation.toml", "guide_high = 80", "guide_high = ", "must be TOML .*line 21"),
    ],
)
def test_a_fault_names_the_file_the_field_and_what_it_must_be(folder, name, pattern, instead, told):
    change(folder, name, pattern, instead)
    message = refusal(folder)
    assert name in message
    assert re.search(told, message)


@pytest.mark.parametrize(
    ("pattern", "instead", "told"),
    [
        ("short = ", "shirt = ", "short must be some text, and is missing"),
        ('title = "Where it stays"\n', "", "sections, number 3, title must be one line of text"),
        (
            'title = "Where it stays"',
            'titel = ""',
            "titel is not a field here.*fields are title, gist, t",
        ),
        (r"\[\[sections\]\].*", "", "sections must be one or more parts, .* is missing"),
        (r"\[\[sections\]\].*", "sections = [1]", "sections, number 1 must be a title, a gist"),
    ],
)
def test_a_fault_of_the_start_page_is_told_alike(folder, pattern, instead, told):
    change(folder, "start.toml", pattern, instead)
    message = refusal(folder, load_start_page)
    assert "start.toml" in message
    assert re.search(told, message)


@pytest.mark.parametrize(
    ("pattern", "instead", "told"),
    [
        (r"next_steps = \[.*?\n\]", "next_steps = []", "next_steps must be a list of one or more"),
        (r"after_export = \[", "after_export = [3,", "after_export, number 1 must be one line of"),
    ],
)
def test_a_fault_of_the_last_page_is_told_alike(folder, pattern, instead, told):
    change(folder, "finished.toml", pattern, instead)
    message = refusal(folder, load_finished_page)
    assert "finished.toml" in message
    assert re.search(told, message)


@pytest.mark.parametrize("key", PromptKey)
def test_a_file_that_is_gone_is_named(folder, key):
    (folder / file_name(key)).unlink()
    assert f"{file_name(key)} can't be used: this file must be there" in refusal(folder)


def test_a_folder_in_a_files_place_is_told(folder):
    (folder / "start.toml").unlink()
    (folder / "start.toml").mkdir()
    assert "start.toml can't be used: could not be read" in refusal(folder, load_start_page)


def test_two_files_that_changed_places_are_told(folder):
    shutil.copy(folder / "2-needs.toml", folder / "3-impact.toml")
    assert "3-impact.toml can't be used: key must be impact" in refusal(folder)


def test_bytes_that_are_no_text_are_told(folder):
    (folder / "1-description.toml").write_bytes(b"key = '\xff'")
    assert "1-description.toml can't be used: must be saved as UTF-8" in refusal(folder)


def test_several_faults_are_told_at_once(folder):
    change(folder, "1-description.toml", "hint = ", "hunt = ")
    change(folder, "1-description.toml", "guide_low = 150", "guide_low = -1")
    message = refusal(folder)
    assert all(field in message for field in ("hint must", "hunt is", "guide_low must"))


def test_a_list_is_not_complained_of_as_well_as_what_is_inside_it(folder):
    change(folder, "start.toml", r"\[\[sections\]\].*", "sections = [1]")
    assert "one or more parts" not in refusal(folder, load_start_page)


def test_what_to_do_about_it_is_said(folder):
    (folder / "1-description.toml").unlink()
    with pytest.raises(PromptSetError) as caught:
        load_prompts(folder)
    assert str(folder / "1-description.toml") in caught.value.advice


# What a file may look like and still be read


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference(folder):
    for path in folder.glob("*.toml"):
        text = path.read_bytes().replace(b"\n", b"\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text)
    assert load_prompts(folder) == load_prompts()
    assert load_start_page(folder) == load_start_page()
    assert load_finished_page(folder) == load_finished_page()


def test_an_editors_copy_in_the_folder_is_left_alone(folder):
    (folder / "1-description copy.toml").write_text("not TOML at all", "utf-8")
    assert load_prompts(folder) == load_prompts()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("one\ntwo", "one two"),
        ("\n  one  \n  two\n", "one two"),
        ("one\n\ntwo\nthree", "one\n\ntwo three"),
        ("one\n \n\n\ntwo", "one\n\ntwo"),
        ("- one\n- two\n  goes on\n- three", "- one\n- two goes on\n- three"),
        ("These:\n- one\n  - two", "These:\n- one\n- two"),
        ("well-\n-known", "well- -known"),
    ],
)
def test_a_text_may_span_lines(folder, written, shown):
    change(folder, "3-impact.toml", 'example = """.*?"""', f'example = """{written}"""')
    assert load_prompts(folder)[PromptKey.IMPACT].example == shown
