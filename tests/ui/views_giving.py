"""The states of Check and give, for pictures and for the sweep: asking, words, nothing written, a password, given."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import ExpectedError
from desktop.services.plan_messages import Wording

if TYPE_CHECKING:
    from tests.ui.filled import Filled
    from tests.ui.opened import Opened

Show = Callable[["Opened", "Filled"], None]


def _page(opened: Opened, filled: Filled) -> Any:
    opened.window.go(
        "plan", {"plan_id": filled.plan, "client_id": filled.clients[1] if filled.clients else ""}
    )
    assert opened.window.frame is not None
    screen: Any = opened.window.frame.navigator.current
    screen.show_page("give")
    return getattr(screen, "page", None)


def _facts(opened: Opened, filled: Filled, **facts: str) -> None:
    if filled.plan:
        _page(opened, filled)
        assert opened.window.frame is not None
        screen: Any = opened.window.frame.navigator.current
        for name, text in facts.items():
            screen.draft.set_fact(name, text)


def _ready(opened: Opened, filled: Filled, form: str, language: str) -> Any:
    page = _page(opened, filled)
    key = (form, language)
    if page is not None and key in getattr(page, "chips", {}):
        page.show_form(key)
        opened.settle()
        opened.hands.wait(
            lambda: page.form is None or getattr(page.form, "waiting", QWidget()).isHidden(), "the form", 20
        )
    return page


def _asking(opened: Opened, filled: Filled) -> None:
    _facts(opened, filled, who_could_find="")
    _page(opened, filled)


def _unchecked(opened: Opened, filled: Filled) -> None:
    _facts(opened, filled, who_could_find="nobody:", protection="none")
    _ready(opened, filled, "pdf", "ar")


def _email(opened: Opened, filled: Filled) -> None:
    _facts(opened, filled, who_could_find="nobody:", protection="none")
    _ready(opened, filled, "sms", "en")


def _neutral(opened: Opened, filled: Filled) -> None:
    _facts(opened, filled, who_could_find="nobody:", protection="none")
    if filled.plan:
        with contextlib.suppress(ExpectedError):
            name = f"plan_wording/{filled.plan}/en"
            opened.services.interface.choose(name, Wording(neutral=True).as_json())
    _ready(opened, filled, "sms", "en")


def _memory(opened: Opened, filled: Filled) -> None:
    _ready(opened, filled, "memory", "en")


def _password(opened: Opened, filled: Filled) -> None:
    _facts(
        opened,
        filled,
        who_could_find="sees_papers reads_phone:",
        protection="password",
        password_told_how="By phone, another day",
    )
    page = _ready(opened, filled, "pdf", "en")
    form = getattr(page, "form", None)
    if form is not None and form.password_card is not None:
        form.password_card.kind.set_value("own")
        form.password_card._on_kind("own")
        form.password_card.own.set_wrong(
            "Their birth date is in it: the first thing that is tried. Take another."
        )


def _given(opened: Opened, filled: Filled) -> None:
    _facts(opened, filled, who_could_find="nobody:", protection="password", password_told_how="By phone")
    if filled.plan:
        with contextlib.suppress(ExpectedError):
            opened.services.interface.choose(f"plan_password_kind/{filled.plan}", "digits")
        # written down as given; no file is written, for the sweep looks for every one that is
        with contextlib.suppress(ExpectedError):
            made = opened.services.documents.plan_pdf(filled.plan, "en", password="7391046852")
            way = {"to_kind": "client", "to_whom": "client", "rule": "given_to_client"}
            name = "list-0412.pdf"
            entry = made.disclosure(**way, file_name=name, protected="password")
            opened.services.ledger.record(entry)
            opened.services.plans.mark_given(filled.plan)
            opened.services.plan_giving.saved(
                filled.plan, Path("/media/blue") / name, "usb", f"Delete {name} from the USB stick"
            )
    page = _ready(opened, filled, "pdf", "en")
    if page is not None and hasattr(page, "_reveal_given"):
        page._reveal_given()


SHOWS: dict[str, Show] = {
    "asking": _asking,
    "unchecked": _unchecked,
    "sms": _email,
    "neutral": _neutral,
    "memory": _memory,
    "password": _password,
    "given": _given,
}
