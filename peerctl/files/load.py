"""A whole workspace as one value, and everything that is wrong with its files."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from peerctl.files.build import Data
from peerctl.files.discover import SETTINGS
from peerctl.files.disk import list_records
from peerctl.files.events import FASTEST, Parser
from peerctl.files.folder import DiskFolder, Folder
from peerctl.files.places import Sources
from peerctl.files.read import Reader
from peerctl.files.shape import Kind
from peerctl.files.shipped import data_folder
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Finding
from peerctl.model.identity import Identity
from peerctl.model.instrument import Instrument
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from peerctl.model.practice import Practice
from peerctl.model.programme import Programme
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.model.workspace import Workspace

IDENTITIES = "identities"
FOLDERS: dict[str, Kind] = {
    "programmes": Programme,
    "cohorts": Cohort,
    "participants": Participant,
    "sessions": tuple[Session, ...],
    "matches": Match,
    "responses": tuple[Response, ...],
    "instruments": Instrument,
}
"""The folders of a workspace, and what one file in each of them holds."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read."""

    book: Book
    findings: tuple[Finding, ...]
    """Every refusal and every fault of the schema, by file and place."""
    sources: Sources


def load(root: Path, parser: Parser = FASTEST) -> Loaded:
    """Read a workspace: every sound record, and what is wrong with the others."""
    return load_from(DiskFolder.at(root), root.absolute().name, parser)


def load_from(home: Folder, name: str, parser: Parser = FASTEST) -> Loaded:
    """Read a workspace from a folder on the disk or in a commit.

    Args:
        home: the folder of the workspace.
        name: what to call the workspace where its settings cannot be read.
        parser: what reads YAML.
    """
    reader = Reader(parser)
    workspace = _workspace(reader, home, name)
    reader.refuse(home.misspelt((SETTINGS, IDENTITIES, *FOLDERS)))
    records = {folder: reader.folder(home.within(folder), folder, kind) for folder, kind in FOLDERS.items()}
    own, instruments = records.pop("programmes"), records.pop("instruments")
    shipped = frozenset(list_records(data_folder() / "programmes", "programmes").names) - own.keys()
    shipped -= _broken(reader, "programmes")
    followed = shipped & {cohort.programme for cohort in records["cohorts"].values()}
    programmes = {**shipped_records(reader, "programmes", Programme, followed), **own}
    used = _used(programmes, records["responses"]) - instruments.keys() - _broken(reader, "instruments")
    book = Book(
        workspace=workspace,
        programmes=programmes,
        identities=reader.folder(home.apart(workspace.identities), IDENTITIES, Identity),
        gone=frozenset(),
        unread=frozenset(reader.unread),
        shipped=shipped,
        practices=shipped_records(reader, "practice", Practice),
        instruments={**shipped_records(reader, "instruments", Instrument, used), **instruments},
        **records,
    )
    return Loaded(book, _sorted(reader), reader.sources)


def all_instruments(book: Book) -> Mapping[str, Instrument]:
    """Give every questionnaire that can be scored: those of the workspace, and all shipped ones, used or not."""
    listed = list_records(data_folder() / "instruments", "instruments").names
    missing = {name for name in listed if f"instruments/{name}.yaml" not in book.unread} - book.instruments.keys()
    shipped = shipped_records(Reader(FASTEST), "instruments", Instrument, missing)
    return dict(sorted({**shipped, **book.instruments}.items()))


def _used(programmes: Mapping[str, Programme], responses: Mapping[str, tuple[Response, ...]]) -> set[str]:
    """Name the questionnaires that programmes ask for or that were answered."""
    asked = {measure.instrument for programme in programmes.values() for measure in programme.measures}
    return asked | {response.instrument for answered in responses.values() for response in answered}


def _broken(reader: Reader, folder: str) -> set[str]:
    """Name the records of a folder that could not be read: what is shipped does not take their place."""
    return {file.removeprefix(f"{folder}/").removesuffix(".yaml") for file in reader.unread}


def _workspace(reader: Reader, home: Folder, name: str) -> Workspace:
    """Read the settings; of broken ones take what is sound, so that the rest can still be read."""
    data = reader.data(home, SETTINGS, SETTINGS)
    workspace = reader.validated(SETTINGS, Workspace, data)
    return workspace if isinstance(workspace, Workspace) else _salvaged(name, data)


def settings(root: Path) -> Workspace:
    """Read the settings of a workspace alone; of broken ones what is sound."""
    return _workspace(Reader(FASTEST), DiskFolder.at(root), "")


def _salvaged(name: str, data: Data) -> Workspace:
    fallback: dict[str, Any] = {"format": "1", "name": name or "peerctl"}
    sound = {**fallback, **data} if isinstance(data, dict) else fallback
    try:
        return Workspace.model_validate(sound, by_alias=True, by_name=False)
    except ValidationError as error:
        wrong = {detail["loc"][0] for detail in error.errors()}
    return Workspace.model_validate({**fallback, **{key: value for key, value in sound.items() if key not in wrong}})


def shipped_records(reader: Reader, name: str, kind: Kind, only: Collection[str] | None = None) -> dict[str, Any]:
    """Read what peerctl brings along, by name: all of it, or only some."""
    return reader.folder(DiskFolder.at(data_folder() / name), f"data/{name}", kind, only)


def _sorted(reader: Reader) -> tuple[Finding, ...]:
    """Sort by file and place."""
    return tuple(sorted(reader.findings, key=lambda finding: (reader.sources.place(finding.at), finding.rule)))
