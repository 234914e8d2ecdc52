"""The membership's history on the card: the spans of the bar, the entries with their basis under it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.members.rows import Card, EventRow
from app.members.words import EVENT, imprecise_day, status_word
from app.russian.dates import short_date
from db.vocabulary import Status
from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column
from ui.widgets.timeline import Span


def spans(events: tuple[EventRow, ...]) -> list[Span]:
    """Return the spans of the bar, oldest first, from events that come newest first."""
    standing = [event for event in reversed(events) if not event.annulled]
    return [Span(event.effective, event.status, _entry_words(event)) for event in standing]


def annullable(card: Card) -> list[EventRow]:
    """Return the entries made by hand; those of a resolution are changed by another resolution."""
    return [event for event in card.events if not event.annulled and event.resolution_id is None]


def since_words(card: Card) -> str:
    """Return what stands under the status: «с 14.06.2024 до отчётно-выборной конференции 2025 года»."""
    row = card.row
    if row.since is None:
        return "" if row.status is not Status.NONE else "записей о членстве ещё нет"
    governing = next(
        (event for event in card.events if event.effective == row.since and not event.annulled), None
    )
    day = imprecise_day(row.since, governing.precision) if governing else short_date(row.since)
    return f"с\u00a0{day} {row.until}".strip() if day[0].isdigit() else f"{day} {row.until}".strip()


def full_status(card: Card) -> str:
    """Return the status as the card says it, in full."""
    return status_word(card.row.status, card.row.ended_by)


def history_grid(events: tuple[EventRow, ...], shown: date) -> QGridLayout:
    """Return the entries, newest first, with their grounds; those later than the shown day are quiet."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.MIDDLE_GAP)
    grid.setVerticalSpacing(theme.MIDDLE_GAP)
    grid.setColumnStretch(1, 1)
    for place, event in enumerate(events):
        day = PlainLabel(imprecise_day(event.effective, event.precision), "quiet").wrapping()
        grid.addWidget(day, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(_entry(event, later=event.effective > shown), place, 1)
    return grid


def _entry(event: EventRow, *, later: bool) -> QVBoxLayout:
    word = PlainLabel(EVENT[event.kind], "quiet" if later or event.annulled else "").wrapping()
    ground = PlainLabel(_ground(event), "small").wrapping()
    if not event.annulled:
        return column(word, ground, gap=2)
    return column(
        word, ground, PlainLabel(f"аннулировано: {event.annulled_reason}", "small").wrapping(), gap=2
    )


def _ground(event: EventRow) -> str:
    return "\u00a0· ".join(part for part in (event.basis, event.until, event.reason) if part)


def _entry_words(event: EventRow) -> str:
    return f"{imprecise_day(event.effective, event.precision)}: {EVENT[event.kind]}, {_ground(event)}".rstrip(
        ", "
    )
