"""The rows of a plan as lines of tables: each group of outcomes with its words and columns."""

from dataclasses import dataclass

from app.members.importing import TITLES, Field, Outcome, Plan, PlanRow, in_words
from app.members.importing.planned import Said
from ui.members.importing.known import in_file
from ui.widgets.table import RIGHT, Column


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the plan, or one field or one problem of it."""

    row: PlanRow
    what: str = ""
    before: str = ""
    after: str = ""

    def said(self, field: Field) -> str:
        """Return what the row says of the field."""
        return in_file(self.row).get(field, "")


GROUPS = {
    Outcome.NEW: "новые",
    Outcome.CHANGED: "изменятся",
    Outcome.QUESTION: "вопросы",
    Outcome.PROBLEM: "не понято",
    Outcome.SAME: "без изменений",
    Outcome.LEFT_OUT: "не вносятся",
}

_NAME: Column[Line] = Column("Организация", lambda line: line.row.name)
_PLACE: Column[Line] = Column(
    "Строка", lambda line: str(line.row.line), 7, align=RIGHT, sort_key=lambda line: line.row.line
)
_SHEET: Column[Line] = Column("Лист", lambda line: line.row.sheet, 14, droppable=True)
_TELLS: dict[Outcome, tuple[Column[Line], ...]] = {
    Outcome.NEW: (
        Column("Членство", lambda line: line.said(Field.STATUS), 21),
        Column("Город", lambda line: line.said(Field.CITY), 13, droppable=True),
    ),
    Outcome.CHANGED: (
        Column("Что", lambda line: line.what, 16),
        Column("Было", lambda line: line.before),
        Column("Станет", lambda line: line.after),
    ),
    Outcome.QUESTION: (
        Column("Похожа на", lambda line: line.before),
        Column("Чем", lambda line: line.what, 20),
    ),
    Outcome.PROBLEM: (
        Column("Ячейка", lambda line: line.what, 8),
        Column("Что не понято", lambda line: line.after),
    ),
}


def columns(outcome: Outcome) -> tuple[Column[Line], ...]:
    """Return the columns of a group."""
    return (_NAME, *_TELLS.get(outcome, ()), _SHEET, _PLACE)


def lines(plan: Plan, outcome: Outcome) -> list[Line]:
    """Return the lines of a group, in the order of the file."""
    return [line for row in plan.of(outcome) for line in _lines_of(row)]


def _lines_of(row: PlanRow) -> list[Line]:
    match row.outcome:
        case Outcome.CHANGED:
            return [Line(row, TITLES[field], *_turn(said)) for field, said in row.fields.items()]
        case Outcome.QUESTION:
            return [Line(row, alike.why, before=alike.name) for alike in row.alike]
        case Outcome.PROBLEM:
            return [Line(row, problem.cell, after=problem.message) for problem in row.problems]
        case _:
            return [Line(row)]


def _turn(said: Said | tuple[Said, Said]) -> tuple[str, str]:
    """Return what stood on the card and what will, each in one line."""
    before, after = said if isinstance(said, tuple) else ("", said)
    return ", ".join(in_words(before).splitlines()), ", ".join(in_words(after).splitlines())
