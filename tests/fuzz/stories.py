"""A programme's whole life by command: every command that writes has its turn, in a workspace where it may."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import typer

from peerctl.cli.app import build

BASE = Path(__file__).parents[1] / "gallery" / "base"
SECRET = b"0123456789abcdef0123456789abcdef\n"
KEY = b"0123456789abcdef" * 4 + b"\n"


@dataclass(frozen=True)
class Step:
    """One command.

    Attributes:
        line: What is typed after `peerctl -C ours`, on a day (`2015-01-05: enrol s-001`).
        given: What comes in on standard input.
        files: What is laid beside before, by the files' names below the folder in which the workspace is.
    """

    line: str
    given: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """The command, word by word; `|` stands between words where one of them has a blank in it."""
        day, line = self.line.split(": ", 1)
        words = line.split("|") if "|" in line else line.split(" ")
        where = [] if words[0] == "init" else ["-C", "ours"]
        return [*where, "--lang", "en", "--as-of", day, *words]

    @property
    def command(self) -> str:
        """The name of the command."""
        words = self.words[self.words.index("--as-of") + 2 :]
        return " ".join(words[:2]) if " ".join(words[:2]) in commands() else words[0]


_MENTOR = "--cohort one --role mentor --born 1980-01-01 --municipality Vejle --fact lived-experience=yes"
_PEER = "--cohort one --role peer --born 1990-01-01 --municipality Vejle --fact section-85=yes --consent"
LIFE = (
    Step("2015-01-05: init ours --programme peer-projektet --cohort one --start 2015-02-02"),
    Step("2015-01-05: schema --write", files={"ours/.peerctl/cohort.schema.json": b"{}\n"}),
    Step("2015-01-05: cohort add two --programme peer-projektet --start 2015-03-01"),
    Step("2015-01-05: cohort set two --end 2015-12-31"),
    Step("2015-01-05: participant add --cohort one --role staff --name Sanne"),
    Step("2015-01-05: enrol s-001"),
    Step(f"2015-01-05: participant add {_MENTOR} --fact recovered-enough=yes --consent --name Mona --phone 00000001"),
    Step(f"2015-01-05: participant add {_MENTOR} --fact recovered-enough=yes"),
    Step(f"2015-01-05: participant add {_PEER} --name Paul"),
    Step(f"2015-01-05: participant add {_PEER}"),
    Step("2015-01-06: participant set p-001 --interest walking --phone 00000002"),
    Step("2015-01-06: consent m-002"),
    Step("2015-01-07: interview m-001"),
    *(Step(f"2015-01-08: enrol {one}") for one in ("m-001", "m-002", "p-001", "p-002")),
    Step("2015-01-08: participant add --cohort one --role peer"),
    Step("2015-01-09: decline p-003 --reason bad-timing"),
    Step("2015-01-10: session|plan|one|--series|training tue 10:00 by s-001"),
    Step("2015-01-10: session move one/training-2 2015-03-20 --because painting"),
    Step("2015-01-10: session cancel one/training-3 --because snow"),
    Step("2015-02-05: export ics --cohort one --out one.ics"),
    Step("2015-02-10: session attend one/training-1 --present m-001 --excused m-002"),
    Step("2015-02-10: speed-dating plan one --sheets html --out dating.html"),
    Step("2015-02-10: response|record|p-001|mhrm|pre|--answers|" + ",".join("2" * 30)),
    Step("2015-02-10: export evaluator --for Bureau --out bureau --key key.txt", files={"key.txt": KEY}),
    Step("2015-02-20: speed-dating rate one/speed-dating-1", given="m-001 p-001 4\np-001 m-001 5\n"),
    Step("2015-02-20: match rule-out m-002 p-001"),
    Step("2015-02-20: match propose one --certificate one.json"),
    Step("2015-02-20: match propose one --write"),
    Step("2015-02-21: match conversation m-001--p-001"),
    Step("2015-02-22: match accept m-001--p-001"),
    Step("2015-02-22: match decline m-002 p-002 --reason no-resonance"),
    Step("2015-02-23: match start m-001--p-001 --signed 2015-02-23 --months 6 --cadence weekly"),
    Step("2015-02-27: meeting log m-001 p-001 --activity cafe --place town --minutes 60"),
    Step("2015-03-01: contact m-001--p-001 --with mentor --by s-001 --minutes 15"),
    Step("2015-03-02: stand-in m-001--p-001 --staff s-001 --from 2015-03-05 --to 2015-03-08"),
    Step("2015-03-10: match pause m-001--p-001 --reason illness"),
    Step("2015-03-20: match resume m-001--p-001"),
    Step("2015-08-01: match extend m-001--p-001 --months 3 --agreed both"),
    Step("2015-09-03: match end m-001--p-001 --reason completed --by both"),
    Step("2015-09-03: match settle m-001--p-001 --item coffee-card-returned"),
    Step("2015-09-03: pause m-002 --reason illness"),
    Step("2015-09-05: resume m-002"),
    Step("2015-09-05: withdraw p-002 --reason moved"),
    Step("2015-09-05: complete m-001"),
    Step("2015-09-05: undo"),
    Step("2015-09-05: participant add --cohort one --role peer --name Nobody --phone 00000003"),
    Step("2015-09-05: participant remove p-004 --yes"),
    Step("2015-09-05: undo"),
    Step("2015-09-05: undo"),
)
"""From an empty folder to the first who has completed."""

_BASE = {f"ours/{path.relative_to(BASE).as_posix()}": path.read_bytes() for path in BASE.rglob("*.yaml")}
_LAID_DOWN = f"""id: spring-2015
programme: allotment
name: Spring 2015
start: 2015-02-02
allocation: {{method: batch, secret-sha256: {sha256(SECRET).hexdigest()}}}
"""
_STUDY = {**_BASE, "ours/cohorts/spring-2015.yaml": _LAID_DOWN.encode(), "secret.txt": SECRET}
STUDY = (Step("2015-06-15: study allocate spring-2015 --secret secret.txt", files=_STUDY),)
"""A study in the workspace of the gallery."""

_PEOPLE = b"Navn;Rolle;Kommune;Tilmeldt\nInvented One;peer;Kolding;2015-06-01\nInvented Two;mentor;Kolding;2015-06-01\n"
_ANSWERS = b"id,wave,on,1,2,3,4,5\n" + b"".join(b"p-00%d,post,2015-05-20,1,2,3,4,5\n" % one for one in range(1, 6))
_NOVICES = {f"ours/participants/p-00{one}.yaml": one for one in (3, 4, 5)}
_ASKED = {
    **{
        file: _BASE["ours/participants/p-002.yaml"].replace(b"p-002", b"p-00%d" % one) for file, one in _NOVICES.items()
    },
    **{file.replace("participants", "responses"): _BASE["ours/responses/p-002.yaml"] for file in _NOVICES},
}
TABLES = (
    Step("2015-06-15: import participants people.csv --cohort spring-2015", files={**_BASE, "people.csv": _PEOPLE}),
    Step("2015-06-15: import responses answers.csv --instrument who-5", files={**_ASKED, "answers.csv": _ANSWERS}),
    Step("2015-06-15: measure freeze --write"),
    Step("2015-06-15: measure picture who-5 --k 3 --out pictures"),
)
"""What comes in as tables, and what is drawn of it."""

_APPLICANT = (
    _BASE["ours/participants/p-002.yaml"].replace(b"p-002", b"p-003").replace(b"event: enrolled", b"event: interviewed")
)
GROUPS = (
    Step(
        "2015-06-15: course groups spring-2015 --size 0..9 --write",
        files={**_BASE, "ours/participants/p-003.yaml": _APPLICANT},
    ),
)
"""A place in a group, for somebody who applied."""

_GIT = {
    ".git/HEAD": b"ref: refs/heads/main\n",
    ".git/config": b"[core]\n\trepositoryformatversion = 0\n",
    ".git/objects/empty": b"",
    ".git/refs/empty": b"",
}
HOOK = (Step("2015-06-15: hook install", files={**_BASE, **_GIT}), Step("2015-06-15: hook remove"))
"""The one file that is git's."""

STORIES = (LIFE, STUDY, TABLES, GROUPS, HOOK)
READING = frozenset(
    [
        *("overview", "check", "diff", "history", "status", "agenda", "eligibility", "cost", "explain"),
        *("match explain", "match verify", "match list", "match show", "participant list", "participant show"),
        *("cohort list", "session list", "study arms", "measure instruments"),
        *("measure score", "measure report"),
        *("report attendance", "report certificates", "report course", "report elements"),
    ]
)
"""The commands that write nothing."""


def commands() -> list[str]:
    """Give the name of every command there is."""
    return list(_named(typer.main.get_command(build()), ()))


def forgotten() -> list[str]:
    """Name the commands that are neither in a story nor known to write nothing."""
    return sorted(set(commands()) - READING - {step.command for story in STORIES for step in story})


def _named(command: Any, names: tuple[str, ...]) -> Iterator[str]:  # noqa: ANN401  # typer does not export the type
    inside = getattr(command, "commands", None)
    if inside is None:
        yield " ".join(names)
    for name, one in (inside or {}).items():
        yield from _named(one, (*names, name))
