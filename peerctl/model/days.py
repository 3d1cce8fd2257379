"""Calendar arithmetic: months are calendar months, never thirty days."""

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """Go forward by calendar months: 31 August and six months is the last day of February.

    Stays within the years 1 to 9999, so that a year mistyped never stops a check.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """Go forward by days, within the years 1 to 9999."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def birthday(born: date, age: int) -> date:
    """Give the day on which somebody turns `age`; one born on 29 February turns it on the 28th in other years."""
    return add_months(born, age * 12)


def age_on(born: date, day: date) -> int:
    """Give the age in whole years on a day; negative before birth."""
    years = day.year - born.year
    return years if birthday(born, years) <= day else years - 1
