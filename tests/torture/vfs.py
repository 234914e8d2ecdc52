"""SQLite on the pretended disk: it syncs files and folders exactly where it would on a real one."""

from typing import Any

import apsw

from tests.torture.disk import Content, Disk

_SECTOR_SIZE = 4096  # as SQLite's own unix layer answers
_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_SUPER_JOURNAL


class PretendedDisk(apsw.VFS):
    """The layer under SQLite that keeps its files on a `Disk`; connections ask for it by `name`."""

    name = "pretended-disk"

    def __init__(self, disk: Disk) -> None:
        super().__init__(self.name, base="")
        self._disk = disk

    def xOpen(self, name: Any, flags: list[int]) -> "PretendedFile":
        """Open a file, or make it where it is missing."""
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        new = path not in self._disk.files
        if new:
            self._disk.create(path)
        flags[1] = flags[0]
        return PretendedFile(self._disk, self._disk.files[path], new and bool(flags[0] & _JOURNALS))

    def xDelete(self, filename: str, syncdir: bool) -> None:
        """Unlink a file, and sync the folder where SQLite asks for it."""
        if filename not in self._disk.files:
            raise apsw.IOError(f"{filename} is not there")
        self._disk.remove(filename)
        if syncdir:
            self._disk.sync_names()

    def xAccess(self, pathname: str, flags: int) -> bool:
        """Return whether the file is there."""
        content = self._disk.files.get(pathname)
        return content is not None and (flags != apsw.SQLITE_ACCESS_EXISTS or bool(content.seen))

    def xFullPathname(self, name: str) -> str:
        """Return the name: there is one folder."""
        return name


class PretendedFile:
    """An open file; one program alone uses it, so its locks are granted without asking."""

    def __init__(self, disk: Disk, content: Content, sync_name: bool) -> None:
        self._disk = disk
        self._content = content
        self._sync_name = sync_name

    def xRead(self, amount: int, offset: int) -> bytes:
        """Return what the program wrote there."""
        return bytes(self._content.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        """Write."""
        self._disk.write(self._content, offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:
        """Cut."""
        self._disk.truncate(self._content, newsize)

    def xSync(self, flags: int) -> None:
        """Sync; with the first sync of a new journal its folder is synced too, as unix's layer does."""
        self._disk.sync(self._content)
        if self._sync_name:
            self._disk.sync_names()
            self._sync_name = False

    def xFileSize(self) -> int:
        """Return the size."""
        return len(self._content.seen)

    def xClose(self) -> None:
        """Close: nothing becomes safe by that."""

    def xLock(self, level: int) -> None:
        """Grant."""

    def xUnlock(self, level: int) -> None:
        """Let go."""

    def xCheckReservedLock(self) -> bool:
        """Return that nobody else writes."""
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        """Know no extras."""
        return False

    def xSectorSize(self) -> int:
        """Return what SQLite pads its journal to."""
        return _SECTOR_SIZE

    def xDeviceCharacteristics(self) -> int:
        """Return what unix's layer promises: a torn write harms no neighbours."""
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE
