"""What follows the clauses of a resolution: the adoption formula, signatures, appendices."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.resolutions.reading.landmarks import is_adoption, is_appendix_title, is_date_line, is_position
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.outline import outline
from app.resolutions.reading.paragraphs import Paragraph
from app.resolutions.reading.signatures import ends_in_name, is_name, signatures
from app.resolutions.text import Adoption, Appendix, SignatureLine
from app.resolutions.verbs import has_infinitive
from app.russian.folding import fold_in_place

_COUNT = r"[»\"]?\s*[-:(]?\s*(\d+|нет)"
_FOR = re.compile(rf"(?<!\w)за{_COUNT}")
_AGAINST = re.compile(rf"(?<!\w)против\w*{_COUNT}")
_NOT_BY_ALL = re.compile(r"(?<!\w)при \w+ (?:воздержавш|(?:голос\w* )?против)")
_ABSTAINED = re.compile(rf"(?<!\w)воздержал\w*{_COUNT}")


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands after the last clause."""

    adoption: Adoption
    signatures: tuple[SignatureLine, ...]
    appendices: tuple[Appendix, ...]
    unplaced: tuple[str, ...]


def is_marked(paragraph: Paragraph) -> bool:
    """Return whether the paragraph has a number or a dash."""
    return paragraph.marker is not None


def split_ending(
    paragraphs: Sequence[Paragraph], is_clause: Callable[[Paragraph], bool] = is_marked
) -> tuple[list[Paragraph], Ending]:
    """Return the paragraphs of the clauses, and what follows the last that is certainly one."""
    titles = [
        i for i, paragraph in enumerate(paragraphs) if not paragraph.marker and _is_appendix_title(paragraph)
    ]
    main = list(paragraphs[: titles[0]] if titles else paragraphs)
    tail = _tail(main, is_clause)
    adoption, signed, unplaced = _adopted_and_signed(main[tail:])
    appendices = tuple(
        Appendix(paragraphs[start].text, outline(paragraphs[start + 1 : end]))
        for start, end in zip(titles, [*titles[1:], len(paragraphs)], strict=False)
    )
    return main[:tail], Ending(adoption, signed, appendices, unplaced)


def _is_appendix_title(paragraph: Paragraph) -> bool:
    """Return whether «Приложение № 2» begins the paragraph; the name of what is appended may stand below."""
    return is_appendix_title(paragraph.text) or (
        is_appendix_title(paragraph.lines[0].text) and not has_infinitive(paragraph.text)
    )


def _tail(main: Sequence[Paragraph], is_clause: Callable[[Paragraph], bool]) -> int:
    """Return where the formula or the signatures begin, after which no clause comes."""
    last = max((i for i, paragraph in enumerate(main) if is_clause(paragraph)), default=-1)
    for index in range(last + 1, len(main)):
        if _begins_tail(main, index):
            return index
    return len(main)


def _begins_tail(main: Sequence[Paragraph], index: int) -> bool:
    text = main[index].text
    if is_adoption(text) or is_date_line(text):
        return True
    following = main[index + 1].lines[0].text if index + 1 < len(main) else ""
    return is_position(text) and (
        ends_in_name(main[index].lines[-1].text) or _has_name(main[index]) or is_name(following)
    )


def _has_name(paragraph: Paragraph) -> bool:
    return any(is_name(line.text) or ends_in_name(line.text) for line in paragraph.lines[1:])


def _adopted_and_signed(
    tail: Sequence[Paragraph],
) -> tuple[Adoption, tuple[SignatureLine, ...], tuple[str, ...]]:
    """Return formula with its date, signatures, and the lines that are neither."""
    formula: list[str] = []
    below: list[Marked] = []
    for paragraph in tail:
        if is_adoption(paragraph.text) or is_date_line(paragraph.text):
            formula.append(paragraph.text)
        else:
            below.extend(paragraph.lines)
    signed, unplaced = signatures(below)
    return adoption_of("\n".join(formula)), signed, unplaced


def adoption_of(text: str) -> Adoption:
    """Return the formula with the vote it tells of; a vote against or abstaining outweighs «единогласно»."""
    folded = fold_in_place(text)
    votes_for, against, abstained = (_votes(pattern, folded) for pattern in (_FOR, _AGAINST, _ABSTAINED))
    unanimous: bool | None = None
    if against or abstained or _NOT_BY_ALL.search(folded):
        unanimous = False
    elif "единогласно" in folded or (votes_for is not None and against == abstained == 0):
        unanimous = True
    return Adoption(text, unanimous, votes_for, against, abstained)


def _votes(pattern: re.Pattern[str], folded: str) -> int | None:
    found = pattern.search(folded)
    return None if not found else 0 if found[1] == "нет" else int(found[1])
