"""«Лист регистрации»: everybody invited, with room to sign."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from sqlalchemy.orm import Session

from app.council import council_details
from app.documents.tree import Align, Block, Column, Document, Heading, Numbering, Properties, Run, Table
from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.heading import heading
from app.meetings.queries import meeting_row
from app.meetings.rows import AttendanceRow
from app.meetings.words import of_meeting
from app.members.certificate import letterhead_lines
from db.vocabulary import AttendanceRole

Cell: TypeAlias = Callable[[AttendanceRow], str]

_TITLE: Final = "ЛИСТ РЕГИСТРАЦИИ\nучастников"
_ROOM: Final = "\n\u00a0"  # a second line: a pen needs more room than print


@dataclass(frozen=True, slots=True)
class _Part:
    """The participants of one role: their heading, what is told of each beside number and signature."""

    title: str
    cells: tuple[tuple[Column, Cell], ...]


def _mandate(row: AttendanceRow) -> str:
    return "\n".join(filter(None, (row.mandate, row.proxy)))


_PARTS: Final = {
    AttendanceRole.MEMBER: _Part(
        "Члены органа",
        (
            (Column("Фамилия, имя, отчество", 5), lambda row: row.name),
            (Column("Должность", 4), lambda row: row.post),
            (Column("Доверенность", 3), _mandate),
        ),
    ),
    AttendanceRole.DELEGATE: _Part(
        "Делегаты",
        (
            (Column("Организация", 5), lambda row: row.organization),
            (Column("Делегат", 4), lambda row: row.name),
            (Column("Мандат, доверенность", 3), _mandate),
        ),
    ),
    AttendanceRole.GUEST: _Part(
        "Гости",
        (
            (Column("Фамилия, имя, отчество", 5), lambda row: row.name),
            (Column("Кто и откуда", 7), lambda row: row.post),
        ),
    ),
}
_NUMBER: Final = Column("№", 0.7, Align.RIGHT)
_SIGNATURE: Final = Column("Подпись", 3)


def compose_sheet(session: Session, meeting_id: int) -> Document:
    """Return the sheet that who comes to the meeting signs, a table for each role."""
    meeting, rows = meeting_row(session, meeting_id), attendance(session, meeting_id)
    if not rows:
        raise UserError("В листе пока никого нет. Пригласите участников, и его можно будет напечатать.")
    council = council_details(session)
    return Document(
        (*heading(_TITLE, meeting), *_tables(rows)),
        Properties(f"Лист регистрации {of_meeting(meeting.kind, meeting.number)}", author=council.name),
        letterhead=tuple(letterhead_lines(council)),
        landscape=True,
        numbering=Numbering.COUNTED,
    )


def _tables(rows: Sequence[AttendanceRow]) -> Iterator[Block]:
    roles = [role for role in _PARTS if any(row.role is role for row in rows)]
    for role in roles:
        part = _PARTS[role]
        if len(roles) > 1:
            yield Heading((Run(part.title),), level=2)
        columns, cells = zip(*part.cells, strict=True)
        of_role = [row for row in rows if row.role is role]
        yield Table(
            (_NUMBER, *columns, _SIGNATURE),
            tuple(
                (str(number), *(cell(row) for cell in cells), _ROOM) for number, row in enumerate(of_role, 1)
            ),
        )
