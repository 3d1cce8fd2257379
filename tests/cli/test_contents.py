"""What commands there are: in parts, and only the part of the command asked for is read."""

import subprocess
import sys

import pytest
import typer

from peerctl.cli.app import build
from peerctl.cli.contents import PARTS, Tell, tell
from tests.cli.running import BASE

WORDS = [word for words, _ in PARTS for word in words]


def told(app: typer.Typer) -> set[str | None]:
    """Give the words that typer was told of."""
    return {one.name for one in app.registered_commands} | {one.name for one in app.registered_groups}


@pytest.mark.parametrize(("words", "part"), PARTS, ids=[words[0] for words, _ in PARTS])
def test_each_part_makes_its_words_known_and_no_others(words: tuple[str, ...], part: Tell) -> None:
    app = typer.Typer()
    part(app)
    assert told(app) == set(words)


def test_a_word_is_made_known_with_its_own_part_alone() -> None:
    app = typer.Typer()
    tell(app, "stand-in")
    assert told(app) == {"meeting", "stand-in", "contact"}


@pytest.mark.parametrize("word", ["", "stats"])
def test_everything_is_known_where_nothing_is_asked_for_or_nothing_is_meant(word: str) -> None:
    assert len(set(WORDS)) == len(WORDS)
    assert told(build(word)) == set(WORDS)


READ = """
import sys
sys.argv = ["peerctl", "cost"]
from peerctl.__main__ import main
main()
print(*[name for name in sys.modules if name.startswith("peerctl.cli.commands.")], file=sys.stderr)
"""


def test_only_the_file_of_the_command_asked_for_is_read() -> None:
    ran = subprocess.run([sys.executable, "-c", READ], cwd=BASE, capture_output=True, text=True, check=True)
    assert ran.stderr.split() == ["peerctl.cli.commands.cost"]
