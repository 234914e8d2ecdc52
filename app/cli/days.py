"""The day as of which a command shows the registry."""

from datetime import date

from app.errors import UserError
from app.members import rules
from app.russian.dates import short_date


def day_shown(on: date | None) -> date:
    """Return the day that was asked for, or today; refuse one of which nothing can be known."""
    today = date.today()
    day = on or today
    if not rules.can_be_shown(day, today):
        raise UserError(f"Дата {short_date(day)} слишком далека от сегодняшнего дня. Проверьте год.")
    return day
