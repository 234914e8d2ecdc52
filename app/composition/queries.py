"""Who is of the council: as of any day, how it changed, whose term ends soon."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.composition.rows import CompositionChange, CouncilPostRow
from app.composition.rules import ends_soon, holds, rank
from app.members.as_of import FULL_NAME
from app.russian.folding import fold, search_fold, sort_key
from db.models import Person, Post
from db.vocabulary import Body, Precision

_BODIES = tuple(Body)
_A_DAY = timedelta(days=1)


def composition(
    session: Session, day: date, body: Body | None = None, *, search: str = ""
) -> list[CouncilPostRow]:
    """Return who holds the posts at the end of the day: by body, the chairman first, members by name."""
    posts = _posts(session)
    held = (_marked(row, posts, day) for row in posts if holds(row.since, row.until, day))
    wanted = (row for row in held if body in (None, row.body) and _speaks_of(row, search))
    return sorted(wanted, key=_place)


def changes(session: Session) -> list[CompositionChange]:
    """Return the days on which the composition changed, the newest first."""
    posts = _posts(session)
    days = {(row.since, row.since_precision) for row in posts if row.since}
    days |= {(row.until, row.until_precision) for row in posts if row.until}
    exact = dict(sorted(days, key=_roughest_last))
    found = (_change(posts, day, exact[day]) for day in sorted(exact, reverse=True))
    return [change for change in found if change.came or change.left]


def titles(session: Session, body: Body) -> list[str]:
    """Return the titles of the posts in the body, the usual ones first."""
    counted = select(Post.title).where(Post.organization_id.is_(None), Post.body == body)
    return list(session.scalars(counted.group_by(Post.title).order_by(func.count().desc(), Post.title)))


def _posts(session: Session) -> list[CouncilPostRow]:
    """Return all posts there were and will be; a council has had some hundreds at most."""
    columns: tuple[Any, ...] = (
        Post.id,
        Person.id,
        FULL_NAME,
        Post.title,
        Post.body,
        Post.since,
        Post.since_precision,
        Post.until,
        Post.until_precision,
        Post.basis,
    )
    found = session.execute(
        select(*columns)
        .join(Person, Person.id == Post.person_id)
        .where(Post.organization_id.is_(None), Post.body.is_not(None))
        .order_by(Post.id)
    )
    return [CouncilPostRow(*row) for row in found]


def _marked(row: CouncilPostRow, posts: Iterable[CouncilPostRow], day: date) -> CouncilPostRow:
    return replace(row, ends_soon=ends_soon(row.until, day) and not _goes_on(row, posts))


def _goes_on(row: CouncilPostRow, posts: Iterable[CouncilPostRow]) -> bool:
    """Return whether the same person holds the same post also when this term is over."""
    return row.until is not None and any(
        _same(row, other) and other is not row and holds(other.since, other.until, row.until)
        for other in posts
    )


def _same(one: CouncilPostRow, other: CouncilPostRow) -> bool:
    return (one.person_id, one.body, fold(one.title)) == (other.person_id, other.body, fold(other.title))


def _place(row: CouncilPostRow) -> tuple[int, int, str, int]:
    return _BODIES.index(row.body), rank(row.title), sort_key(row.person), row.id


def _speaks_of(row: CouncilPostRow, search: str) -> bool:
    told = search_fold(f"{row.person} {row.title} {row.basis}")
    return all(word in told for word in search_fold(search).split())


def _change(posts: Sequence[CouncilPostRow], day: date, precision: Precision) -> CompositionChange:
    before = [row for row in posts if holds(row.since, row.until, day - _A_DAY)]
    after = [row for row in posts if holds(row.since, row.until, day)]
    people = len({row.person_id for row in after})
    return CompositionChange(day, precision, _besides(after, before), _besides(before, after), people)


def _besides(rows: Iterable[CouncilPostRow], others: Sequence[CouncilPostRow]) -> tuple[str, ...]:
    """Return who holds posts among the rows that he or she does not hold among the others."""
    found = (row for row in rows if not any(_same(row, other) for other in others))
    return tuple(f"{row.person}, {row.title}" for row in sorted(found, key=_place))


def _roughest_last(told: tuple[date, Precision]) -> bool:
    return told[1] is not Precision.DAY
