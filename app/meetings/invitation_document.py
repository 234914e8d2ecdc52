"""The invitation to a meeting (приглашение), for one or for each who is to come."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.council import CouncilDetails, council_details
from app.documents.several import one_after_another
from app.documents.tree import (
    Align,
    Block,
    Document,
    Heading,
    Numbering,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Signatures,
)
from app.errors import UserError
from app.meetings.agenda import agenda
from app.meetings.agenda_document import agenda_clauses
from app.meetings.invited import Invited, addressed
from app.meetings.queries import meeting_row
from app.meetings.rows import AgendaRow, MeetingRow
from app.meetings.words import of_meeting, when_words
from app.members.certificate import letterhead_lines
from app.members.certificate_words import of_council
from app.members.signing import on_paper, signatory
from app.russian.dates import long_date
from app.russian.typography import quoted

_NUMBER: Final = f"Исх. № {'_' * 8}"  # given by hand until letters are numbered
_WHO: Final = "Просим сообщить секретариату, будет ли ваш представитель и кто это будет."
_WHETHER: Final = "Просим сообщить секретариату, сможете ли вы участвовать."
_BALLOT: Final = "Заседание проводится заочно: просим прислать секретариату ваш голос по каждому вопросу."


def compose_invitations(
    session: Session, meeting_id: int, invited: Sequence[Invited], issued: date
) -> Document:
    """Return the invitations of these, each on a page of its own."""
    row = meeting_row(session, meeting_id)
    if row.cancelled:
        raise UserError(f"Заседание отменено ({row.cancelled}): приглашать на него нельзя.")
    if not invited:
        raise UserError("Приглашать некого: на день заседания никто не имеет голоса.")
    council = council_details(session)
    letterhead = tuple(letterhead_lines(council))
    body = tuple(_body(row, agenda(session, meeting_id), council))
    signatures = Signatures((on_paper(signatory(session, issued)),))
    papers = ((*_opening(session, each, issued), *body, _answer(row, each), signatures) for each in invited)
    return Document(
        tuple(one_after_another(papers, letterhead)),
        Properties(_title(row, invited), author=council.name),
        letterhead=letterhead,
        numbering=Numbering.LATER if len(invited) == 1 else Numbering.NONE,
    )


def _title(row: MeetingRow, invited: Sequence[Invited]) -> str:
    return f"Приглашения: {row.name}" if len(invited) > 1 else f"Приглашение: {invited[0].name}"


def _opening(session: Session, invited: Invited, issued: date) -> Iterator[Block]:
    lines, greeting = addressed(session, invited, issued)
    yield Requisites(((Run(f"{_NUMBER} от {long_date(issued)}"),),))
    yield Requisites(tuple((Run(line),) for line in lines), Align.RIGHT)
    yield Heading((Run("ПРИГЛАШЕНИЕ"),))
    yield Paragraph((Run(greeting),), Align.CENTRE, indented=False, keep_with_next=True)


def _body(row: MeetingRow, items: Sequence[AgendaRow], council: CouncilDetails) -> Iterator[Block]:
    theme = f" {quoted(row.theme)}" if row.theme else ""
    named = f"{of_meeting(row.kind, row.number)}{theme}"
    yield Paragraph(
        (Run(f"Секретариат {of_council(council)} приглашает вас принять участие в работе {named}."),)
    )
    for name, words in _facts(row).items():
        if words:
            yield Paragraph((Run(f"{name}: ", bold=True), Run(words)), keep_with_next=True)
    if items:
        yield Paragraph((Run("Повестка дня:", bold=True),), keep_with_next=True)
        yield from agenda_clauses(items)


def _answer(row: MeetingRow, invited: Invited) -> Paragraph:
    """Return what is asked of an organisation, or of a member of the body in person."""
    words = _BALLOT if row.by_correspondence else _WHETHER if invited.organization_id is None else _WHO
    return Paragraph((Run(words),))


def _facts(row: MeetingRow) -> dict[str, str]:
    when = when_words(row.date_from, row.date_to, row.period)
    return {
        "Когда": when if row.date_from else f"{when}, день уточняется",
        "Где": row.place,
        "Принимает": row.host,
    }
