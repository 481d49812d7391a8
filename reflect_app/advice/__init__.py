"""Advice on a text: pure functions from text to findings; nothing here ever blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Mapping

    from reflect_app.advice.finding import Finding, Kind
    from reflect_app.advice.look_over import Memory
    from reflect_app.prompt_keys import PromptKey


def advise(
    text: str,
    prompt: PromptKey | None = None,
    kinds: Collection[Kind] | None = None,
    *,
    memory: Memory | None = None,
) -> tuple[Finding, ...]:
    """What is worth a second look in a text, in its order; of these kinds, or of all.

    ``prompt`` is what the text answers, as far as that is known. A ``memory`` has what the person
    and the team chose, and what was found before.
    """
    return advise_all({prompt: text}, kinds, memory=memory)[prompt]


def advise_all(
    answers: Mapping[PromptKey | None, str],
    kinds: Collection[Kind] | None = None,
    *,
    memory: Memory | None = None,
) -> dict[PromptKey | None, tuple[Finding, ...]]:
    """The same for several answers of one reflection: a name in one is known in all of them."""
    from reflect_app.advice.slices import result_of  # noqa: PLC0415  -- not before it is needed

    return result_of(advise_in_slices(answers, kinds, memory=memory))


def advise_in_slices(
    answers: Mapping[PromptKey | None, str],
    kinds: Collection[Kind] | None = None,
    *,
    memory: Memory | None = None,
) -> Generator[None, None, dict[PromptKey | None, tuple[Finding, ...]]]:
    """The same, in slices of one paragraph each; the generator returns what is found."""
    from reflect_app.advice.finding import ALL_KINDS  # noqa: PLC0415  -- not before it is needed
    from reflect_app.advice.look_over import Memory, look_over  # noqa: PLC0415

    found = yield from look_over(answers, Memory() if memory is None else memory)
    wanted = ALL_KINDS if kinds is None else frozenset(kinds)
    if wanted >= ALL_KINDS:
        return found
    return {key: tuple(each for each in here if each.kind in wanted) for key, here in found.items()}
