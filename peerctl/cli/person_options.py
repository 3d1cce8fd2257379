"""The options that tell of a person."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from peerctl.cli.help import help_text

Words: TypeAlias = list[str] | None
Id = Annotated[str | None, typer.Argument(metavar="[ID]", help=help_text("A new id; otherwise the next one free."))]
From = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help=help_text("Everybody in a table: CSV, or a workbook such as .xlsx.")),
]
Role = Annotated[
    str | None, typer.Option("--role", metavar="peer|mentor|group-leader|staff", help=help_text("As what."))
]
Born = Annotated[str | None, typer.Option("--born", metavar="DATE", help=help_text("The day of birth."))]
Municipality = Annotated[
    str | None, typer.Option("--municipality", metavar="TEXT", help=help_text("Where the person lives."))
]
Gender = Annotated[str | None, typer.Option("--gender", metavar="woman|man|other", help=help_text("May be left out."))]
Language = Annotated[
    Words, typer.Option("--language", metavar="CODE", help=help_text("A language spoken, such as da; may be repeated."))
]
Interest = Annotated[
    Words, typer.Option("--interest", metavar="TEXT", help=help_text("What the person likes to do; may be repeated."))
]
Available = Annotated[
    Words,
    typer.Option("--available", metavar="SLOT", help=help_text("When, such as mon-evening; may be repeated.")),
]
Fact = Annotated[
    Words,
    typer.Option(
        "--fact",
        metavar="FACT=VALUE",
        help=help_text("A fact that the programme asks for, such as section-85=yes@2014-05-01; may be repeated."),
    ),
]
Channel = Annotated[
    str | None, typer.Option("--channel", metavar="CODE", help=help_text("How the person heard of the programme."))
]
Referrer = Annotated[str | None, typer.Option("--referrer", metavar="CODE", help=help_text("Who referred the person."))]
Ready = Annotated[
    str | None, typer.Option("--ready", metavar="DATE", help=help_text("Mentors: wants to be matched from this day."))
]
Capacity = Annotated[
    int | None, typer.Option("--capacity", metavar="N", min=1, help=help_text("How many pairs at a time."))
]
Certificate = Annotated[
    str | None,
    typer.Option("--certificate", metavar="DATE", help=help_text("The day the certificate was handed out.")),
]
Name = Annotated[str | None, typer.Option("--name", metavar="TEXT", help=help_text("The name; kept in identities/."))]
Phone = Annotated[str | None, typer.Option("--phone", metavar="TEXT", help=help_text("Kept in identities/."))]
Email = Annotated[str | None, typer.Option("--email", metavar="TEXT", help=help_text("Kept in identities/."))]
Consented = Annotated[
    bool, typer.Option("--consent", help=help_text("The consents that the programme needs were given that day."))
]
