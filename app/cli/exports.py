"""Commands about what goes out of the registry: its file of a day, and what changed between two days."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.cli.days import day_shown
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, day
from app.errors import UserError
from app.members.comparison import TITLE, Change
from app.members.difference import Difference, difference
from app.members.difference_document import events, summary
from app.members.export import export_roll
from app.members.sent_lists import remember
from app.office import Office
from app.russian.typography import plain_spaces


def declare(commands: Commands) -> None:
    """Declare `registry export` and `registry changes`."""
    export = commands.add_parser("export", help="сохранить реестр: .xlsx, .pdf, .docx, .csv")
    export.add_argument("file", type=Path, metavar="ФАЙЛ")
    export.add_argument("--on", type=day, default=None, metavar="ДАТА", help="на какой день (сегодня)")
    export.add_argument("--to", default="", metavar="КОМУ", help="кому он отправляется")
    export.set_defaults(run=_export)

    changes = commands.add_parser("changes", help="что изменилось между двумя днями")
    changes.add_argument(
        "--from", dest="before", type=day, required=True, metavar="ДАТА", help="с какого дня"
    )
    changes.add_argument(
        "--to", dest="after", type=day, default=None, metavar="ДАТА", help="по какой (сегодня)"
    )
    changes.add_argument("--json", action="store_true", help="в виде JSON")
    changes.set_defaults(run=_changes)


def _export(options: argparse.Namespace) -> None:
    on = day_shown(options.on)
    with Office.open(options.office, writing=False) as office:
        office.read(export_roll, options.file, on)
    print(options.file)
    try:
        with Office.open(options.office) as office:
            office.record(remember, options.file, on, options.to)
    except UserError as error:
        print(f"Файл сохранён, но в «Отправленных реестрах» не останется. {error}", file=sys.stderr)


def _changes(options: argparse.Namespace) -> None:
    before, after = day_shown(options.before), day_shown(options.after)
    with Office.open(options.office, writing=False) as office:
        told = office.read(difference, before, after)
    if options.json:
        print_json(_fields(told))
        return
    print(*summary(told), sep="\n")
    for group, changes in told.groups.items():
        print(f"\n{TITLE[group]}: {len(changes)}")
        print_columns((f"  {change.called}", _words(change)) for change in changes)


def _words(change: Change) -> str:
    return "; ".join((events(change) or f"{change.before} → {change.after}").splitlines())


def _fields(told: Difference) -> dict[str, Any]:
    return {"from": told.before, "to": told.after, "changes": list(map(_change_fields, told.changes))}


def _change_fields(change: Change) -> dict[str, Any]:
    happened = [asdict(event) | {"basis": plain_spaces(event.basis)} for event in change.events]
    return asdict(change) | {"events": happened}
