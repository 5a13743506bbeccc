"""Which screens exist: one line each. What opens them is `navigator`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from desktop.ui.marked import QT_TRANSLATE_NOOP

Rail = Literal["top", "foot", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenDeclaration:
    """One screen: `module` is imported when it is first opened, so that the first window is fast."""

    name: str
    title: str
    icon: str
    module: str
    class_name: str
    rail: Rail = "none"


def _screen(name: str, title: str, icon: str, where: str, rail: Rail = "none") -> ScreenDeclaration:
    module, class_name = where.split(":")
    module = f"desktop.ui.screens.{module}"
    return ScreenDeclaration(
        name=name, title=title, icon=icon, module=module, class_name=class_name, rail=rail
    )


# One line per screen; titles are translated in the context "Rail".
SCREENS: tuple[ScreenDeclaration, ...] = (
    _screen("today", QT_TRANSLATE_NOOP("Rail", "Today"), "sun", "today:TodayScreen", "top"),
    _screen("clients", QT_TRANSLATE_NOOP("Rail", "Clients"), "users-round", "clients:ClientsScreen", "top"),
    _screen("calendar", QT_TRANSLATE_NOOP("Rail", "Calendar"), "calendar", "calendar:CalendarScreen", "top"),
    _screen(
        "appointment",
        QT_TRANSLATE_NOOP("Rail", "A booked time"),
        "calendar-clock",
        "appointment:AppointmentScreen",
    ),
    _screen("tasks", QT_TRANSLATE_NOOP("Rail", "Tasks"), "list-checks", "tasks:TasksScreen"),
    _screen("client", QT_TRANSLATE_NOOP("Rail", "Client"), "user-round", "client:ClientScreen"),
    _screen(
        "client_edit", QT_TRANSLATE_NOOP("Rail", "Change client"), "pencil", "client_form:ClientFormScreen"
    ),
    _screen(
        "client_file",
        QT_TRANSLATE_NOOP("Rail", "File of a client"),
        "files",
        "client_file:ClientFileScreen",
    ),
    _screen(
        "client_merge",
        QT_TRANSLATE_NOOP("Rail", "Compare two records"),
        "users-round",
        "client_merge:ClientMergeScreen",
    ),
    _screen("walls", QT_TRANSLATE_NOOP("Rail", "Kept apart"), "shield", "walls:WallsScreen"),
    _screen("case", QT_TRANSLATE_NOOP("Rail", "Closing and keeping"), "archive", "case:CaseScreen"),
    _screen(
        "provider_code",
        QT_TRANSLATE_NOOP("Rail", "Provider code"),
        "key-round",
        "provider_code:ProviderCodeScreen",
    ),
    _screen("session", QT_TRANSLATE_NOOP("Rail", "Session"), "phone", "session:SessionScreen"),
    _screen("plans", QT_TRANSLATE_NOOP("Rail", "Plans"), "map", "plans:PlansScreen", "top"),
    _screen("plan", QT_TRANSLATE_NOOP("Rail", "Plan"), "map", "plan:PlanScreen"),
    _screen(
        "exchange",
        QT_TRANSLATE_NOOP("Rail", "Exchange"),
        "arrow-left-right",
        "exchange:ExchangeScreen",
        "top",
    ),
    _screen("settings", QT_TRANSLATE_NOOP("Rail", "Settings"), "settings", "settings:SettingsScreen", "foot"),
    _screen(
        "incident_report",
        QT_TRANSLATE_NOOP("Rail", "Incident report"),
        "file-text",
        "incident_report:IncidentReportScreen",
    ),
    _screen(
        "mandated_report",
        QT_TRANSLATE_NOOP("Rail", "Report"),
        "clipboard-list",
        "mandated_report:MandatedReportScreen",
    ),
    _screen(
        "crisis_passed",
        QT_TRANSLATE_NOOP("Rail", "When it has passed"),
        "list-checks",
        "crisis_passed:CrisisPassedScreen",
    ),
    _screen(
        "debrief", QT_TRANSLATE_NOOP("Rail", "Talk it through"), "messages-square", "debrief:DebriefScreen"
    ),
    _screen(
        "agency_files",
        QT_TRANSLATE_NOOP("Rail", "The agency's files"),
        "file-text",
        "agency_files:AgencyFilesScreen",
    ),
    _screen(
        "dispatch",
        QT_TRANSLATE_NOOP("Rail", "Local emergency centres"),
        "phone-call",
        "dispatch_list:DispatchScreen",
    ),
    _screen(
        "separation",
        QT_TRANSLATE_NOOP("Rail", "Time alone: the agency's plan"),
        "door-open",
        "settings_separation:SeparationScreen",
    ),
    _screen(
        "alone_report",
        QT_TRANSLATE_NOOP("Rail", "Seen alone: how often"),
        "chart-column",
        "alone_report:AloneReportScreen",
    ),
    _screen("signs", QT_TRANSLATE_NOOP("Rail", "Signs for the walls"), "printer", "signs:SignsScreen"),
    _screen(
        "alone_orientation",
        QT_TRANSLATE_NOOP("Rail", "Why everybody alone"),
        "book-open",
        "alone_orientation:AloneOrientationScreen",
    ),
    _screen(
        "officer",
        QT_TRANSLATE_NOOP("Rail", "If a subpoena or an officer comes"),
        "scale",
        "officer:OfficerScreen",
    ),
    _screen(
        "new_passphrase",
        QT_TRANSLATE_NOOP("Rail", "New passphrase"),
        "key-round",
        "new_passphrase:NewPassphraseScreen",
    ),
    _screen(
        "new_recovery",
        QT_TRANSLATE_NOOP("Rail", "New recovery key"),
        "key-round",
        "new_recovery:NewRecoveryScreen",
    ),
    _screen(
        "let_agency_in",
        QT_TRANSLATE_NOOP("Rail", "The agency's key"),
        "landmark",
        "let_agency_in:LetAgencyInScreen",
    ),
    _screen("rotate_key", QT_TRANSLATE_NOOP("Rail", "A new key"), "refresh-cw", "rotate_key:RotateKeyScreen"),
    _screen(
        "recovery_drill",
        QT_TRANSLATE_NOOP("Rail", "Try the recovery sheet"),
        "shield-check",
        "recovery_drill:RecoveryDrillScreen",
    ),
    _screen(
        "drills", QT_TRANSLATE_NOOP("Rail", "Practice a crisis"), "graduation-cap", "drills:DrillsScreen"
    ),
    _screen("drill", QT_TRANSLATE_NOOP("Rail", "A practice crisis"), "graduation-cap", "drill:DrillScreen"),
    _screen("history", QT_TRANSLATE_NOOP("Rail", "History"), "history", "history:HistoryScreen"),
    _screen("keys", QT_TRANSLATE_NOOP("Rail", "Keys"), "keyboard", "keys:KeysScreen"),
)


# Which page of the rail a page without its own place there belongs to.
UNDER: Mapping[str, str] = MappingProxyType(
    {
        "appointment": "calendar",
        "tasks": "today",
        "client": "clients",
        "client_edit": "clients",
        "client_file": "clients",
        "client_merge": "clients",
        "provider_code": "clients",
        "case": "clients",
        "plan": "plans",
        "agency_files": "settings",
        "dispatch": "settings",
        "separation": "settings",
        "alone_report": "settings",
        "signs": "settings",
        "history": "settings",
        "drills": "settings",
        "drill": "settings",
        "new_recovery": "settings",
        "let_agency_in": "settings",
        "rotate_key": "settings",
        "recovery_drill": "today",
    }
)
