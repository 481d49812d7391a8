"""What the library window says of its list, and after what was done."""

from reflect_app.gui.library_window import messages as words
from reflect_app.gui.phrases.selected_and_moved import moved_to_bin_message


def test_the_footer_counts_what_is_shown():
    assert words.listed_text(24, 24) == "24 reflections"
    assert words.listed_text(1, 1) == "1 reflection"
    assert words.listed_text(3, 2500) == "3 of 2,500 reflections"
    assert words.listed_text(3, 2500, searched=True) == "Found in 3 of 2,500 reflections"


def test_the_footer_says_how_many_the_search_does_not_know_yet():
    assert words.promise_text(3_400) == "still reading in 3,400 reflections for search"
    assert words.promise_text(1) == "everything stays on this computer"


def test_an_export_says_how_many_stayed_behind():
    assert words.written_message(2, 0, "out") == "2 reflections written to out."
    assert "1 reflection stayed behind" in words.written_message(2, 1, "out")
    assert words.written_message(0, 3, "out").startswith("Nothing was written.")


def test_no_words_blame_anybody():
    said = " ".join([words.written_message(0, 1, "x"), moved_to_bin_message(1)]).lower()
    for word in ("invalid", "failed", "please", "sorry", "error"):
        assert word not in said
