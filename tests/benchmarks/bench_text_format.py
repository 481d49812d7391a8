"""Reading conforming files to models, against splitting and pydantic alone in the same run.

``python -m tests.benchmarks.bench_text_format`` prints each speed and two ratios: to pydantic
making the same models out of the split text, and to the least there can be, a flat model of
plain strings with no rule at all.
"""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from pydantic import BaseModel

from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.text_format.reader import read

EXAMPLE = Path(__file__).resolve().parents[1] / "data" / "womens-services.txt"
FILES = 1000
ROUNDS = 15


class Bare(BaseModel):
    """The same fields without any rule of ours."""

    description: str
    needs: str
    impact: str
    factors: str
    feelings: str
    motivation: str
    tags: tuple[str, ...]
    published: date


def split(data: bytes) -> dict[str, str]:
    """The parts of a text that is taken to conform: no check at all."""
    rest = data.decode().removeprefix(HEADINGS[PromptKey.DESCRIPTION] + "\n")
    values: dict[str, str] = {}
    previous = PromptKey.DESCRIPTION
    for key in list(PromptKey)[1:]:
        values[previous], _, rest = rest.partition("\n" + HEADINGS[key] + "\n")
        previous = key
    values[previous], tags, published = rest.rsplit("\n", 2)
    values["tags"] = tags.removeprefix("Tags: ")
    values["published"] = published.removeprefix("Published: ")
    return values


def least(data: bytes) -> Bare:
    values = split(data)
    tags = tuple(values.pop("tags").split(", "))
    return Bare.model_validate({**values, "tags": tags})


def same_models(data: bytes) -> Reflection:
    values = split(data)
    tags, published = tuple(values.pop("tags").split(", ")), values.pop("published")
    answers = Answers.model_validate(values)
    return Reflection.model_validate({"answers": answers, "tags": tags, "published": published})


def seconds(job: Callable[[bytes], object], files: list[bytes]) -> float:
    started = time.perf_counter()
    for data in files:
        job(data)
    return time.perf_counter() - started


def examples() -> list[bytes]:
    """The example in a thousand copies that differ, so that nothing can be remembered."""
    data = EXAMPLE.read_bytes()
    return [data.replace(b"Women", f"Women {number}".encode()) for number in range(FILES)]


def main() -> None:
    files = examples()
    assert all(read(data).conforms and read(data).reflection == same_models(data) for data in files)
    size = sum(map(len, files)) / 1e6
    jobs = (same_models, least, read)
    rounds = [[seconds(job, files) for job in jobs] for _ in range(ROUNDS)]
    for place, job in enumerate(jobs):
        taken = median(times[place] for times in rounds)
        ratio = median(times[place] / times[-1] for times in rounds)
        print(f"{job.__name__:12} {size / taken:6.1f} MB/s; read is {ratio:.2f} times as fast")


if __name__ == "__main__":
    main()
