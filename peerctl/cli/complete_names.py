"""What a shell is offered beside commands: ids, names of people, sessions, and what peerctl brings along.

Like `peerctl.cli.complete` it imports nothing that has to be waited for, and so looks at the lines of a file instead of
reading its YAML; what is not written as peerctl writes it is not offered.
"""

import os

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def ids_in(folder: str) -> list[str]:
    """Give the ids of the records in a folder."""
    ids = [name.removesuffix(".yaml") for name in _listed(folder)]
    return sorted(name for name in ids if name.isascii() and name.replace("-", "").isalnum())


def people(workspace: str, prefix: str) -> list[str]:
    """Give the ids that begin with what was typed, else the names that do: a name is typed where no id is meant."""
    ids = ids_in(os.path.join(workspace, "participants"))
    if not prefix or any(name.startswith(prefix) for name in ids):
        return ids
    folder = os.path.join(workspace, _setting(workspace, "identities") or "identities")
    names = (_first(os.path.join(folder, name), "name:") for name in _listed(folder))
    return sorted(name for name in names if name.lower().startswith(prefix.lower()) and name.isprintable())


def pairs(workspace: str, prefix: str) -> list[str]:
    """Give the ids of the pairs, or of people or their names where no pair's begins like that: a pair is also two people."""
    ids = ids_in(os.path.join(workspace, "matches"))
    return ids if any(name.startswith(prefix) for name in ids) else people(workspace, prefix)


def lives(workspace: str, prefix: str) -> list[str]:
    """Give the ids of people, pairs and cohorts, or the names of people where none of these begins like that."""
    ids = [name for folder in ("cohorts", "matches") for name in ids_in(os.path.join(workspace, folder))]
    return (
        [*ids, *people(workspace, prefix)]
        if any(name.startswith(prefix) for name in ids)
        else people(workspace, prefix)
    )


def sessions(workspace: str) -> list[str]:
    """Give every session as commands name it: `spring-2016/training-3`."""
    folder = os.path.join(workspace, "sessions")
    return [
        f"{cohort}/{line.split(':', 1)[1].strip()}"
        for cohort in ids_in(folder)
        for line in _lines(os.path.join(folder, f"{cohort}.yaml"))
        if line.startswith(("- id: ", "  id: "))
    ]


def with_shipped(workspace: str, kind: str) -> list[str]:
    """Give the programmes or instruments of the workspace, and those that peerctl brings along."""
    inside = os.path.join(_PACKAGE, "data")
    data = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "data")
    own = ids_in(os.path.join(workspace, kind)) if workspace else []
    return sorted({*own, *ids_in(os.path.join(data, kind))})


def _setting(workspace: str, key: str) -> str:
    return _first(os.path.join(workspace, "peerctl.yaml"), f"{key}:")


def _first(path: str, key: str) -> str:
    """Give what stands behind a key at the margin of a file, out of its quotes."""
    found = next((line for line in _lines(path) if line.startswith(key)), key)
    return found[len(key) :].partition(" #")[0].strip().strip("\"'")


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        return []


def _listed(folder: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if name.endswith(".yaml")]
    except OSError:
        return []
