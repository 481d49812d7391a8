"""What holds for the whole house: layers, forms, a quick start, no network, a README that works."""

import ast
import json
import os
import pkgutil
import re
import shutil
import socket
import subprocess
import sys
import time
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import reflect_app
from tests.end_to_end.harness import PACKAGES
from tests.forms import FORMS, ROOT, TARGET, compiled, module_of

PACKAGE = ROOT / "reflect_app"
README = ROOT / "README.md"
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(reflect_app.__path__, "reflect_app.")
)
WITHOUT_QT = [name for name in MODULES if not name.startswith("reflect_app.gui")]
SOURCES = sorted(PACKAGE.rglob("*.py"))
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "requests"}
MOST_LINES = 400
SLOW = {"pydantic", "apsw", "sqlite3", "typer", "rich"}
EVENTS = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.")
WATCHED = """
import json, runpy, sys
module, seen, events = sys.argv.pop(1), [], tuple(json.loads(sys.argv.pop(1)))
sys.addaudithook(lambda event, _args: seen.append(event) if event.startswith(events) else None)
try:
    runpy.run_module(module, run_name="__main__", alter_sys=True)
finally:
    print("seen:", *seen, file=sys.stderr)
"""


def python(*arguments, **env):
    """Run Python in a process of its own that must end well; what it printed, and said."""
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(
        command, env=os.environ | env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def watched(module, *arguments, **env):
    """Run a module with each event of the network noted; the last thing it says is which."""
    return python("-c", WATCHED, module, json.dumps(EVENTS), *arguments, **env)


def loaded_after(*modules):
    """The names of all modules there are after importing these in a new process."""
    imports = "; ".join(f"import {name}" for name in modules)
    printed, _said = python("-c", f"{imports}; import sys; print(*sys.modules)")
    return set(printed.split())


def imported_by(source):
    """The names that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


# Forms


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_each_form_is_compiled_as_it_stands(form):
    assert module_of(form).read_text(encoding="utf-8") == compiled(form)


def test_each_compiled_form_has_its_source():
    assert set(TARGET.glob("ui_*.py")) == {module_of(form) for form in FORMS}


def test_every_button_is_of_the_one_kind_that_enter_presses():
    own = [PACKAGE / "gui" / "widgets" / name for name in ("button.py", "tick_box.py")]
    of_qt = re.compile(r"\b(QPushButton|QToolButton|QCheckBox|QRadioButton)\b|QDialogButtonBox\(")
    found = [source for source in SOURCES if of_qt.search(source.read_text(encoding="utf-8"))]
    assert sorted(found) == own


def test_every_menu_is_of_the_kind_that_has_a_name():
    made = re.compile(r"\bQMenu\(")
    found = {source for source in SOURCES if made.search(source.read_text(encoding="utf-8"))}
    assert found - {module_of(form) for form in FORMS} == set()  # ``name_menus`` names theirs


# Layers, and what starting costs


def test_nothing_outside_gui_brings_qt_along():
    assert "PySide6" not in loaded_after(*WITHOUT_QT)


def test_the_window_is_painted_before_anything_slow_is_imported(data_dir):
    module = "tests.benchmarks.reflect_start"
    printed, _said = python("-m", module, time.monotonic_ns(), data_dir)
    assert not SLOW & set(json.loads(printed.splitlines()[-1])["modules"])


def test_the_toolkit_reads_no_source_of_what_is_imported_after_it():
    # It takes as long as the imports, and breaks some where two threads import at once.
    read = "import reflect_app.gui.wizard.wizard, linecache; print(*map(repr, linecache.cache))"
    printed, _said = python("-c", read)
    assert not re.findall(r"reflect_app.(?!gui.__init__)\S*\.py'", printed)


def modules_named_by(source, names):
    """Which of these modules a file imports, also where it only takes types from them."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in names else node.module


def imports_among_ours():
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in SOURCES}
    modules = {name.removesuffix(".__init__"): path for name, path in modules.items()}
    ours = {name: path for name, path in modules.items() if ".gui.forms" not in name}
    return {name: set(modules_named_by(path, ours)) & set(ours) for name, path in ours.items()}


def test_no_modules_name_each_other_in_a_circle_not_even_as_types():
    imports = imports_among_ours()
    assert any(imports.values())
    TopologicalSorter(imports).prepare()


def test_every_module_can_be_imported(data_dir):
    # Python runs the one that is left out, rather than importing it.
    modules = {name for name in imports_among_ours() if not name.endswith("__main__")}
    assert modules <= loaded_after(*sorted(modules))


def test_every_module_says_what_it_is_for():
    silent = [
        source.relative_to(ROOT)
        for source in SOURCES
        if TARGET not in source.parents
        and not ast.get_docstring(ast.parse(source.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_module_is_longer_than_somebody_reads_at_a_sitting():
    by_hand = [source for source in SOURCES if TARGET not in source.parents]
    assert [
        source.relative_to(ROOT)
        for source in by_hand
        if len(source.read_text("utf-8").splitlines()) > MOST_LINES
    ] == []


def test_one_module_asks_the_computer_for_the_time():
    own = PACKAGE / "clock.py"
    asked = re.compile(r"\bdatetime\.(?:now|today|utcnow)\b|\bdate\.today\b")
    assert [source for source in SOURCES if asked.search(source.read_text("utf-8"))] == [own]


@pytest.mark.parametrize("gone", ["sqlite3", "sqlalchemy", "alembic"])
def test_the_library_stands_on_one_binding_of_sqlite(gone):
    asked = {source: {name.partition(".")[0] for name in imported_by(source)} for source in SOURCES}
    assert [source for source, names in asked.items() if gone in names] == []


def test_every_file_is_opened_with_sqlite_through_one_gate():
    gate = PACKAGE / "library" / "files" / "sqlite_file.py"
    opening = re.compile(r"\bapsw\.Connection\(|\bfrom apsw import .*\(")
    assert [source for source in SOURCES if opening.search(source.read_text("utf-8"))] == [gate]


def test_no_pattern_repeats_a_group_possessively_which_older_pythons_hang_in():
    possessive = re.compile(r"\)(?:[*+?]|\{[\d,]*\})\+")  # gh-106052, mended in 3.11.5
    assert [
        path.name for path in SOURCES if possessive.search(path.read_text(encoding="utf-8"))
    ] == []


# No network


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: str(source.relative_to(PACKAGE)))
def test_no_module_imports_anything_that_could_reach_a_network(source):
    names = set(imported_by(source))
    assert not {name for name in names if name in NETWORK or name.startswith("PySide6.QtNetwork")}


def test_the_watch_sees_a_socket(tmp_path):
    (tmp_path / "reaching_out.py").write_text("import socket; socket.socket().close()")
    _printed, said = watched("reaching_out", PYTHONPATH=str(tmp_path))
    assert "seen: socket.__new__" in said


def test_no_job_of_the_command_line_touches_the_network(data_dir, example_path, tmp_path):
    def do(*job):
        printed, said = watched("reflect_app", *job)
        assert said.splitlines()[-1] == "seen:"
        return printed

    do("check", example_path)
    (imported,) = json.loads(do("import", example_path, "--json"))
    do("list")
    do("show", imported["id"])
    do("export", imported["id"], "--to", tmp_path)


def test_a_test_that_reaches_for_the_network_is_stopped(no_sockets):
    with pytest.raises(OSError, match="no network"):
        socket.socket()
    assert no_sockets
    no_sockets.clear()


# The README


def readme_command(name):
    """The command under one of the README's marks, as ``.ci/run`` takes it from there."""
    text = README.read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {name} -->\n+```\w*\n(.+)\n```", text)
    assert found, f"The README has no single line under the mark {name!r}"
    return found[1]


@pytest.mark.parametrize("name", ["debian", "end-to-end", "run", "test"])
def test_the_readme_has_each_command_on_one_line(name):
    assert "\n" not in readme_command(name)


def test_ci_does_every_command_of_the_readme_on_a_bare_machine_as_it_is_written_there():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    taken = dict(re.findall(r"^(\w+)=\$\(readme_command ([a-z-]+)\)$", script, re.MULTILINE))
    assert set(taken.values()) == set(
        re.findall(r"<!-- command: ([a-z-]+) -->", README.read_text())
    )
    done = re.findall(r'^  on_bare_machine "\$(\w+)"', script, re.MULTILINE)
    assert sorted(done) == sorted(taken)  # each of them once: the tests too


@pytest.mark.skipif(not shutil.which("unshare"), reason="takes rights away as Linux does")
def test_ci_without_the_rights_that_it_takes_says_so_in_a_sentence():
    done = subprocess.run(
        ["unshare", "--user", "bash", ROOT / ".ci" / "run"],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in done.stderr:
        pytest.skip(done.stderr)
    assert done.returncode == 1
    assert re.fullmatch(r"This makes a machine .* run it with sudo\.\n", done.stderr)


def test_the_readme_names_the_packages_that_the_end_to_end_tests_ask_for():
    assert set(PACKAGES.split()) <= set(readme_command("end-to-end").split())


@pytest.mark.parametrize(
    "page", [README, *sorted((ROOT / "docs").glob("*.md"))], ids=lambda p: p.name
)
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_file_that_the_map_of_the_house_names_is_there():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w[\w/]*\.py)`", page))
    assert len(named) > 50
    assert [name for name in named if not list(PACKAGE.rglob(name))] == []


def test_the_subcommands_that_the_readme_names_are_there():
    named = set(
        re.findall(r"^reflect-app ([a-z]+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    )
    printed, _said = python("-m", "reflect_app", "--help")
    assert named
    assert named <= set(printed.split())


# Words


def test_the_code_base_speaks_of_no_one_machine():
    home = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
    pages = [*SOURCES, README, *(ROOT / "docs").glob("*.md"), *(ROOT / "resources").rglob("*.toml")]
    assert [page for page in pages if home.search(Path(page).read_text(encoding="utf-8"))] == []
