"""Words that occur nowhere else, and looking for any trace of them in the files of a folder.

A word is looked for as it was typed and as the search index knows it (small letters, no accents),
and by pieces of it: an index keeps of a word only what differs from the word before it.
"""

import random
import re
import unicodedata

PIECE = 7  # letters; of random ones, so many in a row are in no file by chance
_CONSONANTS = "bcdfghjklmnpqrstvwxz"


class Secrets:
    """Makes distinctive words, and remembers them."""

    def __init__(self, seed=0):
        self._random = random.Random(seed)
        self.words = []  # without the beginnings, which others may share

    def word(self, like=""):
        """A word of 16 random letters, with accents and a capital, after a beginning if given."""
        letters = "".join(self._random.choices(_CONSONANTS, k=16))
        self.words.append(f"{letters[:7].capitalize()}é{letters[7:].replace('n', 'ñ')}")
        return like + self.words[-1]

    def text(self, length=6):
        """A text in which every third word is one of these."""
        return " ".join(f"We sat down {self.word()}" for _ in range(length))

    def traces(self, folder):
        """The files in a folder that hold anything of the words, each with what it holds."""
        pieces = self.pieces()
        letters = bytes({letter for piece in pieces for letter in piece})
        return {
            (str(path.relative_to(folder)), piece)
            for path in sorted(folder.rglob("*"))
            if path.is_file()
            for piece in pieces & _pieces_of(path.read_bytes(), letters)
        }

    def pieces(self):
        """What gives a word away: each run of letters in it, in every form that it may have."""
        return {
            form[at : at + PIECE]
            for word in self.words
            for form in _forms(word)
            for at in range(len(form) - PIECE + 1)
        }


def _forms(word):
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return {one.encode() for one in (word, word.casefold(), bare, bare.casefold())}


def _pieces_of(data, letters):
    """Every run of so many of these bytes in a file, also where its letters take two bytes each."""
    runs = re.compile(b"[%b]{%d,}" % (re.escape(letters), PIECE))
    every_second = (data[::2], data[1::2])  # UTF-16 has a zero byte behind each letter
    return {
        run[at : at + PIECE]
        for part in (data, *every_second)
        for run in runs.findall(part)
        for at in range(len(run) - PIECE + 1)
    }
