"""Keeps the stored keys by which an organisation is found and sorted."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

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

# What stands before a name proper where no quotes mark it off.
_FORM = re.compile(
    r"(?:(?:общественн\w+|международн\w+|региональн\w+|благотворительн\w+|культурн\w+|некоммерческ\w+)\s+)*"
    r"(?:объединение юридических лиц|объединение|организация|фонд|союз|ассоциация|движение|филиал|центр"
    r"|общество|учреждение|оо|оф|оюл|ор?оо|нко|оо?ю?л)\s+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«„“\"](.+)")

_WRITTEN = update(Organization).where(Organization.id == bindparam("organization"))


def keys(name: str, short_name: str) -> dict[str, str]:
    """Return the columns by which a name is matched and sorted."""
    called = short_name.strip() or name
    return {
        "name_key": fold(name),
        "short_name_key": fold(short_name),
        "sort_key": sort_key(called),
        "bare_key": sort_key(bare(called)),
    }


def bare(name: str) -> str:
    """Return the name proper, by which one looks for it: without its legal form and the quotes."""
    quoted = _QUOTED.search(name)
    return quoted[1] if quoted else _FORM.sub("", name.strip(), count=1) or name


def text_of_new(details: Details, leader: str) -> str:
    """Return the searched text of a card that is being opened."""
    told = [str(getattr(details, column.key)) for column in _SEARCHED]
    return _folded([*told, _digits(details.phones), leader, *details.fields])


def refresh(session: Session, *ids: int) -> None:
    """Write the searched text of the cards anew, after any change of what is said on them."""
    session.flush()
    _write(
        session.connection(), [{"organization": id_, "folded": text} for id_, text in _texts(session, ids)]
    )


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
    _write(connection, texts)


def _write(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(_WRITTEN, rows)


def _texts(session: Session, ids: Collection[int]) -> Iterator[tuple[int, str]]:
    """Yield each card's searched text, folded; a telephone number also as bare digits."""
    said: dict[int, list[str]] = defaultdict(list)
    for id_, *texts in session.execute(_only(ids, Organization.id, select(Organization.id, *_SEARCHED))):
        said[id_] += [*texts, _digits(texts[_SEARCHED.index(Organization.phones)])]
    for query in (
        _only(
            ids,
            FormerName.organization_id,
            select(FormerName.organization_id, FormerName.name, FormerName.short_name),
        ),
        _only(
            ids,
            Post.organization_id,
            select(Post.organization_id, *_OF_POST).join(Person, Person.id == Post.person_id),
        ),
        _only(ids, FieldOfWork.organization_id, select(FieldOfWork.organization_id, FieldOfWork.name)),
    ):
        for id_, *texts in session.execute(query):
            if id_ in said:
                said[id_].append(" ".join(texts))
    return ((id_, _folded(texts)) for id_, texts in said.items())


def _folded(texts: Iterable[str]) -> str:
    return search_fold("\n".join(filter(None, texts)))


def _only(
    ids: Collection[int], column: InstrumentedAttribute[Any], query: Select[*tuple[Any, ...]]
) -> Select[*tuple[Any, ...]]:
    # Many are read with all the others: a statement has room for so many parameters only.
    return query.where(column.in_(ids)) if len(ids) < 500 else query


def _digits(phones: str) -> str:
    return "\n".join("".join(filter(str.isdigit, line)) for line in phones.split("\n"))
