"""Commands about resolutions."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, number
from app.documents.export import export
from app.documents.style import COUNCIL, STYLES
from app.documents.text import render_text
from app.emblem import with_emblem
from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.archive import held, mark_of
from app.resolutions.clause_hits import ClauseRow, clause_rows, excerpt
from app.resolutions.clause_index import clause_index
from app.resolutions.document import compose
from app.resolutions.execution_document import compose_execution
from app.resolutions.operations import import_resolution
from app.resolutions.plan import AdoptionPlan, plan, under_number
from app.resolutions.queries import resolution_text, state_of
from app.resolutions.reading import read_file, to_json
from app.resolutions.text import LetterText


def declare(commands: Commands) -> None:
    """Declare `read` and `resolution`."""
    read = commands.add_parser("read", help="показать, что программа поняла в документе")
    read.add_argument("file", type=Path, metavar="ФАЙЛ")
    read.add_argument("--json", action="store_true", help="в виде JSON")
    read.set_defaults(run=_read)

    parser = commands.add_parser("resolution", help="резолюции")
    actions = parser.add_subparsers(required=True, metavar="ДЕЙСТВИЕ", title="действия")
    taken = actions.add_parser("import", help="внести проектом из файла")
    taken.add_argument("file", type=Path, metavar="ФАЙЛ")
    taken.add_argument("--json", action="store_true", help="в виде JSON")
    taken.set_defaults(run=_import)

    show = actions.add_parser("show", help="показать текст")
    show.add_argument("id", type=number, metavar="НОМЕР")
    show.add_argument("--json", action="store_true", help="в виде JSON")
    show.set_defaults(run=_show)

    adoption = actions.add_parser("adopt", help="отметить принятой")
    adoption.add_argument("id", type=number, metavar="НОМЕР")
    adoption.add_argument("--plan", action="store_true", help="только показать, что последует")
    adoption.add_argument("--json", action="store_true", help="в виде JSON")
    adoption.set_defaults(run=_adopt)

    exported = actions.add_parser("export", help="сохранить: .pdf, .docx, .txt")
    exported.add_argument("id", type=number, metavar="НОМЕР")
    exported.add_argument("file", type=Path, metavar="ФАЙЛ")
    exported.add_argument("--style", choices=sorted(STYLES), default=COUNCIL.key, help="оформление")
    exported.add_argument(
        "--letterhead-everywhere", action="store_true", help="бланк на каждой странице, а не на одной первой"
    )
    exported.set_defaults(run=_export)

    found = actions.add_parser("find", help="найти слова в принятых пунктах")
    found.add_argument("words", nargs="+", metavar="СЛОВО")
    found.add_argument("--json", action="store_true", help="в виде JSON")
    found.set_defaults(run=_find)

    executed = actions.add_parser("execution", help="справка об исполнении")
    executed.add_argument("id", type=number, metavar="НОМЕР")
    executed.add_argument("file", type=Path, nargs="?", metavar="ФАЙЛ", help=".pdf, .docx, .txt")
    executed.set_defaults(run=_execute)


def _read(options: argparse.Namespace) -> None:
    reading = read_file(options.file)
    if options.json or isinstance(reading, LetterText):
        print_json(to_json(reading))
    else:
        print(render_text(compose(reading)))


def _import(options: argparse.Namespace) -> None:
    reading = read_file(options.file)
    if isinstance(reading, LetterText):
        raise UserError(f"«{options.file.name}» — письмо, а не резолюция. Выберите файл с резолюцией.")
    with Office.open(options.office) as office:
        if known := office.read(held).get(mark_of(reading)):
            raise UserError(
                f"{known.name} с тем же текстом уже есть под номером {known.resolution_id}. "
                f"Посмотреть: sekretariat resolution show {known.resolution_id}."
            )
        changes = office.do(import_resolution, reading)
    print(changes.sentence, file=sys.stderr)
    if options.json:
        print_json({"id": changes.ids[0]})
    else:
        print(*changes.ids)


def _show(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        text = office.read(resolution_text, options.id)
        state = office.read(state_of, options.id)
    if options.json:
        print_json({"id": options.id, "state": state, **to_json(text)})
    else:
        print(render_text(compose(text)))


def _adopt(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=not options.plan) as office:
        planned = office.read(plan, options.id)
        if not options.plan:
            office.do(adopt, options.id)
    if options.json:
        print_json(_plan_fields(planned))
    else:
        _print_plan(planned)


def _plan_fields(planned: AdoptionPlan) -> dict[str, Any]:
    return {
        "id": planned.resolution_id,
        "name": planned.name,
        "day": planned.day,
        "consequences": [
            {
                "clause": item.marker,
                "group": item.group,
                "subject": item.subject,
                "change": item.change,
                "detail": item.detail,
                "before": item.before,
                "after": item.after,
            }
            for item in planned.consequences
        ],
        "obstacles": [{"clause": item.marker, "message": item.sentence} for item in planned.obstacles],
        "warnings": planned.warnings,
    }


def _print_plan(planned: AdoptionPlan) -> None:
    for item in planned.consequences:
        detail = f" ({item.detail})" if item.detail else ""
        print(under_number(item.marker, f"{item.subject} — {item.change}{detail}"))
    for obstacle in planned.obstacles:
        print(f"Мешает: {obstacle}")
    for warning in planned.warnings:
        print(f"Обратите внимание: {warning}")


def _export(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        document = office.read(with_emblem, compose(office.read(resolution_text, options.id)))
    style = replace(STYLES[options.style], letterhead_everywhere=options.letterhead_everywhere)
    export(document, options.file, style)
    print(options.file)


def _find(options: argparse.Namespace) -> None:
    asked = " ".join(options.words)
    with Office.open(options.office, writing=False) as office:
        rows = office.read(clause_rows, office.read(clause_index).find(asked))
    if options.json:
        print_json([_clause_fields(row, asked) for row in rows])
    else:
        print_columns((f"{row.day:%d.%m.%Y}", row.place, excerpt(row.text, asked).text) for row in rows)


def _clause_fields(row: ClauseRow, asked: str) -> dict[str, Any]:
    return {
        "id": row.id,
        "resolution": row.resolution_id,
        "name": row.resolution,
        "day": row.day,
        "clause": row.marker,
        "text": row.text,
        "excerpt": excerpt(row.text, asked).text,
    }


def _execute(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        document = office.read(compose_execution, options.id, date.today())
    if options.file:
        export(document, options.file)
        print(options.file)
    else:
        print(render_text(document))
