"""Several telephones, addresses or sites in one column: one a line, each once."""

import re

from app.errors import UserError

_EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that say something, each once, in their order."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.splitlines()))))


def in_line(text: str) -> str:
    """Return the lines beside each other, as a sentence takes them."""
    return ", ".join(text.split("\n"))


def with_line(text: str, line: str) -> str:
    """Return the text with one more line; one that is there already is not said twice."""
    return "\n".join(lines_of(f"{text}\n{line}"))


def check_emails(text: str, before: str = "") -> None:
    """Refuse an address newly written that can be none; what stood there before is left in peace."""
    for line in lines_of(text):
        if line not in lines_of(before) and not _EMAIL.fullmatch(line):
            raise UserError(
                f"«{line}» не похоже на адрес эл. почты: в нём нужны @ и точка, как в «dom@example.org»."
            )
