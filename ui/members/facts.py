"""What the card says of an organisation: only what is filled in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.members.people import LEADER
from app.members.rows import Card, Details, LeaderRow
from app.members.words import FORM, imprecise_day
from app.russian.dates import short_date
from db.vocabulary import LegalForm
from ui import theme
from ui.widgets.label import PlainLabel

Facts = list[tuple[str, str, str]]  # what, its words, a quieter line under them


def facts(card: Card) -> Facts:
    """Return the filled fields in the order of their use: whom to call comes first."""
    details = card.details
    leader = card.leaders[0] if card.leaders else None
    rows = [
        (
            "Руководитель",
            card.row.leader,
            since_words(leader) if leader and leader.name == card.row.leader else "",
        ),
        ("Телефон", details.phones, ""),
        ("Эл. почта", details.emails, ""),
        ("Сайт", details.sites, ""),
        ("Адрес", address(details), ""),
        ("Последняя связь", short_date(card.row.last_contact) if card.row.last_contact else "", ""),
        ("Форма", FORM[details.form] if details.form is not LegalForm.OTHER else "", ""),
        ("Регистрация", registration(details), ""),
        ("Численность", str(details.headcount or ""), ""),
        ("Заметки", details.notes, ""),
    ]
    return [row for row in rows if row[1]]


def former_leaders(card: Card) -> Facts:
    """Return who led the organisation before, newest first."""
    return [(_years(leader), leader.name, "") for leader in card.leaders if leader.until]


def former_names(card: Card) -> Facts:
    """Return the names it bore before, each with the day it was replaced."""
    return [(f"до {short_date(old.replaced_on)}", old.name, old.short_name) for old in card.former_names]


def address(details: Details) -> str:
    """Return region, city and street in one line, nothing said twice."""
    parts = [details.region, details.city, details.address]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def registration(details: Details) -> str:
    """Return «№ 118 от 02.02.2009»."""
    number = f"№\u00a0{details.registration_number}" if details.registration_number else ""
    if details.registered_on is None:
        return number
    day = imprecise_day(details.registered_on, details.registered_precision)
    return f"{number} от\u00a0{day}" if number else day


def since_words(leader: LeaderRow) -> str:
    """Return since when the leader leads, by the year."""
    title = "" if leader.title == LEADER else leader.title
    return f"{title} с\u00a0{leader.since.year} года".strip() if leader.since else title


def facts_grid(rows: Facts) -> QGridLayout:
    """Return the facts with their names on the left, quietly."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.MIDDLE_GAP)
    grid.setVerticalSpacing(theme.SMALL_GAP)
    grid.setColumnStretch(1, 1)
    for place, (what, words, more) in enumerate(rows):
        grid.addWidget(PlainLabel(what, "quiet"), 2 * place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(words).wrapping(), 2 * place, 1)
        if more:
            grid.addWidget(PlainLabel(more, "small").wrapping(), 2 * place + 1, 1)
    return grid


def _years(leader: LeaderRow) -> str:
    since = leader.since.year if leader.since else "…"
    until = leader.until.year if leader.until else ""
    return str(since) if since == until else f"{since}–{until}"
