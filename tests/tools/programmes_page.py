"""Write the parts of docs/programmes.md that are read off the schema and the shipped programmes.

Usage: `python -m tests.tools.programmes_page`.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from peerctl.model.condition import ASSUMPTION
from peerctl.model.fields import CLOCK_PATTERN, DAY_PATTERN, ID_PATTERN, YES_NO_PATTERN
from peerctl.model.programme import Programme
from peerctl.show.schema import schema
from tests.programmes.shipped import name, parts, programmes, spelt

PAGE = Path(__file__).parents[2] / "docs" / "programmes.md"
BY_PATTERN = {ID_PATTERN: "id", DAY_PATTERN: "day", YES_NO_PATTERN: "yes or no", CLOCK_PATTERN: "time"}
TOLD_APART = frozenset(["id", "instrument", "label", "choice-labels", "ask", "source", "note", "en", "da"])
"""Keys that have a column of their own, or are for people only."""
LAST = frozenset(["source", "note"])


def table(head: str, rows: Iterable[tuple[str, ...]]) -> str:
    """Write a table; its head as `a | b`."""
    columns = head.count("|") + 1
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join([f"| {head} |", "| " + " | ".join(["---"] * columns) + " |", *lines])


def typed(field: dict[str, Any]) -> str:
    """Say in words what a field takes."""
    if "$ref" in field:
        model = field["$ref"].rpartition("/")[2]
        return f"[{model}](#{model.lower()})"
    if "oneOf" in field:
        return "[condition](#facts-and-conditions)"
    choices = field.get("anyOf") or field.get("allOf")
    return _either(choices) if choices else _plain(field)


def _plain(field: dict[str, Any]) -> str:
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if field.get("type") == "array":
        items = field["items"]
        return f"two of {typed(items[0])}" if isinstance(items, list) else f"list of {typed(items)}"
    if field.get("type") == "object":
        inner = [*field.get("patternProperties", {}).values(), field.get("additionalProperties")]
        return f"by {'role' if 'propertyNames' in field else 'id'}: {typed(inner[0])}"
    return _scalar(field)


def _scalar(field: dict[str, Any]) -> str:
    pattern = field.get("pattern", "")
    if pattern in BY_PATTERN:
        return BY_PATTERN[pattern]
    return {"integer": "whole number", "number": "number"}.get(field["type"][0], "text")


def _either(choices: list[dict[str, Any]]) -> str:
    """Say what one of several takes; a list says it for its single item too, and an empty place goes without saying."""
    words = list(dict.fromkeys(typed(choice) for choice in choices if choice.get("type") != "null"))
    return ", or ".join(word for word in words if f"list of {word}" not in words)


def keys_part() -> str:
    """Write every key of a programme, by the part it stands in."""
    found = schema("programme")
    models = {"Programme": found, **found["definitions"]}
    return "\n\n".join(_keys_of(model, told) for model, told in models.items())


def _keys_of(model: str, told: dict[str, Any]) -> str:
    body = [f"### {model}", told["description"]]
    told = told if "properties" in told or "enum" in told else told["anyOf"][-1]
    if "enum" in told:
        return "\n\n".join([*body, "One of " + ", ".join(f"`{value}`" for value in told["enum"]) + "."])
    rows = (
        (f"`{key}`" + (" (required)" if key in told.get("required", ()) else ""), typed(field), field["description"])
        for key, field in sorted(told["properties"].items(), key=lambda item: item[0] in LAST)
    )
    return "\n\n".join([*body, table("key | takes | what it is", rows)])


def shipped_part() -> str:
    """Write what each shipped programme says: everything that has a source, and what is assumed."""
    return "\n\n".join(_programme(programme) for programme in programmes().values())


def _programme(programme: Programme) -> str:
    assert programme.summary, "every shipped programme says what it is"
    sourced = [(path, part) for path, part in parts(spelt(programme)) if part.get("source")]
    body = [
        f"### {programme.id}",
        f"**{_label({'label': spelt(programme)['name']})}.** {programme.summary.en}",
        "\n".join(_sources(programme)),
        table(
            "where | what | figure | source",
            ((f"`{path}`", _label(part), _figure(part), ", ".join(part["source"])) for path, part in sourced),
        ),
        "Assumptions and choices between sources, each for the reason given:",
        "\n".join(f"- `{path}`{_ours(part)}: {part['note']['en']}" for path, part in sourced if part.get("note")),
    ]
    return "\n\n".join(body)


def _sources(programme: Programme) -> Iterator[str]:
    for key, source in programme.sources.items():
        yield f"- {key}: {source.title}" + (f" ({source.year})" if source.year else "")


def _ours(part: dict[str, Any]) -> str:
    return " (assumption)" if ASSUMPTION in part["source"] else ""


def _label(part: dict[str, Any]) -> str:
    label = part.get("label")
    return f"{label['en']} ({label['da']})" if label and label["en"] != label["da"] else label["en"] if label else ""


def _figure(part: dict[str, Any]) -> str:
    own = {key: value for key, value in part.items() if key not in TOLD_APART and not _elsewhere(value)}
    return "; ".join(f"{key}: {_words(value)}" for key, value in own.items())


def _elsewhere(value: object) -> bool:
    """Tell whether something has a row of its own, as all that has a source has."""
    if isinstance(value, dict):
        return bool(value.get("source")) or (bool(value) and all(_elsewhere(item) for item in value.values()))
    return isinstance(value, (list, tuple)) and bool(value) and all(_elsewhere(item) for item in value)


def _words(value: object) -> str:
    if isinstance(value, dict):
        if "label" in value:
            return name(value, 0)
        return ", ".join(f"{key} {_words(item)}" for key, item in value.items() if key not in TOLD_APART)
    if isinstance(value, (list, tuple)):
        parted = any(isinstance(item, dict) and "label" not in item for item in value)
        return (" / " if parted else ", ").join(_words(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def page(text: str) -> str:
    """Give the page with its written parts as they are now."""
    for mark, part in (("keys", keys_part()), ("shipped", shipped_part())):
        between = re.compile(rf"(<!-- {mark}: begin[^\n]*-->\n).*?(<!-- {mark}: end -->)", re.DOTALL)
        text, count = between.subn(lambda found, part=part: f"{found[1]}\n{part}\n\n{found[2]}", text)  # type: ignore[misc]
        if count != 1:
            raise ValueError(mark)
    return text


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
