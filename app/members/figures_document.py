"""The figures between two days on paper: tables, and a picture of the months or years."""

from collections.abc import Iterable, Iterator
from typing import Final

from app.documents.charts import Bar, Fill, bars
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
from app.members.figures import Figures, Share
from app.members.words import STATUS
from app.russian.dates import long_date, short_date
from app.russian.numerals import plural
from db.vocabulary import EventKind, Status

_WIDTH: Final = 168.0  # millimetres
_HEIGHT: Final = 62.0

STANDING: Final = {
    Status.ACTIVE: "Состоят",
    Status.SUSPENDED: "Членство приостановлено",
    Status.CANDIDATE: "Кандидаты",
}
MOVEMENT: Final = {
    EventKind.APPLIED: "Подано заявлений",
    EventKind.ADMITTED: "Принято",
    EventKind.REFUSED: "Отказано в приёме",
    EventKind.RECALLED: "Отозвано заявлений",
    EventKind.EXCLUDED: "Исключено",
    EventKind.WITHDREW: "Вышло",
    EventKind.DISSOLVED: "Прекратило деятельность",
    EventKind.SUSPENDED: "Приостановлено членство",
    EventKind.EXTENDED: "Продлено приостановление",
    EventKind.RESTORED: "Возобновлено членство",
}
_ENDS: Final = (Column("Было", 1, Align.RIGHT), Column("Стало", 1, Align.RIGHT))
_CHANGE: Final = Column("Изменение", 1.2, Align.RIGHT)
_PEOPLE: Final = Column("Численность", 1.3, Align.RIGHT)


def compose_figures(counted: Figures) -> Document:
    """Return the figures with their picture; headcounts are today's, and it is said so."""
    return Document(
        (
            Heading((Run(counted.title),)),
            Table((Column("Организации", 3), *_ENDS, _CHANGE), tuple(_standing(counted))),
            Paragraph((Run(headcount(counted)),), Align.LEFT, indented=False),
            *_drawn(counted),
            *_titled(
                "Изменения",
                (Column("Решения и события", 3), Column("Число", 1, Align.RIGHT)),
                _movement(counted),
            ),
            *_titled("По регионам", (Column("Регион", 3), *_ENDS, _PEOPLE), map(_share, counted.regions)),
            *_titled(
                "По направлениям деятельности",
                (Column("Направление", 3), *_ENDS, _PEOPLE),
                map(_share, counted.fields),
            ),
            Paragraph((Run(note(counted)),), Align.LEFT, indented=False),
        ),
        Properties(counted.title, author=counted.council),
        letterhead=(counted.council,),
        running=counted.title,
    )


def headcount(counted: Figures) -> str:
    """Return how many people the members have together, and how many of them told it."""
    members = counted.after[Status.ACTIVE] + counted.after[Status.SUSPENDED]
    people = plural(counted.headcount, "человек", "человека", "человек")
    return f"Численность на сегодня: {people}; указана у {counted.told} из {members} организаций."


def note(counted: Figures) -> str:
    """Return of when the figures are."""
    return (
        f"Было – на начало {long_date(counted.first)}, стало – на конец {long_date(counted.last)}; "
        "регионы, направления и численность – по сведениям на сегодня, без бывших членов. "
        "Организация с несколькими направлениями посчитана в каждом."
    )


def _standing(counted: Figures) -> Iterator[tuple[str, ...]]:
    for status, words in STANDING.items():
        before, after = counted.before[status], counted.after[status]
        yield words, str(before), str(after), signed(after - before)


def signed(number: int) -> str:
    """Return «+3», «–2», «0»."""
    return f"{number:+}".replace("-", "–") if number else "0"


def _movement(counted: Figures) -> Iterator[tuple[str, ...]]:
    for kind, words in MOVEMENT.items():
        if counted.events[kind]:
            yield words, str(counted.events[kind])


def _share(share: Share) -> tuple[str, ...]:
    return share.name, str(share.before), str(share.after), str(share.headcount)


def _drawn(counted: Figures) -> Iterator[Block]:
    values = [Bar(point.word, point.active, point.suspended) for point in counted.points]
    legend = {Fill.FILLED: STATUS[Status.ACTIVE], Fill.HATCHED: STATUS[Status.SUSPENDED]}
    words = ", ".join(
        f"{short_date(point.day)} – {point.active + point.suspended}" for point in counted.points
    )
    yield Picture(bars(values, legend, _WIDTH, _HEIGHT), f"В составе: {words}.")


def _titled(title: str, columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[Block]:
    if told := tuple(rows):
        yield Heading((Run(title),), level=3)
        yield Table(columns, told)
