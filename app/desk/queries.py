"""What needs attention on a day, and how many of it wait on which page."""

from collections.abc import Callable
from datetime import date
from typing import Final, TypeAlias

from sqlalchemy.orm import Session

from app.desk.feasts import feasts
from app.desk.items import DeskItem
from app.desk.meetings import unsettled, without_minutes
from app.desk.posts import posts
from app.desk.rules import in_order
from app.desk.silence import without_contact
from app.desk.suspensions import suspensions
from app.desk.tasks import tasks

Watch: TypeAlias = Callable[[Session, date], list[DeskItem]]

# What presses is found at once; the window asks for the others when the first are seen.
PRESSING: Final[tuple[Watch, ...]] = (suspensions, tasks, unsettled, without_minutes, posts)
OTHERS: Final[tuple[Watch, ...]] = (without_contact, feasts)


def desk(session: Session, day: date) -> list[DeskItem]:
    """Return what needs attention on the day, the most pressing first."""
    return in_order(item for watch in (*PRESSING, *OTHERS) for item in watch(session, day))


def pressing_first(session: Session, day: date) -> list[DeskItem]:
    """Return the matters that are found at once, in any order."""
    return [item for watch in PRESSING for item in watch(session, day)]
