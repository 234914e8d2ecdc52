"""The declarative base: naming of constraints, column types, the columns of a period."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Date, DateTime, Dialect, Enum, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from db.vocabulary import Emphasis, Mark, Period, PeriodKind

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite stores NUL and control characters without a word; a document or a workbook would choke on them.
# Halves of a letter (surrogates) cannot be stored at all.
_NO_LETTERS = (*range(32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_CLEANED = dict.fromkeys(_NO_LETTERS) | str.maketrans("\n\r\x85\t", "\n\n\n\t")


def clean(text: str) -> str:
    """Return the text without control characters; line breaks, all of one kind, and tabs stay."""
    return text.replace("\r\n", "\n").translate(_CLEANED)


def _clean_json(value: Any) -> Any:
    """Return the JSON value with all its texts clean."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {key: _clean_json(item) for key, item in value.items()}
        case list() | tuple():
            return [_clean_json(item) for item in value]
        case _:
            return value


class CleanText(TypeDecorator[str]):
    """Text without control characters."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it may be stored."""
        return clean(value) if value is not None else None


class UtcTime(TypeDecorator[datetime]):
    """A moment; stored in UTC, returned with its zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC without a zone, as the file keeps it."""
        return value.astimezone(UTC).replace(tzinfo=None) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its zone."""
        return value.replace(tzinfo=UTC) if value is not None else None


class JsonText(TypeDecorator[Any]):
    """A JSON value kept as readable text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Return the value as JSON with its letters unescaped."""
        return json.dumps(_clean_json(value), ensure_ascii=False) if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Return the value that the JSON stands for."""
        return json.loads(value) if value is not None else None


class Lines(JsonText):
    """A tuple of strings."""

    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Return the lines in their order."""
        return tuple(json.loads(value)) if value else ()


class Marks(JsonText):
    """The bold and italic stretches of a text."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Return the marks as triples."""
        return json.dumps([(mark.start, mark.end, mark.emphasis) for mark in value or ()])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Mark, ...]:
        """Return the marks in their order."""
        return tuple(Mark(start, end, Emphasis(face)) for start, end, face in json.loads(value or "[]"))


class Base(DeclarativeBase):
    """The base of all models."""

    metadata = MetaData(naming_convention=_NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: CleanText(),
        date: Date(),
        datetime: UtcTime(),
        tuple[str, ...]: Lines(),
        tuple[Mark, ...]: Marks(),
        dict[str, Any]: JsonText(),
        StrEnum: Enum(
            StrEnum,
            native_enum=False,
            create_constraint=True,
            length=20,
            values_callable=lambda kind: [member.value for member in kind],
        ),
    }


class HasPeriod:
    """The columns of a period, and the period as one value."""

    period_text: Mapped[str | None] = mapped_column(comment="the wording; empty: no period")
    period_kind: Mapped[PeriodKind | None]
    period_start: Mapped[date | None]
    period_end: Mapped[date | None] = mapped_column(comment="the last day that still counts")
    period_disputed: Mapped[bool | None]
    period_note: Mapped[str | None] = mapped_column(comment="why it was read so")

    @property
    def period(self) -> Period | None:
        """Return the period, or None where there is none."""
        if self.period_text is None or self.period_kind is None:
            return None
        return Period(
            self.period_text,
            self.period_kind,
            self.period_start,
            self.period_end,
            bool(self.period_disputed),
            self.period_note or "",
        )

    @period.setter
    def period(self, period: Period | None) -> None:
        self.period_text = period.text if period else None
        self.period_kind = period.kind if period else None
        self.period_start = period.start if period else None
        self.period_end = period.end if period else None
        self.period_disputed = period.disputed if period else None
        self.period_note = period.note if period else None
