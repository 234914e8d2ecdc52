"""Long work in a process of its own beside the window: `python -P -m app.apart module:function`.

The order comes as JSON on the standard input. Each line of the standard output is JSON, too: how far the work
is, and in the end its value or the sentence why there is none. What is large is left in the order's folder.
"""

import json
import os
import pickle
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy.orm import Session

from app.errors import UserError
from app.office import Office

Progress: TypeAlias = Callable[[int, int], object]  # so many done, of so many
Order: TypeAlias = dict[str, Any]
Task: TypeAlias = Callable[[Order, Progress], Any]  # both the order and the value are JSON

# -P: whatever lies in the current folder is not taken for a part of the program.
COMMAND = (sys.executable, "-P", "-m", "app.apart")
READING = "app.apart:read"
ASKED, ANSWER = "asked", "answer"  # files in a folder that nobody else may enter
_PAUSE = 0.05  # seconds between two words of progress: nobody sees more of them
_MODESTY = 10  # the window goes first


def main() -> None:
    """Carry out the task named on the command line and say how it ended."""
    if hasattr(os, "nice"):  # there is none on Windows
        os.nice(_MODESTY)
    task, order = task_of(sys.argv[1]), json.load(sys.stdin.buffer)
    try:
        _say({"value": task(order, _Pace().tell)})
    except UserError as refusal:
        _say({"refusal": str(refusal)})


def task_of(name: str) -> Task:
    """Return the task «module:function»; its module is imported only where it is carried out."""
    module, function = name.split(":")
    task: Task = getattr(import_module(module), function)
    return task


def read(order: Order, _progress: Progress) -> None:
    """Ask the office the query that lies in the folder, and leave the answer there."""
    folder = Path(order["folder"])
    query: Callable[[Session], Any] = pickle.loads((folder / ASKED).read_bytes())
    with Office.open(Path(order["office"]), writing=False) as office:
        (folder / ANSWER).write_bytes(pickle.dumps(office.read(query)))


class _Pace:
    """Tells of the progress as often as somebody can see it."""

    def __init__(self) -> None:
        self._told = 0.0

    def tell(self, finished: int, of: int) -> None:
        now = time.monotonic()
        if now - self._told >= _PAUSE:
            self._told = now
            _say({"finished": finished, "of": of})


def _say(said: dict[str, Any]) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
