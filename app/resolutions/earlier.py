"""Clauses of earlier resolutions that a new one amends or cancels: found, refused, noted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.members.words import EVENT
from app.resolutions.clause_words import clause_words
from app.resolutions.corrections import corrections
from app.resolutions.decisions.effects import Reference
from app.resolutions.meeting_words import meeting_kind, meeting_number
from app.russian.dates import find_dates
from app.russian.folding import fold
from db.models import Clause, Decision, Meeting, MembershipEvent, Resolution
from db.vocabulary import ClausePart, DecisionKind, EventKind, ResolutionState

_UNDONE_BY = {
    EventKind.ADMITTED: "исключить",
    EventKind.SUSPENDED: "возобновить членство",
    EventKind.EXTENDED: "возобновить членство",
    EventKind.RESTORED: "приостановить членство",
    EventKind.EXCLUDED: "принять в состав",
}
_NOTE = {DecisionKind.AMEND: "Изменён", DecisionKind.CANCEL: "Отменён"}


def the_clause(session: Session, meant: Reference, day: date) -> Clause:
    """Return the adopted clause that the reference means on the day, or refuse with a sentence."""
    if chosen := _chosen(session, meant):
        return chosen
    if not meant.clause or not meant.document:
        raise UserError("не назван пункт прежней резолюции. Выберите его из принятых.")
    match [found for found in _adopted(session, day) if _is_meant(*found, meant.document)]:
        case []:
            raise UserError(
                f"принятой {meant.document} среди решений нет. Внесите её и отметьте принятой "
                "или выберите другой пункт."
            )
        case [(resolution, _)]:
            return _numbered(session, resolution, meant)
        case _:
            raise UserError(f"«{meant.document}» – таких несколько. Выберите пункт из принятых.")


def refuse_cancelling(session: Session, clause: Clause) -> None:
    """Refuse to cancel what a decision of its own has to change back, or what is cancelled already."""
    event = session.scalars(
        select(MembershipEvent).where(MembershipEvent.clause_id == clause.id, ~MembershipEvent.annulled)
    ).first()
    if event:
        raise UserError(
            f"этот пункт уже изменил реестр («{EVENT[event.kind]}»), и отмена пункта этого не вернёт. "
            f"Нужно новое решение: {_UNDONE_BY.get(event.kind, 'о членстве')}."
        )
    if _decides(session, clause.id, DecisionKind.COMPOSITION):
        raise UserError("этот пункт утвердил состав совета. Нужно новое решение: утвердить другой состав.")
    for note in _notes(session):
        if note.clause_id == clause.id and note.kind is DecisionKind.CANCEL:
            raise UserError(f"этот пункт уже отменён: {note.by}.")


def words_of(session: Session, clause_id: int) -> str:
    """Return «п. 7в резолюции XIX страновой конференции от 12.05.2025»."""
    found = session.execute(
        select(Clause.marker, Meeting.kind, Meeting.number, Meeting.date_to, Resolution.kind)
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .outerjoin(Meeting, Meeting.id == Resolution.meeting_id)
        .where(Clause.id == clause_id)
    ).one()
    return clause_words(*found)


def remember_clause(session: Session, deciding_id: int, meant: Reference) -> None:
    """Keep with the deciding clause's facts which clause they were found to mean."""
    for row in session.scalars(
        select(Decision).where(Decision.clause_id == deciding_id, Decision.kind.in_(_NOTE))
    ):
        if (row.facts["clause"], row.facts["document"]) == (meant.clause, meant.document):
            row.facts = {**row.facts, "clause_id": meant.clause_id}


def notes_on(session: Session, resolution_id: int) -> dict[int, str]:
    """Return for the resolution's clauses what came later: «Исправлено …», «Изменён: п. 3 резолюции …»."""
    corrected = (
        (each.clause_id, each.words())
        for each in corrections(session, resolution_id)
        if each.clause_id is not None
    )
    said: dict[int, list[str]] = {}
    for clause_id, words in (*corrected, *decided_later(session, resolution_id)):
        said.setdefault(clause_id, []).append(words)
    return {clause_id: "\n".join(lines) for clause_id, lines in said.items()}


def decided_later(session: Session, resolution_id: int) -> Iterator[tuple[int, str]]:
    """Yield what later documents did to the clauses: «Изменён: п. 3 резолюции …»."""
    own = set(session.scalars(select(Clause.id).where(Clause.resolution_id == resolution_id)))
    for note in _notes(session):
        if note.clause_id in own:
            yield note.clause_id, f"{_NOTE[note.kind]}: {note.by}"


def cancelled_clauses(session: Session) -> frozenset[int]:
    """Return the clauses that later documents cancelled."""
    return frozenset(note.clause_id for note in _notes(session) if note.kind is DecisionKind.CANCEL)


@dataclass(frozen=True, slots=True)
class _Note:
    """What was decided later about a clause, and by which."""

    clause_id: int
    kind: DecisionKind
    by: str


def _notes(session: Session) -> Iterator[_Note]:
    found = session.execute(
        select(Decision.kind, Decision.facts, Clause.id)
        .join(Clause, Clause.id == Decision.clause_id)
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .where(Decision.kind.in_(_NOTE), Resolution.state == ResolutionState.ADOPTED)
        .order_by(Resolution.adopted_on, Decision.id)
    )
    for kind, facts, by in found:
        if facts["clause_id"] is not None:
            yield _Note(facts["clause_id"], kind, words_of(session, by))


def _adopted(session: Session, day: date) -> list[tuple[Resolution, Meeting]]:
    found = session.execute(
        select(Resolution, Meeting)
        .join(Meeting, Meeting.id == Resolution.meeting_id)
        .where(Resolution.state == ResolutionState.ADOPTED, Resolution.adopted_on <= day)
    )
    return [(resolution, meeting) for resolution, meeting in found]


def _is_meant(resolution: Resolution, meeting: Meeting, document: str) -> bool:
    """Return whether all that the words say of kind, number and day is true of the resolution."""
    kind, number = meeting_kind(document), meeting_number(document)
    days = [day for found in find_dates(document) for day in (found.date_from, found.date_to)]
    if number is None and not days:
        return False
    return (
        (kind is None or kind.series == meeting.kind.series)
        and (number is None or number == meeting.number)
        and (
            not days
            or any(day in (meeting.date_from, meeting.date_to, resolution.adopted_on) for day in days)
        )
    )


def _chosen(session: Session, meant: Reference) -> Clause | None:
    return session.scalars(
        select(Clause)
        .join(Resolution, Resolution.id == Clause.resolution_id)
        .where(Clause.id == meant.clause_id, Resolution.state == ResolutionState.ADOPTED)
    ).first()


def _numbered(session: Session, resolution: Resolution, meant: Reference) -> Clause:
    clauses = session.scalars(
        select(Clause).where(Clause.resolution_id == resolution.id, Clause.part == ClausePart.OPERATIVE)
    )
    found = next((clause for clause in clauses if fold(clause.marker or "") == fold(meant.clause)), None)
    if found is None:
        raise UserError(
            f"пункта {meant.clause} {meant.document} нет. Проверьте номер или выберите пункт из принятых."
        )
    return found


def _decides(session: Session, clause_id: int, kind: DecisionKind) -> bool:
    found = select(Decision.id).where(Decision.clause_id == clause_id, Decision.kind == kind)
    return session.scalars(found).first() is not None
