"""Which elements of a page have words that its style keeps out of sight.

Only what is certain counts: where a rule may apply or not, as for another width of the window, what
it is about counts as unknown, and words that may be seen are never left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Rank = tuple[bool, int, int, int]

UNKNOWN = "?"
_LAST = 1_000_000_000  # in order: a rule that may hold or not outweighs all of the same weight
DEEP = 500  # elements around one, beyond which nobody looks whether a rule's are among them
_OPENING = re.compile(  # of a style sheet, or of what can have one that is not meant for here
    r"<(script|noscript|template|textarea|title|xmp|style)\b([^<>]*)>|<!--", re.IGNORECASE
)
_FOR_SCREENS = re.compile(r"\bmedia\s*=\s*[\"']?\s*(?!all\b|screen\b)\w", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"([{}])")
_PLAIN = re.compile(r"(?:[A-Za-z][\w-]*|\*)?(?:[.#][\w-]+)*")
_PART = re.compile(r"[.#]?[\w-]+")
_IN_PASSING = re.compile(r":(?:hover|focus|active)", re.IGNORECASE)
_MAY_HIDE = re.compile(
    r"none|hidden|collapse|mso-hide|opacity|clip|font(?:-size)?\s*:\s*0|transparent|rgba"
    r"|text-indent|left|height",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[+-]?0*\.?0+(?:px|pt|em|rem|%)?")
_A_PIXEL = re.compile(r"[01](?:px)?")
_FAR_AWAY = re.compile(r"-(?:9{4,}|10{5,})px|-(?:9{3,}|10{4,})r?em")
_CLIPPED = re.compile(r"rect\((?:\s*[01](?:px)?[\s,]*){4}\)")
_CLIPPED_PATH = re.compile(r"inset\((?:[5-9]\d|100)%\)|circle\(0(?:px|%)?\)")
_NO_COLOUR = re.compile(r"transparent|rgba\([^)]*,\s*0(?:\.0+)?\s*\)")
_PAINTED = re.compile(r"background-clip|text-(?:shadow|fill|stroke)|animation", re.IGNORECASE)
_AS_BOX = frozenset({"block", "inline-block", "flex", "grid", "list-item", "flow-root"})
_BOXES = frozenset({"div", "p", "section", "article", "aside", "header", "footer", "ul", "ol"})
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_ANEW = {  # what begins anew in an element by itself, whatever it is within
    "font-size": {"font", "table", "button", "input", "select", "textarea"},
    "color": {"a", "font", "mark", "table", "button", "input", "select", "textarea"},
}
_ENDED_BY = {"away": "position", "box": "position"}  # and each other kind by its own property


@dataclass(frozen=True, slots=True)
class Sight:
    """How an element's words are kept from sight: with all that is in it, or by what it inherits.

    What is in it can be seen again where the inherited property is another.
    """

    gone: bool = False
    unseen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rule:
    compounds: tuple[frozenset[str], ...]  # the element's own is the last
    direct: tuple[bool, ...]  # whether each but the last stands directly above the next
    certain: bool
    rank: tuple[int, int, int]
    css: dict[str, tuple[bool, str]]


class Styles:
    """The style sheets of a page."""

    def __init__(self, html: str) -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._hiders: set[str] = set()
        self._count = 0
        for sheet in _sheets(html):
            self._add(_COMMENT.sub(" ", sheet))
        self._set = {name for rules in self._rules.values() for rule in rules for name in rule.css}
        self._painted = bool(_PAINTED.search(html))

    def sight(
        self,
        tag: str,
        named: dict[str, str],
        within: Callable[[], Sequence[frozenset[str]]],
        inherited: frozenset[str],
    ) -> Sight:
        """How an element is seen.

        ``within`` tells the ``names_of`` those around it, of the outer ones where there are many.
        """
        inline, names = named.get("style", ""), names_of(tag, named)
        if not inherited and not _MAY_HIDE.search(inline) and not names & self._hiders:
            return Sight()
        css = self._css_of(names, within(), inline)
        if _is_gone(css):
            return Sight(gone=True)
        begun = {kind for kind, tags in _ANEW.items() if tag in tags}
        kept = {kind for kind in inherited if self._goes_on(kind, css) and kind not in begun}
        return Sight(unseen=frozenset(kept | self._unseen(tag, css)))

    def _goes_on(self, kind: str, css: dict[str, str]) -> bool:
        """Whether what is inherited holds in an element; not where a sheet might end it."""
        ends = _ENDED_BY.get(kind, kind)
        return ends not in css and ends not in self._set and "all" not in css

    def _unseen(self, tag: str, css: dict[str, str]) -> set[str]:
        away = css.get("position") in _OUT_OF_FLOW
        boxed = away or css.get("display") in _AS_BOX or (tag in _BOXES and "display" not in css)
        found = {
            "visibility": css.get("visibility") in {"hidden", "collapse"},
            "font-size": bool(_NOTHING.fullmatch(css.get("font-size", ""))),
            "color": not self._painted and bool(_NO_COLOUR.fullmatch(css.get("color", ""))),
            "away": away and bool(_FAR_AWAY.fullmatch(css.get("left", ""))),
            "text-indent": boxed and bool(_FAR_AWAY.fullmatch(css.get("text-indent", ""))),
            "box": boxed and _has_no_room(css),
        }
        return {kind for kind, is_so in found.items() if is_so}

    def _add(self, sheet: str) -> None:
        for selectors, text, certain in _rules(sheet):
            css = _declared(text)
            for selector in selectors.split(","):
                self._count += 1
                rule = _rule(selector.strip(), css, self._count, certain=certain)
                if rule is not None:
                    key = _key(rule.compounds[-1])
                    self._rules[key].append(rule)
                    if rule.certain and _MAY_HIDE.search(text):
                        self._hiders.add(key)

    def _css_of(
        self, names: frozenset[str], within: Sequence[frozenset[str]], inline: str
    ) -> dict[str, str]:
        """What holds for an element, by property; ``UNKNOWN`` where that can't be told."""
        best: dict[str, tuple[Rank, str]] = {}
        for rule in (rule for name in names for rule in self._rules.get(name, ())):
            if not rule.compounds[-1] <= names:
                continue
            known = rule.certain and (len(within) <= DEEP or len(rule.compounds) == 1)
            sure = known and _stands_within(rule, within)
            if known and not sure:
                continue
            for name, (important, value) in rule.css.items():
                _take(best, name, (important, *rule.rank), value if sure else UNKNOWN)
        for name, (important, value) in _declared(inline).items():
            _take(best, name, (important, 1_000_000, 0, 0), value)
        return {name: value for name, (_rank, value) in best.items()}


def names_of(tag: str, named: dict[str, str]) -> frozenset[str]:
    """What an element can be called by in a style sheet."""
    names = [f".{name}" for name in named.get("class", "").split()]
    if identity := named.get("id", ""):
        names.append(f"#{identity}")
    return frozenset((tag, "*", *names))


def _sheets(html: str) -> list[str]:
    """The style sheets that hold on a screen."""
    sheets, low, at = [], html.lower(), 0
    while low.find("<style", at) >= 0 and (opening := _OPENING.search(html, at)):
        name, about = (opening[1] or "").lower(), opening[2] or ""
        end = low.find(f"</{name}" if name else "-->", opening.end())
        end = len(html) if end < 0 else end
        if name == "style" and not _FOR_SCREENS.search(about):
            sheets.append(html[opening.end() : end])
        at = end
    return sheets


def _rules(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """Each rule's selectors and declarations, and whether it holds wherever the page is shown."""
    around: list[str] = []
    text = ""
    for part in _BRACE.split(sheet):
        if part == "{":
            before, _end, prelude = text.rpartition(";")
            if around and before:
                yield around[-1], before, len(around) == 1
            around.append(prelude.strip())
        elif part == "}" and around:
            prelude = around.pop()
            if not prelude.startswith("@"):
                yield prelude, text, not around
        text = part if part not in "{}" else ""


def _declared(text: str) -> dict[str, tuple[bool, str]]:
    """The declarations of a rule: whether each is important, and its value."""
    css: dict[str, tuple[bool, str]] = {}
    for each in text.lower().split(";"):
        name, colon, value = each.partition(":")
        value, mark, _important = value.partition("!")
        if colon:
            css[name.strip()] = (bool(mark), " ".join(value.split()))
    if "font" in css:
        important, value = css["font"]
        css["font-size"] = (important, "0" if value.startswith("0/0 ") else UNKNOWN)
    return css


def _rule(
    selector: str, css: dict[str, tuple[bool, str]], order: int, *, certain: bool
) -> _Rule | None:
    """A rule for one selector; None for one that holds only while a mouse is there, say."""
    words = re.sub(r"\s*>\s*", " > ", selector).split()
    if not words or words[-1] == ">" or _IN_PASSING.search(selector):
        return None
    plain = all(word == ">" or _PLAIN.fullmatch(word) for word in words)
    if not plain:  # it may be about any such element, and may weigh more than can be told
        own = _PLAIN.match(re.split(r"[+~]", words[-1])[-1])
        names = _parts(own[0]) if own else frozenset()
        return _Rule((names or frozenset({"*"}),), (), False, (900_000, 0, order), css)
    compounds = [_parts(word) for word in words if word != ">"]
    direct = [words[at + 1] == ">" for at in range(len(words) - 1) if words[at] != ">"]
    named = [name for names in compounds for name in names if name != "*"]
    classes = sum(name[0] == "." for name in named) + 1000 * sum(name[0] == "#" for name in named)
    tags = sum(name[0] not in ".#" for name in named)
    rank = (classes, tags, order if certain else _LAST)
    return _Rule(tuple(compounds), tuple(direct), certain, rank, css)


def _parts(compound: str) -> frozenset[str]:
    parts = (part if part[0] in ".#" else part.lower() for part in _PART.findall(compound))
    return frozenset(parts) or frozenset({"*"})


def _key(names: frozenset[str]) -> str:
    return min(names, key=lambda name: (name == "*", name[0] not in ".#", name))


def _stands_within(rule: _Rule, within: Sequence[frozenset[str]]) -> bool:
    """Whether the elements around one, from without to within, are as a rule asks for."""
    asked = rule.compounds[:-1]
    last, ever = [False] * len(asked), [False] * len(asked)  # how far it is met: just now, at all
    for names in within:
        met = [
            each <= names and (at == 0 or (last if rule.direct[at - 1] else ever)[at - 1])
            for at, each in enumerate(asked)
        ]
        last, ever = met, [now or before for now, before in zip(met, ever, strict=True)]
    return not asked or (last if rule.direct[-1] else ever)[-1]


def _take(best: dict[str, tuple[Rank, str]], name: str, rank: Rank, value: str) -> None:
    """Let a value hold, unless one that weighs more does; what is unknown hides the lesser."""
    if name not in best or rank >= best[name][0]:
        best[name] = (rank, value)


def _is_gone(css: dict[str, str]) -> bool:
    """Whether an element is hidden with all that is in it."""
    if css.get("display") == "none" or css.get("mso-hide") == "all":
        return True
    if any(name.endswith("animation") or name.startswith("animation") for name in css):
        return False
    away = css.get("position") in _OUT_OF_FLOW
    return (
        bool(_NOTHING.fullmatch(css.get("opacity", "")))
        or (away and bool(_CLIPPED.fullmatch(css.get("clip", ""))))
        or bool(_CLIPPED_PATH.fullmatch(css.get("clip-path", "")))
    )


def _has_no_room(css: dict[str, str]) -> bool:
    """Whether a box is too small to show a letter, and cuts off what does not fit."""
    if css.get("overflow") not in {"hidden", "clip"} or "min-height" in css:
        return False
    if any(name.startswith("padding") and not _NOTHING.fullmatch(css[name]) for name in css):
        return False
    if _NOTHING.fullmatch(css.get("max-height", "")) or _NOTHING.fullmatch(css.get("height", "")):
        return True
    return all(_A_PIXEL.fullmatch(css.get(side, "")) for side in ("width", "height"))
