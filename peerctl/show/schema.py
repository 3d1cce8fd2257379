"""The records as JSON Schema (draft 7), for editors and for programs that write a workspace.

A schema takes what a leader may type, as a tool that reads YAML sees it: `true` for a yes-or-no, a number for a
text that is made of digits, one value in place of a list of one. What each key is for is told in the words of
the attribute docstrings in `peerctl.model`, in the reader's language.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from peerctl.model.cohort import Cohort
from peerctl.model.fields import one_or_many
from peerctl.model.identity import Identity
from peerctl.model.instrument import Instrument
from peerctl.model.match import Match
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant, stretches
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.model.table import Column, Table
from peerctl.model.table import Kind as Cells
from peerctl.model.taking_part import Fact
from peerctl.model.wishes import tiers
from peerctl.model.workspace import Workspace
from peerctl.show.docstrings import docstrings
from peerctl.show.wording import Wording

DRAFT_7 = "http://json-schema.org/draft-07/schema#"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that has a schema."""

    read_as: Any
    """The record it is read as."""
    files: str
    title: Message


RECORDS = {
    "workspace": Kind(Workspace, "peerctl.yaml", say("The settings of a workspace")),
    "programme": Kind(Programme, "programmes/ID.yaml", say("A programme of your own")),
    "cohort": Kind(Cohort, "cohorts/ID.yaml", say("A cohort")),
    "participant": Kind(Participant, "participants/ID.yaml", say("A person: facts and enrolments, no name")),
    "identity": Kind(Identity, "identities/ID.yaml", say("The name and contact data of a person")),
    "sessions": Kind(tuple[Session, ...], "sessions/ID.yaml", say("The sessions of a cohort")),
    "match": Kind(Match, "matches/ID.yaml", say("A pair")),
    "responses": Kind(tuple[Response, ...], "responses/ID.yaml", say("A person's answers to questionnaires")),
    "instrument": Kind(Instrument, "instruments/ID.yaml", say("How a questionnaire of your own is scored")),
}
"""What a file may be, by the word that the command takes."""

_ENGLISH = Wording()
SCALAR = {"type": ["string", "number", "boolean"]}


def schema(record: str, wording: Wording = _ENGLISH) -> dict[str, Any]:
    """Give the schema of one of `RECORDS`, told in the reader's language."""
    found = TypeAdapter(RECORDS[record].read_as).json_schema(
        ref_template="#/definitions/{model}", schema_generator=_LeadersSchema
    )
    definitions = {"definitions": found.pop("$defs")} if "$defs" in found else {}
    whole = {"$schema": DRAFT_7, **found, "title": record, **definitions}
    for told in _described(whole):
        told["description"] = wording.text(told["description"])
    return whole


def schema_text(record: str, wording: Wording) -> str:
    """Write the schema of one of `RECORDS`, as a file or for a program."""
    return json.dumps(schema(record, wording), ensure_ascii=False, indent=2) + "\n"


def descriptions(record: str) -> Iterator[str]:
    """Give every English text in the schema of one of `RECORDS`, for the catalogues of translations."""
    return (told["description"] for told in _described(schema(record)))


def _described(part: object) -> Iterator[dict[str, Any]]:
    """Find the parts of a schema that are told of; a key that is itself called `description` is none."""
    inside: list[Any] = part if isinstance(part, list) else []
    if isinstance(part, dict):
        inside = list(part.values())
        if isinstance(part.get("description"), str):
            yield part
    for inner in inside:
        yield from _described(inner)


def records_table() -> Table:
    """List the kinds of files that have a schema."""
    return Table(
        title=say("The files of a workspace, as JSON Schema for editors and programs"),
        columns=(
            Column("record", say("Record"), Cells.ID),
            Column("files", say("Files")),
            Column("title", say("What it is")),
        ),
        rows=tuple((name, kind.files, kind.title) for name, kind in RECORDS.items()),
        notes=(say("peerctl schema RECORD prints the schema of one."),),
    )


def _bare_item(listed: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [listed["items"], listed]}


def _bare_stretch(listed: JsonSchemaValue) -> JsonSchemaValue:
    either = {"anyOf": [SCALAR, listed["items"]]}
    return {"anyOf": [*either["anyOf"], {**listed, "items": either}, {"type": "null"}]}


def _bare_text(record: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [SCALAR, record]}


def _bare_type(record: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [record["properties"]["type"], record]}


def _bare_tier(listed: JsonSchemaValue) -> JsonSchemaValue:
    tier = listed["items"]
    return {**listed, "items": {"anyOf": [tier["items"], tier]}}


SHORTHANDS: dict[object, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    one_or_many: _bare_item,
    stretches: _bare_stretch,
    tiers: _bare_tier,
    Label.for_both: _bare_text,
    Fact.type_alone: _bare_type,
}
"""The shorter spellings that the fields read, and what each adds to the schema."""


class _LeadersSchema(GenerateJsonSchema):
    """Pydantic's schema, widened by the shorthands and told in the words of the docstrings."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        found = super().function_before_schema(schema)
        shorthand = SHORTHANDS.get(schema["function"]["function"])
        return shorthand(found) if shorthand else found

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        words = docstrings(schema["cls"])
        record = found if "properties" in found else found["anyOf"][-1]  # where a text may stand in place of it
        record["additionalProperties"] = found.pop("additionalProperties")
        record["properties"] = {key: _told(value, words.get(key)) for key, value in record["properties"].items()}
        return found

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        found = super().dict_schema(schema)
        return {**found, "additionalProperties": False} if "patternProperties" in found else found

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        found = super().tuple_schema(schema)
        if "prefixItems" in found:  # a later draft's word for what draft 7 calls items
            found["items"] = found.pop("prefixItems")
        return found

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        if not isinstance(found.get("default"), (str, int)):
            found.pop("default", None)
        return found

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002  # no field has a title
        return False


_LIMITS = {"minLength": "minItems", "maxLength": "maxItems"}


def _counted(field: JsonSchemaValue) -> JsonSchemaValue:
    """Lay a limit of items on the list alone, where one item may stand without brackets."""
    limits = {_LIMITS[key]: value for key, value in field.items() if key in _LIMITS}
    if not limits or "anyOf" not in field:
        return field
    either = [{**each, **limits} if each.get("type") == "array" else each for each in field["anyOf"]]
    return {**{key: value for key, value in field.items() if key not in _LIMITS}, "anyOf": either}


def _told(field: JsonSchemaValue, words: str | None) -> JsonSchemaValue:
    """Add the words; draft 7 reads nothing beside a `$ref`, so that is wrapped where something stands beside it."""
    field = _counted(field)
    told = field if words is None else {"description": words, **field}
    if "$ref" not in told or len(told) == 1:
        return told
    beside = {key: value for key, value in told.items() if key != "$ref"}
    return {**beside, "allOf": [{"$ref": field["$ref"]}]}
