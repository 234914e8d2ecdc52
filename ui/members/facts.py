"""What the card says of an organisation: only what is filled in, whom to call first."""

from datetime import date

from app.members.posts import LEADER
from app.members.rows import Card, Details, LeaderRow
from app.members.words import FORM, imprecise_day, span_words
from db.vocabulary import LegalForm, Precision

# What is added in place, a line at a time: the column, its name on the card, the word in «Добавить: …».
IN_PLACE = (
    ("phones", "Телефон", "телефон"),
    ("emails", "Эл. почта", "эл. почту"),
    ("sites", "Сайт", "сайт"),
    ("fields", "Направления", "направление"),
)


def leader_on(card: Card, day: date) -> LeaderRow | None:
    """Return who leads the organisation on the day."""
    return next((leader for leader in card.leaders if _holds(leader, day)), None)


def other_leaders(card: Card, day: date) -> list[LeaderRow]:
    """Return who led the organisation at other times, newest first."""
    return [leader for leader in card.leaders if leader != leader_on(card, day)]


def title_of_others(card: Card, day: date) -> str:
    """Return what the other leaders are to the day: all of them former ones, or some of them later."""
    over = all(leader.until and leader.until <= day for leader in other_leaders(card, day))
    return "Прежние руководители" if over else "Другие руководители"


def plain_facts(details: Details) -> list[tuple[str, str]]:
    """Return the filled fields that are changed in the editor, each with its name."""
    rows = [
        ("Адрес", address(details)),
        ("Форма", FORM[details.form] if details.form is not LegalForm.OTHER else ""),
        ("Регистрация", registration(details)),
        ("Численность", "" if details.headcount is None else str(details.headcount)),
        ("Заметки", details.notes),
    ]
    return [row for row in rows if row[1]]


def address(details: Details) -> str:
    """Return region, city and street in one line, nothing said twice."""
    parts = [details.region, details.city, details.address]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def registration(details: Details) -> str:
    """Return «№ 118 от 02.02.2009», «№ 118, 2009 год»."""
    number = f"№\u00a0{details.registration_number}" if details.registration_number else ""
    if details.registered_on is None:
        return number
    day = imprecise_day(details.registered_on, details.registered_precision)
    before = "" if not number else " от\u00a0" if details.registered_precision is Precision.DAY else ", "
    return f"{number}{before}{day}"


def post_words(post: LeaderRow) -> str:
    """Return the title, unless it is the usual one, and from when until when."""
    title = "" if post.title == LEADER else post.title
    span = span_words(post.since, post.since_precision, post.until, post.until_precision)
    return ", ".join(filter(None, (title, span))) or LEADER


def _holds(post: LeaderRow, day: date) -> bool:
    return (post.since is None or post.since <= day) and (post.until is None or post.until > day)
