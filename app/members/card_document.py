"""One organisation's card as a printed page: what it is, its membership drawn and told, who led it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.council import council_details
from app.documents.tree import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Picture,
    Properties,
    Run,
    Table,
)
from app.members.lines import in_line
from app.members.queries import card
from app.members.rows import Card, EventRow
from app.members.timeline_drawing import draw_timeline
from app.members.words import EVENT, FORM, from_day, imprecise_day, span_words, status_word
from app.russian.dates import long_date, short_date
from db.vocabulary import LegalForm, Status

_AS_OF: Final = "Название, членство и руководитель – на этот день, остальное – на сегодня."
_LATEST: Final = 3  # contact records; the others stay in the file
_FACTS: Final = (Column("", 1), Column("", 3.2))
_HISTORY: Final = (
    Column("День", 1.1),
    Column("Событие", 1.6),
    Column("Срок, причина", 2),
    Column("Основание", 2.4),
)
_LEADERS: Final = (Column("Руководитель", 2), Column("Должность", 1.6), Column("Когда", 2.2))
_CONTACTS: Final = (Column("День", 1), Column("Как", 1), Column("С кем", 1.6), Column("О чём", 3))


def compose_card(session: Session, organization_id: int, day: date) -> Document:
    """Return the card as of a day."""
    shown, council = card(session, organization_id, day), council_details(session).name
    past = history(shown, day)
    return Document(
        (
            Heading((Run(shown.row.name),)),
            Paragraph((Run(_standing(shown, day)),), Align.CENTRE, indented=False, keep_with_next=True),
            *_drawn(past, day),
            Table(_FACTS, tuple(_facts(shown, day))),
            *_titled("История членства", _HISTORY, tuple(map(_told, past))),
            *_titled("Руководители", _LEADERS, tuple(_leaders(shown, day))),
            *_titled("Последняя связь", _CONTACTS, tuple(_contacts(shown))),
            Paragraph((Run(_AS_OF),), Align.LEFT, indented=False),
        ),
        Properties(f"Карточка: {shown.row.name}", author=council),
        letterhead=(council,),
        running=shown.row.short_name or shown.row.name,
    )


def history(shown: Card, day: date) -> tuple[EventRow, ...]:
    """Return what happened to the membership by the day, the oldest first; annulled entries are left out."""
    return tuple(event for event in shown.events[::-1] if not event.annulled and event.effective <= day)


def _standing(shown: Card, day: date) -> str:
    """Return «На 19 июня 2026 г.: состоит с 15.03.2012»."""
    row = shown.row
    words = status_word(row.status, row.ended_by)
    since = from_day(row.since, row.since_precision) if row.since else ""
    until = row.until if row.status is Status.SUSPENDED else ""
    return " ".join(filter(None, (f"На {long_date(day)}:", words, since, until)))


def _drawn(past: Sequence[EventRow], day: date) -> Iterator[Block]:
    if drawing := draw_timeline(past, day):
        words = "; ".join(
            f"{imprecise_day(event.effective, event.precision)} – {EVENT[event.kind]}" for event in past
        )
        yield Picture(drawing, f"Членство: {words}.")


def _facts(shown: Card, day: date) -> Iterator[tuple[str, str]]:
    """Yield what is filled on the card."""
    row, told = shown.row, shown.details
    on = told.registered_on
    registered = imprecise_day(on, told.registered_precision) if on else ""
    facts = {
        "Краткое название": row.short_name,
        "Прежние названия": "\n".join(_former_names(shown, day)),
        "Правовая форма": "" if told.form is LegalForm.OTHER else FORM[told.form],
        "Регистрация": ", ".join(filter(None, (_numbered(told.registration_number), registered))),
        "Адрес": ", ".join(filter(None, (told.region, told.city, told.address))),
        "Телефоны": in_line(told.phones),
        "Эл. почта": in_line(told.emails),
        "Сайты": in_line(told.sites),
        "Направления": ", ".join(told.fields),
        "Численность": "" if told.headcount is None else str(told.headcount),
        "Другие должности": "\n".join(f"{post.name}, {post.title}" for post in shown.posts),
        "Вложения": ", ".join(file.name for file in shown.attachments),
        "Заметки": told.notes,
    }
    yield from ((name, text) for name, text in facts.items() if text)


def _numbered(number: str) -> str:
    return f"№ {number}" if number else ""


def _former_names(shown: Card, day: date) -> Iterator[str]:
    for former in shown.former_names:
        if former.replaced_on <= day:
            yield f"{former.name} (до {imprecise_day(former.replaced_on, former.replaced_precision)})"


def _told(event: EventRow) -> tuple[str, ...]:
    into = f"в состав: {event.successor}" if event.successor else ""
    more = ", ".join(filter(None, (event.until, event.reason, event.note, into)))
    return imprecise_day(event.effective, event.precision), EVENT[event.kind], more, event.basis


def _leaders(shown: Card, day: date) -> Iterator[tuple[str, ...]]:
    for post in shown.leaders:
        if post.since is None or post.since <= day:
            when = span_words(post.since, post.since_precision, post.until, post.until_precision)
            yield post.name, post.title, when


def _contacts(shown: Card) -> Iterator[tuple[str, ...]]:
    for contact in shown.contacts[:_LATEST]:
        unanswered = "" if contact.answered else "без ответа"
        said = ": ".join(filter(None, (unanswered, contact.note)))
        yield short_date(contact.day), contact.means, contact.from_whom, said


def _titled(title: str, columns: tuple[Column, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[Block]:
    if rows:
        yield Heading((Run(title),), level=3)
        yield Table(columns, rows)
