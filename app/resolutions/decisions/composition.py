import re
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Self

from app.resolutions.decisions.base import Act, Decision
from app.resolutions.decisions.effects import CouncilMember, Effect, PostsChanged
from app.resolutions.decisions.governed import is_governed
from app.resolutions.decisions.membership import COUNCIL, OF_UNION, OTHER_BODIES
from app.resolutions.decisions.persons import names_in
from app.resolutions.decisions.wording import Wording, sentence
from app.resolutions.sentences import sentences
from app.russian.numerals import plural
from db.vocabulary import DecisionKind

_VERB = re.compile(r"(?<!\w)(?:утвердить|избрать|сформировать)(?!\w)", re.IGNORECASE)
_COMPOSITION = re.compile(
    rf"(?<!\w)(?<!в )(?<!количественный )состав(?!\w){OTHER_BODIES}\s(?:{COUNCIL}|{OF_UNION})"
    r"(?!\s(?:молод|ветеран|старейшин|женщин|директор|попечит|эксперт))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:\d+(?:[.)]|(?=\s))|[-–—•])\s*")
_PARTS = re.compile(r"\s+[–—-]\s+|[,:|\t]\s*")
_TWO_NAMES = re.compile(r"[А-ЯЁ][\w-]+\s[А-ЯЁ][\w-]+(?:\s[А-ЯЁ][\w-]+|\s(?:уулу|кызы|оглы|огли))?")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_AROUND = " \t–—-,;:.|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition(Decision):
    """The council has these members from the day of the meeting."""

    kind: ClassVar[DecisionKind] = DecisionKind.COMPOSITION
    members: tuple[CouncilMember, ...] = ()

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the posts in the council that begin, in place of all former ones."""
        return (PostsChanged(self.members, act.day),)

    def label(self) -> str:
        """Return «состав совета: 5 человек»."""
        counted = plural(len(self.members), "человек", "человека", "человек")
        return f"состав совета: {counted if self.members else 'имена не указаны'}"

    def wording(self) -> str:
        """Return «Утвердить состав совета: Петрова Л.Г. – председатель; Ким В.М.»."""
        return sentence("Утвердить состав совета:", "; ".join(map(member_words, self.members)))

    def facts(self) -> dict[str, Any]:
        """Return the members as JSON values."""
        return {"members": [asdict(member) for member in self.members]}

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """Return the composition that `facts` describes."""
        return cls(members=tuple(CouncilMember(**member) for member in facts["members"]))


def member_words(member: CouncilMember) -> str:
    """Return «Петрова Л.Г. – председатель»."""
    return " – ".join(filter(None, (member.name, member.position)))


def member_in(line: str) -> CouncilMember | None:
    """Return whom the line of a list or table names, and with which position, or None."""
    bare = _ASIDE.sub("", _NUMBER.sub("", line, count=1) if _NUMBER.match(line) else line).strip()
    if found := next(names_in(bare), None):
        rest = f"{bare[: found.start()].strip(_AROUND)} {bare[found.end() :].strip(_AROUND)}"
        return CouncilMember(" ".join(found[0].split()), rest.strip())
    parts = [part.strip(_AROUND) for part in _PARTS.split(bare)]
    name = next((part for part in parts if _TWO_NAMES.fullmatch(part)), None)
    if name is None:
        return None
    return CouncilMember(name, ", ".join(part for part in parts if part and part != name))


def recognise(wording: Wording) -> tuple[Composition, ...]:
    """Return the composition of the council that the clause approves, with those whom it lists."""
    for start, end in sentences(wording.text):
        verb = _VERB.search(wording.text, start, end)
        composed = verb and _COMPOSITION.search(wording.text, start, end)
        if verb and composed and not is_governed(wording.text[start : verb.start()]):
            named = wording.text[composed.end() :].partition(":")[2]
            lines = (*named.split(";"), *wording.items)
            members = tuple(member for line in lines if (member := member_in(line)))
            return (Composition(members=members, source=(verb.span(), composed.span())),)
    return ()
