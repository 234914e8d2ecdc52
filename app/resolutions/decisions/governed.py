"""Whether a verb decides, or somebody is only asked to do it and it is weighed: nothing is decided then."""

import re

from app.resolutions.decisions.grounds import without_asides
from app.russian.folding import fold_in_place

_WEIGHED = (
    r"рекоменд|предлож|предлаг|просить|попросить|рассмотр|отмет|считать|может|могут|вправе|намер"
    r"|планир|предупред|решил|постановил|вопрос|необходим|целесообразн|возможност|если|в случае|чтобы"
    r"|решение(?!\w)|не\s*$"
)
_GOVERNED = re.compile(rf"(?<!\w)(?:поруч|{_WEIGHED})")
_ONLY_WEIGHED = re.compile(rf"(?<!\w)(?:{_WEIGHED})")


def is_governed(before: str) -> bool:
    """Return whether the words before a verb give it to somebody else, or weigh it."""
    return bool(_GOVERNED.search(_bare(before)))


def is_weighed(before: str) -> bool:
    """Return whether the words before a verb weigh it; whoever is charged with it has to do it."""
    return bool(_ONLY_WEIGHED.search(_bare(before)))


def _bare(before: str) -> str:
    return fold_in_place(without_asides(before))
