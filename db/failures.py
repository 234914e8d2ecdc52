"""Why the disk or SQLite refused: one table of reasons, each with a way out. Loads no ORM."""

import errno

_NO_ROOM = "на диске не хватает места. Освободите место и повторите."
_NO_WRITING = "запись запрещена. Возьмите папку или диск, где она разрешена."
_IN_USE = "файл занят другой программой. Закройте её и повторите."
_DAMAGED = "файл повреждён. Закройте программу и возьмите последнюю копию файла."
_NO_ANSWER = "диск не отвечает. Проверьте, что он подключён и на нём есть место, и повторите."

_BY_SQLITE = {5: _IN_USE, 6: _IN_USE, 8: _NO_WRITING, 11: _DAMAGED, 13: _NO_ROOM, 26: _DAMAGED}
_BY_SYSTEM = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), _NO_ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), _NO_WRITING),
}


def is_damage(error: BaseException) -> bool:
    """Return whether it is the file itself that is broken."""
    return reason(error) == _DAMAGED


def reason(error: BaseException) -> str:
    """Return what stands in the way and what to do: the second half of a sentence."""
    error = getattr(error, "orig", None) or error  # SQLAlchemy wraps what the driver said
    # The driver meets bytes that are no text only where a page was damaged.
    if isinstance(error, UnicodeError) or "decode to UTF-8" in str(error):
        return _DAMAGED
    if isinstance(error, OSError):
        return _BY_SYSTEM.get(error.errno or 0, _NO_ANSWER)
    return _BY_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, _NO_ANSWER)
