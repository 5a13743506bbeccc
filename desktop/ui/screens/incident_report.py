"""The incident report: drafted from log and record, every field kept while it is typed, sealed by signing (X8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.screens.incident_added import IncidentAdded
from desktop.ui.screens.incident_fields import IncidentFields
from desktop.ui.screens.record_print import open_print_page, report_record
from desktop.ui.seen import note_seen
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext
    from desktop.ui.widgets.fields import TextField
    from desktop.ui.widgets.text_area import TextArea

KEY = "incident/"


class IncidentReportScreen(Screen):
    """Opened with `run_id`. A signed report is only read, and added to."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._report: dict[str, Any] | None = None
        self._body: dict[str, str] = {}
        self._signing = False
        self._client: Client | None = None
        self.page = Page(
            theme, self.tr("Incident report"), footer=True, max_width=theme.tokens.layout["form_column"]
        )
        self.empty = EmptyState(theme, self.tr("This report is not there."))
        self.signed = Banner(
            theme, self.tr("Signed. It stays as it is; an amendment stands beside it."), tone="good"
        )
        self.missing = Banner(theme, "", tone="look")
        self.missing.setObjectName("incident_missing")
        self.form = IncidentFields(theme)
        self.form.changed.connect(self._on_changed)
        self.form.client_named.connect(self._on_named)
        self.added = IncidentAdded(context)
        self.added.added.connect(lambda: self.added.show_report(self._report_id, signed=True))
        self.saved = SavedFoot(theme, context.clock, context.autosave)
        self.after_button = QuietButton(theme, self.tr("What else is open"), icon="list-checks")
        self.after_button.setObjectName("incident_after")
        self.after_button.clicked.connect(self._on_after)
        self.sign = PrimaryButton(theme, self.tr("Sign the report"), page=True)
        self.sign.setObjectName("incident_sign")
        self.sign.clicked.connect(self._on_sign)
        self.print_button = SecondaryButton(theme, self.tr("Print…"), icon="printer", page=True)
        self.print_button.setObjectName("incident_print")
        self.print_button.clicked.connect(self._on_print)
        context.autosave.saved.connect(self._sign_when_kept)
        context.autosave.failed.connect(self._on_not_kept)
        self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _build(self) -> None:
        for part in (self.empty, self.signed, self.missing, self.form, self.added):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        self.page.footer_start.addWidget(self.saved)
        for button in (self.after_button, self.print_button, self.sign):
            self.page.footer_end.addWidget(button)

    # ------------------------------------------------------------ showing

    def enter(self, params: Params) -> None:
        """Show the report of `run_id`."""
        super().enter(params)
        self._signing = False
        self.leave()
        services = self.context.services
        run_id = params.get("run_id", "")
        self._report = services.crises.report(run_id) if run_id else None
        run = services.crises.get(run_id) if self._report is not None else None
        self._client = services.clients.get(run.client_id) if run is not None and run.client_id else None
        self._body = dict(self._report["body"]) if self._report is not None else {}
        if self._report is not None:
            note_seen(self.context, self, "incident_report", self._report_id)
            self._take_up_rescued()
        self._show()

    def _take_up_rescued(self) -> None:
        """What the disk refused before the lock is newer than what the vault holds."""
        assert self._report is not None
        rescued = self.context.recovered.pop(KEY + self._report_id, None)
        if isinstance(rescued, dict) and not self._is_signed:
            self._body |= {str(name): str(text) for name, text in rescued.items()}
            self._put()

    @property
    def fields(self) -> dict[str, TextField | TextArea]:
        """The fields by their names."""
        return self.form.fields

    @property
    def _report_id(self) -> str:
        return str(self._report["id"]) if self._report is not None else ""

    @property
    def _is_signed(self) -> bool:
        return self._report is not None and self._report["state"] == "signed"

    def _show(self) -> None:
        there, signed = self._report is not None, self._is_signed
        told = self.tr("Drafted from the log and the record. Change what is not right, then sign.")
        self.page.set_title(self.tr("Incident report"), subtitle=told if there and not signed else "")
        self.empty.setVisible(not there)
        self.signed.setVisible(signed)
        self.form.setVisible(there)
        self.sign.setVisible(there and not signed)
        self.after_button.setVisible(there)
        self.print_button.setVisible(signed)
        self.form.show_body(self._body, signed=signed)
        self.form.show_naming(self._naming(), offered=there and not signed and self._client is not None)
        self.added.show_report(self._report_id, signed=signed)
        self._say_missing()

    def _say_missing(self) -> None:
        """List what nobody has filled; it can be signed all the same, and the paper says so."""
        names = self.form.mark(self._body) if self._report is not None else []
        self.missing.setVisible(bool(names))
        if names:
            words = self.tr("Missing: {number}").format(number=ltr(str(len(names))))
            detail = listed(names)
            if not self._is_signed:
                detail = self.tr(
                    "{fields}. Not known is an answer too: write it. You can sign with gaps."
                ).format(fields=detail)
            self.missing.set_message(words, detail=detail)

    def first_field(self) -> QWidget | None:
        """What is still missing is what only the caseworker knows."""
        return self.form.first_missing(self._body) if self._report is not None else None

    def subject(self) -> tuple[str, str]:
        """Whose report this is, for another crisis."""
        return self._client.id if self._client is not None else "", ""

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ how the client is named

    def _names(self) -> dict[str, str]:
        client = self._client
        if client is None:
            return {"nothing": ""}
        return {
            "number": client.short_id,
            "name": f"{client.chosen_name}, {client.short_id}",
            "nothing": "",
        }

    def _naming(self) -> str:
        """Which choice the field stands at; words of the caseworker's own are none of them."""
        words = self._body.get("client", "")
        return next((how for how, text in self._names().items() if text == words), "")

    def _on_named(self, how: str) -> None:
        self.form.put("client", self._names().get(how, ""))

    # ------------------------------------------------------------ keeping and signing

    def _on_changed(self, name: str, text: str) -> None:
        if self._report is None:
            return
        self._body[name] = text
        if name == "client":
            self.form.show_naming(self._naming(), offered=self._client is not None)
        self._say_missing()
        self._put()

    def _put(self) -> None:
        report_id = self._report_id
        save = self.context.services.crises.save_report
        self.context.autosave.put(KEY + report_id, dict(self._body), lambda body: save(report_id, body))

    def _on_sign(self) -> None:
        if self._report is None:
            return
        self.sign.set_busy(self.tr("Signing"))
        self.form.set_read_only(True)
        self._signing = True
        self.context.autosave.flush()
        self._sign_when_kept()

    def _sign_when_kept(self, _key: str = "") -> None:
        """Seal only when the last letter is in the vault: afterwards nothing can be added."""
        if not self._signing or self._report is None:
            return
        key = KEY + self._report_id
        if any(entry.key == key for entry in self.context.autosave.unsaved()):
            return
        self._signing = False
        self.context.tasks.write(
            self,
            self.context.services.crises.sign_report,
            self._report_id,
            done=lambda _done: self._on_signed(),
            failed=self._on_not_signed,
        )

    def _on_not_kept(self, key: str, error: Exception) -> None:
        if self._signing and self._report is not None and key == KEY + self._report_id:
            self._on_not_signed(error)

    def _on_signed(self) -> None:
        if (
            self.context.services.vault.closed
        ):  # a lock came first: it is sealed, and there is nothing to show
            return
        self.sign.set_busy(None)
        self.enter(self.params)
        self.context.window.tell(self.tr("The report is signed."))

    def _on_not_signed(self, error: Exception) -> None:
        self._signing = False
        self.sign.set_busy(None)
        self.form.set_read_only(False)
        self.context.window.tell(explain(error), caution=True)
        if isinstance(error, InvalidInput) and error.field in self.fields:
            self.fields[error.field].setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ elsewhere

    def _on_after(self) -> None:
        self.context.window.go("crisis_passed", {"run_id": self.params.get("run_id", "")})

    def _on_print(self) -> None:
        if self._report is not None:
            record = report_record(self.context, self._report, self._client)
            open_print_page(self.context, self, self.print_button, record)
