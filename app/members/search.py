"""Keeps the stored keys by which an organisation is found and sorted."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update
from sqlalchemy.orm import Session

from app.members.rows import Details
from app.russian.folding import fold, search_fold, sort_key
from db.models import FieldOfWork, FormerName, Organization, Person, Post

_SEARCHED = (
    Organization.name,
    Organization.short_name,
    Organization.region,
    Organization.city,
    Organization.address,
    Organization.phones,
    Organization.emails,
    Organization.sites,
    Organization.registration_number,
    Organization.notes,
)
_OF_POST = (Person.surname, Person.given, Person.patronymic, Post.title, Person.phones, Person.emails)
_SAID: tuple[Select[*tuple[Any, ...]], ...] = (
    select(Organization.id, *_SEARCHED),
    select(FormerName.organization_id, FormerName.name, FormerName.short_name),
    select(Post.organization_id, *_OF_POST).join(Person),
    select(FieldOfWork.organization_id, FieldOfWork.name),
)

# What stands before a name proper where no quotes mark it off.
_FORM = re.compile(
    r"(?:(?:общественн\w+|международн\w+|региональн\w+|благотворительн\w+|культурн\w+|некоммерческ\w+)\s+)*"
    r"(?:объединение юридических лиц|объединение|организация|фонд|союз|ассоциация|движение|филиал|центр"
    r"|общество|учреждение|оо|оф|оюл|ор?оо|нко|оо?ю?л)\s+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«„“\"](.+)")

_RENEWED = update(Organization).where(Organization.id == bindparam("organization"))
# What stays as it is needs no entry in the history.
_REFRESHED = _RENEWED.where(Organization.folded != bindparam("text")).values(folded=bindparam("text"))


def keys(name: str, short_name: str) -> dict[str, str]:
    """Return the columns by which a name is matched and sorted."""
    return {
        "name_key": fold(name),
        "short_name_key": fold(short_name),
        **sort_keys(name, short_name),
    }


def sort_keys(name: str, short_name: str) -> dict[str, str]:
    """Return the columns by which a name is sorted: what the organisation is called, whole and bare."""
    called = short_name.strip() or name
    return {"sort_key": sort_key(called), "bare_key": sort_key(bare(called))}


def bare(name: str) -> str:
    """Return the name proper, by which one looks for it: without its legal form and the quotes."""
    quoted = _QUOTED.search(name)
    return quoted[1] if quoted else _FORM.sub("", name.strip(), count=1) or name


def text_of_new(details: Details, leader: Person | None, title: str) -> str:
    """Return the searched text of a card that is being opened, with its one leader if there is one."""
    told = [str(getattr(details, column.key)) for column in _SEARCHED]
    led: list[str] = []
    if leader:
        phones = leader.phones
        led = [leader.surname, leader.given, leader.patronymic, title, phones, leader.emails, _digits(phones)]
    return _folded([*told, _digits(details.phones), *led, *details.fields])


def refresh(session: Session, *ids: int) -> None:
    """Write the searched text of the cards anew, after any change of what is said on them."""
    session.flush()
    rows = [{"organization": id_, "text": text} for id_, text in _texts(session, ids)]
    if rows:
        session.connection().execute(_REFRESHED, rows)


def renew_all(connection: Connection) -> None:
    """Write all keys anew, with the rules of today; a migration may have changed what is searched."""
    with Session(connection) as session:
        named = {
            id_: keys(name, short_name)
            for id_, name, short_name in session.execute(
                select(Organization.id, Organization.name, Organization.short_name)
            )
        }
        texts = [
            {"organization": id_, "folded": text} | named[id_] for id_, text in _texts(session, named.keys())
        ]
    if texts:
        connection.execute(_RENEWED, texts)


def _texts(session: Session, ids: Collection[int]) -> Iterator[tuple[int, str]]:
    """Yield each card's searched text, folded; a telephone number also as bare digits."""
    said: dict[int, list[str]] = defaultdict(list)
    wanted = frozenset(ids)
    for query in _SAID:
        for row in session.execute(_only(ids, query)):
            if row[0] in wanted:
                said[row[0]] += [*row[1:], _digits(getattr(row, "phones", ""))]
    return ((id_, _folded(texts)) for id_, texts in said.items())


def _folded(texts: Iterable[str]) -> str:
    return search_fold("\n".join(filter(None, texts)))


def _only(ids: Collection[int], query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    # Many are read with all the others: a statement has room for so many parameters only.
    return query.where(query.selected_columns[0].in_(ids)) if len(ids) < 500 else query


def _digits(phones: str) -> str:
    return "\n".join("".join(filter(str.isdigit, line)) for line in phones.split("\n"))
