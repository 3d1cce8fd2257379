"""Findings for a person: place, level and sentence, the line they stand in, related places, and what to do next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peerctl.model.finding import Finding, Level
from peerctl.model.message import Message, say, say_many
from peerctl.show.clean import clean
from peerctl.show.excerpt import excerpt
from peerctl.show.masking import Mask
from peerctl.show.screen import PLAIN_SCREEN, Screen
from peerctl.show.terminal import paragraph
from peerctl.show.texts import Place, Texts
from peerctl.show.wording import Wording

_SHOWN = 5
"""How many further places of the same finding are listed."""


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom findings are drawn, and from which texts."""

    wording: Wording
    texts: Texts
    mask: Mask
    screen: Screen = PLAIN_SCREEN


def findings_text(findings: Sequence[Finding], reader: Reader) -> str:
    """Draw all findings, those that say the same only once, and a line with their number."""
    blocks = [_block(same, reader) for same in _grouped(findings, reader.wording)]
    return "\n\n".join([*blocks, summary(findings, reader)]) + "\n"


def counts(findings: Iterable[Finding]) -> dict[Level, int]:
    """Count findings by level."""
    found = [finding.level for finding in findings]
    return {level: found.count(level) for level in Level}


def summary(findings: Sequence[Finding], reader: Reader) -> str:
    """Word how many findings of each level there are."""
    by_level = counts(findings)
    words = (
        (say_many("{count} error", "{count} errors", by_level[Level.ERROR]), Level.ERROR),
        (say_many("{count} warning", "{count} warnings", by_level[Level.WARNING]), Level.WARNING),
        (say_many("{count} remark", "{count} remarks", by_level[Level.INFO]), Level.INFO),
    )
    said = tuple(message for message, level in words if by_level[level])
    if not said:
        return reader.wording.say(say("Everything is in order: no errors, no warnings, no remarks."))
    return reader.wording.say(say("{counts} in all.", counts=said))


def _grouped(findings: Iterable[Finding], wording: Wording) -> list[list[Finding]]:
    groups: dict[tuple[str, Level, str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.rule, finding.level, wording.say(finding.message), wording.say(finding.help))
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _block(same: Sequence[Finding], reader: Reader) -> str:
    finding, screen, say_it = same[0], reader.screen, reader.wording.say
    at = reader.texts.place(finding.at)
    style = str(finding.level)
    lines = [_headline(finding, address(at), reader)]
    lines += excerpt(at, reader.texts.lines(at.file), reader.mask, screen, style)
    lines += [
        f"  {address(reader.texts.place(other.at))}: {_indented(say_it(other.message))}" for other in finding.related
    ]
    if len(same) > 1:
        lines.append("  " + say_it(_also([address(reader.texts.place(other.at)) for other in same[1:]])))
    if finding.help.text:
        help_title = say_it(say("help"))
        lines.append(paragraph(f"  {help_title}: {_indented(say_it(finding.help))}", screen, "    "))
    return "\n".join(lines)


def _headline(finding: Finding, place: str, reader: Reader) -> str:
    title = f"{finding.level}[{clean(finding.rule)}]"
    line = paragraph(f"{place}: {title} {_indented(reader.wording.say(finding.message))}", reader.screen, "    ")
    painted = reader.screen.paint(title, str(finding.level))
    return line.replace(place, reader.screen.paint(place, "strong"), 1).replace(title, painted, 1)


def _also(places: Sequence[str]) -> Message:
    shown = ", ".join(places[:_SHOWN])
    if len(places) <= _SHOWN:
        return say("the same at {places}", places=shown)
    return say("the same at {places} and {count} more", places=shown, count=len(places) - _SHOWN)


def address(at: Place) -> str:
    """Write a place as editors and terminals open it: `file:line:column`."""
    return f"{clean(at.file)}:{at.line}:{at.column}"


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")
