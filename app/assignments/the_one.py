"""The assignment that an operation is about: found, called by its words, told of what was done."""

from datetime import date

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members.days import check_day
from app.russian.dates import short_date
from app.russian.stops import unstopped
from app.russian.typography import quoted
from db.models import Assignment
from db.vocabulary import AssignmentState

ASSIGNMENTS = frozenset({Noun.ASSIGNMENTS})
_LONGEST = 60  # letters of an assignment in a sentence


def the_assignment(session: Session, assignment_id: int) -> Assignment:
    """Return the assignment, or refuse where undo has taken it back meanwhile."""
    assignment = session.get(Assignment, assignment_id)
    if assignment is None:
        raise UserError("Этого поручения больше нет: принятие его резолюции было отменено.")
    return assignment


def the_open_assignment(session: Session, assignment_id: int) -> Assignment:
    """Return the assignment while it is under control, or refuse."""
    assignment = the_assignment(session, assignment_id)
    if assignment.state is not AssignmentState.OPEN:
        raise UserError("Поручение уже снято с контроля. Чтобы изменить его, верните его на контроль.")
    return assignment


def said_of(assignment: Assignment, words: str, *ids: int) -> Changes:
    """Return the changes of one assignment, as «Поручение «Подготовить проект…»: срок перенесён»."""
    return Changes(f"Поручение {short_name(assignment.text)}: {words}", ASSIGNMENTS, ids or (assignment.id,))


def short_name(text: str) -> str:
    """Return the first words of an assignment in quotes."""
    words = unstopped(" ".join(text.split()))
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return quoted(words)


def past_day(day: date | None) -> date:
    """Return the day on which something was done, today by default; refuse one still to come."""
    if day and day > date.today():
        raise UserError(f"{short_date(day)} ещё не наступило. Проверьте дату.")
    check_day(day)
    return day or date.today()
