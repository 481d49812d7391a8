"""A folder as a team receives it in a month: fifty files, whole ones and some spoilt in each way.

The stories are made up by chance, nobody's life; each begins with a number of its own.
"""

import itertools
import shutil
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_format.writer import write
from tests import seeds
from tests.drivers.person import Person
from tests.made_up_texts import MadeUp

NUMBER = 50
WORD_PROCESSOR = Path(__file__).with_name("data") / "received" / "docx-renamed.txt"
TAGS = ("leadership", "trust", "peer support", "leaderships", "supervision", "trust", "leadership")
FIRST_DAY = date(2026, 10, 1)
IMPACT = HEADINGS[PromptKey.IMPACT]


class MixedFolder:
    """``files`` has the names of what lies in ``folder``, for each thing that is special in them.

    ``stories`` has what each text should be once it is as its writer meant it, by the file's name.
    """

    def __init__(self, folder, elsewhere):
        folder.mkdir()
        self.folder, self.files, self.stories = folder, {}, {}
        self._elsewhere = elsewhere
        self._made_up = MadeUp(seeds.chance("a mixed folder"))
        self._numbers = itertools.count(1)
        self._tags = itertools.cycle(TAGS)
        self._put("whole", [write] * 20)
        self._put("tidied", [_marked, _other_line_ends, _with_blank_lines] * 2)
        self._put("without a date", [_without_date] * 2)
        self._put("without a tag", [_without_tag] * 2)
        self._put("broken heading", [_wrapped] * 4)
        self._put("mail coding", [_coded] * 3)
        self._put("mojibake", [_misread] * 2)
        self._put("lost letter", [_lost_letter])
        self._put_again("twice", lambda story: story, 2)
        self._put_again("told again", self._made_up.few_words, 2)
        self._hand_over()
        self._place("word processor", "minutes.txt", WORD_PROCESSOR.read_bytes())
        self._place("empty", "nothing.txt", b"")
        self._place("letter", "letter.txt", b"Dear all, the meeting is on Monday.\n")

    def paths(self, *kinds):
        """The files of these kinds."""
        return [self.folder / name for kind in kinds for name in self.files[kind]]

    def _story(self):
        number = next(self._numbers)
        story = self._made_up.story()
        opening = f"Story {number}, told in a café. {story.answers.description} She’d come."
        dated = {"tags": (next(self._tags),), "published": FIRST_DAY + timedelta(days=number)}
        return number, story.answering(PromptKey.DESCRIPTION, opening).model_copy(update=dated)

    def _put(self, kind, ways):
        for way in ways:
            number, story = self._story()
            name = f"story-{number:02}.txt"
            self._place(kind, name, way(story))
            self.stories[name] = story

    def _put_again(self, kind, changed, count):
        """The first stories once more, as files that come after them."""
        for name in self.files["whole"][:count]:
            again = name.replace("story", kind.replace(" ", "-"))
            self._place(kind, again, write(changed(self.stories[name])))

    def _hand_over(self):
        """A reflection that a supervisor approved, and others that nobody has looked at yet."""
        author = Person(self._elsewhere / "author", "A.")
        supervisor = Person(self._elsewhere / "supervisor", "B.")
        with closing(author), closing(supervisor):
            for kind, many in (("approved", 2), ("for review", 1)):
                for _ in range(many):
                    number, story = self._story()
                    path = author.send(author.write(story, title=f"Story {number}"))
                    if kind == "approved":
                        path = supervisor.approve(supervisor.open(path).id)
                    name = f"{kind.replace(' ', '-')}-{number:02}.reflection"
                    shutil.move(path, self.folder / name)
                    self.files.setdefault(kind, []).append(name)
                    self.stories[name] = story

    def _place(self, kind, name, data):
        (self.folder / name).write_bytes(data)
        self.files.setdefault(kind, []).append(name)


def _marked(story):
    """A text editor put its mark at the start, and a line end after the last line."""
    return b"\xef\xbb\xbf" + write(story) + b"\n"


def _other_line_ends(story):
    """Written on Windows."""
    return write(story).replace(b"\n", b"\r\n")


def _with_blank_lines(story):
    """A mail program put a blank line between the others."""
    return write(story).replace(b"\n", b"\n\n")


def _without_date(story):
    return write(story).rpartition(b"\nPublished:")[0]


def _without_tag(story):
    above, _tags, below = write(story).rpartition(b"\nTags:")
    return above + b"\n" + below.partition(b"\n")[2]


def _wrapped(story):
    """A mail program broke a question over two lines."""
    at = IMPACT.index("this ") + len("this ")
    return write(story).replace(IMPACT.encode(), f"{IMPACT[:at]}\n{IMPACT[at:]}".encode())


def _coded(story):
    """A mail program put its own signs for letters into a question and the rest."""
    coded = IMPACT.replace(":", "=3A").replace("this", "=74his")
    found = write(story).replace(IMPACT.encode(), coded.encode())
    return found.replace("é".encode(), b"=C3=A9").replace("’".encode(), b"=E2=80=99")


def _misread(story):
    """Somebody's program took the bytes for another encoding."""
    return write(story).replace("’".encode(), "â€™".encode())


def _lost_letter(story):
    return write(story).replace("é".encode(), "\ufffd".encode())
