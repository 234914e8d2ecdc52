"""A reader at work in a process of its own: whatever it meets there, this one goes on."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from tempfile import TemporaryFile
from typing import Any

from app.door.kinds import Kind
from app.errors import UserError

# -P: whatever lies in the current folder is not taken for a part of the program.
_CHILD = (sys.executable, "-P", "-m", "app.door.child")


def read(content: bytes, name: str, kind: Kind) -> Any:
    """Return the JSON value that the kind's reader makes of the bytes, within its time and memory."""
    with TemporaryFile() as answer:
        try:
            # The answer goes to a file: so its length is limited too, and nobody waits for a full pipe.
            child = subprocess.run(
                _CHILD,
                input=_order(name, kind) + b"\n" + content,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                timeout=kind.seconds,
                check=False,
            )
        except OSError:
            raise UserError(
                f"Для чтения файла «{name}» не хватает памяти или места:"
                " закройте лишние программы и повторите."
            ) from None
        except subprocess.TimeoutExpired:
            raise UserError(
                f"Файл «{name}» читается слишком долго:"
                " оставьте в нём только нужный документ и выберите его снова."
            ) from None
        whole = child.returncode == 0 and os.fstat(answer.fileno()).st_size <= kind.answer
        answer.seek(0)
        return _value(answer.read() if whole else b"", name)


def _order(name: str, kind: Kind) -> bytes:
    return json.dumps(
        {
            "name": name,
            "reader": kind.reader,
            "package": asdict(kind.package) if kind.package else None,
            "memory": kind.memory,
            "seconds": kind.seconds,
            "answer": kind.answer,
        }
    ).encode()


def _value(answer: bytes, name: str) -> Any:
    with suppress(ValueError, RecursionError):
        match json.loads(answer):
            case {"value": value}:
                return value
            case {"refusal": str(sentence)}:
                raise UserError(sentence)
    raise UserError(
        f"Файл «{name}» прочитать не удалось: он повреждён или слишком сложен;"
        " откройте его в своей программе, сохраните заново и выберите снова."
    )
