"""Stories of drawn words, some far more often than others as in any language; nobody's life.

Many thousands at a time, and what becomes of one that is changed here and there.
"""

import itertools
import random
import string

from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.text_format.writer import write

_WORDS_KNOWN = 5_000
_OFFSET = 2.7  # of Zipf's law, as Mandelbrot has it for English


class MadeUp:
    """Draws stories; of each answer the part ``given`` is the same in all, as on a form."""

    def __init__(self, chance: random.Random, *, given: float = 0, words: int = 55) -> None:
        self.chance = chance
        self._words = [self._word() for _ in range(_WORDS_KNOWN)]
        self._often = [*itertools.accumulate(1 / (_OFFSET + at) for at in range(_WORDS_KNOWN))]
        self._own = words - int(words * given)
        self._form = {key: self.text(words - self._own) for key in PromptKey}

    def text(self, words: int) -> str:
        """So many words."""
        return " ".join(self.chance.choices(self._words, cum_weights=self._often, k=words))

    def story(self) -> Reflection:
        """Six answers, a tag and a date."""
        answers = {key.value: self._answer(key) for key in PromptKey}
        return Reflection(answers=Answers(**answers), tags=("trust",), published="2026-11-02")

    def files(self, folder, number):
        """So many stories as text files in a new folder, named 00000.txt and so on."""
        folder.mkdir()
        for at in range(number):
            (folder / f"{at:05}.txt").write_bytes(write(self.story()))
        return folder

    def few_words(self, story: Reflection, each: int = 3) -> Reflection:
        """The same with so many words of each answer replaced."""
        answers = {key.value: self._reworded(story.answers.of(key), each) for key in PromptKey}
        return story.model_copy(update={"answers": Answers(**answers)})

    def an_answer_anew(self, story: Reflection) -> Reflection:
        """The same with another answer in the place of one."""
        key = self.chance.choice([*PromptKey])
        return story.answering(key, self.text(len(story.answers.of(key).split())))

    def an_answer_left_out(self, story: Reflection) -> Reflection:
        """The same without one answer."""
        return story.answering(self.chance.choice([*PromptKey]), "")

    def half_anew(self, story: Reflection) -> Reflection:
        """The same with other answers in the place of three."""
        for key in (PromptKey.NEEDS, PromptKey.IMPACT, PromptKey.FEELINGS):
            story = story.answering(key, self.text(len(story.answers.of(key).split())))
        return story

    def _answer(self, key: PromptKey) -> str:
        return f"{self._form[key]} {self.text(self._own)}".strip()

    def _reworded(self, answer: str, number: int) -> str:
        words = answer.split()
        for at in self.chance.sample(range(len(words)), number):
            words[at] = self._word()
        return " ".join(words)

    def _word(self) -> str:
        return "".join(self.chance.choices(string.ascii_lowercase, k=self.chance.randint(2, 9)))
