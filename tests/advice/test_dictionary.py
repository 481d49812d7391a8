"""The dictionary: British words, and how fast it says so."""

from time import process_time

import pytest

from reflect_app.advice import dictionary
from reflect_app.advice.dictionary import Problem, is_word, knows

WORDS = """
a colour organise organize judgement judgment well-being wellbeing co-worker don't don’t they’re
mother's mothers' mother’s o'clock crèche creche café neurodivergent keyworker nan naloxone
sertraline safeguarding mark hope will retraumatize fiancée self-harm person-centred re-refer
x-ray practise practice licence foetus focussed co-ordinator nobody'd dad’ll
"""
NOT_WORDS = """
maria london anna keisha monday center colour2 recieve teh wich ther alot definately seperate
hav your're dos'nt 'd -a a- -- ' john henry charlotte patel'
"""
WITH_CAPITALS = """
Mark mark MARK Monday MONDAY Monday's Don't DON'T NHS MARAC IDVAs Parkinson's Welsh Well-being
English-speaking Colour
"""
ODD = ["", "Mark", "a b", "a\nb"]


@pytest.mark.parametrize("word", WORDS.split())
def test_a_british_word_is_one_in_lower_case(word):
    assert is_word(word)


@pytest.mark.parametrize("word", [*NOT_WORDS.split(), *ODD])
def test_a_name_or_a_misspelling_is_no_word(word):
    assert not is_word(word)


@pytest.mark.parametrize("word", WITH_CAPITALS.split())
def test_a_word_is_known_with_the_capitals_it_may_have(word):
    assert knows(word)


@pytest.mark.parametrize("word", ["monday", "british", "mArk", "Recieve", "RECIEVE", "nhs."])
def test_a_word_is_not_known_without_the_capitals_it_must_have(word):
    assert not knows(word)


@pytest.mark.parametrize("word", ["\ud800", "a\0b", "a" * 100_000, "日本", "é", "\x01", "# "])
def test_what_is_no_word_at_all_is_none(word):
    assert not is_word(word)
    assert not knows(word)


def test_each_word_of_the_list_is_found_where_it_is():
    for letters in ("a", "mot", "zo", "thr", "é"):
        found = dictionary.words_beginning_with(letters)
        assert found
        assert all(map(dictionary.rank, found))
        assert all(word.startswith(letters) for word in found)


@pytest.fixture
def list_file(monkeypatch, tmp_path):
    monkeypatch.setattr(dictionary, "resource", tmp_path.joinpath)
    (tmp_path / "advice").mkdir()
    dictionary.forget()
    yield tmp_path / "advice" / "words-gb.txt"
    monkeypatch.undo()
    dictionary.forget()


@pytest.mark.parametrize("held", [None, b"", b"# head\n", b"mother 1\nzo", b"\xff\0" * 100])
def test_where_the_list_is_not_there_every_word_is_known_and_it_says_why(list_file, held):
    if held is not None:
        list_file.write_bytes(held)
    assert dictionary.problem() is (Problem.MISSING if held is None else Problem.UNREADABLE)
    assert is_word("recieve")
    assert knows("Recieve")


def test_the_list_is_there():
    assert dictionary.problem() is None


def test_it_is_read_in_a_moment_and_answers_fast():
    dictionary.forget()
    begun = process_time()
    assert is_word("moment")
    read = process_time() - begun
    words = dictionary.words_beginning_with("con")[:2000]
    begun = process_time()
    for _ in range(10):
        assert all(map(is_word, words))
    assert read < 0.05  # 3 ms where nobody else works
    assert process_time() - begun < 0.2  # 20,000 look-ups
