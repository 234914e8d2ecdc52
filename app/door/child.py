"""The process in which a foreign file is read: limits first, then the reader, its answer as JSON."""

import json
import math
import sys
from typing import Any

from app.door import package
from app.door.kinds import Package
from app.door.readers import reader_of
from app.errors import UserError


def main() -> None:
    """Read the order and the file's bytes from the standard input; print the JSON value or the refusal."""
    order = json.loads(sys.stdin.buffer.readline())
    _limit(order["memory"], math.ceil(order["seconds"]), order["answer"])
    said: dict[str, Any]
    try:
        said = {"value": _read(sys.stdin.buffer.read(), order)}
    except UserError as refusal:
        said = {"refusal": str(refusal)}
    # As `json.loads` reads it; `json.dump` would write piece by piece, ten times slower.
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    sys.stdout.flush()


def _limit(memory: int, seconds: int, answer: int) -> None:
    """Let the system end this process where it takes too much; Windows knows only the time of the parent."""
    if sys.platform != "win32":
        import resource  # there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (answer, answer))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(content: bytes, order: dict[str, Any]) -> Any:
    if order["package"]:
        package.check(content, order["name"], Package(**order["package"]))
    return reader_of(order["reader"])(content)


if __name__ == "__main__":
    main()
