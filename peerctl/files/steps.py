"""From what is meant to the smallest edits that bring it about."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from peerctl.files.adding import append, insert, put_before
from peerctl.files.build import Data
from peerctl.files.changes import Keys
from peerctl.files.page import Page
from peerctl.files.removing import remove
from peerctl.files.replacing import replace
from peerctl.files.splice import Splice

Step: TypeAlias = Callable[[Page], list[Splice]]
"""One edit: tells what has to be replaced in a text as it is by then."""


def steps(old: Data, new: Data, keys: Keys) -> Iterator[Step]:
    """Give the edits that make one value of another."""
    if old == new:
        return
    if isinstance(old, dict) and old and isinstance(new, dict) and new:
        yield from _of_mapping(old, new, keys)
    elif isinstance(old, list) and old and isinstance(new, list) and new:
        yield from _of_list(old, new, keys)
    else:
        yield partial(replace, keys=keys, value=new)


def _of_mapping(old: dict[str, Data], new: dict[str, Data], keys: Keys) -> Iterator[Step]:
    """Add first and take away then, so that the record is never empty in between."""
    for key, value in new.items():
        if key in old:
            yield from steps(old[key], value, (*keys, key))
        else:
            yield partial(insert, keys=keys, key=key, value=value)
    for key in old:
        if key not in new:
            yield partial(remove, keys=(*keys, key))


def _of_list(old: list[Data], new: list[Data], keys: Keys) -> Iterator[Step]:
    """Leave what is alike at both ends, change what stands opposite each other, and add or take away the rest."""
    alike = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    if alike is None:
        alike = min(len(old), len(new))
    surplus = len(old) - len(new)
    if surplus > 0:
        at = alike if old[alike + surplus :] == new[alike:] else len(new)
        for index in reversed(range(at, at + surplus)):
            yield partial(remove, keys=(*keys, index))
        old = old[:at] + old[at + surplus :]
    if surplus < 0 and alike < len(old) and old[alike:] == new[alike - surplus :]:
        for index in range(alike, alike - surplus):
            yield partial(put_before, keys=(*keys, index), value=new[index])
        return
    for index in range(alike, len(old)):
        yield from steps(old[index], new[index], (*keys, index))
    for value in new[len(old) :]:
        yield partial(append, keys=keys, value=value)
