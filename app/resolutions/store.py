"""A resolution's value and its rows: written as a whole, read back equal."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.resolutions.decisions import KINDS
from app.resolutions.decisions.base import Decision
from app.resolutions.text import Adoption, Appendix, Clause, ResolutionText, SignatureLine
from app.russian.folding import fold
from db import models
from db.vocabulary import ClausePart


def write(session: Session, resolution: models.Resolution, text: ResolutionText) -> None:
    """Make the rows of the resolution say what the text says; clauses that stay keep their rows."""
    _write_frame(resolution, text)
    session.flush()
    kept = _Outline(session, resolution.id)
    kept.write(ClausePart.PREAMBLE, text.preamble)
    kept.write(ClausePart.OPERATIVE, text.clauses)
    kept.write(ClausePart.APPENDIX, (_as_clause(appendix) for appendix in text.appendices))
    kept.remove_rest()
    _write_signatures(session, resolution.id, text.signatures)
    session.flush()


def _write_frame(resolution: models.Resolution, text: ResolutionText) -> None:
    resolution.kind = text.kind
    resolution.letterhead, resolution.title, resolution.heading = text.letterhead, text.title, text.meeting
    resolution.theme, resolution.place, resolution.date_line = text.theme, text.place, text.date_line
    resolution.operative, resolution.style = text.operative, text.style
    write_adoption(resolution, text.adoption)
    resolution.running, resolution.unplaced = text.running, text.unplaced
    resolution.folded = searched(resolution)


def searched(resolution: models.Resolution) -> str:
    """Return what is searched in the list: title, meeting and theme, folded."""
    return fold(f"{resolution.title}\n{resolution.heading}\n{resolution.theme}")


def write_adoption(resolution: models.Resolution, adoption: Adoption) -> None:
    """Make the row say how the document was adopted."""
    resolution.adoption_text, resolution.unanimous = adoption.text, adoption.unanimous
    resolution.votes_for, resolution.votes_against = adoption.votes_for, adoption.against
    resolution.votes_abstained = adoption.abstained


def _as_clause(appendix: Appendix) -> Clause:
    """Return the appendix as a clause without marker: its title, with its blocks below."""
    return Clause(None, appendix.title, appendix.blocks, id=appendix.id)


class _Outline:
    """Writes the clauses of one resolution over its former ones."""

    def __init__(self, session: Session, resolution_id: int) -> None:
        self._session = session
        self._resolution_id = resolution_id
        found = session.scalars(select(models.Clause).where(models.Clause.resolution_id == resolution_id))
        self._former = {row.id: row for row in found}

    def write(self, part: ClausePart, clauses: Iterable[Clause], parent_id: int | None = None) -> None:
        for position, clause in enumerate(clauses):
            row = self._former.pop(clause.id or 0, None) or models.Clause(resolution_id=self._resolution_id)
            row.part, row.parent_id, row.position = part, parent_id, position
            row.marker, row.written = clause.marker, clause.written
            row.text, row.marks = clause.text, clause.marks
            row.period, row.responsible, row.role = clause.period, clause.responsible, clause.role
            self._session.add(row)
            self._session.flush()
            _write_decisions(self._session, row.id, clause.decisions)
            self.write(part, clause.children, row.id)

    def remove_rest(self) -> None:
        for row in self._former.values():
            row.parent_id = None  # they may refer to each other
            _write_decisions(self._session, row.id, ())
        self._session.flush()
        for row in self._former.values():
            self._session.delete(row)
        self._session.flush()


def _write_decisions(session: Session, clause_id: int, decisions: tuple[Decision, ...]) -> None:
    former = session.scalars(
        select(models.Decision)
        .where(models.Decision.clause_id == clause_id)
        .order_by(models.Decision.position)
    ).all()
    wanted = [(decision.kind, decision.facts()) for decision in decisions]
    if [(row.kind, row.facts) for row in former] == wanted:
        return
    for row in former:
        session.delete(row)
    for position, (kind, facts) in enumerate(wanted):
        session.add(models.Decision(clause_id=clause_id, position=position, kind=kind, facts=facts))
    session.flush()


def _write_signatures(session: Session, resolution_id: int, signatures: tuple[SignatureLine, ...]) -> None:
    for row in session.scalars(
        select(models.Signature).where(models.Signature.resolution_id == resolution_id)
    ):
        session.delete(row)
    for position, line in enumerate(signatures):
        session.add(
            models.Signature(
                resolution_id=resolution_id, position=position, post=line.position, name=line.name
            )
        )


def load(session: Session, resolution: models.Resolution) -> ResolutionText:
    """Return the resolution as a value; its clauses know their rows."""
    meeting = session.get(models.Meeting, resolution.meeting_id) if resolution.meeting_id else None
    outline = _load_outline(session, resolution.id)
    return ResolutionText(
        letterhead=resolution.letterhead,
        title=resolution.title,
        meeting=resolution.heading,
        meeting_kind=meeting.kind if meeting else None,
        number=meeting.number if meeting else None,
        theme=resolution.theme,
        place=resolution.place,
        date_from=meeting.date_from if meeting else None,
        date_to=meeting.date_to if meeting else None,
        date_line=resolution.date_line,
        preamble=outline[ClausePart.PREAMBLE],
        operative=resolution.operative,
        clauses=outline[ClausePart.OPERATIVE],
        style=resolution.style,
        appendices=tuple(Appendix(c.text, c.children, c.id) for c in outline[ClausePart.APPENDIX]),
        adoption=Adoption(
            resolution.adoption_text,
            resolution.unanimous,
            resolution.votes_for,
            resolution.votes_against,
            resolution.votes_abstained,
        ),
        signatures=_load_signatures(session, resolution.id),
        running=resolution.running,
        unplaced=resolution.unplaced,
        kind=resolution.kind,
    )


def _load_outline(session: Session, resolution_id: int) -> dict[ClausePart, tuple[Clause, ...]]:
    decisions = _load_decisions(session, resolution_id)
    below: dict[tuple[ClausePart, int | None], list[models.Clause]] = defaultdict(list)
    for row in session.scalars(
        select(models.Clause)
        .where(models.Clause.resolution_id == resolution_id)
        .order_by(models.Clause.position)
    ):
        below[row.part, row.parent_id].append(row)

    def level(part: ClausePart, parent_id: int | None) -> tuple[Clause, ...]:
        return tuple(
            Clause(
                row.marker,
                row.text,
                level(part, row.id),
                tuple(decisions[row.id]),
                row.period,
                row.responsible,
                row.marks,
                row.written,
                row.id,
                row.role,
            )
            for row in below[part, parent_id]
        )

    return {part: level(part, None) for part in ClausePart}


def _load_decisions(session: Session, resolution_id: int) -> dict[int, list[Decision]]:
    found = session.scalars(
        select(models.Decision)
        .join(models.Clause, models.Clause.id == models.Decision.clause_id)
        .where(models.Clause.resolution_id == resolution_id)
        .order_by(models.Decision.position)
    )
    decisions: dict[int, list[Decision]] = defaultdict(list)
    for row in found:
        decisions[row.clause_id].append(KINDS[row.kind].from_facts(row.facts))
    return decisions


def _load_signatures(session: Session, resolution_id: int) -> tuple[SignatureLine, ...]:
    found = session.execute(
        select(models.Signature.post, models.Signature.name)
        .where(models.Signature.resolution_id == resolution_id)
        .order_by(models.Signature.position)
    )
    return tuple(SignatureLine(*row) for row in found)
