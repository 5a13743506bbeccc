"""Which release lets us tell somebody: a line below a recipient's name, and a choice among those in force."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.releases import Release
    from desktop.ui.context import ScreenContext


class ReleaseLine(QWidget):
    """Hidden while nobody is named."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._client_id, self._recipient = "", ""
        self._found: Release | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xxs"))
        self.words = IconLabel(theme, "", icon="file-check", wrap=True)
        self.words.setObjectName("release_line")
        self.button = QuietButton(theme, "", small=True)
        self.button.setObjectName("release_line_open")
        self.button.clicked.connect(self._on_open)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_for(self, client_id: str, recipient: str) -> None:
        """Look for a release of this client that names the recipient."""
        self._client_id, self._recipient = client_id, " ".join(recipient.split())
        named = bool(self._recipient and client_id)
        self.setVisible(named)
        if not named:
            return
        services = self._context.services
        self._found = found = services.releases.for_recipient(client_id, self._recipient)
        if found is None:
            words = self.tr("No release in force names {who}, so nothing is told.")
            self.words.set_state("file-pen-line", "caution", words.format(who=isolate(self._recipient)))
        else:
            today = services.releases.today_of(client_id)
            last = day_words.plain_day(found.last_day, today) if found.last_day is not None else ""
            if found.asked_alone:
                words = self.tr("A release is in force until {day}: {scope}")
                self.words.set_state(
                    "file-check", "positive", words.format(day=last, scope=isolate(found.scope))
                )
            else:
                words = self.tr("A release is in force until {day}, not given alone: ask again alone first.")
                self.words.set_state("ear", "caution", words.format(day=last))
        self.button.setText(self.tr("Enter a release") if found is None else self.tr("Look at it"))

    def _on_open(self) -> None:
        if self._found is not None:
            self._go("")
            return
        begin = partial(self._context.services.releases.begin, self._client_id, recipient=self._recipient)
        self._context.tasks.write(
            self,
            begin,
            done=self._go,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _go(self, release_id: str) -> None:
        params = {"client_id": self._client_id, "part": "releases"}
        self._context.window.go("client", params | ({"release_id": release_id} if release_id else {}))


class UnderRelease(QWidget):
    """The choice of the release something is given under; without any it says so and leads to their page."""

    chosen = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self._client_id = context, ""
        self._releases: list[Release] = []
        theme = context.theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space("xs"))
        self.label = PlainLabel(theme, self.tr("Under which release?"), strong=True)
        self.none = IconLabel(
            theme,
            self.tr("No release in force was given alone. Enter one first, or ask again."),
            icon="file-pen-line",
            role="caution",
            wrap=True,
        )
        self.open_button = QuietButton(theme, self.tr("To the releases"), small=True)
        self.open_button.setObjectName("under_release_open")
        self.open_button.clicked.connect(self._on_open)
        self.column.addWidget(self.label)
        self.column.addWidget(self.none)
        self.column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.group: ChoiceGroup | None = None

    def begin(self, client_id: str) -> None:
        """Look what is in force for a client."""
        self._client_id = client_id
        if self.group is not None:
            self.column.removeWidget(self.group)
            self.group.hide()
            self.group.deleteLater()
            self.group = None
        releases = self._context.services.releases
        self._releases = releases.usable(client_id) if client_id else []
        self.none.setVisible(not self._releases)
        self.open_button.setVisible(not self._releases)
        if not self._releases:
            return
        today = releases.today_of(client_id)
        options = [
            ChoiceOption(value=each.id, text=isolate(each.recipient), detail=_until(each, today))
            for each in self._releases
        ]
        self.group = ChoiceGroup(
            self._context.theme, self.label.text(), options, multi=False, columns=None, keys=False
        )
        self.group.setObjectName("file_release")
        self.group.changed.connect(lambda _values: self.chosen.emit())
        self.column.insertWidget(1, self.group)

    def release(self) -> Release | None:
        """Return the one that is chosen."""
        chosen = self.group.values() if self.group is not None else []
        return next((each for each in self._releases if each.id in chosen), None)

    def _on_open(self) -> None:
        self._context.window.go("client", {"client_id": self._client_id, "part": "releases"})


def _until(release: Release, today: date) -> str:
    last = day_words.plain_day(release.last_day, today) if release.last_day is not None else ""
    words = QCoreApplication.translate("ReleaseLine", "Until {day}: {scope}")
    return words.format(day=last, scope=isolate(release.scope))
