"""Organisations and their leaders as vCards (RFC 2426), which Outlook, Thunderbird and telephones read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.typesetting import clean
from app.members import as_of
from app.members.lines import lines_of
from app.members.listing import rows
from app.members.rows import RegistryRow
from app.members.words import status_word
from db.models import Person, Post

_AT_ONCE: Final = 500  # organisations
_OCTETS: Final = 75  # of a line; a longer one goes on in the next, behind a space
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads an organisation, with contacts of his or her own."""

    surname: str
    given: str
    patronymic: str
    title: str
    phones: str
    emails: str


def render_vcards(session: Session, ids: Sequence[int], day: date) -> bytes:
    """Return a .vcf: a card of each organisation and one of its leader, as of the day."""
    lines: list[str] = []
    for first in range(0, len(ids), _AT_ONCE):
        page = ids[first : first + _AT_ONCE]
        leaders = _leaders(session, page, day)
        for row in rows(session, day, page):
            lines += _organization(row)
            if leader := leaders.get(row.id):
                lines += _person(leader, row)
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _leaders(session: Session, ids: Sequence[int], day: date) -> dict[int, Leader]:
    """Return the leaders by their organisations; of several the last begun counts."""
    columns = Person.surname, Person.given, Person.patronymic, Post.title, Person.phones, Person.emails
    held = (
        select(Post.organization_id, *columns)
        .join(Person, Person.id == Post.person_id)
        .where(Post.organization_id.in_(ids), Post.is_leader, as_of.holds(day))
        .order_by(Post.since, Post.id)
    )
    return {id_: Leader(*told) for id_, *told in session.execute(held) if id_ is not None}


def _organization(row: RegistryRow) -> Iterator[str]:
    called = row.short_name or row.name
    yield from _card(called, ("", "", ""), row.name, row.phones, row.emails)
    yield from (f"URL:{_escaped(site)}" for site in lines_of(row.sites))
    if row.region or row.city or row.address:
        parts = ("", "", row.address, row.city, row.region, "", "")
        yield f"ADR;TYPE=WORK:{';'.join(map(_escaped, parts))}"
    yield f"NOTE:{_escaped(_standing(row))}"
    yield "END:VCARD"


def _person(leader: Leader, row: RegistryRow) -> Iterator[str]:
    parts = leader.surname, leader.given, leader.patronymic
    yield from _card(" ".join(filter(None, parts)), parts, row.name, leader.phones, leader.emails)
    yield f"TITLE:{_escaped(leader.title)}"
    yield "END:VCARD"


def _card(
    called: str, name: tuple[str, str, str], organization: str, phones: str, emails: str
) -> Iterator[str]:
    """Yield what both cards begin with."""
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_escaped(called)}"
    yield f"N:{';'.join(map(_escaped, name))};;"
    yield f"ORG:{_escaped(organization)}"
    yield from (f"TEL;TYPE=WORK,VOICE:{_escaped(phone)}" for phone in lines_of(phones))
    yield from (f"EMAIL;TYPE=INTERNET:{_escaped(email)}" for email in lines_of(emails))


def _standing(row: RegistryRow) -> str:
    return ", ".join(filter(None, (status_word(row.status, row.ended_by), *row.fields)))


def _escaped(text: str) -> str:
    return clean(text).translate(_ESCAPED)


def _folded(line: str) -> str:
    """Return the line broken so that none has more octets than allowed, and no letter is torn."""
    pieces, used = [], 0
    for letter in line:
        size = len(letter.encode())
        if used + size > _OCTETS:
            pieces.append("\r\n ")
            used = 1
        pieces.append(letter)
        used += size
    return "".join(pieces)
