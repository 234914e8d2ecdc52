"""Which office file is opened: this computer's own, or a chosen one. Imported once the shell is painted."""

from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".sovet"
_KINDS = f"Файлы секретариата (*{SUFFIX})"


def default() -> Path:
    """Return the office file of this computer."""
    return user_data_path("sekretariat", appauthor=False) / f"Секретариат{SUFFIX}"


def example() -> Path:
    """Return where the invented council is kept."""
    return default().with_name(f"Пример{SUFFIX}")


def ask_existing(parent: QWidget, near: Path) -> Path | None:
    """Return the file to open, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Открыть", str(near.parent), _KINDS)
    return Path(chosen) if chosen else None


def ask_new(parent: QWidget) -> Path | None:
    """Return the file to create, or None."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Создать", f"Секретариат{SUFFIX}", _KINDS)
    return Path(chosen).with_suffix(SUFFIX) if chosen else None
