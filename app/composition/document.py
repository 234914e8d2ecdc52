"""«Состав совета на 19 июня 2026 г.»: who holds the posts of its bodies, for paper, Word and Excel."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.composition.queries import composition
from app.composition.rows import CouncilPostRow
from app.composition.words import BODY, OF_BODY
from app.council import council_details
from app.documents.tree import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Properties,
    Run,
    Signature,
    Signatures,
    Table,
)
from app.members.certificate import letterhead_lines
from app.members.certificate_words import of_council
from app.members.signing import on_paper, signatory
from app.members.words import span_words
from app.russian.dates import long_date
from db.vocabulary import Body

_COLUMNS = (
    Column("№", 0.8, Align.RIGHT),
    Column("Фамилия, имя, отчество", 4.6),
    Column("Должность", 3.8),
    Column("Полномочия", 2.9),
    Column("Основание", 6.2),
)


@dataclass(frozen=True, slots=True)
class CouncilList:
    """The composition of a day, of one body or of all, with what stands around it on paper."""

    council: str
    whose: str  # «секретариата Координационного совета …»
    day: date
    rows: tuple[CouncilPostRow, ...]
    letterhead: tuple[str, ...]
    signature: Signature

    @property
    def title(self) -> str:
        """Return «Состав Координационного совета … на 19 июня 2026 г.»."""
        return f"Состав {self.whose} на {long_date(self.day)}"


def council_list(session: Session, day: date, body: Body | None = None) -> CouncilList:
    """Return the composition of the day, of one body or of all."""
    council = council_details(session)
    of_body = f"{OF_BODY[body]} " if body not in (None, Body.COUNCIL) else ""
    return CouncilList(
        council.name,
        of_body + of_council(council),
        day,
        tuple(composition(session, day, body)),
        tuple(letterhead_lines(council)),
        on_paper(signatory(session, day)),
    )


def compose_composition(told: CouncilList) -> Document:
    """Return the composition with a table for each body, ready to be signed."""
    return Document(
        (*_blocks(told), Signatures((told.signature,))),
        Properties(told.title, author=told.council),
        letterhead=told.letterhead,
        running=told.title,
    )


def _blocks(told: CouncilList) -> Iterator[Block]:
    yield Heading((Run(f"СОСТАВ\n{told.whose}\nна {long_date(told.day)}"),))
    bodies = [body for body in Body if any(row.body is body for row in told.rows)]
    if not bodies:
        yield Paragraph((Run("В этот день в составе никто не записан."),), Align.CENTRE, indented=False)
    for body in bodies:
        if len(bodies) > 1:
            yield Heading((Run(BODY[body].capitalize()),), level=2)
        yield _table([row for row in told.rows if row.body is body])


def _table(rows: Sequence[CouncilPostRow]) -> Table:
    return Table(_COLUMNS, tuple(_cells(number, row) for number, row in enumerate(rows, 1)))


def _cells(number: int, row: CouncilPostRow) -> tuple[str, ...]:
    span = span_words(row.since, row.since_precision, row.until, row.until_precision)
    return str(number), row.person, row.title, span, row.basis
