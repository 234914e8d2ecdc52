"""Places in a text as Python and as Qt count them: to Qt a letter beyond the first 65 536 is two."""


def units(text: str, place: int) -> int:
    """Return where Qt sees the letter at this place."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def letters(text: str, units: int) -> int:
    """Return at which letter Qt's place is; between two halves it is behind the letter."""
    seen = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(seen.decode("utf-16-le", "replace"))
