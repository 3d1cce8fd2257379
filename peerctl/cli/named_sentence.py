"""Names beside the ids in a sentence, for the leader's own terminal."""

from collections.abc import Mapping
from dataclasses import replace

from peerctl.model.message import Message, Value

_PEOPLE = frozenset(["id", "mentor", "peer", "staff"])
"""The places in sentences where people stand."""


def with_names(sentence: Message, names: Mapping[str, str]) -> Message:
    """Put the name of everybody in a sentence beside the id."""
    return replace(sentence, values={key: _named(key, value, names) for key, value in sentence.values.items()})


def _named(key: str, value: Value, names: Mapping[str, str]) -> Value:
    if isinstance(value, Message):
        return with_names(value, names)
    known = names.get(value) if isinstance(value, str) and key in _PEOPLE else None
    return f"{value} ({known})" if known else value
