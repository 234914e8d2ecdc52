"""The command about what needs attention: `desk`."""

import argparse
from typing import Any

from app.cli.days import day_shown
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, day
from app.desk.copies import copies
from app.desk.items import URGENCY, DeskItem
from app.desk.queries import desk
from app.desk.rules import in_order
from app.office import Office
from app.russian.typography import plain_spaces

_EMPTY = "Ничего не просрочено, ни один срок не подошёл."


def declare(commands: Commands) -> None:
    """Declare `desk`."""
    parser = commands.add_parser("desk", help="что требует внимания")
    parser.add_argument("--on", type=day, default=None, metavar="ДАТА", help="на какой день (сегодня)")
    parser.add_argument("--json", action="store_true", help="в виде JSON")
    parser.set_defaults(run=_desk)


def _desk(options: argparse.Namespace) -> None:
    on = day_shown(options.on)
    with Office.open(options.office, writing=False) as office:
        items = in_order([*office.read(desk, on), *copies(options.office, on)])
    if options.json:
        print_json([_fields(item) for item in items])
    else:
        print_columns(((URGENCY[i.urgency], i.title, i.when, i.detail) for i in items), _EMPTY)


def _fields(item: DeskItem) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "urgency": item.urgency,
        "title": plain_spaces(item.title),
        "detail": plain_spaces(item.detail),
        "when": plain_spaces(item.when),
        "day": item.day,
        "until": item.until,
        "action": item.act,
        "ids": item.ids,
    }
