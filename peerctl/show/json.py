"""Records as JSON: one object, keys in snake_case, days in ISO, sentences in the reader's language."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TypeAlias

from peerctl.model.message import Message
from peerctl.model.record import Label, Record
from peerctl.model.table import Share, Table
from peerctl.show.clean import clean_lines
from peerctl.show.wording import Wording

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

SCHEMA = 1
"""The version of what scripts may rely on."""


def json_text(record: object, wording: Wording, rev: str | None = None) -> str:
    """Write a mapping or a record as one JSON object, which says its schema first, and the commit it is taken from."""
    body = plain(record, wording)
    content = body if isinstance(body, dict) else {"value": body}
    head: dict[str, Json] = {"schema": SCHEMA} if rev is None else {"schema": SCHEMA, "rev": rev}
    return json.dumps({**head, **content}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def plain(value: object, wording: Wording) -> Json:
    """Turn a value into what JSON has: whatever has fields by its fields, tuples as lists, messages worded.

    Raises:
        TypeError: For a value that no record of ours has.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        return clean_lines(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Message, Label)):
        return wording.value(value)
    return _composed(value, wording)


def _composed(value: object, wording: Wording) -> Json:
    if isinstance(value, Share):
        return {"count": value.count, "of": value.of, "share": value.share}
    if isinstance(value, Table):
        keys = [column.key for column in value.columns]
        return [dict(zip(keys, (plain(cell, wording) for cell in row), strict=True)) for row in value.rows]
    if isinstance(value, Mapping):
        return {str(key): plain(item, wording) for key, item in value.items()}
    if names := _names(value):
        return {name.rstrip("_"): plain(getattr(value, name), wording) for name in names}
    if isinstance(value, (list, tuple)):
        return [plain(item, wording) for item in value]
    message = f"{type(value).__name__} has no place in JSON"
    raise TypeError(message)


def _names(value: object) -> tuple[str, ...]:
    """Name the fields of a dataclass, a record or a named tuple; anything else has none."""
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(field.name for field in fields(value))
    if isinstance(value, Record):
        return tuple(type(value).model_fields)
    return getattr(value, "_fields", ()) if isinstance(value, tuple) else ()
