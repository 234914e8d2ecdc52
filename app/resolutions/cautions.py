"""What the secretary is warned about before a document is marked adopted; none of it stands in the way."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.finding import lies_in, meeting_of
from app.meetings.quorum import quorum
from app.meetings.rights import may_not_decide
from app.meetings.rows import Quorum
from app.meetings.words import NOMINATIVE, meeting_name
from app.resolutions import agreement, references
from app.resolutions.consequence import under_number
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.foreseeing import period_words
from app.resolutions.kinds import KIND
from app.resolutions.text import ResolutionText, walk
from app.resolutions.version_store import with_lost_references
from app.resolutions.vote import contradictions
from app.russian.dates import date_span
from db.models import Attendance, Resolution


def cautions(session: Session, resolution: Resolution, text: ResolutionText) -> Iterator[str]:
    """Yield the warnings, each a sentence: the vote, the meeting, the clauses, what found no place."""
    yield from contradictions(text.adoption)
    came = attended(session, resolution.meeting_id)
    if came and not came.reached:
        yield f"{came.words}. Проверьте явку на странице «Заседания»."
    yield from _beyond_rights(session, text)
    yield from agreement.warnings(text.clauses)
    yield from references.warnings(with_lost_references(session, resolution.id, text).clauses)
    yield from _disputed(text)
    yield from _appointed_otherwise(session, text)
    if text.unplaced:
        yield f"Не нашли места: {'; '.join(text.unplaced)}. Проверьте текст перед принятием."


def attended(session: Session, meeting_id: int | None) -> Quorum | None:
    """Return the quorum of the meeting where it was noted who came, else None."""
    if meeting_id is None:
        return None
    came = select(Attendance.id).where(Attendance.meeting_id == meeting_id, Attendance.present)
    return quorum(session, meeting_id) if session.scalars(came).first() else None


def _beyond_rights(session: Session, text: ResolutionText) -> Iterator[str]:
    """Yield the clauses that decide what such a meeting usually may not."""
    if text.meeting_kind is None:
        return
    forbidden = may_not_decide(session, text.meeting_kind)
    for clause in walk(text.clauses):
        for kind in dict.fromkeys(decision.kind for decision in clause.decisions):
            if kind in forbidden:
                yield under_number(
                    clause.marker,
                    f"{KIND[kind]} – {NOMINATIVE[text.meeting_kind]} этого не решает. "
                    "Проверьте, то ли это заседание.",
                )


def _appointed_otherwise(session: Session, text: ResolutionText) -> Iterator[str]:
    """Yield the meetings called whose days are appointed already, but not within the period of the clause."""
    for clause in walk(text.clauses):
        for called in clause.decisions:
            if not isinstance(called, Schedule) or clause.period is None or text.date_to is None:
                continue
            meeting = meeting_of(session, called.meeting_kind, called.number)
            last = meeting.date_to if meeting else None
            if meeting and last and last > text.date_to and not lies_in(meeting, clause.period):
                yield under_number(
                    clause.marker,
                    f"{meeting_name(meeting.kind, meeting.number)} – дни уже назначены, "
                    f"{date_span(meeting.date_from or last, last)}, и не в срок «{clause.period.text}». "
                    "Останутся назначенные дни; сверьте их с пунктом.",
                )


def _disputed(text: ResolutionText) -> Iterator[str]:
    for clause in walk(text.clauses):
        if clause.period and clause.period.disputed and clause.decisions:
            yield under_number(
                clause.marker,
                f"срок «{clause.period.text}» можно понять по-разному; "
                f"прочитан как {period_words(clause.period)}.",
            )
