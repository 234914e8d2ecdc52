"""What was copied in Word, Excel, a mail or a PDF, to clauses: signs recognised, levels made from them."""

import re
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

from app.errors import UserError
from app.resolutions.outline import DEEPEST, Line, lines_of, tree_of
from app.resolutions.pasted_html import INVISIBLE, Copied, copied
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.markers import Marker, marker_of
from app.resolutions.reading.outline import outline
from app.resolutions.reading.paragraphs import Paragraph, paragraphs
from app.resolutions.rules import DASH, NEW
from app.resolutions.text import Clause

MOST_CLAUSES = 500  # at once: thousands would hold up the window for minutes
_LONGEST_HTML = 4_000_000  # of more than that the plain text is taken
_Many = TypeVar("_Many", bound=Sized)
_NUMBER_CELL = re.compile(r"\A(?P<number>\d{1,3}[а-я]?)[.)]?\s*\t\s*")  # in a column of its own


def pasted(html: str, text: str) -> tuple[Clause, ...]:
    """Return what the clipboard holds as clauses; those without any sign are still to be numbered."""
    found = _of_html(html) if "<" in html and len(html) <= _LONGEST_HTML else ()
    return found or _refused_where_many(_of_text(text))


def _refused_where_many(found: _Many) -> _Many:
    if len(found) > MOST_CLAUSES:
        raise UserError(
            f"Скопировано больше {MOST_CLAUSES} пунктов сразу. Вставляйте их по частям"
            " или сохраните этот текст файлом и перетащите файл в окно программы."
        )
    return found


def _of_html(html: str) -> tuple[Clause, ...]:
    found = _refused_where_many(copied(html))
    understood = [_paragraph(each.line(), each.sign) for each in found]
    if any(each.level for each in found):
        return tree_of(list(_levelled(found, understood)))
    return _by_signs(understood)


def _of_text(text: str) -> tuple[Clause, ...]:
    clean = text.translate(INVISIBLE).splitlines()
    lines = [Marked(_NUMBER_CELL.sub(r"\g<number>. ", line)) for line in clean]
    if any(marker_of(line.text.strip()) for line in lines):
        return _by_signs(paragraphs(lines))  # those of a PDF are broken, the sentences go on
    return _by_signs([_paragraph(line.strip()) for line in lines if line.strip()])


def _paragraph(line: Marked, sign: str = "") -> Paragraph:
    """Return the text apart from the sign it begins with; an automatic one stands beside it."""
    if found := _NUMBER_CELL.match(line.text):
        sign, line = f"{found['number']}.", line.cut(found.end())
    body = line.tidy()
    marker = _marker_of_sign(sign) if sign else marker_of(body.text)
    if marker and not sign:
        body = body.cut(len(marker.written)).strip()
    return Paragraph((body,), body, marker)


def _marker_of_sign(sign: str) -> Marker:
    """Return an automatic list's sign as a marker; Word's bullets are odd letters of its own fonts."""
    numbers = sign.endswith((".", ")"))  # «I.», «A)» are no numbers of ours, but count like them
    return marker_of(f"{sign} …") or Marker(sign, NEW if numbers else DASH)


def _by_signs(found: list[Paragraph]) -> tuple[Clause, ...]:
    """Return the tree that the signs tell of; where there is none at all, every paragraph is a clause."""
    if any(each.marker for each in found):
        lines = lines_of(outline(found))
        return tree_of([Line(min(line.depth, DEEPEST), line.clause) for line in lines])
    return tuple(Clause(NEW, each.text, marks=each.body.marks) for each in found)


def _levelled(found: Iterable[Copied], understood: Iterable[Paragraph]) -> Iterator[Line]:
    """Yield the lines as deep as their lists were; what stands between belongs to the last number."""
    found = list(found)
    top = min(each.level for each in found if each.level)
    deepest, below = 0, 0  # how deep the next one may stand, and what has no number
    for each, paragraph in zip(found, understood, strict=True):
        marker = paragraph.marker
        typed = len(marker.path) - 1 if marker and marker.path else below
        depth = min(each.level - top if each.level else typed, deepest, DEEPEST)
        yield Line(depth, _clause(paragraph))
        deepest = depth + 1
        if marker and marker.bare != DASH:
            below = deepest


def _clause(paragraph: Paragraph) -> Clause:
    marker, body = paragraph.marker, paragraph.body
    written = marker.written if marker else ""
    return Clause(marker.bare if marker else None, body.text, marks=body.marks, written=written)
