"""What is done with an adopted document: signed, sent out, corrected, redated, its adoption cancelled."""

from collections.abc import Callable
from datetime import date
from functools import partial

from app.errors import FileDamaged, UserError
from app.members.queries import registry
from app.resolutions import queries
from app.resolutions.cancelling import cancel_plan
from app.resolutions.dates import meeting_days
from app.resolutions.dispatching import dispatch, dispatches
from app.resolutions.plan import resolution_name
from app.resolutions.revisions import correct, passages
from app.resolutions.signing import mark_signed, scan_of, signing
from ui.resolutions.cancel_dialog import CancelDialog
from ui.resolutions.date_dialog import DateDialog
from ui.resolutions.dispatch_dialog import DispatchDialog
from ui.resolutions.revision_dialog import RevisionDialog
from ui.resolutions.signing_dialog import SigningDialog
from ui.widgets.dialog import Dialog, show_until_closed
from ui.widgets.kept_files import KeptFiles
from ui.widgets.page import Page

AFTER = (
    "mark-signed",
    "open-scan",
    "save-scan",
    "dispatch",
    "revise",
    "correct-date",
    "cancel-adoption",
)


class AfterActs:
    """The acts on an adopted document, each with its dialog; `clause_here` is where the cursor stands."""

    def __init__(self, page: Page, clause_here: Callable[[], int | None] = lambda: None) -> None:
        self._page, self.clause_here = page, clause_here
        self._files = KeptFiles(page)

    def possible(self, resolution_id: int) -> dict[str, Callable[[], object]]:
        """Return what can be done with this adopted document, by the id of the action."""
        acts: dict[str, Callable[[int], object]] = {
            "mark-signed": self.sign,
            "dispatch": self.dispatch,
            "revise": self.revise,
            "correct-date": self.correct_date,
            "cancel-adoption": self.cancel,
        }
        if self._page.office.read(signing, resolution_id).scan_name:
            acts |= {"open-scan": self.open_scan, "save-scan": self.save_scan}
        return {name: partial(self._try, act, resolution_id) for name, act in acts.items()}

    def sign(self, resolution_id: int) -> None:
        """Ask when it was signed and where the original lies."""
        known = self._page.office.read(signing, resolution_id)
        dialog = SigningDialog(self._page, self._name(resolution_id), known)
        self._run(
            dialog,
            "Записать",
            lambda: self._page.carry_out(
                mark_signed,
                resolution_id,
                dialog.day.the_day(),
                file=dialog.file.text(),
                sheet=dialog.sheet.text(),
                scan=dialog.scan,
            ),
        )

    def dispatch(self, resolution_id: int) -> None:
        """Ask to whom it went."""
        rows = self._page.office.read(registry, date.today())
        sent = self._page.office.read(dispatches, resolution_id)
        dialog = DispatchDialog(self._page, self._name(resolution_id), rows, sent)
        self._run(
            dialog,
            "Отметить рассылку",
            lambda: self._page.carry_out(
                dispatch, resolution_id, dialog.addressees(), dialog.day.the_day(), dialog.means.words()
            ),
        )

    def revise(self, resolution_id: int) -> None:
        """Ask what was misprinted, in the clause at which one stands unless another is chosen."""
        pieces = self._page.office.read(passages, resolution_id)
        dialog = RevisionDialog(self._page, self._name(resolution_id), pieces, self.clause_here())
        self._run(
            dialog,
            "Исправить",
            lambda: self._page.carry_out(
                correct,
                resolution_id,
                dialog.passage().clause_id,
                dialog.passage().field,
                dialog.words(),
                dialog.note.words(),
                dialog.day.the_day(),
            ),
        )

    def correct_date(self, resolution_id: int) -> None:
        """Show what moves with the right date of the meeting."""
        days = self._page.office.read(meeting_days, resolution_id)
        show_until_closed(DateDialog(self._page, resolution_id, self._name(resolution_id), days))

    def cancel(self, resolution_id: int) -> None:
        """Show what would be put back, or what depends on it."""
        show_until_closed(CancelDialog(self._page, self._page.office.read(cancel_plan, resolution_id)))

    def open_scan(self, resolution_id: int) -> None:
        """Open a private read-only copy of the scan in the system's viewer."""
        self._files.show(self._page.office.read(scan_of, resolution_id))

    def save_scan(self, resolution_id: int) -> None:
        """Ask where to and write the scan there."""
        self._files.save(self._page.office.read(scan_of, resolution_id))

    def _try(self, act: Callable[[int], object], resolution_id: int) -> None:
        """Settle what is typed and do it; where nothing can be asked, say why."""
        self._page.settle()
        try:
            act(resolution_id)
        except FileDamaged:
            raise
        except UserError as error:
            self._page.say_failed(error)

    def _name(self, resolution_id: int) -> str:
        return resolution_name(self._page.office.read(queries.resolution_text, resolution_id))

    def _run(self, dialog: Dialog, verb: str, act: Callable[[], object]) -> None:
        dialog.offer_cancel()
        dialog.offer(verb, lambda: dialog.attempt(act), "filled")
        show_until_closed(dialog)
