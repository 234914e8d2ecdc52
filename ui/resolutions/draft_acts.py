"""What is done with the versions of a document and with the numbers of a draft."""

from collections.abc import Callable
from functools import partial

from app.resolutions import numbering, queries
from app.resolutions.plan import resolution_name
from db.vocabulary import ResolutionState
from ui.resolutions.versions_dialog import VersionsDialog
from ui.widgets.dialog import ask, show_until_closed
from ui.widgets.page import Page

_KEPT = (
    "Пункты сохранят свои номера, пока вы не выберете «Перенумеровать»; новые получат промежуточные: "
    "2а после 2. Номера закрепляются и сами, когда проект печатают к заседанию."
)


def draft_acts(page: Page, resolution_id: int, state: ResolutionState) -> dict[str, Callable[[], object]]:
    """Return what can be done, by the id of the action."""
    acts: dict[str, Callable[[], object]] = {
        "versions": partial(show_versions, page, resolution_id, editable=state is not ResolutionState.ADOPTED)
    }
    if state is not ResolutionState.ADOPTED:
        if page.office.read(numbering.numbers_stay, resolution_id):
            acts["free-numbers"] = partial(free_numbers, page, resolution_id)
        else:
            acts["keep-numbers"] = partial(keep_numbers, page, resolution_id)
    return acts


def show_versions(page: Page, resolution_id: int, *, editable: bool) -> None:
    """Show the versions, compare them, take one back."""
    page.settle()
    name = resolution_name(page.office.read(queries.resolution_text, resolution_id))
    dialog = VersionsDialog(page, resolution_id, name, editable=editable)
    show_until_closed(dialog)


def keep_numbers(page: Page, resolution_id: int) -> None:
    """Ask, and let the clauses keep their numbers."""
    page.settle()
    if ask(page, "Закрепить номера пунктов?", _KEPT, "Закрепить"):
        page.do(numbering.keep_numbers, resolution_id)


def free_numbers(page: Page, resolution_id: int) -> None:
    """Let the numbers follow the order of the clauses again."""
    page.settle()
    page.do(numbering.free_numbers, resolution_id)


def keep_printed_numbers(page: Page, resolution_id: int) -> None:
    """Let the clauses keep the numbers with which the draft was just printed for its meeting."""
    if page.office.read(numbering.awaits_printing, resolution_id):
        page.do(numbering.keep_numbers, resolution_id)
