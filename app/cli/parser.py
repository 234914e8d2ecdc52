"""How a command is written, and the Russian words around it."""

import argparse
import re
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from platformdirs import user_data_path

from app.russian.dates import parse_day
from db.file import SUFFIX

_NUMBER = re.compile(r"-?[0-9]{1,18}")

Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


# What argparse says, in Russian; its own translations are looked up by a function of this name.
_RUSSIAN = {
    "the following arguments are required: %s": "не указано: %s",
    "unrecognized arguments: %s": "лишнее: %s",
    "expected one argument": "нужно значение",
    "invalid choice: %(value)r (choose from %(choices)s)": "«%(value)s» не подходит; можно: %(choices)s",
    "invalid %(type)s value: %(value)r": "«%(value)s» не подходит",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
}
vars(argparse)["_"] = lambda text: _RUSSIAN.get(text, text)


class _Formatter(argparse.HelpFormatter):
    """Help with Russian headings."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """Say how the command is written."""
        super().add_usage(usage, actions, groups, "Как записать: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and refusals are Russian."""

    def __init__(self, **options: object) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "что указать", "ключи"
        self.add_argument("-h", "--help", action="help", help="показать эту справку")
        self.add_argument(
            "--office",
            type=Path,
            metavar="ФАЙЛ",
            default=argparse.SUPPRESS,
            help="файл секретариата (без ключа: файл этого компьютера)",
        )

    def error(self, message: str) -> NoReturn:
        """Say how the command is written and leave with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"Команда записана неверно ({message}). Подробнее: {self.prog} --help\n")


def new_parser() -> tuple[Parser, Commands]:
    """Return the parser of the whole command line and the place where commands are declared."""
    parser = Parser(prog="sekretariat", description="Секретариат координационного совета")
    parser.set_defaults(office=default_office())
    return parser, parser.add_subparsers(required=True, metavar="КОМАНДА", title="команды")


def default_office() -> Path:
    """Return the office file of this computer."""
    return user_data_path("sekretariat", appauthor=False) / f"Секретариат{SUFFIX}"


def day(text: str) -> date:
    """Return the day that was typed: 2026-06-19, 19.06.2026 or «19 июня 2026»."""
    found = parse_day(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"«{text}» — не дата; напишите, например, 19.06.2026")
    return found


def number(text: str) -> int:
    """Return the number that was typed, of a size in which rows are counted."""
    if not _NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError(f"«{text}» — не номер; напишите, например, 12")
    return int(text)
