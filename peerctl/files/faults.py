"""From what pydantic says of a record to findings that a person can act on."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias

from pydantic import ValidationError

from peerctl.files.misfits import MOST_OF_A_FILE
from peerctl.files.refuse import refused
from peerctl.files.shape import Kind, Stop, follow, known_keys, words
from peerctl.files.values import one_of, wording
from peerctl.model.finding import Finding, Route
from peerctl.model.message import say

Detail: TypeAlias = Mapping[str, Any]
"""One error as pydantic tells it."""

_MAPPING = frozenset(["dict_type", "model_type", "model_attributes_type", "dict_attributes_type"])
_LIST = frozenset(["tuple_type", "list_type"])
_PERSONAL = frozenset(["born", "facts", "municipality"])
"""Keys under which something about a person stands."""


def faults(file: str, kind: Kind, error: ValidationError) -> Iterator[Finding]:
    """Give one finding for every place where a record breaks the schema."""
    seen: set[Route] = set()
    for detail in error.errors(include_url=False):
        finding = _finding(file, kind, follow(kind, detail["loc"]), detail)
        if finding.at not in seen:
            seen.add(finding.at)
            yield finding
        if len(seen) == MOST_OF_A_FILE:
            return


def _finding(file: str, kind: Kind, stop: Stop, detail: Detail) -> Finding:
    at = Route(file, stop.keys, stop.at_key)
    code = detail["type"]
    if code == "extra_forbidden":
        owner = follow(kind, detail["loc"][:-1]).kind
        return _unknown_key(Route(file, stop.keys, at_key=True), known_keys(owner))
    if code == "missing" and isinstance(stop.keys[-1], str):
        return _missing_key(at, stop.keys[-1])
    if code in _MAPPING:
        return _no_mapping(at)
    if code in _LIST:
        return _no_list(at)
    return _wrong_value(at, stop.kind, detail)


def _unknown_key(at: Route, known: tuple[str, ...]) -> Finding:
    typed = str(at.keys[-1])
    near = get_close_matches(typed.lower().replace("_", "-"), known, 1)
    message = say("This record has no such key.")
    if near:
        return refused("unknown-key", at, message, say("Did you mean {key}?", key=near[0]))
    return refused("unknown-key", at, message, say("Here may stand {keys}.", keys=known))


def _missing_key(at: Route, key: str) -> Finding:
    message = say("The key {key} is missing here.", key=key)
    return refused("missing-key", at, message, say("Add a line with {key} and its value.", key=key))


def _no_mapping(at: Route) -> Finding:
    message = say("Keys with values were expected here.")
    return refused("not-a-mapping", at, message, say("Write `key: value`, one a line and equally far in."))


def _no_list(at: Route) -> Finding:
    message = say("A list was expected here.")
    return refused("not-a-list", at, message, say("Begin each item with a dash and a space, or write [one, two]."))


def _wrong_value(at: Route, kind: Kind, detail: Detail) -> Finding:
    allowed, typed = words(kind), detail["input"]
    if allowed and detail["type"] in {"enum", "literal_error"}:
        return refused("wrong-value", at, *one_of(allowed, typed))
    personal = at.file.startswith("identities/") or any(key in _PERSONAL for key in at.keys)
    return refused("wrong-value", at, *wording(detail["type"], detail.get("ctx", {}), typed, personal=personal))
