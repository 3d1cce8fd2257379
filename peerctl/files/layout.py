"""The canonical layout of a new file, as the format's examples have it."""

from datetime import date
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from peerctl.files.build import build
from peerctl.model.match import Match
from peerctl.model.record import Record, kebab

_WIDTH = 1_000_000
"""Lines are never folded: a change then touches one line."""


def match_text(match: Match) -> str:
    """Write a match as a new file: one item a line, and nothing that stands by itself anyway.

    Raises:
        ValueError: the text would not be read back as the same match, for instance because of a control character.
    """
    text = _dump(CommentedMap(_written(match)))
    data, findings, _ = build("", text)
    if findings or Match.model_validate(data) != match:
        raise ValueError
    return text


def _written(record: Record) -> dict[str, Any]:
    """Give what a record says beyond its defaults, by the keys of the files."""
    return {
        kebab(name): _plain(value)
        for name, field in type(record).model_fields.items()
        if (value := getattr(record, name)) != field.get_default(call_default_factory=True)
    }


def _plain(value: object) -> Any:  # noqa: ANN401  # whatever YAML can write
    if isinstance(value, Record):
        return _flow(CommentedMap(_written(value)))
    if isinstance(value, dict):
        return _flow(CommentedMap({str(key): _plain(item) for key, item in value.items()}))
    if isinstance(value, tuple):
        items = CommentedSeq(_plain(item) for item in value)
        return items if any(isinstance(item, Record) for item in value) else _flow(items)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, int | date) else str(value)


def _flow(node: Any) -> Any:  # noqa: ANN401  # a list or a mapping of ruamel's
    node.fa.set_flow_style()
    return node


def _dump(top: CommentedMap) -> str:
    yaml = YAML()
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(top, stream)
    return stream.getvalue()
