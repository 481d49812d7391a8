"""What advice says: of findings, of what can be done about them, and of what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.advice.shown_finding import ShownFinding


def heading() -> str:
    """What the panel is called, and the entry that shows it or folds it away."""
    return tr("Worth a second look")


def link(count: int) -> str:
    """What folds out to the panel where there is no room for it: "3 worth a second look"."""
    if not count:
        return heading()
    return plural(count, "1 worth a second look", "{n} worth a second look")


def in_this_answer(count: int) -> str:
    """How many there are here, and who decides; for none it promises nothing."""
    if not count:
        return tr("Nothing to point out in this answer for now.")
    return plural(
        count,
        "1 in this answer. You decide; nothing here stops you.",
        "{n} in this answer. You decide; nothing here stops you.",
    )


def in_your_tags(count: int) -> str:
    """How many there are in the tags, which are published too."""
    if not count:
        return tr("Nothing to point out in your tags for now.")
    return plural(
        count,
        "1 in your tags, which are published too. You decide; nothing here stops you.",
        "{n} in your tags, which are published too. You decide; nothing here stops you.",
    )


def these_first(count: int) -> str:
    """What is said where there are many, of which the first few are listed."""
    return tr(
        "The ones to look at first, of {n}. There is no hurry: you decide, and nothing here stops"
        " you.",
        n=count,
    )


def when_you_like(count: int) -> str:
    """What shows the others."""
    return plural(count, "1 more to look at when you like", "{n} more to look at when you like")


def in_pieces() -> str:
    """Why nothing is listed beside an answer that can be shown in pieces alone."""
    return tr(
        "A line of this answer is too long for passages to be marked in it. What was found is"
        " listed on “Check your answers”."
    )


def nothing_written() -> str:
    """What is said before anything is written."""
    return tr("Once you write, what may be worth a second look is listed here.")


def still_look() -> str:
    """Why people must look themselves."""
    return tr(
        "Reflect finds much, not everything. Only people who know the place can tell who would"
        " be recognised."
    )


def times(count: int) -> str:
    """How often words stand in an answer, behind them; "" for once."""
    if count == 1:
        return ""
    return tr(", twice") if count == 2 else tr(", {n} times", n=count)  # noqa: PLR2004


def sentence(shown: ShownFinding, *, whole: bool = False) -> str:
    """What it looks like; with why it is worth a look where it is shown whole."""
    first = shown.first
    return " ".join(filter(None, (first.message, first.why if whole else "")))


def spoken(kind: str, shown: ShownFinding, *, whole: bool = False) -> str:
    """A finding as it is read out: its kind, its words, its sentence."""
    said = f"{kind}: {shown.words}{times(len(shown.findings))}"
    more = sentence(shown, whole=whole)
    return f"{said}. {more}" if more else said


def choices_shown(*, on: bool) -> str:
    """Whether what can be done about a finding stands below it, as it is read out."""
    return tr("Choices shown below") if on else tr("Choices not shown")


def place_among(number: int, here: int, elsewhere: int) -> str:
    """Which of the findings of an answer this is, as it is read out; and how many others have."""
    said = tr("{number} of {total} here", number=number, total=here)
    if not elsewhere:
        return said
    return plural(
        elsewhere,
        "{said}, 1 more elsewhere in your reflection",
        "{said}, {n} more elsewhere in your reflection",
        said=said,
    )


def nothing_anywhere() -> str:
    """What is read out where there is none in any answer."""
    return tr("Nothing is worth a second look in your answers for now.")


def nothing_at_caret() -> str:
    """What is said where somebody asks what can be done, and there is nothing at the caret."""
    return tr("Nothing is worth a second look just here. F8 leads to the next passage.")


def next_one() -> str:
    """What leads to the next finding."""
    return tr("Next")


def everywhere(here: int, others: Sequence[tuple[str, int]], also: Sequence[str] = ()) -> str:
    """What replaces every mention at once, where those are, and which other words they are in."""
    counts = [tr("{n} here", n=here)] if here else []
    counts += [tr("{n} in {answer}", n=count, answer=answer) for answer, count in others]
    if not also:
        return tr("Use for every mention · {counts}", counts=", ".join(counts))
    named = ", ".join(f"“{' '.join(words.split())}”" for words in also)
    return tr(
        "Use for every mention, also for {names} · {counts}", names=named, counts=", ".join(counts)
    )


def write_instead() -> str:
    """What stands before the suggestions."""
    return tr("Write instead")


def replaces(words: str) -> str:
    """What a suggestion does, as it is read out."""
    return tr("Replaces “{words}”", words=words)


def keep() -> str:
    """What leads to the reasons why words stay."""
    return tr("Keep it, because…")


def own_reason() -> str:
    """What leads to a reason in one's own words."""
    return tr("Another reason…")


def own_reason_name() -> str:
    """The field for a reason in one's own words."""
    return tr("Why it stays, in your words")


def keep_it() -> str:
    """What keeps words for the reason that was typed."""
    return tr("Keep it")


def cancel() -> str:
    """What leaves a reason that was begun."""
    return tr("Cancel")


def never(*, word: bool = True) -> str:
    """What has words never shown again, on this computer."""
    return tr("Never show this word again") if word else tr("Never show this again")


def add_to_words() -> str:
    """What has a word known as right."""
    return tr("Add to my words")


def no_suggestions() -> str:
    """What is said where no word comes near."""
    return tr("No suggestions for this word")


def move_sentence() -> str:
    """What moves a sentence from the description to the answer about feelings."""
    return tr("Move this sentence to how you feel")


def remove_tag(count: int = 1) -> str:
    """What takes a tag out, or all those that a finding is in."""
    return plural(count, "Remove this tag", "Remove these {n} tags")


def offered(words: str) -> str:
    """A suggestion on its button: words, or to have none in that place."""
    return words or tr("leave it out")


def change_it_to(words: str, mentions: int = 1) -> str:
    """A suggestion in a menu, which is put in place of all mentions where there are several."""
    if not words:
        return tr("Leave out all {n} mentions", n=mentions) if mentions > 1 else tr("Leave it out")
    if mentions > 1:
        return tr("Change all {n} mentions to “{words}”", n=mentions, words=words)
    return tr("Change it to “{words}”", words=words)


# What was done


def replaced(words: str, count: int) -> str:
    """What was put in place of words."""
    if not words:
        return plural(count, "Left out.", "Left out in {n} places.")
    return plural(
        count,
        "Changed to “{words}”.",
        "Changed to “{words}” in {n} places.",
        words=words,
    )


def kept(words: str) -> str:
    """Words stay as they are."""
    return tr("“{words}” stays as it is.", words=words)


def choice_taken_back(words: str) -> str:
    """What was chosen about words stands no more."""
    return tr("Taken back: your choice about “{words}”.", words=words)


def choice_made_again(words: str) -> str:
    """What was chosen about words, and taken back, stands again."""
    return tr("Done again: your choice about “{words}”.", words=words)


def never_again(words: str, *, practice: bool = False) -> str:
    """Words are not shown any more: on this computer, or only while somebody practises."""
    if practice:
        return tr(
            "“{words}” won’t be shown again in this practice. In your own reflections it will.",
            words=words,
        )
    return tr("“{words}” won’t be shown again on this computer.", words=words)


def word_added(words: str, *, practice: bool = False) -> str:
    """A word is known as right: from now on, or only while somebody practises."""
    if practice:
        return tr(
            "“{words}” is one of your words in this practice. Your own list stays as it was.",
            words=words,
        )
    return tr("“{words}” is one of your words now.", words=words)


def sentence_moved() -> str:
    """A sentence stands in another answer."""
    return tr("The sentence is in how you feel now.")


def words_there(before: str, now: str, answers: Sequence[str]) -> str:
    """What stands again in which answers, in place of what; "" for nothing."""
    where = _listed(answers)
    if not now:
        return tr("“{before}” is left out again in {answers}.", before=before, answers=where)
    if not before:
        return tr("“{now}” is there again in {answers}.", now=now, answers=where)
    return tr("“{before}” is “{now}” again in {answers}.", before=before, now=now, answers=where)


def sentence_there(answers: Sequence[str]) -> str:
    """In which answer a sentence is again that was moved."""
    return tr("The sentence is in {answers} again.", answers=_listed(answers))


def other_words_there() -> str:
    """Undo or Redo came to words that somebody has changed since."""
    return tr("No words were changed, as others stand there by now.")


def way_to_words(*, taken_back: bool, left_out: bool) -> str:
    """What brings in what was taken back, or takes it back once more."""
    if not taken_back:
        return tr("Undo takes that back.")
    return tr("Redo leaves it out.") if left_out else tr("Redo puts it back.")


def way_to_move(*, taken_back: bool) -> str:
    """The same for a sentence that was moved."""
    return tr("Redo moves it once more.") if taken_back else tr("Undo takes that back.")


def _listed(answers: Sequence[str]) -> str:
    if len(answers) == 1:
        return answers[0]
    return tr("{places} and {last}", places=", ".join(answers[:-1]), last=answers[-1])


def not_kept() -> str:
    """A choice could not be kept on the disk."""
    return tr("This could not be kept on this computer. It holds until you close Reflect.")


def undo() -> str:
    """What takes back what was just done."""
    return tr("Undo")


def redo() -> str:
    """What does again what was just taken back."""
    return tr("Redo")


def kept_fold(count: int) -> str:
    """What folds out to what was decided."""
    return plural(count, "1 kept", "{n} kept")


def because(words: str, reason: str, decided_in: str = "") -> str:
    """What was decided, with the reason, and in which answer where that is another one."""
    said = tr("“{words}”: {reason}", words=words, reason=reason) if reason else words
    if not decided_in:
        return said
    return tr("{said}. Decided in “{answer}”.", said=said, answer=decided_in)


def ask_again() -> str:
    """What takes a decision back."""
    return tr("Ask again")
