"""Who may come in: a plain file of a declared kind and size, whose content is what its name says."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.door import apart
from app.door.kinds import Kind
from app.door.readers import reader_of
from app.errors import UserError
from db.plain import NotPlain, content_of

_FOLDER = "«{}» – это папка: выберите в ней файл с текстом документа."
_SEALED = (
    "Файл «{}» защищён паролем: откройте его в своей программе, сохраните заново без пароля и выберите снова."
)
_DISGUISED = (
    "Файл «{}» внутри не такой, как обещает его имя: "
    "откройте его в своей программе, сохраните заново и выберите снова."
)


def read(path: Path, kinds: Sequence[Kind]) -> Any:
    """Return what the reader of the file's kind makes of it; a UserError says what stands in the way."""
    kind = _kind_of(path, kinds)
    content = _content(path, kind)
    if kind.beginnings and not content.startswith(kind.beginnings):
        sealed = kind.sealed and kind.sealed in content
        raise UserError((_SEALED if sealed else _DISGUISED).format(path.name))
    if len(content) <= kind.quick and not kind.package:
        return reader_of(kind.reader)(content)
    return apart.read(content, path.name, kind)


def _kind_of(path: Path, kinds: Sequence[Kind]) -> Kind:
    for kind in kinds:
        if path.suffix.lower() in kind.suffixes:
            return kind
    if _is_folder(path):
        raise UserError(_FOLDER.format(path.name))
    known = ", ".join(f"{', '.join(kind.suffixes)} ({kind.called})" for kind in kinds)
    raise UserError(
        f"Файл «{path.name}» прочитать нельзя: читаются {known};"
        " сохраните документ в таком виде и выберите этот файл."
    )


def _content(path: Path, kind: Kind) -> bytes:
    try:
        return content_of(path, kind.largest)
    except IsADirectoryError:
        raise UserError(_FOLDER.format(path.name)) from None
    except FileNotFoundError:
        raise UserError(f"Файла «{path}» нет: проверьте имя и папку.") from None
    except NotPlain:
        raise UserError(
            f"«{path.name}» – не обычный файл, а устройство или канал: выберите файл с документом."
        ) from None
    except OverflowError:
        raise UserError(
            f"Файл «{path.name}» слишком велик для одного документа:"
            f" выберите файл до {_megabytes(kind.largest)} или разделите этот на части."
        ) from None
    except (OSError, ValueError):
        raise UserError(
            f"Файл «{path.name}» не открывается: закройте его в других программах и проверьте права на чтение"
            " или скопируйте его в другую папку."
        ) from None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no system knows
        return False


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000}\u00a0МБ"
