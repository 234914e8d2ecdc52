"""What the secretary does to the details of the council: one transaction, one step of undo."""

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.history.fields import FIELD
from db.models import Council

FEWEST_YEARS, MOST_YEARS = 1, 50
# Who counts as lost is seen on the page of the organisations.
_TOUCHED = {"silent_years": frozenset({Noun.COUNCIL, Noun.ORGANIZATIONS})}
_COUNCIL = frozenset({Noun.COUNCIL})


def set_council_detail(session: Session, name: str, value: str | int | bool) -> Changes:
    """Change one of the council's details; its name cannot be left empty."""
    wanted = cleaned(value)
    if name == "name" and not wanted:
        raise UserError("Введите название совета: оно стоит на всех документах.")
    if name == "silent_years" and not FEWEST_YEARS <= int(wanted) <= MOST_YEARS:
        raise UserError(f"Лет без связи может быть от {FEWEST_YEARS} до {MOST_YEARS}. Исправьте число.")
    setattr(session.get_one(Council, 1), name, wanted)
    return Changes(f"Сведения о совете: {FIELD['council'][name].lower()}", _TOUCHED.get(name, _COUNCIL))


def cleaned(value: str | int | bool) -> str | int | bool:
    """Return the detail as it is kept: without spaces around, and one between words."""
    return " ".join(value.split()) if isinstance(value, str) else value
