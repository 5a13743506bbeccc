"""The incident report: drafted from the log, every field editable and kept while typing, sealed by signing (X8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.screens.record_print import open_print_page, report_record
from desktop.ui.seen import note_seen
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

KEY = "incident/"
_SHORT = ("started", "ended", "minutes", "location", "people")


class IncidentReportScreen(Screen):
    """Opened with `run_id`. A signed report is only read."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._report: dict[str, Any] | None = None
        self._body: dict[str, str] = {}
        self._loading = self._signing = False
        self._client_id = ""
        self.page = Page(
            theme, self.tr("Incident report"), footer=True, max_width=theme.tokens.layout["form_column"]
        )
        self.empty = EmptyState(theme, self.tr("This report is not there."))
        self.signed = Banner(
            theme, self.tr("Signed. It stays as it is; an amendment stands beside it."), tone="good"
        )
        self.fields: dict[str, TextField | TextArea] = {}
        self.saved = SavedFoot(theme, context.clock, context.autosave)
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
        self.page.set_title(
            self.tr("Incident report"),
            subtitle=self.tr("Drafted from the log. Change what is not right, then sign."),
        )
        body = self.page.body
        body.addWidget(self.empty)
        body.addWidget(self.signed)
        self._after = self._after_card()
        body.addWidget(self._after)
        hints = {
            "supervisor_told": self.tr("Supervisor or another named member"),
            "new_needs": self.tr("What changed for them? Refer with their consent and a release."),
        }
        for name, label in self._labels().items():
            hint = hints.get(name, "")
            field: TextField | TextArea
            if name in _SHORT:
                field = TextField(self.context.theme, label, hint=hint)
            else:
                lines = 6 if name == "what_happened" else 3
                field = TextArea(self.context.theme, label, hint=hint, min_lines=lines, max_lines=24)
            field.setObjectName(f"incident_{name}")
            field.changed.connect(lambda text, name=name: self._on_changed(name, text))
            self.fields[name] = field
            body.addWidget(field)
        body.addStretch(1)
        self.page.footer_start.addWidget(self.saved)
        self.page.footer_end.addWidget(self.print_button)
        self.page.footer_end.addWidget(self.sign)

    def _labels(self) -> dict[str, str]:
        return {
            "started": self.tr("Started"),
            "ended": self.tr("Ended"),
            "minutes": self.tr("Minutes"),
            "location": self.tr("Where the client was"),
            "people": self.tr("Who else was there"),
            "what_happened": self.tr("What happened, from the log"),
            "calls": self.tr("Calls made: who, when, what came of it"),
            "supervisor_told": self.tr("Who was told, and when"),
            "new_needs": self.tr("New or sharper needs"),
            "next_steps": self.tr("Next steps, and who does them"),
        }

    def _after_card(self) -> Card:
        """What comes after: talk it through, the mandated report, the needs, and the caseworker's own pause."""
        panel = self.context.content.crisis().panel("after")
        card = Card(self.context.theme, panel.title if panel is not None else "")
        for line in panel.lines if panel is not None else ():
            card.body.addWidget(PlainLabel(self.context.theme, line.text, wrap=True))
        note = self.tr("Talking it through is for you. It does not go into the client's file.")
        card.body.addWidget(PlainLabel(self.context.theme, note, role="muted", wrap=True))
        return card

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
        self._client_id = (run.client_id or "") if run is not None else ""
        self._body = dict(self._report["body"]) if self._report is not None else {}
        if self._report is not None:
            note_seen(self.context, self, "incident_report", str(self._report["id"]))
            self._take_up_rescued()
        self._show()

    def _take_up_rescued(self) -> None:
        """What the disk refused before the lock is newer than what the vault holds."""
        assert self._report is not None
        rescued = self.context.recovered.pop(KEY + self._report["id"], None)
        if isinstance(rescued, dict) and self._report["state"] == "draft":
            self._body |= {str(name): str(text) for name, text in rescued.items()}
            self._put()

    def _show(self) -> None:
        there = self._report is not None
        signed = there and self._report is not None and self._report["state"] == "signed"
        self.empty.setVisible(not there)
        self.signed.setVisible(signed)
        self._after.setVisible(there and not signed)
        self.sign.setVisible(there and not signed)
        self.print_button.setVisible(signed)
        self._loading = True
        for name, field in self.fields.items():
            field.setVisible(there)
            field.set_text(self._body.get(name, ""))
            field.set_read_only(signed)
        self._loading = False

    def first_field(self) -> QWidget | None:
        """What is still empty is what only the caseworker knows."""
        return self.fields["supervisor_told"] if self._report is not None else None

    def subject(self) -> tuple[str, str]:
        """Whose report this is, for another crisis."""
        return self._client_id, ""

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def hide_people(self, hidden: bool) -> None:
        """The privacy curtain."""
        self._loading = True
        for name, field in self.fields.items():
            field.set_text("" if hidden else self._body.get(name, ""))
        self._loading = False

    # ------------------------------------------------------------ keeping and signing

    def _on_changed(self, name: str, text: str) -> None:
        if self._loading or self._report is None:
            return
        self._body[name] = text
        self._put()

    def _put(self) -> None:
        assert self._report is not None
        report_id = str(self._report["id"])
        save = self.context.services.crises.save_report
        self.context.autosave.put(KEY + report_id, dict(self._body), lambda body: save(report_id, body))

    def _on_sign(self) -> None:
        if self._report is None:
            return
        self.sign.set_busy(self.tr("Signing"))
        for field in self.fields.values():
            field.set_read_only(True)
        self._signing = True
        self.context.autosave.flush()
        self._sign_when_kept()

    def _sign_when_kept(self, _key: str = "") -> None:
        """Seal only when the last letter is in the vault: afterwards nothing can be added."""
        if not self._signing or self._report is None:
            return
        key = KEY + str(self._report["id"])
        if any(entry.key == key for entry in self.context.autosave.unsaved()):
            return
        self._signing = False
        self.context.tasks.write(
            self,
            self.context.services.crises.sign_report,
            str(self._report["id"]),
            done=lambda _done: self._on_signed(),
            failed=self._on_not_signed,
        )

    def _on_not_kept(self, key: str, error: Exception) -> None:
        if self._signing and self._report is not None and key == KEY + str(self._report["id"]):
            self._on_not_signed(error)

    def _on_signed(self) -> None:
        self.sign.set_busy(None)
        self.enter(self.params)
        self.context.window.tell(self.tr("The report is signed."))

    def _on_print(self) -> None:
        if self._report is None:
            return
        client = self.context.services.clients.get(self._client_id) if self._client_id else None
        name = client.chosen_name if client is not None else ""
        record = report_record(self.context, self._report, self._labels(), self._client_id, name)
        open_print_page(self.context, self, self.print_button, record)

    def _on_not_signed(self, error: Exception) -> None:
        self._signing = False
        self.sign.set_busy(None)
        for field in self.fields.values():
            field.set_read_only(False)
        self.context.window.tell(explain(error), caution=True)
