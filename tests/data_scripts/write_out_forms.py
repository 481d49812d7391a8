"""Writes the inflections of terms out in ``resources/advice/wording/``; run by hand, never in CI.

    pip install lemminflect==0.2.3      (MIT)
    python -m tests.data_scripts.write_out_forms

Below a verb that stands in its base form it writes the others, and below a noun for a person the
plural, four spaces in, with what can be put in instead in the same form. What stands below a form
already is left as it is, so what was put right by hand stays.
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "advice" / "wording"
TAGS = ("VBZ", "VBD", "VBN", "VBG")
NO_VERBS = {"must", "not", "no", "over", "never", "cannot", "without", "against", "little"}
NO_VERBS |= {"poor", "partial", "will"}
DO_NOT = {"VBZ": "does not", "VBD": "did not"}
PEOPLE = {"person": "people", "child": "children", "man": "men", "woman": "women"}
ONE_OF_A_KIND = ("the ", "our ", "old folk", "down and out", "psycho", "a ")


def inflected(phrase, tag):
    from lemminflect import getInflection

    first, _, rest = phrase.partition(" ")
    if (first, tag) == ("become", "VBN"):
        return phrase
    if phrase.startswith("do not "):
        return f"{DO_NOT[tag]} {phrase[7:]}" if tag in DO_NOT else ""
    forms = getInflection(first, tag)
    return f"{forms[0]} {rest}".strip() if forms else ""


def is_base(word):
    from lemminflect import getLemma

    return word not in NO_VERBS and "'" not in word and getLemma(word, "VERB")[:1] == (word,)


def of_verb(form, instead):
    if not is_base(form.split()[0]):
        return
    written = {form}
    for tag in TAGS:
        if (found := inflected(form, tag)) and found not in written:
            written.add(found)
            yield found, [put for each in instead if (put := inflected(each, tag))]


def plural(phrase):
    from lemminflect import getInflection

    before, _, last = phrase.rpartition(" ")
    found = PEOPLE.get(last) or (getInflection(last, "NNS") or (last + "s",))[0]
    return f"{before} {found}".strip()


def plural_of_people(phrase):
    first, _, rest = phrase.partition(" ")
    if first in {"older", "young", "disabled", "intersex"}:
        return f"{first} {plural_of_people(rest)}"
    rest = rest.replace("who uses", "who use").replace("who drinks", "who drink")
    rest = rest.replace("who self-harms", "who self-harm").replace("who is", "who are")
    rest = rest.replace("who injects", "who inject").replace("who sells", "who sell")
    rest = rest.replace("who has", "who have").replace("who asks", "who ask")
    rest = rest.replace("who takes", "who take").replace("who was", "who were")
    rest = rest.replace("who needs", "who need").replace("who likes", "who like")
    return f"{PEOPLE.get(first) or plural(first)} {rest}".strip()


def of_noun(form, instead):
    if not form.startswith(ONE_OF_A_KIND) and not form.endswith("s"):
        yield plural(form), [plural_of_people(each) for each in instead]


WRITERS = {"verb": of_verb, "noun": of_noun}


def written_out(lines):
    term_class = ""
    for at, line in enumerate(lines):
        yield line
        if line and line[0] not in " #":
            term_class = line.rpartition(":")[2].strip()
        elif line.startswith("  ") and line[2:3] != " " and (" > " in line or ":" not in line):
            if at + 1 < len(lines) and lines[at + 1].startswith("    "):
                continue
            form, _, instead = line.strip().partition(" > ")
            if term_class in WRITERS:
                for found, puts in WRITERS[term_class](
                    form, [e for e in instead.split(" / ") if e]
                ):
                    yield f"    {found}" + (f" > {' / '.join(puts)}" if puts else "")


def main():
    for path in sorted(FOLDER.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join(written_out(lines)), encoding="utf-8")
        print(path.name)


if __name__ == "__main__":
    sys.exit(main())
