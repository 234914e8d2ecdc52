"""Choices of organisations that the office makes again and again, kept under a name."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members.filters import ALL, Filter
from app.russian.folding import fold, sort_key
from app.russian.typography import quoted
from db.models import SavedFilter
from db.vocabulary import LegalForm, Status

_ORGANIZATIONS = frozenset({Noun.ORGANIZATIONS})


@dataclass(frozen=True, slots=True)
class SavedChoice:
    """A choice and the name it was kept under."""

    id: int
    name: str
    choice: Filter


def saved(session: Session) -> list[SavedChoice]:
    """Return the kept choices in the order of the alphabet."""
    found = session.execute(select(SavedFilter.id, SavedFilter.name, SavedFilter.choice))
    choices = [SavedChoice(id_, name, from_json(told)) for id_, name, told in found]
    return sorted(choices, key=lambda choice: sort_key(choice.name))


def save_choice(session: Session, name: str, choice: Filter) -> Changes:
    """Keep the choice under the name; what was kept under it before gives way."""
    name = " ".join(name.split())
    key = fold(name)
    if not key:
        raise UserError("Введите название, под которым сохранить отбор.")
    kept = session.scalars(select(SavedFilter).where(SavedFilter.key == key)).first()
    if kept is None:
        kept = SavedFilter(key=key)
        session.add(kept)
    kept.name, kept.choice = name, as_json(choice)
    session.flush()
    return Changes(f"Сохранён отбор {quoted(name)}", _ORGANIZATIONS, (kept.id,))


def forget_choice(session: Session, choice_id: int) -> Changes:
    """Remove a kept choice; the organisations stay as they are."""
    kept = session.get(SavedFilter, choice_id)
    if kept is None:
        raise UserError("Этого отбора больше нет: он удалён или его сохранение отменено.")
    session.delete(kept)
    return Changes(f"Удалён отбор {quoted(kept.name)}", _ORGANIZATIONS)


def as_json(choice: Filter) -> dict[str, Any]:
    """Return what the choice asks for as JSON; what it does not ask for is left out."""
    asked = ((field.name, getattr(choice, field.name), field.default) for field in fields(Filter))
    return {name: _plain(value) for name, value, default in asked if value != default}


def from_json(told: dict[str, Any]) -> Filter:
    """Return the choice; what another version of the program may have asked for besides is passed over."""
    return Filter(
        statuses=frozenset(_known(told.get("statuses"), Status)) or ALL,
        regions=frozenset(_texts(told.get("regions"))),
        cities=frozenset(_texts(told.get("cities"))),
        forms=frozenset(_known(told.get("forms"), LegalForm)),
        fields=frozenset(_texts(told.get("fields"))),
        suspended_until=_day(told.get("suspended_until")),
        silent_years=_years(told.get("silent_years")),
        without_leader=told.get("without_leader") is True,
        without_email=told.get("without_email") is True,
    )


def _plain(value: Any) -> Any:
    match value:
        case frozenset():
            return sorted(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _texts(told: Any) -> list[str]:
    return [text for text in told if isinstance(text, str)] if isinstance(told, list) else []


def _known(told: Any, words: Iterable[Any]) -> list[Any]:
    texts = _texts(told)
    return [word for word in words if word in texts]


def _day(told: Any) -> date | None:
    try:
        return date.fromisoformat(told)
    except (TypeError, ValueError):
        return None


def _years(told: Any) -> int | None:
    return told if type(told) is int and told > 0 else None
