"""The agenda of a meeting as it is shown and printed."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.meetings.documents import document_words
from app.meetings.rows import AgendaRow
from db.models import AgendaItem, AgendaPaper, MembershipEvent, Resolution


def agenda(session: Session, meeting_id: int) -> list[AgendaRow]:
    """Return the items of the agenda in the order of hearing."""
    papers = _papers(session, meeting_id)
    found = session.execute(
        select(AgendaItem, Resolution.title, Resolution.theme, MembershipEvent.organization_id)
        .outerjoin(Resolution, Resolution.id == AgendaItem.resolution_id)
        .outerjoin(MembershipEvent, MembershipEvent.id == AgendaItem.event_id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    return [
        AgendaRow(
            item.id,
            item.number,
            item.kind,
            item.title,
            item.speaker,
            item.spoken,
            item.note,
            item.resolution_id,
            document_words(title or "", theme or "") if item.resolution_id else "",
            organization_id,
            tuple(papers[item.id]),
        )
        for item, title, theme, organization_id in found
    ]


def _papers(session: Session, meeting_id: int) -> dict[int, list[tuple[int, str]]]:
    found = session.execute(
        select(AgendaPaper.item_id, AgendaPaper.id, AgendaPaper.name)
        .join(AgendaItem, AgendaItem.id == AgendaPaper.item_id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaPaper.id)
    )
    papers: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for item_id, paper_id, name in found:
        papers[item_id].append((paper_id, name))
    return papers
