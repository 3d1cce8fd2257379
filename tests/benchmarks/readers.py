"""Other ways to read the same files, each as a process of its own: `python -m tests.benchmarks.readers NAME FOLDER`.

`floor` is what any reader has to do: libyaml's events, made into plain data by the smallest builder there can be, and
held against the schema by pydantic. It refuses nothing, keeps no place and checks no rule.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "data" / "programmes"


def files(folder: Path) -> list[Path]:
    """Give the files of a workspace and the shipped programmes that its cohorts follow, as `check` reads them."""
    cohorts = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("cohorts/*.yaml"))
    followed = (path for path in DATA.glob("*.yaml") if f"programme: {path.stem}\n" in cohorts)
    return [*sorted(folder.rglob("*.yaml")), *sorted(followed)]


def floor(folder: Path) -> list[object]:
    """Read by events, builder and pydantic alone."""
    from pydantic import TypeAdapter  # noqa: PLC0415
    from yaml._yaml import CParser  # noqa: PLC0415

    adapters = {name: TypeAdapter(kind) for name, kind in _kinds().items()}
    records = []
    for path in files(folder):
        parser = CParser(path.read_text(encoding="utf-8"))
        for _ in ("stream", "document"):
            parser.get_event()
        adapter = adapters[path.parent.name if path.name != "peerctl.yaml" else "peerctl.yaml"]
        records.append(adapter.validate_python(build(parser.get_event, parser.get_event())))
    return records


def build(get_event: Callable[[], Any], event: Any) -> Any:  # noqa: ANN401  # YAML is anything
    """Make plain data of events."""
    kind = type(event).__name__
    if kind == "ScalarEvent":
        return event.value if event.value not in {"", "~"} or event.style else None
    if kind == "SequenceStartEvent":
        items = []
        while type(event := get_event()).__name__ != "SequenceEndEvent":
            items.append(build(get_event, event))
        return items
    mapping = {}
    while type(event := get_event()).__name__ != "MappingEndEvent":
        mapping[event.value] = build(get_event, get_event())
    return mapping


def _kinds() -> dict[str, Any]:
    from peerctl.model.cohort import Cohort  # noqa: PLC0415
    from peerctl.model.identity import Identity  # noqa: PLC0415
    from peerctl.model.match import Match  # noqa: PLC0415
    from peerctl.model.participant import Participant  # noqa: PLC0415
    from peerctl.model.programme import Programme  # noqa: PLC0415
    from peerctl.model.response import Response  # noqa: PLC0415
    from peerctl.model.session import Session  # noqa: PLC0415
    from peerctl.model.workspace import Workspace  # noqa: PLC0415

    return {
        "peerctl.yaml": Workspace,
        "programmes": Programme,
        "cohorts": Cohort,
        "participants": Participant,
        "identities": Identity,
        "sessions": tuple[Session, ...],
        "matches": Match,
        "responses": tuple[Response, ...],
    }


def pyyaml(folder: Path) -> list[object]:
    """Read by PyYAML's C loader, with no schema."""
    import yaml  # noqa: PLC0415

    return [yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in files(folder)]


def ruamel(folder: Path) -> list[object]:
    """Read by ruamel.yaml as for editing, with every comment and place kept, and no schema."""
    from ruamel.yaml import YAML  # noqa: PLC0415

    return [YAML().load(path) for path in files(folder)]


if __name__ == "__main__":
    {"floor": floor, "pyyaml": pyyaml, "ruamel": ruamel}[sys.argv[1]](Path(sys.argv[2]))
