"""What the sheet of a meeting shows; the columns with an id may be written into."""

from app.meetings.rows import AttendanceRow
from db.vocabulary import AttendanceRole, Reply
from ui.widgets.mark import Mark, Shape
from ui.widgets.table_model import Column

REPLY = {Reply.COMES: "будет", Reply.STAYS_AWAY: "не будет", None: ""}
_VOTE = Mark(Shape.FULL, "active")
_NO_VOTE = Mark(Shape.EMPTY, "quiet")


def for_whom(row: AttendanceRow) -> str:
    """Return the organisation of a delegate, the post of a member, what a guest is."""
    if row.role is AttendanceRole.GUEST:
        return f"гость: {row.post}" if row.post else "гость"
    return row.organization or row.post


COLUMNS: tuple[Column[AttendanceRow], ...] = (
    Column("Присутствует, от кого", for_whom, least=26, most=34),
    Column("Фамилия, имя, отчество", lambda row: row.name, chars=23, most=26, id="name"),
    Column("Мандат", lambda row: row.mandate, chars=14, most=24, id="mandate"),
    Column("Доверенность", lambda row: row.proxy, chars=14, most=28, id="proxy", droppable=True),
    Column("Ответ", lambda row: REPLY[row.reply], chars=8),
    Column(
        "Голос",
        lambda row: "есть" if row.has_vote else "нет",
        chars=8,
        mark=lambda row: _VOTE if row.has_vote else _NO_VOTE,
        droppable=True,
    ),
)
