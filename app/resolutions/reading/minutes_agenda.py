"""The agenda that minutes announce before they tell how its items went."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.resolutions.reading.minutes_roles import is_question, told
from app.resolutions.reading.paragraphs import Paragraph
from app.russian.folding import fold


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the agenda announces, folded, by number; `end` is where its list is over."""

    titles: dict[str, str]
    end: int

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> "Agenda":
        """Return the agenda below the words «Повестка дня»; an empty one where there is none."""
        begin = next(
            (i for i, paragraph in enumerate(paragraphs) if fold(paragraph.text).startswith("повестка")), None
        )
        titles: dict[str, str] = {}
        if begin is None:
            return cls(titles, 0)
        for place, paragraph in enumerate(paragraphs[begin + 1 :], begin + 1):
            number = paragraph.marker.bare if paragraph.marker else ""
            repeated = number in titles or (not number and _bare(paragraph.text) in titles.values())
            if repeated or told(paragraph.text) or is_question(paragraph.text):
                return cls(titles, place)
            if number.isdecimal():
                titles[number] = _bare(paragraph.text)
        return cls(titles, len(paragraphs))

    def announces(self, paragraph: Paragraph) -> bool:
        """Return whether the paragraph repeats what the agenda says, under its number or without one."""
        text = _bare(paragraph.text)
        if paragraph.marker:
            return self.titles.get(paragraph.marker.bare) == text
        return text in self.titles.values()


def _bare(text: str) -> str:
    return fold(text).rstrip(" .;:,")
