"""A package as files: what is said of a column once stands in all that describes it."""

import json
from datetime import date
from hashlib import sha256

from inline_snapshot import snapshot

from peerctl.model.message import Message, say
from peerctl.model.package import Field, FieldType, Package, Resource
from peerctl.model.record import Label
from peerctl.show.package import package_files
from tests.show.making import DANISH, ENGLISH

COLOURS: dict[str, Message | Label] = {"red": Label(en="Red", da="Rød"), "blue": say("Blue")}
BEDS = Resource(
    "beds",
    say("Beds"),
    (
        Field("bed", FieldType.STRING, say("Which bed")),
        Field("on", FieldType.DATE, say("Day"), required=False),
        Field("length", FieldType.NUMBER, say("Its length"), say("metres")),
        Field("colour", FieldType.STRING, say("Its flowers"), codes=COLOURS, required=False),
    ),
    (("a", date(2015, 6, 1), 2.5, "red"), ("b", None, 3, None)),
    ("bed",),
)
PACKAGE = Package("garden", say("The garden"), say("For gardeners"), (say("Mind the snails."),), (BEDS,))


def test_a_package_is_a_folder_of_files() -> None:
    files = {name: content.decode() for name, content in package_files(PACKAGE, ENGLISH).items()}
    assert files["beds.csv"] == "bed,on,length,colour\na,2015-06-01,2.5,red\nb,,3,\n"
    assert files["README.txt"] == snapshot("""\
The garden
==========

For gardeners

Mind the snails.

beds.csv          Beds
datapackage.json  All of this for programs, as a Data Package (Frictionless)
checksums.sha256  Whether every file is as it was written: sha256sum -c checksums.sha256
""")
    assert json.loads(files["datapackage.json"]) == snapshot(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "garden",
            "title": "The garden",
            "description": "Mind the snails.",
            "licenses": [{"name": "LicenseRef-as-agreed", "title": "For gardeners"}],
            "resources": [
                {
                    "name": "beds",
                    "type": "table",
                    "path": "beds.csv",
                    "title": "Beds",
                    "format": "csv",
                    "mediatype": "text/csv",
                    "encoding": "utf-8",
                    "bytes": 48,
                    "hash": "sha256:e898aa920c7af1b00930e085bf7d893f5c3065afea13d7a97035bee85728a541",
                    "schema": {
                        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
                        "fields": [
                            {
                                "name": "bed",
                                "type": "string",
                                "description": "Which bed",
                                "constraints": {"required": True},
                            },
                            {"name": "on", "type": "date", "description": "Day"},
                            {
                                "name": "length",
                                "type": "number",
                                "description": "Its length",
                                "unit": "metres",
                                "constraints": {"required": True},
                            },
                            {
                                "name": "colour",
                                "type": "string",
                                "description": "Its flowers",
                                "categories": [{"value": "red", "label": "Red"}, {"value": "blue", "label": "Blue"}],
                                "constraints": {"enum": ["red", "blue"]},
                            },
                        ],
                        "missingValues": [""],
                        "primaryKey": ["bed"],
                    },
                }
            ],
        }
    )


def test_the_checksums_are_of_every_other_file() -> None:
    files = dict(package_files(PACKAGE, ENGLISH))
    sums = files.pop("checksums.sha256").decode().splitlines()
    assert sums == [f"{sha256(content).hexdigest()}  {name}" for name, content in sorted(files.items())]


def test_programs_read_the_same_columns_and_codes_in_every_language() -> None:
    english, danish = (package_files(PACKAGE, wording) for wording in (ENGLISH, DANISH))
    assert english["beds.csv"] == danish["beds.csv"]
    assert "Rød" in danish["datapackage.json"].decode()


def test_rows_that_nothing_tells_apart_have_no_key() -> None:
    loose = Package("garden", say("The garden"), say("x"), (), (Resource("beds", say("Beds"), BEDS.fields, (), ()),))
    (resource,) = json.loads(package_files(loose, ENGLISH)["datapackage.json"])["resources"]
    assert "primaryKey" not in resource["schema"]
