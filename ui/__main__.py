"""The command `sekretariat`: no arguments open the window, everything else is the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code. Qt is imported only where something is to be seen."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        from ui.application import start

        return start()
    from app.cli import main as command_line

    code = command_line(given)
    if code == 0 and given[0] == "demo":
        _add_screenshots(Path(given[1]))
    return code


def _add_screenshots(folder: Path) -> None:
    from ui.screenshots import take

    for path in take(next(folder.glob("*.sovet")), folder):
        print(path)


if __name__ == "__main__":
    sys.exit(main())
