"""How soon the window is there, how soon it can be used, and what it weighs: rows start, ready, memory."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import Result, alternate
from tests.bench.offices import generate

_ORGANIZATIONS = 1000
_FLOOR = "tests.bench.floor_window"
_OURS = "tests.bench.our_window"


def cases() -> Iterator[Result]:
    """Yield the rows of the main job."""
    with tempfile.TemporaryDirectory() as folder:
        office = str(generate(Path(folder) / "большой.sovet", _ORGANIZATIONS))
        start = alternate(lambda: _until("painted", _OURS, office), lambda: _until("painted", _FLOOR))
        yield Result("start", *start, "ms", 1.35, "empty QMainWindow")
        ready = alternate(lambda: _until("ready", _OURS, office), lambda: _until("ready", _FLOOR))
        yield Result("ready", *ready, "ms", 1.3, "empty QMainWindow + ORM + models")
        memory = alternate(lambda: _weight(_OURS, office), lambda: _weight(_FLOOR))
        yield Result("memory", *memory, "MB", 1.4, "the same")


def _until(word: str, module: str, *arguments: str) -> float:
    """Return the milliseconds from the start of the process until it says the word."""
    started = time.perf_counter()
    with _child(module, *arguments) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.strip() == word:
                elapsed = time.perf_counter() - started
                child.kill()
                return elapsed * 1000
    raise RuntimeError(f"{module} never said {word}")


def _weight(module: str, *arguments: str) -> float:
    """Return the proportional set size, in MB, of the process when it is ready and idle."""
    with _child(module, *arguments) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.strip() == "ready":
                time.sleep(0.5)  # whatever was put off until idle
                rollup = Path(f"/proc/{child.pid}/smaps_rollup").read_text()
                child.kill()
                return int(rollup.split("Pss:")[1].split()[0]) / 1024
    raise RuntimeError(f"{module} never was ready")


def _child(module: str, *arguments: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.debug=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
