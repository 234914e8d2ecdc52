"""The command line: the queries and operations of the window, for scripts and machines without a screen."""

import argparse
import sys
from collections.abc import Sequence

from app import log
from app.cli import assignments, backups, desk, members, office, resolutions
from app.cli.parser import new_parser
from app.errors import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 after a sentence on stderr. Wrong usage exits with 2."""
    _speak_utf8()
    parser, commands = new_parser()
    for room in (office, members, resolutions, assignments, backups, desk):
        room.declare(commands)
    try:
        options = parser.parse_args(arguments)
    except SystemExit as stop:  # argparse has said why
        return int(stop.code or 0)
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        options.run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
    except Exception as error:  # a fault of the program itself
        log.write_down(log.log_file(), error)
        print(
            f"В программе ошибка, команда не выполнена. Подробности в файле {log.log_file()}.",
            file=sys.stderr,
        )
        return 1
    return 0


def _speak_utf8() -> None:
    # Windows consoles start in an old code page; scripts are promised UTF-8.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
