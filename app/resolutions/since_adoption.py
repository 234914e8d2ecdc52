"""What became of an adopted document as paper: signed, corrected, distributed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.resolutions.corrections import CorrectionRow, corrections
from app.resolutions.dispatching import DispatchRow, dispatches
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.plan import the_resolution
from app.resolutions.revisions import field_name
from app.resolutions.signing import Signing, signing_of
from app.russian.dates import short_date
from app.russian.numerals import plural
from db.vocabulary import ResolutionState

_FEW = 2  # addressees that are named; more are counted


@dataclass(frozen=True, slots=True)
class SinceAdoption:
    """All of it; nothing of a draft."""

    signing: Signing
    corrections: tuple[CorrectionRow, ...]
    dispatches: tuple[DispatchRow, ...]

    def lines(self) -> Iterator[str]:
        """Yield what there is to say, each fact a line."""
        if words := self.signing.words():
            yield words[:1].upper() + words[1:]
        if self.dispatches:
            yield f"{WORDS_OF[self.signing.kind].sent.capitalize()}: {_to_whom(self.dispatches)}"
        around = [each for each in self.corrections if each.clause_id is None]
        yield from (f"{field_name(each.field)}. {each.words()}" for each in around)
        if inside := len(self.corrections) - len(around):
            yield f"Исправлено в тексте: {plural(inside, 'опечатка', 'опечатки', 'опечаток')}"


def since_adoption(session: Session, resolution_id: int) -> SinceAdoption:
    """Return what became of the document since it was adopted."""
    resolution = the_resolution(session, resolution_id)
    if resolution.state is not ResolutionState.ADOPTED:
        return SinceAdoption(Signing(), (), ())
    return SinceAdoption(
        signing_of(resolution),
        tuple(corrections(session, resolution_id)),
        tuple(dispatches(session, resolution_id)),
    )


def _to_whom(sent: tuple[DispatchRow, ...]) -> str:
    """Return «20.11.2026 Посольство Заречья (эл. почта)»; of many only how many, and when last."""
    if len(sent) > _FEW:
        counted = plural(len(sent), "адресат", "адресата", "адресатов")
        return f"{counted}, в последний раз {short_date(sent[0].sent_on)}"
    return "; ".join(
        f"{each.addressee}, {short_date(each.sent_on)}" + (f" ({each.means})" if each.means else "")
        for each in sent
    )
