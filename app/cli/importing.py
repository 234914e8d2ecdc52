"""The command that takes in a registry kept in Excel."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli.output import print_columns, print_json
from app.cli.parser import Commands
from app.errors import UserError
from app.members.importing import (
    TITLES,
    Field,
    Outcome,
    Plan,
    PlanRow,
    Problem,
    SheetReading,
    in_words,
    plan,
    read_sheets,
    understand,
)
from app.members.importing.days import Day
from app.members.importing.planned import Said
from app.members.taking_in import take_in
from app.office import Office
from app.russian.numerals import plural
from app.russian.typography import quoted
from db.vocabulary import EventKind, Precision, Status


def declare(commands: Commands) -> None:
    """Declare `registry import`."""
    importing = commands.add_parser("import", help="внести реестр из Excel: .xlsx, .ods, .csv, .xls")
    importing.add_argument("file", type=Path, metavar="ФАЙЛ")
    importing.add_argument("--plan", action="store_true", help="только показать, что будет внесено")
    importing.add_argument("--json", action="store_true", help="в виде JSON")
    importing.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=not options.plan) as office:
        planned = office.read(plan, _understood(options.file))
        if not options.plan and (planned.of(Outcome.NEW) or planned.of(Outcome.CHANGED)):
            print(take_in(office, planned).sentence, file=sys.stderr)
    if options.json:
        print_json(_as_json(planned))
    else:
        _print(planned)


def _understood(file: Path) -> tuple[SheetReading, ...]:
    readings = understand(read_sheets(file))
    if not any(reading.taken for reading in readings):
        raise UserError(
            f"В файле «{file.name}» нет списка организаций: нужна строка с заголовками столбцов,"
            " среди них «Название». Впишите её и повторите."
        )
    return readings


def _as_json(planned: Plan) -> dict[str, Any]:
    return {
        "new": [_row_as_json(row) for row in planned.of(Outcome.NEW)],
        "changed": [_row_as_json(row) for row in planned.of(Outcome.CHANGED)],
        "same": len(planned.of(Outcome.SAME)),
        "problems": list(_problems(planned)),
    }


def _row_as_json(row: PlanRow) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, said in row.fields.items():
        fields[name] = [_plain(each) for each in said] if isinstance(said, tuple) else _plain(said)
        new = said[1] if isinstance(said, tuple) else said
        if name is Field.STATUS and isinstance(new, EventKind):
            fields["ended_by"] = new
    return {"sheet": row.sheet, "line": row.line, "fields": fields}


def _plain(said: Said) -> str | int:
    """Return the value as scripts want it: an ISO day as precise as it is known, a status by its name."""
    match said:
        case EventKind():
            return Status.FORMER
        case Day(day, Precision.DAY):
            return day.isoformat()
        case Day(day, Precision.MONTH):
            return f"{day:%Y-%m}"
        case Day(day, Precision.YEAR):
            return f"{day.year}"
        case Day():
            return str(said)
        case _:
            return said


def _problems(planned: Plan) -> Iterator[Problem]:
    """Yield what keeps rows out: a likely double too, for here nobody can be asked."""
    for row in planned.rows:
        yield from row.problems
        if row.outcome is Outcome.QUESTION:
            yield Problem(row.sheet, row.cell, _question(row))


def _question(row: PlanRow) -> str:
    who = "; ".join(
        f"{quoted(alike.name)}{f' (строка {alike.line})' if alike.line else ''}: {alike.why}"
        for alike in row.alike
    )
    return f"Возможно, эта организация уже есть – {who}. Решите это при загрузке в окне программы."


def _print(planned: Plan) -> None:
    """Print what each row becomes, then what stays out."""
    counts = planned.counts()
    print(
        f"Новых: {counts[Outcome.NEW]}, изменённых: {counts[Outcome.CHANGED]}, "
        f"без изменений: {counts[Outcome.SAME]}."
    )
    print_columns((_row_in_words(row) for row in planned.rows if row.work), "Вносить нечего.")
    if problems := list(_problems(planned)):
        print(f"Не внесено, {plural(len(problems), 'вопрос', 'вопроса', 'вопросов')}:")
        print_columns((problem.sheet, problem.cell, problem.message) for problem in problems)
    for reading in planned.readings:
        if not reading.taken:
            why = "он скрыт" if reading.sheet.hidden else "в нём нет списка организаций"
            print(f"Лист {quoted(reading.name)} не вносится: {why}.")
        elif reading.unread:
            titles = ", ".join(quoted(column.title or column.letter) for column in reading.unread)
            print(f"Лист {quoted(reading.name)}: не внесены столбцы {titles}.")


def _row_in_words(row: PlanRow) -> tuple[str, str, str]:
    told = (
        f"{TITLES[name]}: {in_words(said[0]) or '—'} → {in_words(said[1])}"
        for name, said in row.fields.items()
        if isinstance(said, tuple)
    )
    what = "новая" if row.outcome is Outcome.NEW else "изменится"
    return what, row.name, "; ".join(told).replace("\n", ", ")
