"""What `check` finds: what is solved, what is new, and what is told otherwise than before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from peerctl.model.finding import Finding
from peerctl.model.message import Message, Value, say, say_many
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import parted


class FindingCounts(NamedTuple):
    """How many findings there are of each kind; the names are the keys of its JSON."""

    solved: int
    new: int
    changed: int

    @property
    def told(self) -> Message:
        """The three in words."""
        return say_many(
            "{count} finding solved, {new} new, {changed} changed",
            "{count} findings solved, {new} new, {changed} changed",
            self.solved,
            new=self.new,
            changed=self.changed,
        )


def findings(before: Side, after: Side) -> Iterator[Change]:
    """Tell which findings differ; what is found several times in a file, in one sentence."""
    solved, changed, new = compared(before.findings, after.findings)
    for template, found in ((_SOLVED, solved), (_CHANGED, changed), (_NEW, new)):
        for (rule, file, message), times in Counter((one.rule, one.at.file, one.message) for one in found).items():
            where: dict[str, Value] = {"rule": rule, "file": file}
            place = (
                say("{rule} in {file}", **where)
                if times == 1
                else say("{rule} in {file}, {count} times", count=times, **where)
            )
            yield Change(Kind.FINDING, rule, replace(template, values={"message": message, "place": place}))


def finding_counts(before: Side, after: Side) -> FindingCounts:
    """Count the findings that differ."""
    solved, changed, new = map(len, compared(before.findings, after.findings))
    return FindingCounts(solved, new, changed)


def compared(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Give what is solved, what is told otherwise than before, and what is new.

    The same sentence of the same rule in the same file is the same finding, wherever its line has moved to. Of what is
    left, a finding at the same place of the record is one that is told otherwise.
    """
    gone, other = parted(before, after, lambda one: (one.rule, one.level, one.at.file, one.message))
    solved, new = parted(gone, other, lambda one: (one.rule, one.at))
    return solved, parted(new, other)[1], new


_SOLVED = say("solved: {message} ({place})")
_CHANGED = say("changed: {message} ({place})")
_NEW = say("new: {message} ({place})")
