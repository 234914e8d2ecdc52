"""The rows that an import writes, collected first and inserted in bulk: ten thousand cards take seconds."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from app.members import rules, search
from app.members.importing.planned import Work
from app.members.posts import LEADER
from app.members.timeline import Entry
from app.russian.folding import fold
from app.russian.names import parse_name
from db.base import Base
from db.models import ContactRecord, FieldOfWork, FormerName, MembershipEvent, Organization, Person, Post
from db.vocabulary import Precision

_MEANS = "по реестру Excel"
_ENDED = update(Post).where(Post.id == bindparam("post"))
_ORDER: tuple[type[Base], ...] = (
    Organization,
    Person,
    Post,
    MembershipEvent,
    FormerName,
    FieldOfWork,
    ContactRecord,
)


class Writing:
    """New rows by their tables, with the ids they will have; nothing is written before `write`."""

    def __init__(self, session: Session, today: date) -> None:
        self._session = session
        self._today = today
        self._rows: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
        self._next = {table: _next_id(session, table) for table in _ORDER}
        self._people = _people(session)
        self._ended: list[dict[str, Any]] = []

    def open_card(self, work: Work) -> int:
        """Return the id of a new card."""
        columns = work.columns
        keys = search.keys(str(columns["name"]), str(columns.get("short_name", "")))
        id_ = self._add(Organization, **columns, **keys)
        steps = [rules.Step(entry.kind, entry.effective, order) for order, entry in enumerate(work.steps)]
        ends = rules.ends(steps)
        for step, entry in zip(steps, work.steps, strict=True):
            self._step(id_, entry, ends[step])
        if work.leader:
            self._lead(id_, work, since=None)
        self._rest(id_, work)
        return id_

    def change_card(self, id_: int, work: Work) -> None:
        """Change a card that is there; its steps still have to be told their ends."""
        if work.columns:
            card = self._session.get_one(Organization, id_)
            for column, value in work.columns.items():
                setattr(card, column, value)
            for column, value in search.keys(card.name, card.short_name).items():
                setattr(card, column, value)
        for entry in work.steps:
            self._step(id_, entry, None)
        self._lead_on(id_, work)
        self._rest(id_, work)

    def write(self) -> None:
        """Write all that was collected, parents before children."""
        self._session.flush()
        for table in _ORDER:
            for rows in _alike(self._rows[table]):
                # Past the ORM, which would send each row by itself.
                self._session.connection().execute(insert(table), rows)
        if self._ended:
            self._session.connection().execute(_ENDED, self._ended)
        self._session.expire_all()

    def _add(self, table: type[Base], **row: Any) -> int:
        id_ = self._next[table]
        self._next[table] += 1
        self._rows[table].append({"id": id_, **row})
        return id_

    def _step(self, id_: int, entry: Entry, ends: date | None) -> None:
        self._add(
            MembershipEvent,
            organization_id=id_,
            kind=entry.kind,
            effective=entry.effective,
            precision=entry.precision,
            ends=ends,
            basis=entry.basis,
            basis_date=entry.basis_date,
            reason=entry.reason,
            until_text=entry.until,
            until_date=entry.until_date,
            until_meeting_id=entry.until_meeting_id,
        )

    def _lead_on(self, id_: int, work: Work) -> None:
        """Let a card have another leader, since when nobody knows; or the same one another post."""
        query = select(Post).where(Post.organization_id == id_, Post.is_leader)
        posts = list(self._session.scalars(query))
        now = [post for post in posts if _is_held(post, self._today)]
        if work.leader:
            ended = {"until": self._today, "until_precision": Precision.NOT_LATER}
            self._ended += [{"post": post.id, **ended} for post in now]
            self._lead(id_, work, since=self._today if posts else None)
        elif work.leader_post:
            for post in now:
                post.title = work.leader_post

    def _lead(self, id_: int, work: Work, since: date | None) -> None:
        self._add(
            Post,
            person_id=self._person(work.leader),
            organization_id=id_,
            title=work.leader_post or LEADER,
            is_leader=True,
            since=since,
            since_precision=Precision.NOT_LATER if since else Precision.DAY,
        )

    def _person(self, name: str) -> int:
        """Return the person of this name, known already or new."""
        folded = fold(name)
        if folded not in self._people:
            parts = parse_name(name)
            self._people[folded] = self._add(
                Person, surname=parts.surname, given=parts.first, patronymic=parts.patronymic, folded=folded
            )
        return self._people[folded]

    def _rest(self, id_: int, work: Work) -> None:
        for name in work.fields:
            self._add(FieldOfWork, organization_id=id_, name=name, key=fold(name))
        for name in work.former_names:
            self._add(
                FormerName,
                organization_id=id_,
                name=name,
                replaced_on=self._today,
                replaced_precision=Precision.NOT_LATER,
                name_key=fold(name),
            )
        if work.contact:
            self._add(ContactRecord, organization_id=id_, day=work.contact, means=_MEANS)


def _is_held(post: Post, day: date) -> bool:
    return (post.since is None or post.since <= day) and (post.until is None or post.until > day)


def _people(session: Session) -> dict[str, int]:
    """Return everybody by the folded name; of namesakes the first known."""
    known = session.execute(select(Person.folded, Person.id).order_by(Person.id.desc()))
    return {row.folded: row.id for row in known}


def _next_id(session: Session, table: type[Base]) -> int:
    return 1 + (session.scalar(select(func.max(table.__table__.c.id))) or 0)


def _alike(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return the rows in groups that name the same columns, as one statement wants them."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[tuple(sorted(row))].append(row)
    return list(groups.values())
