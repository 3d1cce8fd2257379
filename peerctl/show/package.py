"""A package as the files of a folder: CSV, a description for people, one for programs (Frictionless), and checksums.

The same package gives the same bytes. Programs read the description as a Data Package: https://datapackage.org, version
2.0 of the standard; `sha256sum -c checksums.sha256` tells whether every file is as it was written.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from peerctl.model.message import say
from peerctl.model.package import Field, FieldType, Package, Resource
from peerctl.model.table import Column, Kind, Table
from peerctl.show.csv import PLAIN, csv_text
from peerctl.show.json import Json
from peerctl.show.screen import Screen
from peerctl.show.terminal import paragraph
from peerctl.show.widths import width
from peerctl.show.wording import Wording

README, DESCRIPTOR, CHECKSUMS = "README.txt", "datapackage.json", "checksums.sha256"
_PROFILES = "https://datapackage.org/profiles/2.0/"
_KINDS = {FieldType.INTEGER: Kind.NUMBER, FieldType.NUMBER: Kind.NUMBER, FieldType.DATE: Kind.DAY}
_TERMS = "LicenseRef-as-agreed"
_LINE = 100
"""Columns of the text for people."""


def package_files(package: Package, wording: Wording) -> Mapping[str, bytes]:
    """Give every file by its name, with the checksums last."""
    tables = {one.file: _csv(one, wording).encode() for one in package.resources}
    described = _described(package, tables, wording)
    text = json.dumps(described, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    files = {README: _readme(package, wording).encode(), DESCRIPTOR: text.encode(), **tables}
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return {**files, CHECKSUMS: sums.encode()}


def _csv(resource: Resource, wording: Wording) -> str:
    columns = tuple(Column(one.key, one.meaning, _KINDS.get(one.type, Kind.ID)) for one in resource.fields)
    return csv_text(Table(resource.title, columns, resource.rows), wording, PLAIN)


def _described(package: Package, tables: Mapping[str, bytes], wording: Wording) -> dict[str, Json]:
    return {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": package.name,
        "title": wording.say(package.title),
        "description": "\n\n".join(map(wording.say, package.notes)),
        "licenses": [{"name": _TERMS, "title": wording.say(package.terms)}],
        "resources": [_resource(one, tables[one.file], wording) for one in package.resources],
    }


def _resource(resource: Resource, content: bytes, wording: Wording) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "$schema": f"{_PROFILES}tableschema.json",
        "fields": [_field(one, wording) for one in resource.fields],
        "missingValues": [""],
    }
    if resource.identifies:
        schema["primaryKey"] = list(resource.identifies)
    return {
        "name": resource.name,
        "type": "table",
        "path": resource.file,
        "title": wording.say(resource.title),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": schema,
    }


def _field(field: Field, wording: Wording) -> dict[str, Json]:
    described: dict[str, Json] = {
        "name": field.key,
        "type": field.type.value,
        "description": wording.say(field.meaning),
    }
    if field.unit.text:
        described["unit"] = wording.say(field.unit)
    constraints: dict[str, Json] = {"required": True} if field.required else {}
    if field.codes:
        constraints["enum"] = list(field.codes)
        described["categories"] = [
            {"value": code, "label": wording.value(meaning)} for code, meaning in field.codes.items()
        ]
    return described | ({"constraints": constraints} if constraints else {})


def _readme(package: Package, wording: Wording) -> str:
    title = wording.say(package.title)
    files = {
        **{one.file: one.title for one in package.resources},
        DESCRIPTOR: say("All of this for programs, as a Data Package (Frictionless)"),
        CHECKSUMS: say("Whether every file is as it was written: sha256sum -c {file}", file=CHECKSUMS),
    }
    widest = max(map(len, files))
    listed = "\n".join(f"{name:<{widest}}  {wording.say(what)}" for name, what in files.items())
    notes = [paragraph(wording.say(note), Screen(_LINE)) for note in (package.terms, *package.notes)]
    return "\n\n".join([f"{title}\n{'=' * width(title)}", *notes, listed]) + "\n"
