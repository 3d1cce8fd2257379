"""The code as the tests of its shape see it: modules, what they import, and the dotted names they use."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "peerctl"


@dataclass(frozen=True)
class Module:
    """One file of the package."""

    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        """The file's text."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The file's syntax tree."""
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Everything in the syntax tree."""
        return tuple(ast.walk(self.tree))

    @property
    def room(self) -> str:
        """The folder below the package, or the module itself where it stands in none: `model`, `__main__`."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""


@cache
def house() -> tuple[Module, ...]:
    """Give every module of peerctl, each read and parsed once for all the tests that look at it."""
    return modules(PACKAGE)


def modules(package: Path) -> tuple[Module, ...]:
    """Give every module of a package, in the order of their names."""
    found = []
    for path in sorted(package.rglob("*.py")):
        parts = [package.name, *path.relative_to(package).with_suffix("").parts]
        found.append(Module(".".join(parts[:-1] if parts[-1] == "__init__" else parts), path))
    return tuple(found)


def imported(module: Module) -> Iterator[str]:
    """Give everything a module imports wherever it stands, under TYPE_CHECKING and inside functions too.

    `from a.b import c` gives `a.b.c`: the caller knows whether that is a module or a name in one. An import that is
    relative gives a name that begins with a dot.
    """
    for node in module.nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from (f"{start}.{alias.name}" for alias in node.names)


def used(module: Module) -> Iterator[str]:
    """Give the dotted names that a module imports or uses, in full: `date.today` is `datetime.date.today`."""
    full = dict(_aliases(module))
    yield from full.values()
    for node in module.nodes:
        if isinstance(node, ast.Attribute):
            name = _dotted(node)
            first, _, rest = name.partition(".")
            if first in full:
                yield f"{full[first]}.{rest}"


def _aliases(module: Module) -> Iterator[tuple[str, str]]:
    for node in module.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.split(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (first, first)
        elif isinstance(node, ast.ImportFrom):
            yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""
