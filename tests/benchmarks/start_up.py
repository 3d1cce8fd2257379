"""How long the program takes to answer at all."""

from tests.benchmarks.measuring import PEERCTL, PYTHON, ROOT, measure
from tests.benchmarks.table import Line

EXAMPLE = str(ROOT / "examples" / "peer-projektet")
IMPORTS = "import typer, rich, pydantic, ruamel.yaml"
USES = """
import typer, rich, pydantic, ruamel.yaml
from rich.console import Console
from rich.table import Table
from typing import Annotated
class Record(pydantic.BaseModel):
    id: str
    on: str
app = typer.Typer(rich_markup_mode=None, add_completion=False)
@app.command()
def main(day: Annotated[str, typer.Option()] = "") -> None:
    record = Record.model_validate(ruamel.yaml.YAML().load("id: a\\non: '2015-01-01'"))
    table = Table("id", "on")
    table.add_row(record.id, record.on)
    Console().print(table)
app()
"""
BARS = {"status": 1.5, "eligibility": 1.5, "check": 1.5, "agenda": 1.6}
"""Times that a reading command may take of what importing the four libraries takes."""
ROUNDS = 15
MARGIN = 0.015
"""Seconds over bare Python that may not be felt."""


def start_up() -> list[Line]:
    """Measure the first answers against bare Python and against importing the four libraries."""
    taken = measure(
        {
            "bare": [PYTHON, "-c", "pass"],
            "typer": [PYTHON, "-c", "import typer"],
            "imports": [PYTHON, "-c", IMPORTS],
            "uses": [PYTHON, "-c", USES],
            "version": [PEERCTL, "--version"],
            "complete": [PEERCTL, "-C", EXAMPLE, "complete", "participants", "p-"],
            "help": [PEERCTL, "--help"],
            "status": [PEERCTL, "-C", EXAMPLE, "status"],
            "eligibility": [PEERCTL, "-C", EXAMPLE, "eligibility"],
            "check": [PEERCTL, "-C", EXAMPLE, "check"],
            "agenda": [PEERCTL, "-C", EXAMPLE, "agenda"],
        },
        ROUNDS,
    )
    typer, imports, uses = (taken[name].processor for name in ("typer", "imports", "uses"))
    lines = [
        Line("bare Python", taken["bare"]),
        Line("importing typer", taken["typer"]),
        Line("importing typer, rich, pydantic, ruamel.yaml", taken["imports"]),
        Line("using a little of each of the four", taken["uses"]),
    ]
    for name, what in (("version", "`--version`"), ("complete", "completion of ids")):
        more = taken[name].seconds - taken["bare"].seconds
        compared = f"bare Python + {more * 1000:.1f} ms"
        lines.append(Line(what, taken[name], compared, "+ 15 ms", more <= MARGIN))
    ratio = taken["help"].processor / typer
    lines.append(Line("`--help`", taken["help"], f"{ratio:.2f} x importing typer", "1.2 x", ratio <= 1.2))
    for name, bar in BARS.items():
        ratio, to_uses = taken[name].processor / imports, taken[name].processor / uses
        what, compared = f"`{name}` on examples/peer-projektet", f"{ratio:.2f} x importing the four"
        note = f"{to_uses:.2f} x using a little of each"
        lines.append(Line(what, taken[name], compared, f"{bar:g} x", ratio <= bar, note))
    return lines
