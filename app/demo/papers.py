"""The steps of what follows an adoption: signed, sent, a misprint corrected, extracts given out."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy.orm import Session

from app.changes import Changes
from app.demo.story import Facts, Step, told
from app.members.queries import registry, the_one_named
from app.resolutions.dispatching import Addressee, dispatch
from app.resolutions.extracts import ExtractEntry, issue_extract, numbered, where_original_lies
from app.resolutions.queries import resolution_text, resolutions
from app.resolutions.revisions import TEXT, correct
from app.resolutions.signing import mark_signed
from app.resolutions.text import Clause, walk
from db.vocabulary import DocumentKind, MeetingKind, Status

CERTIFIER = ("Секретарь-координатор", "И.М. Соболева")


def paper_steps() -> Iterator[Step]:
    """Yield what was done with every adopted document."""
    for facts in told("papers")["papers"]:
        for key, does in _DOES.items():
            for entry in _listed(facts.get(key, [])):
                yield Step(entry["day"], partial(does, document=facts, entry=entry))


def _listed(entries: Facts | list[Facts]) -> list[Facts]:
    return entries if isinstance(entries, list) else [entries]


def _sign(session: Session, document: Facts, entry: Facts) -> Changes:
    return mark_signed(
        session, _the(session, document), entry["day"], file=entry["file"], sheet=entry["sheet"]
    )


def _send(session: Session, document: Facts, entry: Facts) -> Changes:
    """Send the document to all who are members on the day."""
    members = registry(session, entry["day"], statuses=frozenset({Status.ACTIVE}))
    to = [Addressee(row.short_name, row.id) for row in members]
    return dispatch(session, _the(session, document), to, entry["day"], entry["means"])


def _correct(session: Session, document: Facts, entry: Facts) -> Changes:
    id_ = _the(session, document)
    clause = _clause(session, id_, entry["clause"])
    right = clause.text.replace(entry["wrong"], entry["right"])
    return correct(session, id_, clause.id, TEXT, right, entry["note"], entry["day"])


def _extract(session: Session, document: Facts, entry: Facts) -> Changes:
    id_ = _the(session, document)
    quoted = [_clause(session, id_, marker).id for marker in entry["clauses"]]
    asked = ExtractEntry(
        id_,
        tuple(clause for clause in quoted if clause is not None),
        entry["day"],
        *CERTIFIER,
        addressee=entry["to"],
        organization_id=the_one_named(session, entry["to"]),
        original=where_original_lies(session, id_),
    )
    return issue_extract(session, numbered(session, asked))


_DOES = {"signed": _sign, "sent": _send, "corrected": _correct, "extracts": _extract}


def _the(session: Session, document: Facts) -> int:
    """Return the resolution, or the minutes, of the meeting."""
    kind = DocumentKind.MINUTES if document.get("minutes") else DocumentKind.RESOLUTION
    named = (kind, MeetingKind(document["kind"]), document["number"])
    rows = resolutions(session)
    return next(row.id for row in rows if (row.kind, row.meeting_kind, row.number) == named)


def _clause(session: Session, resolution_id: int, marker: str) -> Clause:
    clauses = walk(resolution_text(session, resolution_id).clauses)
    return next(clause for clause in clauses if clause.marker == marker)
