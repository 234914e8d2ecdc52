"""The command about assignments."""

import argparse
from datetime import date
from typing import Any

from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow
from app.assignments.story import parts
from app.assignments.words import NO_TERM, responsible_words, standing_words
from app.cli.days import day_shown
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, day
from app.office import Office
from app.resolutions.reading.as_json import period_json
from app.russian.dates import short_date
from app.russian.typography import plain_spaces

_KEYS = """\
Ключи JSON: id; text; responsible (список); period (как в read --json) или null; term (срок словами);
state: open, done, obsolete, passed_on; standing: not_yet, open, overdue, closed; deadline – последний день
срока или null; control – рабочий день, к которому действуют, или null; recurrence: monthly, quarterly,
half_yearly, yearly или null; resolution – номер резолюции; clause – её пункт или null; source – откуда
поручение; decided_on – день принятия; meeting – номер заседания, от которого считается срок, или null;
parts: organization, done_on, note; progress – последняя отметка; closed_on; result; result_file."""


def declare(commands: Commands) -> None:
    """Declare `assignments`."""
    listing = commands.add_parser(
        "assignments",
        help="поручения, самые срочные первыми",
        epilog=_KEYS,
    )
    listing.add_argument("--on", type=day, default=None, metavar="ДАТА", help="на какой день (сегодня)")
    listing.add_argument("--overdue", action="store_true", help="только просроченные")
    listing.add_argument("--json", action="store_true", help="в виде JSON")
    listing.set_defaults(run=_list)


def _list(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        on = day_shown(options.on)
        rows = office.read(assignments, on, overdue=options.overdue)
        if options.json:
            print_json([_fields(office, row, on) for row in rows])
            return
    nothing = "Просроченных поручений нет." if options.overdue else "Поручений на этот день нет."
    print_columns(map(_columns, rows), nothing)


def _columns(row: AssignmentRow) -> tuple[str, ...]:
    due = short_date(row.deadline) if row.deadline else row.term or NO_TERM
    return str(row.id), due, standing_words(row), responsible_words(row), _in_one_line(row.text)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _fields(office: Office, row: AssignmentRow, on: date) -> dict[str, Any]:
    return {
        "id": row.id,
        "text": row.text,
        "responsible": row.responsible,
        "period": period_json(row.period) if row.period else None,
        "term": plain_spaces(row.term),
        "state": row.state,
        "standing": row.standing,
        "deadline": row.deadline,
        "control": row.control,
        "recurrence": row.recurrence,
        "resolution": row.resolution_id,
        "clause": row.marker,
        "source": plain_spaces(row.source),
        "decided_on": row.decided_on,
        "meeting": row.meeting_id,
        "parts": [
            {"organization": part.organization, "done_on": part.done_on, "note": part.note}
            for part in (office.read(parts, row.id, on) if row.parts else ())
        ],
        "progress": row.progress,
        "closed_on": row.closed_on,
        "result": row.result,
        "result_file": row.result_name or None,
    }
