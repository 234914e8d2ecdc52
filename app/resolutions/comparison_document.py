"""The comparison of two texts of a resolution on paper: what stood there, what stands there."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.documents.tree import Align, Block, Column, Document, Heading, Paragraph, Properties, Run, Table
from app.resolutions.differences import Difference, Kind
from app.russian.numerals import plural

_COLUMNS: Final = (Column("Что", 2), Column("Было", 5), Column("Стало", 5))
_BECAME: Final = {
    Kind.SAME: "без изменений",
    Kind.CHANGED: "изменено",
    Kind.MOVED: "перемещено",
    Kind.ADDED: "добавлено",
    Kind.REMOVED: "удалено",
}


def compose_comparison(name: str, which: str, found: Sequence[Difference]) -> Document:
    """Return what differs between two versions, of which `which` says the moments, as a document."""
    return Document(tuple(_blocks(name, which, found)), Properties(f"{name}: сравнение редакций"))


def heading_of(each: Difference) -> str:
    """Return «п. 3 · изменено», «п. 4 (был п. 2) · перемещено», «Тема · изменено»."""
    return f"{_place(each)} · {_BECAME[each.kind]}"


def unchanged_words(count: int) -> str:
    """Return «3 места без изменений»."""
    return f"{plural(count, 'место', 'места', 'мест')} без изменений"


def _place(each: Difference) -> str:
    if each.part:
        return each.part
    number = each.after or each.before
    if number in ("", "–"):
        return "пункт перечня" if number else "абзац"
    was = f" (был п.\u00a0{each.before})" if each.before not in ("", number) and each.after else ""
    return f"п.\u00a0{number}{was}"


def _blocks(name: str, which: str, found: Sequence[Difference]) -> Iterator[Block]:
    yield Heading((Run(f"{name}:\nсравнение редакций"),))
    yield Paragraph((Run(which),), Align.LEFT, indented=False)
    changed = [each for each in found if each.kind is not Kind.SAME]
    if changed:
        yield Table(_COLUMNS, tuple(_row(each) for each in changed))
    else:
        yield Paragraph((Run("Эти редакции одинаковы."),))


def _row(each: Difference) -> tuple[str, str, str]:
    before, after = (_side(each, unlike) for unlike in (Kind.ADDED, Kind.REMOVED))
    return f"{_place(each)}\n{_BECAME[each.kind]}", before, after


def _side(each: Difference, unlike: Kind) -> str:
    """Return what one of the two texts says: all but what only the other one has."""
    said, facts = (
        "".join(piece.text for piece in pieces if piece.kind is not unlike)
        for pieces in (each.pieces, each.facts)
    )
    return "\n".join(filter(None, (said, f"[{facts}]" if facts else "")))
