"""Which files hold a registry: chosen by a person, or dropped."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

# The same as app.spreadsheet reads, which is not loaded before a file is opened.
KINDS = (".xlsx", ".xlsm", ".ods", ".csv", ".xls")


def ask_registry(parent: QWidget) -> Path | None:
    """Return the file of the registry to take in, or None."""
    patterns = " ".join(f"*{kind}" for kind in KINDS)
    chosen, _ = QFileDialog.getOpenFileName(parent, "Реестр из Excel", "", f"Таблицы ({patterns})")
    return Path(chosen) if chosen else None
