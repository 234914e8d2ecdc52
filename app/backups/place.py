"""The second place for copies: a stick, another disk, a folder that is carried elsewhere."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.backups.copies import second_folder
from app.errors import UserError, refusals_said
from app.russian.dates import long_date
from db.backups.copies import copies, folder_of, in_words
from db.backups.local import keep_local, local
from db.durable import private_folder

_TOO_OLD = timedelta(days=7)


def place(path: Path) -> Path | None:
    """Return the second place of the office's copies, or None."""
    chosen = local(path).place
    return Path(chosen) if chosen else None


def set_place(path: Path, folder: Path | None) -> None:
    """Choose the second place, or none; the folder must be at hand and let itself be written."""
    with refusals_said(), in_words(f"Хранить копии в «{folder}» нельзя"):
        if folder is not None:
            _refuse_useless(path, folder)
            private_folder(folder / folder_of(path).name)
        keep_local(path, replace(local(path), place=str(folder.absolute()) if folder else ""))


def _refuse_useless(path: Path, folder: Path) -> None:
    if not folder.is_dir():
        raise UserError(f"Папки «{folder}» нет. Подключите диск или выберите другую папку.")
    if folder.samefile(path.absolute().parent):
        raise UserError("Здесь лежит сам файл секретариата. Выберите папку на другом диске или флешке.")


def reminder(path: Path, now: datetime | None = None) -> str | None:
    """Return the sentence that asks to renew the copies in the second place, or None while all is well."""
    chosen, folder = place(path), second_folder(path)
    if chosen is None or folder is None:
        return None
    if not folder.is_dir():
        return f"Второе место для копий, «{chosen}», недоступно. Подключите диск или выберите другое место."
    newest = next((copy for copy in copies(path, folder) if copy.is_whole()), None)
    if newest is None:
        return f"В папке «{chosen}» ещё нет копий. Сделайте копию сейчас."
    # A clock that went back must not hide the age: a copy from the future is no fresh one.
    if abs((now or datetime.now().astimezone()) - newest.manifest.moment) <= _TOO_OLD:
        return None
    return f"Последняя копия в папке «{chosen}» — от {long_date(newest.manifest.day)} Сделайте копию сейчас."
