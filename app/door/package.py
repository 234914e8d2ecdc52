"""A zip archive looked through before anything is made of it: what it holds, and how much that unpacks to."""

import stat
import struct
import zlib
from io import BytesIO
from pathlib import PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from app.door.kinds import Package
from app.errors import UserError

_LOCAL = struct.Struct("<4s22xHH")  # the header before each entry: its sign, the lengths of name and extra
_SIGN = b"PK\x03\x04"
_LOCKED = 0x1
_PIECE = 1 << 20
_SMALL = 1 << 20  # an entry of one repeated byte may shrink a thousandfold and harm nobody


class _Bad(Exception):
    """The archive is no ordinary document."""


def check(content: bytes, name: str, limits: Package) -> None:
    """Refuse an archive that unpacks to too much, leads out of its folder, or is not what it says it is."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_entries(content, archive.infolist(), limits)
    except OverflowError:
        raise UserError(
            f"Файл «{name}» распаковывается в слишком большой: откройте его в своей программе,"
            " удалите лишнее, сохраните и выберите снова."
        ) from None
    except (_Bad, BadZipFile, zlib.error, struct.error, ValueError, NotImplementedError, OSError):
        raise UserError(
            f"Файл «{name}» повреждён или защищён паролем: откройте его в своей программе,"
            " сохраните заново без пароля и выберите снова."
        ) from None


def _check_entries(content: bytes, entries: list[ZipInfo], limits: Package) -> None:
    if len(entries) > limits.entries or sum(entry.file_size for entry in entries) > limits.unpacked:
        raise OverflowError
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise _Bad
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        _check_entry(entry, limits)
        if entry.header_offset < end:  # entries that share their bytes: a bomb without any repetition
            raise _Bad
        end = _unpacked_as_said(content, entry)


def _check_entry(entry: ZipInfo, limits: Package) -> None:
    if entry.file_size > max(_SMALL, limits.ratio * entry.compress_size):
        raise OverflowError
    link = stat.S_ISLNK(entry.external_attr >> 16)
    if link or entry.flag_bits & _LOCKED or not _stays_inside(entry.orig_filename):
        raise _Bad


def _stays_inside(name: str) -> bool:
    """Return whether the name leads nowhere but down from its folder, on every system."""
    path = PureWindowsPath(name)  # knows both kinds of slashes, and drives
    return not (path.anchor or ".." in path.parts or any(ord(character) < 32 for character in name))


def _unpacked_as_said(content: bytes, entry: ZipInfo) -> int:
    """Return where the entry ends; refuse one that unpacks to another size than it says."""
    sign, name, extra = _LOCAL.unpack_from(content, entry.header_offset)
    start: int = entry.header_offset + _LOCAL.size + name + extra
    end = start + entry.compress_size
    if sign != _SIGN or end > len(content):
        raise _Bad
    if _unpacked(content[start:end], entry) != entry.file_size:
        raise _Bad
    return end


def _unpacked(packed: bytes, entry: ZipInfo) -> int:
    """Return to how many bytes the entry unpacks, counted no further than just beyond what it says."""
    if entry.compress_type == ZIP_STORED:
        return len(packed)
    if entry.compress_type != ZIP_DEFLATED:
        raise _Bad
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    size = 0
    while not inflater.eof and size <= entry.file_size:
        piece = inflater.decompress(packed, _PIECE)
        packed = inflater.unconsumed_tail
        if not piece and not packed:
            break
        size += len(piece)
    if not inflater.eof or inflater.unused_data:
        raise _Bad
    return size
