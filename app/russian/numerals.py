"""Roman numbers of conferences, letters of subclauses, and nouns that agree with a number."""

import re

from app.russian.typography import NO_BREAK_SPACE

LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"  # as Word counts: without ё й ъ ы ь

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_VALUES = {sign: value for value, sign in _ROMAN if len(sign) == 1}
# Real texts mix Cyrillic letters that look alike into Roman numbers.
_LATIN = str.maketrans("ХІӀСМ", "XIICM")
_LARGEST = 3999


def letter(number: int, alphabet: str = LETTERS) -> str:
    """Return the letter of the first, second… subclause: а … я, then аа, бб …, as Word goes on."""
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def roman(number: int) -> str:
    """Return the number in Roman digits; only 1 to 3999 can be written so."""
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"no Roman number for {number}")
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def from_roman(text: str) -> int | None:
    """Return the number of well-formed Roman digits, Cyrillic look-alikes included, or None."""
    signs = text.strip().upper().translate(_LATIN)
    if not re.fullmatch(r"[MDCLXVI]{1,15}", signs):
        return None
    values = [_VALUES[sign] for sign in signs]
    number = sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return number if 1 <= number <= _LARGEST and roman(number) == signs else None


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the number with the form of the noun that agrees: «1 пункт», «2 пункта», «5 пунктов»."""
    last, tens = abs(number) % 10, abs(number) % 100
    if last == 1 and tens != 11:
        noun = one
    elif 2 <= last <= 4 and not 12 <= tens <= 14:
        noun = few
    else:
        noun = many
    return f"{number}{NO_BREAK_SPACE}{noun}"
