"""Write docs/practice.md from the shipped practice standards: `python -m tests.tools.practice_page`."""

from pathlib import Path

from peerctl.files.load import load
from peerctl.model.practice import ContactRule, Practice
from peerctl.model.schedule import Interval
from tests.gallery.overlay import BASE

PAGE = Path(__file__).parents[2] / "docs" / "practice.md"
HEAD = """\
# Practice standards

How often should the staff be in touch with a pair? None of the five programmes says. There are published standards for
mentoring that do, and a workspace may choose one in `peerctl.yaml`:

```yaml
practice: eepm5
```

From then on `peerctl agenda` has a line for each contact that the standard asks for, with the standard and its edition;
without the setting it has none. Contacts stand in the file of a pair. A longer talk, which some standards ask for beside
the short check-ins, says so:

```yaml
contacts:
  - {on: 2017-03-02, with: m-003, by: s-001, minutes: 15}
  - {on: 2017-03-09, with: p-014, by: s-001, minutes: 50, in-depth: yes}
```

The standards were written for the mentoring of children and young people. They are advice, and their figures do not
carry over to adult peer support by themselves. Only figures that were read in a public source are shipped; what is
known only by hearsay is left out. They stand in `data/practice/`, each figure with its source.

## What is shipped

This part is written from the data by `python -m tests.tools.practice_page`.
"""


def page() -> str:
    """Give the page with every standard as it is now."""
    return "\n".join([HEAD, *(_section(practice) for _, practice in sorted(load(BASE).book.practices.items()))])


def _section(practice: Practice) -> str:
    notes = [practice.note.en, ""] if practice.note else []
    rows = [_row(rule) for rule in practice.contacts]
    sources = [
        f"- {key}: {one.title}" + (f" ({one.year})" if one.year else "") for key, one in practice.sources.items()
    ]
    return "\n".join(
        [
            f"### {practice.id}",
            "",
            f"**{practice.name.en}.** {practice.edition}.",
            "",
            *notes,
            "| contact | with | first | then | afterwards | source |",
            "| --- | --- | --- | --- | --- | --- |",
            *rows,
            "",
            *[f"{rule.label.en}: {rule.note.en}\n" for rule in practice.contacts if rule.note],
            *sources,
            "",
        ]
    )


def _row(rule: ContactRule) -> str:
    lasting = f" for {_length(rule.for_)}" if rule.for_ else ""
    afterwards = f"every {_length(rule.afterwards)}" if rule.afterwards else ""
    first = ", ".join(f"within {_length(one)}" for one in rule.first)
    cells = (rule.label.en, " and ".join(rule.with_), first, f"every {_length(rule.every)}{lasting}", afterwards)
    return f"| {' | '.join([*cells, ', '.join(rule.source)])} |"


def _length(interval: Interval) -> str:
    parts = (("day", interval.days), ("week", interval.weeks), ("month", interval.months))
    return ", ".join(f"{count} {unit}{'' if count == 1 else 's'}" for unit, count in parts if count)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
