"""A small writer of SVG: the same drawing gives the same bytes, and it needs nothing from anywhere else.

What is drawn twice as different differs in shape, dash or filling, and not in colour alone. The colours can be told
apart by people who do not see all of them (M. Okabe & K. Ito, Color universal design, 2008).
"""

from html import escape

MAKER = '<svg xmlns="http://www.w3.org/2000/svg" class="peerctl"'
"""How every drawing begins."""
_STYLE = (
    "text{font-family:Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif;fill:#222}"
    ".title{font-size:19px;font-weight:bold}.head{font-size:14px;font-weight:bold}.label{font-size:13px}.whole{font-size:13px;font-weight:bold}"
    ".small{font-size:12px;fill:#555}.figure{font-size:12px;font-weight:bold}"
    ".axis{stroke:#555;stroke-width:1}.grid{stroke:#e2e2e2;stroke-width:1}.zero{stroke:#555;stroke-dasharray:2 3}"
    ".mean{stroke:#111;stroke-width:3}.reach{stroke:#222;stroke-width:1.6}.mark{fill:#222}"
    ".better{stroke:#0072b2;fill:#0072b2;stroke-width:1.7}"
    ".worse{stroke:#c04a00;fill:#fff;stroke-width:1.7;stroke-dasharray:6 3}"
    ".same{stroke:#767676;fill:#fff;stroke-width:1.5;stroke-dasharray:1.5 3}"
    ".open{fill:#fff;stroke:#0072b2;stroke-width:1.5}.full{fill:#0072b2;stroke:#0072b2;stroke-width:1.5}"
    ".point{stroke-dasharray:none}"
)


class Drawing:
    """A drawing of some width and height, from the top left corner."""

    def __init__(self, width: float, title: str) -> None:
        self.width = width
        self._title = title
        self._parts: list[str] = []

    def line(self, start: tuple[float, float], end: tuple[float, float], style: str) -> None:
        """Draw a straight line."""
        ends = zip(("x1", "y1", "x2", "y2"), (*start, *end), strict=True)
        self._add("line", " ".join(f'{name}="{number(value)}"' for name, value in ends), style)

    def circle(self, centre: tuple[float, float], radius: float, style: str) -> None:
        """Draw a circle."""
        x, y = centre
        self._add("circle", f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"', style)

    def shape(self, corners: list[tuple[float, float]], style: str) -> None:
        """Draw what has corners."""
        points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
        self._add("polygon", f'points="{points}"', style)

    def text(self, place: tuple[float, float], words: str, style: str = "label", anchor: str = "start") -> None:
        """Write a line, which begins at the place, ends there, or has its middle there."""
        x, y = place
        aligned = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._parts.append(
            f'<text class="{style}" x="{number(x)}" y="{number(y)}"{aligned}>{escape(words, quote=False)}</text>'
        )

    def _add(self, kind: str, where: str, style: str) -> None:
        self._parts.append(f'<{kind} class="{style}" {where}/>')

    def svg(self, height: float) -> str:
        """Give the whole as a file."""
        box = f"{number(self.width)} {number(height)}"
        size = f'viewBox="0 0 {box}" width="{number(self.width)}" height="{number(height)}"'
        head = f'{MAKER} {size} role="img" aria-label="{escape(self._title)}">'
        paper = f'<rect width="{number(self.width)}" height="{number(height)}" fill="#fff"/>'
        title, style = f"<title>{escape(self._title, quote=False)}</title>", f"<style>{_STYLE}</style>"
        return "\n".join([head, title, style, paper, *self._parts, "</svg>"]) + "\n"


def number(value: float) -> str:
    """Write a number with at most two decimals; no minus before 0."""
    digits = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits
