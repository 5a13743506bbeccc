"""The composition root: makes the long-lived parts, wires them, shows the window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop import hygiene
from desktop.domain.errors import DatabaseDamaged, NotWritable, VaultMissing
from desktop.logs import install_crash_reports, note_qt_message, set_up_logging
from desktop.paths import AppPaths, resources, translations
from desktop.ui.no_features import skip_feature_search
from desktop.ui.true_refcount import keep_true_alive
from desktop.ui.windowing import through_x

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.content.store import ContentStore
    from desktop.disk_encryption import Found
    from desktop.domain.clock import Clock
    from desktop.storage.keys import KdfParameters
    from desktop.ui.main_window import MainWindow
    from desktop.ui.parts import AppParts
    from desktop.ui.relauncher import Relauncher

_log = logging.getLogger("waystead.app")


def main(
    vault_folder: Path | None = None,
    *,
    started: Callable[[MainWindow], None] | None = None,
    crisis_first: bool = False,
) -> int:
    """Open the window; returns the exit code when it is closed. `started` gets it before the loop begins (the tour).

    With `crisis_first` the crisis page is the first thing, whatever became of the vault's folder.
    """
    # until the window stands nothing becomes garbage; the collector would only look at every new class and module
    gc.disable()
    hygiene.harden()
    paths = AppPaths.from_environment()
    set_up_logging(paths.logs)
    install_crash_reports(paths.logs)
    app = make_application()
    from desktop.ui.relauncher import take_locked_state

    parts = make_parts(app, paths, vault_folder=vault_folder)
    locked = take_locked_state()
    crisis_first = crisis_first and locked is None
    may_miss = crisis_first or locked is not None
    if vault_folder is not None and not may_miss and parts.vaults.look(vault_folder) is None:
        # a slip in the command; after a lock the window comes back whatever became of the folder
        raise VaultMissing
    window = make_window(parts)
    window.unlocking.crisis_first = crisis_first
    if crisis_first and _crisis_is_shown(window.unlocking.folder_in_front()):
        return 0
    window.begin(locked)
    # what is there now stays for good: no later collection has to look at it again
    gc.freeze()
    from desktop.ui.rubbish import Rubbish

    Rubbish(lambda: window.idle.quiet_seconds, window)
    if started is not None:
        started(window)
    return app.exec()


def _crisis_is_shown(folder: Path | None) -> bool:
    """Tell whether a window that has this vault's crisis came to the front: it is there already, with all its lines."""
    from desktop.services.crisis_turn import shown_elsewhere

    return folder is not None and shown_elsewhere(folder)


def make_application() -> QApplication:
    """Return the application object, named so that nothing outside says more than the product's name."""
    from PySide6.QtCore import qInstallMessageHandler

    skip_feature_search()
    from PySide6.QtWidgets import QApplication

    from desktop.ui.theme.theme import STYLE, STYLED

    keep_true_alive()
    qInstallMessageHandler(note_qt_message)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        through_x(os.environ)
        app = QApplication([*(sys.argv[:1] or ["waystead"]), "-style", STYLE])
        app.setProperty(STYLED, STYLE)
    app.setApplicationName("waystead")
    app.setApplicationDisplayName("Waystead")
    app.setDesktopFileName("waystead")
    return app


def make_parts(
    app: QApplication,
    paths: AppPaths,
    *,
    vault_folder: Path | None = None,
    clock: Clock | None = None,
    kdf: KdfParameters | None = None,
    reserve: int | None = None,
    relauncher: Relauncher | None = None,
    disk: Callable[[Path], Found] | None = None,
    ahead: bool = True,
) -> AppParts:
    """Make the parts; tests give a clock, a cheap key derivation, a relauncher and a disk of their own."""
    from desktop.domain.clock import SystemClock
    from desktop.preferences import load_preferences
    from desktop.services.inbox_keys import InboxKeys
    from desktop.services.vaults import VaultsService
    from desktop.ui.appearance import Appearance
    from desktop.ui.language import LanguageSwitch, language_for
    from desktop.ui.parts import AppParts
    from desktop.ui.relauncher import ProcessRelauncher
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme

    preferences = load_preferences(paths.preferences_file)
    theme = Theme(
        resources(),
        mode=preferences.theme,  # type: ignore[arg-type]
        scale=preferences.scale,
        reduced_motion=preferences.reduced_motion or None,
    )
    language = language_for(preferences.language)
    theme.apply(app, latin_first=language.code == "en")
    switch = LanguageSwitch(app, translations())
    switch.switch(language)
    clock = clock or SystemClock()
    return AppParts(
        app=app,
        theme=theme,
        appearance=Appearance(paths.preferences_file, preferences, theme, switch),
        tasks=TaskRunner(on_bug=_report_bug),
        read_content=lambda language: _content_of(paths, language),
        clock=clock,
        paths=paths,
        resources=resources(),
        ahead=ahead,
        inbox_keys=InboxKeys(paths.inbox_keys_file),
        vaults=VaultsService(paths.vaults, clock, kdf=kdf, reserve=reserve),
        relauncher=relauncher or ProcessRelauncher(),
        disk=disk or _disk_encryption,
        vault_folder=vault_folder,
    )


def make_window(parts: AppParts) -> MainWindow:
    """Return the window with the keys that work everywhere, and the page that shows a defect."""
    from desktop.ui.crisis_called import CrisisCalled
    from desktop.ui.crisis_key import CrisisKey
    from desktop.ui.keyboard_kept import KeyboardKept
    from desktop.ui.main_window import MainWindow
    from desktop.ui.messages import explain

    window = MainWindow(parts)
    window.keys = CrisisKey(parts.app, window)
    KeyboardKept(parts.app, window)
    CrisisCalled(window)
    before = sys.excepthook

    def on_uncaught(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if isinstance(value, DatabaseDamaged | NotWritable) and window.unlocked:
            # a page that reads met a disk that does not give: no defect, and the page can be asked for again
            _log.warning("a page could not read: %s", type(value).__name__.lower())
            window.crisis.keep_typed()
            window.tell(explain(value), caution=True)
            return
        before(kind, value, trace)
        window.show_defect(kind, value, trace)

    sys.excepthook = on_uncaught
    return window


def _disk_encryption(folder: Path) -> Found:
    from desktop.disk_encryption import disk_encryption

    return disk_encryption(folder)


def _content_of(paths: AppPaths, language: str) -> ContentStore:
    from desktop.content.store import ContentStore

    return ContentStore(resources(), translations(), paths.agency, language)


def _report_bug(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
