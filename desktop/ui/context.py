"""What a screen is given: the services and the parts of the window it may use. Made once per unlock."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.content.store import ContentStore
    from desktop.domain.clock import Clock
    from desktop.paths import AppPaths
    from desktop.services.app_services import Services
    from desktop.ui.agency_files import AgencyFiles
    from desktop.ui.appearance import Appearance
    from desktop.ui.autosave import Autosave
    from desktop.ui.disk_watch import DiskWatch
    from desktop.ui.main_window import MainWindow
    from desktop.ui.opened import Opened
    from desktop.ui.print_request import PrintRequest
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme
    from desktop.ui.upkeep import Upkeep


class Window(Protocol):
    """What a screen may ask of the window around it."""

    def go(self, name: str, params: Mapping[str, str] | None = None) -> None:
        """Open a screen."""
        ...

    def back(self) -> bool:
        """Go back one step."""
        ...

    def open_crisis(self, client_id: str = "", session_id: str = "", run_id: str = "") -> None:
        """Open crisis, for a client and a session where they are known."""
        ...

    def stand_beside(self) -> None:
        """Stand narrow beside a call and above other windows, or as wide as before."""
        ...

    def close_crisis(self) -> None:
        """Return from crisis to where the person was."""
        ...

    def lock(self) -> None:
        """Lock at once."""
        ...

    def tell(self, text: str, *, caution: bool = False) -> None:
        """Show one sentence at the foot of the page; it never stops anybody."""
        ...

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Show the undo line for six seconds."""
        ...

    def choose_folder(self, title: str, chosen: Callable[[Path], None]) -> None:
        """Show the page for choosing a folder; `chosen` is called with it, or never."""
        ...

    def choose_file(self, title: str, extensions: tuple[str, ...], chosen: Callable[[Path], None]) -> None:
        """Show the page for choosing a file that ends in one of `extensions`."""
        ...

    def choose_place_for(self, title: str, file_name: str, chosen: Callable[[Path], None]) -> None:
        """Show the page for choosing where to save `file_name`; `chosen` gets the whole path."""
        ...

    def print_pages(self, request: PrintRequest) -> None:
        """Show the page for printing a finished document; nothing is printed before somebody presses Print there."""
        ...

    def check_passphrase(self, passphrase: str, done: Callable[[bool], None]) -> None:
        """Tell `done` whether it opens the open vault; key derivation runs on the pool."""
        ...

    def at_work(self) -> bool:
        """Tell whether a session is open or a crisis runs: nothing may come in the way."""
        ...

    def rotate_key(
        self, passphrase: str, recovery_key: str, drop_others: bool, refused: Callable[[Exception], None]
    ) -> None:
        """Close the vault, give it a new key and open it again; `refused` is told when it is not begun."""
        ...

    def widget(self) -> QWidget:
        """Return the top-level widget."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenContext:
    """The long-lived parts a screen works with."""

    theme: Theme
    services: Services
    tasks: TaskRunner
    autosave: Autosave
    content: ContentStore
    clock: Clock
    paths: AppPaths
    window: Window
    appearance: Appearance
    resources: Path
    agency_files: AgencyFiles
    upkeep: Upkeep
    disk: DiskWatch
    practice: bool = False
    recovered: dict[str, object] = field(default_factory=dict)
    """Text that was sealed because the disk was in trouble while locking: autosave key to value. A screen
    looks up its own key, shows the value and puts it to the autosave again; it is forgotten once it is saved."""


def make_context(window: MainWindow, opened: Opened) -> ScreenContext:
    """Return the context of everything shown over one open vault."""
    from desktop.ui.disk_watch import DiskWatch
    from desktop.ui.upkeep import Upkeep

    parts = window.parts

    def sheet() -> Callable[[], bytes]:
        from desktop.ui.screens.settings_lost import sheet_maker

        return sheet_maker(context)

    context = ScreenContext(
        theme=parts.theme,
        services=opened.services,
        tasks=parts.tasks,
        autosave=window.autosave,
        content=parts.content,
        clock=parts.clock,
        paths=parts.paths,
        window=window,
        appearance=parts.appearance,
        resources=parts.resources,
        agency_files=window.agency_files,
        upkeep=Upkeep(
            opened.services,
            parts.tasks,
            window.autosave,
            window.at_work,
            lambda: window.idle.quiet_seconds,
            sheet,
        ),
        disk=DiskWatch(parts.disk, opened.vault.folder, parts.tasks),
        practice=opened.vault.kind == "practice",
        recovered=opened.rescued,
    )
    if opened.rescued:
        from desktop.ui.mandated_keeping import take_up

        take_up(opened.services, window.autosave, opened.rescued)
    return context
