"""The shipped programmes, read as a workspace of no people reads them that has a cohort of each."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from peerctl.files.load import Loaded, load
from peerctl.files.shipped import data_folder
from peerctl.model.programme import Programme

SETTINGS = "format: 1\nname: Nobody yet\n"


@cache
def loaded() -> Loaded:
    """Read a workspace that has settings, a cohort of each shipped programme, and nothing else."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "peerctl.yaml").write_text(SETTINGS, encoding="utf-8")
        (Path(folder) / "cohorts").mkdir()
        for file in (data_folder() / "programmes").iterdir():
            follow(Path(folder), file.stem)
        return load(Path(folder))


def follow(workspace: Path, programme: str) -> None:
    """Add a cohort that follows a programme."""
    cohort = f"id: of-{programme}\nprogramme: {programme}\nname: Hold\nstart: 2015-02-02\n"
    (workspace / "cohorts" / f"of-{programme}.yaml").write_text(cohort, encoding="utf-8")


def programmes() -> dict[str, Programme]:
    """Give the shipped programmes, by id."""
    return dict(loaded().book.programmes)


def spelt(programme: Programme) -> dict[str, Any]:
    """Give a programme as plain data, with the keys of the file and without what nobody wrote."""
    return programme.model_dump(by_alias=True, exclude_unset=True)


def parts(data: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every mapping inside plain data, with the path to it; items of lists go by their ids."""
    if isinstance(data, dict):
        yield path, data
        for key, value in data.items():
            yield from parts(value, f"{path}/{key}".lstrip("/"))
    elif isinstance(data, (list, tuple)):
        for index, value in enumerate(data):
            yield from parts(value, f"{path}/{name(value, index)}")


def name(item: object, index: int) -> str:
    """Give the word by which an item of a list goes in a path."""
    known = item if isinstance(item, dict) else {}
    return str(known.get("id") or known.get("instrument") or index)


def at(programme: Programme, path: str) -> tuple[Any, tuple[str, ...]]:
    """Give the value that a path such as `series/training/minutes` leads to, and the sources nearest to it."""
    value: Any = spelt(programme)
    sources: tuple[str, ...] = ()
    for key in path.split("/"):
        items = enumerate(value) if isinstance(value, (list, tuple)) else ()
        value = {name(item, index): item for index, item in items}[key] if items else value[key]
        sources = tuple(value.get("source", sources)) if isinstance(value, dict) else sources
    return value, sources
