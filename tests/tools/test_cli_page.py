"""The page about the commands is as the commands are."""

import typer

from peerctl.cli.app import build
from tests.tools.cli_page import PAGE, page


def test_the_page_has_every_command_as_its_help_tells_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.tools.pages"


def test_both_ways_of_an_option_that_has_two_are_told() -> None:
    assert "| `--held, --missed, --attempted` |" in page()


def test_every_option_and_argument_is_told_of() -> None:
    def params(command: object) -> list[object]:
        inside = getattr(command, "commands", {}).values()
        return [*getattr(command, "params", []), *(param for one in inside for param in params(one))]

    mute = [param for param in params(typer.main.get_command(build())) if not getattr(param, "help", None)]
    assert mute == []
