"""Real shells at a terminal, with what is typed into them completed by the Tab key."""

import os
import pty
import re
import select
import sys
import time
from pathlib import Path

START = {
    "bash": ["bash", "--noprofile", "--norc", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
LOAD = {
    "bash": 'eval "$(peerctl complete bash)"',
    "zsh": 'eval "$(peerctl complete zsh)"',
    "fish": "peerctl complete fish | source",
}
_PATIENCE = 20.0
_LEAST = 0.4
"""So long nothing must come for a shell to be done."""


def completed(shell: str, typed: str, folder: Path, home: Path) -> list[str]:
    """Type the beginning of a command and the Tab key, and give the words that then stand there."""
    child, terminal = pty.fork()
    if child == 0:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        os.chdir(folder)
        around = {"PATH": path, "TERM": "dumb", "LANG": "C.UTF-8", "HOME": str(home)}
        os.execvpe(START[shell][0], START[shell], around)  # noqa: S606
    try:
        for line in (LOAD[shell], "printf 'rea%s\\n' dy"):
            os.write(terminal, f"{line}\n".encode())
        _until(terminal, "ready")
        os.write(terminal, f"{typed}\t".encode())
        _quiet(terminal)
        os.write(terminal, b"\x01printf '<%s>' \x05\n")
        shown = _until(terminal, r"<peerctl>.*>")
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return re.findall(r"<([^<>]*)>", shown[shown.rindex("<peerctl>") :])


def _until(terminal: int, wanted: str) -> str:
    shown, end = "", time.monotonic() + _PATIENCE
    while not re.search(wanted, shown) and time.monotonic() < end:
        shown += _quiet(terminal)
    return shown


def _quiet(terminal: int) -> str:
    """Read until nothing more comes."""
    shown = b""
    while select.select([terminal], [], [], _LEAST)[0]:
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
    return shown.decode(errors="replace")
