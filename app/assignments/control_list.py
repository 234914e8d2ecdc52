"""«Контрольный лист»: the assignments as they stand on a day, for paper, Word and Excel."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.assignments.grouping import WORDS, Grouping, Groups, grouped
from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow, Standing
from app.assignments.words import NO_TERM, parts_words, responsible_words, standing_words
from app.council import council_details
from app.documents import files
from app.documents.export import export
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
from app.members.signing import on_paper, signatory
from app.resolutions.foreseeing import period_words
from app.resolutions.queries import resolutions
from app.russian.dates import long_date, short_date
from app.russian.numerals import plural

_COLUMNS = (
    Column("№", 1, Align.RIGHT),
    Column("Поручение", 9),
    Column("Ответственные", 5),
    Column("Срок", 5),
    Column("Ход исполнения", 7),
)


@dataclass(frozen=True, slots=True)
class ControlList:
    """The assignments of a day in their groups, with what stands around them on paper."""

    council: str
    day: date
    by: Grouping
    groups: Groups
    rows: tuple[AssignmentRow, ...]
    signature: Signature

    @property
    def title(self) -> str:
        """Return «Поручения на 20 ноября 2026 г.»."""
        return f"Поручения на {long_date(self.day)}"

    @property
    def summary(self) -> str:
        """Return how many there are, and how many of them are overdue."""
        return f"{counted(self.rows)}. Собраны {WORDS[self.by]}."


def control_list(session: Session, day: date, by: Grouping, ids: Sequence[int] | None = None) -> ControlList:
    """Return the assignments of the day, or these of them in this order, put into groups."""
    found = {row.id: row for row in assignments(session, day)}
    chosen = tuple(found[id_] for id_ in (found if ids is None else ids) if id_ in found)
    names = {
        row.id: f"{row.name} от\u00a0{short_date(row.day)}" if row.day else row.name
        for row in resolutions(session)
    }
    return ControlList(
        council_details(session).name,
        day,
        by,
        grouped(chosen, by, names),
        chosen,
        on_paper(signatory(session, day)),
    )


def counted(rows: Sequence[AssignmentRow]) -> str:
    """Return «12 на контроле, 2 просрочены, 1 ещё не началось, 3 сняты»."""
    open_, overdue, coming, closed = (
        sum(row.standing is standing for row in rows)
        for standing in (Standing.OPEN, Standing.OVERDUE, Standing.NOT_YET, Standing.CLOSED)
    )
    told = (
        f"{open_ + overdue} на\u00a0контроле",
        _some(overdue, "просрочено", "просрочены", "просрочено"),
        _some(coming, "ещё не началось", "ещё не начались", "ещё не началось"),
        _some(closed, "снято", "сняты", "снято"),
    )
    return ", ".join(filter(None, told))


def _some(number: int, one: str, few: str, many: str) -> str:
    return plural(number, one, few, many) if number else ""


def compose_control_list(told: ControlList) -> Document:
    """Return the list with a table for each group, ready to be signed."""
    return Document(
        (*_blocks(told), Signatures((told.signature,))),
        Properties(told.title, author=told.council),
        letterhead=(told.council,),
        landscape=True,
    )


def export_control_list(told: ControlList, path: Path) -> None:
    """Write the list as the file name asks: .xlsx, .pdf, .docx or .txt."""
    if path.suffix.lower() == ".xlsx":
        # openpyxl loads only when Excel is asked for.
        from app.assignments.workbook import render_control_list

        files.save(path, render_control_list(told))
    else:
        export(compose_control_list(told), path)


def when(row: AssignmentRow) -> str:
    """Return the period in its wording, and the days it was read as where the wording doesn't say them."""
    if row.period is None or row.deadline is None or short_date(row.deadline) in row.term:
        return row.term or NO_TERM
    return f"{row.term}\n({period_words(row.period)})"


def progress(row: AssignmentRow) -> str:
    """Return how it stands, how many have done their part, and what was noted last."""
    result = ", ".join(filter(None, (row.result, row.result_name)))
    words = standing_words(row).capitalize() + (f": {result}" if result else "")
    return "\n".join(filter(None, (words, parts_words(row), "" if result else row.progress)))


def _blocks(told: ControlList) -> Iterator[Block]:
    yield Heading((Run(told.title),))
    yield Paragraph((Run(told.summary),), align=Align.CENTRE, indented=False)
    for title, rows in told.groups:
        yield Heading((Run(f"{title} ({len(rows)})"),), level=2)
        yield Table(_COLUMNS, tuple(_row(number, row) for number, row in enumerate(rows, 1)))


def _row(number: int, row: AssignmentRow) -> tuple[str, ...]:
    return (
        str(number),
        f"{row.text}\n({row.source})",
        responsible_words(row),
        when(row),
        progress(row),
    )
