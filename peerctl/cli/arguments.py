"""The options that hold for every command, taken from anywhere on the command line before typer sees the rest.

So `peerctl status --as-of 2016-01-01` and `peerctl --as-of 2016-01-01 status` are the same. Imports nothing:
`peerctl --version` and the completion of ids pass through here.
"""

from collections.abc import Iterator

TAKING_A_VALUE = {"-C": "directory", "--as-of": "as_of", "--rev": "revision", "--lang": "language", "--color": "colour"}


class Arguments:
    """A command line, parted into the options of every command and the rest.

    Attributes:
        rest: What is left for the command.
        directory: The folder named with `-C`.
        as_of: The day named with `--as-of`, as typed.
        revision: The commit named with `--rev`, as typed.
        language: The language named with `--lang`, as typed.
        colour: What `--color` says, as typed.
        help: Whether `--help` was asked for.
        version: Whether `--version` was asked for.
        json: Whether the answer, and so an error, is wanted as JSON.
        missing: An option that stands without the value it takes; empty where there is none.
    """

    __slots__ = ("as_of", "colour", "directory", "help", "json", "language", "missing", "rest", "revision", "version")

    def __init__(self, words: list[str]) -> None:
        self.rest: list[str] = []
        self.directory: str | None = None
        self.as_of: str | None = None
        self.revision: str | None = None
        self.language: str | None = None
        self.colour: str | None = None
        self.help = False
        self.version = False
        self.missing = ""
        end = words.index("--") if "--" in words else len(words)
        remaining = iter(words[:end])
        for word in remaining:
            self._take(word, remaining)
        self.rest += words[end:]
        self.json = "--format=json" in self.rest or any(
            pair == ("--format", "json")
            for pair in zip(self.rest, self.rest[1:])  # noqa: B905  # pairs of neighbours
        )

    def _take(self, word: str, following: Iterator[str]) -> None:
        option, equals, value = word.partition("=")
        if word == "--version":
            self.version = True
        elif word in {"--help", "-h"}:
            self.help = True
        elif word in TAKING_A_VALUE:
            self._give(word, next(following, ""), following)
        elif equals and option in TAKING_A_VALUE and option.startswith("--"):
            setattr(self, TAKING_A_VALUE[option], value)
        elif word.startswith("-C") and not word.startswith("--"):
            self.directory = word[2:]
        else:
            self.rest.append(word)

    def _give(self, option: str, value: str, following: Iterator[str]) -> None:
        """Take the value of an option, unless what follows is an option itself."""
        if value and not value.startswith("-"):
            setattr(self, TAKING_A_VALUE[option], value)
            return
        self.missing = self.missing or option
        if value:
            self._take(value, following)
