"""What the secretary does with the agenda of a meeting; an item's number stays until the renumbering."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.agenda_offers import offers
from app.meetings.agenda_putting import agenda_items, arrange, next_number, put, put_standing
from app.meetings.finding import the_meeting
from app.meetings.rules import shifted
from app.meetings.words import of_meeting
from app.russian.typography import quoted
from db.models import AgendaItem, AgendaPaper, Meeting, Vote

_MEETINGS = frozenset({Noun.MEETINGS})
_UNTITLED = "Напишите, о чём вопрос: без названия его не объявить."


def begin_agenda(session: Session, meeting_id: int) -> Changes:
    """Put on the agenda what it should have and lacks: last minutes, standing items, waiting suspensions."""
    meeting = the_meeting(session, meeting_id)
    lacking = offers(session, meeting)
    if not lacking:
        raise UserError(
            "Сама собой повестка не составится: прошлого протокола, постоянных вопросов и приостановлений, "
            "которые ждут этого заседания, нет. Добавьте первый вопрос сами."
        )
    put(session, meeting, lacking)
    return _said(meeting, "составлена" if len(lacking) == len(_items(session, meeting)) else "дополнена")


def add_item(
    session: Session, meeting_id: int, title: str, speaker: str = "", *, below: int | None = None
) -> Changes:
    """Put a question on the agenda, below another or last; the first one finds the standing ones there."""
    meeting = the_meeting(session, meeting_id)
    if not title.strip():
        raise UserError(_UNTITLED)
    if not _items(session, meeting):
        put_standing(session, meeting)
    items = _items(session, meeting)
    place = next((place for place, each in enumerate(items, 1) if each.id == below), len(items))
    item = AgendaItem(
        meeting_id=meeting_id, number=next_number(items), title=title.strip(), speaker=speaker.strip()
    )
    items.insert(place, item)
    arrange(items)
    session.add(item)
    session.flush()
    return _said(meeting, f"добавлен вопрос {item.number}", item.id)


def change_item(
    session: Session,
    item_id: int,
    *,
    title: str | None = None,
    speaker: str | None = None,
    note: str | None = None,
    spoken: str | None = None,
) -> Changes:
    """Say otherwise what an item is about, who reports, what was noted and spoken; None stays as it is."""
    item = the_item(session, item_id)
    told = {"title": title, "speaker": speaker, "note": note, "spoken": spoken}
    for name, words in told.items():
        if words is not None:
            setattr(item, name, words.strip())
    if not item.title:
        raise UserError(_UNTITLED)
    return said_of_item(item, "изменён")


def move_item(session: Session, item_id: int, steps: int) -> Changes:
    """Hear an item so many places later, or earlier; every number stays with its item."""
    item = the_item(session, item_id)
    arrange(shifted(agenda_items(session, item.meeting_id), item, steps))
    return said_of_item(item, "переставлен")


def remove_item(session: Session, item_id: int) -> Changes:
    """Take an item off the agenda with its papers; one that was voted on stays."""
    item = the_item(session, item_id)
    if session.scalars(select(Vote.id).where(Vote.item_id == item_id)).first():
        raise UserError(
            f"По вопросу {item.number} есть голосование: убрать его из повестки нельзя. "
            "Сначала удалите голосование."
        )
    for paper in session.scalars(select(AgendaPaper).where(AgendaPaper.item_id == item_id)):
        session.delete(paper)
    session.flush()
    session.delete(item)
    session.flush()
    arrange(agenda_items(session, item.meeting_id))
    return said_of_item(item, "убран")


def renumber(session: Session, meeting_id: int) -> Changes:
    """Number the items anew in the order of hearing."""
    meeting = the_meeting(session, meeting_id)
    for number, item in enumerate(_items(session, meeting), 1):
        item.number = number
    return _said(meeting, "перенумерована")


def the_item(session: Session, item_id: int) -> AgendaItem:
    """Return the item, or refuse where undo has taken it back meanwhile."""
    item = session.get(AgendaItem, item_id)
    if item is None:
        raise UserError("Этого вопроса в повестке больше нет: он убран или его добавление отменено.")
    return item


def said_of_item(item: AgendaItem, words: str, *ids: int) -> Changes:
    """Return the changes of one item, as «Вопрос 3 «О бюджете»: приложен файл»."""
    return Changes(f"Вопрос {item.number} {quoted(item.title)}: {words}", _MEETINGS, ids or (item.id,))


def _items(session: Session, meeting: Meeting) -> list[AgendaItem]:
    return agenda_items(session, meeting.id)


def _said(meeting: Meeting, words: str, *ids: int) -> Changes:
    return Changes(f"Повестка {of_meeting(meeting.kind, meeting.number)}: {words}", _MEETINGS, ids)
