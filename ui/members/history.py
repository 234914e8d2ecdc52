"""The membership's history on the card: the spans of the bar, the entries with their basis under it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from app.members.rows import Card, EventRow
from app.members.words import EVENT, from_day, imprecise_day, status_word
from app.russian.typography import typeset
from db.vocabulary import Status
from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column
from ui.widgets.link import Link
from ui.widgets.rows_grid import RowsGrid
from ui.widgets.timeline import Span


def spans(events: tuple[EventRow, ...], day: date) -> list[Span]:
    """Return the spans of the bar, oldest first; what is still to come shows only beside today."""
    last = date.max if day >= date.today() else day
    standing = [event for event in reversed(events) if not event.annulled and event.effective <= last]
    return [Span(event.effective, event.status, _entry_words(event), event.precision) for event in standing]


def coming_words(card: Card, day: date) -> str:
    """Return what is decided for a day to come: «с 01.01.2027 будет: исключена»."""
    now = max(day, date.today())
    coming = [event for event in card.events if event.effective > now and not event.annulled]
    return "\n".join(
        f"{from_day(event.effective, event.precision)} будет: {EVENT[event.kind]}" for event in coming[::-1]
    )


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
    since = from_day(row.since, governing.precision if governing else row.since_precision)
    return typeset(f"{since} {row.until}".strip())


def full_status(card: Card) -> str:
    """Return the status as the card says it, in full."""
    return status_word(card.row.status, card.row.ended_by)


def history_grid(events: tuple[EventRow, ...], shown: date, lead_to: Callable[[int], object]) -> RowsGrid:
    """Return the entries, newest first, with their grounds; those later than the shown day are quiet."""
    grid = RowsGrid(gap=theme.MIDDLE_GAP)
    for event in events:
        day = PlainLabel(imprecise_day(event.effective, event.precision), "quiet").wrapping()
        grid.add_row(day, _entry(event, lead_to, later=event.effective > shown))
    return grid


def _entry(event: EventRow, lead_to: Callable[[int], object], *, later: bool) -> QVBoxLayout:
    word = PlainLabel(EVENT[event.kind], "quiet" if later or event.annulled else "").wrapping()
    entry = column(word, gap=2)
    if event.resolution_id is None:
        entry.addWidget(PlainLabel(_ground(event), "small").wrapping())
    else:
        entry.addWidget(Link(_ground(event), partial(lead_to, event.resolution_id), quiet=True))
    for more in (event.note, f"аннулировано: {event.annulled_reason}" if event.annulled else ""):
        if more:
            entry.addWidget(PlainLabel(more, "small").wrapping())
    return entry


def _ground(event: EventRow) -> str:
    into = f"правопреемник: {event.successor}" if event.successor else ""
    return typeset("\u00a0· ".join(filter(None, (event.basis, event.until, into, event.reason))))


def _entry_words(event: EventRow) -> str:
    day = imprecise_day(event.effective, event.precision)
    return ", ".join(filter(None, (f"{day}: {EVENT[event.kind]}", _ground(event))))
