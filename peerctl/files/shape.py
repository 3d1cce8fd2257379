"""What the schema has at a place: the model, the keys it knows, the words a value may be."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from pydantic import Tag

from peerctl.model.finding import Key
from peerctl.model.record import Record, kebab

Kind: TypeAlias = Any
"""An annotation of a model's field."""


def origin(kind: Kind) -> Kind:
    """Give what a type is made with: `tuple` for `tuple[str, ...]`."""
    return get_origin(kind)


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a location of pydantic's leads: the keys that the text may have, and the type that is wanted there."""

    keys: tuple[Key, ...]
    kind: Kind
    at_key: bool = False


def follow(kind: Kind, location: Iterable[Key]) -> Stop:
    """Walk down a type along a location, leaving out what is no key: tags of unions, and the mark of a key."""
    keys: list[Key] = []
    outer = kind
    for step in location:
        if step == "[key]":
            return Stop(tuple(keys), get_args(bare(outer))[0], at_key=True)
        alternatives = tagged(kind)
        if alternatives:
            kind = alternatives.get(step, kind)
        elif words(kind):
            break
        else:
            keys.append(step)
            outer, kind = kind, inner(kind, step)
    return Stop(tuple(keys), kind)


def bare(kind: Kind) -> Kind:
    """Take off what surrounds a type: `Annotated`, and the None of a value that may be absent."""
    if origin(kind) is Annotated:
        return bare(get_args(kind)[0])
    if origin(kind) in {Union, UnionType}:
        present = [member for member in get_args(kind) if member is not NoneType]
        return bare(present[0]) if len(present) == 1 else kind
    return kind


def tagged(kind: Kind) -> dict[Key, Kind]:
    """Give the members of a union that are told apart by a tag, by that tag."""
    return {
        mark.tag: member
        for member in get_args(bare(kind))
        if origin(member) is Annotated
        for mark in get_args(member)
        if isinstance(mark, Tag)
    }


def inner(kind: Kind, step: Key) -> Kind:
    """Give the type of what stands under a key, or at a place of a list; `Any` where there is no such thing."""
    kind = bare(kind)
    arguments = get_args(kind)
    if origin(kind) is dict:
        return arguments[1]
    if origin(kind) is tuple:
        index = 0 if arguments[-1] is Ellipsis else int(step)
        return arguments[index] if index < len(arguments) else Any
    if isinstance(kind, type) and issubclass(kind, Record):
        name = next((name for name in kind.model_fields if kebab(name) == step), None)
        return _hints(kind)[name] if name else Any
    return Any


@cache
def _hints(record: type[Record]) -> dict[str, Kind]:
    """Give the types of a record's fields, with those resolved that are named before they are made."""
    return get_type_hints(record, include_extras=True)


def known_keys(kind: Kind) -> tuple[str, ...]:
    """Give the keys of a record, as the files spell them."""
    return tuple(kebab(name) for name in bare(kind).model_fields)


def words(kind: Kind) -> tuple[str, ...]:
    """Give the words that a value may be, where it is one of a few."""
    kind = bare(kind)
    if origin(kind) is Literal:
        return tuple(str(word) for word in get_args(kind))
    if origin(kind) in {Union, UnionType}:
        return tuple(word for member in get_args(kind) for word in words(member))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(str(member.value) for member in kind)
    return ()
