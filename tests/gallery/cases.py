"""Every case of the gallery: the failing example of each rule, and the folders with further ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from peerctl.checks.manual import manual
from peerctl.checks.register import RULES
from tests.gallery.overlay import GALLERY, case_files, parts


@dataclass(frozen=True)
class Case:
    """Files laid over the base workspace, in which something is found under an id."""

    id: str
    """The rule or the refusal."""
    name: str
    """The folder's name; `manual` for the failing example of a rule's manual."""
    files: Mapping[str, bytes]


def rule_cases() -> Iterator[Case]:
    """Give the cases of every rule, that of its manual first."""
    for rule in RULES:
        yield Case(rule.id, "manual", parts(manual(rule.id).failing))
        yield from folder_cases(GALLERY / "rules" / rule.id)


def folder_cases(folder: Path) -> Iterator[Case]:
    """Give the cases in a folder, one folder each."""
    if folder.is_dir():
        for case in sorted(folder.iterdir()):
            yield Case(folder.name, case.name, case_files(case))
