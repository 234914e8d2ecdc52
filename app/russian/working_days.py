"""Working days. Apart from the wordings of periods, which are not read before somebody writes one."""

from datetime import date, timedelta


def control_day(deadline: date) -> date:
    """Return the day by which one acts: of a deadline on a weekend the working day before."""
    return deadline - timedelta(days=max(0, deadline.weekday() - 4))
