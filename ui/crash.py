"""When the program itself is at fault: a traceback in the log file, a calm word on the screen."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType

from app.errors import UserError

# Nothing that only a crash needs is imported at the start.


def install(on_refusal: Callable[[UserError], object] | None = None) -> None:
    """Write down and tell every error nobody foresaw; a sentence that nobody said goes to `on_refusal`."""
    sys.excepthook = _Hook(on_refusal)


class _Hook:
    """What Python calls with an error that nobody caught."""

    def __init__(self, on_refusal: Callable[[UserError], object] | None) -> None:
        self._on_refusal = on_refusal
        self._telling = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError) and self._on_refusal:
            self._tell_once(partial(self._on_refusal, error))
            return
        if sys.stderr and sys.stderr.isatty():  # elsewhere the system keeps what is said there, names and all
            sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._tell_once(partial(_show, error, _write_down(error)))

    def _tell_once(self, tell: Callable[[], object]) -> None:
        """Tell it unless something is being told: one error may be met at every stroke of the clock."""
        if not self._telling:
            self._telling = True
            try:
                tell()
            finally:
                self._telling = False


def _write_down(error: BaseException) -> Path | None:
    """Return the log file with the error in it; None: a full disk must not keep it from the screen."""
    from app import log

    path = log.log_file()
    try:
        log.write_down(path, error)
    except OSError:
        return None
    return path


def _show(error: BaseException, log_file: Path | None) -> None:
    from app.log import told
    from ui.crash_dialog import CrashDialog

    dialog = CrashDialog("\n".join(told(error)), log_file)
    dialog.exec()
    dialog.deleteLater()
