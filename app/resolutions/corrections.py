"""What was corrected in an adopted document: what stood there, what stands there now, since when, why."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions.fragments import differing
from app.russian.dates import short_date
from db.models import Correction


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One correction; of no clause: of what stands around the clauses."""

    id: int
    clause_id: int | None
    field: str
    before: str
    after: str
    made_on: date
    note: str

    def words(self) -> str:
        """Return «Исправлено 20.11.2026: было „утратой связм“»."""
        return f"Исправлено {short_date(self.made_on)}: было „{differing(self.before, self.after)[0]}“"


def corrections(session: Session, resolution_id: int) -> list[CorrectionRow]:
    """Return the corrections of a document in the order in which they were made."""
    found = session.scalars(
        select(Correction).where(Correction.resolution_id == resolution_id).order_by(Correction.id)
    )
    return [
        CorrectionRow(row.id, row.clause_id, row.field, row.before, row.after, row.made_on, row.note)
        for row in found
    ]


def note_correction(
    session: Session,
    resolution_id: int,
    field: str,
    before: str,
    after: str,
    *,
    day: date,
    note: str,
    clause_id: int | None = None,
) -> None:
    """Keep what stood there before."""
    session.add(
        Correction(
            resolution_id=resolution_id,
            clause_id=clause_id,
            field=field,
            before=before,
            after=after,
            made_on=day,
            note=note,
        )
    )
    session.flush()
