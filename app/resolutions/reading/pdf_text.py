"""A PDF with text as lines: pages joined, what runs over them apart, paragraphs told by their indents."""

from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader

from app.errors import UserError
from app.resolutions.reading.landmarks import is_appendix_title
from app.resolutions.reading.lines import Read
from app.resolutions.reading.marked import Marked
from app.resolutions.reading.markup import plainly_spaced
from app.resolutions.reading.running import is_page_or_rule
from app.russian.folding import fold

_INDENT = 3  # columns: a line that begins so far to the right begins a paragraph
_SHORT = 0.6  # of the widest line: such a one is not broken, but ends
_RUNNING = 2  # so many lines at most run at the head of a page, or at its foot


def read_pdf(content: bytes) -> Read:
    """Return the lines of the document (.pdf); a locked one and a scan without text are refused."""
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UserError("Файл PDF защищён паролем: сохраните его без пароля и выберите снова.")
    pages = [_lines(page.extract_text(extraction_mode="layout")) for page in reader.pages]
    if not any(any(line.strip() for line in page) for page in pages):
        raise UserError(
            "В этом PDF нет текста: это снимок бумаги. Распознайте его в своей программе сканирования"
            " и сохраните с текстом или наберите текст."
        )
    repeated = _repeated(pages)
    parted = [_parted(page, repeated) for page in pages]
    running = dict.fromkeys(line for _, apart in parted for line in apart)
    # A page of short paragraphs alone has no line at the margin: only all pages together show it.
    margin = min((_indent(line) for own, _ in parted for line in own if line), default=0)
    width = max(len(line) for own, _ in parted for line in own)
    text = [line for own, _ in parted for line in _paragraphs(own, margin, width)]
    return Read([plainly_spaced(Marked(line)) for line in text], running=tuple(running))


def _lines(page: str) -> list[str]:
    lines = [line.rstrip() for line in page.splitlines()]
    filled = [number for number, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return what stands at the head or the foot of more than one page, folded and without numbers."""
    times = Counter(key for page in pages for key in {_key(page[place]) for place in _edges(page)})
    return {key for key, count in times.items() if count > 1 and any(map(str.isalpha, key))}


def _edges(page: Sequence[str]) -> list[int]:
    """Return the places of the few lines at the head and the foot that a gap sets apart from the text."""
    gaps = [number for number, line in enumerate(page) if not line] or [len(page), -1]
    head, foot = range(gaps[0]), range(gaps[-1] + 1, len(page))
    return [place for part in (head, foot) if len(part) <= _RUNNING for place in part]


def _key(line: str) -> str:
    # The page's number is another on each page.
    return fold("".join(letter for letter in line if not letter.isdigit()))


def _parted(page: Sequence[str], repeated: set[str]) -> tuple[list[str], list[str]]:
    """Return the page's own lines, and those at its edges that run over all pages."""
    apart = {
        number
        for number in _edges(page)
        if _key(page[number]) in repeated or is_page_or_rule(page[number].strip())
    }
    own = "\n".join(line for number, line in enumerate(page) if number not in apart)
    return _lines(own), [page[number].strip() for number in sorted(apart)]


def _paragraphs(lines: Sequence[str], margin: int, width: int) -> Iterator[str]:
    """Yield the lines of a page, a blank one before each that is moved in or stands below a short title."""
    for before, line in pairwise(["", *lines]):
        moved_in = _indent(line) - margin >= _INDENT
        titled = len(before.strip()) < width * _SHORT and is_appendix_title(before.strip())
        if line and (moved_in or (titled and line.lstrip()[:1].isupper())):
            yield ""
        yield line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
