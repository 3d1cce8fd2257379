"""The event stream of a YAML text: by libyaml, or by PyYAML's own parser with the same rules where libyaml is missing.

Only events are taken: libyaml's loaders end the whole process on deep nesting, its events do not.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from yaml.error import YAMLError

from peerctl.files.pure import PureParser

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover  # only where PyYAML was built without libyaml
    LIBYAML = None
else:
    LIBYAML = CParser

Event: TypeAlias = Any
"""An event of either parser: they share the classes of `yaml.events`, but not that of their marks."""

NextEvent: TypeAlias = Callable[[], Event]
"""Gives the next event; None after the last."""

Parser: TypeAlias = Callable[[str], NextEvent]
"""Starts reading a text, and gives the function that gives one event at a time."""

SYNTAX_ERRORS = (YAMLError, ValueError, OverflowError)
"""What either parser raises for a text that is no YAML (the pure one passes on errors of `chr` for wrong escapes)."""


def pure(text: str) -> NextEvent:
    """Read with PyYAML's own parser, in plain Python."""
    return PureParser(text).get_event


def libyaml(text: str) -> NextEvent:
    """Read with libyaml."""
    assert LIBYAML is not None  # noqa: S101  # `FASTEST` never names it otherwise
    return LIBYAML(text).get_event


FASTEST: Parser = pure if LIBYAML is None else libyaml

DEEPEST = 32
"""The deepest nesting that is read."""
