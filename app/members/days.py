"""Days as they are entered: a year far away is a slip of the finger."""

from datetime import date

from app.errors import UserError
from app.members import rules
from app.russian.dates import short_date


def slip(day: date) -> str | None:
    """Return why the day cannot be meant, as a sentence, or None."""
    return None if rules.is_plausible(day, date.today()) else _too_far(day)


def check_day(day: date | None) -> None:
    """Refuse a day that cannot be meant."""
    if day and (reason := slip(day)):
        raise UserError(reason)


def check_term(day: date | None) -> None:
    """Refuse the end of a term that cannot be meant; people are elected for some years."""
    if day and not rules.can_be_shown(day, date.today()):
        raise UserError(_too_far(day))


def _too_far(day: date) -> str:
    return f"Дата {short_date(day)} слишком далека от сегодняшнего дня. Проверьте год."
