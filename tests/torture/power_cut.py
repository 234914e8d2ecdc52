"""A power cut at random instants of the secretary's work: the real SQL, replayed on a pretended disk."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import apsw

from tests.torture.disk import Disk
from tests.torture.life import Life, Settings, contents, found
from tests.torture.tally import Tally, Verdict
from tests.torture.vfs import PretendedDisk

_FILE = "office"


def power_cuts(life: Life, folder: Path, count: int, seed: int = 1) -> Tally:
    """Return what so many power cuts, at random instants of a life, left of the file."""
    tally = Tally(f"power cut at {life.name}, synchronous={life.settings['synchronous']}")
    states: list[str] = []
    instants = _replay(life, at_commit=lambda connection: states.append(contents(connection)))
    assert states[-1] == life.outcome, "the replay must do what the program did"
    random = Random(seed)
    cuts = Counter(random.randrange(instants) for _ in range(count))

    def cut(disk: Disk, instant: int, acknowledged: int) -> None:
        for _ in range(cuts[instant]):
            path = _write(disk.after_power_cut(random), folder)
            tally.count(*_verdict(found(path), states, acknowledged))

    _replay(life, at_instant=cut)
    return tally


def _replay(
    life: Life,
    *,
    at_instant: Callable[[Disk, int, int], None] = lambda *_: None,
    at_commit: Callable[[apsw.Connection], None] = lambda _: None,
) -> int:
    """Live the life on a pretended disk, its beginning being the first commit; return its instants."""
    instants = acknowledged = 0

    def before_change(disk: Disk) -> None:
        nonlocal instants
        at_instant(disk, instants, acknowledged)
        instants += 1

    files = {_FILE: life.beginning} if life.beginning else {}
    with _opened(Disk(files, before_change), life.settings) as connection:
        at_commit(connection)
        for statement, parameters in life.statements:
            connection.execute(statement, parameters).fetchall()
            if statement == "COMMIT":
                acknowledged += 1
                at_commit(connection)
    return instants


@contextmanager
def _opened(disk: Disk, settings: Settings) -> Iterator[apsw.Connection]:
    """Open the file on a pretended disk as the program would open it on a real one."""
    vfs = PretendedDisk(disk)
    with closing(apsw.Connection(_FILE, vfs=vfs.name)) as connection:
        for name, value in settings.items():
            connection.execute(f"PRAGMA {name} = {value}").fetchall()
        yield connection
    vfs.unregister()


def _write(files: dict[str, bytes], folder: Path) -> Path:
    """Put what a power cut left on a real disk."""
    for name in (_FILE, f"{_FILE}-journal"):
        (folder / name).unlink(missing_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / _FILE


def _verdict(state: str, states: list[str], acknowledged: int) -> tuple[Verdict, str]:
    """Return whether all that was acknowledged is there; the commit in flight may be there too."""
    if state in states[acknowledged : acknowledged + 2]:
        return Verdict.WHOLE, ""
    if state in states:
        return Verdict.LOST, f"commit {states.index(state)} of {acknowledged} was found"
    return Verdict.CORRUPT, state
