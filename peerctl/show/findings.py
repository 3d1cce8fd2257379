"""Findings for a person: place, level and sentence, the line they stand in, related places, and what to do next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from peerctl.model.finding import Finding, Level
from peerctl.model.message import Message, say, say_many
from peerctl.show.clean import clean
from peerctl.show.excerpt import excerpt
from peerctl.show.masking import Mask
from peerctl.show.screen import PLAIN_SCREEN, Screen
from peerctl.show.terminal import paragraph
from peerctl.show.texts import Place, Texts
from peerctl.show.widths import width
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
    finding, screen = same[0], reader.screen
    at = reader.texts.place(finding.at)
    style = str(finding.level)
    lines = [_headline(finding, address(at), reader)]
    lines += excerpt(at, reader.texts.lines(at.file), reader.mask, screen, style)
    lines += [paragraph(line, screen, "    ") for line in _further(same, reader)]
    return "\n".join(lines)


def _further(same: Sequence[Finding], reader: Reader) -> Iterator[str]:
    """Give what stands under the excerpt: related places, where else the same is so, and what to do next."""
    finding, say_it = same[0], reader.wording.say
    for other in finding.related:
        yield f"  {address(reader.texts.place(other.at))}: {_indented(say_it(other.message))}"
    if len(same) > 1:
        yield "  " + say_it(_also([address(reader.texts.place(other.at)) for other in same[1:]]))
    if finding.help.text:
        title = say_it(say("help"))
        yield f"  {title}: {_indented(say_it(finding.help))}"


def _headline(finding: Finding, place: str, reader: Reader) -> str:
    """Name the place and the rule, with the sentence beside them where all of it has room, else under them."""
    title, said = f"{finding.level}[{clean(finding.rule)}]", _indented(reader.wording.say(finding.message))
    screen = reader.screen
    painted = f"{screen.paint(place, 'strong')}: {screen.paint(title, str(finding.level))}"
    if screen.width is None or width(f"{place}: {title} {said}") <= screen.width:
        return f"{painted} {said}"
    return f"{painted}\n{paragraph(f'    {said}', screen, '    ')}"


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
