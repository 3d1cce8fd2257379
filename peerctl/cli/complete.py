"""Completion in the shell: commands, and ids from the names of the files alone.

`peerctl complete bash` (or zsh, fish) prints what a shell needs; it then asks with `peerctl complete line WORD...`,
where the last word is the one being typed. `peerctl complete KIND [PREFIX]` lists the ids of one kind. Reads no file
and imports nothing, since a completion must not be felt; so it finds the workspace by itself, as
`peerctl.files.discover` does.
"""

import os
import sys

from peerctl.cli.arguments import Arguments

COMMANDS = {
    "": (
        *("agenda", "check", "cohort", "complete", "consent", "contact", "cost", "course", "decline"),
        *("eligibility", "enrol", "explain", "export", "init", "interview", "match", "measure", "meeting"),
        *("overview", "participant", "pause", "report", "response", "resume", "schema", "session"),
        *("speed-dating", "stand-in", "status", "study", "withdraw"),
    ),
    "match": (
        *("propose", "explain", "verify", "list", "show"),
        *("conversation", "accept", "decline", "start", "pause", "resume", "extend", "end"),
    ),
    "export": ("ics", "evaluator"),
    "measure": ("instruments", "score"),
    "meeting": ("log",),
    "cohort": ("add", "list"),
    "response": ("record",),
    "participant": ("add", "list", "show", "set"),
    "session": ("plan", "list", "move", "cancel", "attend"),
    "speed-dating": ("plan", "rate"),
    "study": ("allocate", "arms"),
    "course": ("groups",),
    "report": ("attendance", "certificates", "course", "elements"),
}
"""The commands, by the group they are in."""
_OF_PEOPLE = ("complete", "consent", "decline", "enrol", "interview", "pause", "resume", "withdraw")
KINDS = ("cohorts", "identities", "matches", "participants", "programmes", "responses", "sessions")
IDS_OF = {
    **dict.fromkeys(_OF_PEOPLE, "participants"),
    "status": "cohorts",
    "eligibility": "participants",
    "agenda": "participants",
    "match propose": "cohorts",
    "speed-dating plan": "cohorts",
    "study": "cohorts",
    "cost": "cohorts",
    "course": "cohorts",
    "match list": "cohorts",
    "match": "matches",
    "meeting log": "matches",
    "stand-in": "matches",
    "response record": "participants",
    "participant list": "cohorts",
    "participant show": "participants",
    "participant set": "participants",
    "contact": "matches",
    "export ics": "cohorts",
    "session plan": "cohorts",
    "session list": "cohorts",
    "report": "cohorts",
}
"""The kind of id that a command takes."""

_BASH = """_peerctl() {
    local IFS=$'\\n'
    COMPREPLY=($(peerctl complete line "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _peerctl peerctl
"""
SCRIPTS = {
    "bash": _BASH,
    "zsh": "autoload -U +X bashcompinit && bashcompinit\n" + _BASH,
    "fish": "complete -c peerctl -f -a '(peerctl complete line (commandline -opc)[2..] (commandline -ct))'\n",
}


def is_completion(arguments: Arguments) -> bool:
    """Tell whether a shell asks, and not the leader who writes down that a person has completed."""
    return arguments.rest[1:2] != [] and arguments.rest[1] in {"line", *SCRIPTS, *KINDS}


def complete(arguments: Arguments) -> int:
    """Print what may be meant, one a line; nothing where nothing is."""
    kind, *words = [*arguments.rest[1:], ""]
    prefix = words[-2] if len(words) > 1 else ""
    named = arguments.directory or os.environ.get("PEERCTL_WORKSPACE") or ""
    if kind in SCRIPTS:
        sys.stdout.write(SCRIPTS[kind])
        return 0
    known = _after(words[:-2], named) if kind == "line" else _ids(kind, named)
    sys.stdout.writelines(f"{word}\n" for word in known if word.startswith(prefix))
    return 0


def _after(words: list[str], named: str) -> list[str]:
    """Give what may follow the words of a command line."""
    typed = " ".join(word for word in words if not word.startswith("-"))
    if typed in COMMANDS:
        return list(COMMANDS[typed])
    kinds = (kind for command, kind in IDS_OF.items() if f"{typed} ".startswith(f"{command} "))
    return _ids(next(kinds, ""), named)


def _ids(kind: str, named: str) -> list[str]:
    workspace = _workspace(named)
    folder = os.path.join(workspace, kind)
    if kind not in KINDS or not workspace or not os.path.isdir(folder):
        return []
    ids = [name.removesuffix(".yaml") for name in os.listdir(folder) if name.endswith(".yaml")]
    return sorted(name for name in ids if name.isascii() and name.replace("-", "").isalnum())


def _workspace(named: str) -> str:
    if named:
        return named if _is_workspace(named) else ""
    folder = os.getcwd()
    while not _is_workspace(folder):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


def _is_workspace(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, "peerctl.yaml"))
