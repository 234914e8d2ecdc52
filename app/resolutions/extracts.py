"""Extracts (выписки): numbered within the year without gaps; what left the house is annulled, not undone."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.resolutions.plan import resolution_name, the_resolution
from app.resolutions.rules import DASH
from app.resolutions.store import load
from app.resolutions.text import Clause, walk
from db.models import Council, Extract, ExtractClause, MembershipEvent
from db.vocabulary import ClauseRole, ResolutionState

_TOUCHED = frozenset({Noun.RESOLUTIONS})
_QUOTED = (None, ClauseRole.DECIDED)  # what was heard and how one voted come with the decision


@dataclass(frozen=True, slots=True)
class ExtractEntry:
    """What is asked of an extract: which clauses, for whom, who certifies it and when."""

    resolution_id: int
    clauses: tuple[int, ...]
    made_on: date
    certifier_post: str
    certifier: str
    addressee: str = ""
    organization_id: int | None = None
    original: str = ""  # for outsiders: where the original lies
    number: int = 0  # within its year; 0: the next one


@dataclass(frozen=True, slots=True)
class ExtractRow:
    """An extract that was given out."""

    id: int
    number: int
    made_on: date
    addressee: str
    annulled_reason: str  # empty: it stands
    entry: ExtractEntry


def numbered(session: Session, entry: ExtractEntry) -> ExtractEntry:
    """Return the entry with the number that its year gives next."""
    last = select(func.max(Extract.number)).where(Extract.year == entry.made_on.year)
    return replace(entry, number=(session.scalar(last) or 0) + 1)


def refuse_incomplete(session: Session, entry: ExtractEntry) -> None:
    """Refuse an extract of a draft, of nothing, or that nobody certifies."""
    if the_resolution(session, entry.resolution_id).state is not ResolutionState.ADOPTED:
        raise UserError("Выписку дают из принятого документа. Сначала отметьте его принятым.")
    if not entry.clauses:
        raise UserError("Не выбрано ни одного пункта. Отметьте пункты, которые войдут в выписку.")
    if not entry.certifier_post.strip():
        raise UserError("Не указано, кто заверяет выписку. Впишите должность.")


def issue_extract(session: Session, entry: ExtractEntry) -> Changes:
    """Enter the extract that was printed or saved; its number must still be the next of its year."""
    refuse_incomplete(session, entry)
    if numbered(session, entry).number != entry.number:
        raise UserError(
            f"Номер {entry.number} уже занят другой выпиской этого года. Откройте выписку ещё раз."
        )
    extract = Extract(
        resolution_id=entry.resolution_id,
        year=entry.made_on.year,
        number=entry.number,
        made_on=entry.made_on,
        addressee=entry.addressee,
        organization_id=entry.organization_id,
        certifier_post=entry.certifier_post,
        certifier=entry.certifier,
        original=entry.original,
    )
    session.add(extract)
    session.flush()
    session.add_all(ExtractClause(extract_id=extract.id, clause_id=clause) for clause in entry.clauses)
    name = resolution_name(load(session, the_resolution(session, entry.resolution_id)))
    whom = f", {entry.addressee}" if entry.addressee else ""
    said = f"Выдана выписка №\u00a0{entry.number}: {name}{whom}"
    return Changes(said, _TOUCHED, (extract.id,), issued=True)


def annul_extract(session: Session, extract_id: int, reason: str) -> Changes:
    """Note why an extract no longer stands; it stays in the list, its number is not given again."""
    extract = session.get_one(Extract, extract_id)
    if extract.annulled:
        raise UserError(f"Выписка №\u00a0{extract.number} уже аннулирована: {extract.annulled_reason}.")
    if not reason.strip():
        raise UserError("Напишите, почему выписка аннулируется: это останется в истории.")
    extract.annulled, extract.annulled_reason = True, reason.strip()
    return Changes(f"Аннулирована выписка №\u00a0{extract.number}", _TOUCHED, (extract_id,))


def extracts(session: Session, resolution_id: int) -> list[ExtractRow]:
    """Return the extracts of a document, the newest first."""
    found = session.scalars(
        select(Extract)
        .where(Extract.resolution_id == resolution_id)
        .order_by(Extract.year.desc(), Extract.number.desc())
    )
    return [_row(session, extract) for extract in found]


def _row(session: Session, extract: Extract) -> ExtractRow:
    clauses = session.scalars(
        select(ExtractClause.clause_id)
        .where(ExtractClause.extract_id == extract.id)
        .order_by(ExtractClause.id)
    )
    entry = ExtractEntry(
        extract.resolution_id,
        tuple(clauses),
        extract.made_on,
        extract.certifier_post,
        extract.certifier,
        extract.addressee,
        extract.organization_id,
        extract.original,
        extract.number,
    )
    return ExtractRow(
        extract.id, extract.number, extract.made_on, extract.addressee, extract.annulled_reason, entry
    )


@dataclass(frozen=True, slots=True)
class Quotable:
    """A clause that an extract may quote, in one line: «7в. Исключить …»."""

    clause_id: int
    words: str
    about: bool  # it changed the membership of the organisation the extract is for


def quotable(session: Session, resolution_id: int, organization_id: int | None = None) -> list[Quotable]:
    """Return the clauses of a document in reading order; those about the organisation are marked."""
    text = load(session, the_resolution(session, resolution_id))
    about = set(
        session.scalars(
            select(MembershipEvent.clause_id).where(
                MembershipEvent.organization_id == organization_id, ~MembershipEvent.annulled
            )
        )
    )
    return [
        Quotable(clause.id, _line(clause), clause.id in about)
        for clause in walk(text.clauses)
        if clause.id is not None and clause.text.strip() and clause.role in _QUOTED
    ]


def where_original_lies(session: Session, resolution_id: int) -> str:
    """Return «Подлинник находится в деле № 2 …, л. 14»; empty where nobody noted it."""
    resolution = the_resolution(session, resolution_id)
    if not resolution.original_file:
        return ""
    council = session.get_one(Council, 1)
    sheet = f", л. {resolution.original_sheet}" if resolution.original_sheet else ""
    whose = council.name_genitive or council.name
    return f"Подлинник находится в деле № {resolution.original_file}{sheet} {whose}"


def _line(clause: Clause) -> str:
    marker = f"{clause.marker}. " if clause.marker and clause.marker != DASH else ""
    return marker + " ".join(clause.text.split())
