"""Files spoilt at random: bytes flipped, cut, doubled, spliced, and what is known to hurt put between."""

import random
from collections.abc import Callable, Sequence
from typing import TypeAlias

Mutation: TypeAlias = Callable[[random.Random, bytes], bytes]

_LONGEST = 1_000_000
_HURTING = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[2J", b"\x98", b"\r", b"\t" * 300),
    *(
        text.encode()
        for text in (
            *(
                "«",
                "»",
                "(",
                ")",
                "**",
                "*_",
                "__",
                "[а](",
                "<http://",
                "…",
                "№",
                "\u202e",
                "\u200b",
                "\u2028",
            ),
            *(
                "а\u0301" * 50,
                "1.1.1.1.",
                "999а. ",
                "а) ",
                "– ",
                "• ",
                "ПОСТАНОВИЛИ:",
                "решили",
                "Приложение № 1 к",
            ),
            *(
                "до 31 февраля 9999 года ",
                "в 0000 году ",
                "с 1 по 40 мая ",
                "XXXХХІІ ",
                "в течение 99999999999 дней ",
            ),
            *(
                "Поручить ",
                "Исключить из состава совета ",
                "до ",
                "Ответственный: ",
                "Срок: ",
                "Исх. № 1 от ",
                "С уважением,",
            ),
            *("апреля " * 400, "а-\n" * 400, "«а\n" * 400, "1" * 5000, " " * 5000, "(" * 3000, "А. " * 2000),
        )
    ),
)


def spoilt(chance: random.Random, seeds: Sequence[bytes], mutations: Sequence[Mutation]) -> bytes:
    """Return one of the seeds after up to eight mutations."""
    content = chance.choice(seeds)
    for _ in range(chance.randint(1, 8)):
        content = chance.choice(mutations)(chance, content)[:_LONGEST]
    return content


def flip(chance: random.Random, content: bytes) -> bytes:
    """Return the content with one bit turned over."""
    if not content:
        return content
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def cut(chance: random.Random, content: bytes) -> bytes:
    """Return the content without one stretch."""
    start, end = _stretch(chance, content)
    return content[:start] + content[end:]


def end_early(chance: random.Random, content: bytes) -> bytes:
    """Return the beginning of the content."""
    return content[: _place(chance, content)]


def repeat(chance: random.Random, content: bytes) -> bytes:
    """Return the content with one stretch written many times."""
    start, end = _stretch(chance, content)
    return content[:end] + content[start:end] * chance.choice((1, 2, 10, 200)) + content[end:]


def move(chance: random.Random, content: bytes) -> bytes:
    """Return the content with one stretch elsewhere."""
    start, end = _stretch(chance, content)
    rest = content[:start] + content[end:]
    place = _place(chance, rest)
    return rest[:place] + content[start:end] + rest[place:]


def overwrite(chance: random.Random, content: bytes) -> bytes:
    """Return the content with noise, zeros or ones over one stretch."""
    start, end = _stretch(chance, content)
    noise = chance.choice((chance.randbytes(end - start), bytes(end - start), b"\xff" * (end - start)))
    return content[:start] + noise + content[end:]


def insert(chance: random.Random, content: bytes) -> bytes:
    """Return the content with something known to hurt in it."""
    place = _place(chance, content)
    return content[:place] + chance.choice(_HURTING) * chance.choice((1, 1, 1, 5)) + content[place:]


def shuffle_lines(chance: random.Random, content: bytes) -> bytes:
    """Return the content with its lines in disorder, some of them blank."""
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return chance.choice((b"\n", b"\r\n", b"\n\n", b" ", b"\r")).join(lines)


def recode(chance: random.Random, content: bytes) -> bytes:
    """Return the content in another encoding."""
    text = content.decode("utf-8", "replace")
    return text.encode(chance.choice(("cp1251", "utf-16", "koi8-r", "utf-32", "utf-8-sig")), "replace")


def _place(chance: random.Random, content: bytes) -> int:
    return chance.randint(0, len(content))


def _stretch(chance: random.Random, content: bytes) -> tuple[int, int]:
    start = _place(chance, content)
    return start, min(len(content), start + chance.choice((1, 4, 16, 100, 1024, 4096)))


BYTES: tuple[Mutation, ...] = (flip, flip, cut, end_early, repeat, move, overwrite)
WORDS: tuple[Mutation, ...] = (*BYTES, insert, insert, shuffle_lines, recode)
