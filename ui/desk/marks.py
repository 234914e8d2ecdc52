"""Urgency by shape and colour, and what colours a day of the calendar."""

from app.desk.items import Kind, Urgency
from ui.widgets.mark import Mark, Shape

URGENCY_MARK = {
    Urgency.OVERDUE: Mark(Shape.TRIANGLE, "overdue"),
    Urgency.NOW: Mark(Shape.FULL, "attention"),
    Urgency.SOON: Mark(Shape.HALF, "attention"),
    Urgency.QUIET: Mark(Shape.EMPTY, "quiet"),
}

# A day of several kinds wears the first of these colours.
DAY_INKS = ("bar_suspended", "accent", "bar_candidate")
_ACCENT, _FEAST = (Kind.SITTING,), (Kind.BIRTHDAY, Kind.ANNIVERSARY)


def day_ink(kinds: set[Kind]) -> str:
    """Return the colour of a day on which all this falls."""
    if kinds <= {*_FEAST}:
        return DAY_INKS[2]
    return DAY_INKS[1] if kinds <= {*_ACCENT, *_FEAST} else DAY_INKS[0]
