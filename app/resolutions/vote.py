"""The vote by which a document was adopted, and the formula that tells of it: pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.resolutions.reading.ending import adoption_of
from app.resolutions.text import Adoption

_SECRETLY: Final = "тайным голосованием "
_CONTRADICTS: Final = "Формула принятия не согласуется с числом голосов"


@dataclass(frozen=True, slots=True)
class Vote:
    """How it was voted; numbers that nobody counted are None."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    unanimous: bool = False  # said in one word, without any numbers
    secret: bool = False

    def is_counted(self) -> bool:
        """Return whether there is anything to record: zeros alone say that nobody has voted."""
        return self.unanimous or any((self.in_favour, self.against, self.abstained))

    def by_all(self) -> bool | None:
        """Return whether nobody was against and nobody abstained; None where that is not known."""
        if self.against or self.abstained:
            return False
        return True if self.unanimous or (self.in_favour and self.against == self.abstained == 0) else None


NO_VOTE: Final = Vote()
UNTOLD: Final = Adoption()


def recorded(former: Adoption, vote: Vote, title: str) -> Adoption:
    """Return the formula and the numbers once the vote is recorded; a formula that was read stays."""
    if not vote.is_counted():
        return former
    text = formula(vote, title) if not former.text.strip() or is_ours(former, title) else former.text
    return Adoption(text, vote.by_all(), vote.in_favour, vote.against, vote.abstained)


def vote_told(adoption: Adoption) -> Vote:
    """Return the vote that the document tells of already."""
    counted = (adoption.votes_for, adoption.against, adoption.abstained)
    return Vote(*counted, unanimous=bool(adoption.unanimous), secret="тайн" in adoption.text.casefold())


def formula(vote: Vote, title: str) -> str:
    """Return «Принята единогласно.», «Принята большинством голосов: за – 18, против – 2, …»."""
    how = _SECRETLY if vote.secret else ""
    if vote.by_all():
        counted = f": за – {vote.in_favour}" if vote.in_favour else ""
        return f"{_adopted(title)} {how}единогласно{counted}."
    return f"{_adopted(title)} {how}большинством голосов: {', '.join(_counted(vote))}."


def is_ours(adoption: Adoption, title: str) -> bool:
    """Return whether the formula was composed here: what it tells of would be worded so again."""
    told = vote_told(adoption_of(adoption.text))
    return told.is_counted() and formula(told, title) == adoption.text


def contradictions(adoption: Adoption) -> Iterator[str]:
    """Yield the sentence about a formula that says something else than the recorded votes."""
    said = adoption_of(adoption.text)
    if "единогласно" in adoption.text.casefold() and (adoption.against or adoption.abstained):
        yield (
            f"{_CONTRADICTS}: «единогласно» – только когда никто не голосовал против и не воздержался. "
            "Исправьте формулу или голоса."
        )
    elif any(
        told is not None and held is not None and told != held
        for told, held in zip(_told(said), _told(adoption), strict=True)
    ):
        held = ", ".join(_counted(vote_told(adoption))) or "записано «единогласно»"
        yield f"{_CONTRADICTS}: {held}. Исправьте формулу или голоса."


def _told(adoption: Adoption) -> tuple[bool | int | None, ...]:
    return adoption.unanimous, adoption.votes_for, adoption.against, adoption.abstained


def _counted(vote: Vote) -> Iterator[str]:
    """Yield «за – 18», «против – 2», «воздержался – 1»; what nobody counted is not told."""
    one = vote.abstained is not None and vote.abstained % 10 == 1 and vote.abstained % 100 != 11
    words = ("за", "против", "воздержался" if one else "воздержались")
    for word, votes in zip(words, (vote.in_favour, vote.against, vote.abstained), strict=True):
        if votes is not None:
            yield f"{word} – {votes}"


def _adopted(title: str) -> str:
    """Return «Принята» of a resolution, «Принято» of a decision, «Принят» of minutes."""
    last = title.strip()[-1:].casefold()
    return "Принято" if last in ("о", "е") else "Принята" if last in ("а", "я", "") else "Принят"
