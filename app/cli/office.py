"""Commands about the office file itself, and the one that only reads a wording."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.backups.tail import cut_tail
from app.check import problems
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, day
from app.errors import UserError
from app.history import HistoryEntry, history_of, moment, operations
from app.members.queries import the_one_named
from app.office import Office
from app.resolutions.plan import period_words
from app.resolutions.reading.as_json import period_json
from app.russian.periods import read_period


def declare(commands: Commands) -> None:
    """Declare init, demo, check, journal and period."""
    init = commands.add_parser("init", help="создать файл секретариата")
    init.add_argument("--council", required=True, metavar="НАЗВАНИЕ", help="название совета")
    init.set_defaults(run=_init)

    demo = commands.add_parser("demo", help="показать работу на вымышленном совете")
    demo.add_argument("folder", type=Path, metavar="ПАПКА")
    demo.set_defaults(run=_demo)

    check = commands.add_parser("check", help="проверить, цел ли файл")
    check.set_defaults(run=_check)

    journal = commands.add_parser("journal", help="показать историю изменений")
    journal.add_argument("--of", metavar="НАЗВАНИЕ", help="одной организации: что было и что стало")
    journal.add_argument("--json", action="store_true", help="в виде JSON")
    journal.set_defaults(run=_journal)

    period = commands.add_parser("period", help="как программа понимает срок")
    period.add_argument("text", metavar="СРОК")
    period.add_argument("--on", type=day, default=None, metavar="ДАТА", help="день документа")
    period.add_argument("--json", action="store_true", help="в виде JSON")
    period.set_defaults(run=_period)


def _init(options: argparse.Namespace) -> None:
    with Office.create(options.office, options.council) as office:
        print(office.path)


def _demo(options: argparse.Namespace) -> None:
    # The invented council and the documents it writes are needed by this command alone.
    from app.demo import write

    for path in write(options.folder):
        print(path)


def _check(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        found = office.read(problems) or office.read(cut_tail, office.path)
    if found:
        raise UserError("\n".join(found))
    print("Файл цел.")


def _journal(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        if options.of:
            history = office.read(history_of, "organization", office.read(the_one_named, options.of))
        else:
            history = [HistoryEntry(row, ()) for row in office.read(operations)]
    if options.json:
        print_json(history if options.of else [entry.operation for entry in history])
    else:
        print_columns(row for entry in history for row in _told(entry))


def _told(entry: HistoryEntry) -> Iterator[tuple[str, str, str]]:
    yield moment(entry.operation), entry.operation.user, entry.operation.name
    for change in entry.changes:
        what = f"{change.before} → {change.after}" if change.before else change.after or "—"
        yield "", "", f"  {change.place}: {what}".replace("\n", "; ")


def _period(options: argparse.Namespace) -> None:
    period = read_period(options.text, options.on or date.today())
    if period is None:
        raise UserError(
            f"Срок «{options.text}» понять не удалось. Напишите, например, «до 1 ноября 2026 года»."
        )
    if options.json:
        print_json(period_json(period))
    else:
        print(period_words(period) + (" (спорно)" if period.disputed else ""))
        print(period.note)
