"""A pretended disk: it remembers what was synced, and tells what a power cut could leave of the rest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Change:
    """Bytes written at an offset or, without bytes, the end of the file moved there."""

    offset: int
    data: bytes | None

    def sectors(self) -> Iterator["Change"]:
        """Yield the change as the disk takes it, sector by sector."""
        if self.data is None:
            yield self
            return
        start = 0
        while start < len(self.data):
            end = min(len(self.data), start + SECTOR - (self.offset + start) % SECTOR)
            yield Change(self.offset + start, self.data[start:end])
            start = end


@dataclass(slots=True, eq=False)
class Content:
    """What one file holds: what the program sees, what is safe, and the changes since the last sync."""

    seen: bytearray = field(default_factory=bytearray)
    safe: bytes = b""
    unsafe: list[Change] = field(default_factory=list)

    def change(self, change: Change) -> None:
        """Take a change in; it is not safe yet."""
        _apply(self.seen, change, bytes)
        self.unsafe.append(change)

    def sync(self) -> None:
        """Make what the program sees safe."""
        self.safe = bytes(self.seen)
        self.unsafe.clear()

    def after_power_cut(self, random: Random) -> bytes:
        """Return what could be found: each unsafe sector new, old or torn, gaps of zeros or of garbage."""
        chance = random.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        gap = random.choice((bytes, random.randbytes))
        found = bytearray(self.safe)
        for change in self.unsafe:
            for sector in change.sectors():
                if random.random() < chance:
                    _apply(found, sector, gap)
                elif sector.data and random.random() < 0.1:
                    torn = sector.data[: random.randrange(len(sector.data))]
                    _apply(found, Change(sector.offset, torn), gap)
        return bytes(found)


def _apply(content: bytearray, change: Change, gap: Callable[[int], bytes]) -> None:
    if change.data is None:
        del content[change.offset :]
    if change.offset > len(content):
        content.extend(gap(change.offset - len(content)))
    if change.data:
        content[change.offset : change.offset + len(change.data)] = change.data


class Disk:
    """One folder of files; `before_change` is called ahead of everything that changes the disk."""

    def __init__(self, files: dict[str, bytes], before_change: Callable[["Disk"], None]) -> None:
        self.files = {name: Content(bytearray(content), content) for name, content in files.items()}
        self._safe_names = dict(self.files)
        self._unsafe_names: list[tuple[str, Content | None]] = []
        self._before_change = before_change

    def create(self, name: str) -> None:
        """Make an empty file; its name is not safe yet."""
        self._before_change(self)
        self.files[name] = Content()
        self._unsafe_names.append((name, self.files[name]))

    def remove(self, name: str) -> None:
        """Unlink a file; until the folder is synced it may be back after a power cut."""
        self._before_change(self)
        del self.files[name]
        self._unsafe_names.append((name, None))

    def write(self, content: Content, offset: int, data: bytes) -> None:
        """Write into a file; not safe yet."""
        self._before_change(self)
        content.change(Change(offset, data))

    def truncate(self, content: Content, size: int) -> None:
        """Cut a file; not safe yet."""
        self._before_change(self)
        content.change(Change(size, None))

    def sync(self, content: Content) -> None:
        """Make a file's content safe, but not its name."""
        self._before_change(self)
        content.sync()

    def sync_names(self) -> None:
        """Make the folder safe: what was created is there, what was removed is gone."""
        self._before_change(self)
        self._safe_names = dict(self.files)
        self._unsafe_names.clear()

    def after_power_cut(self, random: Random) -> dict[str, bytes]:
        """Return files as they could be found now, if the power went off at this instant."""
        names: dict[str, Content | None] = dict(self._safe_names)
        # A file system may be behind with the names, but it keeps their order.
        names.update(self._unsafe_names[: random.randint(0, len(self._unsafe_names))])
        return {name: content.after_power_cut(random) for name, content in names.items() if content}
