"""kill -9 at random instants: what was acknowledged is there, and nothing is there by half."""

import os
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NoReturn, TypeAlias

from app.check import problems
from app.history import operations
from app.office import Office
from tests.torture.tally import Tally, Verdict
from tests.torture.work import OLD_FILE, Secretary, new_office

Acknowledge: TypeAlias = Callable[[str], None]

_COUNCIL = "Совет"
_FOUNDED = f"Создан файл секретариата: {_COUNCIL}"
_FAILED = "Traceback"


def kills(folder: Path, count: int, seed: int = 1) -> Tally:
    """Return what became of so many offices whose program was killed at work."""
    before, path = new_office(folder / "before.sovet"), folder / "killed.sovet"
    known, tally = _done(before), Tally("kill -9 at work")
    for number in range(seed, seed + count):
        shutil.copyfile(before, path)
        # Long enough to open the file and do about five acts.
        acknowledged = _killed(partial(_work, path, number), Random(number).uniform(0, 0.06))
        tally.count(*_verdict(path, known + acknowledged, in_flight=1))
    return tally


def kills_at_updates(folder: Path, count: int, seed: int = 1) -> Tally:
    """Return what became of so many old files whose program was killed while it brought them up to date."""
    known = _done(Path(shutil.copy(OLD_FILE, folder)))  # the last act is the update itself
    tally = Tally("kill -9 at the update of an old file")
    for number in range(seed, seed + count):
        with TemporaryDirectory(dir=folder) as fresh:
            path = Path(shutil.copy(OLD_FILE, fresh))
            _killed(partial(_update, path), Random(number).uniform(0, 0.2))
            tally.count(*_verdict(path, known, in_flight=0))
    return tally


def kills_at_foundings(folder: Path, count: int, seed: int = 1) -> Tally:
    """Return what became of so many new files whose program was killed while it made them."""
    tally = Tally("kill -9 at the founding of an office")
    for number in range(seed, seed + count):
        with TemporaryDirectory(dir=folder) as fresh:
            path = Path(fresh) / "new.sovet"
            _killed(partial(_found, path), Random(number).uniform(0, 0.1))
            founded = path.exists()
            tally.count(*(_verdict(path, [_FOUNDED], in_flight=0) if founded else (Verdict.WHOLE, "")))
    return tally


def _work(path: Path, seed: int, acknowledge: Acknowledge) -> None:
    with Office.open(path) as office:
        for sentence in Secretary(office, seed).work():
            acknowledge(sentence)


def _update(path: Path, _acknowledge: Acknowledge) -> None:
    Office.open(path).close()


def _found(path: Path, _acknowledge: Acknowledge) -> None:
    Office.create(path, _COUNCIL).close()


def _verdict(path: Path, acknowledged: list[str], *, in_flight: int) -> tuple[Verdict, str]:
    """Return whether all acts are there, and no more than those that could not be acknowledged any more."""
    with Office.open(path) as office:
        found = office.read(problems)
    done = _done(path)
    if found:
        return Verdict.CORRUPT, "; ".join(found)
    if done[: len(acknowledged)] != acknowledged or len(done) > len(acknowledged) + in_flight:
        return Verdict.LOST, f"{acknowledged} became {done}"
    return Verdict.WHOLE, ""


def _done(path: Path) -> list[str]:
    with Office.open(path, writing=False) as office:
        return [row.name for row in reversed(office.read(operations))]


def _killed(act: Callable[[Acknowledge], None], after: float) -> list[str]:
    """Return what a child acknowledged; it is forked from here, where everything is imported already."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _act(act, writing)
    os.close(writing)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(reading, encoding="utf-8") as pipe:  # noqa: PTH123  (a descriptor has no path)
        said = pipe.read()
    assert _FAILED not in said, said
    return said.splitlines()


def _act(act: Callable[[Acknowledge], None], pipe: int) -> NoReturn:
    try:
        act(lambda sentence: _say(pipe, f"{sentence}\n"))
    except BaseException:
        _say(pipe, traceback.format_exc())
    os._exit(1)  # the parent's work must not go on here


def _say(pipe: int, words: str) -> None:
    os.write(pipe, words.encode())
