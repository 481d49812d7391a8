"""Libraries of very many reflections, always the same: ``python -m tests.many FILE COUNT``.

The sentences are made of a fixed vocabulary in which, as in real language, few words are in nearly
every text and most are rare: the word of rank n comes n times less often than the first. Nobody's
life is in them.
"""

import random
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, count, islice
from pathlib import Path

import apsw
from rich.progress import Progress, track

from reflect_app.library.store import FileLibrary, open_library
from reflect_app.library.tables import row_mapping, search_index
from reflect_app.reflection import Answers, EditorPosition, PromptKey, Record, Reflection, Status
from tests.drivers.sqlite import connected

SEED = 20_261_123
AT_ONCE = 2_000  # reflections in one statement, and read into the search index in one step
LONG = 60.0  # seconds; reading some in never takes as long
NEWEST = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def _words(text: str) -> list[str]:
    return text.split()


COMMON = _words(
    "the and to a of was in we her with she that it for on as they had he at I not were what his"
    " be when by this from who their one there about then if so after out would because said time"
    " more up could people some before asked other could work felt team which how day would been"
    " did first our all my while know need made them came see went no him again another room both"
    " two she needed think much own began good talk talked help helped listen listened care letter"
    " meeting house family visit home support service group question story week quiet chair tea"
    " door walk morning evening afternoon shift manager colleague housing school garden phone"
    " appointment trust waiting waited silence kindness courage patience change changed decision"
    " choice together slowly finally later perhaps small large different difficult careful honest"
)
ACCENTED = _words("café naïve Zoë René señora Łukasz déjà façade Siân Çelik über crèche")
SIGNS = ("🙂", "🌱", "☕", "💬", "🏡")
ONSETS = _words("b br c ch cl d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w z")
VOWELS = _words("a e i o u ai ea ee oa oo")
ENDS = _words("n r l st nd ck m rt sh ld ng t")
RARE = 20_000  # words besides the common ones
TAGS = (
    "trust", "listening", "housing", "teamwork", "leadership", "compassion", "boundaries",
    "family", "supervision", "safety", "women’s services", "language", "hope", "advocacy",
    "peer support", "change", "conflict", "grief", "recovery", "café mornings",
)  # fmt: skip
STATUSES = (Status.DRAFT,) * 4 + (Status.FINISHED,) * 2 + (Status.PUBLISHED,) * 10 + tuple(Status)
RAREST = "zephyrquill"  # in one reflection of ten thousand
_HEAD = (
    "id", "title", "status", "published", "opening", "answered", "created", "updated", "version",
    "place", "sort_key", "checksum",
)  # fmt: skip


class Writer:
    """Writes one reflection after the other, the oldest first."""

    def __init__(self, seed: int = SEED) -> None:
        self._random = random.Random(seed)
        self._vocabulary = [*dict.fromkeys(COMMON), *ACCENTED, *self._rare_words()]
        ranks = range(1, len(self._vocabulary) + 1)
        self._weights = list(accumulate(1 / rank for rank in ranks))

    def records(self, number: int) -> Iterator[Record]:
        """So many records, of which the last was changed at ``NEWEST``."""
        for at in range(number):
            yield self._record(at, NEWEST - timedelta(minutes=17 * (number - 1 - at)))

    def sentence(self, words: int) -> str:
        """So many words, with a capital letter and a full stop."""
        text = " ".join(self.words(words))
        return f"{text[0].upper()}{text[1:]}."

    def words(self, number: int) -> list[str]:
        """Words as often as their rank lets them be."""
        return self._random.choices(self._vocabulary, cum_weights=self._weights, k=number)

    def _record(self, at: int, updated: datetime) -> Record:
        chance = self._random
        status = chance.choice(STATUSES)
        whole = status is not Status.DRAFT
        texts = {
            key: self._answer(chance.randint(8, 45) if key != PromptKey.DESCRIPTION else 50)
            for key in PromptKey
            if whole or chance.random() < 0.5
        }
        if at % 10_000 == 5_000 and texts:
            texts[max(texts)] += f" {RAREST}"
        tags = tuple(dict.fromkeys(chance.choices(TAGS, k=chance.randint(int(whole), 3))))
        published = updated.date() - timedelta(days=3) if status is Status.PUBLISHED else None
        title = self.sentence(chance.randint(2, 6)).rstrip(".") if chance.random() < 0.7 else ""
        return _record(f"many{at:08}", title, status, texts, tags, published, updated)

    def _answer(self, words: int) -> str:
        sentences = []
        while words > 0:
            length = self._random.randint(5, 18)
            sentences.append(self.sentence(length))
            words -= length
        if self._random.random() < 0.05:
            sentences.append(self._random.choice(SIGNS))
        return " ".join(sentences)

    def _rare_words(self) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < RARE:
            syllables = (
                self._random.choice(ONSETS) + self._random.choice(VOWELS)
                for _ in range(self._random.randint(1, 3))
            )
            found["".join(syllables) + self._random.choice(ENDS)] = None
        return list(found)


def fill(path: Path, number: int, *, seed: int = SEED, indexed: bool = True) -> FileLibrary:
    """A new library of so many reflections, read into its search index if asked; it is open."""
    with closing(open_library(path)):
        pass
    with connected(path) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        records, numbers = Writer(seed).records(number), count(1)
        for _ in track(range(0, number, AT_ONCE), f"Writing {number:,} reflections"):
            _write(connection, list(zip(numbers, islice(records, AT_ONCE), strict=False)))
        connection.execute("COMMIT")
    library = open_library(path)
    if indexed:
        with Progress(transient=True) as progress:
            task = progress.add_task("Reading them in for search", total=number)
            left = number
            while left:
                with library._database.writing() as connection:  # in no short slices for others
                    search_index.update(connection, AT_ONCE, seconds=LONG)
                    left = search_index.count_not_indexed(connection)
                progress.update(task, completed=number - left)
    return library


def _write(connection: apsw.Connection, numbered: list[tuple[int, Record]]) -> None:
    heads = (
        (number, *(values[name] for name in _HEAD))
        for number, values in (
            (number, row_mapping.head_values(each) | {"id": each.id}) for number, each in numbered
        )
    )
    connection.executemany(
        f"INSERT INTO reflections (number, {', '.join(_HEAD)}) VALUES ({_marks(len(_HEAD) + 1)})",
        heads,
    )
    connection.executemany(
        "INSERT INTO answers (reflection, prompt, text) VALUES (?, ?, ?)",
        (
            (number, prompt, text)
            for number, each in numbered
            for prompt, text in each.reflection.answers
            if text
        ),
    )
    connection.executemany(
        "INSERT INTO tags (reflection, position, tag, key)"
        " VALUES (:reflection, :position, :tag, :key)",
        (
            row
            for number, each in numbered
            for row in row_mapping.tag_rows(number, each.reflection.tags)
        ),
    )


def _marks(number: int) -> str:
    return ", ".join("?" * number)


def _record(
    reflection_id: str,
    title: str,
    status: Status,
    texts: dict[PromptKey, str],
    tags: tuple[str, ...],
    published: date | None,
    updated: datetime,
) -> Record:
    answers = Answers(**{key.value: text for key, text in texts.items()})
    return Record(
        id=reflection_id,
        title=title,
        status=status,
        reflection=Reflection(answers=answers, tags=tags, published=published),
        place=EditorPosition(),
        created=updated - timedelta(days=2),
        updated=updated,
    )


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    fill(Path(sys.argv[1]), int(sys.argv[2])).close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
