"""Completion in the shell: commands, ids from the names of the files alone, and names of people where they are there.

`peerctl complete bash` (or zsh, fish) prints what a shell needs; it then asks with `peerctl complete line WORD...`,
where the last word is the one being typed. `peerctl complete KIND [PREFIX]` lists the ids of one kind. Imports nothing
that has to be waited for, since a completion must not be felt; so it finds the workspace by itself, as
`peerctl.files.discover` does.
"""

import os
import sys

from peerctl.cli.arguments import Arguments
from peerctl.cli.complete_names import ids_in, lives, pairs, people, sessions, with_shipped

COMMANDS = {
    "": (
        *("agenda", "check", "cohort", "complete", "consent", "contact", "cost", "course", "decline", "diff"),
        *("eligibility", "enrol", "explain", "export", "history", "hook", "import", "init", "interview", "match"),
        *("measure", "meeting", "overview", "participant", "pause", "report", "response", "resume", "schema"),
        *("session", "speed-dating", "stand-in", "status", "study", "undo", "withdraw"),
    ),
    "match": (
        *("propose", "explain", "verify", "rule-out", "list", "show"),
        *("conversation", "accept", "decline", "start", "pause", "resume", "extend", "settle", "end"),
    ),
    "export": ("ics", "evaluator"),
    "import": ("responses", "participants"),
    "measure": ("instruments", "score", "report", "freeze", "picture"),
    "meeting": ("log",),
    "hook": ("install", "remove"),
    "cohort": ("add", "set", "list"),
    "response": ("record",),
    "participant": ("add", "list", "show", "set", "remove"),
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
    **dict.fromkeys(_OF_PEOPLE, "people"),
    "status": "cohorts",
    "eligibility": "participants",
    "agenda": "participants",
    "diff": "",
    "history": "lives",
    "match": "pairs",
    "match explain": "participants",
    "match rule-out": "participants",
    "match list": "cohorts",
    "match propose": "cohorts",
    "match verify": "",
    "speed-dating plan": "cohorts",
    "speed-dating rate": "session",
    "study": "cohorts",
    "cost": "cohorts",
    "course": "cohorts",
    "cohort set": "cohorts",
    "meeting log": "pairs",
    "stand-in": "pairs",
    "contact": "pairs",
    "response record": "people",
    "participant list": "cohorts",
    "participant show": "people",
    "participant set": "people",
    "participant remove": "people",
    "measure instruments": "instruments",
    "measure picture": "instruments",
    "measure score": "participants",
    "export": "cohorts",
    "session": "session",
    "session plan": "cohorts",
    "session list": "cohorts",
    "report": "cohorts",
    "measure report": "cohorts",
}
"""The kind of id that a command takes; the longest beginning of the command line counts."""
IDS_NEXT = {"response record": "instruments"}
"""The kind of id that comes after the first one."""
_OR_NAMES = {"people": people, "pairs": pairs, "lives": lives}
"""Kinds for which names of people are offered too."""
IDS_AFTER = {
    **dict.fromkeys(
        ("--by", "--for", "--forbid", "--lock", "--person", "--staff", "--with", "--without"), "participants"
    ),
    "--cohort": "cohorts",
    "--programme": "programmes",
}
"""The kind of id that an option takes."""
FLAGS = (
    *("--again", "--anew", "--attempted", "--calendar", "--confidential", "--consent", "--dates", "--details"),
    *("--dry-run", "--example", "--explain", "--held", "--in-depth", "--inside", "--missed", "--names", "--new-key"),
    *("--no-rematch", "--only-sound", "--rematch", "--replace", "--staged", "--trail", "--withdrawn", "--write"),
    "--yes",
)
"""The options that take nothing; what comes after any other is its value, perhaps a file."""

_BASH = """_peerctl() {
    local typed=${COMP_WORDS[COMP_CWORD]} word IFS=$'\\n'
    COMPREPLY=()
    for word in $(peerctl complete line "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null); do
        case $typed in
            [\\"\\']*) ;;
            *) printf -v word %q "$word" ;;
        esac
        COMPREPLY+=("$word")
    done
}
complete -o default -F _peerctl peerctl
"""
_ZSH = """(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
_peerctl() {
    local -a meant=("${(@f)$(peerctl complete line "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n $meant ]]; then compadd -U -a meant; else _files; fi
}
compdef _peerctl peerctl
"""
_FISH = """function _peerctl
    set -l meant (peerctl complete line (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
    if set -q meant[1]
        printf '%s\\n' $meant
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c peerctl -f -a '(_peerctl)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


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
    known = _after(words[:-2], unquoted(prefix), named) if kind == "line" else _ids(kind, "", named)
    begun = unquoted(prefix).lower()
    sys.stdout.writelines(f"{word}\n" for word in known if word.lower().startswith(begun))
    return 0


def unquoted(typed: str) -> str:
    """Give a word that is still being typed, out of the quotes and without the strokes that shells have for blanks."""
    return typed.lstrip("\"'").replace("\\", "")


def _after(words: list[str], prefix: str, named: str) -> list[str]:
    """Give what may follow the words of a command line."""
    if words and words[-1].startswith("--") and "=" not in words[-1] and words[-1] not in FLAGS:
        return _ids(IDS_AFTER.get(words[-1], ""), prefix, named)
    typed = " ".join(word for word in words if not word.startswith("-"))
    if typed in COMMANDS:
        return list(COMMANDS[typed])
    begins = [command for command in IDS_OF if f"{typed} ".startswith(f"{command} ")]
    if not begins:
        return []
    command = max(begins, key=len)
    kind = IDS_OF[command] if typed == command else IDS_NEXT.get(command, IDS_OF[command])
    return _ids(kind, prefix, named)


def _ids(kind: str, prefix: str, named: str) -> list[str]:
    workspace = _workspace(named)
    if kind in {"programmes", "instruments"}:
        return with_shipped(workspace, kind)
    if not workspace:
        return []
    if kind in _OR_NAMES:
        return _OR_NAMES[kind](workspace, prefix)
    if kind == "session":
        return sessions(workspace)
    return ids_in(os.path.join(workspace, kind)) if kind in KINDS else []


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
