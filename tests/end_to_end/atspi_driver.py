"""Works a program as a screen reader does, through AT-SPI; runs in the system's own Python.

The tests' environment has no binding to AT-SPI, the system's Python has one (``python3-gi`` and
``gir1.2-atspi-2.0``), so this module imports the standard library and ``gi`` and nothing of ours.
It reads one JSON object a line, ``{"do": name, ...}``, and answers with one a line, ``{"answer":
...}`` or ``{"error": text}``. ``pid`` says which program is meant. What is looked for is waited
for: the tree is read again after each event, or after a tick where there is none.
"""

import json
import os
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  -- the version has to be named before

PATIENCE = 40.0  # seconds: two tests at once may both begin a program on a slow machine
TICK_MS = 25
LISTENING = 0.5  # seconds that a program has to tell where the focus went
SECONDS_A_WORD = 0.04  # faster than anybody types: no key must wait for the one before
ROLES = {
    "button": (Atspi.Role.PUSH_BUTTON, Atspi.Role.LINK, Atspi.Role.TOGGLE_BUTTON),
    "text": (Atspi.Role.TEXT, Atspi.Role.ENTRY),
    "label": (Atspi.Role.LABEL, Atspi.Role.STATIC, Atspi.Role.HEADING, Atspi.Role.PARAGRAPH),
    "window": (Atspi.Role.FRAME, Atspi.Role.DIALOG, Atspi.Role.WINDOW, Atspi.Role.ALERT),
    "item": (Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL, Atspi.Role.TREE_ITEM),
    "menu item": (Atspi.Role.MENU_ITEM,),
}

PARTS = (Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL, Atspi.Role.PAGE_TAB)
"""What is current in a list says that it has the focus, also while the list has not."""


told: list = []
"""What programs told last of their focus; one thing at most."""


class NotThereError(Exception):
    """What was looked for did not come in time."""


def wait_for_event() -> None:
    """Let events in, and come back at the next one or after a tick."""
    context = GLib.MainContext.default()
    tick = GLib.timeout_add(TICK_MS, lambda: GLib.SOURCE_CONTINUE)
    context.iteration(True)
    GLib.source_remove(tick)


def lives(pid: int) -> bool:
    """Whether a process has not ended, also where nobody has asked for its end yet."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def program(pid: int):
    """The accessible root of one program, or nothing while it is not there."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child is not None and child.get_process_id() == pid:
            child.set_cache_mask(Atspi.Cache.NONE)  # or the answers are those of a while ago
            return child
    return None


def children(node) -> list:
    found = (node.get_child_at_index(at) for at in range(node.get_child_count()))
    return [child for child in found if child is not None]


def showing(node) -> bool:
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def windows(pid: int) -> list:
    """The program's windows that can be seen, the last opened first."""
    root = program(pid)
    return [window for window in reversed(children(root)) if showing(window)] if root else []


def below(node):
    """All that can be seen below a node, in the order in which it is read."""
    for child in children(node):
        if showing(child):
            yield child
            yield from below(child)


def tree(pid: int) -> str:
    """All that can be seen, a line each: role, name, and the states that matter."""
    lines: list[str] = []

    def write(node, depth: int) -> None:
        states = node.get_state_set()
        marks = "".join(
            f" [{word}]"
            for word, state in (("focused", Atspi.StateType.FOCUSED),)
            if states.contains(state)
        )
        if not states.contains(Atspi.StateType.ENABLED):
            marks += " [off]"
        name = node.get_name()
        lines.append(f"{'  ' * depth}{node.get_role_name()} {name!r}{marks}")
        for child in children(node):
            if showing(child):
                write(child, depth + 1)

    for window in windows(pid):
        write(window, 0)
    return "\n".join(lines)


def fits(node, name: str, role: str) -> bool:
    return node.get_name() == name and (not role or node.get_role() in ROLES[role])


def find(pid: int, name: str, role: str = "", window: str = ""):
    """The first thing in sight that has this name and role, in the newest window first.

    With ``window``, only in windows with that text in their title.
    """
    for top in windows(pid):
        if window not in top.get_name():
            continue
        if fits(top, name, role):
            return top
        for node in below(top):
            if fits(node, name, role):
                return node
    return None


def until(condition, what: str, pid: int, patience: float):
    """What the condition answers once that is something."""
    deadline = time.monotonic() + patience
    while True:
        try:
            if answer := condition():
                return answer
        except GLib.Error:
            pass  # a thing went away while it was being read: look again
        if time.monotonic() > deadline or not lives(pid):
            seen = tree(pid)
            raise NotThereError(f"{what}. In sight was:\n{seen or 'nothing'}")
        wait_for_event()


def the(request: dict, role: str = ""):
    """What a request is about, once it is in sight and can be worked."""
    role = request.get("role", role)

    def usable():
        node = find(request["pid"], request["name"], role, request.get("window", ""))
        ready = node is not None and node.get_state_set().contains(Atspi.StateType.ENABLED)
        return node if ready else None

    what = f"No {role or 'thing'} {request['name']!r} that can be worked"
    return until(usable, what, request["pid"], request.get("patience", PATIENCE))


def ready(_request: dict) -> bool:
    """Whether programs can tell of themselves by now; one that starts before is never seen."""

    def answers() -> bool:
        return Atspi.get_desktop(0).get_child_count() >= 0

    return until(answers, "Nobody keeps a list of programs", os.getpid(), PATIENCE)


def press(request: dict) -> bool:
    """Press a button, follow a link, choose a menu item."""
    return the(request, "button").do_action(0)


def set_text(request: dict) -> bool:
    return the(request, "text").set_text_contents(request["text"])


def read_text(request: dict) -> str:
    node = the(request, "text")
    return Atspi.Text.get_text(node, 0, node.get_character_count())


def wait(request: dict) -> bool:
    """Wait until something is in sight, or with ``gone`` until it is not any more."""
    gone = request.get("gone", False)

    def there() -> bool:
        found = find(
            request["pid"], request["name"], request.get("role", ""), request.get("window", "")
        )
        return (found is None) if gone else (found is not None)

    what = f"{request['name']!r} was {'still' if gone else 'never'} there"
    return until(there, what, request["pid"], request.get("patience", PATIENCE))


def wait_window(request: dict) -> str:
    """Wait for a window with a text in its title, and say the whole title."""

    def title() -> str:
        titles = (window.get_name() for window in windows(request["pid"]))
        return next((title for title in titles if request["title"] in title), "")

    what = f"No window has {request['title']!r} in its title"
    return until(title, what, request["pid"], request.get("patience", PATIENCE))


def wait_focus(request: dict) -> bool:
    """Wait until the thing of this name and role has the keyboard's focus."""

    def focused() -> bool:
        node = find(request["pid"], request["name"], request.get("role", ""))
        return node is not None and node.get_state_set().contains(Atspi.StateType.FOCUSED)

    what = f"{request['name']!r} never had the focus"
    return until(focused, what, request["pid"], request.get("patience", PATIENCE))


def focused(request: dict) -> str:
    """The name of what has the keyboard's focus, once it is another one than before.

    A program tells of it as it moves. Only where it does not all windows are looked through, which
    takes long where much is in sight.
    """
    patience_to_listen = time.monotonic() + (LISTENING if request["before"] else 0)
    program(request["pid"])  # or what it told of may answer as it was a while ago

    def name_told() -> str:
        try:
            node = told[-1]
            here = node.get_state_set().contains(Atspi.StateType.FOCUSED) and showing(node)
            ours = here and node.get_process_id() == request["pid"]
            return node.get_name() if ours and node.get_role() not in PARTS else ""
        except (IndexError, GLib.Error):  # nothing was told, or it has gone since
            return ""

    def found() -> str:
        if (name := name_told()) not in ("", request["before"]):
            return name
        if time.monotonic() < patience_to_listen:
            return ""
        for top in windows(request["pid"]):
            for node in below(top):  # a text says it of itself first, then of what it lies in
                here = node.get_state_set().contains(Atspi.StateType.FOCUSED)
                if here and node.get_name() and node.get_role() not in PARTS:
                    return node.get_name() if node.get_name() != request["before"] else ""
        return ""

    what = f"The focus never left {request['before']!r}"
    return until(found, what, request["pid"], request.get("patience", PATIENCE))


def current(request: dict) -> str:
    """The name of the current part of the list of this name, once it is another one than before."""

    def found() -> str:
        holder = find(request["pid"], request["name"])
        for node in below(holder) if holder is not None else ():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node.get_name() if node.get_name() != request["before"] else ""
        return ""

    what = f"{request['before']!r} stayed what is current in {request['name']!r}"
    return until(found, what, request["pid"], request.get("patience", PATIENCE))


def chosen(request: dict) -> str:
    """The name of the row with these words in it, once it is the one that is chosen."""

    def found() -> str:
        for top in windows(request["pid"]):
            for node in below(top):
                here = node.get_description() == "Choices shown below" and showing(node)
                if here and request["words"] in node.get_name():
                    return node.get_name()
        return ""

    what = f"Nothing with {request['words']!r} was ever chosen"
    return until(found, what, request["pid"], request.get("patience", PATIENCE))


def type_until_gone(request: dict) -> list:
    """Add counted words at the end of a text until the program is gone.

    Answers "typing" after the first one; and at the end when each word was taken, in seconds of
    the system's monotonic clock, first to last.
    """
    node = the(request, "text")
    place = node.get_character_count()
    taken: list[float] = []
    try:
        while True:
            word = f"{request['word']}{len(taken)} "
            if not node.insert_text(place, word, len(word.encode())):
                return taken
            taken.append(time.monotonic())
            place += len(word)
            if len(taken) == 1:
                reply({"answer": "typing"})
            while time.monotonic() < taken[-1] + SECONDS_A_WORD:
                wait_for_event()
    except GLib.Error:
        return taken


COMMANDS = {
    "ready": ready,
    "press": press,
    "set_text": set_text,
    "read_text": read_text,
    "wait": wait,
    "wait_window": wait_window,
    "wait_focus": wait_focus,
    "focused": focused,
    "current": current,
    "chosen": chosen,
    "type_until_gone": type_until_gone,
    "tree": lambda request: tree(request["pid"]),
}


def reply(message: dict) -> None:
    print(json.dumps(message), flush=True)


def note_focus(event) -> None:
    """Keep what got the focus."""
    if event.detail1:
        told[:] = [event.source]


def main() -> None:
    Atspi.init()
    listener = Atspi.EventListener.new(note_focus)
    listener.register("object:state-changed:focused")
    for line in sys.stdin:
        request = json.loads(line)
        try:
            reply({"answer": COMMANDS[request["do"]](request)})
        except (NotThereError, GLib.Error) as error:
            reply({"error": str(error)})


if __name__ == "__main__":
    main()
