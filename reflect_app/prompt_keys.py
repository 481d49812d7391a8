"""The six prompts: their keys, and their headings as the text file has them."""

from __future__ import annotations

from enum import StrEnum


class PromptKey(StrEnum):
    """The six prompts, in the order in which they are asked and written."""

    DESCRIPTION = "description"
    NEEDS = "needs"
    IMPACT = "impact"
    FACTORS = "factors"
    FEELINGS = "feelings"
    MOTIVATION = "motivation"


HEADINGS: dict[PromptKey, str] = {
    PromptKey.DESCRIPTION: (
        "A factual description of your example (as free from judgement as possible):"
    ),
    PromptKey.NEEDS: "Whose needs are met in the example that you outline:",
    PromptKey.IMPACT: "What positive impact do you think this example had at the time:",
    PromptKey.FACTORS: (
        "What factors do you think may have contributed to this example"
        " (e.g., leadership, pathway, values etc):"
    ),
    PromptKey.FEELINGS: "How do you feel when you bring this story to mind?",
    PromptKey.MOTIVATION: "What motivated you to bring this example in particular:",
}
"""The heading of each prompt, exactly as the text file has it; they are part of the format."""
