"""`dictionary.csv`: every column of every file, its own too."""

from collections.abc import Sequence

from peerctl.model.message import NOTHING, Message, say
from peerctl.model.package import Field, FieldType, Resource
from peerctl.model.table import Cell

_NAME = "dictionary"
_TEXT = FieldType.STRING
_FIELDS = (
    Field("file", _TEXT, say("File")),
    Field("column", _TEXT, say("Column")),
    Field("type", _TEXT, say("What stands in it, by the words of Table Schema")),
    Field("meaning", _TEXT, say("What it means")),
    Field("unit", _TEXT, say("What it counts, or is counted in"), required=False),
    Field("codes", _TEXT, say("The words it may have, where there are no others"), required=False),
    Field("empty", _TEXT, say("Whether it may be empty"), codes={"yes": say("yes"), "no": say("no")}),
)


def dictionary(resources: Sequence[Resource]) -> Resource:
    """Describe the columns of all resources, and its own."""
    own = Resource(_NAME, say("Every column of every file"), _FIELDS, (), ("file", "column"))
    rows = tuple(_row(one, field) for one in (*resources, own) for field in one.fields)
    return Resource(own.name, own.title, own.fields, rows, own.identifies)


def _row(resource: Resource, field: Field) -> tuple[Cell, ...]:
    empty = "no" if field.required else "yes"
    return (resource.file, field.key, field.type, field.meaning, field.unit, _codes(field), empty)


def _codes(field: Field) -> Message:
    """Write the codes in one cell, with a stroke between them."""
    told = NOTHING
    for code, meaning in field.codes.items():
        one = say("{code}: {meaning}", code=code, meaning=meaning)
        told = say("{codes} | {one}", codes=told, one=one) if told.text else one
    return told
