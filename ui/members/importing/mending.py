"""The list by which somebody mends the file: what was not understood, cell by cell."""

from PySide6.QtWidgets import QFileDialog, QWidget

from app.documents import files

NAME = "Что исправить в Excel.txt"


def save_list(parent: QWidget, lines: str) -> None:
    """Save the list where the secretary wants it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Сохранить списком", NAME, "Текст (*.txt)")
    if chosen:
        files.save(files.with_ending(chosen, ".txt"), f"{lines}\n".encode())
