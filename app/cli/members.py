"""Commands about the registry and its organisations."""

import argparse
import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from app.cli import exports, importing, watching
from app.cli.days import day_shown
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, Parser, day
from app.errors import UserError
from app.members.filters import ALL
from app.members.operations import add_organization
from app.members.queries import card, registry, the_one_named
from app.members.rows import Details, EventRow, RegistryRow
from app.members.timeline import Entry
from app.members.words import EVENT, imprecise_day, status_word
from app.office import Office
from db.vocabulary import EventKind, Status


def declare(commands: Commands) -> None:
    """Declare `registry` and `organization`."""
    _declare_registry(commands.add_parser("registry", help="реестр организаций на любой день"))
    _declare_organization(commands.add_parser("organization", help="карточка организации"))


def _declare_registry(parser: Parser) -> None:
    commands = parser.add_subparsers(required=True, metavar="ДЕЙСТВИЕ", title="действия")
    listing = commands.add_parser("list", help="показать реестр")
    listing.add_argument("--on", type=day, default=None, metavar="ДАТА", help="на какой день (сегодня)")
    listing.add_argument("--status", choices=list(Status), metavar="СОСТОЯНИЕ", help=", ".join(Status))
    listing.add_argument("--json", action="store_true", help="в виде JSON")
    listing.set_defaults(run=_list)

    exports.declare(commands)
    importing.declare(commands)
    watching.declare(commands)


def _declare_organization(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(required=True, metavar="ДЕЙСТВИЕ", title="действия")
    add = commands.add_parser("add", help="добавить карточку")
    add.add_argument("--name", required=True, metavar="НАЗВАНИЕ")
    add.add_argument("--short", default="", metavar="КРАТКОЕ")
    add.add_argument("--leader", default="", metavar="ФИО")
    add.add_argument("--admitted", type=day, metavar="ДАТА", help="день приёма; вместе с --basis")
    add.add_argument("--basis", default="", metavar="ОСНОВАНИЕ", help="документ о приёме")
    add.set_defaults(run=_add)

    history = commands.add_parser("history", help="история членства")
    history.add_argument("name", metavar="НАЗВАНИЕ")
    history.add_argument("--json", action="store_true", help="в виде JSON")
    history.set_defaults(run=_history)


def _list(options: argparse.Namespace) -> None:
    statuses = frozenset({Status(options.status)}) if options.status else ALL
    with Office.open(options.office, writing=False) as office:
        rows = office.read(registry, day_shown(options.on), statuses=statuses)
    if options.json:
        print_json([_registry_fields(row) for row in rows])
    else:
        shown = (
            (row.name, status_word(row.status, row.ended_by), row.until, row.leader, row.city) for row in rows
        )
        print_columns(shown, "В реестре на этот день никого нет.")


def _registry_fields(row: RegistryRow) -> dict[str, Any]:
    return asdict(row) | {"until": row.until or None}


def _add(options: argparse.Namespace) -> None:
    if options.admitted and not options.basis.strip():
        raise UserError("К дате приёма укажите основание: --basis «протокол № 3 от 12.05.2015».")
    if options.basis and not options.admitted:
        raise UserError("К основанию укажите дату приёма: --admitted 12.05.2015.")
    entry = Entry(EventKind.ADMITTED, options.admitted, basis=options.basis) if options.admitted else None
    with Office.open(options.office) as office:
        changes = office.do(
            add_organization,
            Details(options.name, options.short),
            leader=options.leader,
            admitted=entry,
        )
    print(changes.sentence, file=sys.stderr)
    print(*changes.ids)


def _history(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        organization_id = office.read(the_one_named, options.name)
        events = office.read(card, organization_id, date.today()).events[::-1]
    if options.json:
        print_json([_event_fields(event) for event in events])
    else:
        shown = ((imprecise_day(e.effective, e.precision), EVENT[e.kind], e.basis) for e in events)
        print_columns(shown, "Записей о членстве нет.")


def _event_fields(event: EventRow) -> dict[str, Any]:
    return asdict(event) | {"until": event.until or None, "basis": event.basis.replace("\u00a0", " ")}
