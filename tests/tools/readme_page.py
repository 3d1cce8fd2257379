"""Write again what the commands shown in README.md print: `python -m tests.tools.readme_page`.

A block of `console` holds one command behind `$ ` and, below it, what that command prints.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n.*?^```$", re.MULTILINE | re.DOTALL)


def printed(command: str) -> str:
    """Give what a command prints, run as a script would run it: no terminal, nothing set in the environment."""
    words = [sys.executable, "-m", *shlex.split(command)]
    scrubbed = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    done = subprocess.run(words, cwd=ROOT, env=scrubbed, capture_output=True, text=True, check=False)  # our own page
    return "\n".join(line.rstrip() for line in (done.stdout + done.stderr).splitlines())


def _again(block: re.Match[str]) -> str:
    command = block["command"]
    return f"```console\n$ {command}\n{printed(command)}\n```"


def page() -> str:
    """Give the page with every command's output as it is now."""
    return _BLOCK.sub(_again, PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
