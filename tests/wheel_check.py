"""Build a wheel, install it where there is nothing else, and use it from another folder.

``python -m tests.wheel_check``: what is installed must work like the checkout. Ends with 0 when
all is well, and stops at the first thing that is not.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "tests" / "data" / "womens-services.txt"
PATIENCE = 60  # seconds for the window to open
TICK = 0.05  # seconds between two looks at whether it did


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="reflect-wheel-") as name:
        folder = Path(name)
        wheel = build(folder)
        check_contents(wheel)
        installed = Installed(install(wheel, folder), folder)
        installed.check_command_line()
        installed.check_round_trip()
        installed.check_window()
    step("The wheel works")
    return 0


def step(text: str) -> None:
    print(f"wheel: {text}", flush=True)


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> bytes:
    """Run a command that must end well; what it printed."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).decode(errors="replace")
        raise SystemExit(f"wheel: {' '.join(words)} ended with {done.returncode}\n{said}")
    return done.stdout


def expect(condition: bool, what: str) -> None:
    if not condition:
        raise SystemExit(f"wheel: expected {what}")


def build(folder: Path) -> Path:
    step("building")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT, cwd=folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """Each file of ``ui/`` and ``resources/`` is in the wheel, byte for byte."""
    step("comparing its contents with the checkout")
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assets = [path for top in ("ui", "resources") for path in (ROOT / top).rglob("*")]
    for path in filter(Path.is_file, assets):
        name = f"reflect_app/_assets/{path.relative_to(ROOT).as_posix()}"
        expect(held.get(name) == path.read_bytes(), f"{name} in the wheel, as in the checkout")
    for part in ("resources/advice/", "resources/prompts/", "resources/styles/", "ui/"):
        expect(any(f"_assets/{part}" in name for name in held), f"{part} in the wheel")
    expect("reflect_app/py.typed" in held, "the mark that the package has types")
    expect(not any(name.startswith("tests/") for name in held), "no tests in the wheel")


def install(wheel: Path, folder: Path) -> Path:
    """Install the wheel in an environment of its own; the folder of its programs."""
    step("installing it in an empty environment")
    environment = folder / "environment"
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return programs


class Installed:
    """The installed application, used from a folder that has nothing to do with the checkout."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.command = programs / "reflect-app"
        self.python = programs / "python"
        self.data_dir = folder / "data"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self.example = self.elsewhere / EXAMPLE.name
        self.example.write_bytes(EXAMPLE.read_bytes())
        kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
        self.env = kept | {"QT_QPA_PLATFORM": "offscreen"}

    def reflect(self, *arguments: str | Path) -> bytes:
        """Run the command line on a library of its own."""
        return self.run(self.command, "--data-dir", self.data_dir, *arguments)

    def run(self, *command: str | Path) -> bytes:
        return run(*command, cwd=self.elsewhere, env=self.env)

    def check_command_line(self) -> None:
        """The command and the module say the same, and nothing comes from the checkout."""
        step("asking it for its version and its help")
        version = self.run(self.command, "--version")
        expect(b"0." in version or b"1." in version, f"a version, not {version!r}")
        expect(self.run(self.python, "-m", "reflect_app", "--version") == version, "one version")
        expect(b"export" in self.run(self.python, "-m", "reflect_app", "--help"), "help")
        where = self.run(self.python, "-c", "import reflect_app; print(reflect_app.__file__)")
        expect(str(ROOT) not in where.decode(), "the installed package, not the checkout's")

    def check_round_trip(self) -> None:
        """The published example conforms, and comes out as it went in."""
        step("importing and exporting the example")
        self.reflect("check", self.example)
        (imported,) = json.loads(self.reflect("import", self.example, "--json"))
        (listed,) = json.loads(self.reflect("list", "--json"))
        expect(listed["id"] == imported["id"], "the imported reflection in the list")
        target = self.elsewhere / "exported"
        target.mkdir()
        (written,) = json.loads(self.reflect("export", imported["id"], "--to", target, "--json"))
        expect(Path(written["path"]).read_bytes() == EXAMPLE.read_bytes(), "identical bytes")

    def check_window(self) -> None:
        """The window opens without a screen, and opens its library."""
        step("opening the window")
        empty = self.elsewhere / "empty"
        command = [str(self.command), "--data-dir", str(empty)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        with subprocess.Popen(command, cwd=self.elsewhere, env=self.env, **pipes) as window:
            opened = became((empty / "library.sqlite3").exists, window)
            alive = window.poll() is None
            window.terminate()
            said = window.communicate()[0].decode(errors="replace")
        expect(opened and alive, f"an open window and its library. It said:\n{said}")
        expect("Traceback" not in said, f"no fault. It said:\n{said}")


def became(condition, process: subprocess.Popen[bytes]) -> bool:
    """Whether a condition came true while the process lived and patience lasted."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        if condition():
            return True
        try:
            process.wait(TICK)
        except subprocess.TimeoutExpired:
            continue
    return False


if __name__ == "__main__":
    sys.exit(main())
