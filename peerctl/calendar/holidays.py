"""The public holidays of a country, by the library `holidays`: the one door to it.

Only public holidays are given. Denmark's Store Bededag, for instance, is one until 2023 and not since; Christmas Eve
and New Year's Eve are none.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from peerctl.model.countries import NO_COUNTRY
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.model.record import Label

_ENGLISH, _DANISH = ("en_US", "en_GB", "en"), ("da",)


class NoHolidaysLibrary(Failure):
    """The library that knows the holidays is not installed."""

    code = "no-holidays-library"

    def __init__(self) -> None:
        super().__init__(
            say("Public holidays are told by the library “holidays”, which is not installed here."),
            say("Install it with: pip install 'peerctl[calendar]'. Or write holidays: none in peerctl.yaml."),
        )


class UnknownCountry(Failure):
    """The workspace names a country whose holidays are not known."""

    code = "unknown-country"

    def __init__(self, country: str) -> None:
        super().__init__(
            say("The holidays of “{country}” in peerctl.yaml are not known here.", country=country),
            say("Write the country's two letters, such as DK, or none."),
        )


def public_holidays(country: str, years: Iterable[int]) -> Mapping[date, Label]:
    """Give the public holidays of some years, each with its name.

    Raises:
        NoHolidaysLibrary: the library is not installed.
        UnknownCountry: the library does not know the country.
    """
    if country == NO_COUNTRY:
        return {}
    try:
        import holidays  # noqa: PLC0415  # an extra, wanted by one command only
    except ImportError:
        raise NoHolidaysLibrary from None
    wanted = sorted(set(years))
    try:
        spoken = holidays.country_holidays(country).supported_languages
        english, danish = (
            holidays.country_holidays(
                country, years=wanted, language=next((one for one in tongue if one in spoken), None)
            )
            for tongue in (_ENGLISH, _DANISH)
        )
    except (NotImplementedError, AttributeError):
        raise UnknownCountry(country) from None
    return {day: Label(en=english[day], da=danish[day]) for day in sorted(english)}
