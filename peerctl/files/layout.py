"""The canonical layout of a new file, as the format's examples have it."""

from peerctl.files.build import build
from peerctl.files.changes import Plain, plain
from peerctl.files.witness import as_others_read
from peerctl.files.write import block
from peerctl.model.match import Match
from peerctl.model.record import Record, kebab


def match_text(match: Match) -> str:
    """Write a match as a new file: one item a line, and nothing that stands by itself anyway.

    Raises:
        ValueError: the text would not be read back as the same match, for instance because of a control character.
    """
    text = block(plain(written(match), None), 0) + "\n"
    data, findings, _ = build("", text)
    if findings or Match.model_validate(data) != match or as_others_read(text) != data:
        raise ValueError
    return text


def written(record: Record) -> dict[str, Plain]:
    """Give what a record says beyond its defaults, by the keys of the files: for new files, and for edits."""
    return {
        kebab(name): _plain(value)
        for name, field in type(record).model_fields.items()
        if (value := getattr(record, name)) != field.get_default(call_default_factory=True)
    }


def _plain(value: object) -> Plain:
    if isinstance(value, Record):
        return written(value)
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value  # type: ignore[return-value]  # a scalar of a record
