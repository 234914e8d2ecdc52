"""Commands about copies of the office file."""

import argparse
import sys
from pathlib import Path

from app.backups.copies import CopyRow, back_up, copies, tidy
from app.backups.damage import is_damaged, offer
from app.backups.place import set_place
from app.backups.restoring import Preview, preview, restore
from app.backups.words import moment_words
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands
from app.errors import UserError
from app.russian.numerals import plural
from app.russian.typography import quoted


def declare(commands: Commands) -> None:
    """Declare backup and restore."""
    backup = commands.add_parser("backup", help="сделать проверенную копию файла секретариата")
    backup.add_argument(
        "folder", type=Path, nargs="?", metavar="ПАПКА", help="куда (без неё: рядом с файлом)"
    )
    backup.add_argument("--name", default="", metavar="ИМЯ", help="под именем копия хранится всегда")
    backup.add_argument("--always", action="store_true", help="и впредь приносить копии в эту папку")
    backup.set_defaults(run=_backup)

    back = commands.add_parser("restore", help="вернуться к копии; без файла: показать, какие есть")
    back.add_argument("file", type=Path, nargs="?", metavar="ФАЙЛ", help="копия")
    back.add_argument("--plan", action="store_true", help="только показать, что в копии")
    back.add_argument(
        "--salvage", action="store_true", help="ФАЙЛ повреждён: прочитать из него, что можно, в новый файл"
    )
    back.add_argument("--json", action="store_true", help="в виде JSON")
    back.set_defaults(run=_restore)


def _backup(options: argparse.Namespace) -> None:
    if options.always:
        if options.folder is None:
            raise UserError("Укажите папку, в которую приносить копии.")
        set_place(options.office, options.folder)
    made = back_up(options.office, None if options.always else options.folder, options.name)
    tidy(options.office)
    print(made.path)


def _restore(options: argparse.Namespace) -> None:
    if options.salvage:
        _salvage(options)
    elif options.file is None:
        _list(options)
    elif options.plan:
        _plan(options)
    else:
        restored = restore(options.office, options.file)
        print(restored.sentence, file=sys.stderr)
        if restored.way_back:
            print(restored.way_back)


def _list(options: argparse.Namespace) -> None:
    rows = copies(options.office)
    if options.json:
        print_json([_fields(row) for row in rows])
    elif not rows:
        raise UserError("Копий ещё нет. Сделайте первую: sekretariat backup.")
    else:
        print_columns(
            (moment_words(row.moment), row.name or row.why, _organizations(row.organizations), str(row.path))
            for row in rows
        )


def _fields(row: CopyRow) -> dict[str, object]:
    return {
        "file": str(row.path),
        "number": row.number,
        "moment": row.moment.isoformat(),
        "why": row.why,
        "name": row.name,
        "council": row.council,
        "organizations": row.organizations,
        "last": row.last,
    }


def _plan(options: argparse.Namespace) -> None:
    shown = preview(options.office, options.file)
    if options.json:
        print_json(
            {
                "file": str(shown.path),
                "moment": shown.moment.isoformat() if shown.moment else None,
                "council": shown.council,
                "organizations": shown.organizations,
                "last": shown.last,
                "differences": shown.differences,
            }
        )
    else:
        _print_preview(shown)


def _print_preview(shown: Preview) -> None:
    made = f"Копия от {moment_words(shown.moment)}" if shown.moment else "Файл без отметки о времени"
    print(f"{made}: {shown.council}, {_organizations(shown.organizations)}.")
    for name in shown.last:
        print(f"Последнее: {name}")
    for line in shown.differences:
        print(line)


def _organizations(number: int) -> str:
    return plural(number, "организация", "организации", "организаций")


def _salvage(options: argparse.Namespace) -> None:
    damaged = options.file or options.office
    if not is_damaged(damaged):
        raise UserError(f"Файл {quoted(damaged.name)} цел: спасать из него нечего.")
    found = offer(damaged)
    if found.salvaged is None:
        raise UserError(found.sentence)
    print(found.sentence, *found.differences, sep="\n", file=sys.stderr)
    print(found.salvaged)
