"""What can bear the name of a file and is none, and running something that must not wait for it."""

import os
import subprocess
import sys

PATIENCE = 20.0  # seconds for a process that ought to need one or two


def pipe(path):
    os.mkfifo(path)


def folder(path):
    path.mkdir()


def loop(path):
    path.symlink_to(path.name)


def device(path):
    path.symlink_to("/dev/zero")


def socket(path):
    """The file of a socket; a process of its own makes it, since tests open none."""
    code = "import os, socket, sys; os.chdir(sys.argv[1]); socket.socket(1).bind(sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, path.parent, path.name], check=True)


KINDS = (pipe, folder, loop, device, socket)


def run(code, *arguments, **options):
    """What a Python process writes that is given so long and no longer."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    options = {"timeout": PATIENCE, "stdin": subprocess.DEVNULL} | options
    return subprocess.run(command, check=False, capture_output=True, text=True, **options)
