"""Findings for programs: as JSON by the keys of the format, as a table, and as annotations of a GitHub workflow."""

from collections.abc import Sequence
from datetime import date

from peerctl.model.finding import Finding, Level
from peerctl.model.message import Message, say
from peerctl.model.table import Column, Kind, Table
from peerctl.show.clean import clean_lines
from peerctl.show.findings import Reader, counts
from peerctl.show.json import json_text

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def findings_json(findings: Sequence[Finding], day: date, reader: Reader, rev: str | None = None) -> str:
    """Write findings as one JSON object."""
    return json_text(
        {
            "as_of": day,
            "findings": [_record(finding, reader) for finding in findings],
            "counts": counts(findings),
        },
        reader.wording,
        rev,
    )


def _record(finding: Finding, reader: Reader) -> dict[str, object]:
    at = reader.texts.place(finding.at)
    related = [(reader.texts.place(other.at), other.message) for other in finding.related]
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "related": [
            {"file": place.file, "line": place.line, "column": place.column, "message": message}
            for place, message in related
        ],
        "help": finding.help,
    }


def findings_table(findings: Sequence[Finding], reader: Reader) -> Table:
    """Give findings as a table, a row each."""
    columns = (
        Column("level", say("Level")),
        Column("rule", say("Rule"), Kind.ID),
        Column("file", say("File")),
        Column("line", say("Line"), Kind.NUMBER),
        Column("column", say("Column"), Kind.NUMBER),
        Column("message", say("What is wrong")),
        Column("help", say("What to do")),
    )
    placed = [(finding, reader.texts.place(finding.at)) for finding in findings]
    rows = [
        (str(finding.level), finding.rule, at.file, at.line, at.column, finding.message, finding.help)
        for finding, at in placed
    ]
    return Table(say("What is wrong"), columns, tuple(rows))


def findings_github(findings: Sequence[Finding], reader: Reader) -> str:
    """Write findings as workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(_annotation(finding, reader) + "\n" for finding in findings)


def _annotation(finding: Finding, reader: Reader) -> str:
    at = reader.texts.place(finding.at)
    properties = {"file": at.file, "line": at.line, "col": at.column, "title": finding.rule}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {listed}::{_data(_sentences(finding.message, finding.help, reader))}"


def _sentences(message: Message, help_: Message, reader: Reader) -> str:
    return " ".join(part for part in (reader.wording.say(message), reader.wording.say(help_)) if part)


def _data(text: str) -> str:
    """Escape as the workflow commands ask for: a line end would end the command."""
    return clean_lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
