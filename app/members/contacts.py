"""Contact records: when the secretariat heard from an organisation, how and from whom."""

from datetime import date

from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.members.cards import said_of, the_card
from app.members.days import check_day
from app.members.rows import ContactRow
from app.russian.dates import short_date
from db.models import ContactRecord


def add_contact(session: Session, organization_id: int, told: ContactRow) -> Changes:
    """Note that the organisation was heard from, or did not answer."""
    the_card(session, organization_id)
    record = ContactRecord(organization_id=organization_id)
    _write(record, told)
    session.add(record)
    session.flush()
    return said_of(session, organization_id, _words(record))


def correct_contact(session: Session, told: ContactRow) -> Changes:
    """Correct what was noted."""
    record = _get(session, told.id)
    _write(record, told)
    return said_of(session, record.organization_id, f"исправлена отметка: {_words(record)}")


def remove_contact(session: Session, contact_id: int) -> Changes:
    """Take out a record made by mistake."""
    record = _get(session, contact_id)
    session.delete(record)
    return said_of(session, record.organization_id, f"убрана отметка: {_words(record)}")


def _write(record: ContactRecord, told: ContactRow) -> None:
    if told.day > date.today():
        raise UserError("Отметка о связи не может быть сделана на будущее. Проверьте дату.")
    check_day(told.day)
    record.day, record.answered = told.day, told.answered
    record.means, record.from_whom = told.means.strip(), told.from_whom.strip()
    record.note = told.note.strip()


def _words(record: ContactRecord) -> str:
    return f"{'связались' if record.answered else 'ответа нет'} {short_date(record.day)}"


def _get(session: Session, contact_id: int) -> ContactRecord:
    record = session.get(ContactRecord, contact_id)
    if record is None:
        raise UserError("Этой отметки больше нет: она убрана или её внесение отменено.")
    return record
