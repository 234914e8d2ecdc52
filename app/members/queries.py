"""What the registry answers: as of any day, frozen rows only."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session, aliased

from app.errors import UserError
from app.members import as_of, card_rows, rules
from app.members.filters import ALL, Filter
from app.members.finding import finder
from app.members.listing import listed, rows
from app.members.rows import Card, Details, EventRow, RegistryRow
from app.resolutions.clause_words import clause_words
from app.russian.dates import short_date
from app.russian.folding import fold, search_fold, sort_key
from db.engine import has_part
from db.models import (
    Clause,
    FieldOfWork,
    FormerName,
    Meeting,
    MembershipEvent,
    Organization,
    Resolution,
)
from db.vocabulary import Status


def registry(
    session: Session, day: date, *, search: str = "", statuses: frozenset[Status] = ALL
) -> list[RegistryRow]:
    """Return all that were in the registry by the day, former ones too, as a Russian reader sorts them."""
    found = listed(session, day, Filter(statuses))
    return rows(session, day, finder(session).find(search, found) if search else found)


def counts(session: Session, day: date) -> dict[Status, int]:
    """Return how many organisations have each status at the end of the day."""
    found = session.execute(
        select(MembershipEvent.kind, func.count()).where(as_of.governs(day)).group_by(MembershipEvent.kind)
    )
    totals = dict.fromkeys(Status, 0)
    for kind, count in found:
        totals[rules.STATUS_AFTER[kind]] += count
    return totals


def card(session: Session, organization_id: int, day: date) -> Card:
    """Return all that is known of an organisation; its status, name and leader as of the day."""
    (row,) = rows(session, day, [organization_id])
    events = _events(session, organization_id)
    steps = steps_of(session, organization_id)
    return Card(
        row,
        details_of(session, organization_id),
        events,
        card_rows.posts(session, organization_id, leaders=True),
        card_rows.former_names(session, organization_id),
        tuple(rules.legal_next(steps, day)),
        card_rows.contacts(session, organization_id),
        card_rows.attachments(session, organization_id),
        card_rows.posts(session, organization_id, leaders=False),
    )


def named(session: Session, name: str) -> list[int]:
    """Return the organisations whose full, short or former name is this one, letter case and quotes aside."""
    return cards_named(session, [name])[name]


def cards_named(session: Session, names: Collection[str]) -> dict[str, list[int]]:
    """Return for each name the organisations that bear it or bore it, letter case and quotes aside."""
    keys = {name: fold(name) for name in names}
    wanted = set(keys.values()) - {""}
    # Each alternative by itself is found by an index; none looks at every card.
    borne = union(
        *(
            select(column, organization_id).where(column.in_(wanted))
            for column, organization_id in (
                (Organization.name_key, Organization.id),
                (Organization.short_name_key, Organization.id),
                (FormerName.name_key, FormerName.organization_id),
                (FormerName.short_name_key, FormerName.organization_id),
            )
        )
    )
    found: dict[str, set[int]] = defaultdict(set)
    for key, organization_id in session.execute(borne) if wanted else ():
        found[key].add(organization_id)
    return {name: sorted(found[key]) for name, key in keys.items()}


def looking_like(session: Session, name: str) -> list[int]:
    """Return the organisations named so, now or before, also where Latin letters stand for Russian ones."""
    key = search_fold(name)
    # Few cards speak of the name at all; only of those it is looked at how they are called.
    speaking = session.scalars(select(Organization.id).where(has_part(Organization.folded, key))).all()
    if not speaking:
        return []
    keys = (
        select(Organization.id, Organization.name_key, Organization.short_name_key).where(
            Organization.id.in_(speaking)
        ),
        select(FormerName.organization_id, FormerName.name_key, FormerName.short_name_key).where(
            FormerName.organization_id.in_(speaking)
        ),
    )
    known = (row for query in keys for row in session.execute(query))
    return sorted({id_ for id_, *names in known if key in map(search_fold, names)})


def the_one_named(session: Session, name: str) -> int:
    """Return the one organisation of this name, or refuse with a sentence."""
    match named(session, name):
        case [organization_id]:
            return organization_id
        case []:
            raise UserError(
                f"Организации «{name}» нет в реестре. Проверьте название или добавьте её карточку."
            )
        case _:
            raise UserError(f"В реестре несколько организаций с названием «{name}». Укажите полное название.")


def steps_of(session: Session, organization_id: int) -> list[rules.Step]:
    """Return the timeline of an organisation as its rules see it; annulled events do not count."""
    return timelines(session, [organization_id])[organization_id]


def timelines(session: Session, ids: Iterable[int]) -> dict[int, list[rules.Step]]:
    """Return the timelines of these organisations as their rules see them."""
    found: dict[int, list[rules.Step]] = {organization_id: [] for organization_id in ids}
    columns = (MembershipEvent.kind, MembershipEvent.effective, MembershipEvent.id)
    own = select(MembershipEvent.organization_id, *columns).where(
        MembershipEvent.organization_id.in_(found), ~MembershipEvent.annulled
    )
    for organization_id, kind, effective, order in session.execute(own):
        found[organization_id].append(rules.Step(kind, effective, order))
    return found


def details_of(session: Session, organization_id: int) -> Details:
    """Return what the card says, the membership aside."""
    columns = [getattr(Organization, name) for name in Details.__dataclass_fields__ if name != "fields"]
    told = session.execute(select(*columns).where(Organization.id == organization_id)).one()
    return Details(**told._asdict(), fields=fields_of(session, organization_id))


def fields_of(session: Session, organization_id: int) -> tuple[str, ...]:
    """Return the organisation's fields of work in the order of the alphabet."""
    names = session.scalars(select(FieldOfWork.name).where(FieldOfWork.organization_id == organization_id))
    return tuple(sorted(names, key=sort_key))


def _events(session: Session, organization_id: int) -> tuple[EventRow, ...]:
    successor = aliased(Organization)
    called = func.coalesce(func.nullif(successor.short_name, ""), successor.name, "")
    found = session.execute(
        select(
            MembershipEvent,
            called,
            Clause.marker,
            Resolution.id,
            Meeting.kind,
            Meeting.number,
            Meeting.date_to,
            Resolution.kind,
        )
        .outerjoin(successor, successor.id == MembershipEvent.successor_id)
        .outerjoin(Clause, Clause.id == MembershipEvent.clause_id)
        .outerjoin(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(MembershipEvent.organization_id == organization_id)
        .order_by(MembershipEvent.effective.desc(), MembershipEvent.id.desc())
    )
    return tuple(_event_row(*row) for row in found)


def _event_row(
    event: MembershipEvent, successor: str, marker: str | None, resolution_id: int | None, *meeting: Any
) -> EventRow:
    return EventRow(
        event.id,
        event.kind,
        event.effective,
        event.precision,
        rules.STATUS_AFTER[event.kind],
        event.until_text,
        event.reason,
        _document(event) if resolution_id is None else clause_words(marker, *meeting),
        resolution_id,
        event.annulled,
        event.annulled_reason,
        event.note,
        event.successor_id,
        successor,
    )


def _document(event: MembershipEvent) -> str:
    return f"{event.basis} от {short_date(event.basis_date)}" if event.basis_date else event.basis
