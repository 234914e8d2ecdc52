"""What a kind of file may look like, declared by whoever reads it."""

from dataclasses import dataclass

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Package:
    """The limits of a kind that is a zip archive (.docx, .xlsx, .ods): how much it may hold once unpacked."""

    entries: int = 5_000
    unpacked: int = 200 * _MB
    ratio: int = 200  # of one entry; ordinary ones reach 20, a bomb begins at 1000


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file and its reader «module:function», which makes a JSON value of the bytes.

    The reader works in a process of its own under the limits; only where a file is no larger than `quick`,
    and the reader known to be harmless with so little, it works at once.
    """

    called: str  # «обычный текст», as in «читаются .txt (обычный текст)»
    suffixes: tuple[str, ...]
    largest: int  # bytes
    reader: str
    beginnings: tuple[bytes, ...] = ()  # the first bytes; none: such a file may begin with anything
    package: Package | None = None
    quick: int = 0
    seconds: float = 4
    memory: int = 500 * _MB
    answer: int = 16 * _MB  # how long the JSON may become
    sealed: bytes = b""  # what betrays a file that begins otherwise because a password protects it
