"""What stands in a new workspace: its settings, its first cohort, the schemas for editors, and what git is told."""

from datetime import date
from pathlib import PurePosixPath

from peerctl.cli.recording import AgainstRules
from peerctl.files.changes import Plain, Set
from peerctl.files.discover import SETTINGS
from peerctl.files.edit import edit
from peerctl.files.names import DRAFTS, JOURNAL, LOCK, SCHEMAS, WRITING
from peerctl.files.places import Sources
from peerctl.files.preview import preview
from peerctl.files.schemas import RECORDS, line_to, schema_file
from peerctl.model.book import Book
from peerctl.model.workspace import Workspace
from peerctl.show.schema import schema_text
from peerctl.show.wording import Wording

TIMEZONE = "Europe/Copenhagen"
_ATTRIBUTES = f"""\
# Lines end alike on every system, so that a difference shows what was changed.
* text=auto
*.yaml text eol=lf
{SCHEMAS}/*.schema.json text eol=lf linguist-generated
"""
_IGNORED = f"""\
# Names, telephone numbers and addresses. What git has once taken in stays in its history for ever; so they are left
# out, and want a backup of their own. Delete this line if the repository is to hold them.
/identities/

# What peerctl keeps while it writes.
{LOCK}
{WRITING}
{JOURNAL}
{DRAFTS}
"""


def schema_texts(wording: Wording) -> dict[str, str]:
    """Give the schemas of all records, told in the reader's language, by their files."""
    return {schema_file(record): schema_text(record, wording) for record in RECORDS.values()}


def around_texts(wording: Wording) -> dict[str, str]:
    """Give what stands around the records, by its files."""
    return {".gitattributes": _ATTRIBUTES, ".gitignore": _IGNORED, **schema_texts(wording)}


def record_texts(called: str, cohort: str, programme: str, begins: date, language: str) -> dict[str, str]:
    """Give the settings and the first cohort, by their files, and hold them against the schema.

    Raises:
        AgainstRules: The id of the cohort is none.
    """
    settings: dict[str, Plain] = {"format": 1, "name": called, "language": language}
    settings |= {"timezone": TIMEZONE, "holidays": "DK"}
    group: dict[str, Plain] = {"id": cohort, "programme": programme, "name": cohort, "start": begins}
    file = f"cohorts/{cohort}.yaml"
    texts = {SETTINGS: edit("", [Set((), settings)]), file: edit("", [Set((), group)])}
    found = preview(Book(Workspace(format="1", name=called)), Sources(), {file: texts[file]}).findings
    if found:
        raise AgainstRules(found)
    return {file: _line(file) + text for file, text in texts.items()}


def _line(file: str) -> str:
    at = PurePosixPath(file)
    record = RECORDS["" if len(at.parts) == 1 else at.parts[0]]
    return line_to(PurePosixPath(schema_file(record)), at.parent)
