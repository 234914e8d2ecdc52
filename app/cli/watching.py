"""Commands about what the office watches: who was not heard from for long, whose term is near or past."""

import argparse
from dataclasses import asdict
from datetime import date
from typing import Any

from app.cli.days import day_shown
from app.cli.output import print_columns, print_json
from app.cli.parser import Commands, day, number
from app.council import council_details
from app.council_operations import FEWEST_YEARS, MOST_YEARS
from app.errors import UserError
from app.members.silence import SilentRow, attempt_words, silent
from app.members.terms import NEARNESS, TermRow, terms
from app.members.words import status_word
from app.office import Office
from app.russian.dates import short_date


def declare(commands: Commands) -> None:
    """Declare `registry silent` and `registry terms`."""
    silence = commands.add_parser("silent", help="кто давно без связи")
    silence.add_argument("--years", type=number, default=None, metavar="ЛЕТ", help="сколько лет не отвечают")
    _declare_common(silence)
    silence.set_defaults(run=_silent)

    watched = commands.add_parser("terms", help="сроки приостановления")
    _declare_common(watched)
    watched.set_defaults(run=_terms)


def _declare_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, default=None, metavar="ДАТА", help="на какой день (сегодня)")
    parser.add_argument("--json", action="store_true", help="в виде JSON")


def _silent(options: argparse.Namespace) -> None:
    with Office.open(options.office, writing=False) as office:
        years = office.read(council_details).silent_years if options.years is None else options.years
        if not FEWEST_YEARS <= years <= MOST_YEARS:
            raise UserError(f"Лет без связи может быть от {FEWEST_YEARS} до {MOST_YEARS}. Исправьте число.")
        rows = office.read(silent, day_shown(options.on), years)
    if options.json:
        print_json(rows)
    else:
        print_columns(map(_silent_words, rows), "За это время отвечали все, кто состоит.")


def _silent_words(row: SilentRow) -> tuple[str, ...]:
    last = short_date(row.last_contact) if row.last_contact else "ничего не записано"
    attempts = attempt_words(row)
    return row.name, status_word(row.status), last, f"не ответили: {attempts}" if attempts else ""


def _terms(options: argparse.Namespace) -> None:
    on = day_shown(options.on)
    with Office.open(options.office, writing=False) as office:
        rows = office.read(terms, on)
    if options.json:
        print_json([_term_fields(row, on) for row in rows])
    else:
        shown = ((row.name, row.until, row.days(), f"срок {NEARNESS[row.nearness(on)]}") for row in rows)
        print_columns(shown, "Приостановленных нет.")


def _term_fields(row: TermRow, on: date) -> dict[str, Any]:
    return asdict(row) | {"term": row.nearness(on)}
