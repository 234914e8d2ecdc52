"""A text becomes a resolution or a letter; every character is placed or listed as unplaced."""

from dataclasses import replace

from app.errors import UserError
from app.resolutions.reading.heading import split_heading
from app.resolutions.reading.letter import is_letter, read_letter
from app.resolutions.reading.lines import Read
from app.resolutions.reading.markup import marked_lines
from app.resolutions.reading.minutes import is_minutes, read_minutes
from app.resolutions.reading.paragraphs import Paragraph, paragraphs
from app.resolutions.reading.resolution import operative_paragraph, read_resolution
from app.resolutions.reading.running import single_spaced, without_running
from app.resolutions.reading.side_by_side import in_rows
from app.resolutions.text import LetterText, ResolutionText


def read_text(text: str) -> ResolutionText | LetterText:
    """Return what the text says: a resolution by its operative word, else a letter."""
    return read_lines(Read(marked_lines(text)))


def read_lines(read: Read) -> ResolutionText | LetterText:
    """Return what the lines of a file say, together with what stood outside its text."""
    lines, running = without_running(read.lines)
    document = _understood(paragraphs(in_rows(single_spaced(lines))))
    return replace(document, running=read.running + running, unplaced=document.unplaced + read.unplaced)


def _understood(found: list[Paragraph]) -> ResolutionText | LetterText:
    if not found:
        raise UserError("В файле нет текста: выберите файл, в котором есть текст документа.")
    word = operative_paragraph(found)
    letter = is_letter(found)
    if not letter and is_minutes(found):
        return read_minutes(found)
    if word is not None and not (letter and not split_heading(found[:word])[0].title):
        return read_resolution(found, word)
    if letter:
        return read_letter(found)
    raise UserError(
        "В тексте нет слова «ПОСТАНОВИЛИ» или «РЕШИЛИ», после которого идут пункты:"
        " допишите его отдельной строкой перед первым пунктом и прочитайте файл ещё раз."
    )
