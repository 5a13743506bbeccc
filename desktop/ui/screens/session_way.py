"""Words of a session that go with its way: a call drops and is overheard, messages stop and are read by others."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.protocol import Protocol

translate = QCoreApplication.translate
WRITTEN = frozenset({"sms", "messaging_app", "email"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WayWords:
    """`dropped`: the button when the connection goes; `now`: while it is gone; `gone`: the title of what to do then;
    `again`, `back`: the button when it is there again, and how the log says so.

    `others`: who may take it in besides them; `only_yes_no`, `nobody`: the banner while they do and its way out;
    `maybe`, `nobody_more`: the button at hand. `came`, `still`: the one for somebody who comes, and while they are
    there; `gone_again`: when they are not any more, and `was_gone` in the log.
    """

    dropped: str
    now: str
    gone: str
    again: str
    back: str
    plan: str
    others: str
    only_yes_no: str
    perhaps: str
    nobody: str
    maybe: str
    nobody_more: str
    came: str
    still: str
    gone_again: str
    was_gone: str


def way_words(channel: str) -> WayWords:
    """Return the words for a channel."""
    if channel in WRITTEN:
        return WayWords(
            dropped=translate("Session", "No answer"),
            now=translate("Session", "No answer: what now"),
            gone=translate("Session", "They do not answer any more"),
            again=translate("Session", "They write again"),
            back=translate("Session", "They wrote again"),
            plan=translate("Session", "If no answer comes"),
            others=translate("Session", "Others may read"),
            only_yes_no=translate("Session", "Others may read this. Yes-or-no questions only."),
            perhaps=translate("Session", "Others may read this. There are yes-or-no questions."),
            nobody=translate("Session", "Nobody else reads now"),
            maybe=translate("Session", "Someone else may read"),
            nobody_more=translate("Session", "Nobody else reads any more"),
            came=translate("Session", "Somebody else writes"),
            still=translate("Session", "Somebody else: what now"),
            gone_again=translate("Session", "It is them again"),
            was_gone=translate("Session", "It was them again"),
        )
    return WayWords(
        dropped=translate("Session", "Call dropped"),
        now=translate("Session", "Dropped: what now"),
        gone=translate("Session", "The call dropped"),
        again=translate("Session", "We speak again"),
        back=translate("Session", "Back on the line"),
        plan=translate("Session", "If the call drops"),
        others=translate("Session", "Someone can hear"),
        only_yes_no=translate("Session", "Someone can hear. Yes-or-no questions only."),
        perhaps=translate("Session", "Someone may hear. There are yes-or-no questions."),
        nobody=translate("Session", "Nobody hears now"),
        maybe=translate("Session", "Someone may be listening"),
        nobody_more=translate("Session", "Nobody hears any more"),
        came=_came(channel),
        still=translate("Session", "Someone is there: what now"),
        gone_again=translate("Session", "They are gone again"),
        was_gone=translate("Session", "They were gone again"),
    )


def _came(channel: str) -> str:
    if channel == "in_person":
        return translate("Session", "Someone came in")
    if channel == "video":
        return translate("Session", "Someone came into the picture")
    return translate("Session", "Someone came on the line")


def can_drop(protocol: Protocol) -> bool:
    """Tell whether there is a plan for a lost connection: where people sit together, nothing drops."""
    return any(
        question.fills == "drop_plan" for _step, page in protocol.pages() for question in page.questions
    )
