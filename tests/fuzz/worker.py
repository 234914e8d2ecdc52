"""The process in which files are tried: it may take so much memory and time for each, no more."""

import faulthandler
import json
import re
import resource
import sys
import time
import traceback
from pathlib import Path

from app.errors import UserError
from tests.fuzz.readers import reader_named

MEMORY = 500_000_000


def main(name: str, folder: str, seconds: str, first: str, count: str) -> None:
    """Try the cases one by one and print a line of JSON about each: before it, and how it ended.

    What the reader failed at, or died of, stays in the folder.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    reader = reader_named(name)
    for seed in range(int(first), int(first) + int(count)):
        content = reader.case(seed)
        kept = Path(folder, f"{name} {seed}".replace(":", " "))
        kept.write_bytes(content)
        print(json.dumps({"seed": seed}), flush=True)
        faulthandler.dump_traceback_later(float(seconds), exit=True)  # ends the process, even deep in C
        began = time.perf_counter()
        fault = _fault(reader.read, content)
        took = time.perf_counter() - began
        faulthandler.cancel_dump_traceback_later()
        print(json.dumps({"fault": fault, "seconds": took, "bytes": _memory()}), flush=True)
        if not fault:
            kept.unlink()


def _memory() -> int:
    """Return how many bytes this process, or one it started, took at most."""
    # Of itself getrusage would tell the size of whoever started it, where that was larger.
    (own,) = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return max(int(own), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) * 1024


def _fault(read, content: bytes) -> str | None:  # type: ignore[no-untyped-def]
    """Return what went wrong: anything but a reading or a refusal that ends as a sentence does."""
    try:
        read(content)
    except UserError as refusal:
        return None if str(refusal).endswith(".") else f"no sentence: {refusal}"
    except BaseException:
        return traceback.format_exc()
    return None


if __name__ == "__main__":
    main(*sys.argv[1:])
